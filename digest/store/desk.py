"""What people did with editions: their decisions about cards, and the editor's notes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, RowMapping, select

from digest.errors import ArchiveError
from digest.model import Decision, Deed
from digest.store.schema import DECISIONS, NOTES


def keep_decisions(connection: Connection, decisions: Iterable[Decision]) -> None:
    """Add these to what was decided before."""
    rows = [
        {
            "card_key": d.card_key,
            "deed": d.deed.value,
            "decided_at": d.decided_at,
            "client": d.client,
            "until": d.until.isoformat() if d.until else None,
            "because": d.because,
        }
        for d in decisions
    ]
    if rows:
        connection.execute(DECISIONS.insert(), rows)


def all_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Every decision, in the order in which they were made."""
    rows = connection.execute(select(DECISIONS).order_by(DECISIONS.c.number)).mappings()
    return tuple(_decision(row) for row in rows)


def keep_note(connection: Connection, edition_id: str, markdown: str, now: datetime) -> None:
    """Let this be the edition's note from now on."""
    row = {"edition_id": edition_id, "written_at": now, "markdown": markdown}
    connection.execute(NOTES.insert().values(row))


def all_notes(connection: Connection) -> dict[str, str]:
    """Edition id -> its note, where there is one."""
    rows = connection.execute(select(NOTES).order_by(NOTES.c.number)).mappings()
    newest = {row["edition_id"]: row["markdown"] for row in rows}
    return {edition: note for edition, note in newest.items() if note}


def _decision(row: RowMapping) -> Decision:
    try:
        return Decision(
            card_key=row["card_key"],
            deed=Deed(row["deed"]),
            decided_at=row["decided_at"],
            client=row["client"],
            until=date.fromisoformat(row["until"]) if row["until"] else None,
            because=row["because"],
        )
    except ValueError as error:
        raise ArchiveError(
            f"the archive's decision {row['number']} cannot be read: {error}",
            hint="put back a copy of the archive",
        ) from error
