"""JSON Feed -> entries (jsonfeed.org, version 1.1)."""

from __future__ import annotations

import json
from datetime import date, datetime

from digest.errors import SourceError
from digest.pull.address import is_address, joined, shown
from digest.pull.entry import Entry, paragraphs


def entries_of_json(text: str, where: str) -> tuple[Entry, ...]:
    """The feed's items in its order; SourceError for JSON that is no JSON Feed.

    Links are meant from `where`; in a saved feed from its `feed_url` or `home_page_url`.
    """
    feed = _parsed(text, where)
    items = feed.get("items")
    if "jsonfeed.org/version/" not in _text(feed, "version") or not isinstance(items, list):
        hint = "give a page, or a feed of RSS, Atom or JSON Feed"
        raise SourceError(f"{shown(where)}: is JSON, but no JSON Feed", hint=hint)
    own = _text(feed, "feed_url") or _text(feed, "home_page_url")
    base = where if is_address(where) else own
    return tuple(_entry(item, base) for item in items if isinstance(item, dict))


def _parsed(text: str, where: str) -> dict[str, object]:
    try:
        feed = json.loads(text)
    # Its parser goes as deep as the text does, but not deeper than Python's stack.
    except (ValueError, RecursionError) as error:
        hint = "save or fetch it again; it may have been cut"
        raise SourceError(f"{shown(where)}: is broken JSON", hint=hint) from error
    return feed if isinstance(feed, dict) else {}


def _entry(item: dict[str, object], base: str) -> Entry:
    guid = _text(item, "id")
    named = _text(item, "url") or _text(item, "external_url")
    link = named or (guid if is_address(guid) else "")
    address = joined(base, link) if link else ""
    body = _text(item, "content_html") or paragraphs(_text(item, "content_text"))
    if not (body or address):
        body = paragraphs(_text(item, "summary"))
    return Entry(
        title=" ".join(_text(item, "title").split()),
        link=address,
        guid=guid or address,
        body=body,
        published=_day(_text(item, "date_published") or _text(item, "date_modified")),
    )


def _text(table: dict[str, object], name: str) -> str:
    value = table.get(name)
    return value if isinstance(value, str) else ""


def _day(stamp: str) -> date | None:
    try:
        return datetime.fromisoformat(stamp).date()
    except ValueError:
        return None
