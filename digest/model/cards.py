"""What a post tells: mentions, cards, and the post read to the end."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace

from digest.model.counting import Counting
from digest.model.names import JOINT, fold, mark, product_part, slug
from digest.model.posts import Post
from digest.model.problems import Problem


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
    one paragraph a line, the important mention's first. `product` is another than the house's.
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
    # What the settings say of its source and not the post: no part of the post's fingerprint.
    product: str = field(default="", repr=False)

    @property
    def id(self) -> str | None:
        return self.ids[0] if self.ids else None

    @property
    def key(self) -> str:
        """The feature's name in addresses and in the archive: its product, then its `bare_key`.

        The house's own product goes without: `1062249`, but `ninjaone--1062249`.
        """
        bare = self.bare_key
        return f"{product_part(self.product)}{JOINT}{bare}" if self.product else bare

    @property
    def bare_key(self) -> str:
        """The feature's name among those of its product: its id, or title and version.

        Letters, digits and hyphens only; an id that holds more goes by its hash, so that no two
        ids share a name.
        """
        if self.ids and _is_plain(self.ids[0]) and len(self.ids[0]) <= 40:
            return self.ids[0].lower()
        told = self.ids[0] if self.ids else f"{fold(self.title)}|{self.version or ''}"
        return f"{slug(self.title)[:40].strip('-') or 'card'}-{mark(told)}"


def _is_plain(text: str) -> bool:
    """Whether a text is its own slug but for capitals; nearly all ids are letters and digits."""
    return (text.isascii() and text.isalnum()) or slug(text) == text.lower()


@dataclass(frozen=True, slots=True)
class Extraction:
    """A post read to the end: every block of it is in exactly one of these parts.

    `headings` are the lines that only say which section begins; `versions` are in the usual order
    of the house's until they are `counted`.
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

    def of(self, product: str) -> Extraction:
        """The same post, told of that product; empty for the house's own."""
        if not product:
            return self
        return replace(self, cards=tuple(replace(card, product=product) for card in self.cards))

    @property
    def product(self) -> str:
        """What it is told of; empty for the house's own product."""
        return next((card.product for card in self.cards if card.product), "")

    def counted(self, counting: Counting) -> Extraction:
        """The same post, its versions in the order in which their vendor counts them."""
        product = self.product
        ordered = tuple(sorted(self.versions, key=lambda v: counting.order(v, product)))
        return self if ordered == self.versions else replace(self, versions=ordered)

    @property
    def fingerprint(self) -> str:
        """Changes when the post's own words do, not the page around them; 16 hex digits."""
        words = repr((self.post.title, self.intro, self.cards))
        return hashlib.sha256(words.encode()).hexdigest()[:16]
