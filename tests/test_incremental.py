"""The law of building by parts: whatever happened, the files are those of a build from nothing."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.decisions.decide import Choice, decide
from digest.desk import keep_note
from digest.errors import UnknownCardError
from digest.job import Job, Options, make_job
from digest.model import Deed, Override, Tag
from digest.pipeline import weekly
from digest.settings.overrides import set_override
from digest.standing import PLACE as STAMP
from digest.store.made import PLACE as MADE
from tests.test_cli import POST, contents

WORDS = ("Switch it on", "Leave it off", "Ask your admin", "Wait for the fix")
SETTINGS = {
    "title": ('title = "Kettle"', 'title = "Pot & Co"'),
    "product": ("", 'product = "Teapot"'),
    "versions": ("", 'versions = "numbers"'),
    "folding": ("", "[edition]\nper_area = 1"),
    "address": ("", '[site]\nurl = "https://example.org/tea"\ntemplates = "own"'),
    "profile": ("", '[profile]\nareas = { billing = "mute" }\nversion = "4.100"'),
    "rules": (
        "",
        '[[rule]]\nname = "many days"\nsignal = "warning"\nwhy = "They count days."\n'
        'phrases = ["own number of days"]\nmatches = ["its own number of days"]',
    ),
    "lantern": ("", '[[source]]\nname = "Lantern"\nurl = "lanterns"\nproduct = "Lantern"'),
}


@dataclass
class Desk:
    """A folder of settings, posts and people's words, at some moment of time."""

    root: Path
    now: datetime = datetime(2026, 4, 15, 6, tzinfo=UTC)
    chosen: dict[str, int] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        return self.root / "output"

    def job(self) -> Job:
        return make_job(Options(config=str(self.root / "digest.toml"), now=self.now))

    def post(self, number: int, words: int) -> None:
        text = POST.replace("Episode 3", f"Episode {number}").replace(WORDS[0], WORDS[words])
        # v4.9 to v4.15: the newest or the oldest, by how versions are counted.
        text = text.replace("v4.101", f"v4.{number + 6}")
        if number % 2:
            text = text.replace("81000", f"8{number}000")
        (self.root / "posts" / f"{number}.txt").write_text(text, encoding="utf-8")

    def rewritten(self, number: int, words: int) -> None:
        """A post that is there tells of another card instead of one, or of one more or fewer."""
        place = sorted((self.root / "posts").iterdir())[number % 2]
        text, more = (
            place.read_text(encoding="utf-8"),
            f"\nPour it | v4.102 #8{number}0009 | 9:00\n",
        )
        mended = text.replace("0001 |", "0003 |") if words % 2 else text.partition("\nArchive")[0]
        place.write_text(mended + more * (words > 1), encoding="utf-8")

    def override(self, number: int, words: int) -> None:
        tag = list(Tag)[words % len(Tag)]
        key = ("810001", "810002", "850001", "870002")[number % 4]
        word = Override(key, tag, WORDS[words], "Kim", date(2026, 4, 15))
        set_override(self.root / "overrides.toml", word)

    def note(self, _: int, words: int) -> None:
        keep_note(self.job(), ("", "Tea at *four*", WORDS[2], WORDS[3])[words])

    def decision(self, number: int, words: int) -> None:
        deeds = (Deed.DONE, Deed.SNOOZED, Deed.DISMISSED)
        deed = deeds[words % 3]
        until = self.now.date() + timedelta(days=9) if deed is Deed.SNOOZED else None
        card = ("810001", "810002")[number % 2]
        why = WORDS[words] if deed is Deed.DISMISSED else ""
        with suppress(UnknownCardError):  # a post may have been rewritten without it
            decide(self.job(), [card], Choice(deed, until=until, because=why))

    def setting(self, number: int, words: int) -> None:
        self.chosen[list(SETTINGS)[number % len(SETTINGS)]] = words % 2
        chosen = [choices[self.chosen.get(name, 0)] for name, choices in SETTINGS.items()]
        source = '[[source]]\nname = "Kettle"\nurl = "posts"\n'
        (self.root / "digest.toml").write_text("\n".join([*chosen, source]), encoding="utf-8")

    def template(self, number: int, words: int) -> None:
        place = self.root / "own" / "site" / ("home.html", "entry.html", "own.css")[number % 3]
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"<p>{WORDS[words]} {{{{ root }}}}</p>", encoding="utf-8")

    def lost(self, number: int, words: int) -> None:
        files = sorted(path for path in (self.output / "site").rglob("*") if path.is_file())
        place = files[(number * 31 + words * 7) % len(files)]
        if words % 2:
            place.unlink()
        else:
            place.write_bytes(b"x" * place.stat().st_size)

    def forgotten(self, number: int, _: int) -> None:
        (self.output / (MADE, STAMP)[number % 2]).unlink(missing_ok=True)

    def week(self, _: int, words: int) -> None:
        self.now += timedelta(days=(1, 7, 7, 14)[words])


