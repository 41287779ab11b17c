"""Played down: small, cosmetic, no priority, to be skipped."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

SMALL: tuple[Rule, ...] = (
    Rule(
        "small",
        Signal.PLAYED_DOWN,
        "it is small, cosmetic or no more than nice",
        (
            "^ ~3 MINOR ~1 ~1 ~3 tweak|change|fix|improvement|feature|update|touch|tidy|polish|"
            "cleanup|clean|adjustment|addition|thing|enhancement|comfort|comforts|convenience|"
            "nicety|detail|step|win|bonus|edit|correction|one|gain|usability|quality|item|"
            "refinement|help|amendment|plus|upgrade|shift|difference|wording|label|housekeeping|"
            "interface|ui|visual|cosmetic|release|repair|nudge|extra|mercy|mercies|joy|pleasure|"
            "effect|impact",
            "is|are|it|this|fairly|rather|pretty|quite|very|relatively|just|only|still ~1 MINOR $",
            "MINOR but|yet|though sensible|welcome|useful|nice|handy|helpful|neat|appreciated|"
            "pleasant|tidy|good|practical|thoughtful|worthwhile",
            "purely|mostly|mainly|only|just|largely|merely|simply|entirely cosmetic|visual|"
            "aesthetic|a_tweak|housekeeping|a_label|a_name|a_rename|a_tidy|a_nicety|"
            "a_convenience|under_the_hood|polish",
            "cosmetic",
            "nothing ~2 to write home|shout|get_excited|lose_sleep|see_here|special|fancy|earth|"
            "dramatic|major|exciting|groundbreaking|revolutionary|spectacular",
            "nothing special|fancy|dramatic|major|exciting|earth_shattering|groundbreaking|more|"
            "earth|revolutionary|spectacular|new|too_exciting",
            "no|nothing more|less|big_deal|more_than $",
            "nothing more|else than|to_it",
            "no great shakes|excitement|drama",
            "not ~3 headline|headlines|earth_shattering|groundbreaking|exciting|glamorous|"
            "life_changing|world|game|revolutionary|dramatic|spectacular|big_deal|front_page|"
            "showstopper|thrilling|huge|much_to_it|much_to_see|a_lot_to_say",
            "barely|hardly|scarcely|not noticeable|noticeably|a_headline|worth_a_mention|news|"
            "game_changer|earth|a_game|the_stuff|life",
            "unlikely to ~2 notice|matter|affect|change|excite|set|move|need",
            "blink|blinked ~1 you|and",
            "^^ MINOR|housekeeping|cosmetic|low_priority|low_impact|small_stuff|trivia|filler ~1 $",
            "quality of life only|$",
            "^^ ~1 useful|handy|helpful|nice|good|neat|fine|welcome but|if|though|although|yet|"
            "albeit ~2 MINOR|niche|limited|situational|optional|inessential|dull|unexciting|"
            "low_impact",
            "behind the scenes",
            "under the hood",
            "small potatoes|beer|fry|fish|print_stuff",
            "footnote|filler|afterthought|trivia|window_dressing|curiosity|gimmick|novelty|"
            "party_trick|toy",
            "just|only|merely|simply|more_of|little_more_than|nothing_but a|an|some ~2 label|"
            "wording|tweak|rename|tidy|cosmetic|change_of|convenience|nicety|typo|text|colour|"
            "color|icon|visual|shortcut|housekeeping|polish|clean|small|minor|tiny|little|"
            "formality|bit_of|touch",
            "nice|pleasant|neat|sweet|good|cute little|wee|small touch|extra|tweak|bonus|thing|"
            "detail|tidy|comfort",
            "nice|good to have $",
            "nice to have",
            "nice_to_have|bells_and_whistles|icing",
            "quality of life $",
            "cleanup|clean_up|tidy|housekeeping|polish ~1 no_more|only|rather_than|nothing",
            "rather than|not something|anything to plan|to_write|to_get|you_plan|exciting|"
            "you_will|worth",
            "mostly|mainly|largely under|behind the",
            "low|lower|minimal|limited|little ~1 impact|stakes|consequence|excitement|value|"
            "interest",
            "not ~2 much|lot ~2 to ~2 say|add|see|talk|report|get_excited",
            "will not ~2 change|set|rock|move|notice|win|excite|blow|make_headlines|lose ~3 life|"
            "lives|world|boat|needle|day|much|anyone|awards|sleep|it",
            "few|hardly_any|not_many will ~1 notice|care",
            "you|users|agents|most|nobody|people may|might|will|would ~1 not|never|barely|hardly|"
            "scarcely ~1 notice|even_notice|see|spot|care",
            "might|may ~1 not ~1 notice",
            "gentle|incremental|iterative improvement|step|change|update",
            "self explanatory",
            "speaks for itself",
            "does what it says",
            "meh|yawn|unremarkable|underwhelming|uninspiring|humdrum|mundane|forgettable|"
            "unexciting",
            "as small|minor|little|tiny as",
            "a ~1 tweak|polish|footnote|label|nicety rather|more ~1 than",
            "rather than|not a feature",
            "from the|our vendor|developer side",
            "hardly|barely|scarcely ~1 changes|change|alters|affects|matters|registers|moves|"
            "makes|shows",
            "count on ~1 one hand|fingers",
            "^^ optional $|in",
            "on a good day",
        ),
        (
            "A small visual refresh",
            "Purely cosmetic",
            "It won't change your life",
            "Neat little extra, that's all",
            "More of a footnote",
            "Only a wording fix",
            "You may not even notice",
        ),
        (
            "Small on paper, enormous in practice",
            "No small thing",
            "Minor incidents get their own view",
            "Adds small icons to the list",
            "Cuts small delays",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
    Rule(
        "no-priority",
        Signal.PLAYED_DOWN,
        "clever or nice perhaps, but no priority",
        (
            "not ~3 priority|urgent|pressing|essential|must|must_have|critical|vital|important|"
            "necessity|crucial|mandatory|life_changing",
            "but not|hardly|never ~3 vital|essential|practical|urgent|necessary|needed|useful|"
            "crucial|important|required|exciting|critical|much_more|something|one|a|for",
            "low|lower|bottom|far_down ~1 priority|on|down|of|urgency ~2 list|our|your|priority|$",
            "low|bottom|least priority|importance|urgency",
            "low on ~1 list",
            "hardly|not|far_from|scarcely|barely|no ~1 a ~1 game changer|showstopper|must_have|"
            "must|revolution|big_deal|headline|deal_breaker|reason_to|blockbuster|highlight|"
            "priority|big|major|huge",
            "solution ~2 looking|search|in_need",
            "nice|good|fine to have|know|see ~2 nothing|no_more|but_not|that_is_all|and_that|"
            "only|not_a",
            "nice|fine|okay|ok|neat|pleasant ~1 but ~2 not|hardly|nothing|no|unlikely|barely|"
            "never|rarely|few|niche|small|minor|that_is|far|little",
            "that|and_that is about|all|it ~1 it|all|$",
            "so what",
            "meh|shrug",
            "does not move the needle",
            "not ~1 move the needle",
            "not hold ~2 breath",
            "not ~2 get|too|overly|particularly|terribly|wildly|very ~1 excited|exciting|"
            "interesting|impressed|enthusiastic|thrilled|useful|compelling|convinced|sold",
            "leaves|left us|me cold",
            "not ~1 convinced|sold|fussed|bothered|fans",
            "dont|do not see the ~1 point|need|appeal|value|use|attraction|fuss",
            "for ~1 sake",
            "we ~3 passed|skipped|moved_on|yawned|shrugged",
            "gathers|gathering|gather dust",
            "fun|interesting|clever|neat|cool|cute|entertaining ~2 to ~2 play|know|look_at|watch|"
            "but",
            "clever|fun|powerful|neat|cool|interesting|impressive|ambitious|elegant but|though|"
            "yet ~3 too|rarely|niche|few|most|hardly|fiddly|overkill|not|limited|impractical|"
            "complicated|unlikely|for|of_little|you",
            "nothing you ~2 act|do|rush|need|worry|lose",
            "no one|nobody ~2 missing out|anything|much",
            "not ~1 say|think it|this ~1 moved|excited|grabbed|thrilled|changed",
            "neither of us|the_hosts ~6",
            "not|no|nothing|little ~1 much|strong|particular ~1 opinion|view|feelings|thoughts|"
            "to_say|to_add",
            "fine|okay|ok|sure|alright / ~1 i|we suppose|guess|think",
            "ok|okay|fine|good if you ~1 like|want|need|care|must",
            "not for us|me|our_desks",
            "which was a low|not_saying",
            "a low bar",
            "clever|great|nice|fine engineering|idea|work ~2 few|but|no|little|hardly",
        ),
        (
            "Low on our list this time",
            "Fine, but hardly a reason to upgrade",
            "We're not sold on it",
            "We don't see the point",
            "Clever, though fiddly",
            "It left us cold",
        ),
        (
            "Low-stock items get a colour",
            "Not to be missed",
            "The priority list can be sorted",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
    Rule(
        "skip-it",
        Signal.PLAYED_DOWN,
        "the reader may skip it",
        (
            "^ ~2 skip|ignore|pass|bypass|disregard|forget it|this|that|over|on|about|if|unless|"
            "safely|them|the_rest|by",
            "^ ~2 skip|ignore|disregard $",
            "safely|happily|comfortably|easily|cheerfully|probably|can|could|may|might|"
            "feel_free_to ~1 ignore|skip|pass|leave|scroll|disregard|forget|move_on|gloss|"
            "sit_this|give_this_a_miss|give_it_a_miss",
            "^ feel free to",
            "^ move|scroll|carry|keep along|on|past|scrolling|moving|walking",
            "not|nothing ~1 one|something|anything ~1 to|worth|you|we ~3 spend|spending|time|"
            "lose|rush|dwell|bother|worry_about|prioritise|prioritize|linger",
            "would|do|should|need|will|can not|never bother|linger|dwell|rush|lose_sleep|spend|"
            "worry_about_this|prioritise|prioritize|go_out_of ~4",
            "not worth ~3 time|effort|trouble|bother|minutes|while|attention|hour|it|your|the|a|"
            "setting|doing|much",
            "not ~1 bother|bothering",
            "sit this one out",
            "no need|rush|hurry|urgency|pressure ~2 to ~3 rush|hurry|look|dwell|linger|act|adopt|"
            "set|bother|do|jump|use|care|spend|enable|turn|switch|tick_it|change",
            "nobody|no_one needs|has to ~1 rush|hurry|bother|care",
            "can wait",
            "leave ~2 for_a_rainy|for_another|for_later|for_a_quiet",
            "rainy day",
            "move on $",
            "take it or leave it",
            "can|could|happily|will|would|easily ~1 live|do|survive|manage without it|this|them "
            "~2 $",
            "could|can|will|would ~1 live|do|survive|manage|get_by without",
            "nothing|not much for ~1 you|us|most|msps here|to_do",
            "most|majority|many|few|typical|average ~5 skip|ignore|pass|scroll",
            "give IT a miss",
            "can|could|may|might|will ~1 keep scrolling|going|walking|moving",
            "nothing here|in_it|in_here ~1 for ~4",
            "lose ~2 sleep",
            "pass|passes|passing you|us|most ~2 by",
            "one to nod|smile|shrug|skim|skip|forget|read ~4",
            "^^ next $",
            "no hurry|rush|urgency",
            "park it|this until|till someone|somebody|anybody|anyone ~2",
        ),
        (
            "Skip this unless you lease hardware",
            "Feel free to scroll past",
            "It can wait",
            "Not worth your afternoon",
            "Give this one a miss",
            "No rush to adopt it",
        ),
        (
            "Lets an agent skip a step",
            "Don't skip this one",
            "The rule will ignore closed tickets",
            "Ignores the case of letters",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
)
