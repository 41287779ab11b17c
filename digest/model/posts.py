"""What comes in: documents, their blocks, and the posts that they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

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
        name = _name_of(self.title, self.url or "", self.episode, self.published)
        whole = _as_key(name or f"untitled {mark(repr([block.text for block in self.blocks]))}")
        return f"{product_part(self.product)}{JOINT}{whole}" if self.product else whole


# A post is asked for its key a dozen times in a run.
@lru_cache(maxsize=4096)
def _name_of(title: str, url: str, episode: int | None, published: date | None) -> str:
    """What the post goes by; empty if by nothing but its words."""
    address = re.match(r"https?://(?:www\.)?([^?#]+)", url, re.I)
    bare_title = slug(title) in ("", f"episode-{episode}", f"ep-{episode}")
    if episode is not None and not bare_title:
        return title
    if address:
        return address[1]
    return f"{title} {published or ''}" if title else ""


@lru_cache(maxsize=4096)
def _as_key(name: str) -> str:
    whole = slug(name)
    return whole if 0 < len(whole) <= 100 else f"{whole[:90] or 'untitled'}-{mark(name)}"
