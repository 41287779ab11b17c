"""What is here and what is there -> what to send, in which order, and what to remove. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from digest.publish.hosting.media import cache_control, content_type

PENDING = ""  # the hash of a file that was about to be sent: nobody knows what is there


@dataclass(frozen=True, slots=True)
class Plan:
    """Paths to send and to remove, each in its order; the rest is there as it should be."""

    send: tuple[str, ...]
    remove: tuple[str, ...]
    unchanged: int

    @property
    def is_empty(self) -> bool:
        return not (self.send or self.remove)


def plan_of(site: Mapping[str, str], there: Mapping[str, str]) -> Plan:
    """The plan that makes `there`, what earlier publishing left, into `site`; path -> hash each.

    What a page needs goes before the page, what leads to pages goes after them, and nothing is
    removed before nothing leads there: stopped anywhere, the site works.
    """
    changed = [path for path, content in site.items() if there.get(path) != content]
    return Plan(
        send=tuple(sorted(changed, key=_order)),
        remove=tuple(sorted(there.keys() - site.keys(), key=_order, reverse=True)),
        unchanged=len(site) - len(changed),
    )


def batches_of(paths: tuple[str, ...], size: int) -> Iterator[tuple[str, ...]]:
    """The paths in their order, in groups that may go at once: one stage and one kind of file."""
    for _, alike in groupby(paths, lambda path: _order(path)[:3]):
        some = tuple(alike)
        yield from (some[start : start + size] for start in range(0, len(some), size))


def _order(path: str) -> tuple[int, str, str, str]:
    return (_stage(path), content_type(path), cache_control(path), path)


def _stage(path: str) -> int:
    """0 styles, scripts, data; 1 pages; 2 what names pages: feeds, sitemap; 3 the first page."""
    if path == "index.html":
        return 3
    if path.endswith(".html"):
        return 1
    return 2 if path.endswith((".xml", ".txt", "feed.json")) else 0
