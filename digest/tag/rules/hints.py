"""Weak signs: how advice is built rather than what it says; heard only where nothing else is."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

HINTS: tuple[Rule, ...] = (
    Rule(
        "hint-of-a-consequence",
        Signal.WARNING,
        "what people will meet with once it is on",
        (
            "find|finds|finding ~4 gone|missing|empty|changed|moved|reset|locked|different|"
            "hidden|blank",
            "will never ~2 again|fire|work|match|run|be|show|see|come|know",
            "takes|take|taking ~5 with it|them",
            "stays|stay|remains|remain|keeps ~2 valid|posted|there|public|that_way|in_force|"
            "locked|put ~2",
            "be|is|takes|was # TIME_UNIT before",
            "make|makes|making ~1 it|this|things|matters|that worse|harder|messier|slower|riskier",
            "potential to|for HARM",
            "one|a|on condition|proviso|exception|rider / ~6",
            "by all means ~1 but|only|just|though",
            "/ our|my|the ~3 does|do|did|is|are|was|were not $",
            "but|though|although|however|yet|except ~1 our|my|the|your ~3 does_not|do_not|"
            "did_not|is_not|are_not|was_not|were_not|will_not|hates|disagrees",
            "with|under the rights|permissions|identity|privileges|authority of",
            "you|STAFF|teams may|might|could ~1 notice|find|get|lose|receive|experience|meet|"
            "face|end ~8",
            "^^ once posted|sent|shared|merged|deleted|saved|signed , it|they|that ~1 stays|stay|"
            "remains|is|are|can_not|will_not ~2",
            "take on the|a new|different",
            "run|runs|running out of ~2 credits|tokens|space|licences|seats|quota",
            "you|we|they can|will|may run out",
            "only|just ~1 newest|latest|first|last|top|oldest|most_recent ~4 is|are|get|gets ~1 "
            "checked|looked|covered|counted|considered|synced|imported|read|scanned",
            "for hours|days|ages|weeks $",
            "only|can ~2 choose|pick|set|decide ~4 once",
            "anyone|anybody|whoever|everyone ~4 gets|get in|through|mailed|emailed|billed|access",
            "holding|hold back|fire|off|tight until|for|till|on|here",
            "is|are|get|gets [simply|just|then|all|quietly|silently] lost|dropped|wiped|gone|"
            "erased|discarded|stripped|overwritten|unpinned|unlinked|detached|unassigned|cut",
            "without notice|warning",
            "go|goes|going|gone quiet|silent|dark|missing|blank",
            "no bulk|batch|export|import|search|filter|preview|dry_run|rollback|mass|opt_out ~1 "
            "option|mode|support|button|way",
            "# retries|attempts|tries|goes ~4 gives_up|stops|that_is|over|done",
            "works|good|fine|free for|up_to ~2 first # ~3",
            "show|shows|display|displays|open|opens|lets_~1_see|lets_~2_see|let_~2_see ~2 "
            "private|internal|confidential|vault|every_client",
            "stays|stay|remains|remain public|valid|reachable",
            "once|after|when it_is_on|you_enable|you_switch ~6",
        ),
        (
            "Your dispatchers may find the list empty on Monday",
            "Deleting the site takes its assets with it",
            "The address stays public",
            "Only the newest ten are looked at",
            "Messy names make this harder",
        ),
        (
            "Agents can see the list",
            "Once approved, it is ordered",
            "Takes the price from the contract",
            "Stays on the first page",
        ),
        weak=True,
    ),
    Rule(
        "hint-of-an-order",
        Signal.INSTRUCTION,
        "an order to do something with it, or with what the reader has",
        (
            "^^ ORDER ~6 PRONOUN",
            "^^ ORDER ~1 your|every|all|the_new ~6",
            "// ORDER PRONOUN",
            "^ ~1 straight on|in|to_the_top|onto",
            "follow suit|our_example|our_lead|us",
            "nothing ~1 speaks|stands|argues|against ~1 against|in",
            "looked|searched|tried ~6 reason|argument|downside|drawback|catch ~8 none|nothing|"
            "found",
            "can not go wrong",
            "call|consider|make|deem it|this ~1 compulsory|mandatory|essential|obligatory|a_must|"
            "required|standard",
            "compulsory|mandatory|obligatory ~1 for|in|on|reading|everywhere",
            "worth a|an|some ~1 slot|place|spot|seat|line|session|project|ticket|morning|"
            "chat_with_your_team|corner",
            "should|ought_to|must ~1 come|ship|arrive|be_delivered|be_there|be_built ~1 as|with|"
            "in|into",
            "a|the|real|firm|new fixture|staple|standard|habit|routine|reflex ~1 for|of|in|on",
        ),
        (
            "Ship this to the field team",
            "Ring the new view into your stand-up: pick it",
            "Move your triage here; follow suit",
            "Nothing speaks against it",
        ),
        (
            "Groups tickets by site",
            "Visualise sites on a map",
            "See the manual",
            "Correct typos without rework",
        ),
        weak=True,
    ),
    Rule(
        "hint-of-a-shrug",
        Signal.PLAYED_DOWN,
        "faint praise or a denial of weight",
        (
            "at best|most $",
            "no more than|and_no",
            "and ~1 no|little|not_much|nothing more|else",
            "not ~1 expect ~1 fireworks|miracles|much|wonders|magic|too_much|a_lot|the_moon|"
            "the_world|to_notice|to_use|to_need",
            "it|this|that is fine|ok|okay|alright|nice|neat $",
            "infancy|baby_steps|fledgling|training_wheels",
            "few|couple|some|several|lot more|of rounds|releases|versions|iterations|coats|"
            "passes|goes|months_of",
            "hardly|scarcely|barely|far_from ~1 essential|vital|exciting|new|news|urgent|needed|"
            "necessary|a_reason|revolutionary|visible|important|critical|worth|significant|ground",
            "difficult|hard|tough|struggle to ~1 imagine|see|picture|think_of|name|get_excited "
            "~3 using|needing|who|why|anyone|an_msp|a_use|a_case|many|excited|worked_up|this|use",
            "do|should|need not ~1 rush|hurry|bother|worry_about_missing $",
            "not ~1 win|earn|get|set|break|turn ~1 any|many|a_lot_of|prizes|awards|heads|records|"
            "hearts",
            "special|single purpose|use",
            "a|an ~1 slight|slightly|mild|mildly|faint|marginal|marginally|vaguely|somewhat|"
            "modestly ~4",
            "only|just ~1 the|those|people|someone|anyone ~1 ~1 ~6 will ~1 notice|care|need|use|"
            "benefit|mind|see",
            "used|needed|tried|opened|seen ~2 exactly|just|only|about|maybe once|twice",
            "aimed|geared|meant|built|made ~1 at|for|towards ~1 a|the|very|really|some ~1 "
            "handful|few|large|big|huge|larger|biggest|special|others",
            "rounding error",
            "a|some convenience|nicety|novelty|curiosity|luxury|detail|trifle $|rather|more|at|and",
            "mostly|mainly|largely|chiefly|purely ~1 a|an|about ~3 $",
            "we|i could|would|will|might ~1 live|do|survive|pass|skip ~2 without|it|this|on",
            "for|to the rest|others ~3 nothing|little|no",
            "more of a ~6 than ~6",
            "pointless|needless|superfluous|redundant",
            "for show|fun|decoration|completeness|completeness_sake",
            "rare|odd birds|bird|souls|beasts",
            "might|may|could matter|help|be_useful|come_in|be_handy|earn ~2 one_day|someday|"
            "eventually|later|some_day",
            "a toe in",
            "problem|question|need|itch|gap ~2 few|nobody|no_one|we_do|hardly|not_many ~3",
            "little|nothing that|you ~2 not|could_not|already",
            "call|come|write|ring|ask back|again when|once|if",
            "hardly|scarcely|barely a|an|the ~3",
            "you would never|hardly|barely know|notice|tell|guess",
        ),
        (
            "A mild help at best",
            "A toe in the water",
            "Don't expect wonders",
            "Still in its infancy",
            "Might help one day",
        ),
        (
            "At most ten can be chosen",
            "More rounds of approval are possible in one flow",
            "It is fine-tuned per role",
        ),
        weak=True,
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
    Rule(
        "hint-of-delight",
        Signal.PRAISE,
        "praised in words that boilerplate never uses",
        (
            "extraordinarily|exceedingly|amazingly|fantastically|supremely|phenomenally|"
            "tremendously|outstandingly|staggeringly|astonishingly|refreshingly|brilliantly|"
            "gloriously|wonderfully ~2",
            "completely|totally|utterly|entirely|fundamentally|radically|forever changes|change|"
            "changed|transforms|rewrites|reshapes|different|new|solves|fixes|removes_the_pain",
            "no|nothing|not ~1 other|else ~4 close|near|compares|matches|rivals|like_it|touches",
            "live|work|manage|be without ~2 $",
            "undersells|understates|undersold|does_not_do_it_justice|not_do_it_justice",
            "whole|entirely|completely new way|approach|level|world|era|game|experience|meaning",
            "prehistoric|stone_age|dark_ages|medieval|a_lifetime_ago|ancient_history",
            "fell|fall|jumped|leapt|leaped ~2 off|out|for ~3 chair|seat|joy",
            "not ~1 a small|minor|trivial thing|matter|change",
            "^^ what a ~3 $",
            "exactly|precisely right",
            "nothing short of|but_praise",
            "worth ~1 celebrating|cheering|a_toast|a_round",
            "at last|long_last",
            "proud|pride",
            "love|loved|loves ~1 it|this|how|that|the",
            "sorely|badly|desperately needed|missed|wanted",
            "a keeper",
            "wow",
            "jaw|jaws dropped|drop|hit",
            "win|wins|won ~1 people|us|you|sceptics|skeptics|everyone over|round",
            "worth every ~3",
            "dream|godsend|gift|treat|present|blessing|boon for|to",
            "sheer|pure|blessed|sweet relief",
            "annoyances|frustrations|headaches|irritations gone|vanish|solved",
            "never ~1 been|felt|looked this|so|easier|better|that ~2",
            "beats ~1 anything|everything|the_rest|all",
            "smile|smiles|grin|grins $",
        ),
        (
            "Astonishingly quick to learn",
            "Nothing short of excellent",
            "What a lovely change",
            "Completely changes month end",
        ),
        (
            "Works without a login",
            "A whole new line is added",
            "Shows what a ticket costs",
        ),
        weak=True,
    ),
)
