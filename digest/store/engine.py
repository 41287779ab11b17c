"""An SQLAlchemy engine whose transactions are real ones on SQLite too, and wait for one another."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from math import ceil
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from digest.errors import ArchiveError
from digest.store.failures import in_words

_EXAMPLES = "sqlite:///digest.db, or postgresql+psycopg://user@host/database"
# A number of our own: who writes to a PostgreSQL archive holds the lock that goes by it.
_WRITERS_LOCK = 0x646967657374


@contextmanager
def open_engine(place: Path | str, wait_s: float) -> Iterator[Engine]:
    """The database in a file or at an address; each failure within is an ArchiveError."""
    address = _address(place)
    engine = _engine(address, wait_s)
    try:
        yield engine
    except (DBAPIError, sqlite3.Error) as error:
        raise in_words(address, error) from error
    finally:
        engine.dispose()


def writing(engine: Engine) -> Engine:
    """The same database, for transactions that write: two of them wait for one another.

    SQLite refuses at once a transaction that begins with reading and writes later, if another
    has written in between; PostgreSQL would let both keep the same post.
    """
    return engine.execution_options(digest_writes=True)


def claiming(engine: Engine) -> Engine:
    """The same database, for short transactions that touch only rows that they have locked.

    On PostgreSQL they pass by each other's rows (SKIP LOCKED) and need not wait in the line of
    writers; on SQLite one writes at a time whatever it touches.
    """
    return writing(engine) if engine.dialect.name == "sqlite" else engine


def use_wal(engine: Engine) -> None:
    """Let SQLite's readers go on while one writes; the file remembers that."""
    if engine.dialect.name != "sqlite":
        return
    # SQLite does not wait here for another process that does the same at this moment.
    with closing(engine.raw_connection()) as connection, suppress(sqlite3.OperationalError):
        connection.cursor().execute("PRAGMA journal_mode=WAL")


def _address(place: Path | str) -> URL:
    if isinstance(place, Path):
        return URL.create("sqlite", database=str(place))
    try:
        return make_url(place)
    # A port that is no number is a ValueError.
    except (ArgumentError, ValueError) as error:
        raise ArchiveError("the archive's address cannot be read", hint=_EXAMPLES) from error


def _engine(address: URL, wait_s: float) -> Engine:
    make = _KINDS.get(address.get_backend_name())
    if make is None:
        raise ArchiveError(f"{address.drivername}: no archive can be kept there", hint=_EXAMPLES)
    try:
        return make(address, wait_s)
    except ImportError as error:
        raise ArchiveError(
            f"{address.drivername}: {error}", hint="pip install 'digest[postgres]'"
        ) from error
    # An option of the address that is no number is a ValueError.
    except (SQLAlchemyError, ValueError) as error:
        raise ArchiveError(f"{address.drivername}: {error}", hint=_EXAMPLES) from error


def _sqlite(address: URL, wait_s: float) -> Engine:
    _make_folder(address)
    engine = create_engine(address, connect_args={"timeout": wait_s})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_folder(address: URL) -> None:
    place = address.database or ":memory:"
    if place == ":memory:" or place.startswith("file:"):
        return
    try:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(
            f"{place}: its folder cannot be made: {error.strerror}",
            hint="name another place under [archive]",
        ) from error


def _set_up_sqlite(connection: Any, _: object) -> None:
    # Python's sqlite3 would begin no transaction before DDL, so a migration could be half done.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def _postgresql(address: URL, wait_s: float) -> Engine:
    # Whole seconds, and 0 would mean for ever; what the address says itself counts.
    asked = {"connect_timeout": max(1, ceil(wait_s)), "application_name": "digest"}
    mine = {name: value for name, value in asked.items() if name not in address.query}
    # Between two sources the server may have closed a connection that nobody used.
    engine = create_engine(address, connect_args=mine, pool_pre_ping=True)

    def begin(connection: Connection) -> None:
        if _writes(connection):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {max(1, int(wait_s * 1000))}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")

    event.listen(engine, "begin", begin)
    return engine


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("digest_writes"))


_KINDS: dict[str, Callable[[URL, float], Engine]] = {"sqlite": _sqlite, "postgresql": _postgresql}
