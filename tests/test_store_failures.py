"""What bad input gets: one error in words with a hint, and a file that is left as it was."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from digest.store import Archive, open_archive
from digest.store.migrations import MIGRATIONS
from tests.archives import NOW, failure, read_post, versions_in


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "digest.db"


@pytest.fixture
def archive(file: Path) -> Iterator[Archive]:
    with open_archive(file) as archive:
        archive.keep("blog", [read_post(1)], NOW)
        yield archive


def _change(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()


def test_its_folder_is_made(tmp_path: Path) -> None:
    with open_archive(f"sqlite:///{tmp_path}/not/there/digest.db") as archive:
        assert archive.posts() == ()


def test_a_newer_archive_is_refused(file: Path, archive: Archive) -> None:
    _change(file, "insert into schema_version values (99)")
    error = failure(file)
    assert f"form 99, this program knows up to {len(MIGRATIONS)}" in error.message
    assert "upgrade" in error.hint
    assert len(archive.numbers()) == 1


def test_an_archive_from_before_there_were_products_is_read(file: Path, archive: Archive) -> None:
    _change(file, "drop table products")
    _change(file, "delete from schema_version where number > 3")
    with open_archive(file) as opened:
        assert opened.numbers() == archive.numbers()
        assert opened.products() == {}


def test_another_programs_database_is_left_alone(file: Path) -> None:
    _change(file, "create table posts (x)")
    _change(file, "create table users (x)")
    before = file.read_bytes()
    assert "another program: posts" in failure(file).message
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"no database at all\n" * 200, b"SQLite format 3\0" + b"x" * 99]
)
def test_a_file_that_is_no_database_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert failure(file).message.startswith(f"{file}: is no SQLite database")
    assert file.read_bytes() == content


@pytest.mark.parametrize("part", [0.3, 0.5, 0.9])
def test_a_database_cut_short_is_refused(file: Path, part: float) -> None:
    with open_archive(file) as archive:
        archive.keep("blog", [read_post(n, "A card " * 999) for n in range(40)], NOW)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * part)])
    assert "is damaged" in failure(file).message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("update posts set post = substr(post, 1, 20)", "post 1 cannot be read"),
        ("update posts set post = '[]'", "post 1 cannot be read"),
        ("update posts set pulled_at = 'last week'", "cannot be read: last week"),
    ],
)
def test_a_row_that_is_damaged_is_refused(
    file: Path, archive: Archive, change: str, message: str
) -> None:
    _change(file, change)
    assert message in failure(file).message


def test_one_that_cannot_be_written_can_be_read(file: Path, archive: Archive) -> None:
    url = f"sqlite:///file:{file}?mode=ro&uri=true"
    with open_archive(url) as read_only:
        assert len(read_only.posts()) == 1
    assert "cannot be written" in failure(url).message


def test_a_place_where_none_can_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert "folder cannot be made" in failure(tmp_path / "file" / "digest.db").message
    assert "cannot be opened" in failure(tmp_path).message
    assert failure("sqlite:////proc/digest.db").message.startswith("/proc/digest.db: ")


def test_on_a_full_disk_the_archive_stays_as_it_was(file: Path, archive: Archive) -> None:
    # Stands for the disk's end: SQLite says the same words for both.
    def no_more_pages(connection: Any, _: object) -> None:
        connection.execute("PRAGMA max_page_count=1")

    event.listen(Engine, "connect", no_more_pages)
    try:
        assert "the disk is full" in failure(file, "A card " * 99_999).message
    finally:
        event.remove(Engine, "connect", no_more_pages)
    assert versions_in(f"sqlite:///{file}") == 1


GROWS = """
import sys
from digest.errors import ArchiveError
from digest.store import open_archive
from tests.archives import NOW, read_post
try:
    with open_archive(sys.argv[1]) as archive:
        archive.keep("blog", [read_post(2, "A card " * 99_999)], NOW)
except ArchiveError as error:
    sys.exit(error.message)
"""


def test_at_the_end_of_its_quota_the_archive_stays_as_it_was(file: Path, archive: Archive) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GROWS, f"sqlite:///{file}"],
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
    )
    assert done.returncode == 1
    assert "the disk fails" in done.stderr
    assert versions_in(f"sqlite:///{file}") == 1


@pytest.mark.parametrize(
    "url",
    [
        "digest.db",
        "",
        "mysql://ada:s3cret@db/digest",
        "nosuch://ada:s3cret@db/digest",
        "postgresql+nosuch://ada:s3cret@db/digest",
        "postgresql+pg8000://ada:s3cret@db/digest",
        "postgresql://ada:s3cret@db:port/digest",
        "postgresql+psycopg://ada:s3cret@127.0.0.1:1/digest",
        "postgresql+psycopg://ada:s3cret@127.0.0.1:1/digest?password=s3cret",
        "postgresql+psycopg://ada:s3cret@127.0.0.1:1/digest?sslmode=s3cret",
        "postgresql+psycopg://ada:s3cret@127.0.0.1:1/digest?nonsense=s3cret",
        "postgresql+psycopg://ada:s3cret@127.0.0.1:1/digest?connect_timeout=s3cret",
        "sqlite:///digest.db?timeout=soon",
    ],
)
def test_an_address_that_leads_nowhere_is_refused_without_its_password(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    error = failure(url)
    assert "s3cret" not in error.message + error.hint
