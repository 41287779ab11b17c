"""When a page changes its shape, tools die in silence: this one says so. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from digest.model import Extraction, Problem, fold, slug

_HINT = "the page may have changed its shape: compare it with `digest extract`, and report it"


def drift_of(
    posts: Iterable[Extraction], cards_before: Mapping[str, int], series: frozenset[str]
) -> Iterator[Problem]:
    """A Problem for each post with fewer cards than before, and each episode without any.

    `series` are the shows that have given cards (see `series_of`, `series_before`): another
    series of the same blog may number its posts too and hold no features.
    """
    for extraction in posts:
        post, now = extraction.post, len(extraction.cards)
        before = cards_before.get(post.key, 0)
        if now < before:
            yield Problem(post.title, f"gives {now} cards and gave {before} before", _HINT)
        elif not now and not extraction.is_stub and _is_of(post.title, series):
            yield Problem(post.title, "an episode that gives no cards", _HINT)


def series_of(posts: Iterable[Extraction]) -> frozenset[str]:
    """The names of the shows whose episodes give cards."""
    titles = (e.post.title for e in posts if e.is_episode and e.post.episode is not None)
    return frozenset(filter(None, map(series_name, titles)))


def series_before(cards_before: Mapping[str, int]) -> frozenset[str]:
    """The slugs of such names in the past: the key of an episode is the slug of its title."""
    gave = (re.match(r"(.+?)-(?:episode|ep)-\d+", key) for key, n in cards_before.items() if n)
    return frozenset(found[1] for found in gave if found)


def series_name(title: str) -> str:
    """`By the [run]Book: Episode 19` -> `by the [run]book`; empty for a title without a number."""
    found = re.match(r"(.+?)\W+(?:episode|ep)\W*\d+", fold(title))
    return found[1] if found else ""


def _is_of(title: str, series: frozenset[str]) -> bool:
    name = series_name(title)
    return name in series or slug(name) in series
