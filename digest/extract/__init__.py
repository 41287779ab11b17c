"""Documents in, posts and cards out. Pure: no clock, network, disk or database.

    document | blocks_of | split | read_cards

Every front end gives one flat stream of blocks; one grammar reads that stream. A visible word
of a page is in exactly one block, and every block of a post in exactly one part of its
`Extraction`.
"""

from __future__ import annotations

from dataclasses import replace

from digest.extract.cards import read_cards
from digest.extract.page import Page, readable
from digest.extract.split import split
from digest.model import Document, Extraction, Grammar, Post

__all__ = ["posts_of", "read_cards", "read_document"]


def read_document(document: Document, grammars: tuple[Grammar, ...] = ()) -> tuple[Extraction, ...]:
    """Every post of the document, read to the end; `grammars` tell of other vendors' entries."""
    return tuple(read_cards(post, grammars) for post in posts_of(document, grammars))


def posts_of(document: Document, grammars: tuple[Grammar, ...] = ()) -> tuple[Post, ...]:
    """The document's posts in its order; they hold all its visible words between them."""
    posts = split(page_of(document), grammars)
    if posts and posts[0].published is None and document.published:
        return (replace(posts[0], published=document.published), *posts[1:])
    return posts


def page_of(document: Document) -> Page:
    """The document as one stream of blocks, by the front end for its media type."""
    text = readable(document.text)
    match document.media:
        case "text/html":
            # BeautifulSoup takes a tenth of a second to import; text needs none of it.
            from digest.extract.html import page_from_html

            return page_from_html(text, base=document.where)
        case "text/markdown":
            from digest.extract.markdown import page_from_markdown

            return page_from_markdown(text)
        case _:
            from digest.extract.text import page_from_text

            return page_from_text(text)
