"""What every front end gives: a page as blocks, and how its words are evened out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.model import Block, Kind, Link

_BULLET = re.compile(r"[•◦▪▫‣⁃●○]\s*(?=\S)")
_ADDRESS = re.compile(r"https?://[^\s<>()\"']+[^\s<>()\"'.,;:!?]")
# Old Windows text, read as Latin-1, holds its quotes and dashes in the C1 range: browsers show
# them as Windows-1252 does. All other control characters are invisible, and illegal in XML.
_WINDOWS = {n: bytes([n]).decode("cp1252", "ignore") for n in range(0x80, 0xA0) if n != 0x85}
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x1C), 0x7F], "")
_INVISIBLE = dict.fromkeys([0x200B, 0x2060, 0xFEFF, 0xAD], "")
_UNSEEN = {**_WINDOWS, **_CONTROLS, **_INVISIBLE}


@dataclass(frozen=True, slots=True)
class Page:
    """A document's visible blocks in reading order, and what only its head says.

    `url` is the canonical address; `title` and `description` are what search engines and browser
    tabs show. None of the three is visible text.
    """

    blocks: tuple[Block, ...]
    url: str | None = None
    title: str = ""
    description: str = ""


def clean(text: str) -> str:
    """Single spaces, no invisible characters; everything else as written.

    A zero-width joiner is dropped only at the edges (Webflow writes it into empty paragraphs):
    inside a text it may hold an emoji together.
    """
    return re.sub(r"\s+", " ", text.translate(_UNSEEN)).strip(" \u200c\u200d")


def readable(text: str) -> str:
    """The text without halves of surrogate pairs, which no parser and no file would take."""
    return re.sub(r"[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def block_of(
    kind: Kind, text: str, links: tuple[Link, ...] = (), level: int = 0, rich: bool | None = None
) -> Block:
    """A block of cleaned `text`; a bullet typed by hand makes a paragraph an item.

    An address that is written out is a link as well: copies keep no others.
    """
    if kind is Kind.PARAGRAPH and (typed := _BULLET.match(text)):
        kind, text = Kind.ITEM, text[typed.end() :]
    known = {link.url for link in links}
    written = (url for url in _ADDRESS.findall(text) if url not in known)
    return Block(kind, text, (*links, *(Link(url, url) for url in written)), level, rich)
