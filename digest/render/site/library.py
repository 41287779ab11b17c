"""What the site tells of: the library that comes in, its features and their shelves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from digest.edition.items import item_of
from digest.model import Card, Edition, Item, TaggedCard, TaggedPost, Telling, Verdict
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

    `marks` are the posts' own by their keys, where somebody knows them: each changes with
    anything of its post. `waits` tells how long the editions' advice was open, in numbers alone.
    """

    editions: tuple[Edition, ...]
    posts: tuple[TaggedPost, ...]
    marks: Mapping[str, str] = field(default_factory=dict)
    waits: Waits = field(default_factory=Waits)


@dataclass(frozen=True)
class PostItems:
    """A post's items, made when the first of them is asked for: most pages are as they were.

    `told` are items of editions by the `id` of their verdict: an item that is there already is not
    made twice.
    """

    tagged: TaggedPost
    told: Mapping[int, Item] = field(default_factory=dict, compare=False)

    @cached_property
    def post_key(self) -> str:
        return self.tagged.post.key

    @cached_property
    def all(self) -> tuple[Item, ...]:
        """In the hosts' order."""
        post, key = self.tagged.post, self.post_key
        return tuple([self._told(card) or item_of(post, key, card) for card in self.tagged.cards])

    def are_of(self, item: Item, tagged: TaggedCard) -> bool:
        """Whether an item, from wherever, was made of this very card of the post."""
        return (
            item.verdict is tagged.verdict
            and item.vendor_title is tagged.card.title
            and item.post_key == self.post_key
        )

    def _told(self, tagged: TaggedCard) -> Item | None:
        """The item that an edition made of the card, if it says no more than the card."""
        item = self.told.get(id(tagged.verdict))
        return item if item and not item.told and self.are_of(item, tagged) else None


@dataclass(frozen=True, slots=True)
class Fact:
    """A card of a post, by its number there, and the products that its text names.

    `mark` changes with any of it.
    """

    items: PostItems
    number: int
    tagged: TaggedCard
    integrations: tuple[str, ...] = ()
    mark: str = ""

    @property
    def item(self) -> Item:
        return self.items.all[self.number]


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature's page: what each post said of it, the newest first.

    Lists and charts ask all features for their newest `card` and `verdict`; `latest` and `items`,
    which hold the text too, are for those that a page shows. `updated` is when readers were last
    told something new of it; None where nobody knows. `mark` changes with all that the feature is.
    """

    key: str
    card: Card
    verdict: Verdict
    facts: tuple[Fact, ...]
    integrations: tuple[str, ...] = ()
    published: date | None = None
    updated: datetime | None = None
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
