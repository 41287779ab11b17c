"""What a feed of any form knows of a post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape


@dataclass(frozen=True, slots=True)
class Entry:
    """A feed's item. `link` is an http(s) address or empty; `body` the post's HTML, if any.

    `published` may be the moment of the last publishing: a page's own date is better.
    """

    title: str
    link: str
    guid: str
    body: str = ""
    published: date | None = None


def paragraphs(text: str) -> str:
    """Plain text as HTML: a paragraph for each of its lines."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
