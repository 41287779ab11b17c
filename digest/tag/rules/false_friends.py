"""False friends: words that disarm a sign of advice, as rows like the rules.

One mechanism for all rules: a false friend disarms what stands inside it, and what follows it
within its reach and its clause ("prevents accidental data loss", "no need to review anything").
"""

from __future__ import annotations

from digest.model import Signal
from digest.tag.rule import FalseFriend, Friend

DENIALS_AND_RISKS: tuple[FalseFriend, ...] = (
    FalseFriend(
        "not",
        Friend.NEGATED,
        "a denial",
        (
            "not|no|never|without|nor|neither|none|zero|hardly|scarcely|nobody|no_one|no_longer|"
            "cannot|far_from|isnt|dont|wont|doesnt",
        ),
        4,
        frozenset({Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN, Signal.PRAISE}),
    ),
    FalseFriend(
        "only-worth",
        Friend.NEGATED,
        "worth it only for some, or hardly",
        (
            "only|just|hardly|barely|scarcely|not ~1 worth ~3",
            "worth noting|knowing|mentioning",
        ),
        0,
        frozenset({Signal.INSTRUCTION, Signal.PRAISE}),
    ),
    FalseFriend(
        "nothing-to-do",
        Friend.NEGATED,
        "nothing is asked of the reader",
        (
            "not|no|never|nothing|without|rarely ~2 have|need|needed|needs|required|necessary|"
            "needing|having|cause|reason|must|want ~2 to|for",
            "no ~1 need|cause|reason|setup|action|configuration|change|changes|work",
            "need not",
            "nothing ~4 to|for",
            "nothing|none ~2 breaks|changes|is_lost|happens|gets|is|else|about|here|was|will|in|of",
            "not telling|asking|suggesting|saying|forcing",
            "saves|save|saving|spares|instead_of|rather_than|no_more|without|removes_the_need|"
            "eliminates_the_need|replaces_the_need ~4",
            "whether to|you|or",
            "up to you",
            "how|when|where|what|which|who you|to ~1 use|set|turn|enable|switch",
            "already|automatically on|enabled|active|switched",
        ),
        8,
        frozenset({Signal.WARNING, Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "left-alone",
        Friend.NEGATED,
        "what exists is left as it is",
        (
            "~1 left|leaves|leave ~4 alone|untouched|intact|unchanged|unaffected|as_is|"
            "as_they_are|in_place|where_they",
            "OLD|everything|all|your|the ~6 untouched|unaffected|unchanged|intact|carry_on|"
            "carries_on|keep_working|keeps_working|stay_as|stays_as|stay_put|stays_put|"
            "stay_the_same|stays_the_same|stay_where|stays_where|remain_as|remains_as|"
            "remain_in_place|stay_in_place|stays_in_place|keep_the|keeps_the|continue|continues|"
            "as_before|still_work|still_works|is_safe|are_safe|survive|survives|not_affected|"
            "not_changed|not_touched|not_reset|not_overwritten|is_kept|are_kept|kept|not_altered|"
            "not_lost|preserved|respected|not_removed|not_deleted",
            "OLD|everything|all|your|the ~6 not|never ~2 HARMED|affected|touched|altered|impacted",
            "can ~2 be ~1 undone|reversed|reverted|rolled_back|restored|recovered|changed_later|"
            "switched_off|turned_off|withdrawn",
            "always|easily|simply|just ~1 switch|turn|change|go|roll|undo|revert|reverse back|it|"
            "later|off",
            "fully|easily|completely|entirely|instantly reversible|undoable|recoverable",
        ),
        6,
        frozenset({Signal.WARNING}),
        back=8,
    ),
    FalseFriend(
        "quick-to-set-up",
        Friend.REMOVED,
        "the time is the set-up's or is short",
        (
            "takes|take|taking|needs|costs ~2 minute|minutes|moment|second|seconds|click|clicks "
            "~1 to|of ~1 set|configure|enable|do|build|create|learn|install|write|finish|"
            "complete|add|run",
            "setup|configuration|install|installation|set_up ~1 takes|is|needs ~4",
            "takes|take|within|in|under ~2 second|seconds|moment|moments|instant",
            "the|a|its|this|old|that limit|cap|maximum|ceiling|quota|allowance is|are|goes|"
            "has_gone|has_been|rises|went ~1 now|raised|increased|doubled|up|lifted|from|removed "
            "~4",
            "expired|revoked|former|outdated|inactive|leavers|retired|terminated ~2 stop|stops|"
            "lose|loses|are|no_longer",
            "takes|take|taking the number|amount|length ~4",
        ),
        2,
        frozenset({Signal.WARNING, Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "removes-a-risk",
        Friend.REMOVED,
        "a risk that the feature takes away",
        (
            "prevents|prevent|preventing|prevented|avoids|avoiding|guards|guard|guarding|"
            "protects|protect|protecting|protected|safeguards|shields|reduces|reduce|reducing|"
            "cuts|cutting|lowers|lower|removes|removing|eliminates|eliminate|eliminating|"
            "minimises|minimizes|minimise|minimize|mitigates|limits_the|fixes|fixed|fix|fixing|"
            "resolves|resolved|resolving|solves|corrects|corrected|closes_a|closes_the|blocks|"
            "blocking|spares|spare|saves|rescues|stop|stopping|ends|puts_an_end|hides|masks|"
            "ensures|ensure|detects|detect|catches|catch|spots|flags|flag|warns|warn|alerts|"
            "alert|tells|reminds|highlights|identifies|addresses|discourages|curbs|halts|"
            "shortens|speeds|replaces|repairs|mends|clears|tackles|counters|reins|trims|shrinks|"
            "keeps_~4_from|keeps_~5_away|keeps_~4_out|less|fewer|no_more|helps|help|easier_to|"
            "lets|allows|raises_the|lifts_the|doubles_the|extends_the|surfaces|simplifies|"
            "handles|survives|recovers|recover|even_when|no_longer|puts_a_stop|takes_away|"
            "takes_the|gone_are|bye|goodbye|rather_than|instead_of|hardens|hardening|defends|"
            "refuses|rejects|intercepts|quarantines|requires_an|makes_it_harder",
            "^^ stops|closes|drops|bypasses|skips|resets|restarts|ignores|discards|strips|"
            "revokes|clears|deletes|locks",
            "^^ locks|logs|kicks ~2 out",
            "used to",
            "gone $",
            "no|zero|minimal|little|less|low ~1 risk|danger|chance of",
            "so|and that ~8 do_not|does_not|not|cannot|never",
        ),
        12,
        frozenset({Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN}),
    ),
    FalseFriend(
        "risk-is-gone",
        Friend.REMOVED,
        "the limit or trouble is said to be over, or is what the feature is for",
        (
            "quota|limit|limits|cap|delay|delays|lag|wait|restriction|bug|ceiling|issue|problem|"
            "problems|throttling|workaround|gap|flicker ~3 is|are|has_been|have_been|was gone|"
            "lifted|removed|history|fixed|no_more|raised|resolved|over|doubled",
            "when|whenever|if|in_case|once|after|should|where ~5 goes|go|fails|fail|breaks|"
            "crashes|times|errors|drops wrong|missing|out|down|over|off|$",
            "when|whenever|if|in_case ~4 fails|fail|breaks|crashes|times_out|goes_down|errors_out",
        ),
        0,
        frozenset({Signal.WARNING, Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "past-problem",
        Friend.PAST,
        "how it was before, or what can go wrong elsewhere",
        (
            "previously|formerly|historically|until_now|up_to_now|before_this|in_the_past|"
            "in_earlier|in_older|until_this|before_now|earlier_versions|used_to|up_till_now|"
            "till_now|once_upon|where_before|anyone_who_has|if_you_have_ever|years_ago|ever_had|"
            "ever_lost|that_used_to|which_used_to|bug_that|bug_where|issue_where|issue_that|"
            "fault_that|problem_where|problem_that|hole_that|hole_where|case_where|cases_where|"
            "error_that|error_where|vulnerability|otherwise_get|might_otherwise|would_otherwise|"
            "could_otherwise|that_would_otherwise|remember_when|the_days_of|days_of|seen_mostly|"
            "would_have|could_have|had_to|were_lost",
            "was|were|had|got ~6 before|previously|earlier|until_now $",
        ),
        20,
        frozenset({Signal.WARNING, Signal.INSTRUCTION}),
    ),
    FalseFriend(
        "not-so-praise",
        Friend.NEGATED,
        "praise that is taken back or only hoped for",
        (
            "great|good|big|huge|enormous|some potential|promise|idea|concept|on_paper|in_theory|"
            "in_principle",
            "looks|sounds ~1 fantastic|great|brilliant|lovely|amazing|superb|impressive|good|nice",
            "would|could|might|should|may|will_one_day|to ~1 be",
            "if|were|was|when ~2 GREAT",
            "more|less|as|how|too|not_so|hardly|that powerful|important|critical|advanced",
        ),
        1,
        frozenset({Signal.PRAISE}),
    ),
    FalseFriend(
        "look-and-do",
        Friend.DESCRIBED,
        "looking through things in order to switch it on everywhere",
        (
            "go|look|run|work ~1 through|over ~4 and ~1 tick|enable|switch|turn|set|use|apply|"
            "add ~4",
        ),
        0,
        frozenset({Signal.WARNING}),
    ),
)
