"""A fetch for everything that a source can name: the network for addresses, else the disk."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from digest.errors import SourceError
from digest.model import Visit
from digest.pull.address import is_address, shown
from digest.pull.answer import Answer, Fetch, Unchanged
from digest.pull.bounds import Bounds, Clock
from digest.pull.files import read_file

if TYPE_CHECKING:
    from digest.pull.web import Web


class PlaceReader:
    """Reads files, and addresses through one Web that is made when the first is asked for."""

    def __init__(self, bounds: Bounds, clock: Clock | None = None) -> None:
        self._bounds = bounds
        self._clock = clock
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._web: Web | None = None

    def fetch_for(self, known: Mapping[str, Visit], *, allow_private: bool = False) -> Fetch:
        """A fetch that asks for what has changed since the `known` visits, by address."""

        over = self._over

        def fetch(place: str) -> Answer | Unchanged:
            if over.is_set():
                raise SourceError(f"{shown(place)}: the run was given up", hint="run it again")
            if not is_address(place):
                return read_file(place, self._bounds.max_bytes)
            return self._opened().fetch(place, known.get(place), allow_private=allow_private)

        return fetch

    def close(self) -> None:
        """Let go of every connection, and end every fetch that was made for this run."""
        with self._lock:
            self._over.set()
            self._over = threading.Event()
            if self._web is not None:
                self._web.close()
            self._web = None

    def _opened(self) -> Web:
        # httpx takes a tenth of a second to import; files need none of it.
        from digest.pull.web import Web

        with self._lock:
            if self._web is None:
                # Nobody waits for the next try of a run that is over.
                over = self._over
                clock = self._clock or Clock(sleep=lambda seconds: _pause(over, seconds))
                self._web = Web(self._bounds, clock)
            return self._web


def _pause(over: threading.Event, seconds: float) -> None:
    over.wait(seconds)


class FixedReader:
    """Reads through one function, whatever is known and allowed: the sample posts do."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch

    def fetch_for(self, known: Mapping[str, Visit], *, allow_private: bool) -> Fetch:  # noqa: ARG002
        """The function itself."""
        return self._fetch

    def close(self) -> None:
        """There is nothing to let go of."""
