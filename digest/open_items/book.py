"""Decisions by card: which one holds at a moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime
from operator import attrgetter

from digest.model import Decision, Deed


class Book:
    """The decisions that hold for one client, in the order in which they were kept."""

    def __init__(self, decisions: Iterable[Decision], client: str = "") -> None:
        self._by_card: dict[str, list[Decision]] = {}
        for decision in decisions:
            if decision.client in ("", client):
                self._by_card.setdefault(decision.card_key, []).append(decision)
        every = (decision for some in self._by_card.values() for decision in some)
        self._by_moment = sorted(every, key=_MOMENT)

    def of(self, card_key: str) -> list[Decision]:
        """All that was decided about the card."""
        return self._by_card.get(card_key, [])

    def in_force(self, card_key: str, now: datetime) -> Decision | None:
        """The last decision about the card that was made by then."""
        if not (decided := self.of(card_key)):
            return None  # as nearly always: an old archive asks hundreds of thousands of times
        made = (d for d in reversed(decided) if d.decided_at <= now)
        return next(made, None)

    def is_closed(self, card_key: str, now: datetime) -> bool:
        """Whether nothing was decided about the card after that moment."""
        return all(decision.decided_at <= now for decision in self.of(card_key))

    def done_since(self, before: datetime | None, now: datetime) -> int:
        """How many cards were done after the moment `before` (or ever) and count as done `now`."""
        start = bisect_right(self._by_moment, before, key=_MOMENT) if before else 0
        end = bisect_right(self._by_moment, now, key=_MOMENT)
        cards = {decision.card_key for decision in self._by_moment[start:end]}
        last = (self.in_force(card, now) for card in cards)
        return sum(
            decision is not None
            and decision.deed is Deed.DONE
            and (before is None or decision.decided_at > before)
            for decision in last
        )


def done_since(
    before: datetime | None, now: datetime, decisions: Iterable[Decision], client: str = ""
) -> int:
    """The same of these decisions, for that client."""
    return Book(decisions, client).done_since(before, now)


_MOMENT = attrgetter("decided_at")
