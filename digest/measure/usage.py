"""Which rules speak, and which are overruled: a count over judged posts. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from digest.model import TaggedPost


@dataclass(frozen=True, slots=True)
class Usage:
    """How many quotes a rule gave, by what became of them."""

    decided: int = 0
    overruled: int = 0

    @property
    def fired(self) -> int:
        return self.decided + self.overruled


def usage_of(posts: Iterable[TaggedPost]) -> dict[str, Usage]:
    """By a rule's name, every rule that spoke at all; a feature told twice counts twice."""
    verdicts = [tagged.verdict for post in posts for tagged in post.cards]
    decided = Counter(evidence.rule for verdict in verdicts for evidence in verdict.because)
    overruled = Counter(evidence.rule for verdict in verdicts for evidence in verdict.overruled)
    return {name: Usage(decided[name], overruled[name]) for name in {*decided, *overruled}}
