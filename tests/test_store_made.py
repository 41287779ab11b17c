"""What was computed is known again; losing it costs time and nothing else."""

from __future__ import annotations

import gc
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from weakref import ref

import pytest

from digest.job import Job, Options, make_job
from digest.judged import JudgedArchive
from digest.judged.form import kept_form
from digest.model import Fit, Grammar, MadeFile, Override, OwnRule, Profile, Signal, Tag
from digest.pipeline import build_site, weekly
from digest.shelf import archived_posts
from digest.store import open_archive
from digest.store.made import PLACE, Kept, Made, open_made
from tests.test_cli import POST, contents

FILE = MadeFile("mark", "hash", 3, 4)
ONE, TWO = Kept(b"one", b"all of one"), Kept(b"two", b"all of two")
WORD = Override("810001", Tag.IGNORE, "We have none.", "Kim", date(2026, 4, 15))
OWN = OwnRule("lid", next(iter(Signal)), "The lid counts.", ("lid",), ("the lid",))


def test_files_and_judged_posts_are_known_again(tmp_path: Path) -> None:
    with open_made(tmp_path) as made:
        assert (made.files(), made.judged("p")) == ({}, {})
        made.keep_files({"a": FILE, "b": FILE}, {})
        made.keep_judged("", "p", {"1": ONE})
        made.keep_judged("", "p", {"2": TWO})
    with open_made(tmp_path) as made:
        known = made.files()
        assert known == {"a": FILE, "b": FILE}
        made.keep_files({"b": known["b"], "c": FILE}, known)
        assert set(made.files()) == {"b", "c"}
        assert (made.judged("p"), made.judged("q")) == ({"1": ONE, "2": TWO}, {})
        made.keep_judged("another reader", "q", {"3": ONE})
        assert made.judged("p") == {"1": ONE, "2": TWO}
        made.keep_judged("", "r", {"3": TWO})
        assert (made.judged("p"), made.judged("q")) == ({}, {"3": ONE})


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 2000])
def test_what_cannot_be_read_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / PLACE).write_bytes(content)
    with open_made(tmp_path) as made:
        made.keep_files({"a": FILE}, {})
    with open_made(tmp_path) as made:
        assert made.files() == {"a": FILE}


def test_where_nothing_can_be_kept_nothing_is_known_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with open_made(tmp_path / "file") as made:
        made.keep_files({"a": FILE}, {})
        assert made.files() == {}


@pytest.fixture
def job(tmp_path: Path) -> Job:
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    job = make_job(Options(sources=(str(tmp_path / "post.txt"),), output=str(tmp_path / "out")))
    weekly(job)
    return job


def _marks(job: Job, rules: str) -> list[str]:
    """Of all posts that are remembered as these rules judged them."""
    with closing(sqlite3.connect(job.output / PLACE)) as connection:
        rows = connection.execute("SELECT mark FROM judged WHERE rules = ?", (rules,))
        return [mark for (mark,) in rows]


@pytest.mark.parametrize("profile", [Profile(), Profile(version="4.100", mute=("Boards",))])
def test_a_judged_post_is_the_same_from_memory(job: Job, profile: Profile) -> None:
    job = replace(job, standpoint=replace(job.standpoint, profile=profile, overrides=(WORD,)))
    with open_archive(job.archive) as archive, open_made(job.output) as made:
        JudgedArchive(job, archive, made).episodes()
        assert _marks(job, JudgedArchive(job, archive, made).rules)
        (known,) = JudgedArchive(job, archive, made).episodes()
        (judged,) = JudgedArchive(job, archive, Made(None)).episodes()
    assert (known, known.whole) == (judged, judged.whole)
    assert len(known.cards) == len(known.whole.cards) == 2


def test_a_version_is_judged_once_though_it_is_asked_for_again(job: Job) -> None:
    with open_archive(job.archive) as archive:
        judged = JudgedArchive(job, archive, Made(None))
        (post,) = judged.episodes()
        (again,) = judged.versions(archive.numbers().values()).values()
    assert again is post


def test_other_settings_for_reading_and_judging_judge_anew(job: Job) -> None:
    others = (
        replace(job, grammars=(Grammar(("{title} ({id})",)),)),
        replace(job, standpoint=replace(job.standpoint, overrides=(WORD,))),
        replace(job, standpoint=replace(job.standpoint, rules=(OWN,))),
        replace(job, standpoint=replace(job.standpoint, profile=Profile(version="4"))),
    )
    with open_archive(job.archive) as archive:
        assert (
            len({JudgedArchive(other, archive, Made(None)).rules for other in (job, *others)}) == 5
        )


def test_only_the_newest_rules_are_remembered_so_that_it_does_not_grow(job: Job) -> None:
    grammar = Grammar(("{title} ({id})",))
    other = replace(job, grammars=(grammar,))
    with open_archive(job.archive) as archive, open_made(job.output) as made:
        before = JudgedArchive(job, archive, made).rules
        JudgedArchive(other, archive, made).episodes()
        assert len(_marks(job, JudgedArchive(other, archive, made).rules)) == 1
        assert not _marks(job, before)


