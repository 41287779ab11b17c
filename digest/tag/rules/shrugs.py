"""Figures of speech that play down: what hosts say when they shrug."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

SHRUGS: tuple[Rule, ...] = (
    Rule(
        "played-down-as-a-saying",
        Signal.PLAYED_DOWN,
        "a saying that means: it hardly matters",
        (
            "coat|lick|splash ~2 paint|polish|varnish",
            "a|few|couple pixels",
            "text|label|wording|naming|icon|colour|color|cosmetic|font|layout ~1 change|changes|"
            "tweak|fix|update ~1 only|really|$|no_more|nothing|that_is",
            "hardly|barely|scarcely|not|never ~1 worth ~3 bullet|mention|mentioning|line|click|"
            "sentence|headline|noting|price|talking|breath|fuss|getting",
            "set ~3 world|thames|heather on|alight",
            "not|nothing ~2 change|alter|make|rock|shake|shift|move|ruin ~2 your|anyone|the|"
            "anybody ~1 week|day|life|world|boat|needle|ground|dial|habits|routine|mind|month|"
            "year",
            "small|tiny|minor|thin beer|potatoes|print|gruel|pickings|fry|change_only|fish",
            "one|something for ~2 margins|birds|trainspotters|anoraks|archives|record|nerds|"
            "completists|collectors|history|back_burner|purists|connoisseurs|curious|bored|"
            "tidy_minded|record_books",
            "for ~1 completists|trainspotters|purists|nerds|geeks|enthusiasts|curious|bored|"
            "tinkerers|anoraks|collectors|specialists|pedants|perfectionists",
            "fine|okay|ok|nice|decent|pleasant|alright|harmless ~1 we|i suppose|guess",
            "nice|fine|good|decent|okay|harmless|pleasant ~1 enough|idea|thought|try|gesture ~3 "
            "$|but|no|if|though",
            "it|this|is ~1 there if|for ~2 you|want|need|anyone|the",
            "shrug|shrugs|shrugged|shoulder|shoulders|ho_hum|yawn|yawned|meh|zzz|snooze|crickets",
            "we|i ~2 nearly|almost skipped|missed|passed|left|forgot|overlooked",
            "look|looked|stare|squint|check|blink ~2 twice|hard|closely|carefully to ~1 see|"
            "notice|spot|find|tell",
            "forgiven|excused|blame_you for|if ~1 not|missing|skipping|overlooking|forgetting|you",
            "nobody|no_one|hardly_anyone|few|none_of_you|none_of_us|not_many|few_people ~2 will|"
            "would|is_going_to|are_going_to|going_to|is|has|have ~2 notice|miss|care|mind|"
            "upgrade|thank|cheer|asked|noticed|lose|switch|rush|use|touch|need|buy",
            "matters|matter|of_interest|relevant|interesting|useful ~2 to ~1 exactly|precisely|"
            "almost|practically|hardly|virtually ~1 nobody|no_one|anyone|anybody|one|two",
            "give|leave ~1 it|this|them ~1 a|another|some|for|until ~1 year|time|while|few|"
            "couple|version|release|month|months|six|rainy|another",
            "a|another few|couple|release|version ~2 to|before|and|until ~1 mature|settle|ripen|"
            "bake|grow|useful|ready|worth|it",
            "bones are|skeleton",
            "more promise|potential|hope|hype|sizzle|bark|style than",
            "it|this is a start|beginning|sketch|seed|teaser|taster|placeholder|foundation|first",
            "rough around|edges|and_ready",
            "^^ only|just|strictly|purely for|if|when|of ~8",
            "^^ ~2 customers|users|shops|keepers|people|tenants|teams|folk|developers|admins|"
            "members|crowd only|alone $",
            "no|not|without ~2 / no|not interest|interest_here|need|use|point|reason|problem|value",
            "users|customers|shops|teams|people|folk|everyone_else|the_rest|rest_of_you|others "
            "~2 can|may|could ~1 skip|ignore|move|carry|scroll|tune|look_away|pass|relax|sleep|"
            "stop_reading|switch_off",
            "^ carry|move|read|scroll|skip on|along|ahead|past|by",
            "carry on $|reading|as_you_were|as_you_are|scrolling",
            "tune out",
            "let ~2 go|slide|pass ~1 by|$",
            "no|little|not ~1 harm|shame|loss|hurry|rush|urgency|hardship|penalty ~1 in|to|if|"
            "here|with|at|$ ~1 skipping|skip|ignoring|waiting|miss|missing|passing|all|$|you|"
            "leaving_it_for|adopt|enable|switch|set",
            "file|filed|filing ~2 under",
            "good to know",
            "fyi|for_information|for_the_record|trivia|pub_quiz|footnote",
            "rope|power|knobs|options|features|complexity|detail|flexibility|firepower|machinery|"
            "horsepower than ~6 need|needs|use|want|know|can_use|ever",
            "sledgehammer|hammer ~3 nut|crack",
            "outweigh|outweighs|exceeds|exceed ~3 gain|benefit|gains|benefits|value|reward|"
            "payoff|return|use",
            "more|extra trouble|work|effort|hassle|bother|faff than ~3 worth|saves|saved|gain|"
            "gains|it",
            "gets|get|got|getting|live|living|manage|managing by|fine|happily without",
            "most|majority|nine|many|plenty|# ~3 READERS|in_ten|of_ten|percent ~3 will_never|"
            "never|will_not|would_not|do_not|fine|happy|happily|without|ignore|survive|skip|"
            "unaffected|shrug",
            "fine|happy|ok|okay|content with ~2 what|how|status",
            "bottom|foot|tail of ~2 pile|our_list|your_list|agenda|barrel",
            "far|way|long_way|low|well down ~3 list|order|agenda",
            "bored|rainy|quiet_afternoon|slow_day|quiet_day|spare_afternoon|spare_hour",
            "first_world|luxury|indulgence|frill|frills|garnish|trimming|sprinkles|icing|"
            "decoration|ornament|window_dressing|vanity",
            "somebody|someone ~2 somewhere|must_have|out_there",
            "customer|customers|shop|shops|people|users|person ~1 in|on the world|country|planet|"
            "whole",
            "by the look|sound|looks of",
            "not your|an|the|a ~1 everyday|average|typical|mass|mainstream|usual|daily|bread",
            "not|hardly|scarcely a|an|the ~1 mass|everyday|daily|mainstream|weekly|household|"
            "pressing|burning|crowd",
            "once|twice a|per|every year|quarter|decade|blue|lifetime|other|leap|century|summer|"
            "audit|generation ~4",
            "every|once_every other|second|few|two|couple year|years|decade|blue|summer|audit|leap",
            "set|configure|open|look ~2 once ~6 forget|never|and_that",
            "never ~1 ~1 ~1 needed|wanted|missed|used|asked|felt|thought|had_cause|opened ~4 "
            "years|it|this|before|once|for",
            "you would ~1 have|need ~1 to ~1 be|run|have|own|sell|work ~8 to ~1 care|notice|need|"
            "want|use|benefit|feel|justify",
            "you know ~1 who you|what_this|if_you",
            "the rest|others|everyone of|else|can",
        ),
        (
            "Another coat of paint on the login page",
            "It gets used once every audit",
            "Nobody is going to miss it",
            "You'd have to run a print shop to care",
            "More knobs than you will ever need",
            "Everyone else can carry on scrolling",
            "It's there if you want it",
        ),
        (
            "Only closed tickets are listed",
            "Sends the survey once a month",
            "New icon for the chat widget is shown next to the name",
            "Leave it on, it matters",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
)
