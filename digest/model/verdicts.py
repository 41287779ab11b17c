"""What a post advises about a card, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tag(StrEnum):
    """What the post advises about a card."""

    RECOMMENDED = "recommended"
    CAUTION = "caution"
    IGNORE = "ignore"


class Action(StrEnum):
    """What an administrator would do."""

    TURN_ON = "turn on"
    USE = "use"
    AUTOMATIC = "automatic"


class Signal(StrEnum):
    """What a sentence does to the reader; the order is the ladder of the verdict."""

    WARNING = "warning"
    INSTRUCTION = "instruction"
    PLAYED_DOWN = "played down"
    PRAISE = "praise"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim quote of the post, and the rule that it was found by."""

    rule: str
    signal: Signal
    quote: str

    def __post_init__(self) -> None:
        if not self.quote.strip():
            raise ValueError(f"rule {self.rule}: evidence without a quote")


class State(StrEnum):
    """How a feature comes, where the post says so."""

    OFF = "off by default"
    ON = "on by default"


class Strength(StrEnum):
    """How plainly the hosts speak: an order or a warning, or only their praise."""

    EXPLICIT = "explicit"
    IMPLIED = "implied"


@dataclass(frozen=True, slots=True)
class Arrival:
    """The state in which a feature comes, and the verbatim words that say so."""

    state: State
    quote: str


@dataclass(frozen=True, slots=True)
class Word:
    """A person's word on a card: who gave it, why, and when. It stands in a quote's place."""

    who: str
    why: str
    on: date
    instead_of: Tag

    def __post_init__(self) -> None:
        if not self.why.strip():
            raise ValueError("a person's word without a reason")


@dataclass(frozen=True, slots=True)
class NotInUse:
    """That the card is about integrations outside the reader's stack; the quote names them."""

    integrations: tuple[str, ...]
    quote: str
    instead_of: Tag

    def __post_init__(self) -> None:
        if not (self.integrations and self.quote.strip()):
            raise ValueError("out of the stack, and no words that say so")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the post advises about a card, with the quotes that decided and those that lost.

    The order is: a person's word, then the reader's stack, then the hosts' ladder. Where one of
    the first two decided, `decided_by` says so, `instead_of` in it is the hosts' own tag, and all
    that the hosts said for that is among what was overruled.
    """

    tag: Tag
    action: Action
    areas: tuple[str, ...]
    reason: str
    because: tuple[Evidence, ...] = ()
    overruled: tuple[Evidence, ...] = ()
    arrival: Arrival | None = None
    decided_by: Word | NotInUse | None = None

    def __post_init__(self) -> None:
        if self.tag is not Tag.IGNORE and not (self.because or self.word):
            raise ValueError(f"a tag without evidence: {self.tag}")
        if self.tag is not Tag.IGNORE and self.not_in_use:
            raise ValueError(f"a tag for what is not in use: {self.tag}")
        if not self.areas:
            raise ValueError("a verdict without an area")

    @property
    def strength(self) -> Strength:
        """Explicit where the hosts warn, instruct or play down, or a person did; else implied."""
        plain = {Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN}
        said = self.word is not None or any(e.signal in plain for e in self.because)
        return Strength.EXPLICIT if said else Strength.IMPLIED

    @property
    def word(self) -> Word | None:
        """The person's word that decided, if one did."""
        return self.decided_by if isinstance(self.decided_by, Word) else None

    @property
    def not_in_use(self) -> NotInUse | None:
        """The reader's stack, if that decided."""
        return self.decided_by if isinstance(self.decided_by, NotInUse) else None

    @property
    def with_care(self) -> bool:
        """True where the post warns and also says to turn it on or use it.

        A person who says "caution" has heard the advice, and overrules it.
        """
        told = any(e.signal is Signal.INSTRUCTION for e in (*self.because, *self.overruled))
        return self.tag is Tag.CAUTION and told and bool(self.because)