@pytest.mark.parametrize("column", ["brief", "whole", "checksum"])
def test_what_is_damaged_in_memory_is_judged_again(job: Job, column: str) -> None:
    with open_archive(job.archive) as archive, open_made(job.output) as made:
        (before,) = JudgedArchive(job, archive, made).episodes()
        with closing(sqlite3.connect(job.output / PLACE)) as connection, connection:
            connection.execute(f"UPDATE judged SET {column} = '[7]'")
        (post,) = JudgedArchive(job, archive, made).episodes()
    assert (post, post.whole) == (before, before.whole)


def test_what_is_whole_and_no_post_is_judged_again(job: Job) -> None:
    with open_archive(job.archive) as archive, open_made(job.output) as made:
        rules = JudgedArchive(job, archive, made).rules
        made.keep_judged("", rules, dict.fromkeys(_marks(job, rules), Kept(b"[7]", b"[7]")))
        (post,) = JudgedArchive(job, archive, made).episodes()
    assert len(post.whole.cards) == 2


def test_who_only_reads_knows_what_a_run_judged_and_keeps_nothing(job: Job) -> None:
    with open_archive(job.archive) as archive, open_made(job.output) as made:
        (post,) = JudgedArchive(job, archive, made).episodes()
        cards = (replace(post.whole.cards[0], fit=Fit(rises=True)), *post.whole.cards[1:])
        known = kept_form(replace(post.whole, cards=cards))[1]
        rules = JudgedArchive(job, archive, made).rules
        made.keep_judged("", rules, dict.fromkeys(_marks(job, rules), known))
    before = (job.output / PLACE).read_bytes()
    (remembered,) = archived_posts(job)
    assert remembered.cards[0].fit.rises
    other = replace(job, grammars=(Grammar(("{title} ({id})",)),))
    assert not archived_posts(other)[0].cards[0].fit.rises
    assert (job.output / PLACE).read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\0" + b"x" * 2000])
def test_who_only_reads_needs_no_memory_and_begins_none(job: Job, content: bytes | None) -> None:
    expected, place = archived_posts(job), job.output / PLACE
    place.unlink()
    if content is not None:
        place.write_bytes(content)
    assert archived_posts(job) == expected
    assert (place.read_bytes() if place.exists() else None) == content


def test_without_memory_the_same_files_come(job: Job) -> None:
    before = contents(job.output)
    (job.output / PLACE).unlink()
    assert build_site(job).written == 0
    assert contents(job.output) == before


def test_what_a_run_kept_to_its_end_is_let_go_by_the_next(job: Job) -> None:
    class Ring:
        """Gone only when somebody looks for garbage."""

        def __init__(self) -> None:
            self.itself = self

    ring = ref(Ring())
    gc.freeze()
    gc.collect()
    assert ring()
    build_site(job)
    assert ring() is None


def test_one_new_post_makes_few_pages(job: Job, tmp_path: Path) -> None:
    later = POST.replace("Episode 3", "Episode 4").replace("81000", "82000")
    (tmp_path / "later.txt").write_text(later, encoding="utf-8")
    old = job.output / "site" / "f" / "810001" / "index.html"
    time = old.stat().st_mtime_ns
    other = make_job(Options(sources=(str(tmp_path / "later.txt"),), output=str(job.output)))
    report = weekly(replace(other, archive=job.archive))
    assert report.files.written > 0
    assert (job.output / "site" / "f" / "820001" / "index.html").is_file()
    assert (old.stat().st_mtime_ns == time) is ("820001" not in old.read_text())


def test_a_piece_is_made_once_and_lost_when_nobody_asks_for_it(tmp_path: Path) -> None:
    def never() -> bytes:
        raise AssertionError

    with open_made(tmp_path) as made:
        assert made.recall("1", lambda: b"one") == b"one"
        assert made.recall("2", lambda: b"two") == b"two"
        made.keep_pieces()
    with open_made(tmp_path) as made:
        assert made.recall("1", never) == b"one"
        made.keep_pieces()
    with open_made(tmp_path) as made:
        assert made.recall("1", never) == b"one"
        assert made.recall("2", lambda: b"another two") == b"another two"


def test_pieces_that_are_damaged_are_made_again(job: Job) -> None:
    before = contents(job.output)
    with closing(sqlite3.connect(job.output / PLACE)) as connection, connection:
        assert connection.execute("UPDATE pieces SET content = X'5B5D'").rowcount > 3
        connection.execute("UPDATE pieces SET content = 7 WHERE mark < '8'")
        connection.execute("UPDATE files SET mark = ''")
    assert build_site(job).written == 0
    after = contents(job.output)
    assert {path: after[path] for path in after if path != PLACE} == {
        path: before[path] for path in before if path != PLACE
    }
