"""What comes in: documents, their blocks, and the posts that they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from digest.model.names import JOINT, mark, product_part, slug


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
    cards are (see `Extraction`). `product` is set where a post of another product goes by the
    same name.
    """

    title: str
    blocks: tuple[Block, ...]
    url: str | None = None
    episode: int | None = None
    published: date | None = None
    author: str | None = None
    summary: str = ""
    watch_url: str | None = None
    product: str = ""

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
            name = f"untitled {mark(repr([block.text for block in self.blocks]))}"
        whole = slug(name)
        if not 0 < len(whole) <= 100:
            whole = f"{whole[:90] or 'untitled'}-{mark(name)}"
        return f"{product_part(self.product)}{JOINT}{whole}" if self.product else whole
