"""A run with no news makes nothing again, but only where nothing could come out otherwise."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.job import Job, Options, make_job
from digest.model import Report
from digest.pipeline import build_site, fetch, weekly
from digest.publish.manifest import MANIFEST
from digest.standing import PLACE
from tests import web_server
from tests.test_cli import POST, contents
from tests.web_server import validated

MONDAY = datetime(2026, 4, 20, 6, 0, tzinfo=UTC)
WEEK_LATER = datetime(2026, 4, 27, 6, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Settings and a post, of which one run has told."""
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    (tmp_path / "digest.toml").write_text(
        'title = "Kettle"\n[[source]]\nname = "Kettle"\nurl = "post.txt"\n', encoding="utf-8"
    )
    assert _run(tmp_path)[0].new_posts == 1
    return tmp_path


def _job(folder: Path, now: datetime = MONDAY) -> Job:
    return make_job(Options(config=str(folder / "digest.toml"), now=now))


def _run(folder: Path, now: datetime = MONDAY, output: Path | None = None) -> tuple[Report, bool]:
    """The report of a run, and whether it made anything."""
    steps: list[str] = []
    job = _job(folder, now)
    job = replace(job, progress=steps.append, output=output or job.output)
    return weekly(job), "Rendering" in steps


def test_a_run_without_news_makes_nothing_and_reports_the_same(folder: Path) -> None:
    before = contents(folder / "output")
    report, made = _run(folder)
    assert not made
    assert contents(folder / "output") == before
    (folder / "output" / PLACE).unlink()
    assert _run(folder) == (report, True)
    assert (report.edition, report.episodes, report.files.written) == ("2026-W17", 1, 0)


def test_where_the_server_says_not_modified_neither_rules_nor_templates_are_loaded(
    folder: Path,
) -> None:
    program = "import sys; from digest.cli import main; main(standalone_mode=False)\n"
    program += "print(sorted({'jinja2', 'digest.tag', 'digest.extract'} & {*sys.modules}))"
    command = [sys.executable, "-c", program, "weekly", "--now", str(MONDAY.date()), "--quiet"]
    with web_server.serving() as web:
        url = web.on("/post", validated(f"<pre>{POST}</pre>", '"1"'))
        (folder / "digest.toml").write_text(
            f'[[source]]\nname = "Kettle"\nurl = "{url}"\nallow_private = true\n'
        )
        first, second = (subprocess.check_output(command, cwd=folder, text=True) for _ in "12")
        assert web.asked.count("/post") == 2
    assert first == "['digest.extract', 'digest.tag', 'jinja2']\n"
    assert second == "[]\n"


@pytest.mark.parametrize("name", ["site/index.html", "2026-W17/digest.md", "site/.manifest.json"])
@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"<p>mine</p>")])
def test_a_file_that_is_gone_or_edited_comes_back(folder: Path, name: str, harm: object) -> None:
    before = _files(folder)
    assert callable(harm)
    harm(folder / "output" / name)
    assert _run(folder)[1]
    assert _files(folder) == before
    assert not _run(folder)[1]


