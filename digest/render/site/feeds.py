"""Catalogue -> an Atom feed (RFC 4287) and a JSON Feed (version 1.1) for each thing to follow."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from operator import attrgetter

from digest.model import Draft, Look, Tag
from digest.render.environment import Renderer
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import AREA, LONG_AGO, VERSION, Feature
from digest.render.site.marks import Marks

ENTRIES = 40  # of the newest features; readers keep the older ones
_SITE = "site"
_UPDATED = attrgetter("updated")
# What XML 1.0 cannot hold, not even escaped (section 2.2).
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A feature in a feed: `id` outlives a move of the site, `html` is the whole of it."""

    id: str
    feature: Feature
    url: str
    updated: datetime
    html: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's own head, and its entries, the one last changed first."""

    id: str
    name: str
    title: str
    home: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime:
        return max((entry.updated for entry in self.entries), default=LONG_AGO)


def feeds_of(catalogue: Catalogue, renderer: Renderer, look: Look, marks: Marks) -> Iterator[Draft]:
    """`feeds/all.xml` and `.json`, and the same for each tag, area and version."""
    for *head, features in _wanted(catalogue, look):
        chosen = tuple(sorted(features, key=_UPDATED, reverse=True)[:ENTRIES])
        mark = marks.of("feed", head, chosen)
        # Made for the two of them, and gone with them: all entries together are a large part of
        # the memory of a large site.
        feed = cache(partial(_feed, head, chosen, partial(_entry, renderer, look)))
        yield Draft(f"{_SITE}/feeds/{head[0]}.xml", partial(_atom, feed, renderer), mark)
        yield Draft(f"{_SITE}/feeds/{head[0]}.json", partial(_json, feed, look), mark)


def _feed(
    head: Sequence[str], features: Iterable[Feature], entry: Callable[[Feature], Entry]
) -> Feed:
    name, title, home = head
    return Feed(steady_id(f"feed {name}"), name, title, home, tuple(map(entry, features)))


def _atom(feed: Callable[[], Feed], renderer: Renderer) -> bytes:
    return _NO_XML.sub("", renderer.fill("site/feed.xml", feed=feed())).encode()


def _wanted(catalogue: Catalogue, look: Look) -> Iterator[tuple[str, str, str, Sequence[Feature]]]:
    newest = tuple(reversed(catalogue.features))
    yield "all", look.title, "", newest
    for tag in Tag:
        some = [feature for feature in newest if feature.card.tag is tag]
        yield f"tag-{tag}", f"{look.title}: {tag}", "", some
    for shelf in (*catalogue.areas, *catalogue.versions):
        if shelf.kind in (AREA, VERSION):
            name = f"{shelf.kind.one}-{shelf.name}"
            yield name, f"{look.title}: {shelf.full_title}", f"{shelf.folder}/", shelf.features


def steady_id(name: str) -> str:
    """A name for ever that no host has part in: a UUID of version 8 (RFC 9562, 5.8)."""
    digits = hashlib.sha256(f"digest {name}".encode()).hexdigest()
    parts = digits[:8], digits[8:12], f"8{digits[13:16]}", f"8{digits[17:20]}", digits[20:32]
    return f"urn:uuid:{'-'.join(parts)}"


def _entry(renderer: Renderer, look: Look, feature: Feature) -> Entry:
    root = f"{look.site_url}/" if look.site_url else "../"
    html = renderer.fill("site/entry.html", feature=feature, root=root)
    return Entry(
        id=steady_id(f"feature {feature.key}"),
        feature=feature,
        url=f"{root}f/{feature.key}/{'' if look.site_url else 'index.html'}",
        updated=feature.updated,
        html=html,
    )


def _json(make: Callable[[], Feed], look: Look) -> bytes:
    """An entry a line: json goes by its slow way where it is to indent."""
    feed = make()
    root = f"{look.site_url}/" if look.site_url else "../"
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": root + feed.home,
        "feed_url": f"{root}feeds/{feed.name}.json",
        "language": "en",
    }
    told = json.dumps(head, ensure_ascii=False)[:-1]
    lines = ",\n".join(json.dumps(_item(e), ensure_ascii=False) for e in feed.entries)
    return f'{told}, "items": [\n{lines}\n]}}\n'.encode()


def _item(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.feature.latest.title,
        "content_html": entry.html,
        "date_modified": entry.updated.isoformat(),
        "tags": _labels(entry.feature),
    }


def _labels(feature: Feature) -> list[str]:
    latest = feature.latest
    told = [name for name in (latest.version, latest.product) if name]
    return [latest.verdict.tag, latest.verdict.action, *latest.verdict.areas, *told]
