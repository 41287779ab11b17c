"""How long to wait, how much to take, and by which clock."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Bounds:
    """Limits on one place: seconds for one answer, bytes after decompression."""

    timeout_s: float = 20
    max_bytes: int = 15 * 2**20

    @property
    def connect_s(self) -> float:
        """A server that is there takes a connection at once, however slow its pages are."""
        return min(10.0, self.timeout_s)

    @property
    def patience_s(self) -> float:
        """For one address with all its retries and the waits between them."""
        return 3 * self.timeout_s


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance, so that tests need neither: `jitter` is a number from 0 to 1."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = random.random
