"""Praise by people who are delighted, have waited long, or work otherwise from now on."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

DELIGHT: tuple[Rule, ...] = (
    Rule(
        "delight",
        Signal.PRAISE,
        "the hosts are delighted",
        (
            "^ love|loving|adore|adoring|loved it|this|that|these|how|the|to_see|what",
            "^ big|huge|massive fan|fans",
            "^ ~1 excited|thrilled|delighted|stoked|pumped|happy|chuffed|glad|pleased|"
            "over_the_moon about|for|by|to|with|that",
            "we|i|both|us|team|connor|robbie|you|they|everyone|dispatchers|techs|technicians|"
            "finance ~2 love|loved|adore|thrilled|delighted|excited|impressed|blown_away|"
            "ecstatic|buzzing|over_the_moon|chuffed|big_fans|huge_fans|loving|stoked|pumped|"
            "raving|amazed|sold_on|hooked|cheered|applaud|in_love",
            "will ~1 love|adore|cheer|rejoice|celebrate",
            "rejoice|hooray|hurrah|hurray|hallelujah|yes_please|woohoo|chefs_kiss|chef_kiss|wow|"
            "amen|boom|phew",
            "big|huge|massive fan|fans of|here|$",
            "exactly|just|precisely what we|you|msps|everyone|many|the_doctor|i|was|admins|teams "
            "~3 needed|wanted|asked|ordered|waiting|want|need",
            "could not be happier|more_pleased|simpler|easier|better",
            "music to",
            "sight for sore",
            "beautifully|elegantly|brilliantly|perfectly|flawlessly|superbly|wonderfully|"
            "masterfully|nicely_and|thoughtfully done|built|executed|designed|implemented|"
            "thought|made|works|handled|put",
            "works ~2 beautifully|brilliantly|flawlessly|perfectly|a_treat|like_a_charm|"
            "like_magic|superbly|wonderfully|a_dream",
            "it delivers|rocks|sings|shines|rules",
            "delivers in|on spades|every|promise|all",
            "does not disappoint",
            "not disappoint",
            "live|lives|lived up to",
            "good as ~2 hoped|promised|it_sounds|hope",
            "sheer|pure|utter joy|delight|bliss|genius|magic|class|pleasure",
            "happy dance|days|campers",
            "cracking|smashing|storming|belter|corker|cracker|stonking|banging|ace|top_drawer",
            "colour|color|count me|us",
            "not ~1 stopped|stop talking|raving|smiling|grinning|using|showing ~3",
            "could kiss|hug|marry|cry|weep ~3",
            "smile|grin|smiles|grins on|from|to ~2 face|faces|ear|every",
            "party|champagne|cake|bottle|drinks|toast|cheer|cheers ~2 in|over|for|to|when|from|"
            "went|on",
            "even|our|the ~3 lead|manager|director|boss|accountant|sceptic|team|bookkeeper|"
            "dispatcher ~1 was|is|were|are ~1 enthusiastic|excited|pleased|happy|impressed|"
            "delighted|thrilled|won_over|converted",
            "enthusiastic|overjoyed|elated|jubilant|besotted|enamoured|smitten",
        ),
        (
            "Our technicians are thrilled with it",
            "Dispatchers will love it",
            "Exactly what we asked for",
            "It works a treat",
            "Beautifully executed",
        ),
        (
            "We discuss it in the show",
            "We would like to hear from you",
            "Nicely aligned columns",
        ),
    ),
    Rule(
        "transforms",
        Signal.PRAISE,
        "it changes how one works",
        (
            "game changer|changing|changers",
            "gamechanger|gamechanging",
            "changes|changed|change the game|everything|face_of|how_you|how_we|way_you|way_we|"
            "your_life|our_life",
            "transformative|transformational|revolutionises|revolutionizes|revolutionary|"
            "revolution|reinvents|redefines|overhauls|groundbreaking|ground_breaking|"
            "breakthrough|paradigm|supercharges|supercharge|turbocharges|elevates",
            "night and day",
            "different|another|new league|class|planet|level|ball_game|dimension|heights ~2",
            "next|whole_new|another|new level",
            "leaps and bounds",
            "leap|leaps|quantum_leap|giant_step|giant_leap|big_step|huge_step|major_step|"
            "step_change|step_up|sea_change|step_forward",
            "wonder ~2 how you|we|anyone ~3 coped|managed|lived|survived|worked|got|did|ever",
            "never ~2 look|looking|go|going back|without",
            "no going|looking back to",
            "should have ~1 ~2 worked|been|had|always|done|existed",
            "how ~3 should|ought_to|was_meant|were_meant ~1 have|to_be|work|be",
            "as it should",
            "unlocks|opens_up|opens ~1 a_whole|whole|doors|door_to_a|huge|enormous|so_much|"
            "massive|a_world",
            "a|whole new era|world|dawn|chapter",
            "era|dawn of",
            "turning point",
            "takes|take|brings|puts|moves|lifts|pushes ~3 to|in|on|into ~1 next|new|another|"
            "different|whole level|league|class|plane",
            "saves|save|saved|saving ~2 hours|days|countless|a_fortune|thousands|hundreds|tons|"
            "loads|heaps|a_ton|so_much|an_enormous|a_huge|a_massive|weeks|your_bacon|a_lot_of",
            "hours saved|back|a_week|of_work_gone",
            "pays for itself",
            "removes|kills|ends|fixes|solves ~2 biggest|worst|longest|most_annoying|single ~4",
            "solves|fixes|cures a ~1 real|genuine|huge|massive|long|big|major|age",
            "enormous|huge|massive|giant ~2 in_daily|in_practice|use|in_effect|in_use",
            "powerhouse",
            "transforms|transform|transformed ~1 how|the_way|your|our|my|everything|it|this|"
            "dispatch|billing|reporting|approvals|scheduling|onboarding|work|life|planning|"
            "quoting",
            "never look|looked ~3 same|again",
            "off the|our|your board|plate|desk|list|hands",
            "ahead of ~2 competitors|competition|rivals|others|rest|pack|field",
            "from|turns ~3 chore|pain|slog|nightmare|headache ~1 to|into ~3",
            "feels|looks|works like ~1 different|new|another product|tool|system|application|"
            "world|company",
            "a different|whole|new ~1 product|beast|animal|experience",
        ),
        (
            "A real turning point for the parts desk",
            "You'll wonder how you ever managed",
            "Takes reporting to another level",
            "Saves hours on every project",
            "This is what search should have been",
        ),
        (
            "Changes the way totals are rounded",
            "Opens a new window",
            "Level two agents can see it",
            "Transforms the text to lower case",
            "Not a game changer",
        ),
    ),
    Rule(
        "long-awaited",
        Signal.PRAISE,
        "it was waited for",
        (
            "well|way|seriously|badly overdue",
            "long awaited|overdue|requested|wanted|standing_request|time_coming|last|wished|"
            "desired|standing_wish|anticipated",
            "much|eagerly|highly|most|hotly awaited|anticipated|requested|needed|wanted|loved",
            "at last $",
            "at long last",
            "^^ ~1 finally",
            "finally / ~1",
            "about time",
            "not a moment too",
            "been|were|was|had ~2 asking|begging|waiting|hoping|dreaming|wishing|crying_out|"
            "pleading|clamouring|screaming|shouting|campaigning|longing|nagging|wanting|praying|"
            "calling ~2 for|since|of|to",
            "begged|longed|prayed|campaigned|pleaded for",
            "waited|wanted|asked|wished ~2 for|this|it ~3 years|ages|months|forever|long|since|"
            "so_long|decade|an_age",
            "years|ages|months in_the_making|overdue|of_asking|of_waiting|late_but|of_begging|"
            "of_requests",
            "hundreds|thousands|dozens|scores|most of|voted ~2 votes|requests|upvotes|forum|idea|"
            "customers_asked",
            "forum|community|users|customers|everyone|we|you|so_many ~3 asked|begged|voted|"
            "clamoured|screaming|crying|asking|shouting ~1 for|and",
            "worth the wait",
            "answers|answered|answering ~2 prayers|plea|pleas|calls|wish",
            "wish|wishes|prayers|dream|dreams list|come_true|granted|answered|fulfilled",
            "has ~2 wanted since|for",
            "how did|have we ever|live|cope|manage",
            "half|most|all|lots|many of our|your|the ~2 requests|tickets|questions|emails ~4",
            "years|months|decade of ~1 complaining|nagging|moaning|asking|waiting|pestering|"
            "lobbying ~2 paid|paid_off|over|rewarded|answered|have",
            "somebody|someone|they|vendor ~2 listened|listening|heard|been_listening|"
            "paying_attention",
            "asking|asked for exactly|precisely ~1 this|that",
            "the|our|your wait is ~1 over",
            "has|have|had ~1 voted|asked|begged|lobbied|petitioned ~1 for ~1 this|it ~1 since|"
            "for|many|hundreds",
            "draft|drafted|wrote|written ~2 email|letter|request|ticket ~2 asking",
        ),
        (
            "Much requested, and here at last",
            "We have been asking for this for ages",
            "Long overdue",
            "Finally we can sort by site",
            "At long last",
        ),
        (
            "Shows late tickets",
            "Finalises the invoice",
            "Waits for the approval",
            "The last reply is shown",
        ),
        despite=frozenset({Friend.NEGATED}),
    ),
    Rule(
        "no-small-thing",
        Signal.PRAISE,
        "it looks small and is not",
        (
            "no small|mean|minor thing|feat|matter|change|win|step|achievement|improvement",
            "not|never ~1 be ~1 fooled|deceived|underestimate|overlook",
            "not ~1 let ~3 title|name|size|description|length|looks|heading ~1 fool|mislead|"
            "deceive|put_you|scare",
            "not|never ~1 underestimate|dismiss|overlook ~4",
            "do not ~1 be fooled|underestimate|judge|let_the ~6",
            "MINOR|modest|short|simple|humble|dull|boring|unassuming|little|quiet ~6 but|yet|"
            "though|and ~2 huge|enormous|mighty|big|massive|powerful|everything|important|"
            "effective|vital|matters|transforms|changes_everything|makes_a_big|makes_a_huge|"
            "crucial",
            "more|far_more|much_more important|useful|significant|powerful|valuable|impactful "
            "than ~4",
            "MINOR|modest|looks|sounds ~4 huge|enormous|big|massive|giant|changes ~3 in|impact|"
            "effect|difference|daily|payoff|everything|practice|payback|use",
            "deceptively|quietly|surprisingly|unexpectedly|sneakily powerful|brilliant|useful|"
            "important|big|huge|good|excellent|handy|significant|great|one_of|clever|strong|"
            "simple",
            "bigger|better|more|larger|mightier than it|you|the ~1 looks|sounds|seems|think|"
            "expect|title|appears",
            "makes|make|made ~1 all|big|huge|massive|world|real|enormous|a_big|a_huge|a_real|"
            "the_world|a_massive ~2 difference|of",
            "sounds|looks ~1 dull|small|boring|minor|trivial|simple|modest|unremarkable ~4 not|"
            "huge|but|yet|until|is_anything|/",
            "unsung hero",
            "hidden|little|real|absolute gem|gems",
            "sleeper hit",
            "easy to overlook",
            "anything but small|minor|trivial|boring|cosmetic",
            "punches|punch above",
            "understated|underrated",
        ),
        (
            "Deceptively powerful for its size",
            "Bigger than it looks",
            "A hidden gem",
            "Makes all the difference on busy days",
            "Don't underestimate this one",
        ),
        (
            "Small but useful",
            "Shows the difference between two dates",
            "A simple list",
        ),
        despite=frozenset({Friend.NEGATED}),
        plain=True,
    ),
)
