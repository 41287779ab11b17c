"""Weeks of waiting -> the chart of how long advice stays open, in the units of its drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from digest.open_items import Waits
from digest.render.site.charts import WIDTH

# The last week of each span but the last; for more than eight weeks is what the mail calls missed.
_SPANS = ((1, "0–1"), (4, "2–4"), (8, "5–8"), (26, "9–26"))
_LONGER = "27+"
_ALWAYS = ("done", "open")
# What style.css knows a state by, and what people call it.
_STATES = (("done", "Done"), ("dismissed", "Dismissed"), ("snoozed", "Put off"), ("open", "Open"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar: whose it is, how many cards, and where (of WIDTH) it is drawn."""

    state: str
    number: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Span:
    """Cards that were open for about as many weeks: a bar, with a stretch for each state."""

    title: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long advice stays open: `states` are names and titles of those that occur.

    `half_done` is within how many weeks half of what is done was done, `longest` for how many the
    oldest open card has been so; None where there is none. Spans after the last full one are left
    out.
    """

    counted_to: date
    states: tuple[tuple[str, str], ...]
    numbers: tuple[int, ...]
    spans: tuple[Span, ...]
    half_done: int | None
    longest: int | None

    @property
    def total(self) -> int:
        return sum(self.numbers)


def waiting_of(waits: Waits) -> Waiting | None:
    """The chart; None where nothing was asked for.

    Done and open are always told, put off and dismissed where anything was.
    """
    if waits.counted_to is None:
        return None
    weeks = {"done": waits.done, "dismissed": waits.dismissed, "snoozed": waits.snoozed}
    weeks["open"] = waits.open
    states = tuple((name, title) for name, title in _STATES if weeks[name] or name in _ALWAYS)
    told = [weeks[name] for name, _ in states]
    return Waiting(
        counted_to=waits.counted_to,
        states=states,
        numbers=tuple(len(some) for some in told),
        spans=_spans([name for name, _ in states], told),
        half_done=median_low(waits.done) if waits.done else None,
        longest=max(waits.open, default=None),
    )


def _spans(states: Sequence[str], weeks: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    titles = (*(title for _, title in _SPANS), _LONGER)
    counts = [[0] * len(states) for _ in titles]
    for state, some in enumerate(weeks):
        for number in some:
            counts[_span_of(number)][state] += 1
    last = max(_span_of(number) for some in weeks for number in some)
    unit = WIDTH / max(sum(row) for row in counts)
    return tuple(
        Span(title, _stretches(states, row, unit))
        for title, row in zip(titles[: last + 1], counts, strict=False)
    )


def _span_of(weeks: int) -> int:
    return sum(weeks > last for last, _ in _SPANS)


def _stretches(states: Sequence[str], counts: Sequence[int], unit: float) -> tuple[Stretch, ...]:
    starts = [sum(counts[:n]) for n in range(len(counts))]
    return tuple(
        Stretch(state, number, round(start * unit, 2), round(number * unit, 2))
        for state, number, start in zip(states, counts, starts, strict=True)
    )
