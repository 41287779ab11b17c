"""Figures of speech that urge or praise: what hosts say when they do not say it plainly."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Rule

SAYINGS_FOR: tuple[Rule, ...] = (
    Rule(
        "order-as-a-saying",
        Signal.INSTRUCTION,
        "a saying that means: do it",
        (
            "what is|are stopping|keeping|holding|delaying you",
            "what are|is you ~1 waiting",
            "way to go|forward",
            "^ start|begin here",
            "start|begin with this|it|here",
            "no|not|never ~1 argument|excuse|case|reasons|reason|sense|point for|in|to|not ~2 "
            "leaving|waiting|keeping|delaying|hesitating|not|hold|delay|leave|wait|put",
            "nothing ~2 gained|gain|won|win|lose ~2 by|from|in|$",
            "you would ~1 need|have_to_have|want ~1 a|an ~2 strange|odd|good|strong|very|"
            "peculiar|unusual|special reason",
            "be|is|are|it would silly|mad|crazy|daft|foolish|rude|a_shame|a_pity|a_waste|"
            "criminal|a_crime|remiss ~1 not|to_leave|to_miss|to_skip|if",
            "it|this pays to|you_to",
            "do ~1 well|worse|yourself ~1 to|than|a",
            "you ~1 could|can|would do worse|well",
            "^ ~2 homework|mission|challenge|action_item|to_do|next_step // ~3",
            "your|the homework|mission|challenge ~3",
            "by next|the_next episode|show",
            "full|whole_hearted|wholehearted|warm|hearty|our|strong|strongest ~1 recommendation|"
            "endorsement|blessing|backing|support|stamp",
            "first|next|one|only ~1 box|thing|setting|item|switch|button ~1 to ~1 tick|change|"
            "enable|set|switch|flip|do|turn|touch|add|visit",
            "leave|leaves|left ~2 factory|workshop|shop with",
            "should|ought|must|deserves|has_to ~1 sit|live|be|go|feature|stand|belong ~1 in|on|"
            "at|inside ~2 every|everybody|everyone|your|each|all|any",
            "this|it|that ~1 goes|go|going straight|right|directly ~1 in|into|on|onto|to",
            "all in on|with",
            "count us",
            "sign us|me|up",
            "we|i|both ~1 would|will|are|am ~2 all_in|never_run|not_run|have_it_on|have_this_on|"
            "want_it|want_this|insist|do_it|do_this|in_favour|in_favor|for_it|sold",
            "if i|we ran|had|owned|managed|were ~8 ~4 would ~3 live|on|done|enabled|running|"
            "standard|tonight|today|tomorrow",
            "were it|this ours|mine ~6",
            "both ~2 would|have|use|run|swear|vote|say ~2 have|it|on|yes|for|by",
            "a|one|good|great|nice|perfect ~2 to ~1 hand|give|delegate|roll|pass|show|start|try|"
            "set|pick ~3 your|with|to|out|up|off|first",
            "^ put|set|block|carve|make|find|take|spend|book|free aside|out|up|off ~3 hour|hours|"
            "minutes|morning|afternoon|time|day|half",
            "worth|costs|takes|needs|asks|is|only ~1 a|one|two|three click|clicks|tick|ticks|"
            "minute|minutes|seconds ~3 so|and|to_set|click|do",
            "those|all|any of you|us with|who|on|using|running ~8 will|should|ought|need|must|"
            "want ~2",
            "anyone|anybody|everyone|everybody|people ~1 still ~8 should|ought|needs|can_stop|must",
            "should|can|could|ought_to|time_to|and|now ~1 stop ~5 and|now|today ~2",
            "no more excuses|waiting_around|dithering",
            "let|set ~2 team|desk|technicians|agents|dispatchers|clients|users|people|staff|"
            "colleagues loose|have|at_it|try|play",
            "test|trial drive|run|spin|ride it|this|$|today|on_your",
            "like|love what you",
            "thank us|me|yourself|yourselves later|for",
            "you will|would ~1 thank|wonder_why_you_waited|kick_yourself|be_glad|not_regret|"
            "love_it|not_look_back",
            "regret not|waiting|putting",
            "yes|yep|absolutely|definitely|certainly ~1 to_this|please|from|on_this|to_all $",
            "a|big|firm|clear|resounding|definite|double|easy|hard ~1 yes|vote_for|green_light|"
            "thumbs_up",
            "green|go light|ahead ~2",
            "enable|activate|switch|turn ~3 right|straight|as_we_speak",
            "make|made|find|making time for|to",
            "sooner rather than",
            "strike while",
            "jump|jumps|leap ~1 at|on ~1 it|this|chance",
            "click|flick|flip|press|hit|throw ~1 the|that|this ~1 switch|box|button|toggle",
            "^ whack|chuck|stick|pop|slap|bung|sling|wrap|plonk|weave|nail|clip|slide|paste|copy|"
            "tuck it|this|them|these|one",
            "never ~1 ~1 ~2 again without",
            "^ never ~1 quote|bill|invoice|import|onboard|close|run|send|start|ship|schedule|go|"
            "do|close_a_month ~4 without",
            "instead of ~5 / ~1 use|enable|do|try this|it",
        ),
        (
            "If I ran your desk, it would be on tonight",
            "You could do worse than start here",
            "Homework: move one board to it",
            "Stick this on the wallboard",
            "Never invoice without this again",
            "Yes please, to all of it: flick the switch",
        ),
        (
            "The first box on the page shows the total",
            "Saves a click or two",
            "A good way to see the week",
            "Starts with the newest",
        ),
    ),
    Rule(
        "praise-as-a-saying",
        Signal.PRAISE,
        "a saying that means: it is very good",
        (
            "number one ~1 this|of|on|for|here|in|pick",
            "made|makes|making our|my|your|the|their ~1 day|week|month|year|morning|weekend",
            "little|happy|victory dance|lap",
            "joy|pleasure|delight|dream|treat|breeze ~1 to|for ~1 use|work|see|watch|behold|"
            "anyone|everyone|the",
            "what|such a ~2 difference|relief|treat|joy|win|improvement|upgrade|change|feature|"
            "addition|improvement_this|time_saver",
            "take|takes|deserves a bow|medal|round",
            "instant|modern|future classic|hit|favourite|favorite|win|winner",
            "weight in gold",
            "pure|solid|real|absolute gold|joy|magic|bliss|class|genius|brilliance|quality",
            "gold dust|standard|star",
            "christmas|birthday|holiday|present|gift ~3 come|came|early|from",
            "dream|dreams|prayer|prayers|wish|wishes ~2 come|came|true|answered|granted|heard",
            "stopped asking|hoping|believing|dreaming",
            "pays|paid|pay ~1 back|for ~1 the|this|your upgrade|update|subscription|licence",
            "given|gave up hope|asking|on_ever",
            "back|return ~1 your|my|our|their evenings|fridays|weekends|mornings|hours|time|"
            "sanity|life|lives|day|sundays|lunch",
            "gives|hands|wins|buys|gave you|us|me|them|back ~2 your|our|my|back|hours|an|their "
            "~1 evenings|fridays|weekends|mornings|time|sanity|life|hour|hours|day|afternoons|"
            "afternoon",
            "rewrites|rips|tears|throws ~2 rulebook|rule|book|playbook",
            "puts|leaves ~4 shame|in_the_shade|dust|shadow",
            "miles|streets|leagues|light_years|leaps|worlds|head_and_shoulders|a_mile|way ~1 "
            "ahead|better|beyond|above|away|apart|faster|past",
            "no comparison",
            "light years|day_and_night|night_and_day|chalk_and_cheese|world_apart|worlds_apart",
            "how|wonder|wondering ~2 did|have|we|you ~1 we|you|ever|anyone|i ~1 live|manage|"
            "managed|cope|coped|survive|survived|lived|get|got|worked|work ~3 without|before|"
            "this_long|this|$",
            "not|can_not|never ~1 imagine|picture|remember|think ~2 working|life|living|a_day|"
            "a_week|running|how_we|how_it_was|going_back|the_desk|doing ~3",
            "missing piece|link|puzzle",
            "last|final piece|pieces of",
            "cornerstone|linchpin|lynchpin|backbone|bedrock|keystone|pillar|lifeline|lifeblood|"
            "heartbeat of|for|to",
            "sounds|looks|seems small|tiny|modest|dull|boring|minor|simple|trivial|little ~1 / "
            "~2 feels|is|works|changes|but|until|yet ~2",
            "small|tiny|little|short|modest|minor|simple|one ~2 / ~1 giant|huge|massive|big|"
            "enormous|mighty|outsized|great ~1 effect|impact|difference|payoff|win|gain|result|"
            "reward|change|payback|relief|consequences|step",
            "punches|punch|punching ~1 above|over",
            "cried|crying|wept|weep|tears|goosebumps|grinned|smiled|cheered|clapped|applauded|"
            "whooped|hugged|danced|squealed|gasped ~2",
            "a|an|straight|solid ~1 a_plus|plus|five_star|ten|eleven ~1 change|from|out|for|work|$",
            "bang|spot|dead on",
            "hits the|every ~1 spot|mark|note|nail",
            "doctor ordered",
            "the one to|we|everyone|you ~1 talk|watch|remember|show|know|brag|shout|have|will|"
            "all ~2",
            "shout ~1 about|from",
            "talk|toast|belle of the",
            "bee|cat|dog ~1 knees|whiskers|pyjamas|pajamas|bollocks",
            "cherry|icing on",
            "step|giant ~2 right|big direction|one",
            "breath of",
            "long may",
            "more|and_more of this ~1 please|$",
            "stuff of",
            "second to none",
            "like ~1 magic|a_charm|a_dream|night|butter|clockwork",
            "out of the box_thinking|ordinary|ball_park|ballpark",
            "crown|crowning ~1 jewel|achievement|glory",
            "worth|been ~2 shouting|celebrating|every_penny|every_second|its_own_episode|"
            "an_episode|the_hype|the_fuss|writing_home",
            "deserves|deserve|earns ~3 own|whole|its ~1 episode|show|fanfare|party|applause|"
            "credit|praise|award|medal|standing",
            "standing|huge|massive|big ovation|applause|thank_you|kudos|credit",
            "all|most|everyone|whole ~1 team|office|desk|room ~2 cheered|clapped|excited|buzzing|"
            "talking|happy|loves|love",
            "us|me|we|our ~2 smiling|grinning|buzzing|giddy|speechless|hooked|converted|believers",
            "raises|lifts ~1 the|a|new ~1 bar|standard|game|benchmark",
            "second|new|fresh wind|life|lease ~2",
            "crushes|smashes|nails|aces|crushed|smashed|aced ~1 it|this|the",
            "a|the|one|true|big ~1 leap|giant|quantum|landmark|watershed|breakthrough ~2",
            "hugely|massively|wildly|insanely|ridiculously|absurdly|outrageously|madly|"
            "fantastically|amazingly|unreasonably|impressively|delightfully ~1",
            "blown|blew|blows us|me|you|away",
            "jaw|mind|sock|socks ~1 dropping|dropped|blowing|off|blown",
            "hard|tough|difficult|impossible to ~1 beat|fault|overstate|top|exaggerate|"
            "imagine_life|go_back",
            "years|months|decade|decades of ~3 posts|votes|requests|begging|asking|waiting|"
            "nagging|threads",
            "years|months|ages ~3 answered|in_the_making|of_waiting|of_asking|of_nagging",
            "every technician|agent|dispatcher|engineer ~4 smiled|grinned|cheered|asked_for|loved",
            "changes how we|you work|bill|plan|operate|run|do",
            "a|an plus change|improvement|feature",
            "put a price",
            "the|a ~2 we|you|everyone ~1 always wanted|needed|dreamt|dreamed|hoped",
            "night|from ~1 to|and day",
            "gives|hands|gave|give ~2 their|her|his|your|our evenings|fridays|weekends|mornings|"
            "afternoons|sanity|time|lives back",
        ),
        (
            "It puts the old planner in the shade",
            "Gives coordinators their evenings back",
            "The missing piece for stock takes",
            "How did we ever cope before?",
            "Worth its weight in gold at year end",
            "We've stopped asking for it, and here it is",
        ),
        (
            "Moves the search bar to the top",
            "A tear-off page is printed",
            "A dog breed field was added",
            "Shows the missing fields",
        ),
    ),
)
