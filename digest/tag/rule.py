"""A rule: one way of saying something, as a row of data with examples of what it must (not) find.

Phrases are written in the language of `digest.tag.phrases`. A *false friend* is the same in
reverse: words after which, or inside which, a sign of advice is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.model import Signal


class Friend(StrEnum):
    """Why words that look like advice are none."""

    NEGATED = "negated"  # "nothing to worry about"
    REMOVED = "removed risk"  # "prevents accidental data loss"
    PAST = "past problem"  # "previously this could hide tickets"
    DESCRIBED = "describes the product"  # "lets you turn on reminders"
    PRODUCT = "product word"  # "a warning banner"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """`weak` phrases count only in a sentence where nothing else, save praise, was found.

    `despite` names the false friends that do not disarm this rule. What a `plain` rule hears is so
    plainly said that it needs no weighing, and beside it only what other rules hear counts.
    """

    name: str
    signal: Signal
    why: str
    phrases: tuple[str, ...]
    matches: tuple[str, ...]
    misses: tuple[str, ...]
    weak: bool = False
    plain: bool = False
    despite: frozenset[Friend] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class FalseFriend:
    """`reach` is how many words behind the phrase it disarms, at most to the end of the clause.

    `back` is how many words in front of it: "approvals already sent are left alone".
    """

    name: str
    kind: Friend
    why: str
    phrases: tuple[str, ...]
    reach: int
    disarms: frozenset[Signal]
    back: int = 0
