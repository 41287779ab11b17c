"""What is known of the sources: who has given posts, how each is doing, what servers said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Column, Connection, Table, bindparam, select

from digest.model import SourceState, Visit
from digest.store.schema import PRODUCTS, SOURCES, STATES, VISITS


def keep_name(connection: Connection, name: str, now: datetime) -> None:
    """Note that the source gives posts, and since when it does."""
    if name not in known_names(connection):
        connection.execute(SOURCES.insert().values(name=name, known_since=now))


def known_names(connection: Connection) -> set[str]:
    """The names of all sources that have ever given a post."""
    return set(connection.scalars(select(SOURCES.c.name)))


def keep_visits(connection: Connection, visits: Iterable[Visit]) -> None:
    """Let these stand for what was known of their addresses before."""
    rows = {visit.url: asdict(visit) for visit in visits}
    _replace(connection, VISITS, VISITS.c.url, rows)


def all_visits(connection: Connection) -> dict[str, Visit]:
    """Address -> what its server said last."""
    rows = connection.execute(select(VISITS)).mappings()
    return {row["url"]: Visit(**row) for row in rows}


def keep_state(connection: Connection, state: SourceState) -> None:
    """Let this stand for what was known of the source before."""
    _replace(connection, STATES, STATES.c.name, {state.name: asdict(state)})


def all_states(connection: Connection) -> tuple[SourceState, ...]:
    """How each source has been doing, by name."""
    rows = connection.execute(select(STATES)).mappings()
    # Sorted here: PostgreSQL would sort as the language of its machine does.
    return tuple(sorted((SourceState(**row) for row in rows), key=lambda state: state.name))


def keep_products(connection: Connection, products: Mapping[str, str]) -> None:
    """Let these be what the sources are about."""
    rows: dict[str, dict[str, object]] = {
        source: {"source": source, "product": product} for source, product in products.items()
    }
    _replace(connection, PRODUCTS, PRODUCTS.c.source, rows)


def all_products(connection: Connection) -> dict[str, str]:
    """Source -> what its posts are about, as far as it was ever another than the house's."""
    return {row.source: row.product for row in connection.execute(select(PRODUCTS))}


def _replace(
    connection: Connection, table: Table, key: Column[str], rows: dict[str, dict[str, object]]
) -> None:
    if rows:
        old = [{"old": value} for value in rows]
        connection.execute(table.delete().where(key == bindparam("old")), old)
        connection.execute(table.insert(), list(rows.values()))
