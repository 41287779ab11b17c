"""Feed -> entries: what a feed knows of its posts, which may be no more than an address."""

from __future__ import annotations

import io
import re
from datetime import date
from html import unescape
from typing import Any

import feedparser

from digest.errors import SourceError
from digest.pull.address import is_address, joined, shown
from digest.pull.entry import Entry, paragraphs

_NUMBERED = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.I)


def entries_of(text: str, where: str) -> tuple[Entry, ...]:
    """The feed's items in its order; SourceError for text that holds no feed.

    `where` is the address that links are meant from; for a saved feed, its own link is.
    """
    feed = _parsed(text)
    if not (feed.get("version") or feed.entries):
        raise SourceError(
            f"{shown(where)}: looks like a feed but holds none", hint="open it in a browser to see"
        )
    base = where if is_address(where) else str(feed.feed.get("link") or "")
    return tuple(_entry(item, base) for item in feed.entries)


def _parsed(text: str) -> Any:
    content = _NUMBERED.sub(_sound, text).encode("utf-8", "replace")
    # A stream, for feedparser opens a string, and bytes too, as an address or a path if it can.
    return feedparser.parse(
        io.BytesIO(content),
        # The sanitiser and the link resolver take ten times the parsing; blocks carry no markup.
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )


def _sound(reference: re.Match[str]) -> str:
    """A number that stands for no character (half an emoji: `&#55357;`) ends feedparser."""
    digits, base = (reference[1], 16) if reference[1] else (reference[2], 10)
    number = int(digits[-12:], base)
    is_character = number < 0xD800 or 0xDFFF < number < 0x110000
    return reference[0] if is_character and len(digits) <= 12 else "\ufffd"


def _entry(item: Any, base: str) -> Entry:
    link = str(item.get("link") or "")
    guid = str(item.get("id") or link)
    if not link and is_address(guid) and item.get("guidislink", True):
        link = guid
    address = joined(base, link) if link else ""
    return Entry(
        title=_plain(item.get("title_detail") or {}),
        link=address,
        guid=guid,
        body=_body(item, has_page=bool(address)),
        published=_day(item),
    )


def _body(item: Any, *, has_page: bool) -> str:
    """The longest content; a mere description only where there is no page to go to."""
    bodies = [_markup(part) for part in item.get("content") or []]
    if not (bodies or has_page):
        bodies = [_markup(item.get("summary_detail") or {})]
    return max(bodies, key=len, default="")


def _markup(part: Any) -> str:
    value = str(part.get("value") or "")
    if "html" in str(part.get("type")):
        return value
    return paragraphs(value)


def _plain(part: Any) -> str:
    value = str(part.get("value") or "")
    if "html" in str(part.get("type")):
        value = unescape(re.sub(r"<[^<>]*>", "", value))
    return " ".join(value.split())


def _day(item: Any) -> date | None:
    for name in ("published_parsed", "updated_parsed"):
        # feedparser's own `get` warns where an item has only a broken `published`.
        stamp = dict.get(item, name)
        if stamp and 1 < stamp.tm_year < 9999:
            return date(stamp.tm_year, stamp.tm_mon, stamp.tm_mday)
    return None
