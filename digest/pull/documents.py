"""A place -> its document; a feed's entry -> the document that it carries."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from digest.errors import SourceError
from digest.model import Document, Problem, Visit
from digest.pull.address import public, shown
from digest.pull.answer import Fetch, Unchanged
from digest.pull.decode import decode
from digest.pull.entry import Entry
from digest.pull.media import FEED, HTML, JSON, media_of


@dataclass(frozen=True, slots=True)
class Got:
    """A document, the address that gave it, and what to remember of that."""

    document: Document
    url: str
    visit: Visit | None = None

    @property
    def is_feed(self) -> bool:
        return self.document.media in (FEED, JSON)


def get_document(where: str, fetch: Fetch) -> Got | Unchanged:
    """What stands at an address or in a file; SourceError if it cannot be read."""
    answer = fetch(where)
    if isinstance(answer, Unchanged):
        return answer
    text = decode(answer.content, shown(where), charset=answer.charset)
    # Cards and pages get their links from this address: no password may be left in it.
    document = Document(public(answer.url), media_of(text, answer.url), text)
    return Got(document, answer.url, answer.visit)


def entries_in(feed: Document) -> tuple[Entry, ...]:
    """The items of a feed of any form; SourceError if it is none after all."""
    if feed.media == JSON:
        from digest.pull.jsonfeed import entries_of_json

        return entries_of_json(feed.text, feed.where)
    # feedparser takes a good while to import; pages need none of it.
    from digest.pull.feed import entries_of

    return entries_of(feed.text, feed.where)


def document_in(entry: Entry, feed: Document) -> Document:
    """An entry's body as the page it would be."""
    address = public(entry.link)
    head = f'<link rel="canonical" href="{escape(address)}">' if entry.link else ""
    body = f"<h1>{escape(entry.title)}</h1>{entry.body}"
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return Document(address or feed.where, HTML, page, entry.published)


def problem_of(where: str, error: SourceError) -> Problem:
    """The error as a line of the report."""
    return Problem(shown(where), error.message.removeprefix(f"{shown(where)}: "), error.hint)
