"""Warnings about what it does not do: delays, limits, gaps."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

LIMITS: tuple[Rule, ...] = (
    Rule(
        "delay",
        Signal.WARNING,
        "it is late, slow or out of date",
        (
            "takes|taking|may_take|can_take|could_take|will_take|might_take|up_to_take|"
            "changes_take|runs_take|sit|sits|lag|lags|delayed|late|queue|queued|allow|behind|"
            "stale|old ~6 # ~2 TIME_UNIT",
            "takes|taking|may_take|can_take|could_take|will_take|might_take ~3 while|ages|"
            "forever|hours|days|minutes|weeks|half|time_to|longer|better_part|good_part|"
            "overnight|all_day",
            "up to # TIME_UNIT ~2 to|old|late|before|behind",
            "a|one|two|# ~1 day|days|hour|hours|week|minutes ~1 old|behind|late|out_of_date",
            "trickle|trickles|creep|creeps|crawl|crawls|dawdles|lags|plods|stutters",
            "[takes] its sweet|own ~1 time|pace",
            "introduces|introduce|causes|cause|it_adds|this_adds|which_adds|can_add|may_add|"
            "will_add|expect|expects|experience|mean|means|notice ~2 delay|delays|lag|latency|"
            "waits",
            "lag|delay|latency|wait|gap of|between|before|while|on|whenever|when",
            "there is|can_be|may_be|will_be|is_still ~3 lag|delay|latency|wait|backlog",
            "take|takes noticeably|much|far|a_lot|considerably|significantly|way|ages longer|to|"
            "on|for",
            "longer to open|load|run|save|start|close|import|sync|finish",
            "loads|runs|opens|works|performs|is|are|gets|feels ~2 slow|slower|slowly|sluggish",
            "performance hit|impact|cost|penalty|issue|issues|problems|drop|suffers|degrades",
            "not ~2 real_time|realtime|instant|instantly|immediate|immediately|live|"
            "straight_away|right_away|at_once",
            "do|does|will not ~1 expect ~2 live|instant|real_time|immediate|same_day|figures|"
            "numbers|miracles|much|it_to",
            "is|are|be|get|gets|go|goes|become|becomes|looks|feels|stays ~2 patchy|stale|"
            "outdated|out_of_date|behind|intermittent",
            "intermittently|times_out|time_out",
            "# ~1 hour|hours|minutes|day|days old",
            "may|might|could|can|will|would be ~4 delayed|late|behind|stale|slow|old|out_of_date|"
            "missed|patchy",
            "until|while|whilst|before ~3 index|sync|cache|job|queue|migration|rebuild ~2 "
            "rebuilds|catches|finishes|completes|runs|refreshes|done|clears",
            "hammers|hammer|strains|taxes|heavy_on|loads|puts_a_strain|puts_load|puts_strain ~4 "
            "server|database|rmm|api|tenant|system|the|your|large|big",
            "resource hungry|intensive",
            "be patient",
            "slows|slowing|slower|sluggish|crawl|crawls|laggy|drags ~3 down|loading|load|list|on|"
            "with|to|for|when|page|screen|search|large|big|noticeably|if|at|than|once",
            "is|are|be|gets|get|feels|becomes|too|very|painfully|quite|a_bit ~1 slow",
            "only runs|updates|refreshes|syncs|run|update|refresh|sync|refreshed|updated|checks|"
            "recalculates|imports nightly|hourly|once|overnight|daily|every|at|weekly",
            "# ~2 TIME_UNIT ~1 late|later|behind|to_appear|to_show|to_update|to_propagate|"
            "to_arrive|before_it|to_sync|to_catch_up|out_of_date",
            "a|another good|full|solid|whole # TIME_UNIT",
            "can|may|could be ~3 TIME_UNIT until|before",
            "become|becomes|grow|grows|get|gets ~2 slow|slower|sluggish",
            "yesterday $",
            "sit|sits|sitting for a|an|#|up_to|quite|some ~3",
            "it|this|sync|import|run took ~4 hour|hours|day|days|all",
            "last night|week figures|numbers|totals",
            "up to ~1 an|a|half|# ~1 hour|day|minute|minutes|week",
            "all|most_of_the night|day|weekend|week|morning|afternoon",
            "run|runs|goes|gets|becomes slow|slower|sluggish",
            "leave|leaves|arrive|arrives|go|goes|land|show|come ~2 after|later|too_late|"
            "long_after|past ~3 sla|deadline|fact|event|target",
            "go|goes|sits|put|wait|waits into|in a|the queue ~4",
        ),
        (
            "Balances may be a day behind",
            "The list loads slower with photos on",
            "There can be a lag before the asset shows up",
            "Totals only refresh overnight",
            "Allow twenty minutes for the first run",
            "Search times out on very long tickets",
        ),
        (
            "No more waiting for the nightly job",
            "Cuts the delay between two systems",
            "Adds a step that waits five minutes",
            "Takes a second to set up",
            "Lets you delay an email by ten minutes",
        ),
    ),
    Rule(
        "limit",
        Signal.WARNING,
        "a limit, quota or cap that the reader can run into",
        (
            "capped|limited|restricted|truncated|cut_off|cuts_off|tops_out|maxes_out|throttled "
            "at|to|after|by|above|beyond|past ~1 #",
            "caps|limits|cuts at|to|off #",
            "cap|limit|maximum|ceiling of|is|on|at ~2 #",
            "hard limit|cap",
            "throttling|throttled|throttles|throttle|rate_limit|rate_limits|rate_limited|"
            "rate_limiting",
            "ceiling|ceilings",
            "free|daily|hourly|monthly|annual|your|small|fair_use|usage quota|quotas|allowance|"
            "allowances",
            "quota|quotas|allowance|allowances ~2 applies|apply|counts|count|runs|run|gone|"
            "resets|limits|kicks|exceeded",
            "api|send|sending|daily|hourly|monthly|mailbox|size|row|graph|microsoft|call|request|"
            "message|storage limit|limits|cap|caps",
            "hit|hits|hitting|reach|reaches|reaching|run_into|bump_into|exceed|exceeds|exceeding|"
            "blow_through|run_up_against|butt_up ~4 limit|limits|ceiling|cap|quota|allowance|"
            "allowances|thresholds|maximum",
            "above|beyond|past|over|after # ~2 records|rows|devices|recipients|tickets|users|"
            "items|lines|assets|results|agents|requests|pages|characters ~8",
            "only the first|last|top|latest #",
            "first|last|top # ~4 rest|only|ignored|dropped|skipped",
            "no more than #",
            "not|cannot ~2 ~1 more_than|beyond|above #",
            "runs out",
            "is|are|still|currently|it capped|throttled to|at|in",
            "still|currently|it|for_now|so_far limited to|in",
            "only|just ~1 looks|covers|works|supports|handles|processes|imports|reads|syncs|"
            "returns|picks|checks|matches|exports|considers|remembers|sees ~4 #|first|last|one|"
            "top|newest|latest",
            "drops|drop|ignores|ignore|skips|skip|loses|leaves_out|misses the ~1 rest|remainder|"
            "others",
            "stops|stop|gives_up|ends|quits ~2 at|after|past|beyond #",
            "only|just # ~5 at_a_time|at_once|can_be|are_allowed|fit|per",
            "for|up_to|only the first # ~2 only|$",
            "works|good|fine|useful|reliable|works_well for|with ~4 nothing_else",
            "you get # ~2 of these|per|each|in_total",
            "handles|supports|takes|knows|covers|accepts|allows|fits ~1 a|one|single|only_one|"
            "just_one|# ~3 so|for_now|only|at_a_time|at_once|and_no",
            "covers|cover|affects|includes|handles new ~3 only",
            "once you pass|hit|reach|cross|exceed ~4",
            "older|newer|bigger|longer|larger than ~4 left_out|ignored|skipped|not_counted|"
            "dropped|cut",
            "left out of ~3",
            "does|do|did|will not run|work|exist|show|open|load|apply|appear|sync on|in|for|with "
            "~4 mobile|app|phone|mac|safari|firefox|hosted|on_prem|premise|tablets|dark|ios|"
            "android",
            "hosted|on_prem|cloud|mobile|free|basic|mac ~2 can_not|only|do_not|get_only|will_not|"
            "are_left|miss",
        ),
        (
            "Capped at 200 lines an order",
            "Mind that the mailbox limit still counts",
            "You can hit the monthly quota in a morning",
            "Only reads the first ten columns",
            "It gives up after 5,000 rows",
        ),
        (
            "Raises the old cap to 500",
            "Limits can be set per team",
            "The limit can be changed by an administrator",
            "No more rate limits",
            "Shows how much of the quota is left",
        ),
    ),
    Rule(
        "does-not-do",
        Signal.WARNING,
        "it does not do something that one would expect",
        (
            "do|does|will|would not ~1 apply|appear|update ~2 until|unless|retro*|to_existing|on|"
            "in|for|if|when|straight|automatically|by_itself",
            "not ~1 respected|supported|available|working|work|cover|covered|support|stable|"
            "possible|translated|handled|included|applied|applies|cover ~4 yet",
            "yet to|not_yet ~2 support|work|cover|be|respect|handle|arrive",
            "still|currently|today needs|need ~3 manual|doing|by_hand|care|work|attention|"
            "caution|review|cleanup|polish",
            "still|must to ~4 by hand|manually",
            "it|this|sync|import|app|version|and|bot|report|but|also|yet ~2 ignores|skips|"
            "overlooks|disregards|forgets|misses",
            "buggy|flaky|glitchy|brittle|fragile|unreliable|temperamental|undocumented|untested|"
            "incomplete|hit_and_miss",
            "known issue|issues|bug|bugs|limitation|limitations|problem",
            "limitation|limitations|shortcoming|shortcomings",
            "teething troubles|problems|issues|trouble",
            "bugs|wrinkles|kinks|creases|gremlins to|in|remain|left|being|still",
            "works|work|available|supported ~4 for_now|at_the_moment|so_far|at_present",
            "knows|know nothing",
            "no idea ~1 about|of|what|that|when|who|how",
            "blind to",
            "oblivious|unaware",
            "nowhere $",
            "still|must|left ~3 to ~4 yourself|yourselves|by_hand|manually",
            "left behind",
            "that is ~1 your|all ~1 lot|you_get",
            "on|at|in how|one many|time|go ~2 at_once|at_a_time",
            "^^ ~1 not ~1 available|supported|possible|compatible|included|retroactive|real|"
            "editable|reversible|configurable|customisable|customizable|covered",
            "no|without ~1 support for|in|on|yet",
            "support for ~4 is|are missing|limited|patchy|coming|planned|not",
            "depends|relies|rely|dependent|hinges on ~6 being|set|right|correct|correctly|"
            "properly|configured|accurate|clean|up_to_date|quality|discipline|filled|populated|"
            "maintained",
            "only as ~1 good|reliable|accurate|useful|clean|current as",
            "garbage in",
            "at the moment|present ~3 only|limited|not",
            "for now|the_moment ~1 only|limited",
            "does|do not mean",
            "in one|single direction|way only",
            "one way|direction only|sync",
            "not compatible",
            "incompatible|mutually_exclusive|unsupported",
            "does|do|did|will|would|can not [yet|currently|also|always|even|really|actually|"
            "fully] cover|include|support|respect|honour|honor|handle|carry|work|migrate|"
            "translate|scale|recognise|recognize|validate|follow|obey|retry|resume|account_for|"
            "take_into_account|allow_for|distinguish|tell_apart|look_at|mask|encrypt|sync|"
            "come_with|inherit|extend|de_duplicate|deduplicate|reach|clean_up|transfer|copy|bring",
            "does|do|did|will|would not|never ~1 say|know|realise|realize|record|tell_you|"
            "tell_anyone|care|warn_you|learn|catch",
            "is|are|was|were not [yet|always|really|fully|currently|properly] respected|"
            "supported|covered|honoured|honored|translated|migrated|picked|carried|recoverable|"
            "rolled_back|backed_up|retried|encrypted|validated|synced",
            "is|are|was|were not|never ~1 included|copied|logged|counted|checked|kept|updated|"
            "applied|transferred|available|inherited yet|automatically|so_far|at_the_moment|"
            "today|retro*|either",
            "lacks ~1 a|an|any|the|support",
            "works|work|supported|applies ~1 only|exclusively with|on|for|if|when|in",
            "works|work ~3 only ~1 $|for_now|at_present",
            "only works|work|supported|supports|covers|handles|syncs|compatible|takes_effect|"
            "kicks_in|caters ~2",
            "only available|possible in|on|for|with|from",
            "only applies|apply to new|future|tickets_created|newly",
            "^^ [it|this|they|still|currently|but] can not [yet|currently|still] be|do|go ~2",
            "still|currently ~1 no|lacks|missing|requires|require|has_no|can_not|does_not|do_not|"
            "is_not|are_not|will_not|have_to|has_to|need_to|needs_to",
            "it|this|still|only ~1 only understands|speaks|knows|reads|takes|accepts ~2",
            "does|do|did|will nothing|little unless|until|if|for|without ~4",
            "stays|stay|remains|is|are ~1 wrong|stuck|broken|blank|unsolved|out_of_reach",
            "hopeless|useless|poor|weak|terrible|awful|bad|lousy ~1 at|on|for|with ~3",
            "needs|need|requires|require the|a|an|your ~2 connector|agent|plugin|server|module|"
            "gateway|app|consent ~1 so|and|which|,|first",
            "so ~4 can_not|could_not|will_not|do_not|does_not|are_stuck|is_stuck|miss ~3",
            "pays|takes|gives no attention|notice|heed|regard|account ~3",
            "cares|care little|nothing|not ~3",
        ),
        (
            "Does not carry over your custom statuses",
            "Attachments are not migrated",
            "There's a known issue with recurring visits",
            "Recurring orders are not supported yet",
            "It ignores the working hours of the site",
            "Still has to be matched manually",
        ),
        (
            "Doesn't touch what is already there",
            "Does not need a restart",
            "You do not have to check each line",
            "Customers no longer need to be copied by hand",
            "Now supported on the mobile app",
        ),
        despite=frozenset({Friend.NEGATED}),
    ),
)
