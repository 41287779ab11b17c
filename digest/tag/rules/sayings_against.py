"""Figures of speech that warn: what hosts say when they do not say it plainly."""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import Friend, Rule

SAYINGS_AGAINST: tuple[Rule, ...] = (
    Rule(
        "warning-as-a-saying",
        Signal.WARNING,
        "a saying about danger, haste or regret",
        (
            "easy does",
            "go|take|going|taking ~1 slow|slowly|steady|easy|step_by_step|one_step_at",
            "loaded gun|weapon",
            "playing|play with fire",
            "sharp knife|edges|edge|tool|corners",
            "double edged",
            "steady hand",
            "eyes|eye ~1 open|peeled|on_the_ball",
            "wits about",
            "hold on to your|hold_your_horses|buckle_up|brace|hard_hat|seat_belt|seatbelt|fasten",
            "great power",
            "with|comes|carries ~2 responsibility",
            "not ~1 un|unring|unsend|unscramble|unsee ~2",
            "not ~1 be|get|act ~1 surprised|shocked|alarmed|startled ~1 if|when|to|by",
            "toothpaste back|in",
            "genie|cat out|back",
            "that ship|horse has",
            "what is ~1 gone|done|sent|deleted is",
            "for life|keeps|ever|eternity $",
            "never see ~2 again",
            "there is|was no|not ~1 taking|turning|getting|bringing|going|coming|calling|pulling|"
            "putting ~2 back",
            "out there ~1 $|for_good|forever",
            "no|not undo|safety_net|second_chance|brakes|guard_rails|guardrails|rollback|"
            "way_back|seatbelt",
            "hard way",
            "learn|learned|learnt|found|discovered ~1 from|out|the ~3 hard|late|painful|mistake|"
            "mistakes",
            "ask us how",
            "lost|spent|wasted|cost_us|cost_me|took_us ~2 hours|afternoon|day|days|week|weekend|"
            "evening|saturday|sunday|night|morning ~2",
            "costs|cost ~1 us|me|you|them a|an|the|two|dear|dearly|hours|money|days|half",
            "burned|burnt|stung|bitten|bit us|me|you|our|fingers",
            "burn ~2 fingers",
            "fingers burned|burnt",
            "sleep|sleepless|midnight|sweat|panic ~4 $|over|before|when",
            "phone|phones|helpdesk|inbox|desk ~2 ring|light|fill|explode|melt|flood|overflow|"
            "blow|swamped",
            "surprised|shocked|alarmed|startled ~2 if|when|to_find",
            "nasty|rude|unpleasant|expensive|costly|painful|embarrassing|awkward surprise|shock|"
            "mistake|lesson|moment|phone|conversation|conversations|questions|call|side|way|"
            "habit|one",
            "looks|seems|sounds ~1 harmless|innocent|safe|simple|easy ~1 but|is_not|it_is_not|"
            "until|and|$|not",
            "can of worms",
            "hornets|hornet nest",
            "slippery slope",
            "house of cards",
            "bull in",
            "thin ice",
            "cliff edge",
            "russian roulette|minefield|quicksand",
            "tip of ~1 iceberg",
            "devil is|in",
            "law of unintended",
            "if ~1 ~2 in doubt",
            "sit on ~1 hands",
            "keep ~1 powder",
            "let ~2 others|someone|dust|somebody ~2 first|settle|go_first|try|be_the",
            "dress rehearsal",
            "guinea pig|pigs",
            "safety first",
            "belt and braces|suspenders",
            "measure twice",
            "your mileage ~1 will",
            "wide berth",
            "bargepole|ten_foot|barge_pole|touch_this_with",
            "shut|lock|bolt the ~1 door|gate",
            "keys to|of the|billing|everything|your|kingdom",
            "open door|season|book|house|secret",
            "wild west",
            "free for all",
            "all over the place|shop",
            "good news ~4 bad|extra|more|less_so",
            "price you pay",
            "no free lunch",
            "too good to be true",
            "elephant in",
            "fly in the",
            "spanner|wrench in",
            "square peg",
            "murphy|murphys law",
            "sod|sods law",
            "clean|cleaning|cleans|tidy|mop ~3 mess",
            "lovely|great|fine|wonderful|brilliant|perfect|nice|good until|till|unless ~10",
            "^ wait|hold|sit ~3 out|until|till|for ~2 hotfix|fix|patch|dust|next|vendor|update|"
            "others|someone|release|it_settles|confirmation|bug|they",
            "wait|waiting ~1 until|till|for ~2 hotfix|fix|patch|dust_settles|vendor|bug|"
            "next_release|next_version",
            "get|gets|getting|go|goes|drift|drifts|fall|falls|run|runs|is|are ~1 out of hand|"
            "control|step|sync|date|whack",
            "waiting to happen",
            "has|have|got teeth|claws",
            "want|wants|have ~1 a word",
            "bill|invoice|accountant|wallet|budget will|may notice",
            "no ~1 bin|basket|undo|drawer ~4",
            "save|saves|spare|spares you ~1 tears|grief|pain|embarrassment|blushes|headaches|"
            "trouble",
            "former|ex|departed employee|employees|client|clients|colleague|colleagues|staff ~1 "
            "link|access|account|login|can|keeps|still",
        ),
        (
            "You are on thin ice with shared inboxes",
            "We learned that the hard way on a Friday",
            "It cost us two evenings to sort out",
            "Great until two people press it together",
            "There's no taking it back",
            "A can of worms for co-managed clients",
            "Wait for the hotfix",
        ),
        (
            "Cleans up old drafts",
            "The inbox shows a count",
            "Eye colour can be stored on a contact",
            "A great view of the week",
        ),
    ),
    Rule(
        "warning-as-a-report",
        Signal.WARNING,
        "the hosts tell what went wrong, or that they took it off again",
        (
            "we|i|both ~1 turned|switched|took|put|rolled|disabled|backed|pulled|reverted|"
            "removed|undid it|this|that|them ~1 off|back|away",
            "we|i ~1 ~1 turned|switched|disabled it|this|that ~1 off|back",
            "we|i|both|are|have|am|had ~2 leaving|keeping|left|kept|leave|keep it|this|them ~1 "
            "off|disabled|alone|unticked|back",
            "we|i ~2 lost|broke|wiped|deleted|locked|emailed|billed|double|duplicated|regretted|"
            "struggled|panicked|paid ~6 it|this|us|ours|our|ourselves|two|half|client|clients|"
            "twice|everything|everyone|by_accident|ticket|tickets|invoices",
            "our ~2 test|tests|import|sync|client|clients|customer|bookkeeper|agents|tenant|"
            "board|queue|rules|team|desk|techs|invoices|reports ~1 stalled|failed|broke|crashed|"
            "complained|noticed|got|lost|was_not_happy|were_not_happy|froze|stopped|vanished|"
            "doubled|disappeared|panicked|hated|were_confused|ended_up|choked",
            "in|during our test|tests|testing|tenant|trial|pilot|demo|lab ~2 it|this|the|two|"
            "some|half ~2 HARMS|HARMED|stalled|failed|broke|crashed|doubled|dropped|lost|locked|"
            "froze|took|emailed|deleted|wiped|hung|choked|missed|skipped|timed|sent|closed|went",
            "we|i ~1 ~1 are|am|were|was|remain ~2 nervous|worried|uneasy|sceptical|skeptical|"
            "wary|not_comfortable|concerned|torn|in_two_minds|cautious|hesitant|"
            "not_sure_we_trust|unsure_about_the",
            "makes|made|gives|gave us|me|you ~1 nervous|uneasy|pause|twitchy|wince|shudder|"
            "worried|uncomfortable",
            "not ~1 trust|comfortable|happy ~1 it|with|this|about|that",
            "worries|scares|bothers|frightens|terrifies us|me|you",
            "our|the|one|only|main|biggest|big|a|real|some worry|concern|fear|fears|reservation|"
            "reservations|concerns|worries|gripe|complaint|criticism|niggle|objection|hesitation|"
            "quibble ~2",
            "gave|gives us|me ~2 trouble|grief|problems|headache|headaches|fright|scare",
            "went|gone|going|goes ~1 wrong|sideways|south|pear|badly|haywire|astray|missing|nuts|"
            "bananas|mad|berserk",
            "mixed feelings|minds",
            "in two minds",
            "not ~1 comfortable with",
            "uneasy|nervous|wary|queasy",
        ),
        (
            "We turned it back off within a day",
            "Our bookkeeper noticed the totals first, and our import stalled",
            "In our tests it skipped every third row",
            "We're nervous about this one",
            "Our only worry is the shared inbox",
        ),
        (
            "We turned it on the same day",
            "Sends a report to our team",
            "We tested it on two boards",
        ),
    ),
    Rule(
        "not-to-everyone",
        Signal.WARNING,
        "not for every user, board or moment",
        (
            "not ~1 something|one|a_thing|a_tool|a_button|a_feature ~1 to|you ~2 hand|give|share|"
            "leave|let|switch|enable|turn|do|roll|trust|put|run|rush_into|have",
            "not while|until|before|during|alongside|for_junior|for_first|for_shared|for_live ~8",
            "^^ not on_a|on_live|for_live|for_junior|with_live|in_production|while|until|during|"
            "near|before|if",
            "only ~1 give|grant|let|hand|trust|allow|enable|share ~3 to|with|on|if|people|when|"
            "after",
            "people|agents|staff|someone|team|person|colleagues you trust",
            "keep ~1 it|this|them away|clear|off|out|well_away|far ~1 from|of|your",
            "keep ~3 away from|out_of ~8 until|for_now|if|while|or",
            "not|but_not on|for|in|with|to shared|live|big|large|small|all|every|vip|co_managed|"
            "legacy|open|production|customer|client|your ~2",
            "a few|handful people|agents|users|admins ~2 at_first|only|first",
            "keep it|this|them well away|clear",
        ),
        (
            "Not while an import is running",
            "Only share it with agents that you trust",
            "Keep it well away from payroll tickets",
            "Not a button to give to juniors",
        ),
        (
            "Not only faster but nicer",
            "Only agents can see it",
            "Keeps noise away from followers",
        ),
        despite=frozenset({Friend.DESCRIBED, Friend.NEGATED}),
    ),
)
