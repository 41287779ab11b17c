"""What open pages wait for: that the site was built again, or why it could not be."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Build:
    """An attempt to build: its number, which grows, and the fault; no fault is a new site."""

    number: int
    fault: str = ""


class News:
    """The last build; threads that serve browsers wait here for the next one."""

    def __init__(self) -> None:
        # Begins with the clock: a page that was opened before a restart sees a number that grew.
        self._last = Build(time.time_ns())
        self._changed = threading.Condition()
        self._ended = False

    @property
    def last(self) -> Build:
        return self._last

    def tell(self, fault: str = "") -> None:
        """Wake all who wait."""
        with self._changed:
            self._last = Build(self._last.number + 1, fault)
            self._changed.notify_all()

    def end(self) -> None:
        """There will be no more: who waits goes home."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def after(self, number: int, wait_s: float) -> Build | None:
        """The newest build after that one, as soon as there is one; None after so long."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._last.number != number, wait_s)
            return self._last if self._last.number != number else None
