"""Played down: it matters to few, or seldom."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

FEW: tuple[Rule, ...] = (
    Rule(
        "niche",
        Signal.PLAYED_DOWN,
        "for few, for special cases",
        (
            "NICHE",
            "very|quite|pretty|fairly|rather|highly|extremely|so|too|super specific|specialised|"
            "specialized|particular|special|technical",
            "specific to ~3 customers|users|shops|industry|industries|sector|country|region|"
            "vertical",
            "one|some|something|only|mainly|really|mostly for the|a few|handful|minority|nerds|"
            "geeks|completists|enthusiasts|purists|tinkerers|two_of_you|three_of_you",
            "for|to|by a ~1 handful|minority|small_group|small_crowd|small_number|select_few|"
            "few_of_you|few_shops|few_msps|few_people|certain_few|small_slice|particular_kind",
            "handful|minority of ~1 shops|msps|people|customers|users|you|teams|desks|cases|"
            "partners",
            "small|tiny|limited|narrow crowd|audience|minority|group|subset|handful|circle|slice|"
            "appeal",
            "limited|little|narrow|marginal ~1 use|usefulness|value|appeal|audience|interest|"
            "relevance|benefit|impact|practical|utility|applicability",
            "one ~1 particular|specific customer|client|shop|country|industry|setup",
            "unusual|uncommon|exotic|special|particular|very_specific|rare ~1 setup|setups|needs|"
            "case|cases|requirement|requirements|workflow|workflows|situation|scenario|"
            "environment|environments",
            "developers|integrators|coders|programmers|enterprise|enterprises|larger|bigger|"
            "very_large ~1 only|mostly|mainly|than_for|rather_than",
            "mileage may|will vary",
            "more|rather of a|an ~1 enterprise|developer|specialist|power_user|corporate|"
            "internal_it|niche|cosmetic|housekeeping|curiosity|footnote|convenience|nicety|"
            "novelty|gimmick|toy",
            "rather than msps|you|us|most|service_desks|helpdesks|the_average|a_typical",
            "in ~1 rare|certain|specific|particular|very_specific|unusual|odd|special|fringe ~1 "
            "cases|scenarios|situations|circumstances|setups|environments",
            "primarily|mainly|mostly|largely|chiefly|only|purely|solely|strictly|exclusively ~1 "
            "useful|relevant|interesting|aimed|for|of_interest|helpful|meant|intended|valuable "
            "~1 for|at|to|if|in|when|developers|advanced|those|people|very|larger|enterprise",
            "advanced|enterprise|complex|large|larger setups|shops|environments|customers only",
            "acquired taste",
            "few and far",
        ),
        (
            "A rather specialist need",
            "Something for the two of you who lease printers",
            "Mainly relevant to universities",
            "Limited appeal outside logistics",
            "Strictly for people who write their own reports",
        ),
        (
            "Not a niche feature at all",
            "Useful for teams",
            "For everyone",
            "Specific rows can be deleted",
        ),
        despite=frozenset({Friend.DESCRIBED}),
    ),
    Rule(
        "not-widely-used",
        Signal.PLAYED_DOWN,
        "few use it, or it is not for everyone",
        (
            "not|less|hardly ~2 widely|broadly|commonly|much|often|really used|adopted|needed|"
            "useful|relevant|applicable",
            "not for|something_for everyone|everybody|most|every|all|many",
            "less so|interesting|relevant|useful for|to ~1 rest|everyone|others|us|most|many|"
            "small|typical",
            "not [really|very|all|that] much|widely|commonly|broadly|generally used|adopted|"
            "known|seen|needed",
        ),
        (
            "Not widely adopted so far",
            "Less commonly needed on small desks",
            "Not something for everyone",
            "Interesting for coders, less so for the rest",
        ),
        (
            "Not limited to one site",
            "Less typing",
            "Useful for everyone",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
    Rule(
        "rare",
        Signal.PLAYED_DOWN,
        "it seldom comes up, or is seldom practical",
        (
            "rarely|seldom|scarcely|infrequently|occasionally|barely ~3 used|needed|practical|"
            "comes|come|useful|touch|touched|matters|matter|seen|see|happens|arises|relevant|use|"
            "need|notice|crops|an_issue|open|required|applies|noticeable|registers",
            "not|never ~1 come|comes|crop|crops up ~1 much|often|very|a_lot",
            "does not come up",
            "blue moon",
            "not something|one|a_thing|a_feature ~2 you|we|most|many|people ~3 use|need|see|"
            "touch|often|day|miss|reach|rush|lose",
            "hardly|barely anyone|anybody|ever|anything|any ~4",
            "never ~2 met|meet|seen|see|had|come_across|needed|used|felt ~4 client|anyone|"
            "customer|need|shop|it|this|msp|urge",
            "yet to meet|see|find|come_across|encounter",
            "once|twice|a_few_times|couple_of_times|#_times ~1 a|per|every|in year|decade|"
            "lifetime|quarter|century|two_years",
            "year / if that",
            "if|when|should you|it ever ~2 need|use|come|comes|happen|find",
            "you ~2 probably|likely|may|might|will|would|almost_certainly ~1 not|never ~2 need|"
            "use|miss|touch|see|care|open|find_a",
            "you ~2 not|never ~1 need|use|miss|touch IT|much|often ~4",
            "open|use|try|look_at it once|twice|a_couple",
            "forget ~2 it is there|exists",
            "years without",
            "uncommon|infrequent|once_in_a|rare $",
            "is|are|very|quite|pretty|a|fairly rare|uncommon|infrequent ~2 case|cases|situation|"
            "to|that|in|for|one|need|occasion|$",
            "not day to day",
            "not an everyday",
            "you need ~1 # ~3 before|for this|it",
            "very|little|low|hardly_any|barely_any ~1 uptake|takers|adoption|usage|demand|"
            "interest|traction ~4",
            "few takers|users|fans|believers|customers|buyers",
            "not|never ~1 noticed|spotted|missed|opened|touched|asked ~1 it|this|for|that|is",
            "never open|look|touch|use|see ~2 again",
            "we|i have never|not|yet ~2 met|had|seen|come_across",
        ),
        (
            "Rarely needed on a service desk",
            "Comes up about once a year",
            "You will open it twice and move on",
            "We've never met a client who asked for it",
            "Hardly ever used",
        ),
        (
            "Reminds you once a year",
            "Flags assets that are rarely used",
            "Never see that error again",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
    Rule(
        "only-if",
        Signal.PLAYED_DOWN,
        "it matters only to some",
        (
            "only|just ~2 needed|required|necessary|used|wanted ~2 by|if|for|when|in|on",
            "only|purely|solely|strictly|just|really_only|exclusively ~3 matters|matter|relevant|"
            "useful|worth|interesting|helpful|of_interest|applicable|handy|affects|concerns|"
            "needed|a_concern|comes_into_play|makes_sense|of_use|valuable|necessary ~3 if|for|to|"
            "when|where|in|with|unless|on|a",
            "matters|matter|relevant|useful|applies|interesting|handy|helpful|of_use|needed|"
            "of_interest|worth ~3 only|solely|purely|mainly|mostly|primarily ~1 if|to|for|when|"
            "where|in|with",
            "irrelevant|moot|immaterial|academic|pointless|meaningless|redundant unless|if|for|"
            "to|outside|without",
            "no use|good|value|interest|relevance|benefit unless|if|to|for|outside|without",
            "of ~1 no|little|limited|marginal|minor|passing|academic interest|use|value|"
            "consequence|relevance|benefit",
            "unless you ~8 not|no|will_never|can|will_not|does_not|ignore|skip",
            "does|do|will|would|may|might not ~1 apply|matter|concern|affect|interest|help|mean|"
            "be_relevant ~1 to|for|you|most|much|unless|anyone|many|us|everyone|typical|$",
            "not ~1 relevant|applicable|interesting|useful|of_interest|needed|necessary|required|"
            "much_use ~1 to|for|unless|if|outside|in|by ~4",
            "may|might|will|probably not ~1 be ~1 necessary|needed|relevant|useful|for_everyone|"
            "for_you|required|worth|applicable|practical|essential",
            "may|might|will|probably|does not ~2 apply|matter|concern|affect ~2 you|most|many|"
            "everyone|all",
            "if|unless that|this|it is|sounds your thing|cup|bag|world|bread",
            "your|our cup|bag|thing ~1 of",
            "if you are into that",
            "only ~2 crowd|folk|folks|camp|brigade",
            "worth knowing|noting ~2 only|if",
            "depends ~2 on|whether you ~2 use|do|have|sell|care",
            "your mileage",
            "only|purely|solely|really_only ~1 applies|apply if|when|where|to_~2_customers|"
            "to_~2_users|to_~2_tenants|to_~2_shops|to_those|to_people|to_anyone|in_~2_countries",
            "probably|likely|perhaps not ~2 needed|necessary|relevant|required|worth|useful",
            "not ~1 relevant|needed|necessary|useful ~1 on|at|in|below|under",
            "for the # ~1 people|customers|clients|shops|desks|msps|teams|users|partners ~4",
            "only makes|make sense ~3",
            "not the audience|target|market",
            "you would need|have_to_have a|an|the ~5 to ~1 get|see|have|find|notice|make|feel ~3",
            "means|mean|does|changes|brings nothing|little ~1 to|for|outside|here|$",
            "outside|beyond|unless ~4 it|this ~1 means|is|does|has|makes ~1 nothing|no|little|"
            "irrelevant",
            "to few others|other",
            "speaks|speak|appeals|appeal|caters|cater to ~6",
            "to|for ~8 more_than|rather_than ~1 to|for ~3 msps|us|you|most|service_desks",
            "welcome|good|nice|great|useful for those|the # ~4",
            "in every sense",
            "if you like that|this|these",
        ),
        (
            "Only useful if you print labels",
            "Relevant only in the Nordic tax zone",
            "Of little use outside warehouses",
            "It doesn't apply to most of us",
            "Probably not needed on a small desk",
        ),
        (
            "Only runs at night",
            "Applies to open tickets only after a restart",
            "Relevant articles are shown",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
    Rule(
        "most-will-not-need-it",
        Signal.PLAYED_DOWN,
        "most of the readers have no need of it",
        (
            "we|i ~2 not ~1 see|know|expect|imagine|picture|foresee ~2 many|much|anyone|most|"
            "a_lot|msps ~3 using|use|needing|need|adopting|wanting|with|for|here|in_this|touching",
            "we|i ~2 not ~1 find|see|think_of|have|imagine ~2 use|need|case|use_for|point|"
            "reason_to_use",
            "not something|one|a_thing ~1 most|many|we|you|typical|all ~6",
            "unlikely ~1 to ~3 used|needed|relevant|matter|affect|apply|touch|use|need|see|come",
            "FEW ~8 need|needs|use|uses|used|will|would|care|cares|benefit|get|gets|want|wants|"
            "asked|asks|bother|notice|touch|hold|hit|run|maintain|ever",
            "FEW of you|us|msps|our|them",
            "more than ~5 needs|need|will_use|will_ever|requires|require|want|wants|has_any",
            "more power|machinery|complexity|bother|trouble|engineering|work|effort|features|"
            "knobs than ~10",
            "too much|many|complex|complicated|fiddly|clever|elaborate|heavy|granular|involved|"
            "advanced|detailed|specialised|technical|niche|fussy|intricate ~4 for|to_be|"
            "machinery|work|effort|bother|setup|hassle",
            "overkill|overengineered|over_engineered|over_complicated|overcomplicated|gold_plating",
            "struggle|struggling|hard|pressed|difficult to ~2 think|see|imagine|find|name|"
            "picture ~4 who|use|need|many|anyone|why_you|where_you|a_use|reason_to_use|for_whom|"
            "what_for",
            "can|could not ~2 think|imagine|see|picture ~4 many|anyone|using|needing|who|needs|"
            "much_use|wanting|us_using|most",
            "not ~1 sure who|why|what|how_many|many|anyone",
            "who|what ~1 asked for|needs this|it",
            "unlikely|doubt|doubtful ~3 need|use|many|anyone|affect|you|most|see|touch|come|that|"
            "matter",
            "we ~2 doubt",
            "without significant|serious|heavy|considerable|a_lot_of|real planning|effort|work|"
            "investment|setup",
            "not ~2 practical|realistic|viable|useful ~2 for ~1 most|many|small|typical|a_normal",
            "only ~1 few|handful|fraction|minority",
            "no real|practical|obvious|pressing|burning|great|particular need|use|case|benefit|"
            "demand|call|value",
            "has|have|had|see|saw|find no need|use|call|demand ~1 for|of",
            "any|much|real call|need|use|demand for|of ~3 $",
            "feature|one|something|thing|tool ~1 for ~1 few|minority|handful",
            "only|just ~1 odd|occasional|rare ~1 client|customer|shop|user|team",
            "not many|a_lot_of|most ~1 desks|teams|shops|msps|people|clients|of_you|customers ~1 "
            "work|do|have|run|use|need|sell|care",
            "most|majority|many|lots|plenty|typical|average|almost_all|nearly_all|rest|small|"
            "smaller|normal|ordinary|usual|regular ~3 READERS ~3 will|would|can|do|does|should|"
            "may|might|are|could|probably ~1 not|never|live|do|have_no|not_even|rarely|seldom|go|"
            "get_by|skip|ignore|unlikely|manage ~4",
            "most|majority|many|typical|average|ordinary|small|smaller ~2 READERS ~2 never ~2 "
            "need|use|touch|care|open|see|notice|look|miss",
            "most|majority|many never ~2 need|use|touch|care|open|see|notice|look|miss",
        ),
        (
            "The majority of shops will never open it",
            "Few of us have a use for it",
            "More knobs than a small team needs",
            "Too complicated for a normal desk",
            "We doubt that many will use it",
            "Smaller teams can do without it",
        ),
        (
            "Most teams will want this",
            "Most tickets will not need a second look",
            "Few clicks needed",
            "Many small improvements",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
)
