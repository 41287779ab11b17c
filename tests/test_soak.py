"""The soak test with few kills (`make soak` has all of them), and the two moments that matter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digest.edition_json import edition_from_json
from tests.soak import soak
from tests.test_cli import POST


def test_killed_at_random_moments_it_runs_clean() -> None:
    assert soak(kills=8, seed=1).total() == 8


# Dies just before or just after it has written its files.
DIES = """
import os, sys
import digest.pipeline
from digest.cli import main
write = digest.pipeline.sync_folder
def dies(*arguments, **named):
    if sys.argv[1] == "after":
        write(*arguments, **named)
    os._exit(9)
digest.pipeline.sync_folder = dies
main(sys.argv[2:])
"""


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("day", ["2026-04-15", "2026-04-22"], ids=["same week", "next week"])
def test_killed_as_it_writes_the_next_run_tells_each_post_once(
    tmp_path: Path, moment: str, day: str
) -> None:
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "3.txt").write_text(POST, encoding="utf-8")

    def run(now: str, *command: str) -> int:
        options = ("weekly", "--source", "posts", "--output", "out", "--now", now)
        return subprocess.run([sys.executable, *command, *options], cwd=tmp_path).returncode

    assert run("2026-04-15", "-c", DIES, moment) == 9
    (folder / "4.txt").write_text(POST.replace("Episode 3", "Episode 4"), encoding="utf-8")
    assert run(day, "-m", "digest") == 0
    editions = [edition_from_json(p.read_bytes()) for p in tmp_path.glob("out/*/edition.json")]
    told = sorted(post.episode or 0 for edition in editions for post in edition.posts)
    assert told == [3, 4]
