"""How fast, and for how long without a sign of life: the clocks of a send."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from digest.errors import DigestError

_BEAT_S = 15.0
# Well below the lease of `store.runs`, after which others take this run for dead.
_SILENT_AT_MOST_S = 120.0
_HOLD_S, _AT_MOST = 0.1, 32


class Pace:
    """How many deliveries to hold at once: as many as were lately sent in a tenth of a second."""

    def __init__(self, *, one_by_one: bool = False) -> None:
        self.size = 1
        self._most = 1 if one_by_one else _AT_MOST

    def learn(self, sent: int, took_s: float) -> None:
        """So many were sent in so many seconds; what the ledger took does not count."""
        if took_s > _HOLD_S:
            self.size = max(1, self.size // 2)
        elif took_s < _HOLD_S / 2 and sent == self.size:
            self.size = min(self._most, self.size * 2)


class Bucket:
    """So many a minute and no more, for all connections of this process together; 0: no limit."""

    def __init__(self, per_minute: int, stop: threading.Event) -> None:
        self._gap_s = 60.0 / per_minute if per_minute else 0.0
        self._stop = stop
        self._lock = threading.Lock()
        self._next = time.monotonic()

    @property
    def is_slow(self) -> bool:
        """Whether one may have to wait."""
        return self._gap_s > 0

    def take(self) -> bool:
        """Wait for one's turn; False if the send was stopped meanwhile."""
        if not self._gap_s:
            return not self._stop.is_set()
        with self._lock:
            turn = max(self._next, time.monotonic())
            self._next = turn + self._gap_s
        return not self._stop.wait(max(0.0, turn - time.monotonic()))


class Heart:
    """Tells the ledger every few seconds that this run is alive, and this run if it was not."""

    def __init__(self, beat: Callable[[], None]) -> None:
        self._beat = beat
        self._last = self.now_s()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._go_on, daemon=True)

    @staticmethod
    def now_s() -> float:
        """Seconds that also pass while the machine sleeps."""
        boot = getattr(time, "CLOCK_BOOTTIME", None)
        return time.clock_gettime(boot) if boot is not None else time.time()

    def __enter__(self) -> Heart:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()

    def check(self) -> None:
        """DigestError if others may take this run for dead: then nothing more may be sent."""
        silent_s = self.now_s() - self._last
        if silent_s > _SILENT_AT_MOST_S:
            raise DigestError(
                f"this run was silent for {silent_s:.0f} s, so another may have taken over",
                hint="run `digest send` again: it goes on where this one stopped",
            )

    def _go_on(self) -> None:
        while not self._done.wait(_BEAT_S):
            begin = self.now_s()
            try:
                self._beat()
            except Exception:  # noqa: S112
                # A ledger that cannot be written now: the next message will say so.
                continue
            # A beat after a long sleep comes too late to count.
            if begin - self._last < _SILENT_AT_MOST_S:
                self._last = begin
