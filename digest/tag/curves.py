"""What a number counts for: a slope with steps on it, learned."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """Rows have a number for each signal of `digest.tag.learned.LEARNED`.

    `slope` counts for each one of the number. `levels` has a row more than there are `steps`: level
    k counts up to and with step k.
    """

    slope: tuple[float, ...]
    steps: tuple[float, ...]
    levels: tuple[tuple[float, ...], ...]

    def at(self, number: float) -> list[float]:
        """What the number counts for."""
        level = self.levels[bisect_left(self.steps, number)]
        return [number * by + more for by, more in zip(self.slope, level, strict=True)]
