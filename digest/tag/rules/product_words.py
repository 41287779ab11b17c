"""False friends that describe the product: what people can do with it, and its parts."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import FalseFriend, Friend

PRODUCT_WORDS: tuple[FalseFriend, ...] = (
    FalseFriend(
        "people-can",
        Friend.PAST,
        "what people may now do, though the verb can mean harm",
        (
            "you|STAFF|admins|managers|teams can|may|could ~2 drop|undo|double|freeze|break|"
            "strip|expose|bypass|resend|discard|reveal|renumber|override|skip|ignore|clear|reset|"
            "hang|burn|miss|undo|end_up|disconnect|duplicate|wipe|erase",
            "can|may ~1 be ~1 dropped|duplicated|skipped|bypassed|exposed|ignored|rejected|"
            "voided|renumbered|discarded|stripped|disconnected|unlinked|detached|erased|"
            "recalculated|flagged_as",
            "can|may now",
        ),
        0,
        frozenset({Signal.WARNING, Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "says-what-it-does",
        Friend.DESCRIBED,
        "the product is the subject: what it lets people do",
        (
            "can|could|lets|let_you|allows|allow|enables|permits|able|possible|option|ability|"
            "possibility|choose|whether|makes_it|helps|help|gives_~3_way|gives_~3_option|"
            "where_to|how_to|when_to|easy_to|easier_to|quicker_to|way_to|ways_to|asks|ask|asked|"
            "prompts|prompted|reminds|tells|told|invites|instructs|requires|require|required_to|"
            "forces|configured_to|settings_to|used_to|designed_to|wants_to|want_the|need_the",
        ),
        7,
        frozenset({Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "where-it-is-set",
        Friend.DESCRIBED,
        "a participle that tells where or how often, not an order",
        ("^^ set|put|shown|stored|kept|read|cut|split|hidden once|per|in|on|at|by|and|from ~6",),
        6,
        frozenset({Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "adds-a-thing",
        Friend.DESCRIBED,
        "the product shows or adds something that is called so",
        (
            "^^ [also|now|then] adds|added|shows|displays|introduces|brings|lists|includes|"
            "offers|provides|supports|exposes|creates|presents|puts|prompts|asks|inserts|returns|"
            "requires|lets|allows|sets|makes_it_possible|recommends|suggests|extends|applies|"
            "improves|increases|expands|enables|sends|counts|tracks|records|logs|stores|"
            "gives_~1_more|gives_~3_the_option|gives_~3_the_ability|renames|moves|marks|colours|"
            "colors|groups|sorts|filters|splits|links|maps|copies|imports|exports|matches|"
            "calculates|converts|generates|triggers|runs|checks|searches|looks|holds|rounds|"
            "works|follows|takes|reads|picks|uses",
        ),
        7,
        frozenset({Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN}),
    ),
    FalseFriend(
        "product-word",
        Friend.PRODUCT,
        "a word that names a part of the product",
        (
            "warning|caution|recommended|recommendation|critical|important|major|minor|risk|"
            "danger|limit|limits|quota|delay|review|test|pilot|priority|highlight|urgent|"
            "security|safety|expiry|essential|favourite|favorite|best_before|sandbox ~1 banner|"
            "banners|badge|badges|flag|flags|column|columns|status|statuses|field|fields|label|"
            "labels|message|messages|icon|icons|popup|pop_up|email|emails|notification|"
            "notifications|threshold|thresholds|incident|incidents|ticket|tickets|alert|alerts|"
            "alarm|severity|register|score|scores|matrix|date|dates|step|steps|mode|zone|list|"
            "lists|page|box|button|report|section|tab|tag|tags|view|product|products|article|"
            "articles|item|items|version|versions|calls|requests|events|changes_board|font|"
            "businesses|text|colour|color|log|assessment",
            "warning|warnings|caution|alert ~1 is|are|will_be|now|when|before|if|go|goes|and|for|"
            "to|should|can ~3",
            "a|the|an|shows_a|new|extra|clear|this|low_stock|expiry|early ~1 warning|warnings|"
            "caution",
            "severity|priority|status|level|category|type of|is|to|as ~1 warning|critical|major|"
            "minor|caution|important|or",
            "warning or|and critical",
            "high|low|medium risk change|changes|item|items|user|users|ticket|tickets|customer|"
            "customers|level|levels",
            "critical|major|minor or|and warning|minor|major|critical",
            "danger zone",
            "low|lower|high|top priority task|tasks|item|items|queue|queues|call|calls|work|jobs|"
            "ticket|tickets|alert|alerts|incident|incidents|first",
            "minor|major version|versions|release|releases",
            "change|risk|impact risk|assessment|level|levels|score",
            "rate|charge|tax|billing ~1 limit|charges|charge",
            "breaks|break|broken|breaking down|out|up|into|ice",
            "charge|charges|cost|price|rate|extra_charge|fee ~1 code|codes|rate|rates|column|"
            "type|types|field|centre|center|line|lines|table|tables|price|prices|column",
            "customer|patient|child|health|after|home care",
            "careful|close attention|look",
            "test|dry|trial ~1 run|runs|mode|button|box|email|result|results|environment_can",
            "a|the|all catch all",
            "catch all",
            "slow|long|failed|duplicate|rejected|expired|wrong|missing|incorrect ~1 query|"
            "queries|response|responses|job|jobs|orders|logins|entries|rows|contacts|alerts|"
            "records|codes|addresses is|are ~1 logged|listed|shown|marked|merged|counted|"
            "highlighted|refused|flagged|reported|grouped|retried|repeated|sent",
        ),
        0,
        frozenset({Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN, Signal.PRAISE}),
    ),
    FalseFriend(
        "is-shown",
        Friend.PRODUCT,
        "a limit, cost or delay that is only shown or stored",
        (
            "limit|limits|cost|costs|quota|allowance|delay|delays|risk|risks|charges|duplicates|"
            "errors|credits|licences ~1 is|are|can_be ~1 shown|listed|displayed|counted|logged|"
            "marked|grouped|tracked|linked|reported|printed|highlighted|split|spread|set|taken|"
            "exported|added|calculated|edited|sorted|filtered",
        ),
        0,
        frozenset({Signal.WARNING, Signal.INSTRUCTION}),
        back=2,
    ),
    FalseFriend(
        "must-be-set",
        Friend.PRODUCT,
        "a fact about where it is switched on",
        (
            "must|has_to|needs_to|have_to be ~1 enabled|switched|turned|set|configured|ticked|"
            "activated ~2 per|in|under|for_each|on_the|by",
        ),
        0,
        frozenset({Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "chatter",
        Friend.DESCRIBED,
        "the hosts speak of the show",
        (
            "let us know|hear",
            "see the|our|vendor|their|below|also|above|demo|video",
            "we|i|they|hosts|connor|robbie ~1 show|showed|spent|talk|talked|discuss|discussed|"
            "cover|covered|walk|walked|demo|demonstrate|explain|mention|spend|go_through|"
            "went_through|dig ~12",
            "discussed|covered|shown|explained ~1 at|in|later|on",
            "watch|see|join us|the|our|this demo|video|episode|show|segment|recording|part|clip",
            "tell|ask us|we",
            "thanks|thank_you|shout_out|shoutout",
            "would|will ~1 love|like|be_happy|be_keen to ~1 hear|know|see|read",
            "we|i would|will ~1 love|like ~1 to hear|know|see",
        ),
        8,
        frozenset({Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN, Signal.PRAISE}),
    ),
    FalseFriend(
        "dangerous-goods",
        Friend.PRODUCT,
        "danger as a property of goods or of the past",
        (
            "dangerous goods|materials|substances",
            "was|were ~2 risky|dangerous|unsafe",
            "side effects ~2 found|none",
            "looked for ~4",
        ),
        0,
        frozenset({Signal.WARNING}),
    ),
)
