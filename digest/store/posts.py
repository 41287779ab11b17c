"""The posts' table: every version of every post, in rows that are never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, func, select

from digest.errors import ArchiveError
from digest.model import Extraction, Post
from digest.store.schema import POSTS

_POST = TypeAdapter(Post)
# Fewer than any database takes in one statement.
_AT_ONCE = 1000


def keep_posts(
    connection: Connection, source: str, extractions: Iterable[Extraction], now: datetime
) -> int:
    """Add what is new or edited; the number of posts never seen before."""
    newest = _newest_fingerprints(connection)
    known = {key for key, _ in newest}
    rows = {
        e.post.key: _row(source, e, now)
        for e in extractions
        if e.fingerprint not in (newest.get((e.post.key, s)) for s in ("", source))
    }
    if rows:
        connection.execute(POSTS.insert(), list(rows.values()))
    return len(rows.keys() - known)


def newest_posts(connection: Connection) -> tuple[Post, ...]:
    """Every post in its newest version, in the order in which they were first seen."""
    first, last = func.min(POSTS.c.number).label("first"), func.max(POSTS.c.number).label("last")
    numbers = select(first, last).group_by(POSTS.c.key).subquery()
    rows = connection.execute(
        select(POSTS.c.number, POSTS.c.post)
        .join(numbers, POSTS.c.number == numbers.c.last)
        .order_by(numbers.c.first)
    )
    return tuple(read_post(row.number, row.post) for row in rows)


def newest_in_order(connection: Connection) -> list[int]:
    """The number of every post's newest version, in the order in which posts were first seen."""
    first, last = func.min(POSTS.c.number), func.max(POSTS.c.number)
    return list(connection.scalars(select(last).group_by(POSTS.c.key).order_by(first)))


def newest_numbers(connection: Connection) -> dict[str, int]:
    """Post key -> the number of its newest version."""
    return _of_each_key(connection, func.max(POSTS.c.number))


def most_cards(connection: Connection) -> dict[str, int]:
    """Post key -> the most cards that any kept version of it gave when it was pulled."""
    return _of_each_key(connection, func.max(POSTS.c.cards))


def first_of_each(connection: Connection) -> dict[str, tuple[datetime, str]]:
    """Post key -> when it was first pulled, and from which source."""
    firsts = select(func.min(POSTS.c.number)).group_by(POSTS.c.key)
    rows = connection.execute(
        select(POSTS.c.key, POSTS.c.pulled_at, POSTS.c.source)
        .where(POSTS.c.number.in_(firsts))
        .order_by(POSTS.c.number)
    )
    return {row.key: (row.pulled_at, row.source) for row in rows}


def versions(connection: Connection, numbers: Iterable[int]) -> dict[int, Post]:
    """The versions that have these numbers; ArchiveError if one is not there."""
    return {n: read_post(n, text) for n, text in version_texts(connection, numbers).items()}


def version_texts(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """As `versions`, each as the text that `read_post` reads."""
    wanted = sorted(set(numbers))
    found: dict[int, str] = {}
    for some in _in_parts(wanted):
        rows = connection.execute(
            select(POSTS.c.number, POSTS.c.post).where(POSTS.c.number.in_(some))
        )
        found |= {row.number: row.post for row in rows}
    if missing := [number for number in wanted if number not in found]:
        raise ArchiveError(
            f"the archive has no version {missing[0]} of a post",
            hint="put back a copy of the archive",
        )
    return found


def fingerprints(connection: Connection, key: str) -> set[str]:
    """Those of every version that was kept of the post."""
    return set(connection.scalars(select(POSTS.c.fingerprint).where(POSTS.c.key == key)))


def _newest_fingerprints(connection: Connection) -> dict[tuple[str, str], str]:
    """(key, source) -> the version that this source gave last; source "" is any of them.

    Two sources may hold a post in two versions for ever: neither is an edit of the other.
    """
    rows = connection.execute(
        select(POSTS.c.key, POSTS.c.source, POSTS.c.fingerprint).order_by(POSTS.c.number)
    )
    return {(r.key, source): r.fingerprint for r in rows for source in ("", r.source)}


def _of_each_key(connection: Connection, value: Any) -> dict[str, int]:
    rows = connection.execute(select(POSTS.c.key, value).group_by(POSTS.c.key))
    return {row.key: row[1] for row in rows}


def _in_parts(numbers: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield numbers[start : start + _AT_ONCE]


def _row(source: str, extraction: Extraction, now: datetime) -> dict[str, object]:
    return {
        "key": extraction.post.key,
        "fingerprint": extraction.fingerprint,
        "source": source,
        "pulled_at": now,
        "cards": len(extraction.cards),
        # Nearly every post goes without, and is kept as it was before there were products.
        "post": _POST.dump_json(
            extraction.post, exclude=None if extraction.post.product else {"product"}
        ).decode(),
    }


def read_post(number: int, content: str) -> Post:
    """A post as it is kept; ArchiveError if that cannot be read."""
    try:
        return _POST.validate_json(content)
    except ValidationError as error:
        raise ArchiveError(
            f"the archive's post {number} cannot be read", hint="put back a copy of the archive"
        ) from error
