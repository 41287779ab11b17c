"""Exports: what calendars, spreadsheets and programs get."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Edition
from digest.render.calendar import calendar_of, due_day
from digest.render.exports import cell, csv_of, json_of
from tests.editions import LOOK, MADE_AT, hand_made_edition

SITE = replace(LOOK, site_url="https://digest.example.com")


def titled(title: str) -> Edition:
    edition = hand_made_edition()
    first = edition.sections[0]
    items = (replace(first.items[0], title=title, what=title), *first.items[1:])
    return replace(edition, sections=(replace(first, items=items), *edition.sections[1:]))


def events(content: bytes) -> list[dict[str, str]]:
    """Each event's lines by name, unfolded (RFC 5545, 3.1)."""
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and ":" in line:
            name, _, value = line.partition(":")
            found[-1].setdefault(name, value)
    return found


def test_the_calendar_has_a_day_for_each_task_and_none_for_the_rest() -> None:
    found = events(calendar_of(hand_made_edition(), SITE))
    assert [event["SUMMARY"] for event in found] == [
        "Turn on: Approval nudges",
        "Start using: Sort lists by [age] & *weight*",
        "Turn on\\, with care: Merge duplicate boards",
        "Review first: Archive old boards",
        "Review first: Rename old boards",
    ]
    assert {event["DTSTART;VALUE=DATE"] for event in found} == {"20260417"}
    assert found[0]["URL"] == "https://digest.example.com/f/810001/index.html"
    assert found[0]["DTSTAMP"] == "20260415T073000Z"


def test_a_card_keeps_its_uid_in_a_later_edition() -> None:
    later = replace(hand_made_edition(), id="2026-W20", made_at=MADE_AT + timedelta(weeks=4))
    first = [event["UID"] for event in events(calendar_of(hand_made_edition(), LOOK))]
    assert [event["UID"] for event in events(calendar_of(later, LOOK))] == first
    assert len(set(first)) == len(first)


@pytest.mark.parametrize(
    ("made", "due"),
    [(13, 17), (15, 17), (17, 17), (18, 24), (19, 24)],
    ids=["Monday", "Wednesday", "Friday", "Saturday", "Sunday"],
)
def test_it_is_due_on_the_next_friday(made: int, due: int) -> None:
    edition = replace(hand_made_edition(), made_at=MADE_AT.replace(day=made))
    assert due_day(edition) == date(2026, 4, due)


@given(st.text(max_size=300))
def test_lines_are_folded_and_no_title_breaks_out_of_its_line(title: str) -> None:
    content = calendar_of(titled(title), SITE)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.count(b"BEGIN:VEVENT") >= 5
    content.decode()
    assert len(events(content)) == 5
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content)


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    "＝1",
    '"=1',
    "  =1",
    "a;=1",
    'a";"=1',
    "x,@y",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula: str) -> None:
    rows = list(csv.reader(StringIO(csv_of(titled(formula)).decode("utf-8-sig"))))
    assert all(not re.match(r"\s*[=+\-@＝＋－＠]", value) for row in rows for value in row)


@given(st.text(max_size=80), st.sampled_from(",;\t|"))
def test_no_spreadsheet_finds_a_formula_whatever_parts_its_cells(text: str, mark: str) -> None:
    for line in csv_of(titled(text)).decode("utf-8-sig").split("\r\n"):
        for value in line.split(mark):
            assert not re.match(r"[\s\"']*[=+\-@＝＋－＠]", value.replace("'", "\0"))


def test_a_cell_stays_as_it_is_where_nothing_can_be_executed() -> None:
    assert cell("E-mail = a+b, of 3 - 4 lines") == "E-mail = a+b, of 3 - 4 lines"


def test_the_table_has_every_card_once() -> None:
    edition = hand_made_edition()
    rows = list(csv.DictReader(StringIO(csv_of(edition).decode("utf-8-sig"))))
    assert [row["title"] for row in rows] == [item.title for item in edition.items]
    assert rows[0]["section"] == "Turn on"
    assert rows[0]["time"] == "2:10"
    assert {row["tag"] for row in rows} == {"recommended", "caution", "ignore"}


def test_the_json_has_the_same_rows_with_lists() -> None:
    rows = json.loads(json_of(hand_made_edition()))
    assert [row["title"] for row in rows] == [item.title for item in hand_made_edition().items]
    assert rows[0]["ids"] == ["810001"]
    assert rows[0]["quotes"] == ["Switch it on before the holidays"]
