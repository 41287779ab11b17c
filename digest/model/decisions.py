"""What a person did about a card, and what is still to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Deed(StrEnum):
    """What a person decided about a card; `REOPENED` takes back what was decided before."""

    DONE = "done"
    SNOOZED = "snoozed"
    DISMISSED = "dismissed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's decision about a card, at its moment: the last one counts from then on.

    It holds for one client, or with `client` empty for all.
    """

    card_key: str
    deed: Deed
    decided_at: datetime
    client: str = ""
    until: date | None = None
    because: str = ""

    def __post_init__(self) -> None:
        if (self.until is not None) is not (self.deed is Deed.SNOOZED):
            raise ValueError(f"{self.deed} {'without' if self.until is None else 'with'} a date")
        if bool(self.because) is not (self.deed is Deed.DISMISSED):
            raise ValueError(f"{self.deed} {'with' if self.because else 'without'} a reason")


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Something that an edition asked for and that nobody has done, snoozed or dismissed.

    `section` and `task` name the part of the edition that asked (`turn-on`, `Turn on`); `weeks`
    counts from that edition's week; `until` is the day on which a snoozed one comes back.
    `product` is named where it is another than the house's.
    """

    key: str
    title: str
    version: str | None
    ids: tuple[str, ...]
    section: str
    task: str
    edition_id: str
    weeks: int
    until: date | None = None
    product: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """How an edition's readers keep up, in numbers of cards.

    `new` is asked for by this edition; `done` was done since the edition before; `open` was asked
    for earlier and is still to be done; `missed` has been open for so long that it is listed no
    more.
    """

    new: int
    done: int
    open: int
    missed: int
