"""Instructions as advice: you should, we would, it is recommended, it should be the default."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

ADVICE: tuple[Rule, ...] = (
    Rule(
        "you-should",
        Signal.INSTRUCTION,
        "the reader, or everybody, should, must or will want to use it",
        (
            "CROWD ~8 should|must|ought_to|needs_to|need_to|will_want_to|want_to|has_to|have_to|"
            "had_better|would_better|may_as_well|might_as_well|could_do_worse ~2 USE_IT|have|be|"
            "get|adopt|make|do|start|switch|turn|look_at_it|look_at_this|try|embrace|take|enable|"
            "tick|consider|give_it|give_this|move|set|be_using",
            "should|must|ought_to|needs_to|need_to|has_to|have_to ~2 have IT ~3 BEING_ON",
            "should|must|ought_to|needs_to|need_to be ~1 using|running|on|doing|enabled|"
            "switched_on|turned_on|active|taking_advantage|making_use|leveraging|moving|"
            "looking_at_this|standard|mandatory|everywhere|part_of_your",
            "should|must|ought_to|ought ~2 using|running_with|have_this|have_it",
            "should|would|could better enable|use|switch|turn|adopt",
            "will|going|would|you|teams|msps|probably|definitely want to ~2 USE_IT|enable|use|"
            "switch|turn|adopt|have_this|have_it|get|be_using|set|roll|start|try|take_a_look|"
            "look_at|be_on|jump",
            "you want this|it ~3 BEING_ON|everywhere|$",
            "would|be ~2 silly|mad|crazy|foolish|daft|remiss not|to_skip|to_ignore|to_leave|"
            "to_pass",
            "you owe it",
            "you ought|should|must to|too|follow ~2 $",
            "think you|everyone|people|all should|ought|will_want",
            "you should make|do|take|have|use|enable|be",
            "a must",
            "must have",
            "a|an|absolute|real|definite|total must ~1 for|if|in|on|$",
            "no brainer",
            "non negotiable",
            "mandatory ~1 for|in|on|across|from",
            "might|may as well ~2 USE_IT|have|use|enable|switch|turn|tick|get|do",
            "needs|need|deserve|deserves|want|wants this|it ~2 active|on|enabled|running|"
            "in_place|switched_on|today|now|asap|yesterday",
            "there is your|the cue|sign|excuse|reason to",
            "time ~1 to ~1 retire|switch|move|adopt|start|use|ditch|drop|turn|enable|embrace|get|"
            "make|stop|try|revisit|migrate|upgrade|give|set|roll",
            "now is the time|moment|chance",
            "high time",
            "here it is ~1 roll|use|grab|take|so",
            "belongs|belong in|on|at every|your|each|any|the",
            "earns|earned|deserves|deserve ~2 place|spot|slot|home|seat|in|on ~6",
            "should|ought_to|must|want_to be ~1 living|working|sitting|spending_their_time|"
            "looking ~1 in|from|at|on",
            "you should|ought|must $",
            "any ~8 should|ought_to|must ~1 run|have|use|enable|adopt|be",
            "nothing to think|decide|discuss|consider about|here|,",
            "CROWD ~8 worth ~3 should ~2",
            "nobody|no_one|no_desk|no_team ~5 should|ought_to|can_afford_to be|go|work|run|live "
            "~1 without ~2",
            "will|would want this|it ~1 one|mapped|live|set|on|ticked|enabled|there|in_place|$",
            "should|ought_to ~1 swap|trade|exchange|replace|ditch|drop|retire|add|adopt|change|"
            "move|stop|start|join|book|try|get|make ~4 it|this|for|to|on|over",
            "people|desks|teams|shops|msps|admins will ~1 have|want|get|set ~2 this|it ~1 set|on|"
            "live|ticked|running|in_place|by",
            "leaving|not_having|keeping|running ~2 this|it|one ~1 off|on|unticked|without|"
            "disabled ~1 makes|is|only|just|costs|would ~4",
            "we|i|both ~1 want|expect ~2 every|each|all|everyone ~3 on it|this",
            "should be ~1 adding|putting|sending|building|making|setting|pinning|giving|"
            "switching|moving|turning",
        ),
        (
            "Anyone who bills by the hour should be running this",
            "You ought to have it switched on",
            "Most teams will want to use it",
            "An absolute must for shared desks",
            "You'd be mad not to",
            "This belongs in every onboarding plan",
        ),
        (
            "Agents must confirm before deleting",
            "Users need to enter a reason",
            "You don't have to switch it on",
            "Nobody needs to enable it",
        ),
        despite=frozenset({Friend.DESCRIBED}),
    ),
    Rule(
        "we-would",
        Signal.INSTRUCTION,
        "what the hosts do or would do themselves",
        (
            "ADVISER ~1 would ~2 USE_IT|have|get|tick|enable|adopt|go_for|start|make|put|run|"
            "be_using|be_running|set|say_go|give_it|install|roll|urge|push|add|flip|grab|opt|"
            "take|turn|switch|move|use|insist|suggest|recommend|advise|encourage|always|"
            "love_you_to|deploy|want_this|want_it|do_this|do_it",
            "ADVISER ~3 have|has|had|already ~2 rolled|switched|turned|enabled|adopted|moved|set|"
            "started_using|got|it_on|ticked|deployed|made|put|replaced|retired ~2 it|this|on|out|"
            "over|up|everywhere|our|all|every",
            "ADVISER ~2 am|are|will_be ~2 switching|turning|rolling|moving|enabling|adopting|"
            "setting|using|going_all|standardising|making|deploying ~4",
            "ADVISER ~1 turn|switch|enable|use|tick|deploy|set|add|have|run|flip|put it|this|"
            "them ~4",
            "ADVISER ~1 turned|switched|enabled|ticked|flipped|adopted|deployed ~2 it|this",
            "if it were|was our|my|us|me|up_to_us",
            "in|on our own|tenant|shop|desk|boards|environment ~4 on|enabled|already|live|running",
            "our|my|the take|advice|recommendation|verdict|vote|suggestion|view|answer|tip|pick|"
            "counsel|stance / ~2 on|yes|use|enable|turn|switch|go|do|adopt|is_to|set|get|have|"
            "let|start|make|put|move|just|always|roll|try|grab|give",
            "first thing|things|item ~3 we|i ~4",
            "gets|get|has|is|a|an|one ~4 yes|vote|thumbs_up|blessing|recommendation|backing|nod|"
            "seal ~1 from|of_approval",
            "gets|get ~3 vote|thumbs_up|blessing|backing|nod|seal_of_approval|tick_of_approval",
            "thumbs up|green_light from",
            "two thumbs up",
            "on|top_of our ~2 to_do|rollout|shortlist|list_for_every",
            "we|i|both vouch|swear ~1 for|by",
            "our|my default|standard ~2 from|going|now|already|is_now",
            "it|this is|was|went ~1 ~1 live|on|running|enabled|standard ~1 in|on|for ~1 both|our|"
            "all_our|every_one_of_our",
            "we|i ~1 switched|turned|went|flipped|enabled|adopted|moved ~1 on|live|over ~1 day|"
            "the_same|straight|immediately|at_once|within|that",
            "would do ~1 so|it again|too",
            "had it|this ~1 set_up|on|live|running|enabled ~1 before|within|by|the_same",
        ),
        (
            "We'd run with this on every board",
            "I would have it in place by spring",
            "Our verdict: use it",
            "We have already moved our own tenants over to it",
            "If it were up to us, it would be on",
            "I switched it on the same evening",
        ),
        (
            "We show it in the video",
            "We would not use it yet",
            "We talked about it at length",
            "We'd wait for the fix",
        ),
    ),
    Rule(
        "make-it-the-default",
        Signal.INSTRUCTION,
        "it should be standard",
        (
            "should|ought_to|must|deserves_to|needs_to ~2 be ~2 default|standard|norm|part_of|"
            "baseline|on_by_default|first_thing|in_every|in_your|on_your|everywhere|compulsory|"
            "second_nature",
            "your|the|our|every|new ~2 standard|baseline|default|golden|template ~1 build|config|"
            "configuration|setup|tenant|template|image|stack|checklist|rollout|onboarding",
            "onboarding|setup|rollout|go_live|upgrade|deployment|tenant checklist|template|"
            "routine|list|runbook|standard|plan|process|kit",
            "make|making it|this ~2 ~2 default|standard|norm|policy|rule|habit",
            "part of ~1 your|every|our|any|the ~2 standard|default|baseline|build|setup|"
            "onboarding|checklist|toolkit|routine|process|kit",
            "treat it|this as",
            "ADVISER ~1 turn|switch|set|enable|tick|add|use ~4 each|every|all ~3 tenant|tenants|"
            "client|clients|customer|customers|we|install",
            "should|must|ought_to come|ship on|enabled|switched_on",
            "every ~4 should|ought_to|needs|must|deserves ~1 this|it|have|be|to_be|one",
            "fixed|permanent|standing|standard|regular ~1 step|place|part|item|fixture ~2 of|in|on",
            "default|standard ~1 from_now|going_forward|from_here|for_new|for_every|for_all",
            "house rule|standard|policy",
            "first|next|friday|monday|afternoon job|task|stop|thing|item|chore ~2 after|on|in|"
            "for|of|this|when|once|//",
            "top|head of your|the|every|any ~2 list|agenda|queue|backlog",
        ),
        (
            "Should be standard on all boards",
            "Put this on your go-live checklist",
            "Make it house policy",
            "Every tenant should have it",
            "We set it for each client that we take over",
        ),
        (
            "Adds a default template per client",
            "The default is unchanged",
            "Checklists can be part of a template",
            "On by default",
        ),
    ),
    Rule(
        "recommended",
        Signal.INSTRUCTION,
        "the hosts recommend, urge or suggest it",
        (
            "recommends|suggests|advises|urges|likes|favours|favors|prefers ENABLING|using|"
            "making|moving",
            "ADVISER ~3 recommend|suggest|urge|advise|encourage|endorse|propose|push_for|back|"
            "insist|recommending|suggesting|advising|encouraging|urging|nudge",
            "highly|strongly|definitely|wholeheartedly|thoroughly|absolutely|heartily|warmly|"
            "really|always|would|can_only|can_not ~1 recommend|recommended|suggest|advise|"
            "advised|encourage|encouraged|urge|recommending|endorse",
            "^ recommended $",
            "^^ recommended /|for|to|setting|reading|on|in|that|that_you|as|everywhere|by|"
            "wherever|practice|approach|option",
            "^^ recommend ~6",
            "is|are|comes|it ~1 recommended ~1 for|to|by|that|in|on|as|if|when|$",
            "recommended to ~1 enable|use|turn|switch|activate|set|adopt",
            "recommended setting|option|change|configuration|action|step|next_step ~3 to|for|is|/",
            "our|the|my|strong|firm|clear advice|recommendation|suggestion|counsel|guidance|"
            "steer is|/|would_be|to|here|from",
            "best|good practice ~2 to|is|now|for|/",
            "one|something|setting|option|feature to|for ~1 the_to_do_list|your_to_do_list|"
            "the_checklist|your_checklist|the_list|enable|use|adopt|turn_on|switch_on|try|"
            "roll_out|grab|take_up|have|watch_in_the_demo|set_up|put_to_use|get_on|start_with|"
            "embrace|deploy|implement|prioritise|prioritize|action",
            "^^ action ~1 //",
            "^^ to_do //",
            "^^ do_this //",
            "^^ must_do //",
            "^^ enable_this //",
            "^^ quick_win //",
            "^^ turn_on //",
            "^^ easy_win //",
            "top|high|first|number_one ~1 priority ~3 for|to|after|this|on|/|$",
            "add|put|stick|pop it|this|that ~2 to|on|at|near ~4 list|checklist|agenda|roadmap|plan",
            "do|doing yourself|yourselves|your_team|your_technicians|your_dispatchers|"
            "your_future ~2 a favour|favor|and|favour_and",
            "your|the ~3 team|technicians|techs|agents|dispatchers|accountant|bookkeeper|clients|"
            "customers|future_self|finance ~2 will|would thank|love",
            "highly advisable",
            "well|strongly advised to",
            "urge|encourage|advise you|everyone|everybody|all|anyone|people|teams|msps to",
            "if you ~1 only|just ~2 change|do|enable|switch|turn|adopt|try|pick|take|set ~8",
            "if you change|do|enable|switch|adopt|pick a|one|only|just|a_single ~6",
            "let it be this",
            "start with|here this|today",
            "^ prioritise|prioritize this|it|rolling|enabling|getting|moving",
            "we|i|both can not ~1 recommend ~3 enough|highly_enough|too_highly",
            "^ strongly|seriously|definitely consider|think_about ~2",
        ),
        (
            "We'd encourage every finance lead to adopt it",
            "Highly recommended",
            "Recommended for shared desks",
            "Best practice now is to sign every hook",
            "Definitely something to roll out",
            "Your dispatchers will thank you",
            "If you only switch on one thing, make it this",
        ),
        (
            "Shows recommended products",
            "Recommends an article",
            "Adds a recommended badge",
            "We recommend waiting",
            "Not recommended",
        ),
    ),
)
