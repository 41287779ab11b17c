"""What is still open: from editions and decisions, at a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edition.history import week_id
from digest.edition.json_form import edition_from_json, edition_to_json
from digest.model import TASKS, Decision, Deed, Edition, Health, Item, Section
from digest.open_items import (
    Standing,
    View,
    Waits,
    done_since,
    standing,
    waits_of,
    with_lists,
    with_open,
)
from tests.editions import MADE_AT, hand_made_edition

WEEK = timedelta(weeks=1)
_ITEM = hand_made_edition().sections[0].items[0]


def asked(week: int, *keys: str, section: str = "turn-on") -> Edition:
    """The edition of so many weeks after the first, which asks for these cards."""
    made_at = MADE_AT + week * WEEK
    items = tuple(_item(key) for key in keys)
    part = Section(section, section.title(), "", items)
    return Edition(week_id(made_at.date()), "t", made_at, (), (part,) if items else (), ())


def _item(key: str) -> Item:
    return replace(_ITEM, key=key, title=f"Card {key}", ids=(key,))


def after(week: int, days: int = 1) -> datetime:
    return MADE_AT + week * WEEK + timedelta(days=days)


def done(key: str, at: datetime, client: str = "") -> Decision:
    return Decision(key, Deed.DONE, at, client)


def keys(items: tuple[object, ...]) -> list[str]:
    return [item.key for item in items]  # type: ignore[attr-defined]


def test_what_earlier_editions_asked_for_is_open_the_oldest_first() -> None:
    editions = [asked(2, "c", "d"), asked(0, "a"), asked(1, "b")]
    found = with_open(asked(5, "e"), editions, ()).open
    assert [(item.key, item.weeks) for item in found] == [("a", 5), ("b", 4), ("c", 3), ("d", 3)]
    assert (found[0].task, found[0].edition_id) == ("Turn-On", "2026-W16")


@pytest.mark.parametrize("section", ["changed", "rest"])
def test_what_asks_nothing_of_the_reader_is_never_open(section: str) -> None:
    assert with_open(asked(1), [asked(0, "a", section=section)], ()).open == ()


@pytest.mark.parametrize("section", TASKS)
def test_every_kind_of_advice_is(section: str) -> None:
    assert keys(with_open(asked(1), [asked(0, "a", section=section)], ()).open) == ["a"]


def test_cards_told_in_a_line_are_open_too() -> None:
    edition = asked(0, "a", "b")
    brief = replace(edition.sections[0], items=(_item("a"),), brief=(_item("b"),))
    assert keys(standing([replace(edition, sections=(brief,))], (), after(0)).open) == ["a", "b"]


def test_done_and_dismissed_are_not_open() -> None:
    decisions = (
        done("a", after(0)),
        Decision("b", Deed.DISMISSED, after(0), because="we have no SSO"),
    )
    assert keys(with_open(asked(1), [asked(0, "a", "b", "c")], decisions).open) == ["c"]


def test_an_undone_decision_is_as_if_it_had_never_been() -> None:
    decisions = (done("a", after(0)), Decision("a", Deed.REOPENED, after(0, 2)))
    (item,) = with_open(asked(3), [asked(0, "a")], decisions).open
    assert item.weeks == 3


def test_a_snoozed_card_comes_back_on_its_day() -> None:
    editions = [asked(0, "a")]
    decisions = (Decision("a", Deed.SNOOZED, after(0), until=(MADE_AT + 2 * WEEK).date()),)
    before = standing(editions, decisions, after(1, 6))
    assert (before.open, keys(before.snoozed)) == ((), ["a"])
    assert before.snoozed[0].until == date(2026, 4, 29)
    on_the_day = standing(editions, decisions, MADE_AT + 2 * WEEK)
    assert [(item.key, item.weeks) for item in on_the_day.open] == [("a", 2)]
    assert on_the_day.snoozed == ()


def test_what_is_open_for_too_long_is_missed_and_counted_only() -> None:
    editions = [asked(0, "a"), asked(1, "b")]
    edition = with_open(asked(9), editions, (), View(missed_after=8))
    assert keys(edition.open) == ["b"]
    assert edition.health == Health(new=0, done=0, open=1, missed=1)
    assert keys(standing(editions, (), after(9, 0)).missed) == ["a"]


def test_what_this_edition_asks_for_itself_is_new_and_not_listed_twice() -> None:
    edition = with_open(asked(1, "a", "b"), [asked(0, "a", "c")], ())
    assert keys(edition.open) == ["c"]
    assert edition.health == Health(new=2, done=0, open=1, missed=0)


def test_done_counts_since_the_edition_before() -> None:
    decisions = (done("a", after(0)), done("b", after(1)), done("c", after(1)))
    undone = (*decisions, Decision("c", Deed.REOPENED, after(1, 2)))
    edition = with_open(asked(2), [asked(0, "a", "b", "c"), asked(1)], undone)
    assert edition.health == Health(new=0, done=1, open=1, missed=0)
    assert done_since(None, after(2), undone) == 2


def test_an_old_edition_lists_what_was_open_then() -> None:
    editions = [asked(0, "a"), asked(1, "b"), asked(2, "c")]
    then = with_open(editions[1], editions, ())
    assert keys(then.open) == ["a"]
    assert with_open(editions[1], editions, (done("a", after(1)),)) == then
    assert keys(with_open(editions[2], editions, (done("a", after(1)),)).open) == ["b"]


def test_a_card_that_is_told_again_with_the_same_advice_stays_done() -> None:
    editions = [asked(0, "a"), asked(2, "a")]
    assert standing(editions, (done("a", after(0)),), after(3)) == Standing()


def test_other_advice_opens_it_again_from_then_on() -> None:
    editions = [asked(0, "a"), asked(2, "a", section="review")]
    (item,) = standing(editions, (done("a", after(0)),), after(5)).open
    assert (item.section, item.edition_id, item.weeks) == ("review", "2026-W18", 3)


def test_a_card_that_was_done_before_anybody_told_of_it_is_done() -> None:
    assert standing([asked(2, "a")], (done("a", after(0)),), after(3)) == Standing()


def test_the_newest_advice_is_shown_with_the_age_of_the_first() -> None:
    editions = [asked(0, "a"), asked(2, "a", section="review")]
    (item,) = standing(editions, (), after(4)).open
    assert (item.section, item.weeks) == ("review", 4)


def test_a_clients_decision_is_that_clients_alone() -> None:
    editions = [asked(0, "a", "b")]
    decisions = (done("a", after(0), "Acme"), done("b", after(0)))
    assert keys(standing(editions, decisions, after(1)).open) == ["a"]
    assert standing(editions, decisions, after(1), View("Acme")).open == ()
    assert keys(standing(editions, decisions, after(1), View("Other")).open) == ["a"]


def test_a_catch_up_has_no_list() -> None:
    catch_up = replace(asked(3), id="since-2.1", since="2.1")
    assert with_open(catch_up, [asked(0, "a")], ()) == catch_up
    assert with_open(asked(4), [asked(0, "a"), replace(catch_up, id="1")], ()).health == Health(
        0, 0, 1, 0
    )


def test_the_age_is_counted_in_weeks_of_the_calendar() -> None:
    friday, monday = MADE_AT + timedelta(days=2), MADE_AT + timedelta(days=5)
    edition = replace(asked(0, "a"), made_at=friday)
    assert standing([edition], (), monday).open[0].weeks == 1


def test_waits_count_the_weeks_until_a_card_was_settled_or_up_to_the_last_thing_that_happened() -> (
    None
):
    editions = [asked(0, "a", "b", "c"), asked(2, "d", "e")]
    decisions = (
        done("a", after(3)),
        Decision("b", Deed.DISMISSED, after(5), because="we have no SSO"),
        Decision("c", Deed.SNOOZED, after(5), until=(MADE_AT + 9 * WEEK).date()),
    )
    last = after(5).date()
    assert waits_of(editions, decisions) == Waits(last, (3,), (5,), (5,), (3, 3))
    assert waits_of(editions, ()) == Waits(after(2, 0).date(), open=(2, 2, 2, 0, 0))
    assert waits_of([asked(1)], decisions) == Waits()


def test_what_is_open_for_longer_than_the_mail_lists_it_waits_all_the_same() -> None:
    assert waits_of([asked(0, "a"), asked(20)], ()).open == (20,)


def test_a_snoozed_card_waits_again_once_something_happened_after_its_day() -> None:
    decisions = (Decision("a", Deed.SNOOZED, after(0), until=(MADE_AT + 2 * WEEK).date()),)
    assert waits_of([asked(0, "a"), asked(1)], decisions).snoozed == (1,)
    assert waits_of([asked(0, "a"), asked(2)], decisions).open == (2,)


@pytest.mark.parametrize(
    ("decisions", "weeks"),
    [
        ((done("a", after(1)), Decision("a", Deed.DISMISSED, after(3), because="gone")), 1),
        ((done("a", after(1)), Decision("a", Deed.REOPENED, after(2)), done("a", after(3))), 3),
        ((done("a", after(1)), done("a", after(7))), 3),
        ((done("a", MADE_AT - WEEK),), 0),
        ((done("a", MADE_AT - 2 * WEEK), done("a", MADE_AT - WEEK)), 0),
    ],
    ids=["settled twice", "taken back", "opened by other advice", "before", "twice before"],
)
def test_a_card_waits_from_the_advice_that_opened_it_to_the_decision_that_settled_it(
    decisions: tuple[Decision, ...], weeks: int
) -> None:
    editions = [asked(0, "a"), asked(4, "a", section="review" if weeks == 3 else "turn-on")]
    if any(d.deed is Deed.REOPENED for d in decisions):
        editions.pop()
    found = waits_of(editions, decisions)
    assert found.done + found.dismissed == (weeks,)


def test_what_one_client_decided_is_in_no_wait() -> None:
    editions = [asked(0, "a", "b")]
    assert waits_of(editions, (done("a", after(6), "Acme"),)) == waits_of(editions, ())


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Decision("a", Deed.SNOOZED, MADE_AT),
        lambda: Decision("a", Deed.DONE, MADE_AT, until=date(2026, 5, 1)),
        lambda: Decision("a", Deed.DISMISSED, MADE_AT),
        lambda: Decision("a", Deed.REOPENED, MADE_AT, because="no"),
    ],
)
def test_a_decision_that_says_too_little_or_too_much_cannot_be(wrong: object) -> None:
    with pytest.raises(ValueError, match="with"):
        wrong()  # type: ignore[operator]


def test_an_edition_keeps_its_list_in_its_file() -> None:
    edition = with_open(asked(3, "z"), [asked(0, "a"), asked(1, "b")], (done("a", after(2)),))
    assert edition_from_json(edition_to_json(edition)) == edition


deeds = st.tuples(
    st.sampled_from("abcd"), st.sampled_from(list(Deed)), st.integers(0, 60), st.integers(1, 90)
)


@given(
    st.lists(st.lists(st.sampled_from("abcd"), max_size=4, unique=True), max_size=6),
    st.lists(deeds, max_size=12),
    st.integers(0, 80),
)
def test_every_card_is_in_one_list_at_most_and_the_future_changes_nothing(
    weeks: list[list[str]], rows: list[tuple[str, Deed, int, int]], day: int
) -> None:
    editions = [asked(week, *told) for week, told in enumerate(weeks)]
    decisions = _decisions(rows)
    now = MADE_AT + timedelta(days=day)
    found = standing(editions, decisions, now)
    listed = keys((*found.open, *found.snoozed, *found.missed))
    assert len(listed) == len(set(listed))
    assert set(listed) <= {key for told in weeks for key in told}
    alone = tuple(with_open(edition, editions, decisions) for edition in editions)
    assert with_lists(editions, decisions) == alone
    past = [d for d in decisions if d.decided_at <= now]
    assert standing(editions, past, now) == found
    waits = waits_of(editions, decisions)
    weeks_of_all = (*waits.done, *waits.dismissed, *waits.snoozed, *waits.open)
    assert len(weeks_of_all) == len({key for told in weeks for key in told})
    assert min(weeks_of_all, default=0) >= 0
    moments = [*(e.made_at for e in editions), *(d.decided_at for d in decisions)]
    end = standing(editions, decisions, max(moments, default=MADE_AT))
    assert sorted(waits.open) == sorted(item.weeks for item in (*end.open, *end.missed))
    assert sorted(waits.snoozed) == sorted(item.weeks for item in end.snoozed)
    assert [item.weeks for item in found.open] == sorted(
        (i.weeks for i in found.open), reverse=True
    )


@given(
    st.lists(
        st.dictionaries(st.sampled_from("abcd"), st.sampled_from(TASKS), max_size=3), max_size=12
    ),
    st.lists(deeds, max_size=12),
    st.integers(1, 6),
)
def test_each_edition_lists_what_stood_open_at_its_moment(
    weeks: list[dict[str, str]], rows: list[tuple[str, Deed, int, int]], missed_after: int
) -> None:
    editions = [_asking(week, told) for week, told in enumerate(weeks)]
    decisions, view = _decisions(rows), View(missed_after=missed_after)
    for edition in with_lists(editions, decisions, view):
        earlier = [e for e in editions if e.id < edition.id]
        then = standing(earlier, decisions, edition.made_at, view)
        again = {item.key for item in edition.items}
        assert edition.open == tuple(item for item in then.open if item.key not in again)
        assert edition.health is not None
        assert edition.health.missed == len(then.missed)


def _asking(week: int, told: dict[str, str]) -> Edition:
    """The edition of that week, which asks for each card in a section of its own."""
    parts = (asked(week, key, section=section).sections for key, section in told.items())
    return replace(asked(week), sections=tuple(section for part in parts for section in part))


def _decisions(rows: list[tuple[str, Deed, int, int]]) -> list[Decision]:
    """Decisions in the order of their moments; of a row: card, deed, day, and for how long."""
    return [
        Decision(
            key,
            deed,
            MADE_AT + timedelta(days=at),
            until=(MADE_AT + timedelta(days=at + until)).date() if deed is Deed.SNOOZED else None,
            because="why" if deed is Deed.DISMISSED else "",
        )
        for key, deed, at, until in sorted(rows, key=lambda row: row[2])
    ]
