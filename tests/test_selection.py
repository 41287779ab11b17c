"""What is announced: first seen and not yet announced, and edits of what was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edition.selection import (
    Backlog,
    Past,
    Selection,
    backlog_of,
    is_within,
    select_posts,
    selection_of,
)
from digest.intake.drift import drift_of, series_name, series_of
from digest.model import Extraction, Told
from tests.editions import hand_made_post

WEEK = "2026-W16"


def past(**told: list[tuple[str, int]]) -> Past:
    """Post a has the versions 1 and 4, b is number 2, c is number 3."""
    tellings = {key: tuple(Told(*one) for one in ones) for key, ones in told.items()}
    return Past(tellings, {"a": 4, "b": 2, "c": 3})


def selected(known: Past) -> Selection:
    return select_posts(WEEK, known, ["a", "b", "c"])


def test_what_nobody_was_told_of_is_new() -> None:
    assert selected(past()) == Selection(("a", "b", "c"), {}, frozenset("abc"))


def test_what_an_earlier_edition_told_is_not_told_again() -> None:
    told = selected(past(a=[("2026-W14", 4)], b=[("2026-W15", 2)]))
    assert told == Selection(("c",), {}, frozenset("c"))


def test_what_this_edition_told_stays_in_it_and_is_not_fresh() -> None:
    told = selected(past(a=[(WEEK, 4)], b=[(WEEK, 2)], c=[("2026-W10", 3)]))
    assert told == Selection(("a", "b"), {}, frozenset())


def test_an_edit_of_a_told_post_is_told_as_one() -> None:
    told = selected(past(a=[("2026-W14", 1)], b=[("2026-W14", 2)], c=[("2026-W14", 3)]))
    assert told == Selection((), {"a": (1, 4)}, frozenset("a"))


def test_an_edit_within_the_week_makes_the_edition_anew() -> None:
    told = selected(past(a=[(WEEK, 1)], b=[("2026-W14", 2)], c=[("2026-W14", 3)]))
    assert told == Selection(("a",), {}, frozenset("a"))


def test_what_a_later_edition_told_is_not_told_by_an_earlier_one() -> None:
    told = selected(past(a=[("2026-W20", 4)], b=[("2026-W20", 2)], c=[("2026-W20", 3)]))
    assert told == Selection((), {}, frozenset())


def test_what_was_passed_over_is_never_news() -> None:
    known = replace(past(), passed_over=frozenset({"a", "b"}))
    assert selected(known).posts == ("c",)


def test_an_edition_of_the_past_is_told_as_it_was() -> None:
    known = past(a=[("2026-W14", 1), (WEEK, 4)], b=[(WEEK, 2)], c=[("2026-W17", 3)])
    assert selection_of(WEEK, known) == Selection(("b",), {"a": (1, 4)})
    assert selection_of("2026-W14", known) == Selection(("a",), {})


weeks = st.sampled_from(["2026-W10", "2026-W15", WEEK, "2026-W17"])


@given(st.dictionaries(st.sampled_from("abc"), st.lists(st.tuples(weeks, st.integers(1, 4)))))
def test_no_post_is_news_in_two_editions(told: dict[str, list[tuple[str, int]]]) -> None:
    ordered = {key: sorted(tellings) for key, tellings in told.items()}
    for key in selected(past(**ordered)).posts:
        assert all(week >= WEEK for week, _ in ordered.get(key, []))


@pytest.mark.parametrize(
    ("backlog", "passed"), [("all", 0), ("none", 1), (14, 1), (30, 0), (29, 0), (28, 1), (0, 1)]
)
def test_a_new_sources_backlog_is_archived_beyond_its_limit(backlog: Backlog, passed: int) -> None:
    extraction = extraction_of(date(2026, 3, 17))
    now = datetime(2026, 4, 15, tzinfo=UTC)
    assert len(backlog_of([extraction], backlog, now)) == passed


def test_a_post_without_a_date_is_news() -> None:
    assert backlog_of([extraction_of(None)], 14, datetime(2026, 4, 15, tzinfo=UTC)) == ()


def extraction_of(published: date | None, title: str = "Kettle: Episode 3") -> Extraction:
    whole = hand_made_post().extraction
    return replace(whole, post=replace(whole.post, title=title, published=published))


@pytest.mark.parametrize(
    ("since", "until", "within"),
    [
        (None, None, True),
        (date(2026, 4, 14), date(2026, 4, 14), True),
        (date(2026, 4, 15), None, False),
        (None, date(2026, 4, 13), False),
    ],
)
def test_since_and_until_are_both_included(
    since: date | None, until: date | None, within: bool
) -> None:
    assert is_within(extraction_of(date(2026, 4, 14)).post, since, until) is within
    assert is_within(extraction_of(None).post, since, until)


def test_a_post_with_fewer_cards_than_before_is_a_problem() -> None:
    extraction = extraction_of(None)
    (problem,) = drift_of([extraction], {extraction.post.key: 11}, frozenset())
    assert problem.what == "gives 10 cards and gave 11 before"
    assert list(drift_of([extraction], {extraction.post.key: 10}, frozenset())) == []


def test_an_episode_of_a_known_show_without_cards_is_a_problem() -> None:
    whole = extraction_of(None)
    series = series_of([whole])
    empty = replace(extraction_of(None, "Kettle: Episode 4"), cards=())
    other = replace(extraction_of(None, "Teapot talk: Episode 1"), cards=())
    assert [p.where for p in drift_of([whole, empty, other], {}, series)] == ["Kettle: Episode 4"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("By the [run]Book: Episode 19", "by the [run]book"),
        ("Kettle – Ep. 4: Descaling", "kettle"),
        ("Episode 4", ""),
        ("An article", ""),
    ],
)
def test_the_name_of_a_show(title: str, name: str) -> None:
    assert series_name(title) == name
