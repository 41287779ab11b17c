"""The numbered steps that lead to today's tables, each in its own transaction.

A step is for ever: who changes a table later adds a step, and gives the older step a copy of the
table as it was.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine, Executable, func, inspect, select
from sqlalchemy.schema import CreateIndex, CreateTable

from digest.errors import ArchiveError
from digest.store import schema
from digest.store.engine import use_wal, writing

MIGRATIONS: tuple[tuple[Executable, ...], ...] = (
    (
        CreateTable(schema.VERSION),
        CreateTable(schema.POSTS),
        CreateIndex(schema.POSTS_BY_KEY),
        CreateTable(schema.SOURCES),
        CreateTable(schema.STATES),
        CreateTable(schema.VISITS),
        CreateTable(schema.EDITIONS),
        CreateTable(schema.TOLD),
        CreateTable(schema.PASSED_OVER),
    ),
    (
        CreateTable(schema.DECISIONS),
        CreateTable(schema.NOTES),
    ),
    (
        CreateTable(schema.RECIPIENTS),
        CreateTable(schema.UNSUBSCRIBED),
        CreateTable(schema.SECRETS),
        CreateTable(schema.CLOSED),
        CreateTable(schema.LETTERS),
        CreateTable(schema.RUNS),
        CreateTable(schema.DELIVERIES),
        CreateIndex(schema.DELIVERIES_TO_DO),
    ),
    (CreateTable(schema.PRODUCTS),),
)


def migrate(engine: Engine) -> None:
    """Bring the database to today's form; ArchiveError if it cannot be this program's."""
    with engine.connect() as connection:
        done = _steps_done(connection)
    if done == 0:
        use_wal(engine)
    # Only one that is behind is locked: an archive that cannot be written can still be read.
    while done < len(MIGRATIONS):
        with writing(engine).begin() as connection:
            done = _take_next_step(connection)


def _steps_done(connection: Connection) -> int:
    there = set(inspect(connection).get_table_names())
    if schema.VERSION.name not in there:
        if clash := sorted(there & schema.METADATA.tables.keys()):
            raise ArchiveError(
                f"the database holds tables of another program: {', '.join(clash)}",
                hint="name another file or database under [archive]",
            )
        return 0
    done = connection.scalar(select(func.max(schema.VERSION.c.number))) or 0
    if done > len(MIGRATIONS):
        raise ArchiveError(
            f"the archive has form {done}, this program knows up to {len(MIGRATIONS)}",
            hint="a newer digest wrote it: upgrade this one",
        )
    return done


def _take_next_step(connection: Connection) -> int:
    """Take the step, if another program has not taken it yet; how many are done then."""
    done = _steps_done(connection)
    if done == len(MIGRATIONS):
        return done
    for statement in MIGRATIONS[done]:
        connection.execute(statement)
    connection.execute(schema.VERSION.insert().values(number=done + 1))
    return done + 1