DEEDS: tuple[Callable[[Desk, int, int], None], ...] = (
    Desk.post, Desk.rewritten, Desk.override, Desk.note, Desk.decision, Desk.setting,
    Desk.template, Desk.lost, Desk.forgotten, Desk.week,
)  # fmt: skip
_STEPS = st.tuples(st.sampled_from(DEEDS), st.integers(3, 10), st.integers(0, 3))


@settings(max_examples=8)
@given(st.lists(_STEPS, min_size=1, max_size=6))
def test_whatever_happened_the_files_are_those_of_a_build_from_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[Callable[[Desk, int, int], None], int, int]],
) -> None:
    desk = _desk(tmp_path_factory.mktemp("desk"))
    for deed, number, words in steps:
        deed(desk, number, words)
        weekly(desk.job())
        _check(desk)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: str(deed.__name__))
@pytest.mark.parametrize("words", [1, 2])
def test_each_change_alone_gives_the_files_of_a_build_from_nothing(
    tmp_path: Path, deed: Callable[[Desk, int, int], None], words: int
) -> None:
    desk = _desk(tmp_path)
    for number in range(3, 11):
        deed(desk, number, words)
        weekly(desk.job())
        _check(desk)


def test_an_old_edition_shows_a_telling_that_came_late(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.post(8, 1)
    weekly(desk.job())
    page = desk.output / "site" / "editions" / "2026-W16" / "index.html"
    assert "Episode 6" not in page.read_text()
    desk.week(0, 1)
    desk.post(6, 1)
    weekly(desk.job())
    assert "Episode 6" in page.read_text()
    _check(desk)


def test_an_old_edition_shows_which_of_its_cards_another_post_told(tmp_path: Path) -> None:
    desk, place = _desk(tmp_path), tmp_path / "posts" / "4.txt"
    told = place.read_text().replace("#810002", "#840002")
    place.write_text(told, encoding="utf-8")
    weekly(desk.job())
    desk.week(0, 1)
    both = told.replace("Episode 4", "Episode 6").replace("#840002", "#810002")
    both = both.replace(
        "Once archived, a board cannot be brought back", "Leave it off before the holidays"
    )
    (tmp_path / "posts" / "6.txt").write_text(both, encoding="utf-8")
    weekly(desk.job())
    page = desk.output / "site" / "editions" / "2026-W17" / "index.html"
    before = page.read_text()
    assert "Episode 4" in before
    desk.week(0, 1)
    place.write_text(told.replace("#810001", "#810002"), encoding="utf-8")
    weekly(desk.job())
    assert page.read_text() != before
    _check(desk)


def test_in_another_archive_another_source_may_have_given_the_post_first(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    sources = [f'[[source]]\nname = "{name}"\nurl = "{name}"\n' for name in ("one", "two")]
    sources[1] += 'product = "Lantern"\n'
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "post.txt").write_text(POST, encoding="utf-8")
    for told in (sources, sources[::-1]):
        (tmp_path / "digest.db").unlink()
        (tmp_path / "digest.toml").write_text("\n".join(told), encoding="utf-8")
        weekly(desk.job())
    assert (desk.output / "site" / "f" / "lantern--810001").is_dir()
    _check(desk)


def test_another_readers_run_knows_the_editions_of_the_one_before(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    with (tmp_path / "digest.toml").open("a", encoding="utf-8") as settings:
        settings.write('[profiles.tea]\nareas = { tickets = "mute" }\n')
    for number in (6, 8):
        desk.week(0, 1)
        desk.post(number, 1)
        weekly(make_job(Options(config=str(tmp_path / "digest.toml"), now=desk.now, profile="tea")))
        with closing(sqlite3.connect(desk.output / "tea" / MADE)) as made:
            assert made.execute("SELECT count(*) FROM pieces").fetchall() == [(number // 2 - 1,)]


def _desk(root: Path) -> Desk:
    desk = Desk(root)
    (root / "posts").mkdir()
    (root / "own").mkdir()
    (root / "lanterns").mkdir()
    (root / "lanterns/1.txt").write_text(POST.replace("By the Kettle", "Lanterns"))
    desk.setting(0, 0)
    desk.setting(3, 1)
    desk.post(3, 0)
    desk.post(4, 1)
    weekly(desk.job())
    return desk


def _check(desk: Desk) -> None:
    """The same run with a copy of the archive, into an empty folder, makes the same files."""
    empty, copy = desk.root / "empty", desk.root / "copy.db"
    shutil.rmtree(empty, ignore_errors=True)
    shutil.copy(desk.root / "digest.db", copy)
    weekly(replace(desk.job(), archive=copy, output=empty))
    there, made = _files(desk.output), _files(empty)
    assert [path for path in made if made[path] != there.get(path)] == []
    assert [path for path in there if path.startswith("site") and path not in made] == []


def _files(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in contents(folder).items() if path != STAMP}


def test_a_build_counts_its_files_as_it_makes_them(tmp_path: Path) -> None:
    counts: list[int] = []
    job = replace(make_job(Options(demo=True, output=str(tmp_path))), counted=counts.append)
    report = weekly(job)
    assert counts == sorted(counts)
    assert len(counts) > 10
    assert counts[-1] == report.files.written
