"""What is on the shelf, in brief: all that lists and charts ask, without the text.

An archive of many years is looked through in every run, and hardly any of it is shown anew. The
`whole` of a post or an edition is made when somebody asks for it, and not before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from digest.model.cards import Extraction
from digest.model.decisions import Health, OpenItem
from digest.model.editions import Edition, Item, Task
from digest.model.posts import Post
from digest.model.tagged import TaggedCard, TaggedPost, item_of
from digest.model.verdicts import Action, Tag


# Tuples with names: tens of thousands of these are made in every run, and a dataclass takes longer.
class CardInBrief(NamedTuple):
    """A judged card without its text.

    `section` is the name of the section of an edition that its verdict belongs to, empty for the
    rest; `integrations` are the products that its text names.
    """

    key: str
    version: str | None
    product: str
    tag: Tag
    action: Action
    areas: tuple[str, ...]
    section: str
    has_id: bool
    has_time: bool
    integrations: tuple[str, ...]


@dataclass(frozen=True)
class PostInBrief:
    """A judged post without its text; `mark` changes with anything of the whole.

    Its `post` has no blocks. `read` gives the whole of it, `read_card` one of its cards where
    that is less work: a list shows a card of one post and a card of the next.
    """

    post: Post
    versions: tuple[str, ...]
    cards: tuple[CardInBrief, ...]
    mark: str
    read: Callable[[], TaggedPost] = field(repr=False, compare=False)
    read_card: Callable[[int], TaggedCard] | None = field(default=None, repr=False, compare=False)
    _items: dict[int, Item] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def key(self) -> str:
        return self.post.key

    @cached_property
    def short_mark(self) -> str:
        """Of sixteen letters, as good as `mark` where there are as many marks as cards."""
        return self.mark[:16]

    @cached_property
    def whole(self) -> TaggedPost:
        return self.read()

    @property
    def extraction(self) -> Extraction:
        return self.whole.extraction

    @property
    def items(self) -> tuple[Item, ...]:
        """The whole's."""
        return self.whole.items

    def item(self, number: int) -> Item:
        """One of these, by its place, the first being 0."""
        if self.read_card is None or "whole" in vars(self):
            return self.items[number]
        if (known := self._items.get(number)) is None:
            known = item_of(self.post, self.key, self.read_card(number))
            self._items[number] = known
        return known

    @property
    def tags(self) -> Iterator[tuple[str, Tag]]:
        """Each card's key and tag, in the hosts' order."""
        return ((card.key, card.tag) for card in self.cards)


@dataclass(frozen=True, slots=True)
class SectionInBrief:
    """A section of an edition: its name and title, and how many cards it has."""

    name: str
    title: str
    count: int


@dataclass(frozen=True)
class EditionInBrief:
    """An edition without its text.

    `keys` are those of the cards that it tells of, `edited` those of cards that were told before
    and edited since. `made_of` changes with all that `read` makes the edition of; what was open
    then, and the editor's note, come to it later.
    """

    id: str
    made_at: datetime
    sections: tuple[SectionInBrief, ...]
    keys: tuple[str, ...]
    edited: tuple[str, ...]
    tasks: tuple[Task, ...]
    made_of: str
    read: Callable[[], Edition] = field(repr=False, compare=False)
    since: str | None = None
    open: tuple[OpenItem, ...] = ()
    health: Health | None = None
    note: str = ""

    @cached_property
    def whole(self) -> Edition:
        return replace(self.read(), open=self.open, health=self.health, note=self.note)

    @cached_property
    def moment(self) -> str:
        """Of its making, as text."""
        return str(self.made_at)

    @property
    def items(self) -> tuple[Item, ...]:
        """The whole's."""
        return self.whole.items

    @property
    def cards(self) -> int:
        """How many it tells of."""
        return len(self.keys)


# For what asks no more of an edition than is told in brief.
AnyEdition = Edition | EditionInBrief
