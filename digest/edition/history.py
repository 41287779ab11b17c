"""What readers were told before: a feature's earlier mentions, and how a post was edited since.

Pure: posts in, values out. Which posts were told, and when, the archive knows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from digest.edition.posts import newest_first
from digest.model import Change, Item, PostInBrief, Signal, Tag, TaggedPost, Telling


@dataclass(frozen=True, slots=True)
class Background:
    """What an edition's reader knows already.

    `tellings` are, by a feature's key, all posts that tell of it, the oldest first; `changed`
    what was edited since it was told; `missed_weeks` the weeks without an edition before this
    one.
    """

    tellings: Mapping[str, tuple[Telling, ...]] = field(default_factory=dict)
    changed: tuple[Change, ...] = ()
    missed_weeks: int = 0


def tellings_of(posts: Iterable[TaggedPost | PostInBrief]) -> dict[str, tuple[Telling, ...]]:
    """Every telling of every feature, by its key, the oldest first."""
    told: dict[str, tuple[Telling, ...]] = {}
    for post in sorted(posts, key=newest_first, reverse=True):
        about = post.post
        by_tag = {tag: (Telling(about.key, about.title, about.episode, tag),) for tag in Tag}
        for name, tag in post.tags:
            telling = by_tag[tag]
            told[name] = told[name] + telling if name in told else telling
    return told


def missed_weeks(days: Iterable[date | None], made: date, editions: Collection[str]) -> int:
    """The weeks without an edition that this one, made on the day `made`, makes up for.

    A post is due in the week after it was published, on one of the `days`. Before the first
    edition nothing was missed.
    """
    this = week_id(made)
    published = [day for day in days if day is not None]
    if not published or not any(edition < this for edition in editions):
        return 0
    due = min(published) + timedelta(weeks=1)
    weeks = range(max(0, (made - due).days // 7 + 1))
    between = {week_id(due + timedelta(weeks=number)) for number in weeks}
    return sum(week < this and week not in editions for week in between)


def week_id(day: date) -> str:
    """The ISO 8601 week of the day: `2026-W16`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def changes_between(before: TaggedPost, after: TaggedPost) -> tuple[Change, ...]:
    """How the cards of a post differ from what readers were told, in the hosts' order."""
    old = {item.key: item for item in before.items}
    new = {item.key: item for item in after.items}
    edited = (Change(item, tuple(_what_changed(old.get(key), item))) for key, item in new.items())
    gone = (Change(old[key], ("no longer in the post",)) for key in old if key not in new)
    return tuple(change for change in (*edited, *gone) if change.what)


def _what_changed(old: Item | None, new: Item) -> Iterator[str]:
    if old is None:
        yield "new in the post"
        return
    if old.verdict.tag is not new.verdict.tag:
        yield f"{new.verdict.tag}, was {old.verdict.tag}"
    if _warnings(new) - _warnings(old):
        yield "a new warning"
    if _words(old) != _words(new):
        yield "text edited"


def _warnings(item: Item) -> set[str]:
    return {e.quote for e in item.verdict.because if e.signal is Signal.WARNING}


def _words(item: Item) -> tuple[str, ...]:
    return (item.title, item.vendor_title, item.what, *item.more, *item.bullets)