def test_an_edit_that_keeps_the_size_and_sets_the_time_back_is_seen(folder: Path) -> None:
    place, before = folder / "output" / "site" / "index.html", _files(folder)
    times = place.stat()
    place.write_bytes(b"x" * times.st_size)
    os.utime(place, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert _run(folder)[1]
    assert _files(folder) == before


def test_a_file_that_was_dated_centuries_ahead_is_no_trouble(folder: Path) -> None:
    before, year_2300 = _files(folder), 10_413_792_000
    os.utime(folder / "output" / "site" / "index.html", (year_2300, year_2300))
    assert _run(folder)[1]
    assert not _run(folder)[1]
    assert _files(folder) == before


def _files(folder: Path) -> dict[str, bytes]:
    """All but the stamp, which tells when they were made."""
    found = contents(folder / "output")
    return {path: content for path, content in found.items() if path != PLACE}


@pytest.mark.parametrize(
    "change", ["title = 'Pot'\n", "product = 'Tea'\n", "site.templates = 'own'\n"]
)
def test_settings_and_templates_have_all_made_anew(folder: Path, change: str) -> None:
    own = folder / "own" / "site"
    own.mkdir(parents=True)
    (own / "home.html").write_text("Hello", encoding="utf-8")
    settings = folder / "digest.toml"
    text = settings.read_text(encoding="utf-8").replace('title = "Kettle"\n', "")
    settings.write_text(change + text, encoding="utf-8")
    assert _run(folder)[1]
    assert not _run(folder)[1]
    (own / "home.html").write_text("Good morning", encoding="utf-8")
    assert _run(folder)[1] is ("own" in change)


def test_a_week_without_news_is_reported_as_one(folder: Path) -> None:
    report, made = _run(folder, WEEK_LATER)
    assert (report.edition, report.cards["caution"], made) == (None, 0, False)


def test_an_edit_a_new_post_and_another_archive_have_all_made_anew(folder: Path) -> None:
    (folder / "post.txt").write_text(POST.replace("put away", "shut for good"), encoding="utf-8")
    assert _run(folder)[1]
    assert not _run(folder)[1]
    (folder / "post-2.txt").write_text(POST.replace("Episode 3", "Episode 4"), encoding="utf-8")
    with (folder / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('[[source]]\nname = "Two"\nurl = "post-2.txt"\n')
    assert _run(folder)[0].new_posts == 1
    assert not _run(folder)[1]
    (folder / "digest.db").unlink()
    assert _run(folder)[1]


def test_what_another_program_keeps_meanwhile_is_told_by_the_next_run(folder: Path) -> None:
    (folder / "digest.toml").write_text(
        'title = "Pot"\n[[source]]\nname = "Kettle"\nurl = "post.txt"\n', encoding="utf-8"
    )
    (folder / "new.txt").write_text(POST.replace("Episode 3", "Episode 4"), encoding="utf-8")

    def meanwhile(step: str) -> None:
        if step == "Rendering":
            fetch(make_job(Options(config=str(folder / "other.toml"), now=MONDAY)))

    (folder / "other.toml").write_text(
        '[[source]]\nname = "Other"\nurl = "new.txt"\n', encoding="utf-8"
    )
    assert weekly(replace(_job(folder), progress=meanwhile)).new_posts == 0
    assert _run(folder)[0].new_posts == 1


def test_another_output_and_a_copied_one_stand_on_their_own(folder: Path) -> None:
    assert _run(folder, output=folder / "other")[1]
    assert not _run(folder, output=folder / "other")[1]
    shutil.copytree(folder / "output", folder / "copy")
    assert _run(folder, output=folder / "copy")[1]


def test_what_a_run_for_a_past_week_leaves_untold_is_told_later(folder: Path) -> None:
    assert _run(folder, WEEK_LATER)[0].edition is None
    edited = POST.replace("put away", "shut for good")
    (folder / "post.txt").write_text(edited, encoding="utf-8")
    assert _run(folder, datetime(2026, 4, 6, tzinfo=UTC))[0].edition is None
    assert _run(folder, WEEK_LATER)[0].edition == "2026-W18"


@pytest.mark.parametrize(
    "harm",
    [
        lambda stamp: stamp.pop("look"),
        lambda stamp: stamp.update(look="0" * 64),
        lambda stamp: stamp.update(beside=[]),
        lambda stamp: stamp.update(beside=[7, "site/.manifest.json"]),
        lambda stamp: stamp["beside"].append("site/\0\ud800"),
        lambda stamp: stamp.update(cards=None),
        lambda stamp: stamp.update(made_from="0" * 64),
    ],
)
def test_a_stamp_that_is_not_ours_counts_for_nothing(folder: Path, harm: object) -> None:
    place = folder / "output" / PLACE
    stamp = json.loads(place.read_bytes())
    assert callable(harm)
    harm(stamp)
    place.write_text(json.dumps(stamp), encoding="utf-8")
    assert _run(folder)[1]
    assert not _run(folder)[1]


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff"])
def test_a_stamp_that_is_garbage_counts_for_nothing(folder: Path, content: bytes) -> None:
    (folder / "output" / PLACE).write_bytes(content)
    assert _run(folder)[1]


@pytest.mark.parametrize("paths", [{"\ud800": "", "a\0b": ""}, {"site/index.html": "", "..": ""}])
def test_a_manifest_of_anybody_s_making_counts_for_nothing(
    folder: Path, paths: dict[str, str]
) -> None:
    place, before = folder / "output" / "site" / MANIFEST, _files(folder)
    place.write_text(json.dumps(paths), encoding="utf-8")
    assert _run(folder)[1]
    assert _files(folder) == before
    assert not _run(folder)[1]


def test_the_stamp_does_not_grow_with_the_site(folder: Path) -> None:
    pages = json.loads((folder / "output" / "site" / MANIFEST).read_bytes())
    stamp = (folder / "output" / PLACE).read_text(encoding="utf-8")
    assert len(pages) > 20
    assert [path for path in pages if path in stamp] == []


def test_a_site_that_was_made_from_other_settings_meanwhile_is_made_anew(folder: Path) -> None:
    before, settings = _files(folder), folder / "digest.toml"
    own = settings.read_text(encoding="utf-8")
    settings.write_text(own.replace("Kettle", "Pot", 1), encoding="utf-8")
    assert build_site(_job(folder)).written
    settings.write_text(own, encoding="utf-8")
    assert _run(folder)[1]
    assert _files(folder) == before


def test_another_reader_s_files_stand_on_their_own(folder: Path) -> None:
    with (folder / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('[profiles.tea]\nareas = { billing = "mute" }\n')
    job = make_job(Options(config=str(folder / "digest.toml"), now=MONDAY, profile="tea"))
    steps: list[str] = []
    job = replace(job, progress=steps.append)
    weekly(job)
    weekly(job)
    assert steps.count("Rendering") == 1
    (job.output / "2026-W17" / "digest.md").unlink()
    weekly(job)
    assert steps.count("Rendering") == 2
    assert (job.output / "2026-W17" / "digest.md").is_file()


def test_what_a_killed_run_left_is_cleared_even_without_news(folder: Path) -> None:
    draft = folder / "output" / ".writing-old"
    draft.mkdir()
    fresh = folder / "output" / ".writing-new"
    fresh.mkdir()
    os.utime(draft, (0, 0))
    assert not _run(folder)[1]
    assert (draft.exists(), fresh.exists()) == (False, True)
