"""Warnings about the order of things: review, test or back up first; leave it off for now."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

ORDER: tuple[Rule, ...] = (
    Rule(
        "review-first",
        Signal.WARNING,
        "something is to be looked at, agreed or prepared before (or after) switching it on",
        (
            "^ REVIEWING your|who|which|what|that|whether|how|the|any|every|all|existing|it|them|"
            "this|each|both|current|for|with|on|where ~14",
            "^ have|take|give ~3 a ~2 look|read|think|check|review ~12 first|before|because|"
            "at_your|through_your|over|beforehand|at_who|at_which",
            "worth reviewing|checking|auditing|double_checking|testing|validating|verifying|"
            "confirming|discussing|agreeing|planning|thinking_about|thinking_through|a_check|"
            "a_review|a_second_look|a_conversation|piloting|documenting|a_double_check|a_word|"
            "keeping_an_eye",
            "should|must|needs be ~2 reviewed|tested|checked|planned|audited|agreed|verified|"
            "discussed|validated|double_checked",
            "before|prior_to|ahead_of|until|without ~1 you|anyone|we|people ~2 GOING_LIVE",
            "before|prior_to|ahead_of|without GOING_LIVE",
            "^ REVIEWING ~10 before|prior_to|ahead_of ~2 TOUCHING",
            "worth|best|better|wise|wiser|sensible|smart|safest|need|needs|time|talk|discussion|"
            "planning|thought|chat|word|conversation ~8 before ~2 TOUCHING",
            "only after|once ~1 you|your|the|going|having|checking|everyone|testing|talking|"
            "reviewing ~4",
            "after|once you|your|the ~3 reviewed|checked|tested|cleaned|sorted|agreed|audited|"
            "confirmed|verified|tidied|backed|spoken",
            "not before",
            "^ check|review|audit|sort|clean|tidy|fix|test|export|map|update|agree|document|"
            "restrict|read|back_up|backup|train|tell|warn|brief|speak|talk|sit|plan|go_through|"
            "look|merge|rename|remove|set|lock|run|take|define|decide|do|confirm|verify|write|"
            "compare|print|download|archive|create|know|work_out|finish|align ~9 first",
            "^ REVIEWING ~8 first $",
            "^ have|keep|get|make|prepare|draw_up|agree ~1 a|your|some|one|the|two ~3 plan|"
            "backup|rollback|fallback|way_back|copy|escape|exit|policy|process|naming|script|"
            "list ~2 ready|first|handy|before|in_place|to_hand|written|up",
            "someone|somebody|a_person|one_person ~1 should|must|needs_to|has_to|ought_to own|"
            "look|watch|check|review|approve|test|keep|be_in_charge",
            "needs|need|wants|want|should|ought|must|have|has|deserve|deserves ~1 to ~1 know|"
            "hear|agree|approve|sign|understand|be_told|be_warned|be_involved|be_asked|be_aware|"
            "be_briefed|see_this|be_consulted ~4",
            "a word|chat|conversation|talk|coffee|call|meeting ~1 with",
            "time|minute|minutes|hour|hours|half_an_hour|day ~1 to ~1 check|review|verify|test|"
            "audit|reconcile|read|plan|compare|fix|recheck|go_over|go_through",
            "first|beforehand|afterwards because|or|since|as|otherwise|and_then",
            "sort|clean|tidy|fix|map|sorted|cleaned|tidied|mapped ~1 out|up ~5 first|before|"
            "beforehand",
            "beforehand",
            "^ talk|speak|sit_down|agree|discuss|liaise|coordinate|check_in|consult|clear ~3 "
            "with|to ~8 before|first|it|this",
            "^ talk|speak|sit_down to|with your|finance|the|whoever",
            "^ loop|bring ~5 in ~3 before|first|early",
            "^ tell|warn|brief|train|prepare|notify|inform|forewarn your|the|clients|customers|"
            "agents|users|everyone|people|staff|technicians|finance|anyone",
            "^ let ~4 know before|first|in_advance|that",
            "^ double|triple|sanity check",
            "^ have|get|ask|let someone|somebody|a_colleague|finance|your_accountant|a_second ~2 "
            "REVIEWING",
            "^ decide|agree|define|settle|work_out ~2 who|which|how|whether|what|on|your",
            "^ plan the|your|for|a|this|it|around|ahead|carefully|some|downtime|properly ~10",
            "^ make a note|copy|list|backup",
            "^ make sure ~1 your|permissions|data|roles|templates|mappings|prices|statuses|rules|"
            "users|contacts|all_your|the ~8 set|right|correct|correctly|clean|tidy|up_to_date|"
            "sorted|match|in_order|accurate|configured|complete|mapped|tested|backed|trained|"
            "agreed|checked",
            "^ keep a|one|an|the copy|backup|second|list|export|spare|old|fallback",
            "^ keep ~4 off|out|away|hidden|until|short|separate|small|narrow",
            "narrow|limit|narrowed|trim ~4 first|beforehand|scope",
            "read ~4 notes|documentation|docs|guide|small_print ~4 first|before|carefully|twice",
            "out of hours",
            "change window|freeze",
            "a closer|second|hard|careful|long|good|proper look|read|think|check",
            "process control",
            "check|verify|confirm ~3 afterwards|after",
            "carefully reviewed|considered|checked|planned|tested|scoped|weighed",
            "^^ [it|this|that|still|also|definitely|really|certainly] needs|need|requires|"
            "require|deserves|takes|wants|warrants|demands|calls_for ~2 thought|planning|testing|"
            "review|preparation|discussion|governance|training|oversight|cleanup|clean_up|"
            "careful|care|sign_off|agreement|buy_in|coordination|supervision|process|"
            "consideration|discipline|proper|thinking|monitoring|a_plan|a_policy|some_work",
            "needs|need|requires|require|deserves ~2 thought|planning|governance|testing|"
            "training|careful|care|sign_off|consideration ~3 before|first|beforehand",
            "need|needs|must|should|has|have|want|wants ~1 to be|get ~2 reviewed|tested|planned|"
            "audited|agreed|sorted|discussed|cleaned|tidied|communicated|trained|retrained|"
            "mapped|in_place|right|correct|locked_down|double_checked",
            "^ first REVIEWING|compare|involve|tell|warn|consult|count",
            "^ compare|involve|consult your|the|whoever|everyone|old|new|both ~6",
            "best done|run|tried|kept|used|left|saved|scheduled ~1 outside|after|at|before|on|"
            "with|in",
            "wrong|right order|way_round",
            "^ ~1 know what|who|which|how|where|your ~8 before",
            "want to ~1 compare|check|look|review|verify|count|test|read|reconcile|tidy|warn|"
            "tell ~6",
            "^ send yourself|a_few|one|some ~3",
            "before a|any|the|your customer|client|user|boss ~1 gets|sees|finds|does|notices ~2",
            "without ~2 training|testing|planning|review|briefing|warning|preparation ~1 you|it|"
            "people|agents|they|half",
            "end|ends up with ~6",
            "look|looking|peek|glance at ~6 before|first|and_after",
            "worth|pays|wise|best ~3 look|check|glance|comparing|compare|looking|reading|peek ~1 "
            "at|over|through|before ~1 your|last|who|the|how|what",
            "be|make|feel sure ~1 you|that|your|it ~2 really|want|know|understand|need|can",
            "run|do|make a ~1 check|review|audit|spot_check ~3",
            "be selective|choosy|picky|strict|sparing ~3",
            "leave|leaving it|this to|with|for ~4 team|pilot|specialists|experts|seniors",
            "should|ought_to ~1 know|hear|agree|be_told|be_warned ~4",
            "^ get sign_off|approval|agreement|buy_in|consent ~3",
        ),
        (
            "Agree the naming with finance first",
            "Clean up the price list before you let it loose",
            "Speak with the project leads before changing it",
            "Brief the night shift",
            "Decide who owns the mapping",
            "Templates should be checked beforehand",
            "Verify the totals afterwards",
        ),
        (
            "No need to check anything first",
            "The first option is now the default",
            "Reviewers check the article before it goes live",
            "Switch it on before month end",
            "Lets you review changes before they are saved",
        ),
    ),
    Rule(
        "test-first",
        Signal.WARNING,
        "it is to be tried in a safe place, or with a few, first",
        (
            "^ test|pilot|trial|prove|rehearse|validate|practise|practice it|this|that|with|on|"
            "in|thoroughly|carefully|everything|your|the|well|first|before|properly|each|every|"
            "heavily|outside|against|and|both|them|all|a|small",
            "try|test|run|pilot|prove|use|check|trial|start|roll ~4 in|on|with|against|past|"
            "outside|within|into ~2 sandbox|staging|test_tenant|test_environment|test_system|"
            "test_ticket|test_customer|test_client|test_mailbox|copy|dummy|trial_tenant|"
            "test_site|spare|production|non_production|friendly|dev|demo_tenant|test|sample",
            "test|try|pilot|trial|run|tested|trialled ~5 first|before",
            "^ start|begin|launch|stick|keep with|small|on|to ~2 single|one|two|few|pilot|"
            "handful|small|test|internal|friendly|small_group|couple|your_own|low_risk",
            "^ start small|slow|slowly|gently|narrow|conservatively",
            "one|single|few|two team|client|customer|mailbox|site|tenant|board ~2 first|"
            "at_a_time|to_begin|to_start",
            "take|make|do|grab|get|keep|have ~1 backup|backups|back_up|export|snapshot|copy ~6 "
            "first|before|of|beforehand|handy|ready",
            "^ back ~4 up",
            "^ backup|snapshot|export|archive|copy your|the|everything|it|all|first|before ~8",
            "^ have|do|run|hold|stage a ~1 rehearsal|dry_run|trial|trial_run|practice_run|"
            "test_run|dress",
            "one|two|a|few|single team|teams|client|customer|board|mailbox|site|tenant|queue|at "
            "~2 at_a_time|first|at_a|to_begin|to_start|for_a_week",
            "^ export ~6 first|before|beforehand",
            "dry run|import|batch first|before",
            "^ phase|stagger|stage ~2 it|the|this|rollout|in",
            "in|outside|away_from production",
            "phased|staged|gradual|pilot|limited rollout|roll_out|group|approach|introduction",
            "test ~1 test ~2 test",
            "test thoroughly|carefully|properly|extensively|well",
            "sandbox|test_tenant|staging first|before",
            "in stages",
            "^ give ~2 to|a # ~2 agents|people|users|technicians|colleagues ~6",
            "and|then see what|how ~1 happens|breaks|comes|goes|it_goes|they|falls",
            "throwaway|dummy|disposable|sacrificial|fake|made_up ~1 client|customer|ticket|"
            "mailbox|record|data|account|site",
            "^ try it|this ~1 where|somewhere|on_something|in_a_place",
            "trial|practice|test|dry run|batch|import on|with|for|in",
            "take|make|have|grab|run|get|do a ~1 backup|snapshot|copy|export ~2 before|first",
        ),
        (
            "Rehearse the merge with dummy records",
            "Pilot it on the internal desk",
            "Try this out in your test tenant first",
            "Start small, with two mailboxes",
            "Grab an export beforehand",
            "Stagger the rollout",
        ),
        (
            "A test button shows the result",
            "Makes it possible to test a rule",
            "Start using it today",
            "No testing needed",
            "The pilot programme has ended",
        ),
    ),
    Rule(
        "do-not",
        Signal.WARNING,
        "the reader is told in so many words not to switch it on",
        (
            "^ [please|just|so] do|should|must|better|best not [ever|just|simply|even|yet|"
            "blindly|immediately] enable|activate|tick|flip|deploy|turn|switch|roll ~1 "
            "it|this|that|them|these|on|off ~14",
            "^ never [ever|just] enable|turn|switch|tick|activate",
            "we|i would|do not ~1 enable|turn|switch|tick|activate|roll ~1 it|this|that|on ~6 yet",
        ),
        (
            "Don't turn it on",
            "Please do not enable this before the migration",
            "Never switch this on in the middle of a month",
            "We would not turn it on yet",
        ),
        (
            "If you never turn it on you will not miss it",
            "Do not wait to enable it",
            "You don't have to switch it on",
            "Do not turn down a chance to see it",
        ),
        plain=True,
    ),
    Rule(
        "leave-off",
        Signal.WARNING,
        "the reader is told not to switch it on, not yet or not everywhere",
        (
            "leave|leaving|keep|keeping|left|kept ~4 off|disabled|unticked|alone|switched_off|"
            "turned_off|inactive|unchecked|out_of ~3 until|for|if|while|unless|till|on|when|in|"
            "here|where|at|altogether|by|from|outside",
            "^ leave|keep it|this|that|them off|disabled|alone|unticked|be|switched_off|turned_off",
            "would|should|please|best|better|are|we_are ~2 hold|holding off|fire|back",
            "^ hold off|fire|back",
            "^ hold it|this|back|on ~4 until|till|for|off",
            "^ wait for|until|till|a|before|with|on|with_this|this",
            "would|should|best|better|sensible|wise ~1 wait",
            "^ [please|just|so] do|should|must|better|best not [ever|just|simply|even|yet|"
            "blindly|immediately] enable|activate|tick|flip|deploy|install|touch|rush_into|roll|"
            "turn|switch|use|let_~3_loose|let_~3_near|let_~2_run|let_~3_anywhere|press|run|"
            "go_near|hand|rely|merge|import|remove|change|connect|share|point|trust|give|delete|"
            "grant|attempt|try|start|mix|combine|adopt|put|leave_~4_on|count_on|assume ~14",
            "never [ever|just] enable|run|let|share|press|use|give|import|turn|switch|merge|"
            "delete|rely",
            "not|never ~1 safe|ready|advisable|wise|recommended|advised|sensible|suitable|"
            "a_good_idea|production_ready|for_production|fit",
            "we|i ~1 would|do|can|could not ~1 recommend|advise|suggest|encourage|enable|turn|"
            "switch|use|touch|run|tick|roll|put|let ~3",
            "advise|recommend|suggest|counsel|caution|warn against|waiting|holding|leaving|"
            "keeping_~1_off",
            "would|should avoid|wait|steer|resist|hold|pause|refrain|skip_~3_until|be_slow|"
            "think_twice|rather_not|keep_away|not_let",
            "^ avoid on|in|with|for|if|using|enabling|it|this|until|when|while|unless|where|"
            "turning|switching|mixing|running|giving|combining|alongside|doing|letting|sharing|"
            "setting|these|like",
            "^ stay|keep|steer|stand|shy clear|away|well_clear",
            "steer clear",
            "^ resist",
            "^ refrain",
            "not ~4 until|yet|unless|before|without|just_yet ~6 fixed|ready|yet|sorted|agreed|"
            "cleaned|tested|clean|confirmed|stable|patched|patch|fix|release|upgrade|migrated|"
            "finance|you_have|your|checked|trained|a_backup",
            "only ~3 enable|turn_on|switch_on|use|run|do|give|grant|hand ~8 if|after|once|when|"
            "to_people|to_those",
            "no hurry|rush ~2 enable|switch|turn|with",
            "for now|the_moment|the_time_being ~2 leave|keep|avoid|wait",
            "if ~4 use ~4 avoid|wait|leave|skip_this_until",
            "not [really|yet|something|one|ready|meant|suitable] for ~2 production|live|busy|"
            "shared|first_line|beginners",
            "until the ~2 fix|patch|vendor|bug|dust|issue|next_release|next_patch|next_version|"
            "next_update|hotfix",
            "until vendor|support|microsoft|halo|they",
            "^ stay|stick|remain on|with ~1 old|current|previous|existing|last ~4",
            "put|place ~1 it|this|that ~2 front ~1 customers|clients|users ~1 yet",
            "not something|one|a_thing ~1 we|i|you ~1 would|should ~1 enable|switch|turn|do|use|"
            "roll",
            "leave well alone",
            "we|i|are keeping it|this off|disabled|away",
            "think about whether|if you",
            "we|i would|will|do not ~1 hand|give|grant|show|leave|let|put|press|offer|sell|quote|"
            "promise|trust|allow ~4",
            "only|not ~1 safe when|if|for|once|after|while|to ~3",
            "do not quote|promise|rely|trust|lean|count ~2 on|the|these|it|those|numbers",
            "best avoided|left_alone|left_off ~2",
        ),
        (
            "Leave this alone while a migration is running",
            "We would hold off for now",
            "Not wise on tenants with shared mailboxes",
            "Wait for the next patch",
            "Never run the job during office hours",
            "We advise against it for co-managed clients",
            "Refrain from using it on parent tickets",
        ),
        (
            "Do not wait to switch it on",
            "Don't leave it off",
            "Not enabled by default",
            "Avoids duplicate entries",
            "Avoid double entry and save time",
            "Can be left blank",
            "No need to hold back",
        ),
        despite=frozenset({Friend.NEGATED}),
    ),
)
