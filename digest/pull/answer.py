"""What a fetch gives, from wherever it fetches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from digest.errors import SourceError
from digest.model import Visit


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave: its bytes, the address that gave them, and the charset it named.

    `visit` is what to remember of it once its posts are kept; files have none.
    """

    content: bytes
    url: str
    charset: str = ""
    visit: Visit | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The address holds what it held when it was last read.

    Its server said so now (304), or when it was last `asked` (max-age).
    """

    visit: Visit
    asked: bool = True


Fetch = Callable[[str], Answer | Unchanged]


class Reader(Protocol):
    """Makes a source's fetch, and lets go of connections when all sources are read."""

    def fetch_for(self, known: Mapping[str, Visit], *, allow_private: bool) -> Fetch:
        """A fetch that asks for what has changed since the `known` visits, by address."""

    def close(self) -> None:
        """Let go of every connection."""


class LaterError(SourceError):
    """A server that does not answer now and may later: broken off, overloaded, silent.

    `retry` is False where asking again at once would be no use; before `again_at` the server
    asked for no more requests (Retry-After).
    """

    def __init__(
        self, message: str, *, hint: str = "", retry: bool = True, again_at: datetime | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.retry = retry
        self.again_at = again_at


def too_large(where: str, max_bytes: int) -> SourceError:
    """The error for a file or an answer beyond the limit."""
    return SourceError(
        f"{where}: larger than {max_bytes / 2**20:g} MiB",
        hint="raise file_mib under [limits] if that is meant",
    )
