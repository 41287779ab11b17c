"""Which posts an edition tells of: first seen and not yet announced, whatever their dates. Pure.

A post that was edited after an edition told of it is told again, as a change. What is known of
the past comes in as a value; what was chosen goes back to be remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from digest.model import Extraction, Post, Told

Backlog = int | Literal["all", "none"]


@dataclass(frozen=True, slots=True)
class Past:
    """What was told so far: by post key, its tellings and the number of its newest version."""

    told: Mapping[str, tuple[Told, ...]]
    numbers: Mapping[str, int]
    passed_over: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Selection:
    """What an edition tells: posts that are new in it, and edits of posts told before.

    `edits` maps a post's key to the numbers of the version that readers know and of the one to
    tell; `fresh` are the keys of all that this edition has not told yet.
    """

    posts: tuple[str, ...] = ()
    edits: Mapping[str, tuple[int, int]] | None = None
    fresh: frozenset[str] = frozenset()

    @property
    def keys(self) -> tuple[str, ...]:
        return (*self.posts, *(self.edits or {}))


def select_posts(edition_id: str, past: Past, candidates: Iterable[str]) -> Selection:
    """The selection of the week's edition; `candidates` are the posts that may be news."""
    posts: list[str] = []
    edits: dict[str, tuple[int, int]] = {}
    for key in candidates:
        told = past.told.get(key, ())
        before = [telling.number for telling in told if telling.edition_id < edition_id]
        if before and before[-1] != past.numbers[key]:
            edits[key] = (before[-1], past.numbers[key])
        elif not before and _is_news(edition_id, past, key):
            posts.append(key)
    chosen = (*posts, *edits)
    fresh = {key for key in chosen if not _is_told(edition_id, past, key)}
    return Selection(tuple(posts), edits, frozenset(fresh))


def selection_of(edition_id: str, past: Past) -> Selection:
    """What an edition of the past told."""
    posts: list[str] = []
    edits: dict[str, tuple[int, int]] = {}
    for key, told in past.told.items():
        before = [t.number for t in told if t.edition_id < edition_id]
        within = [t.number for t in told if t.edition_id == edition_id]
        if within and before:
            edits[key] = (before[-1], within[-1])
        elif within:
            posts.append(key)
    return Selection(tuple(posts), edits)


def by_edition(past: Past) -> dict[str, Past]:
    """Edition -> the past of its own posts, which is all that `selection_of` looks at."""
    told: dict[str, dict[str, tuple[Told, ...]]] = {}
    for key, tellings in past.told.items():
        for telling in tellings:
            told.setdefault(telling.edition_id, {})[key] = tellings
    return {edition_id: replace(past, told=own) for edition_id, own in told.items()}


def backlog_of(posts: Iterable[Extraction], backlog: Backlog, now: datetime) -> tuple[str, ...]:
    """The keys of a new source's posts that are archived and not announced.

    A number is of days: older posts are passed over. One without a date counts as news.
    """
    if backlog == "all":
        return ()
    if backlog == "none":
        return tuple(e.post.key for e in posts)
    oldest = now.date() - timedelta(days=backlog)
    return tuple(e.post.key for e in posts if e.post.published and e.post.published < oldest)


def is_within(post: Post, since: date | None, until: date | None) -> bool:
    """Whether the post was published in the days asked for; one without a date always is."""
    day = post.published
    return day is None or ((since or day) <= day <= (until or day))


def _is_news(edition_id: str, past: Past, key: str) -> bool:
    """Told by no edition but this one; what a later one told is not told by an earlier."""
    told = past.told.get(key)
    if not told:
        return key not in past.passed_over
    return any(telling.edition_id == edition_id for telling in told)


def _is_told(edition_id: str, past: Past, key: str) -> bool:
    this = Told(edition_id, past.numbers[key])
    return this in past.told.get(key, ())
