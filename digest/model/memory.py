"""What the archive remembers of servers, sources and tellings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """What a server said of an address when it was last asked, for asking politely next time.

    `etag` and `last_modified` are its validators as sent (RFC 9110, 8.8), empty without one;
    before `ask_again_at` there is nothing to ask for (Cache-Control, Retry-After).
    """

    url: str
    asked_at: datetime
    etag: str = ""
    last_modified: str = ""
    ask_again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a post: in which edition, and the number of the version told."""

    edition_id: str
    number: int


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source has been doing. `succeeded_at` is the last time that it could be read.

    `posts` and `cards` are what it has given in all; `failure` is what is wrong now, or empty.
    """

    name: str
    place: str
    asked_at: datetime
    succeeded_at: datetime | None = None
    next_at: datetime | None = None
    posts: int = 0
    cards: int = 0
    failure: str = ""
