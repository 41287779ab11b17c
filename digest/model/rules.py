"""Rules of the reader's own."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.verdicts import Signal


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A way of saying something, as the reader's settings tell it: phrases and examples.

    The form is that of the program's own rules (see `digest/tag/phrases.py`): it must find each
    of `matches` and none of `misses`.
    """

    name: str
    signal: Signal
    why: str
    phrases: tuple[str, ...]
    matches: tuple[str, ...]
    misses: tuple[str, ...] = ()
