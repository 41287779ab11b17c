"""How long all that was asked for has been open, as numbers that name nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from digest.model import AnyEdition, Decision, Deed
from digest.open_items.asking import (
    MISSED_AFTER,
    Asked,
    Asking,
    asked_for,
    not_done,
    open_since,
    week_of,
)
from digest.open_items.book import Book


@dataclass(frozen=True, slots=True)
class Waits:
    """How many weeks each card that was asked for has been open, or was until it was settled.

    Each is in exactly one of these, as a number and no more: which card it is, and who decided
    for whom, cannot be told from it. `counted_to` is the day of the last edition or decision, and
    not today: nothing changes while nothing happens. None where nothing was asked for.
    """

    counted_to: date | None = None
    done: tuple[int, ...] = ()
    dismissed: tuple[int, ...] = ()
    snoozed: tuple[int, ...] = ()
    open: tuple[int, ...] = ()


def waits_of(editions: Iterable[AnyEdition], decisions: Iterable[Decision]) -> Waits:
    """How long all that editions asked for was open, by the decisions that hold for everybody."""
    made = list(editions)
    asked = asked_for(made)
    if not asked:
        return Waits()
    for_all = [decision for decision in decisions if not decision.client]
    moments = [*(e.made_at for e in made), *(d.decided_at for d in for_all)]
    return _waits(asked, Book(for_all), max(moments))


def _waits(asked: Asked, book: Book, now: datetime) -> Waits:
    found = not_done(asked.values(), book, now, MISSED_AFTER)
    weeks = {state: tuple(it.weeks for it in cards) for state, cards in found.items()}
    left = {it.card.key for cards in found.values() for it in cards}
    settled: dict[Deed, list[int]] = {Deed.DONE: [], Deed.DISMISSED: []}
    for key, card in asked.items():
        if key not in left:
            decided = book.of(key)
            settled[decided[-1].deed].append(_weeks_until_settled(card.askings, decided))
    done, dismissed = tuple(settled[Deed.DONE]), tuple(settled[Deed.DISMISSED])
    return Waits(now.date(), done, dismissed, weeks["snoozed"], weeks["open"] + weeks["missed"])


def _weeks_until_settled(askings: Sequence[Asking], decided: Sequence[Decision]) -> int:
    """For how many weeks the card had been open when it was settled for the last time."""
    *before, last = decided
    known = [a for a in askings if a.made_at <= last.decided_at]
    if not known:
        return 0
    since = open_since(known, before[-1] if before else None)
    if since is None:
        return _weeks_until_settled(known, before)
    return max(0, week_of(last.decided_at.date()) - since.week)
