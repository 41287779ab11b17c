"""Evidence -> what found it, in words for the reader who asks why."""

from __future__ import annotations

from digest.model import Evidence, OwnRule, Signal
from digest.tag.learned import OF_SIGNAL, the_judge
from digest.tag.words import words_of


def told_of(evidence: Evidence, own: tuple[OwnRule, ...] = ()) -> str:
    """The signal, the rule that found it and what the rule stands for.

    Where no rule did, the words of the quote that spoke most for the signal.
    """
    if evidence.signal is Signal.HIGHLIGHT:
        return "highlight: the post names it where it says what the episode is about"
    if evidence.rule == OF_SIGNAL[evidence.signal]:
        words = the_judge().telling(words_of(evidence.quote), evidence.signal)
        named = ", ".join(f"“{word}”" for word in words)
        return f"{evidence.signal}: learned from labelled sentences, most of all by {named}"
    why = _whys(own).get(evidence.rule, "")
    return f"{evidence.signal}: {why} (rule {evidence.rule})"


def _whys(own: tuple[OwnRule, ...]) -> dict[str, str]:
    from digest.tag.rules import RULES

    return {rule.name: rule.why for rule in RULES} | {rule.name: rule.why for rule in own}
