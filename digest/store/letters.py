"""Editions that were sent, and what their mail said, so that it never says anything else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from digest.model import Group, Letter
from digest.store.editions import closed_editions, numbers_told
from digest.store.schema import CLOSED, LETTERS


def close(
    connection: Connection,
    edition_id: str,
    told: set[int],
    letters: Mapping[Group, Letter],
    now: datetime,
) -> bool:
    """Close the edition, if it still tells these versions; keep each group's letter.

    What is kept already stays. False if the edition has changed since it was read.
    """
    if edition_id not in closed_editions(connection):
        if numbers_told(connection, edition_id) != told:
            return False
        connection.execute(CLOSED.insert().values(edition_id=edition_id, closed_at=now))
    known = letters_of(connection, edition_id)
    rows = [
        {"edition_id": edition_id, **_group(group), **_letter(letter)}
        for group, letter in letters.items()
        if group not in known
    ]
    if rows:
        connection.execute(LETTERS.insert(), rows)
    return True


def letters_of(connection: Connection, edition_id: str) -> dict[Group, Letter]:
    """Each group's letter, as it was first sent."""
    rows = connection.execute(select(LETTERS).where(LETTERS.c.edition_id == edition_id))
    return {
        Group(row.profile, row.language, row.client): Letter(
            row.edition_id, row.made_at, row.subject, row.text, row.html
        )
        for row in rows
    }


def _group(group: Group) -> dict[str, object]:
    return {"profile": group.profile, "language": group.language, "client": group.client}


def _letter(letter: Letter) -> dict[str, object]:
    return {
        "made_at": letter.made_at,
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
    }
