"""Warnings about risk and harm: what it may do, and what it does."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

RISK: tuple[Rule, ...] = (
    Rule(
        "risk",
        Signal.WARNING,
        "something is called risky, dangerous or unsafe",
        (
            "risk|risks|danger ~1 here|with",
            "a|some|real|big|security|privacy|compliance|high risk|risks|danger|liability",
            "without risk|risks",
            "at ~2 own risk|peril",
            "you|we|they|could|can|may|might|will risk",
            "run|runs|running the|a|some risk",
            "puts|put ~4 at risk",
            "here be|there_be dragons",
            "asking for trouble",
            "invites|invite|cause|causes|causing|spells trouble|problems|chaos|confusion|issues|"
            "havoc",
            "recipe for",
            "havoc|chaos|carnage|bedlam|mayhem",
            "backfire|backfires",
            "bite|bites|biting|bitten if|you|us|people|anyone|when|back|where|hard|later",
            "shoot|shooting ~2 in ~1 foot",
            "opens|open|opening a|the|up ~2 hole|holes|floodgates|loophole|backdoor|back_door",
            "opens|open|opening ~2 door to|for ~2 BAD_NOUN|abuse|mistakes|anyone|trouble|fraud|"
            "misuse|attackers|phishing|accidents",
            "easy|easily|simple to ~2 lock|break|misconfigure|misread|misuse|mis|mistake|"
            "oversend|wipe|email|bill|miss_the|miss_that|miss_a|lose|forget|overlook_the|"
            "get_wrong|burn|trip|delete|expose|mess|double|overshoot|flood|overrun|abuse|misuse|"
            "misread|hit",
            "easy|easily to ~3 wrong|twice|accident|mistake|out",
            "easily ~1 go_wrong|misread|missed|abused|misused|overlooked",
            "go|goes|gone|went ~1 wrong|south|sideways|badly",
            "one|a wrong|careless|stray|single slip|click|typo|mistake|character|tick|move",
            "one slip|typo|mistake",
            "pandora",
            "double edged",
            "can|could|may|might|will|would hurt|harm|damage|cost_you",
            "does|do more harm",
            "regret",
            "caught ~2 out",
            "headache|headaches|nightmare|nightmares|grief",
            "unwanted|unexpected|unintended|surprising|nasty consequences|results|result|side|"
            "effects|surprise|surprises|behaviour|behavior|changes|outcomes|emails|charges|costs",
            "surprises|surprise people|agents|users|clients|customers|you|technicians|teams|anyone",
            "come|comes as a surprise|shock",
            "surprised|confused|puzzled|annoyed|upset when|by|if|at|that",
            "risk|risks|danger|dangers|possibility of|that",
            "a|some|real|good|every chance of|that",
            "risky|riskier|perilous|unsafe|unstable|treacherous|dangerous",
            "we|i|somebody ~1 got|were|been burned|burnt|stung|bitten",
        ),
        (
            "Dangerous in the hands of a new starter",
            "There's a real risk of billing the wrong site",
            "You run the risk of two owners for one asset",
            "It is easy to miss the second page of options",
            "One careless click closes the month",
            "We got burned by this on a migration",
        ),
        (
            "Cuts the risk of a missed renewal",
            "Risk scores can be shown on the change form",
            "No danger of duplicates here",
            "Removes a lot of headaches",
            "Without any risk to your data",
        ),
    ),
    Rule(
        "may-harm",
        Signal.WARNING,
        "it can, may or will do harm",
        (
            "MAY ~2 HARM",
            "MAY ~1 cause|create|generate|produce|introduce|trigger|mean|bring|spark|invite|add|"
            "make_for|give_rise_to ~3 BAD_NOUN",
            "cause|causes|creates|generates|causing|creating ~2 confusion|noise|chaos|duplicates|"
            "conflicts|trouble|problems|issues|headaches|friction|disruption|loops",
            "MAY ~1 be|get|become|look|feel|turn|seem|prove|go ~1 BAD_ADJ",
            "MAY ~1 be|get ~1 HARMED",
            "MAY ~1 stop|cease ~3 working|syncing|firing|matching|sending|running|loading|"
            "updating|counting|showing|receiving|seeing|appearing|responding",
            "may|might|could|will no longer ~1 be|match|work|sync|appear|add|see|get|receive|"
            "show|reach|fire|have|load|find|line|tally",
            "MAY not ~1 match|work|sync|appear|update|show|load|arrive|fire|save|add_up|agree|"
            "survive|reflect|tally|balance|line_up|behave|display|render|pick_up|carry|translate|"
            "exist|recognise|know",
            "MAY ~1 want|have|need to ~1 rebuild|redo|rework|re|retrain|reconfigure|remap|update|"
            "rewrite|recreate|adjust|fix|relearn|reconnect|amend|clean|revisit|tell|warn|rethink|"
            "chase|explain|apologise|budget|pay|plan|migrate",
            "will|may|might|could|would|does|do need|needs|require ~2 updating|rebuilding|"
            "reworking|redoing|retraining|rewriting|adjusting|migrating|re|rebuilt|updated|"
            "reworked|redone|rewritten|cleaning|fixing|changing|remapping|recreating|"
            "reconfiguring|amending",
            "need|needs to be ~1 rebuilt|updated|reworked|redone|rewritten|retrained|"
            "reconfigured|migrated|recreated|remapped|re_entered|reconnected|replaced|re_created|"
            "re_done|re_built|re_mapped",
            "MAY raise ~2 eyebrows|questions",
            "MAY ~1 put ~3 of",
            "clients|customers|users|agents|technicians|people|staff|engineers will|may|might ~1 "
            "notice|complain|panic|wonder|moan|push_back|see_~1_straight_away|see_this|grumble|"
            "object|struggle|phone",
            "potential for|to ~1 accidental|accidentally|unintended|misuse|abuse|confusion|"
            "confuse|conflict|duplicate|error|errors|mistakes|break|cause|expose|over|double|"
            "data|loss|spam|email|send",
            "possible|potential ~1 conflict|conflicts|duplicates|confusion|issues|issue|problems|"
            "disruption|exposure|loss|delay|delays|errors|downtime|impact",
            "has|have|carries|carry ~2 implications|ramifications|consequences|repercussions",
            "security|billing|privacy|legal|licensing|performance|cost|compliance|reporting|gdpr|"
            "financial|tax|data ~1 implications|impact|ramifications|consequences|concern|"
            "concerns|hit",
            "if ~2 misconfigured|mis|abused|misused|set_wrong|set_incorrectly|configured_wrong|"
            "configured_badly|careless|not_careful",
            "misconfigured|misconfigure|misconfiguration|misconfiguring|mis_configured",
            "what could|can possibly",
            "could|may|might|will|would ~2 affect|impact|alter|influence|change|slow|reset|"
            "restart|reopen|close|remove|hide|replace|trigger|notify|email|double|charge|bill|"
            "delete ~4 your|existing|other|every|all|everyone|everybody|both|downstream|old|"
            "current|totals|twice|again|reports|reporting|customers|clients|users|historic|live|"
            "billing|performance|how|which|people|figures|invoices|the_way|anything|numbers|"
            "integrations|automations",
            "can ~2 affect|impact|slow|inflate|skew|distort ~4 your|existing|other|every|all|"
            "everyone|downstream|old|current|totals|reports|reporting|customers|clients|users|"
            "live|billing|performance|how|which|people|figures|invoices|numbers|integrations|"
            "automations|large|big|the",
            "must|need_to|have_to|has_to|needs_to be ~1 retyp*|rebui*|redone|remap*|relin*|"
            "recreat*|reent*|re|readd*|reconnect*|retrain*|rewritten|migrated|reauth*|resav*|"
            "retested",
        ),
        (
            "It can wipe the notes of a linked asset",
            "Might confuse anyone used to the old order",
            "Could affect every open order",
            "Shared calendars can get messy",
            "You may need to rebuild your saved searches",
            "Could lead to awkward questions from clients",
            "Is likely to trigger a wave of false alarms",
            "Your scripts will need rewriting",
        ),
        (
            "This will not overwrite anything",
            "Prevents a sync that could overwrite notes",
            "Can be moved to its own tab",
            "Can be updated in bulk",
            "Lets you remove a tab that may confuse users",
        ),
    ),
    Rule(
        "does-harm",
        Signal.WARNING,
        "it is said to do harm, or to have done so",
        (
            "^^ overwrites|wipes|erases|clobbers|hammers|floods|spams|corrupts|destroys|discards|"
            "resends|invalidates|renumbers|clashes|conflicts|interferes|overloads|misfires|"
            "disrupts|messes|clutters|pollutes|orphans|bombards|confuses|skews|truncates|"
            "confusing|disruptive|destructive|misleading|intrusive|noisy",
            "^^ breaks|conflicts|clashes|messes|interferes ~1 with|any|existing|your|the|every|"
            "some|old|all|custom",
            "^^ ~1 deletes|removes|clears|drops|resets|strips ~1 original|existing|current|"
            "manual ~6",
            "^^ ignores|skips|overlooks ~2 public|holidays|time|permissions|working|mandatory|"
            "daylight|required",
            "make|makes|making ~1 it|this|things|matters ~1 worse|messier",
            "^^ removes|deletes the|your|any old|previous|original|legacy ~4",
            "SWITCHING_ON ~4 ALTERS|HARMS",
            "SWITCHING_ON ~2 means|makes|will|also",
            "lost|locked|knocked|wiped|broke|crashed|took_down|kicked|doubled|emptied ~2 our|us|"
            "two|one|some|half|several|a_client|every|everything",
            "suddenly|silently|unexpectedly|unannounced|regardless|indiscriminately|blindly",
            "quietly ALTERS|HARMS|turns|sends|drops|moves|takes|loses|adds|makes|starts|goes|"
            "picks|swaps|rounds|merges|unticks|undoes|assigns",
            "enough to ~1 HARM|create|trigger|cause|set|make|send|close|start|fool|double|"
            "confuse|stop|break|block",
            "tell|tells|show|shows|paint|paints a|another ~1 different story|picture|number|"
            "total|figure|result",
            "trips|trip|stumbles|chokes|choke|balks|baulks|gags|falls|hiccups|stalls|struggles|"
            "panics|freaks ~1 over|on|at|with|above|out|up",
            "only ~2 find|finds|notice|notices|see|realise|realize|discover|learn|know|hear ~3 "
            "afterwards|later|too_late|when|after|once|days|weeks",
            "another|second|fresh|closer look|pass",
            "silently|quietly ~1 HARMED|fail|drop|stops|changes|removes|excludes|ignore|deletes|"
            "skip|stop|remove",
            "fails|fail|failing ~1 silently|quietly|past|beyond|above|without|badly|hard|"
            "on_large|on_big",
            "stops|stop|stopped|quits|quit working|syncing|firing|counting|matching|responding|"
            "sending|updating|loading",
            "falls|fall|fell over|apart|short",
            "plays|play|playing ~1 badly|poorly|havoc|up",
            "not play ~1 nicely|well|nice",
            "at odds with",
            "clash|clashes|conflict|conflicts|collide|collides|interferes|interfere with",
            "loop|loops|looping without|forever|endless|endlessly",
            "endless|infinite loop|loops",
            "ends|end|ending|land|lands|landing|goes|going|posts|billed ~1 up|on|to|in|against|"
            "into ~1 wrong",
            "closes|sends|bills|charges|picks|matches|emails|assigns|updates the wrong",
            "whichever|whoever ~6 wins",
            "wins|take|takes precedence|over_your|priority_over",
            "STAFF get|gets|receive|receives a|an|the|two|another|# ~3 moment|immediately|even|"
            "twice|whenever",
            "whole|entire client|customer|contact|company|user ~1 list|base|book|desk ~1 gets|"
            "receives|is|sees",
            "unlike ~6 ignores|skips|does_not|drops|will_not",
            "sets|set|turns|falls|drops ~4 to zero|blank|nothing|null",
            "spoils|ruins|undoes|undermines|defeats|negates|muddies|bloats ~2 your|the|any|every|"
            "existing",
            "without|zero|no ~2 warning|prompting|confirmation|notice|asking|prompt|"
            "anyone_touching|anyone_asking|telling|being_asked|you_noticing|anyone_noticing|"
            "trace $",
            "ran|run|running into ~3 issue|issues|trouble|problem|problems|bugs|errors|"
            "difficulties|limits",
            "we|i ~2 had|hit|saw|seen|found|encountered|noticed|spotted ~3 issue|issues|trouble|"
            "problem|problems|bug|bugs|errors|quirks|quirk|glitch|glitches|failures|oddities",
            "caused|causes|causing us|issues|problems|trouble|confusion|havoc|chaos|a_few|some",
            "it|this|that|which|sync|import|run|on|off|action|change|job|update|bot|tool|and|"
            "also|then|quietly|happily|move|step|merge|button|rule|client|value|default ~1 "
            "HARMS_HARD",
            "it|this|that|which|on|off|also|switching_it_on ~1 HARMS",
            "HARMS ~2 your|existing|every|manual|mandatory|anything_you|whatever|rest|unsaved",
            "it|this|that|which|on|off|change|sync|import|run|merge also ALTERS",
            "the ~3 restarts|starts_over",
            "old|current|existing|familiar ~3 disappears|vanishes|goes_away",
            "STAFF|you|it|this|they|tickets|contracts|menu|screen|tab|list|view ~2 lose|loses|"
            "losing ~1 the|their|its|your|any|all|access|unsaved|every|everything|history|track|"
            "visibility|data",
            "get|gets|receive|receives ~2 email|emails|notification|notifications|notified|"
            "message|invite|alert ~2 the_moment|as_soon|immediately|whenever|too|unless|even|"
            "twice",
            "email|emails|notification|notifications|message|messages|invite|invites|survey|"
            "surveys|reminder|reminders goes|go|is|are|gets|fires|fire ~1 out|sent ~3 to_every|"
            "to_each|to_all|to_everyone|for_every|for_each|straight|the_moment|immediately|twice|"
            "even",
            "will|would|may|might ~1 notify|email|message|alert|text|invite|contact ~1 all|every|"
            "everyone|each|everybody|entire|whole|your|the_whole|people",
            "broke|broken for|in|on|when|if us|our|some|one|testing|your|it|the",
            "fire|fires|run|runs|sent|sends|send|charged|billed|counted|posted|trigger|triggers|"
            "added|pay|count|bill|notified|appear|show|shows|appears ~2 twice|a_second_time|"
            "two_times|more_than_once|double",
            "fire|fires|charged|billed|notified|invoiced ~1 again",
            "start|starts|begin|begins|go|goes|run|runs|restart|restarts ~1 afresh|anew|"
            "from_scratch|from_step|from_the_start|from_the_beginning|from_zero|from_one|at_zero",
            "goes|go|reset|resets|set|flips|flip|reverts|revert|jumps|jump|switches|switch|gets|"
            "get|moves ~4 back_to|to ~1 zero|default|defaults|factory|square|draft|step_one|blank",
            "^^ ~2 sends|send|emails|email|notifies|notify|messages|alerts|invites|texts ~3 all|"
            "every|everyone|each|everybody|entire|whole|both ~2 contact|contacts|user|users|"
            "client|clients|customer|customers|subscriber|end_user|end_users|list|company|base|"
            "department",
            "double|duplicate billing|entries|contacts|tickets|charges|emails|invoices|assets|"
            "users|records|bookings|notifications|appointments ~3 if|when|where|unless|until|may|"
            "will|are_likely|appear|possible",
            "without anyone|anybody|you|the_agent asking|noticing|knowing|realising|realizing",
            "lose|loses ~1 their|its ~3",
            "creates|create|creating|makes|adds ~1 a|another second|duplicate|extra|spare copy|"
            "customer|contact|ticket|asset|invoice|client|site|record|entry|one",
            "returns|return|throws|throw|shows|show|gives|give|end_in|ends_in ~1 an|a error|"
            "errors|404|blank_page|dead_end",
            "come|comes|coming back to_life|from|on_the|in_the|again|to_haunt",
            "added|put|switched|turned back to|on|in|into ~2 list|queue|team|rota|on",
            "simply|just|quietly|then skipped|dropped|ignored|lost|left|forgotten",
            "badly|poorly|carelessly|wrongly ~1 written|worded|set|built|configured|placed|chosen",
            "bad|wrong|careless|sloppy|stray|loose|broad|single rule|filter|value|click|wildcard|"
            "character|tick|setting|match ~1 can|will|may|could|closes|sends|and|deletes",
            "took us|our|ours|me|mine|one_of ~4 day|days|hour|hours|afternoon|evening|morning|"
            "week|weekend|minutes",
            "scary|dangerous|risky|odd|bad|poor|silly|reckless|dubious|questionable default|"
            "defaults",
            "can|could|may|will|might|would|now ~1 fire|match|run|trigger|send|bill|charge|count|"
            "notify|ring|alert|apply ~3 twice|same|both|double",
            "two ~3 can|could|may|will|might ~1 pick|grab|answer|edit|own|claim|take|work|open "
            "~3 same|at_once",
            "does|do|did not ~1 get on|along|cope|agree|sit|mix ~1 with|well ~3",
            "turns|turn|goes|go|comes_out|becomes|renders ~1 invisible|unreadable|blank|upside|"
            "grey|empty|sideways",
            "breaks|break|falls|fall|comes|gives|stops down|apart|over|short ~1 where|when|if|"
            "with|on|for|once|at",
            "trusts|trust|believes|assumes|relies the|that|your|whatever ~4",
            "somebody|someone|people|agents|users|staff|they ~1 is|are|will ~1 going_to ~1 ~1 "
            "delete|miss|forget|break|complain|wonder|send|mix|confuse|press|lose|click",
            "people|agents|users|everyone|they miss|overlook|forget|misread|misuse|skip ~1 that|"
            "this|it",
            "one|a|single loop|typo|slip|blank|wrong|stray|bad|missing ~4 and ~2 it|everyone|"
            "everything|you|the",
            "until somebody|someone notices|complains|stops|spots",
            "get|gets|got spammed|flooded|hammered|blasted|bombarded|pinged|locked|swamped ~3",
            "causing|starting an|a argument|row|dispute|storm|fuss",
            "blank|empty|zero|nothing means|counts_as|is_read_as|equals ~3",
            "picks|takes|uses|chooses|grabs|assumes the first|last|wrong|highest|lowest|oldest "
            "~4 if|unless|when|whatever|without|not",
        ),
        (
            "It drops lines without a code",
            "Switching it on also hides the old search box",
            "Agents lose their pinned tabs",
            "Clients get an email whenever a line changes",
            "It knocked half of our rules out",
            "Emails every contact of the client",
            "The merge goes ahead without asking",
            "We hit a few bugs on day one",
            "Clashes with the old calendar add-on",
        ),
        (
            "Stops duplicate contacts",
            "Hides the old search box",
            "Previously the sync dropped lines",
            "Emails the requester when a vote is missing",
            "This makes search more precise",
            "You can now duplicate a bundle",
        ),
        despite=frozenset({Friend.DESCRIBED}),
    ),
)
