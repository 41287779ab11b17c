"""Taking sources in: what the archive knows already counts, and is asked for once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from digest.intake.take_in import take_in
from digest.job import Options, make_job
from digest.model import Problem, SourceState
from digest.store import open_archive
from tests.test_cli import POST

NOW = datetime(2026, 4, 20, 6, 0, tzinfo=UTC)
EMPTY = """\
By the Kettle: Episode 4

April 28, 2026

This time we only talk. There is a good deal to say about tea, and none of it is new.

It has been a slow month for kettles. We look back at spring, and forward to the summer.

Next time there is more to tell.
"""


def _taken(folder: Path, *sources: str) -> tuple[tuple[Problem, ...], dict[str, SourceState]]:
    text = "".join(f'[[source]]\nname = "{name}"\nurl = "{name}"\n' for name in sources)
    (folder / "digest.toml").write_text(text, encoding="utf-8")
    job = make_job(Options(config=str(folder / "digest.toml"), now=NOW))
    with open_archive(job.archive) as archive:
        problems = take_in(job, archive)
        return problems, {state.name: state for state in archive.source_states()}


def test_an_episode_without_cards_is_told_of_when_no_other_was_read_this_time(
    tmp_path: Path,
) -> None:
    post = tmp_path / "posts" / "post.txt"
    post.parent.mkdir()
    post.write_text(POST, encoding="utf-8")
    assert _taken(tmp_path, "posts")[0] == ()
    # As if its server had said "not modified" of all that is known.
    post.write_text(EMPTY, encoding="utf-8")
    whats = [problem.what for problem in _taken(tmp_path, "posts")[0]]
    assert "an episode that gives no cards" in whats


def test_another_series_of_the_same_blog_may_number_its_posts_too(tmp_path: Path) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "post.txt").write_text(POST, encoding="utf-8")
    other = EMPTY.replace("By the Kettle", "Tea Talk")
    (tmp_path / "posts" / "talk.txt").write_text(other, encoding="utf-8")
    assert _taken(tmp_path, "posts")[0] == ()
    assert _taken(tmp_path, "posts")[0] == ()


def test_a_sources_state_counts_what_it_has_given_in_all(tmp_path: Path) -> None:
    for number, name in enumerate(("one", "two"), start=3):
        (tmp_path / name).mkdir()
        text = POST.replace("Episode 3", f"Episode {number}")
        (tmp_path / name / "post.txt").write_text(text, encoding="utf-8")
    _taken(tmp_path, "one", "two")
    # The second gives the first's post too, which stays the first's.
    (tmp_path / "two" / "same.txt").write_text(POST, encoding="utf-8")
    (tmp_path / "two" / "post.txt").unlink()
    (tmp_path / "two" / "new.txt").write_text(POST.replace("sode 3", "sode 5"), encoding="utf-8")
    _, states = _taken(tmp_path, "one", "two")
    assert {name: (s.posts, s.cards) for name, s in states.items()} == {
        "one": (1, 2),
        "two": (2, 4),
    }


@contextmanager
def _statements() -> Iterator[Counter[str]]:
    """How often each SELECT is sent to any database within the block."""
    sent: Counter[str] = Counter()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.lstrip().startswith("SELECT"):
            sent[" ".join(statement.split())] += 1

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.mark.parametrize("count", [1, 6])
def test_the_archive_is_asked_for_all_posts_as_often_for_many_sources_as_for_one(
    tmp_path: Path, count: int
) -> None:
    names = [f"source-{number}" for number in range(count)]
    for number, name in enumerate(names):
        (tmp_path / name).mkdir()
        text = POST.replace("Episode 3", f"Episode {number}")
        (tmp_path / name / "post.txt").write_text(text, encoding="utf-8")
    _taken(tmp_path, *names)
    for name in names:
        (tmp_path / name / "post.txt").unlink()
    with _statements() as sent:
        _taken(tmp_path, *names)
    asked = {statement: n for statement, n in sent.items() if "FROM posts" in statement}
    assert max(asked.values()) == 1, asked
