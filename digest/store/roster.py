"""The roster: who gets mail, and who left for good."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, bindparam, select

from digest.message.tokens import Secrets, mark_of
from digest.model import Recipient
from digest.store import deliveries
from digest.store.engine import writing
from digest.store.schema import RECIPIENTS, SECRETS, UNSUBSCRIBED

_FIELDS = ("address", "name", "profile", "language", "client")
FORGOTTEN = "forgotten:"


class Roster:
    """The recipients of an open archive. Each method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def secrets(self, signing: str = "") -> Secrets:
        """The archive's salt, and what signs tokens: `signing`, or else the archive's own."""
        with self._engine.connect() as connection:
            known = _known_secrets(connection)
        if len(known) < 2:
            with writing(self._engine).begin() as connection:
                known = _all_secrets(connection)
        own = bytes.fromhex(known["signing"])
        return Secrets(bytes.fromhex(known["salt"]), signing.encode() or own)

    def put(self, recipients: Iterable[Recipient]) -> tuple[int, int]:
        """Keep them, each once by its key; how many are new, and how many known ones changed."""
        given = {recipient.key: recipient for recipient in recipients}
        with writing(self._engine).begin() as connection:
            known = {r.key: r for r in _recipients(connection)}
            new = [_row(r) for key, r in given.items() if key not in known]
            changed = [r for key, r in given.items() if key in known and known[key] != r]
            if new:
                connection.execute(RECIPIENTS.insert(), new)
            for recipient in changed:
                row = RECIPIENTS.update().where(RECIPIENTS.c.key == recipient.key)
                connection.execute(row.values({f: getattr(recipient, f) for f in _FIELDS}))
        return len(new), len(changed)

    def recipients(self) -> tuple[Recipient, ...]:
        """Everybody who is kept, by key, also those who left."""
        with self._engine.connect() as connection:
            return _recipients(connection)

    def remove(self, key: str) -> bool:
        """Take a person off the list, and back what is planned; whether there was one."""
        with writing(self._engine).begin() as connection:
            deliveries.withdraw(connection, [key])
            return bool(_delete(connection, key))

    def left(self) -> frozenset[str]:
        """The marks of everybody who left."""
        with self._engine.connect() as connection:
            return frozenset(connection.scalars(select(UNSUBSCRIBED.c.mark)))

    def leave(self, mark: str) -> bool:
        """Never mail the person of this mark again; whether that is new."""
        known = self.secrets()
        with writing(self._engine).begin() as connection:
            planned = deliveries.planned_recipients(connection)
            withdrawn = [key for key in planned if mark_of(key, known.salt) == mark]
            deliveries.withdraw(connection, withdrawn)
            return _note_leaving(connection, mark)

    def come_back(self, mark: str) -> bool:
        """Mail the person again, who asked for it; whether they had left."""
        with writing(self._engine).begin() as connection:
            gone = UNSUBSCRIBED.delete().where(UNSUBSCRIBED.c.mark == mark)
            return bool(connection.execute(gone).rowcount)

    def forget(self, key: str) -> bool:
        """Erase a person; only the mark stays, so that no import brings them back.

        In the ledger the mark stands for them. Whether anything was known of them.
        """
        mark = mark_of(key, self.secrets().salt)
        with writing(self._engine).begin() as connection:
            deliveries.withdraw(connection, [key])
            known = _delete(connection, key)
            renamed = deliveries.rename(connection, key, FORGOTTEN + mark)
            _note_leaving(connection, mark)
        return bool(known or renamed)


def _known_secrets(connection: Connection) -> dict[str, str]:
    return {row.name: row.value for row in connection.execute(select(SECRETS))}


def _all_secrets(connection: Connection) -> dict[str, str]:
    known = _known_secrets(connection)
    for name in ("salt", "signing"):
        if name not in known:
            known[name] = secrets.token_hex(32)
            connection.execute(SECRETS.insert().values(name=name, value=known[name]))
    return known


def _recipients(connection: Connection) -> tuple[Recipient, ...]:
    rows = connection.execute(select(RECIPIENTS))
    found = (Recipient(**{f: getattr(row, f) for f in _FIELDS}) for row in rows)
    # Sorted here: PostgreSQL would sort as the language of its machine does.
    return tuple(sorted(found, key=lambda recipient: recipient.key))


def _row(recipient: Recipient) -> dict[str, object]:
    fields = {field: getattr(recipient, field) for field in _FIELDS}
    return {"key": recipient.key, "added_at": datetime.now(UTC), **fields}


def _delete(connection: Connection, key: str) -> int:
    return connection.execute(RECIPIENTS.delete().where(RECIPIENTS.c.key == key)).rowcount


def _note_leaving(connection: Connection, mark: str) -> bool:
    known = UNSUBSCRIBED.c.mark == bindparam("known")
    if connection.scalar(select(UNSUBSCRIBED.c.mark).where(known), {"known": mark}):
        return False
    connection.execute(UNSUBSCRIBED.insert().values(mark=mark, left_at=datetime.now(UTC)))
    return True
