"""Name and first characters -> which of feed, JSON, HTML, Markdown and text a document is."""

from __future__ import annotations

import re

FEED = "application/rss+xml"
JSON = "application/json"
HTML = "text/html"
MARKDOWN = "text/markdown"
TEXT = "text/plain"

_BY_ENDING = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": TEXT,
    ".text": TEXT,
}
ENDINGS = (*_BY_ENDING, ".xml", ".rss", ".atom", ".json")
# What may stand before the first element: declarations, a doctype with entities, comments.
_PROLOG = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>", re.I | re.S)
_ELEMENT = re.compile(r"<(?:\w+:)?(\w+)[\s/>]")
_JSON = re.compile(r'\s*\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})', re.S)
_FEED_ROOTS = frozenset(("rss", "feed", "rdf"))
_PAGE = re.compile(r"<(?:!doctype html|html|head|body)\b", re.I)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.I)
_BLOCK_END = re.compile(r"</(?:p|div|li|ul|ol|h[1-6]|td|section|article|main)\s*>", re.I)


def media_of(text: str, where: str) -> str:
    """What the document is: its own first characters win over its name, as both lie at times."""
    root, head = _root(text), text[:4096]
    if root in _FEED_ROOTS:
        return FEED
    if root in ("html", "head", "body"):
        return HTML
    if _JSON.match(text):
        return JSON
    match _named(where):
        case "text/markdown":
            # Markdown may hold any HTML but a whole page.
            return MARKDOWN
        case "text/html":
            return HTML if _TAG.search(text) else TEXT
        case "text/plain":
            return HTML if root and _BLOCK_END.search(text) else TEXT
        case _:
            return HTML if _PAGE.search(head) or _BLOCK_END.search(head) else TEXT


def _named(where: str) -> str | None:
    ending = re.search(r"[^/]\.([a-z]+)$", re.sub(r"[?#].*|^https?://[^/]*", "", where.lower()))
    return _BY_ENDING.get(f".{ending[1]}") if ending else None


def _root(text: str) -> str:
    """The name of the document's first element, small; empty if it does not begin with one."""
    at = 0
    while found := _PROLOG.match(text, at):
        at = found.end()
    element = _ELEMENT.match(text, at)
    return element[1].lower() if element else ""
