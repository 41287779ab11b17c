"""An edition -> each channel that was not told of it, by the same ledger as the mail."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from digest.model import Delivery, DeliveryState, Edition, Look, Outcome
from digest.publish.chat import Room
from digest.render.chat import chat_of
from digest.render.mail import subject_of
from digest.store import Archive


def untold(
    archive: Archive, rooms: Iterable[Room], edition_id: str, again: frozenset[DeliveryState]
) -> tuple[Room, ...]:
    """The channels that are to be told of the edition; `again` are states that are tried anew."""
    waiting = {DeliveryState.PLANNED, *again}

    def is_waiting(room: Room) -> bool:
        receipts = archive.ledger.receipts(edition_id, room.name)
        return all(receipt.state in waiting for receipt in receipts)

    return tuple(room for room in rooms if is_waiting(room))


def tell(
    archive: Archive, room: Room, edition: Edition, look: Look, again: frozenset[DeliveryState]
) -> Outcome | None:
    """Tell one channel; None if another program does so now, or has done."""
    ledger = archive.ledger
    for state in again:
        ledger.plan_again(edition.id, room.name, state)
    ledger.plan(edition.id, room.name, [room.name])
    run = uuid4().hex
    ledger.begin(run)
    try:
        if not ledger.claim(edition.id, room.name, run, 1):
            return None
        text = chat_of(edition, look, room.most, with_links=room.with_links)
        outcome = room.send(subject_of(edition, look), text)
        ledger.settle(run, {Delivery(edition.id, room.name, room.name): (outcome, 0.0)})
        return outcome
    finally:
        ledger.end(run)
