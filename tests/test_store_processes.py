"""Two programs at one archive, one that is killed, and steps to a newer form: on both databases."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from datetime import UTC, datetime

import pytest
from sqlalchemy import Executable, inspect, text

from digest.store import open_archive
from digest.store.engine import open_engine, writing
from digest.store.migrations import MIGRATIONS
from tests.archives import NOW, failure, key, read_post, titles, versions_in

KEEPS = """
import sys
from digest.store import open_archive
from tests.archives import NOW, key, read_post
sys.stdin.read(1)
for n in range(20):
    with open_archive(sys.argv[1], wait_s=20) as archive:
        archive.posts()
        posts = [read_post(n), read_post(1000 + n)]
        archive.keep("blog", posts, NOW, pass_over=[str(n), sys.argv[2]])
        numbers = archive.numbers()
        archive.announce(f"2026-W{n:02}", NOW, {key(n): numbers[key(n)]})
"""


def test_two_processes_that_begin_at_once_lose_and_repeat_nothing(place: str) -> None:
    both = [
        subprocess.Popen([sys.executable, "-c", KEEPS, place, name], stdin=subprocess.PIPE)
        for name in ("a", "b")
    ]
    time.sleep(0.5)  # both have imported all that they need, or nearly so
    for process in both:
        assert process.stdin
        process.stdin.write(b"!")
        process.stdin.close()
    assert [process.wait(60) for process in both] == [0, 0]
    assert versions_in(place) == 40
    with open_archive(place) as archive:
        assert len(archive.posts()) == 40
        assert [len(told) for told in archive.told().values()] == [1] * 20
        assert len(archive.editions()) == 20
        assert len(archive.passed_over()) == 22


def test_while_another_writes_it_is_waited_for_only_so_long(place: str) -> None:
    with open_archive(place) as archive:
        archive.keep("blog", [read_post(1)], NOW)
    with open_engine(place, 1) as other, writing(other).begin():
        begin = time.monotonic()
        assert "another program is writing to it" in failure(place, wait_s=0.3).message
        assert 0.2 < time.monotonic() - begin < 3
        # What is only read need not wait.
        with open_archive(place, wait_s=0.1) as archive:
            assert titles(archive) == [(1, "A card")]


def test_a_short_wait_is_waited_out(place: str) -> None:
    with open_archive(place):
        pass
    begun = threading.Event()

    def write_slowly() -> None:
        with open_engine(place, 1) as other, writing(other).begin():
            begun.set()
            time.sleep(0.3)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    begun.wait(5)
    with open_archive(place, wait_s=5) as archive:
        assert archive.keep("blog", [read_post(1)], NOW) == 1
    writer.join()


KILLED = """
import os, signal, sys
from digest.store import open_archive
from tests.archives import NOW, read_post
def visits():
    os.kill(os.getpid(), signal.SIGKILL)
    yield
with open_archive(sys.argv[1]) as archive:
    archive.keep("blog", [read_post(1)], NOW)
    archive.keep("blog", [read_post(2)], NOW, visits())
"""


def test_killed_amid_keeping_what_was_kept_before_is_there_and_nothing_half(place: str) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, place], timeout=30)
    assert done.returncode == -9
    with open_archive(place) as archive:
        assert titles(archive) == [(1, "A card")]
        assert (archive.visits(), archive.told()) == ({}, {})
        archive.announce("2026-W23", NOW, archive.numbers())


def _next_form(monkeypatch: pytest.MonkeyPatch, *step: Executable) -> None:
    monkeypatch.setattr("digest.store.migrations.MIGRATIONS", (*MIGRATIONS, step))


ADD_A_COLUMN = text("ALTER TABLE posts ADD COLUMN note TEXT NOT NULL DEFAULT ''")
FILL_IT = text("UPDATE posts SET note = source")


def test_an_archive_with_posts_takes_the_next_step(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_archive(place) as archive:
        archive.keep("blog", [read_post(1), read_post(2)], NOW)
        archive.announce("2026-W23", NOW, archive.numbers())
    _next_form(monkeypatch, ADD_A_COLUMN, FILL_IT)
    for _ in range(2):
        with open_archive(place) as archive:
            archive.keep("blog", [read_post(3)], datetime(2026, 6, 4, tzinfo=UTC))
            assert titles(archive) == [(1, "A card"), (2, "A card"), (3, "A card")]
            assert archive.told().keys() == {key(1), key(2)}
    with open_engine(place, 1) as engine, engine.connect() as connection:
        notes = connection.scalars(text("SELECT note FROM posts ORDER BY number")).all()
    assert notes == ["blog", "blog", ""]
    monkeypatch.undo()
    assert f"form {len(MIGRATIONS) + 1}, this program knows" in failure(place).message


def test_a_step_is_taken_whole_or_not_at_all(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_archive(place) as archive:
        archive.keep("blog", [read_post(1)], NOW)
    # Its second half fails, as on a full disk.
    _next_form(monkeypatch, ADD_A_COLUMN, text("UPDATE posts SET nothing = 1"))
    assert "nothing" in failure(place).message
    with open_engine(place, 1) as engine:
        assert "note" not in {column["name"] for column in inspect(engine).get_columns("posts")}
    monkeypatch.undo()
    with open_archive(place) as archive:
        assert titles(archive) == [(1, "A card")]
