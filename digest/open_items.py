"""What earlier editions asked for and nobody has done yet. Pure: editions and decisions in.

Decisions carry their moment, so an old edition that is made again lists what was open then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from digest.model import Decision, Deed, Edition, Health, Item, OpenItem, Section

TASKS = ("turn-on", "use", "with-care", "review")
MISSED_AFTER = 8


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


@dataclass(frozen=True, slots=True)
class _Asked:
    """That an edition asked for a card, in which of its sections, and in which week."""

    item: Item
    section: Section
    edition: Edition
    week: int


@dataclass(frozen=True, slots=True)
class _Open:
    """A card that is not settled: since when, what was said of it last, and for how many weeks."""

    key: str
    since: _Asked
    newest: _Asked
    weeks: int
    until: date | None


_Asking = dict[str, list[_Asked]]
_EVERYBODY = View()


def with_lists(
    editions: Iterable[Edition], decisions: Sequence[Decision], view: View = _EVERYBODY
) -> tuple[Edition, ...]:
    """All editions as `with_open` makes each of them, in one go; in their own order."""
    given = list(editions)
    asked: _Asking = {}
    before: datetime | None = None
    made: dict[str, Edition] = {}
    for edition in sorted(given, key=lambda e: e.id):
        if edition.since is None:
            made[edition.id] = _with_list(edition, asked, before, (decisions, view))
            _add(asked, edition)
            before = edition.made_at
    return tuple(made.get(edition.id, edition) for edition in given)


def with_open(
    edition: Edition,
    editions: Iterable[Edition],
    decisions: Sequence[Decision],
    view: View = _EVERYBODY,
) -> Edition:
    """The edition with what was open from `editions` before it, at the moment it was made.

    What it asks for itself is not listed again. A catch-up is no week's edition and has no list.
    """
    earlier = [e for e in editions if e.id < edition.id]
    return with_lists([*earlier, edition], decisions, view)[-1]


def standing(
    editions: Iterable[Edition],
    decisions: Iterable[Decision],
    now: datetime,
    view: View = _EVERYBODY,
) -> Standing:
    """What is open, snoozed and missed at the moment `now`, of all that `editions` asked for."""
    asked: _Asking = {}
    for edition in sorted(editions, key=lambda e: e.id):
        _add(asked, edition)
    last = _in_force(decisions, now, view.client)
    found = _not_done(asked, last, now, view.missed_after)
    return Standing(*(_oldest_first(found[name]) for name in ("open", "snoozed", "missed")))


def waits_of(editions: Iterable[Edition], decisions: Iterable[Decision]) -> Waits:
    """How long all that editions asked for was open, by the decisions that hold for everybody."""
    asked: _Asking = {}
    decided: dict[str, list[Decision]] = {}
    moments: list[datetime] = []
    for edition in sorted(editions, key=lambda e: e.id):
        _add(asked, edition)
        moments.append(edition.made_at)
    if not asked:
        return Waits()
    for decision in decisions:
        if not decision.client:
            decided.setdefault(decision.card_key, []).append(decision)
            moments.append(decision.decided_at)
    return _waits(asked, decided, max(moments))


def _waits(asked: _Asking, decided: Mapping[str, list[Decision]], now: datetime) -> Waits:
    last = {key: some[-1] for key, some in decided.items()}
    found = _not_done(asked, last, now, MISSED_AFTER)
    weeks = {name: tuple(card.weeks for card in cards) for name, cards in found.items()}
    left = {card.key for cards in found.values() for card in cards}
    settled: dict[Deed, list[int]] = {Deed.DONE: [], Deed.DISMISSED: []}
    for key, told in asked.items():
        if key not in left:
            settled[last[key].deed].append(_weeks_until_settled(told, decided[key]))
    done, dismissed = tuple(settled[Deed.DONE]), tuple(settled[Deed.DISMISSED])
    return Waits(now.date(), done, dismissed, weeks["snoozed"], weeks["open"] + weeks["missed"])


def _weeks_until_settled(asked: Sequence[_Asked], decided: Sequence[Decision]) -> int:
    """For how many weeks the card had been open when it was settled for the last time."""
    *before, last = decided
    known = [a for a in asked if a.edition.made_at <= last.decided_at]
    if not known:
        return 0
    since = _open_since(known, before[-1] if before else None)
    if since is None:
        return _weeks_until_settled(known, before)
    return max(0, _week(last.decided_at.date()) - since.week)


def _with_list(
    edition: Edition,
    asked: _Asking,
    before: datetime | None,
    wanted: tuple[Sequence[Decision], View],
) -> Edition:
    decisions, view = wanted
    last = _in_force(decisions, edition.made_at, view.client)
    found = _not_done(asked, last, edition.made_at, view.missed_after)
    again = {item.key for _, item in _tasks(edition)}
    listed = _oldest_first(card for card in found["open"] if card.key not in again)
    done = done_since(before, edition.made_at, decisions, view.client) if before else 0
    health = Health(len(again), done, len(listed), len(found["missed"]))
    return replace(edition, open=listed, health=health)


def _add(asked: _Asking, edition: Edition) -> None:
    """Note what the edition asks for, after all that older ones have asked."""
    week = _week(edition.made_at.date())
    for section, item in _tasks(edition):
        asked.setdefault(item.key, []).append(_Asked(item, section, edition, week))


def _tasks(edition: Edition) -> Iterator[tuple[Section, Item]]:
    for section in edition.sections:
        if section.name in TASKS:
            yield from ((section, item) for item in (*section.items, *section.brief))


def _in_force(decisions: Iterable[Decision], now: datetime, client: str) -> Mapping[str, Decision]:
    """By a card's key: the last decision that holds for the client at that moment."""
    mine = (d for d in decisions if d.client in ("", client) and d.decided_at <= now)
    return {d.card_key: d for d in mine}


