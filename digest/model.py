"""The nouns. Values only: frozen, tuples inside, wrong ones cannot be built."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a block is to the reader of a post."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    FURNITURE = "furniture"  # navigation, footer, buttons: never part of a card


@dataclass(frozen=True, slots=True)
class Link:
    """A link's words and its address, as written in the post."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """One run of visible text with one owner; the unit in which no text may be lost.

    `text` has single spaces and no line breaks. `rich` tells whether the page's author wrote it
    (inside Webflow's `w-richtext`) or its template did; None where the source cannot tell.
    """

    kind: Kind
    text: str
    links: tuple[Link, ...] = ()
    level: int = 0
    rich: bool | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file or page as it came: decoded text, its media type and the place it came from.

    `published` is what a feed said of the page's first post, which counts where the page is mute.
    """

    where: str
    media: str
    text: str
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """One post of a page: what stands around the body, and every block of it in order.

    `episode` is the number in the title; whether the post *is* an episode is known only when its
    cards are (see `Extraction`).
    """

    title: str
    blocks: tuple[Block, ...]
    url: str | None = None
    episode: int | None = None
    published: date | None = None
    author: str | None = None
    summary: str = ""
    watch_url: str | None = None

    @property
    def key(self) -> str:
        """The same post's name wherever it is met, in a feed, a listing, a page or a text copy.

        An episode of a named series goes by its title; other posts by their address, or else by
        title and day; a post that has none of these by its words.
        """
        address = re.match(r"https?://(?:www\.)?([^?#]+)", self.url or "", re.I)
        bare_title = slug(self.title) in ("", f"episode-{self.episode}", f"ep-{self.episode}")
        if self.episode is not None and not bare_title:
            name = self.title
        elif address:
            name = address[1]
        elif self.title:
            name = f"{self.title} {self.published or ''}"
        else:
            name = f"untitled {_mark(repr([block.text for block in self.blocks]))}"
        whole = slug(name)
        return whole if 0 < len(whole) <= 100 else f"{whole[:90] or 'untitled'}-{_mark(name)}"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a post that tells of a feature: its title line and the text below it."""

    title: str
    ids: tuple[str, ...] = ()
    version: str | None = None
    timestamp_s: int | None = None
    summary: str = ""
    bullets: tuple[str, ...] = ()
    important: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A feature as one post tells of it: its mentions made one.

    `title` is the vendor's wording, `short_title` the hosts' where it differs; `summary` holds
    one paragraph a line, the important mention's first.
    """

    title: str
    ids: tuple[str, ...] = ()
    short_title: str = ""
    version: str | None = None
    timestamp_s: int | None = None
    watch_url: str | None = None
    summary: str = ""
    bullets: tuple[str, ...] = ()
    important: bool = False

    @property
    def id(self) -> str | None:
        return self.ids[0] if self.ids else None

    @property
    def key(self) -> str:
        """The feature's name in addresses and in the archive: its id, or title and version.

        Letters, digits and hyphens only; an id that holds more goes by its hash, so that no two
        ids share a name.
        """
        if self.ids and slug(self.ids[0]) == self.ids[0].lower() and len(self.ids[0]) <= 40:
            return self.ids[0].lower()
        told = self.ids[0] if self.ids else f"{fold(self.title)}|{self.version or ''}"
        return f"{slug(self.title)[:40].strip('-') or 'card'}-{_mark(told)}"


@dataclass(frozen=True, slots=True)
class Extraction:
    """A post read to the end: every block of it is in exactly one of these parts.

    `headings` are the lines that only say which section begins.
    """

    post: Post
    cards: tuple[Card, ...] = ()
    versions: tuple[str, ...] = ()
    intro: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_episode(self) -> bool:
        return bool(self.cards)

    @property
    def is_stub(self) -> bool:
        """True for a listing's card without the body: it points to a post, it is none."""
        return not self.cards and not self.intro

    @property
    def fingerprint(self) -> str:
        """Changes when the post's own words do, not the page around them; 16 hex digits."""
        words = repr((self.post.title, self.intro, self.cards))
        return hashlib.sha256(words.encode()).hexdigest()[:16]


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


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the post advises about a card, with the quotes that decided and those that lost."""

    tag: Tag
    action: Action
    areas: tuple[str, ...]
    reason: str
    because: tuple[Evidence, ...] = ()
    overruled: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.tag is not Tag.IGNORE and not self.because:
            raise ValueError(f"a tag without evidence: {self.tag}")
        if not self.areas:
            raise ValueError("a verdict without an area")

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


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a person should know of, and what to do about it; nothing stopped for it."""

    where: str
    what: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a server said of an address when it was last asked, for asking politely next time.

    `etag` and `last_modified` are its validators as sent (RFC 9110, 8.8), empty without one;
    before `ask_again_at` there is nothing to ask for (Cache-Control, Retry-After).
    """

    url: str
    asked_at: datetime
    etag: str = ""
    last_modified: str = ""
    ask_again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a post: in which edition, and the number of the version told."""

    edition_id: str
    number: int


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source has been doing. `succeeded_at` is the last time that it could be read.

    `posts` and `cards` are what it has given in all; `failure` is what is wrong now, or empty.
    """

    name: str
    place: str
    asked_at: datetime
    succeeded_at: datetime | None = None
    next_at: datetime | None = None
    posts: int = 0
    cards: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A card in an edition, with what a reader needs to know of the post it came from.

    `what` is the summary's first paragraph, the most important one; `more` holds the others.
    `told` are earlier posts that told of the same feature, the oldest first.
    """

    key: str
    title: str
    vendor_title: str
    what: str
    bullets: tuple[str, ...]
    version: str | None
    ids: tuple[str, ...]
    timestamp_s: int | None
    watch_url: str | None
    important: bool
    verdict: Verdict
    post_key: str
    post_title: str
    episode: int | None
    more: tuple[str, ...] = ()
    told: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """That a post told of a feature, and what it advised."""

    post_key: str
    post_title: str
    episode: int | None
    tag: Tag


@dataclass(frozen=True, slots=True)
class Change:
    """A card that was edited after readers were told of it; `what` says how, for people."""

    item: Item
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an edition: `name` is stable for templates, `title` is what people read."""

    name: str
    title: str
    lead: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Covered:
    """A post that an edition covers."""

    key: str
    title: str
    episode: int | None
    url: str | None
    watch_url: str | None
    published: date | None
    versions: tuple[str, ...]
    intro: tuple[str, ...]
    cards: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One week's digest, whole: the renderers need nothing else.

    `id` is the ISO week (`2026-W16`), `made_at` the moment it was composed, with its zone.
    `sections` ask something of the reader; `rest` is everything else, a section an area.
    `changed` are cards of earlier editions that were edited since; `missed_weeks` the weeks
    before this one that had no edition because nobody ran the program. A catch-up is no week's
    edition: it tells what came after the version `since`.
    """

    id: str
    title: str
    made_at: datetime
    posts: tuple[Covered, ...]
    sections: tuple[Section, ...]
    rest: tuple[Section, ...]
    problems: tuple[Problem, ...] = ()
    changed: tuple[Change, ...] = ()
    missed_weeks: int = 0
    since: str | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for s in (*self.sections, *self.rest) for item in s.items)

    def count(self, tag: Tag) -> int:
        return sum(item.verdict.tag is tag for item in self.items)


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: its path below the output folder, with forward slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """What publishing to a folder did, in numbers of files."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What a weekly run did, for the closing table and for `--json`."""

    edition: str | None
    new_posts: int
    episodes: int
    cards: dict[str, int] = field(default_factory=dict)
    files: Written = Written()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a run of `digest fetch` did: how its sources are doing, and how many posts are new."""

    states: tuple[SourceState, ...]
    new_posts: int
    problems: tuple[Problem, ...] = ()


def fold(text: str) -> str:
    """Text for comparing only: case, accents of typography and spacing evened out."""
    plain = text.translate(_TYPOGRAPHY).casefold()
    return re.sub(r"\s+", " ", plain).strip()


def slug(text: str) -> str:
    """Text for an address: lower-case ASCII letters, digits and single hyphens; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def _mark(text: str) -> str:
    """Eight hex digits that stand for the text where a name must be short."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def version_order(version: str) -> tuple[int, ...]:
    """Sorts versions as the vendor counts them: the second part is a decimal fraction.

    `v2.21` is 2.210 with the zero dropped, so 2.208 < 2.21 < 2.212 (SOURCES, "Quirks").
    """
    major, minor, *rest = [*version.lstrip("vV").split("."), "0"][:4]
    return (int(major), int(minor.ljust(3, "0")), *(int(part) for part in rest))


_TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "}
)
