"""Instructions as reasons: no reason not to, worth the time, this is for you."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

REASONS: tuple[Rule, ...] = (
    Rule(
        "no-reason-not-to",
        Signal.INSTRUCTION,
        "there is no reason to leave it off",
        (
            "no|zero|little|any|not_a|nothing|hardly_a ~2 reason|reasons|excuse|excuses|point|"
            "sense|justification|argument|harm|downside|downsides|drawback|cost|danger ~2 not_to|"
            "for_not|in_not|to_leave|to_keep|leaving|keeping|to_stay|staying|to_wait|waiting|"
            "to_hold|for_leaving|in_leaving|for_keeping|in_keeping|to_have_it_off|to_hang_on|"
            "against|putting_off|in_waiting|to_put_~2_off|to_run_without|to_skip|to_avoid|"
            "in_turning|in_switching|to_switching|to_turning|in_having|to_having|to_enabling|"
            "to_using|in_trying|to_put_of",
            "no|zero downside|downsides|drawback|drawbacks|catch / ~2 USE_IT|tick|enable|use|"
            "switch|turn|have|so_go",
            "why would you|anyone|we|anybody not|leave|keep|want_it_off|want_it_disabled|say_no",
            "why not / ~2 SWITCH_ON|enable|use|have|turn|switch|tick",
            "why leave|wait|would_you_not|hold",
            "can|could not ~1 see|think|imagine|find ~3 why|reason|argument|downside|case_for|"
            "case_against|case_where|situation_where ~8",
            "nobody|no_one|nothing ~6 reason|argument|case not|against|to_leave|for_leaving",
            "hard|difficult|struggle|struggling to ~1 see|think_of|imagine|find ~4 reason|case|"
            "argument|why|situation|downside ~6 off|disabled|not|against|without|old|leave|keep|"
            "default_off|unticked",
            "nothing stops|stopping|to_stop you ~2 from",
            "costs|cost|takes|take ~1 nothing|a_minute|seconds|two_minutes|five_minutes|# ~6 so|"
            "and ~3 USE_IT|have|do|enable|use|switch|turn|tick|may|might|should",
            "it is free|safe ~4 have|use|enable|turn|switch|tick|take",
            "there is ~2 no ~1 excuse",
            "no excuse",
            "all upside|gain|win",
            "only upside",
            "what are you waiting",
            "easy|quick|instant win / ~2 USE_IT",
            "low hanging fruit",
            "pays for itsel",
            "small|tiny effort|change|tick|price|box ~3 big|huge|large|great ~2",
            "the sooner|earlier the better",
            "nothing ~2 to lose by|from|in|with|here|$",
            "makes|make no|little|zero sense ~1 to|not|leaving|keeping|$",
            "worse|better off without",
            "work for yourself",
        ),
        (
            "We can't think of a single argument against it",
            "There's little reason to keep the old view",
            "Why leave it off?",
            "No harm in switching it on",
            "It takes two minutes, so do it",
            "What are you waiting for?",
        ),
        (
            "No reason is asked for",
            "Shows the reason for the delay",
            "Nothing to lose sleep over",
            "There is no catch",
        ),
        despite=frozenset({Friend.NEGATED}),
    ),
    Rule(
        "worth-doing",
        Signal.INSTRUCTION,
        "it is worth doing, or worth some time",
        (
            "worth ~3 ENABLING",
            "worth ~1 enabling|turning_on|switching_on|adopting|setting_up|rolling_out|doing|"
            "trying|having|using|implementing|configuring|exploring|deploying|adding|getting|"
            "installing|moving|switching|investing|building|experimenting|testing_out|"
            "checking_out|taking|making|learning|pursuing|connecting|activating|a_go|a_try|"
            "a_shot|a_look|a_spin|a_play|a_test_drive|a_trial|the_effort|the_time|the_setup|"
            "the_switch|the_move|the_change|it|your_time|your_while|every_minute|looking_at|"
            "looking_into",
            "worth # ~6",
            "worth a|an|the|half few|couple|minute|hour|five|afternoon|morning|ten|quarter|coffee",
            "worth your|the|everyone|every ~1 while|time|effort|minute|setup",
            "well|really|definitely|certainly|absolutely|totally|so worth ~2",
            "spend|take|set_aside|find|block_out|make|carve_out # ~2 minutes|hour|hours|"
            "minutes_to|of_your",
            "spend|take|set_aside|find|block_out|make|carve_out ~2 minutes|hour|time|afternoon|"
            "morning ~2 to|on|for|with|and ~2 set|this|it|configure|try|enable|build|get|setting|"
            "map|move",
            "pays|pay|pays_you off|back|dividends|for_itsel",
            "time well spent",
            "money|effort|minutes well spent",
            "so|and ~1 spend|invest|take|use ~1 them|it|those|the_time",
            "# TIME_UNIT ~4 enough|all|it_takes ~2 to ~1 set|roll|get|switch|configure|put ~4",
            "repays|rewards ~3 minutes|hour|time|try|afternoon|look|attention|setup",
        ),
        (
            "Worth setting up on day one",
            "Worth an hour of your week",
            "Repays the setup time within days",
            "Find ten minutes to set it up",
            "Definitely worth a spin",
        ),
        (
            "Only worth a look if you sell tapes",
            "Worth noting that it is read only",
            "Not worth the effort",
            "Worth reviewing before use",
        ),
    ),
    Rule(
        "if-this-is-you",
        Signal.INSTRUCTION,
        "whoever is in a certain position should use it",
        (
            "^^ if|when|where|wherever|whenever|should|unless ~14 you|they will_want|should|need|"
            "want|ought|must|have_to ~2 this|it|to|be",
            "^^ using|use|running|got|have|on|still|sell|bill|working|tired|fed_up|struggling|"
            "waiting|want|need|ever ~8 // ~3 DO ~4 it|this|one|them|up|on|your",
            "then this|it ~1 belongs|is_for_you|is_your|goes|needs|should|will_pay",
            "this|it|that one is for you",
            "is|are for you",
            "made|built|perfect|ideal|tailor_made for you",
            "^^ for|if|when|where|wherever ~12 , [please|just|then|so|go|and] DO ~4 it|this|them|"
            "one|these|your",
            "^^ ~5 users|customers|shops|teams|admins|msps|tenants|people|owners|leads|partners|"
            "desks // ~1 DO ~5",
            "tired|fed_up|sick of ~8 / ~3",
            "look no further",
            "you will need|want this|it ~1 on|too|from|as_soon",
            "if ~12 this|that is ~1 setting|one|feature|thing|way|option|tool to ~3",
            "if ~12 now|this is ~1 it|time|moment|chance",
            "this is ~1 setting|one|option|feature|tool to pick|use|choose|have|get|try|reach",
        ),
        (
            "If you run two brands, put them on this",
            "Still on paper? Get this set up",
            "Co-managed shops: give your clients this role",
            "Where you bill by the hour, use it",
            "If you sell hardware, this one is for you",
        ),
        (
            "If a ticket is closed, the timer stops",
            "Only if you use stock",
            "For teams with shared mailboxes",
            "When the box is ticked, agents see the column",
        ),
    ),
)
