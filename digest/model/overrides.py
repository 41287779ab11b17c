"""A person's decision on a card, as it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from digest.model.verdicts import Tag


@dataclass(frozen=True, slots=True)
class Override:
    """The tag that a person gives to a card, by the card's key; it wins over all else.

    `title` is the card's, for whoever reads the file; nothing goes by it.
    """

    key: str
    tag: Tag
    why: str
    who: str
    on: date
    title: str = ""
