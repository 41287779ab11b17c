"""The ledger's table: a row for each edition, channel and recipient, and its state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from time import time
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, select

from digest.model import Claim, Delivery, DeliveryState, Outcome, Receipt, Tally
from digest.store.schema import DELIVERIES as D

# What a run may still write the truth of; two equations, as executemany takes no IN.
_IN_THE_AIR = (D.c.state == DeliveryState.SENDING.value) | (
    D.c.state == DeliveryState.UNKNOWN.value
)


def plan(
    connection: Connection, edition_id: str, channel: str, recipients: Iterable[str], now: datetime
) -> int:
    """Add a planned row for each recipient that has none yet; how many were added."""
    new = sorted(set(recipients) - set(connection.scalars(_of(edition_id, channel, D.c.recipient))))
    fixed = {"edition_id": edition_id, "channel": channel, "state": DeliveryState.PLANNED.value}
    blank = {"said": "", "tries": 0, "owner": None, "next_at": 0.0, "at": now}
    if new:
        rows = [{**fixed, **blank, "recipient": recipient} for recipient in new]
        connection.execute(D.insert(), rows)
    return len(new)


def claim(
    connection: Connection, edition_id: str, channel: str, owner: str, limit: int
) -> tuple[Claim, ...]:
    """Take up to `limit` planned rows that are due: they are `sending`, and the owner's, now."""
    now = clock_s(connection)
    due = (
        select(D.c.recipient, D.c.tries)
        .where(*_is(edition_id, channel, DeliveryState.PLANNED), D.c.next_at <= now)
        .order_by(D.c.next_at, D.c.recipient)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    claims = tuple(Claim(row.recipient, row.tries) for row in connection.execute(due))
    if claims:
        names = [taken.recipient for taken in claims]
        mine = (D.c.edition_id == edition_id, D.c.channel == channel, D.c.recipient.in_(names))
        taken = {"state": DeliveryState.SENDING.value, "owner": owner}
        connection.execute(D.update().where(*mine).values(taken))
    return claims


def settle(
    connection: Connection,
    deliveries: Mapping[Delivery, tuple[Outcome, float]],
    owner: str,
    now: datetime,
) -> int:
    """Write what came of these; how many rows were still the owner's to write.

    The number is in how many seconds a planned one is to be tried again. A row that was thought
    unknown meanwhile takes the truth; one that a person has planned anew stays.
    """
    if not deliveries:
        return 0
    clock = clock_s(connection)
    rows = [_written(d, outcome, clock + wait_s) for d, (outcome, wait_s) in deliveries.items()]
    b = bindparam
    statement = (
        D.update()
        .where(D.c.edition_id == b("e"), D.c.channel == b("c"), D.c.recipient == b("r"))
        .where(D.c.owner == owner)
        .where(_IN_THE_AIR)
        .values(state=b("to_state"), said=b("to_said"), next_at=b("to_next"))
        .values(at=now, tries=D.c.tries + 1)
    )
    return connection.execute(statement, rows).rowcount


def release(connection: Connection, deliveries: Iterable[Delivery], owner: str) -> None:
    """Give back rows that were claimed and surely not tried."""
    for d in deliveries:
        mine = (D.c.edition_id == d.edition_id, D.c.channel == d.channel)
        connection.execute(
            D.update()
            .where(*mine, D.c.recipient == d.recipient, D.c.owner == owner)
            .where(_IN_THE_AIR)
            .values(state=DeliveryState.PLANNED.value, owner=None)
        )


def lose(connection: Connection, dead: Mapping[str, str], now: datetime) -> int:
    """What dead owners were sending has an unknown outcome; `dead` says by owner what happened."""
    lost = 0
    for owner, words in dead.items():
        rows = D.update().where(D.c.owner == owner, D.c.state == DeliveryState.SENDING.value)
        unknown = {"state": DeliveryState.UNKNOWN.value, "said": words, "at": now}
        lost += connection.execute(rows.values(unknown)).rowcount
    return lost


def plan_again(connection: Connection, edition_id: str, channel: str, state: DeliveryState) -> int:
    """Plan anew what is in that state, because a person says so."""
    anew = {"state": DeliveryState.PLANNED.value, "owner": None, "next_at": 0.0, "tries": 0}
    rows = D.update().where(*_is(edition_id, channel, state))
    return connection.execute(rows.values(anew)).rowcount


def next_due_s(connection: Connection, edition_id: str, channel: str) -> float | None:
    """In how many seconds a planned row is due; None if none is left."""
    planned = _is(edition_id, channel, DeliveryState.PLANNED)
    first = connection.scalar(select(func.min(D.c.next_at)).where(*planned))
    return None if first is None else max(0.0, first - clock_s(connection))


def withdraw(connection: Connection, recipients: Iterable[str]) -> None:
    """Take back what is planned for people who left."""
    for name in recipients:
        planned = (D.c.recipient == name, D.c.state == DeliveryState.PLANNED.value)
        connection.execute(D.delete().where(*planned))


def planned_recipients(connection: Connection) -> set[str]:
    """Everybody for whom a delivery is planned, of whatever edition."""
    planned = D.c.state == DeliveryState.PLANNED.value
    return set(connection.scalars(select(D.c.recipient).where(planned).distinct()))


def rename(connection: Connection, recipient: str, mark: str) -> int:
    """Let only the mark stand for a person who is forgotten; servers' words may name them too."""
    # Somebody may come, be forgotten, come back and be forgotten again.
    connection.execute(D.delete().where(D.c.recipient == mark))
    rows = D.update().where(D.c.recipient == recipient)
    return connection.execute(rows.values(recipient=mark, said="")).rowcount


def tallies(connection: Connection) -> tuple[Tally, ...]:
    """Every edition and channel that anything was planned for, by name."""
    rows = connection.execute(
        select(D.c.edition_id, D.c.channel, D.c.state, func.count()).group_by(
            D.c.edition_id, D.c.channel, D.c.state
        )
    )
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for edition_id, channel, state, number in rows:
        counts.setdefault((edition_id, channel), {})[state] = number
    return tuple(Tally(e, c, **states) for (e, c), states in sorted(counts.items()))


def receipts(connection: Connection, edition_id: str, channel: str) -> tuple[Receipt, ...]:
    """Every row of one edition and channel, by recipient."""
    rows = connection.execute(_of(edition_id, channel, *D.c))
    found = (_receipt(row) for row in rows)
    return tuple(sorted(found, key=lambda receipt: receipt.delivery.recipient))


def clock_s(connection: Connection) -> float:
    """Seconds since 1970 by the one clock that all machines of this archive share."""
    if connection.dialect.name == "postgresql":
        return float(connection.scalar(select(func.extract("epoch", func.clock_timestamp()))) or 0)
    return time()


def _of(edition_id: str, channel: str, *columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns).where(D.c.edition_id == edition_id, D.c.channel == channel)


def _is(edition_id: str, channel: str, state: DeliveryState) -> tuple[ColumnElement[bool], ...]:
    return (D.c.edition_id == edition_id, D.c.channel == channel, D.c.state == state.value)


def _written(delivery: Delivery, outcome: Outcome, next_at: float) -> dict[str, str | float]:
    """The parameters of `settle` for one row."""
    return {
        "e": delivery.edition_id,
        "c": delivery.channel,
        "r": delivery.recipient,
        "to_state": outcome.state.value,
        "to_said": outcome.said.replace("\0", ""),
        "to_next": next_at,
    }


def _receipt(row: Row[Any]) -> Receipt:
    delivery = Delivery(row.edition_id, row.channel, row.recipient)
    return Receipt(delivery, DeliveryState(row.state), row.said, row.tries, row.at)
