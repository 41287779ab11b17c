"""Which edition told of which version of a post, and which posts none is to tell of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from digest.model import Told
from digest.store.schema import (
    CLOSED,
    DECISIONS,
    EDITIONS,
    NOTES,
    PASSED_OVER,
    POSTS,
    PRODUCTS,
    TOLD,
)


def announce(
    connection: Connection, edition_id: str, made_at: datetime, numbers: Iterable[int]
) -> bool:
    """Note that the edition, as made then, told of these versions. What was noted stays.

    False, and nothing is noted, if there is something new and the edition is closed.
    """
    new = sorted(set(numbers) - numbers_told(connection, edition_id))
    if not new:
        return True
    if edition_id in closed_editions(connection):
        return False
    made = {"made_at": made_at, "written": False}
    changed = EDITIONS.update().where(EDITIONS.c.id == edition_id).values(made)
    if not connection.execute(changed).rowcount:
        connection.execute(EDITIONS.insert().values(id=edition_id, **made))
    rows = [{"edition_id": edition_id, "post_number": number} for number in new]
    connection.execute(TOLD.insert(), rows)
    return True


def numbers_told(connection: Connection, edition_id: str) -> set[int]:
    """The numbers of the versions that the edition tells of."""
    told = select(TOLD.c.post_number).where(TOLD.c.edition_id == edition_id)
    return set(connection.scalars(told))


def closed_editions(connection: Connection) -> set[str]:
    """The ids of the editions that were sent, so that nothing is added to them."""
    return set(connection.scalars(select(CLOSED.c.edition_id)))


def tellings(connection: Connection) -> dict[str, tuple[Told, ...]]:
    """Post key -> every telling of it, the oldest first."""
    rows = connection.execute(
        select(POSTS.c.key, TOLD.c.edition_id, TOLD.c.post_number)
        .join(POSTS, POSTS.c.number == TOLD.c.post_number)
        .order_by(TOLD.c.number)
    )
    found: dict[str, list[Told]] = {}
    for key, edition_id, number in rows:
        found.setdefault(key, []).append(Told(edition_id, number))
    return {key: tuple(told) for key, told in found.items()}


def made_editions(connection: Connection) -> dict[str, datetime]:
    """Edition id -> when it was made, in the order of the ids."""
    rows = connection.execute(select(EDITIONS.c.id, EDITIONS.c.made_at))
    return dict(sorted((row.id, row.made_at) for row in rows))


def note_written(connection: Connection, edition_id: str, made_at: datetime) -> None:
    """Note that the files are there of the edition as it was made then."""
    this = (EDITIONS.c.id == edition_id) & (EDITIONS.c.made_at == made_at)
    connection.execute(EDITIONS.update().where(this).values(written=True))


def unwritten(connection: Connection) -> tuple[str, ...]:
    """The ids of the editions whose files are not known to be there."""
    return tuple(sorted(connection.scalars(select(EDITIONS.c.id).where(~EDITIONS.c.written))))


def pass_over(connection: Connection, post_keys: Iterable[str]) -> None:
    """Note that no edition is to tell of these posts."""
    new = dict.fromkeys(post_keys).keys() - passed_over(connection)
    if new:
        connection.execute(PASSED_OVER.insert(), [{"post_key": key} for key in sorted(new)])


def mark(connection: Connection) -> str:
    """A hash of what was kept, told, decided and noted, of posts by their fingerprints.

    What sources are about is in it too.
    """
    tables = (
        select(POSTS.c.number, POSTS.c.key, POSTS.c.fingerprint, POSTS.c.cards),
        select(EDITIONS.c.id, EDITIONS.c.made_at, EDITIONS.c.written),
        select(TOLD.c.number, TOLD.c.edition_id, TOLD.c.post_number),
        select(PASSED_OVER.c.post_key),
        select(DECISIONS),
        select(NOTES),
        select(PRODUCTS),
    )
    rows = [sorted(map(tuple, connection.execute(table))) for table in tables]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def passed_over(connection: Connection) -> set[str]:
    """The keys of the posts that no edition is to tell of."""
    return set(connection.scalars(select(PASSED_OVER.c.post_key)))
