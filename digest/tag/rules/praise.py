"""Praise in words stronger than the boilerplate that every card has."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Rule

PRAISE: tuple[Rule, ...] = (
    Rule(
        "strong-praise",
        Signal.PRAISE,
        "praised in a strong word",
        (
            "GREAT ~3 GAIN",
            "STRONG for|to|news|in anyone|everyone|teams|msps|those|all|any|the|us|governance|"
            "compliance|security|audits|keeping|making|dynamic|your|our|desks|finance|data|"
            "shared|a|here|clean|safe|billing|service|dispatchers|every|busy|large|regulated|"
            "protecting|reporting|triage|trust|accuracy|control|month|getting|preventing|"
            "reliable|larger|growing",
            "big|huge|massive|enormous|real|genuine|serious|giant|colossal|major|proper|absolute|"
            "true one|deal|win|time_saver|timesaver|leap|step|lifesaver|life_saver|relief|boon|"
            "gem|treat|gift|joy|godsend|blessing|winner|upgrade|difference|help|bonus|hit|"
            "triumph|asset|plus",
            "lifesaver|life_saver|godsend|gamechanger|game_changer|gem|showstopper|blockbuster|"
            "masterpiece|revelation|triumph|knockout|slam_dunk|home_run|boon|dream_come_true",
            "brilliant|brilliantly|superb|superbly|fantastic|outstanding|amazing|awesome|"
            "incredible|terrific|excellent|impressive|impressively|stellar|spectacular|"
            "phenomenal|stunning|gorgeous|magnificent|splendid|wonderful|fabulous|remarkable|"
            "exceptional|masterful|sublime|unbeatable|unmissable|genius|magic|magical|ingenious|"
            "slick",
            "huge|massive|enormous|gigantic|colossal|immense ~1 for|in|if|on|when|time|benefit|$",
            "^^ [truly|really|absolutely|simply|just|so] vital|crucial|essential|indispensable|"
            "critical|invaluable|paramount ~1 for|to|if|in|when|on|part|piece|tool|here|$",
            "is|are|this|it ~2 vital|crucial|essential|indispensable|critical|invaluable|huge|"
            "massive ~1 for|to|if|in|when|on|$",
            "^^ ~2 important|key|vital|crucial|essential|critical ~1 for|to ~2 governance|"
            "security|compliance|anyone|everyone|teams|keeping|data|your|audit|audits|privacy|"
            "trust|accuracy|billing|control|msps|any|all",
            "absolutely|really|truly|genuinely|hugely|incredibly|extremely|massively|enormously|"
            "immensely|remarkably|exceptionally|seriously|insanely|wildly|wonderfully|"
            "ridiculously|super|unbelievably|deeply|deceptively|surprisingly|properly key|useful|"
            "helpful|powerful|important|valuable|handy|welcome|good|great|impressive|strong|neat|"
            "impactful|practical|effective|worthwhile|satisfying|clever|nice",
            "very|so ~1 strong|powerful|important|impressive|valuable|good|clever|welcome ~1 "
            "addition|feature|improvement|change|update|for|move|step|work|one|piece|$",
            "significantly|dramatically|drastically|massively|hugely|vastly|greatly|radically|"
            "enormously|substantially|immensely|tremendously|transformatively|noticeably_and ~1 "
            "improves|improve|reduces|reduce|cuts|cut|speeds|simplifies|boosts|increases|expands|"
            "raises|lowers|shortens|changes|better|faster|easier|improved|simpler|more|stronger|"
            "enhances|eases|strengthens|streamlines|lifts|safer|quicker|less|fewer|shrinks|"
            "tightens",
            "very|really|extremely|super|so|incredibly|too|pretty|damn|seriously ~1 useful|"
            "powerful|handy|helpful|welcome|excited|exciting|cool|pleased|happy|clever|good|"
            "impressed|valuable|special|slick|smart|neat_and ~1 for|to|about|addition|feature|"
            "improvement|update|one|with|change|stuff|here|by|when|if|in|$",
            "high|highest|big|huge|massive|strong|enormous|real|major|outsized ~1 impact|value|"
            "payoff|payback|leverage|return|roi ~2",
            "top tier|notch|drawer|class|quality|marks",
            "best_in_class|world_class|first_rate|first_class|five_star|gold_standard|a_plus",
            "this|it|one|that is ~1 GREAT|special|awesome|superb|gold|beautiful|lovely|wonderful|"
            "magic|perfect $",
            "must see|have|watch|try",
            "can not|hardly wait",
            "much ~1 stronger|better|safer|smarter|more_powerful ~3 experience|way|approach|"
            "foundation|system|than|security|model|solution",
            "hats off",
            "kudos|bravo|applause|well_done|chapeau|round_of_applause|props|full_marks|top_marks|"
            "ten_out_of_ten",
            "out of|clear_of the park|this_world",
            "knocked|knocks|nailed|nails|smashed|hit ~2 it|this|park|nail|one",
            "work of art",
            "thing of beauty",
            "serious|some|real|proper muscle|clout|punch|teeth|heft",
            "packs a punch",
            "hard to overstate|beat|fault|top|overpraise|praise_enough",
            "can|could not ~1 ~2 overstate|say_~2_enough|praise|fault|stress_enough|ask_for_more|"
            "rate_this|recommend_it_enough|get_enough",
            "heavy lifting|weight",
            "10 10",
            "# out of #",
            "of ~1 real|great|huge|considerable|serious|genuine weight|importance|value|"
            "consequence|significance|help ~2",
            "gold|top|full medal|marks|star|stars",
        ),
        (
            "A crucial safety net",
            "Tremendous for busy boards",
            "Vital to a clean audit",
            "Incredibly handy on the road",
            "An absolute gem",
            "Hats off to the developers",
        ),
        (
            "Major incidents get a board",
            "Critical tickets are shown first",
            "Adds an Important flag",
            "Useful for auditing",
            "Great potential one day",
            "Good for small teams",
        ),
    ),
    Rule(
        "superlative",
        Signal.PRAISE,
        "called the best, the most or the favourite",
        (
            "best|biggest|greatest|finest|strongest|nicest|smartest|boldest|coolest|slickest|"
            "neatest|cleverest ~2 thing|change|feature|part|news|addition|bit|item|improvement|"
            "update|one|new|piece|work|idea|move|we|in|of|all|so_far|yet|fix|reporting|security|"
            "by|since|ever|reason|integration|automation",
            "most|more ~2 useful|impactful|important|significant|exciting|valuable|powerful|"
            "welcome|practical|impressive|meaningful|helpful|interesting|worthwhile|requested|"
            "wanted|anticipated|loved|talked ~4 change|changes|feature|features|improvement|"
            "improvements|update|updates|addition|additions|thing|item|one|in|of|we|this|yet|"
            "so_far|ever|all|upgrade|fix|piece|new|reporting|EVER",
            "one|among|some of|the ~1 ~1 most|biggest|best|strongest|finest|top|bigger|better|"
            "greatest|nicest ~8",
            "our|my|connor|robbie|personal|a|his|her|new|the|team|absolute|firm|instant "
            "favourite|favorite|favourites|favorites|fave",
            "favourite|favorite ~3 of|in|this|change|feature|item|update|by|so_far|yet",
            "standout|stand_out|showpiece|headliner|crown_jewel|star|pick|cream|jewel|highlight|"
            "centrepiece|centerpiece|headline|winner|mvp of|in|this|here|item|feature|change|"
            "for_us|for_me|automation|from",
            "steals|stole|takes the|our show|spotlight|cake|crown|prize",
            "top of|on our|my|everyone|the_wish list|pile|heap|class|charts|pick|shortlist",
            "top of the pile|heap|class|charts|pops",
            "top|number_one|no_1 pick|marks|draw|feature|item|favourite|favorite|highlight|story|"
            "change",
            "nothing else ~6 close|matches|compares|like|beats",
            "easily|hands_down|by_far|without_doubt|without_question|far_and_away|no_contest|"
            "bar_none|by_a_mile|by_a_country_mile|by_some_distance|undoubtedly|unquestionably|"
            "arguably|clearly ~2 the|our|my|best|one|most|biggest|favourite|favorite|nicest|$|"
            "winner|standout|a",
            "hands down|no_contest|bar_none|second_to_none|bar_nothing",
            "by a mile|country_mile|long_way|long_shot|wide_margin|distance",
            "by far",
            "if you ~1 only|just ~1 remember|watch|read|take|notice|look ~6",
            "remember|watch|rewind ~1 this|one one|thing|item|for",
            "unrivalled|unrivaled|unparalleled|peerless|incomparable|unsurpassed",
            "widest|largest|oldest|biggest|longest ~1 gap|hole|complaint|request|wish|gripe",
            "closes|fills|plugs ~2 ~1 widest|biggest|largest|long|gaping|glaring|huge|massive|"
            "major|obvious ~2 gap|hole|void",
            "more|better than ~1 anything ~2",
            "like|love|loved|prefer ~4 most|best|more_than_anything",
            "made|makes ~2 us|me|our|robbie|connor ~1 cheer|smile|day|week|happy|grin|jump|dance|"
            "clap|excited|sit_up|month|giddy",
            "worth rewinding|replaying|watching_twice",
            "a|an|real|absolute|definite|clear|true|personal highlight|standout|favourite|"
            "favorite|showstopper",
            "highlight|highlights ~1 of|for|this|in|here",
            "prize|medal|award|trophy|crown|rosette|gold ~4",
            "winner|champion|mvp",
            "biggest|largest|single|greatest|best ~2 time_saver|timesaver|saver|difference|gain|"
            "relief|jump|leap|step|win|improvement|upgrade|feature",
            "star|feature|change|fix|pick|update|item|hero of ~1 the|this|version|week|month|"
            "release|episode|day|show|year|#",
            "shone|shines|shine|sparkles ~1 brightest|through|most|here|$",
            "opened|started|closed|began|ended the show|episode|recording ~1 with|on ~4",
            "filled|spent|done|talked ~2 hour|episode|show ~3 this|alone",
            "best for last",
            "of everything|all|anything ~8 this|it|one",
            "nothing|none|no else|other ~8 this|as|so ~1 good|useful|big|strong|close",
        ),
        (
            "Easily the pick of this batch",
            "One of the most requested changes",
            "Our favourite by a long way",
            "Nothing else comes close",
            "It stole the show for us",
            "The biggest reporting change in years",
        ),
        (
            "Shows the most recent note first",
            "The best time to call can be stored",
            "Not the most exciting one",
            "Favourites can be sorted",
            "Highlights overdue tickets",
        ),
    ),
    Rule(
        "worth-the-upgrade",
        Signal.PRAISE,
        "a reason to upgrade",
        (
            "worth|justifies|justify|warrants|pays_for|pay_for|merits|earns ~1 the|an|your|this|"
            "that|every upgrade|update|wait|price|version|upgrading|move|jump|admission|penny|"
            "subscription|cost",
            "worth upgrading|updating|waiting",
            "reason enough|alone",
            "enough reason|of_a_reason to",
            "reason|reasons|excuse to ~1 upgrade|update|move_to_this|move_to_the|be_on|get_on|"
            "plan_this",
            "this|that|which|it alone ~2 justifies|makes|is|would|pays|earns|worth|sells",
            "worth|enough|upgrade|case|reason ~4 on|by its own|itself",
            "sells|sell ~1 the|itself ~1 upgrade|release|version",
            "upgrade|update for this|it ~1 alone|$",
            "headline|flagship ~1 feature|change|item|act",
            "main|biggest|best|prime reason",
            "price of admission",
        ),
        (
            "Alone worth the jump to this release",
            "A good excuse to upgrade",
            "Upgrade for this alone",
            "This pays for the upgrade",
        ),
        (
            "Runs on a separate schedule",
            "Shows the reason for the update",
            "Not worth the upgrade",
        ),
    ),
)
