"""What a post advises about a card, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.model.cards import Card, Extraction
from digest.model.posts import Post


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
class Verdict:
    """What the post advises about a card, with the quotes that decided and those that lost."""

    tag: Tag
    action: Action
    areas: tuple[str, ...]
    reason: str
    because: tuple[Evidence, ...] = ()
    overruled: tuple[Evidence, ...] = ()
    arrival: Arrival | None = None

    def __post_init__(self) -> None:
        if self.tag is not Tag.IGNORE and not self.because:
            raise ValueError(f"a tag without evidence: {self.tag}")
        if not self.areas:
            raise ValueError("a verdict without an area")

    @property
    def strength(self) -> Strength:
        """Explicit where the hosts warn, instruct or play down; implied from praise or silence."""
        plain = {Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN}
        said = any(e.signal in plain for e in self.because)
        return Strength.EXPLICIT if said else Strength.IMPLIED

    @property
    def with_care(self) -> bool:
        """True where the post warns and also says to turn it on or use it."""
        told = any(e.signal is Signal.INSTRUCTION for e in (*self.because, *self.overruled))
        return self.tag is Tag.CAUTION and told


@dataclass(frozen=True, slots=True)
class TaggedCard:
    """A card and what the post advises about it."""

    card: Card
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class TaggedPost:
    """A post with its cards judged: what every output is made from."""

    extraction: Extraction
    cards: tuple[TaggedCard, ...]

    @property
    def post(self) -> Post:
        return self.extraction.post
