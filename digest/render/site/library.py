"""What the site tells of: the library that comes in, its features and their shelves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import NamedTuple

from digest.edition.briefs import edition_in_brief, post_in_brief
from digest.model import (
    HOUSE_IN_DECIMALS,
    CardInBrief,
    Counting,
    Edition,
    EditionInBrief,
    Item,
    PostInBrief,
    TaggedPost,
    Telling,
)
from digest.open_items import Waits


@dataclass(frozen=True, slots=True)
class Table:
    """Figures as people read them, such as how often the tags are right; cells are text."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Library:
    """All that the site tells of: editions and episodes, the newest first.

    `waits` tells how long the editions' advice was open, in numbers alone; `counting` which
    version is the newer.
    """

    editions: tuple[EditionInBrief, ...]
    posts: tuple[PostInBrief, ...]
    waits: Waits = field(default_factory=Waits)
    counting: Counting = HOUSE_IN_DECIMALS


def library_of(
    editions: Iterable[Edition], posts: Iterable[TaggedPost], waits: Waits | None = None
) -> Library:
    """A library of what is at hand whole."""
    return Library(
        tuple(map(edition_in_brief, editions)),
        tuple(map(post_in_brief, posts)),
        waits or Waits(),
    )


# For what has no date at all: it must not look new each time the site is made.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Fact(NamedTuple):
    """A card of a post, by its number there."""

    post: PostInBrief
    number: int
    card: CardInBrief

    @property
    def item(self) -> Item:
        return self.post.item(self.number)

    @property
    def mark(self) -> str:
        """Changes with anything of the post: to look at the card itself takes longer than to make
        a few pages more after a post was edited."""
        return f"{self.post.short_mark}.{self.number}"


class Feature(NamedTuple):
    """A feature's page: what each post said of it, the newest first.

    Lists and charts ask all features for their newest `card`; `latest` and `items`, which hold the
    text too, are for those that a page shows. `updated` is when readers were last told something
    new of it: by an edition, or else by its first post. `mark` changes with all that it is.
    """

    key: str
    card: CardInBrief
    facts: tuple[Fact, ...]
    integrations: tuple[str, ...] = ()
    published: date | None = None
    updated: datetime = LONG_AGO
    mark: str = ""

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple([fact.item for fact in self.facts])

    @property
    def latest(self) -> Item:
        return self.facts[0].item

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """Every telling, the oldest first."""
        return tuple(
            Telling(item.post_key, item.post_title, item.episode, item.verdict.tag)
            for item in reversed(self.items)
        )


@dataclass(frozen=True, slots=True)
class ShelfKind:
    """A kind of shelf: the folder of its pages, and what people call one and all of them."""

    folder: str
    one: str
    many: str


VERSION = ShelfKind("versions", "version", "Versions")
AREA = ShelfKind("areas", "area", "Areas")
INTEGRATION = ShelfKind("integrations", "integration", "Integrations")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Features that have something in common, the newest first; `name` is safe in an address.

    `product` is another than the house's, where the shelf holds a version of it: versions of two
    products are two shelves, and `title` alone tells versions of one product apart.
    """

    kind: ShelfKind
    name: str
    title: str
    features: tuple[Feature, ...]
    product: str = ""

    @property
    def folder(self) -> str:
        return f"{self.kind.folder}/{self.name}"

    @property
    def full_title(self) -> str:
        """With the product where that is another: `NinjaOne v5.10`."""
        return f"{self.product} {self.title}" if self.product else self.title

    @property
    def version(self) -> str | None:
        """Of a shelf of a version: the version, as its features name it."""
        return self.features[0].card.version
