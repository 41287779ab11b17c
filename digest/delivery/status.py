"""How the editions stand that were sent."""

from __future__ import annotations

from pathlib import Path

from digest.model import DeliveryState, Receipt, Tally
from digest.store import archive_exists, open_archive

_OPEN = (DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.PLANNED)


def status_of(
    place: Path | str, edition_id: str | None = None
) -> tuple[tuple[Tally, ...], tuple[Receipt, ...]]:
    """Every edition's tally, and who of the last (or of the one named) has not got it for sure.

    What a dead program was sending is unknown from now on.
    """
    if not archive_exists(place):
        return (), ()
    with open_archive(place) as archive:
        archive.ledger.sweep()
        tallies = archive.ledger.tallies()
        shown = tuple(t for t in tallies if edition_id in (None, t.edition_id))
        missed = (
            receipt
            for tally in shown
            if tally.edition_id == shown[-1].edition_id
            for receipt in archive.ledger.receipts(tally.edition_id, tally.channel)
            if receipt.state in _OPEN
        )
        return shown, tuple(missed)
