"""Instructions in the imperative: switch it on, use it, do not miss it, try it."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

ORDERS: tuple[Rule, ...] = (
    Rule(
        "switch-it-on",
        Signal.INSTRUCTION,
        "an order to switch it on",
        (
            "^ SWITCH_ON",
            "^ USE_IT",
            "^ enable|activate|switch_on|turn_on ~3 SOON",
            "^ go|head|pop|nip|jump|dive and|in|into|to|over|straight ~8 tick|enable|activate|"
            "flip|switch|turn|set|configure|check_the_box|use|grab|find|connect",
            "^ go for|with it|this|that",
            "^ go live",
            "^ go ahead",
            "^ go all in",
            "^ fix|change|correct|remedy|rectify that|this|it $",
            "^ let us SWITCH_ON|USE_IT",
            "^ opt in",
            "^ say yes",
            "^ tick|flip ~3 box|switch|it|this|one",
            "^ jump|hop on_it|on_this|in|aboard",
            "^ have it|this|that|them|these ~2 BEING_ON",
            "^ pick one|a|your ~4 SOON",
            "^ ~1 yes / ~1 SWITCH_ON",
            "make|making a point of ~1 ENABLING|using",
            "point of flipping|switching|turning|enabling|ticking",
            "^ get IT ~2 GOING|done|set|sorted|now|today|asap",
            "^ get ~4 using|on|onto|off_the_old|started|going|signed_up ~2 it|this|board|them|"
            "these|with|SOON",
            "^ get started",
            "^ do|please|to_do it|this|that ~2 SOON",
            "^ do it|this $",
            "^ do it|this|that|one ~1 before|by|first|right|as_soon|on|while|when ~6",
            "^ grant|assign|give|allow IT",
            "^ go on $",
            "^ go on , ~6",
            "^ reach for IT|the_~2",
            "^ copy|follow|imitate him|her|them|us|our_example",
            "^ go and|out ~1 ~1 dig|find|do|get|grab|look|set|switch|turn|tick|fetch|build ~4",
        ),
        (
            "Flip this on for each mailbox",
            "Go to your profile and tick the box",
            "Please activate it before the audit season",
            "New tenants have it; older ones should go and switch it on",
            "It is hidden, so go and enable it",
            "Get everyone using it",
        ),
        (
            "Lets you turn it on per client",
            "Enables it for guests",
            "No need to switch it on",
            "Once enabled it cannot be seen",
            "Can be switched on per client",
        ),
    ),
    Rule(
        "order-with-an-object",
        Signal.INSTRUCTION,
        "an order to do something with it",
        (
            "^ DO ~1 PRONOUN",
            "^ DO ~4 to use|match|take_advantage|make_use|include|leverage PRONOUN",
            "^ DO ~4 around|on_top_of|upon PRONOUN",
            "^ DO ~6 to|with|for|into|onto|on|over_to|in_favour_of|in_favor_of|behind|through|"
            "around PRONOUN",
            "^ DO ~6 and use|adopt|try|enable|let IT",
            "^ DO ~8 SOON",
            "^ DO it|this|them ~5 your|every|all|each|the|a|whole",
            "^ add|put|pin|stick|drop|slot|place|drag|bake|build|paste|include|work|wire|write|"
            "fold it|this|the|them|these|a ~5 on|in|to|into|onto|next_to ~2 your|every|each|the|"
            "all",
            "^ stop ~5 and ~1 use|let|switch|move|start|turn|enable|put|send|try|adopt",
            "do not ~1 keep|carry_on|continue|waste|go_on ~2 doing|typing|copying|chasing|paying|"
            "time|building|exporting|sending|relying|using|by|counting|guessing ~4 [by_hand|"
            "manually]",
            "^ stop copying|doing|typing|using|keeping|building|exporting|relying|paying|chasing|"
            "asking|sending|fighting|maintaining|running|creating|re_typing|wasting|working ~10",
            "^ make the|it|this|these|that ~4 your|part_of|a|the ~3 default|habit|standard|"
            "landing|step|policy|rule|norm|routine|home|requirement|practice|start|first",
            "^ give|hand|show|assign|offer|teach|tell ~3 it|this|the|a|them|access ~6",
            "^ say goodbye|farewell to",
            "^ retire|ditch|scrap|bin|replace|drop|swap|dump|kill|delete|throw_out|throw_away|"
            "remove|get_rid_of your|the|that|those|any|all|old|every|homegrown|home ~8",
            "^ set|dial|crank|turn it|this|them ~2 to|up|for|at ~8",
            "^ set a|one|the|aside|some ~4 for|on|up|to ~6 your|it|this|each|every|new",
            "^ strip|remove|lock|restrict it|this ~3 from|to|down ~3 every|all|anyone|your|non",
            "^ take|follow ~4 word|advice|lead",
            "^ use ~3 instead|rather|from_now_on|in_place|going_forward|wherever|everywhere|"
            "whenever|for_every|for_all|for_any|in_every|on_every|in_your|in_all|on_all|on_your|"
            "to_replace",
            "^ let it|this|them|the_system|halo|the_tool ~1 do|run|handle|take|carry|work|decide|"
            "sort|save|speak",
            "^ let|get|have your|the|all|every ~2 use|try|have|run|start|adopt|book|submit|log|"
            "approve|self_serve IT",
            "^ treat|consider|count|regard|think_of it|this|that ~1 [as] ~1 your|mandatory|"
            "required|standard|the|essential|non|compulsory|table_stakes|a_must",
            "^ consider ~1 ENABLING",
            "^ consider|plan|look_at|look_into making|using|enabling|adopting|moving|switching|"
            "turning|setting|rolling|adding|replacing",
            "^ treat it|this|that ~1 as ~3 mandatory|essential|required|must|standard|default|"
            "compulsory|non|policy|the",
            "^ insist|standardise|standardize|settle|rely|build on|around",
            "^ put|get|have|keep your|the|every|all ~5 on|onto|using|over_to it|this",
            "^ work|build|bake|write|fold it|this ~3 into",
            "^ bring it|this|your",
            "^ point your|the|every|all|any ~6 at|to|towards",
            "retire|replace|ditch|scrap|drop|bin the|your|that|older|old|any ~4 workaround|"
            "workarounds|script|scripts|spreadsheet|automation|approaches|macro|template|runbook|"
            "hack|manual|export",
            "^ trust|believe us|me / ~2 USE_IT",
            "^ move your|the|all|every|any ~5 to|over|across|onto",
            "time|moment to delete|retire|ditch|drop|scrap|bin|remove|clear|replace|close|switch|"
            "stop|throw ~6 and use|try|adopt|switch|move|go|let",
            "instead of|rather_than ~6",
            "^ use ~5 rather|instead|this_way|in_place",
            "set|enable|use|tick|switch it|this regardless|anyway|all_the_same|nonetheless|"
            "either_way",
        ),
        (
            "Hand this to your night team",
            "Replace the old import script",
            "Drop it into your welcome template",
            "Stop exporting the list by hand",
            "Map your teams with this",
            "Give the finance team the new view",
            "Pull the trigger: make this your start page",
        ),
        (
            "Add notes without opening the card",
            "Group by team or site",
            "Set per mailbox",
            "Correct typos in place",
            "Track every change and see who made it",
            "See the guide for more",
            "Let us know what you think",
        ),
    ),
    Rule(
        "do-not-miss-it",
        Signal.INSTRUCTION,
        "do not wait, skip or forget it",
        (
            "do not ~1 forget|neglect|fail|omit to ~2 USE_IT|tick|enable|turn|switch|use|set|add|"
            "update_your|map|assign|connect|give|configure|activate",
            "do|should|would|could not ~1 leave|keep|let ~4 off|unticked|disabled|unused|sitting|"
            "switched_off|default|blank|empty|unset|dormant|gather|on_the_table|on_the_shelf|"
            "lying",
            "do not ~1 let ~3 pass|slip|go_by|get_past|scroll|gather",
            "never ~3 run|import|send|bill|close|start|go|build|onboard|leave|invoice|ship|"
            "set_up|open|work ~5 without",
            "not|never want to|be ~2 miss|skip|without_it|without_this",
            "too good to",
            "nobody|no_one|no_msp|no_team|no_shop|no_tenant should ~1 be_without|run_without|"
            "skip|miss|pass|go_without|leave|ignore|still|work_without|be_running_without|"
            "have_it_of",
            "would ~1 not be without|want_to_go_back|want_to_be_without|go_back|switch_it_off|"
            "do_without|live_without|run",
            "be|go without it|this again",
            "remember|remembering to ~2 USE_IT|enable|turn|switch|tick|activate|use",
            "make sure|certain ~1 it|this|you|they|to|that|your|everyone|all|everybody ~4 "
            "enabled|ticked|switched_on|turned_on|on|active|use_this|use_it|enable_~1_IT|tick|"
            "turn_~1_IT|switch_~1_IT|using|have_this|have_it|go_turn|go_and",
            "not ~2 forget|neglect $",
            "^ ensure|be_sure ~1 it|this|to ~3 enabled|ticked|on|active|enable|turn|switch|use|set",
            "^ [please|just|so|and|but|really|you|seriously] do|should|would|must not ~1 wait|"
            "hesitate|delay|sleep_on|miss|skip|overlook|ignore|pass|put_this_off|put_it_off|"
            "put_off|dismiss|procrastinate|let_this_one|forget_to ~6",
            "we|i|you|nobody would|could|should not ~1 run|be|bill|work|start|open|quote|do|go|"
            "live|sell|onboard ~4 without ~2",
        ),
        (
            "Don't hesitate to adopt it",
            "Do not leave it unticked",
            "No shop should be without it",
            "Don't forget to switch on the second hal",
            "Make sure it is switched on for each board",
            "We would never be without this again",
        ),
        (
            "Do not disturb status added",
            "Agents do not miss calls",
            "Does not forget your filter",
            "Don't enable it yet",
        ),
        despite=frozenset({Friend.NEGATED}),
    ),
    Rule(
        "try-it",
        Signal.INSTRUCTION,
        "the reader is invited to try it",
        (
            "^ give it|this|that|them|these|the_THING ~2 a|another|your ~1 go|try|spin|whirl|"
            "shot|chance|test_drive|run|look|blessing|bash|attention",
            "give it|this ~1 a go|try|spin|whirl|shot|chance|test_drive|run|bash",
            "^ try it|this|them|that|these|out|the|a|running|using|adding|one ~8",
            "^ have a|yourself ~1 go|play|try|look|tinker|experiment|crack ~2 with|at|this|$",
            "^ take it|this|that|them|the ~2 for a",
            "^ take a ~1 look at",
            "^ play|experiment|tinker|dabble with|around",
            "^ check IT out",
            "^ check out",
            "^ see what|how|if|whether it|you|this|far|your ~3 think|can|could|for|get|does|like",
            "^ kick the tyres|tires",
            "^ explore this|it|what|how|the",
            "try ~6 and_~1_you_~2_will",
            "think|reckon|bet|sure|suspect you will ~2 keep|love|like|never|stick|use|wonder|"
            "want|thank",
        ),
        (
            "Give this one a whirl",
            "Take it for a spin on your own board",
            "Have a go at it on Friday",
            "Experiment with the new layout",
        ),
        (
            "Users can try again",
            "Retries once an hour",
            "Lets you try a template",
        ),
    ),
    Rule(
        "tip",
        Signal.INSTRUCTION,
        "a tip that tells how to use it",
        (
            "^^ ~2 tip / ~2 DO ~2 it|this|them|your|a|the|up|to|with",
            "^^ ~1 trick|hint|idea|suggestion / ~2 DO ~2 it|this|them|your|a|the|up",
            "^^ ~1 tip / ~4 DO ~2 it|this",
            "pairs|works|goes best|brilliantly|perfectly|beautifully|wonderfully with",
            "pair|combine it|this with",
            "best used|paired|combined|enjoyed with|on|for|in",
            "use it|this|them ~2 for|to|with|in|on|as|alongside|together",
        ),
        (
            "Pro tip: pair this with a saved filter",
            "Hint: put it on the quick bar",
            "Works best with a shared view, so use them together",
        ),
        (
            "Tip: the shortcut is F2",
            "A tooltip: explains the field",
        ),
    ),
)
