"""The soak test with few kills (`make soak` has all of them), and the two moments that matter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digest.edition.json_form import edition_from_json
from tests.soak import soak
from tests.test_cli import POST


def test_killed_at_random_moments_it_runs_clean() -> None:
    assert soak(kills=8, seed=1).total() == 8


# Dies just before or just after it has written its files.
DIES = """
import os, sys
from digest.cli import main
from digest.publish.folder import Build
put = Build.put
def dies(build):
    if sys.argv[1] == "after":
        put(build)
    os._exit(9)
Build.put = dies
main(sys.argv[2:])
"""


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("day", ["2026-04-16", "2026-04-22"], ids=["same week", "next week"])
def test_killed_as_it_writes_the_next_run_tells_each_post_once(
    tmp_path: Path, moment: str, day: str
) -> None:
    _publish(tmp_path, 3)
    assert _run(tmp_path, "2026-04-15", "-c", DIES, moment) == 9
    _publish(tmp_path, 4)
    assert _run(tmp_path, day, "-m", "digest") == 0
    assert sorted(n for told in _told(tmp_path).values() for n in told) == [3, 4]


def test_killed_two_weeks_running_it_makes_both_editions_then(tmp_path: Path) -> None:
    for number, day in ((3, "2026-04-15"), (4, "2026-04-22")):
        _publish(tmp_path, number)
        assert _run(tmp_path, day, "-c", DIES, "before") == 9
    _publish(tmp_path, 5)
    assert _run(tmp_path, "2026-04-29", "-m", "digest") == 0
    assert sorted(n for told in _told(tmp_path).values() for n in told) == [3, 4, 5]


def test_killed_as_it_writes_an_edit_the_next_run_writes_it(tmp_path: Path) -> None:
    _publish(tmp_path, 3)
    assert _run(tmp_path, "2026-04-15", "-m", "digest") == 0
    _publish(tmp_path, 3, "Switch it off")
    assert _run(tmp_path, "2026-04-16", "-c", DIES, "before") == 9
    assert _run(tmp_path, "2026-04-22", "-m", "digest") == 0
    pages = [page.read_text(encoding="utf-8") for page in tmp_path.glob("out/*/digest.md")]
    assert sum("Switch it off" in page for page in pages) == 1


def _publish(folder: Path, number: int, advice: str = "Switch it on") -> None:
    (folder / "posts").mkdir(exist_ok=True)
    words = POST.replace("Episode 3", f"Episode {number}").replace("Switch it on", advice)
    (folder / "posts" / f"{number}.txt").write_text(words, encoding="utf-8")


def _run(folder: Path, now: str, *command: str) -> int:
    options = ("weekly", "--source", "posts", "--output", "out", "--now", now)
    return subprocess.run([sys.executable, *command, *options], cwd=folder).returncode


def _told(folder: Path) -> dict[str, list[int]]:
    """Edition -> the episodes that it tells as new."""
    files = [place.read_bytes() for place in folder.glob("out/*/edition.json")]
    return {e.id: [post.episode or 0 for post in e.posts] for e in map(edition_from_json, files)}


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_while_it_sends_nobody_is_mailed_twice_or_left_out(
    database: str, request: pytest.FixtureRequest
) -> None:
    from tests.soak_send import soak_send

    folder = request.getfixturevalue("postgres_server") if database == "postgresql" else None
    assert soak_send(3, 150, seed=4, postgres=folder).killed.total() >= 3
