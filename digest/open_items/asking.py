"""What editions asked for, card by card, and which of it is not settled at a moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from digest.model import AnyEdition, Decision, Deed, Task
from digest.open_items.book import Book

MISSED_AFTER = 8

State = Literal["open", "snoozed", "missed"]


@dataclass(frozen=True, slots=True)
class Asking:
    """That an edition asked for a card, when, and in which week."""

    task: Task
    edition_id: str
    made_at: datetime
    week: int


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A card that editions asked for: the how manieth that was, and each time it was asked for."""

    key: str
    number: int
    askings: list[Asking]


Asked = dict[str, AskedFor]


class NotDone(NamedTuple):
    """A card that is not settled: since when, for how many weeks, and until when put off."""

    card: AskedFor
    since: Asking
    weeks: int
    until: date | None


def asked_for(editions: Iterable[AnyEdition]) -> Asked:
    """All that editions asked for, in the order of asking."""
    asked: Asked = {}
    for edition in sorted(editions, key=lambda e: e.id):
        add(asked, edition)
    return asked


def add(asked: Asked, edition: AnyEdition) -> list[AskedFor]:
    """Note what the edition asks for, after all that older ones have asked; which cards it is."""
    week = week_of(edition.made_at.date())
    cards: list[AskedFor] = []
    for task in edition.tasks:
        card = asked.setdefault(task.key, AskedFor(task.key, len(asked), []))
        card.askings.append(Asking(task, edition.id, edition.made_at, week))
        cards.append(card)
    return cards


def not_done(
    cards: Iterable[AskedFor], book: Book, now: datetime, missed_after: int
) -> dict[State, list[NotDone]]:
    """Every card that is not settled, by its state, in the order of the cards."""
    found: dict[State, list[NotDone]] = {"open": [], "snoozed": [], "missed": []}
    today, this_week = now.date(), week_of(now.date())
    for card in cards:
        decision = book.in_force(card.key, now)
        if (since := open_since(card.askings, decision)) is None:
            continue
        weeks = this_week - since.week
        until = decision.until if decision and decision.until else None
        if until and until > today:
            found["snoozed"].append(NotDone(card, since, weeks, until))
        else:
            found["missed" if weeks > missed_after else "open"].append(
                NotDone(card, since, weeks, None)
            )
    return found


def open_since(askings: Sequence[Asking], decision: Decision | None) -> Asking | None:
    """The asking from which the card has been open; None where it is settled.

    What was settled is opened again by an edition that advises something else than the reader
    knew of then: done by a "turn on", it comes back with a "review first".
    """
    if decision is None or decision.deed in (Deed.REOPENED, Deed.SNOOZED):
        return askings[0]
    known = [a for a in askings if a.made_at <= decision.decided_at]
    if not known:
        return None
    later = askings[len(known) :]
    return next((a for a in later if a.task.section != known[-1].task.section), None)


def week_of(day: date) -> int:
    """The number of the day's ISO week, counted from the beginning of the calendar."""
    return (day.toordinal() - 1) // 7
