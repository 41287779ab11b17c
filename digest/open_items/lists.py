"""What is open at a moment, and the lists of it that editions carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from digest.model import AnyEdition, Decision, Health, OpenItem
from digest.open_items.asking import (
    MISSED_AFTER,
    Asked,
    NotDone,
    State,
    add,
    asked_for,
    not_done,
)
from digest.open_items.book import Book


@dataclass(frozen=True, slots=True)
class View:
    """Whose list is asked for, and after how many weeks what is open counts as missed."""

    client: str = ""
    missed_after: int = MISSED_AFTER


@dataclass(frozen=True, slots=True)
class Standing:
    """All that was asked for and is not done, the oldest first, each in exactly one of these."""

    open: tuple[OpenItem, ...] = ()
    snoozed: tuple[OpenItem, ...] = ()
    missed: tuple[OpenItem, ...] = ()


_EVERYBODY = View()
_Edition = TypeVar("_Edition", bound=AnyEdition)


def with_lists(
    editions: Iterable[_Edition], decisions: Sequence[Decision], view: View = _EVERYBODY
) -> tuple[_Edition, ...]:
    """All editions as `with_open` makes each of them, in one go; in their own order."""
    given = list(editions)
    course = _Course(Book(decisions, view.client), view.missed_after)
    made = {edition.id: course.next(edition) for edition in sorted(given, key=lambda e: e.id)}
    return tuple(made[edition.id] for edition in given)


def with_open(
    edition: _Edition,
    editions: Iterable[AnyEdition],
    decisions: Sequence[Decision],
    view: View = _EVERYBODY,
) -> _Edition:
    """The edition with what was open from `editions` before it, at the moment it was made.

    What it asks for itself is not listed again. A catch-up is no week's edition and has no list.
    """
    earlier = [e for e in editions if e.id < edition.id]
    course = _Course(Book(decisions, view.client), view.missed_after)
    for one in sorted(earlier, key=lambda e: e.id):
        course.next(one)
    return course.next(edition)


def standing(
    editions: Iterable[AnyEdition],
    decisions: Iterable[Decision],
    now: datetime,
    view: View = _EVERYBODY,
) -> Standing:
    """What is open, snoozed and missed at the moment `now`, of all that `editions` asked for."""
    asked, book = asked_for(editions), Book(decisions, view.client)
    found = not_done(asked.values(), book, now, view.missed_after)
    return Standing(*map(_oldest_first, (found["open"], found["snoozed"], found["missed"])))


@dataclass(slots=True)
class _Course:
    """Editions one after the other, the oldest first, with what is open at the moment of each.

    Only cards that may be another thing at the next edition are `awake`: not one that was settled
    or has been missed (then it is in `missed`), unless something was decided about it later or
    an edition asks for it again.
    """

    book: Book
    missed_after: int
    asked: Asked = field(default_factory=dict)
    awake: Asked = field(default_factory=dict)
    missed: set[str] = field(default_factory=set)
    before: datetime | None = None

    def next(self, edition: _Edition) -> _Edition:
        """The edition with its list."""
        if edition.since is not None:
            return edition
        now = edition.made_at
        found = not_done(self.awake.values(), self.book, now, self.missed_after)
        missed = len(self.missed) + len(found["missed"])
        again = {task.key for task in edition.tasks}
        listed = _oldest_first(it for it in found["open"] if it.card.key not in again)
        done = self.book.done_since(self.before, now) if self.before else 0
        health = Health(len(again), done, len(listed), missed)
        self._let_sleep(found, now)
        for card in add(self.asked, edition):
            self.awake[card.key] = card
            self.missed.discard(card.key)
        self.before = now
        return replace(edition, open=listed, health=health)

    def _let_sleep(self, found: dict[State, list[NotDone]], now: datetime) -> None:
        stay = {it.card.key for state in ("open", "snoozed") for it in found[state]}
        over = [k for k in self.awake if k not in stay and self.book.is_closed(k, now)]
        self.missed |= {it.card.key for it in found["missed"]}.intersection(over)
        for key in over:
            del self.awake[key]


def _oldest_first(cards: Iterable[NotDone]) -> tuple[OpenItem, ...]:
    """By age; of one age, in the order in which they were first asked for."""
    return tuple(map(_open_item, sorted(cards, key=lambda it: (-it.weeks, it.card.number))))


def _open_item(open_card: NotDone) -> OpenItem:
    task = open_card.card.askings[-1].task
    return OpenItem(
        key=open_card.card.key,
        title=task.title,
        version=task.version,
        ids=task.ids,
        section=task.section,
        task=task.task,
        edition_id=open_card.since.edition_id,
        weeks=open_card.weeks,
        until=open_card.until,
        product=task.product,
    )
