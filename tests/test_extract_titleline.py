"""Title lines with bars: every drift that SOURCES lists is read, and prose is not."""

from __future__ import annotations

import pytest

from digest.extract.titleline import TitleLine, is_certain, parse_title_line

PLAIN = TitleLine("Added a preview", ("767443",), "2.212", 1105)


def line(**changes: object) -> TitleLine:
    """The plain title line but for some parts."""
    fields = {name: getattr(PLAIN, name) for name in TitleLine.__slots__}
    return TitleLine(**{**fields, **changes})


READ = {
    "as it should be": ("Added a preview | v2.212 #767443 | 18:25", line()),
    "no bar's spaces": ("Added a preview|v2.212 #767443|18:25", line()),
    "glued marks": ("Added a preview | v2.212#767443 | 18:25", line()),
    "every mark its own part": ("Added a preview | v2.212 | #767443 | 18:25", line()),
    "id before version": ("Added a preview | #767443 v2.212 | 18:25", line()),
    "a comma between": ("Added a preview | v2.212, #767443 | 18:25", line()),
    "no-break spaces": ("Added a preview\xa0| v2.212\xa0#767443 | 18:25", line()),
    "capital V": ("Added a preview | V2.212 #767443 | 18:25", line()),
    "a space in the marks": ("Added a preview | v 2.212 # 767443 | 18:25", line()),
    "words for the marks": ("Added a preview | version 2.212 | ID: #767443 | Time: 18:25", line()),
    "time in brackets": ("Added a preview | v2.212 #767443 | (18:25)", line()),
    "time in square brackets": ("Added a preview | v2.212 #767443 | [18:25]", line()),
    "id in brackets": ("Added a preview | v2.212 (#767443) | 18:25", line()),
    "a bar at the end": ("Added a preview | v2.212 #767443 | 18:25 |", line()),
    "doubled bars": ("Added a preview || v2.212 #767443 || 18:25", line()),
    "broken bar": ("Added a preview ¦ v2.212 #767443 ¦ 18:25", line()),
    "full-width bar": ("Added a preview ｜ v2.212 #767443 ｜ 18:25", line()),
    "box-drawing bar": ("Added a preview │ v2.212 #767443 │ 18:25", line()),
    "marks first": ("v2.212 #767443 | 18:25 | Added a preview", line()),
    "time first": ("18:25 | Added a preview | v2.212 #767443", line()),
    "id before the title": ("#767443 | Added a preview | v2.212 | 18:25", line()),
    "id and a dash before the title": ("#767443 - Added a preview | v2.212 | 18:25", line()),
    "an hour": ("Added a preview | v2.212 #767443 | 1:02:33", line(timestamp_s=3753)),
    "three-part version": (
        "Added a preview | v2.104.1 #767443 | 18:25",
        line(version="2.104.1"),
    ),
    "a zero dropped": ("Added a preview | v2.21 #767443 | 18:25", line(version="2.21")),
    "text behind the time": (
        "Added a preview | v2.212 #767443 | 18:25 At last you see it.",
        line(text="At last you see it."),
    ),
    "no #": (
        "Added a preview | v2.212 767443 | 18:25",
        line(drift=("an id without its #",)),
    ),
    "no v": (
        "Added a preview | 2.212 #767443 | 18:25",
        line(drift=("a version without its v",)),
    ),
    "neither": (
        "Added a preview | 2.212 767443 | 18:25",
        line(drift=("a version without its v", "an id without its #")),
    ),
    "en dashes": (
        "Added a preview – v2.212 #767443 – 18:25",
        line(drift=("a dash for the bar",)),
    ),
    "em dashes": (
        "Added a preview — v2.212 #767443 — 18:25",
        line(drift=("a dash for the bar",)),
    ),
    "hyphens": (
        "Added a preview - v2.212 #767443 - 18:25",
        line(drift=("a dash for the bar",)),
    ),
    "a dash and a bar": (
        "Added a preview – v2.212 #767443 | 18:25",
        line(drift=("no bar before a mark",)),
    ),
    "no first bar": (
        "Added a preview v2.212 #767443 | 18:25",
        line(drift=("no bar before a mark",)),
    ),
    "a range": (
        "Added a preview | v2.212 #767443 | 18:25 - 19:10",
        line(drift=("a range of times",)),
    ),
    "a range with a dash": (
        "Added a preview | v2.212 #767443 | 18:25–19:10",
        line(drift=("a range of times",)),
    ),
    "two ids": (
        "Added a preview | v2.212 #767443, #767444 | 18:25",
        line(ids=("767443", "767444"), drift=("two ids",)),
    ),
    "two ids with a word": (
        "Added a preview | v2.212 #767443 and #767444 | 18:25",
        line(ids=("767443", "767444"), drift=("two ids",)),
    ),
    "two versions": (
        "Added a preview | v2.212 / v2.214 #767443 | 18:25",
        line(drift=("two versions",)),
    ),
    "no time": (
        "Added a preview | v2.212 #767443",
        line(timestamp_s=None, drift=("no time",)),
    ),
    "no id": (
        "Added a preview | v2.212 | 18:25",
        line(ids=(), drift=("no id",)),
    ),
    "no version": ("Added a preview | #767443 | 18:25", line(version=None)),
    "a full stop in the time": (
        "Added a preview | v2.212 #767443 | 18.25",
        line(drift=("a version without its v", "a full stop in the time")),
    ),
    "right-to-left marks": (
        "Added a preview | \u200fv2.212 #767443\u200f | 18:25",
        line(),
    ),
    "no id but the time": (
        "Added a preview | 18:25",
        line(ids=(), version=None, drift=("no id",), certainty=1),
    ),
    "one typed mark": (
        "Added a preview | v2.212",
        line(ids=(), timestamp_s=None, drift=("no id", "no time"), certainty=2),
    ),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_a_title_line_is_read_however_it_is_typed(text: str, expected: TitleLine) -> None:
    assert parse_title_line(text) == expected


TITLES = (
    "Use A | B as the separator",
    "Re-opened – or closed – tickets are counted",
    "Adding $-AgentID & $-ORIGINALADDRESS",
    "“Do not import” and 'Stopped' and \"Cancelled\"",
    "The tab is gone. It was never used.",
    "Support for 24x7, 10.5 % and version 9",
    "ATimezone for the actualtimezone",
    "Ends with #5",
    "⚠️ Changed: defaults",
    "[run] *books* for `x`",
    "كل شيء جديد",
    "\N{ROCKET} Faster than 3:18",
    "A" * 3000,
)


@pytest.mark.parametrize("title", TITLES, ids=lambda t: t[:30])
@pytest.mark.parametrize("bar", [" | ", "|"], ids=["spaced", "tight"])
def test_a_title_is_kept_as_written(title: str, bar: str) -> None:
    found = parse_title_line(bar.join([title, "v2.212 #767443", "18:25"]))
    assert found is not None
    assert found.title == title
    assert (found.ids, found.version, found.timestamp_s) == (("767443",), "2.212", 1105)


NO_TITLE_LINES = (
    "",
    "|",
    "Just words",
    "One | two | three",
    "Either this – or that – whichever",
    "| v2.212 #767443 | 18:25",
    "v2.212 #767443",
    "18:25",
    "0:00 Introduction",
    "Introduction – 3:18",
    "Open Monday – Friday, 9:00 – 17:00",
    "Call us – 5551234",
    "Ring 555 1234567 – ask for Ada",
    "April 14, 2026 | 8 min read",
    "14.04.2026 | Berlin",
    "Only $12.99 – today",
    "The server at 10.20.30.40 | is up",
    "We moved from v2.210 – at last – to something newer",
    "Rated 4.5 – by 1,250 people",
)


@pytest.mark.parametrize("text", NO_TITLE_LINES)
def test_prose_with_bars_and_dashes_is_no_title_line(text: str) -> None:
    assert parse_title_line(text) is None


NOT_ANYWHERE = (
    "Introduction | 3:18",
    "Sales | 5551234",
    "Basic plan | 12.99",
    "Home | Docs | v2.10",
    "Reception | 9:00 - 17:00",
    "Server | 10.50 | 3:18",
)


@pytest.mark.parametrize("text", NOT_ANYWHERE)
def test_a_lone_mark_makes_a_title_line_only_in_a_list(text: str) -> None:
    found = parse_title_line(text)
    assert found is not None
    assert found.certainty < 3
    assert not is_certain(text)


@pytest.mark.parametrize(
    "piece", ["a ", "| ", "2.21 ", "- ", "– ", "#1234 ", "v2.21 ", "12:30 ", "(", "v", " ", "#"]
)
def test_no_line_takes_long_to_read(piece: str) -> None:
    """100,000 characters; a pattern that tries every way would never come back."""
    parse_title_line((piece * 100_000)[:100_000])
