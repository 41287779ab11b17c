"""Who gets an edition, by which way, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person who gets mail. `address` is in the form that `parse_address` gives.

    `profile` names a profile of the settings, "" the house's own; `language` is a BCP 47 tag by
    which dates are written; `client` names whose list the person is on, "" for the operator's own.
    """

    address: str
    name: str = ""
    profile: str = ""
    language: str = ""
    client: str = ""

    @property
    def key(self) -> str:
        """What the same mailbox is known by, however its capitals are written."""
        return self.address.lower()

    @property
    def group(self) -> Group:
        return Group(self.profile, self.language, self.client)


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Recipients who are told the same: one body is rendered for all of them."""

    profile: str = ""
    language: str = ""
    client: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.client, self.profile, self.language) if part)


@dataclass(frozen=True, slots=True)
class Letter:
    """What the mail of an edition says to one group: its subject and its two bodies.

    Where a body lets the reader leave, it holds `mail.message.TOKEN` in place of a token.
    """

    edition_id: str
    made_at: datetime
    subject: str
    text: str
    html: str


class DeliveryState(StrEnum):
    """What is known of a delivery.

    `sending` is written before the network is touched; whose sender died then is `unknown`, and
    is never sent again until a person says so.
    """

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Delivery:
    """The ledger's key: one edition, by one channel, to one recipient (its `Recipient.key`)."""

    edition_id: str
    channel: str
    recipient: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The ledger's row: what became of a delivery, and the server's own words for it."""

    delivery: Delivery
    state: DeliveryState
    said: str = ""
    tries: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one try. PLANNED means that the server surely did not take it: try again."""

    state: DeliveryState
    said: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A delivery that this run, and no other, is to try now. `tries` were made before."""

    recipient: str
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many deliveries of one edition by one channel are in which state."""

    edition_id: str
    channel: str
    planned: int = 0
    sending: int = 0
    sent: int = 0
    failed: int = 0
    unknown: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether everybody got it."""
        return not (self.planned or self.sending or self.failed or self.unknown)