def _not_done(
    asked: _Asking, last: Mapping[str, Decision], now: datetime, missed_after: int
) -> dict[str, list[_Open]]:
    """Every card that is not settled, in the order of asking, under `open` and its like."""
    found: dict[str, list[_Open]] = {"open": [], "snoozed": [], "missed": []}
    today, this_week = now.date(), _week(now.date())
    for key, told in asked.items():
        decision = last.get(key)
        if (since := _open_since(told, decision)) is None:
            continue
        weeks = this_week - since.week
        until = decision.until if decision and decision.until else None
        if until and until > today:
            found["snoozed"].append(_Open(key, since, told[-1], weeks, until))
        else:
            name = "missed" if weeks > missed_after else "open"
            found[name].append(_Open(key, since, told[-1], weeks, None))
    return found


def _open_since(asked: Sequence[_Asked], decision: Decision | None) -> _Asked | None:
    """The asking from which the card has been open; None where it is settled.

    What was settled is opened again by an edition that advises something else than the reader
    knew of then: done by a "turn on", it comes back with a "review first".
    """
    if decision is None or decision.deed in (Deed.REOPENED, Deed.SNOOZED):
        return asked[0]
    known = [a for a in asked if a.edition.made_at <= decision.decided_at]
    if not known:
        return None
    later = asked[len(known) :]
    return next((a for a in later if a.section.name != known[-1].section.name), None)


def _week(day: date) -> int:
    """The number of the day's ISO week, counted from the beginning of the calendar."""
    return (day.toordinal() - 1) // 7


def _oldest_first(cards: Iterable[_Open]) -> tuple[OpenItem, ...]:
    """By age; of one age, in the order of the edition that asked."""
    return tuple(_open_item(card) for card in sorted(cards, key=lambda card: -card.weeks))


def _open_item(card: _Open) -> OpenItem:
    item, section = card.newest.item, card.newest.section
    return OpenItem(
        key=card.key,
        title=item.title,
        version=item.version,
        ids=item.ids,
        section=section.name,
        task=section.title,
        edition_id=card.since.edition.id,
        weeks=card.weeks,
        until=card.until,
        product=item.product,
    )


def done_since(
    before: datetime | None, now: datetime, decisions: Iterable[Decision], client: str = ""
) -> int:
    """How many cards were done after the moment `before` (or ever) and still count as done."""
    last = _in_force(decisions, now, client).values()
    return sum(d.deed is Deed.DONE and (before is None or d.decided_at > before) for d in last)
