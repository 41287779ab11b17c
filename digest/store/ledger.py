"""The ledger of deliveries: what was sent to whom, and what may have been."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Engine

from digest.model import Claim, Delivery, DeliveryState, Group, Letter, Outcome, Receipt, Tally
from digest.store import deliveries, letters, runs
from digest.store.engine import claiming, writing


class Ledger:
    """The deliveries of an open archive. Each method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def close(self, edition_id: str, told: Collection[int], made: Mapping[Group, Letter]) -> bool:
        """Close the edition as it tells these versions, with its letters; False if it does not."""
        with writing(self._engine).begin() as connection:
            return letters.close(connection, edition_id, set(told), made, _now())

    def letters(self, edition_id: str) -> dict[Group, Letter]:
        """What the mail of a closed edition says to each group."""
        with self._engine.connect() as connection:
            return letters.letters_of(connection, edition_id)

    def plan(self, edition_id: str, channel: str, recipients: Iterable[str]) -> int:
        """Plan a delivery to each who has none of this edition yet; how many were planned."""
        with writing(self._engine).begin() as connection:
            return deliveries.plan(connection, edition_id, channel, recipients, _now())

    def plan_again(self, edition_id: str, channel: str, state: DeliveryState) -> int:
        """Plan anew what failed or is unknown, because a person says so."""
        with writing(self._engine).begin() as connection:
            return deliveries.plan_again(connection, edition_id, channel, state)

    def begin(self, run: str) -> None:
        """Note that this process sends now; without a `beat` it counts as dead after the lease."""
        with writing(self._engine).begin() as connection:
            runs.begin(connection, run, _now())

    def beat(self, run: str) -> None:
        """Give a sign of life."""
        with claiming(self._engine).begin() as connection:
            runs.beat(connection, run)

    def end(self, run: str) -> None:
        """Note that this process sends nothing any more; what it has not settled is unknown."""
        with writing(self._engine).begin() as connection:
            runs.end(connection, run)
            deliveries.lose(connection, runs.dead_owners(connection), _now())

    def sweep(self) -> int:
        """Find what dead programs were sending: it is unknown from now on; how many."""
        with writing(self._engine).begin() as connection:
            return deliveries.lose(connection, runs.dead_owners(connection), _now())

    def claim(self, edition_id: str, channel: str, run: str, limit: int) -> tuple[Claim, ...]:
        """Up to `limit` deliveries that this run, and no other, is to try now."""
        with claiming(self._engine).begin() as connection:
            return deliveries.claim(connection, edition_id, channel, run, limit)

    def turn(
        self,
        task: tuple[str, str],
        run: str,
        outcomes: Mapping[Delivery, tuple[Outcome, float]],
        limit: int,
    ) -> tuple[Claim, ...]:
        """`settle`, then `claim` for a `task` of edition and channel, in one transaction."""
        with claiming(self._engine).begin() as connection:
            deliveries.settle(connection, outcomes, run, _now())
            return deliveries.claim(connection, *task, run, limit)

    def settle(self, run: str, outcomes: Mapping[Delivery, tuple[Outcome, float]]) -> int:
        """Write what came of claimed deliveries; a planned one is tried again in so many seconds.

        How many were still this run's to write.
        """
        with claiming(self._engine).begin() as connection:
            return deliveries.settle(connection, outcomes, run, _now())

    def release(self, run: str, untouched: Iterable[Delivery]) -> None:
        """Give back what was claimed and surely not tried."""
        with claiming(self._engine).begin() as connection:
            deliveries.release(connection, untouched, run)

    def next_due_s(self, edition_id: str, channel: str) -> float | None:
        """In how many seconds something planned is due; None if nothing is left."""
        with self._engine.connect() as connection:
            return deliveries.next_due_s(connection, edition_id, channel)

    def tallies(self) -> tuple[Tally, ...]:
        """How many deliveries of each edition and channel are in which state."""
        with self._engine.connect() as connection:
            return deliveries.tallies(connection)

    def receipts(self, edition_id: str, channel: str) -> tuple[Receipt, ...]:
        """What became of each delivery of one edition and channel, by recipient."""
        with self._engine.connect() as connection:
            return deliveries.receipts(connection, edition_id, channel)


def _now() -> datetime:
    return datetime.now(UTC)
