"""How long advice stays open: as it is drawn, when it changes, and what it never tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.decisions.decide import Choice, decide
from digest.extract.html import page_from_html
from digest.job import Job, Options, make_job
from digest.model import Deed
from digest.open_items import Waits
from digest.pipeline import build_site, weekly
from digest.render import render_site
from digest.render.site.charts import WIDTH
from digest.render.site.waiting import waiting_of
from digest.templates import load_templates
from tests.editions import LOOK, hand_made_library
from tests.test_cli import POST, contents

DAY = date(2026, 4, 15)
MONDAY = datetime(2026, 4, 20, 6, 0, tzinfo=UTC)
WEEKS_LATER = datetime(2026, 5, 18, 6, 0, tzinfo=UTC)


def test_a_bar_is_drawn_to_the_longest_and_ends_where_the_next_begins() -> None:
    waiting = waiting_of(Waits(DAY, done=(0, 1, 1), dismissed=(2,), open=(1, 27)))
    assert waiting
    assert waiting.states == (("done", "Done"), ("dismissed", "Dismissed"), ("open", "Open"))
    assert (waiting.numbers, waiting.total) == ((3, 1, 2), 6)
    assert [span.title for span in waiting.spans] == ["0–1", "2–4", "5–8", "9–26", "27+"]
    first = waiting.spans[0].stretches
    assert [(s.state, s.number, s.start, s.width) for s in first] == [
        ("done", 3, 0.0, 75.0), ("dismissed", 0, 75.0, 0.0), ("open", 1, 75.0, 25.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("weeks", "title"),
    [(0, "0–1"), (1, "0–1"), (2, "2–4"), (4, "2–4"), (5, "5–8"), (8, "5–8"), (9, "9–26"),
     (26, "9–26"), (27, "27+"), (5_000, "27+")],
)  # fmt: skip
def test_spans_end_with_the_longest_wait(weeks: int, title: str) -> None:
    waiting = waiting_of(Waits(DAY, open=(weeks,)))
    assert waiting
    assert waiting.spans[-1].title == title
    assert waiting.spans[-1].stretches[-1].number == 1


def test_where_nothing_was_asked_for_nothing_is_drawn() -> None:
    assert waiting_of(Waits()) is None
    assert "stays open" not in home(Waits())


def test_the_text_tells_what_is_drawn() -> None:
    page = home(Waits(DAY, done=(0, 1, 2, 2, 9), dismissed=(1,), snoozed=(3,), open=(0, 6)))
    assert (
        "turn on, use or review 9 features: 5 done, 1 dismissed, 1 put off, 2 open, "
        "counted to 15 April 2026. Half of what is done was done within 2 weeks. "
        "The oldest that is open has waited for 6 weeks."
    ) in page
    assert "0–1 2 1 0 1" in page
    assert "9–26 1 0 0 0" in page


@pytest.mark.parametrize(
    ("waits", "said", "unsaid"),
    [
        (Waits(DAY, open=(0, 0)), "2 features: 0 done, 2 open", ("Half of", "The oldest")),
        (Waits(DAY, done=(0,)), "done in the week that told of it.", ("The oldest", "within")),
        (Waits(DAY, done=(1,), open=(1,)), "within 1 week. The oldest", ("put off", "dismissed")),
    ],
)
def test_what_there_is_none_of_is_not_told(
    waits: Waits, said: str, unsaid: tuple[str, ...]
) -> None:
    part = home(waits).split("How long advice stays open")[1]
    assert said in part
    assert not [words for words in unsaid if words in part.split("Weeks")[0]]


def home(waits: Waits) -> str:
    """The words of the home page, in one line."""
    library = replace(hand_made_library(), waits=waits)
    files = render_site(library, load_templates(), LOOK)
    page = next(file.content for file in files if file.path == "site/index.html").decode()
    return " ".join(" ".join(block.text for block in page_from_html(page).blocks).split())


some = st.lists(st.integers(0, 600), max_size=30).map(tuple)


@given(some, some, some, some)
def test_every_wait_is_in_one_span_and_no_bar_is_too_long(
    done: tuple[int, ...],
    dismissed: tuple[int, ...],
    snoozed: tuple[int, ...],
    left: tuple[int, ...],
) -> None:
    waits = Waits(DAY, done, dismissed, snoozed, left)
    if not done + dismissed + snoozed + left:
        return
    waiting = waiting_of(waits)
    assert waiting
    rows = [[s.number for s in span.stretches] for span in waiting.spans]
    assert tuple(map(sum, zip(*rows, strict=True))) == waiting.numbers
    assert waiting.total == len(done + dismissed + snoozed + left)
    assert sum(rows[-1]) > 0
    ends = [span.stretches[-1].start + span.stretches[-1].width for span in waiting.spans]
    assert max(ends) == pytest.approx(WIDTH, abs=0.05)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Settings and a post, which one run has told of."""
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    (tmp_path / "digest.toml").write_text(
        '[[source]]\nname = "Kettle"\nurl = "post.txt"\n', encoding="utf-8"
    )
    weekly(job(tmp_path))
    return tmp_path


def job(folder: Path, now: datetime = MONDAY) -> Job:
    return make_job(Options(config=str(folder / "digest.toml"), now=now))


def test_the_site_stays_as_it_is_while_only_time_goes_by(folder: Path) -> None:
    before = contents(folder / "output" / "site")
    assert b"2 features:\n0 done, 2 open" in before["index.html"]
    written = build_site(job(folder, WEEKS_LATER))
    assert (written.written, contents(folder / "output" / "site")) == (0, before)


def test_a_decision_changes_the_chart_and_no_other_page(folder: Path) -> None:
    before = contents(folder / "output" / "site")
    decide(job(folder, WEEKS_LATER), ["810001"], Choice(Deed.DONE))
    build_site(job(folder, WEEKS_LATER))
    after = contents(folder / "output" / "site")
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {"index.html", ".manifest.json"}
    assert "done within 4 weeks" in " ".join(after["index.html"].decode().split())


def test_what_one_client_decided_is_nowhere_on_the_site(folder: Path) -> None:
    before = contents(folder / "output" / "site")
    decide(job(folder, WEEKS_LATER), ["810001"], Choice(Deed.DONE, client="Acme Dental"))
    why = Choice(Deed.DISMISSED, client="Acme Dental", because="Dr Brown said no")
    decide(job(folder, WEEKS_LATER), ["810002"], why)
    build_site(job(folder, WEEKS_LATER))
    assert contents(folder / "output" / "site") == before


def test_why_everybody_dismissed_a_card_is_not_on_the_site_either(folder: Path) -> None:
    why = Choice(Deed.DISMISSED, because="Dr Brown said no")
    decide(job(folder, WEEKS_LATER), ["810002"], why)
    build_site(job(folder, WEEKS_LATER))
    after = contents(folder / "output" / "site")
    assert b"1 dismissed" in after["index.html"]
    assert not [path for path, content in after.items() if b"Brown" in content]
