"""The reader's own situation: what is in use, which areas matter, what version runs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

AREAS = tuple(
    "billing sales tickets automation assets integrations portal reporting email security api "
    "projects admin knowledge chat time".split()
)
MODULE = "module"  # the kind of a part of the product itself: it can rise, and is never put away


class Interest(StrEnum):
    """What an area is to the reader."""

    HIGH = "high"
    NORMAL = "normal"
    MUTE = "mute"


@dataclass(frozen=True, slots=True)
class Integration:
    """A product that the vendor's connects to, as people write of it.

    `spellings` are certain wherever they stand, in any case. `wary` ones are words of the
    language too ("Make"): they count as written, and only beside a word such as "integration" or
    one of `beside`. `part_of` names the suite that it comes with.
    """

    name: str
    kind: str
    spellings: tuple[str, ...] = ()
    wary: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """That a card names an integration: the verbatim sentence or title, and what for.

    `about` tells a card on that integration from one that names it in passing.
    """

    name: str
    kind: str
    quote: str
    about: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """One reader's situation; the empty one changes nothing.

    `stack` holds names of the gazetteer; areas that are in neither tuple are normal; `version`
    is the one that the reader runs, without the `v`.
    """

    stack: tuple[str, ...] = ()
    high: tuple[str, ...] = ()
    mute: tuple[str, ...] = ()
    version: str | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.stack or self.high or self.mute or self.version)


@dataclass(frozen=True, slots=True)
class Fit:
    """What a card is to the reader whose profile is in force; `why` says it in a few words.

    What rises comes first in its section; of what is muted only warnings stay there; what is
    newer comes with a version that the reader has yet to install.
    """

    rises: bool = False
    muted: bool = False
    newer: bool = False
    why: str = ""
