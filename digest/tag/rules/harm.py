"""Warnings about harm: what it is said to do, or to have done."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

HARM_DONE: tuple[Rule, ...] = (
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
            "run|runs|execute|executes|executed|applied|processed|played ~1 again|twice",
            "matches|match|hits|catches|covers|selects|takes|deletes the|your whole|entire|"
            "everything|every",
            "is|are ~1 changed|altered|updated|rewritten|moved|deleted|closed|sent as_well|too",
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
