"""Where a page leads: to its feed, to the posts that it only points to, to the next page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from digest.model import Extraction
from digest.pull.address import is_address, joined
from digest.pull.documents import Got
from digest.pull.media import HTML

_USUAL = ("rss.xml", "feed", "feed.xml", "atom.xml", "index.xml")


@dataclass(frozen=True, slots=True)
class Trail:
    """The addresses that a page leads to. `own` are the keys of the page's own addresses."""

    own: frozenset[str]
    feeds: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    next: str = ""

    @classmethod
    def of(cls, got: Got, posts: tuple[Extraction, ...]) -> Trail:
        """What the page's links and stubs say; only its own site is followed, but for feeds."""
        if got.document.media != HTML:
            return cls(frozenset((address_key(got.url),)))
        from digest.extract.html import links_of_page

        links = links_of_page(got.document.text, got.document.where)
        own = [url for url in (got.url, got.document.where, links.canonical) if is_address(url)]
        sites = frozenset(_site(url) for url in own)
        stubs = [e.post.url or "" for e in posts if not e.is_episode]
        return cls(
            frozenset(map(address_key, own)),
            tuple(filter(None, (joined(got.url, feed) for feed in links.feeds))),
            _on(sites, [*stubs, *links.posts]),
            next(iter(_on(sites, [links.next])), ""),
        )

    def is_own(self, url: str | None) -> bool:
        """Whether this is the page's own address, or none."""
        return not url or address_key(url) in self.own

    def is_article(self, posts: tuple[Extraction, ...]) -> bool:
        """Whether the page is one episode, with other posts in its tail: it is all there is."""
        own = [self.is_own(e.post.url) for e in posts if e.is_episode]
        return bool(own) and posts[0].is_episode and own[0] and not any(own[1:])


def address_key(url: str) -> str:
    """One name for the ways in which people write the same address."""
    bare = re.sub(r"^https?://(?:www\.)?|#.*$", "", url.strip(), flags=re.I | re.S)
    path, mark, query = bare.partition("?")
    return path.rstrip("/") + mark + query


def guesses(url: str) -> list[str]:
    """Where the feed of a list usually stands, when its page does not say."""
    base = re.sub(r"[?#].*", "", url, flags=re.S).rstrip("/")
    return [f"{base}/{name}" for name in _USUAL]


def _on(sites: frozenset[str], links: list[str]) -> tuple[str, ...]:
    whole = (joined("", link) for link in links)
    return tuple(dict.fromkeys(link for link in whole if link and _site(link) in sites))


def _site(url: str) -> str:
    try:
        parts = urlsplit(url)
        return f"{(parts.hostname or '').removeprefix('www.')}:{parts.port or ''}"
    except ValueError:
        return ""
