"""What was computed and may be computed again: kept beside the output, to be lost without harm.

Posts as the rules judged them, by a hash of the post and the rules; files as they were made, and
pieces of them by their marks.
SQLite by hand, because it is read by the tens of thousands of rows in every run.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from digest.model import MadeFile

PLACE = ".made.db"
_FORM = 5
_TABLES = f"""
    CREATE TABLE IF NOT EXISTS judged (
        profile TEXT, rules TEXT, mark TEXT, brief BLOB, whole BLOB, checksum INTEGER,
        PRIMARY KEY (rules, mark, profile)
    );
    CREATE TABLE IF NOT EXISTS files (
        path TEXT PRIMARY KEY, mark TEXT, hash TEXT, size INTEGER, changed_ns INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS pieces (mark TEXT PRIMARY KEY, checksum INTEGER, content BLOB);
    PRAGMA user_version = {_FORM};
"""
_MOST_WAITING = 2**20  # bytes of pieces that are held until they are kept
_LATEST_NS = 2**63 - 1  # in the year 2262; SQLite has no larger numbers


@contextmanager
def open_made(folder: Path) -> Iterator[Made]:
    """What is known in that folder; nothing, if it cannot be read, and then nothing is kept."""
    yield from _while_open(_opened(folder / PLACE))


@contextmanager
def look_into_made(folder: Path) -> Iterator[Made]:
    """The same for who makes nothing: nothing is kept, and what is not there is not begun."""
    yield from _while_open(_opened_to_read(folder / PLACE))


def _while_open(connection: sqlite3.Connection | None) -> Iterator[Made]:
    if connection is None:
        yield Made(None)
        return
    with closing(connection):
        yield Made(connection)


def _opened_to_read(place: Path) -> sqlite3.Connection | None:
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(f"{place.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
        with suppress(sqlite3.Error):
            if connection.execute("PRAGMA user_version").fetchone()[0] == _FORM:
                return connection
        connection.close()
    return None


def _opened(place: Path) -> sqlite3.Connection | None:
    for _ in range(2):
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(place, timeout=5, check_same_thread=False)
            if connection.execute("PRAGMA user_version").fetchone()[0] in (0, _FORM):
                # Losing it costs time and nothing else, so the disk need not be waited for.
                connection.execute("PRAGMA synchronous=OFF")
                connection.executescript(_TABLES)
                return connection
            connection.close()
        except (sqlite3.Error, OSError):
            pass
        # Damaged, or of another program's making: it is no loss.
        with suppress(OSError):
            place.unlink()
    return None


class Kept(NamedTuple):
    """A judged post as it is kept: what every run reads of it, and all of it."""

    brief: bytes
    whole: bytes


class Made:
    """An open store of what was computed. A failure of it is a thing not known, never an error."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        self._connection = connection
        self._asked_for: set[str] = set()
        self._new: list[tuple[str, int, bytes]] = []

    def recall(self, mark: str, make: Callable[[], bytes]) -> bytes:
        """The piece that was made under that mark, or else what is made now, to be kept."""
        self._asked_for.add(mark)
        for known in self._rows("SELECT content, checksum FROM pieces WHERE mark = ?", mark):
            if _is_whole(*known):
                return bytes(known[0])
        content = make()
        self._new.append((mark, crc32(content), content))
        if sum(len(content) for _, _, content in self._new) > _MOST_WAITING:
            self._keep_new()
        return content

    def keep_pieces(self) -> None:
        """Keep what was asked for since this was opened, and nothing else."""
        self._keep_new()
        known = {mark for (mark,) in self._rows("SELECT mark FROM pieces")}
        gone = [(mark,) for mark in known - self._asked_for]
        self._write("DELETE FROM pieces WHERE mark = ?", gone)

    def _keep_new(self) -> None:
        self._write("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?)", self._new)
        self._new.clear()

    def judged(self, rules: str) -> dict[str, Kept]:
        """Mark -> the post of that mark as these very rules judged it."""
        query = "SELECT mark, brief, whole, checksum FROM judged WHERE rules = ?"
        rows = self._rows(query, rules)
        return {m: Kept(b, w) for m, b, w, checksum in rows if _are_whole(b, w, checksum)}

    def keep_judged(self, profile: str, rules: str, posts: Mapping[str, Kept]) -> None:
        """Keep these too; what was judged for that reader by other rules goes."""
        self._write("DELETE FROM judged WHERE profile = ? AND rules <> ?", [(profile, rules)])
        rows = [
            (profile, rules, mark, *kept, crc32(kept.whole, crc32(kept.brief)))
            for mark, kept in posts.items()
        ]
        self._write("INSERT OR REPLACE INTO judged VALUES (?, ?, ?, ?, ?, ?)", rows)

    def files(self) -> dict[str, MadeFile]:
        """Path -> the file as the last build left it."""
        rows = self._rows("SELECT path, mark, hash, size, changed_ns FROM files")
        return {path: MadeFile(mark, name, size, ns) for path, mark, name, size, ns in rows}

    def keep_files(self, files: Mapping[str, MadeFile], before: Mapping[str, MadeFile]) -> None:
        """Keep these, and no others; `before` is what `files` gave.

        One that somebody has dated beyond the reach of numbers is looked at again in each run.
        """
        self._write("DELETE FROM files WHERE path = ?", [(p,) for p in before if p not in files])
        rows = [
            (path, made.mark, made.hash, made.size_bytes, made.changed_ns)
            for path, made in files.items()
            if before.get(path) is not made and made.changed_ns <= _LATEST_NS
        ]
        self._write("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", rows)

    def _rows(self, query: str, *values: str) -> list[Any]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error:
            return []

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error), self._connection:
                self._connection.executemany(statement, rows)


def _are_whole(brief: object, whole: object, checksum: object) -> bool:
    if not (isinstance(brief, bytes) and isinstance(whole, bytes)):
        return False
    return crc32(whole, crc32(brief)) == checksum


def _is_whole(content: object, checksum: object) -> bool:
    return isinstance(content, bytes) and crc32(content) == checksum
