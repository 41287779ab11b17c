"""Claim, send, settle, until nothing planned is left: by several connections at once.

A delivery is `sending` in the ledger before the network is touched. How many are claimed at a
time follows the pace of the server: no more than it lately took in a tenth of a second, one at
a time if it is slow; so many outcomes at most are unknown if this process is killed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from digest.model import Claim, Delivery, DeliveryState, Outcome
from digest.publish.mail_server import MailServerError, UnreachableError
from digest.publish.pace import Bucket, Heart, Pace

_LOOK_AGAIN_S = 1.0
# What came of each, and in how many seconds to try again what was put off.
_Outcomes = Mapping[Delivery, tuple[Outcome, float]]


class Book(Protocol):
    """What sending needs of the ledger."""

    def turn(
        self, task: tuple[str, str], run: str, outcomes: _Outcomes, limit: int
    ) -> tuple[Claim, ...]:
        """Write what came of the last ones; up to `limit` new ones that only this run is to try."""

    def settle(self, run: str, outcomes: _Outcomes) -> int:
        """Write what came of them."""

    def release(self, run: str, untouched: list[Delivery]) -> None:
        """Give back what was surely not tried."""

    def next_due_s(self, edition_id: str, channel: str) -> float | None:
        """In how many seconds something planned is due."""

    def beat(self, run: str) -> None:
        """Give a sign of life."""


class Carrier(Protocol):
    """A way to hand over one message after the other, such as `smtp.Connection`."""

    def send(self, sender: str, recipient: str, message: bytes) -> Outcome:
        """Hand it over; MailServerError and UnreachableError mean that it was surely not taken."""

    def close(self) -> None:
        """Be done."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast and how long: connections, messages a minute (0: no limit), seconds.

    What the server puts off is tried again after `first_wait_s`, then after twice that and so
    on, and given up `deadline_s` after the first try.
    """

    parallel: int = 2
    per_minute: int = 0
    deadline_s: float = 600.0
    first_wait_s: float = 5.0
    longest_wait_s: float = 300.0


@dataclass(frozen=True, slots=True)
class Task:
    """What to send: one edition by one channel, and how each message is made.

    `build` gives address and bytes by the recipient's key, None for who is no recipient now.
    """

    edition_id: str
    channel: str
    run: str
    sender: str
    build: Callable[[str], tuple[str, bytes] | None]

    def delivery(self, recipient: str) -> Delivery:
        """The ledger's key of this recipient."""
        return Delivery(self.edition_id, self.channel, recipient)


@dataclass(slots=True)
class Sending:
    """A send while it goes on. `stop` ends it after the message in hand of each connection."""

    task: Task
    book: Book
    connect: Callable[[], Carrier]
    limits: Limits = field(default_factory=Limits)
    note: Callable[[Outcome], None] = lambda _: None
    stop: threading.Event = field(default_factory=threading.Event)
    error: BaseException | None = None
    first_tried: dict[str, float] = field(default_factory=dict)

    def run(self, waiting: int) -> None:
        """Send all that is planned; the first error of the server or the ledger ends it.

        `waiting` is about how many there are: no more connections than that are made.
        """
        heart = Heart(lambda: self.book.beat(self.task.run))
        bucket = Bucket(self.limits.per_minute, self.stop)
        workers = [
            threading.Thread(target=self._guarded, args=(heart, bucket), daemon=True)
            for _ in range(max(1, min(self.limits.parallel, waiting)))
        ]
        with heart:
            for worker in workers:
                worker.start()
            for worker in workers:
                # With a time-out: Ctrl-C is seen only between two of them.
                while worker.is_alive():
                    worker.join(0.2)
        if self.error:
            raise self.error

    def _guarded(self, heart: Heart, bucket: Bucket) -> None:
        carrier = self.connect()
        try:
            _Worker(self, carrier, heart, bucket).run()
        except BaseException as error:
            self.error = self.error or error
            self.stop.set()
        finally:
            carrier.close()


class _Worker:
    """One connection's share of the work."""

    def __init__(self, sending: Sending, carrier: Carrier, heart: Heart, bucket: Bucket) -> None:
        self._all, self._carrier = sending, carrier
        self._heart, self._bucket = heart, bucket
        self._pace = Pace(one_by_one=bool(sending.limits.per_minute))
        self._out_since: float | None = None
        self._done: dict[Delivery, tuple[Outcome, float]] = {}

    def run(self) -> None:
        """Work until nothing planned is left, or somebody says stop."""
        task, book, stop = self._all.task, self._all.book, self._all.stop
        try:
            while not stop.is_set():
                claims = self._turn()
                if claims:
                    self._try_all(claims)
                    continue
                due_s = book.next_due_s(task.edition_id, task.channel)
                if due_s is None:
                    break
                stop.wait(min(max(due_s, 0.01), _LOOK_AGAIN_S))
        finally:
            book.settle(task.run, self._done)
            self._note_done()

    def _turn(self) -> tuple[Claim, ...]:
        """Write what came of the last claims in the transaction that makes the next ones."""
        task, book = self._all.task, self._all.book
        if self._bucket.is_slow:
            book.settle(task.run, self._done)
            self._note_done()
        if not self._bucket.take():
            return ()
        route = (task.edition_id, task.channel)
        claims = book.turn(route, task.run, self._done, self._pace.size)
        self._note_done()
        return claims

    def _note_done(self) -> None:
        for outcome, _ in self._done.values():
            self._all.note(outcome)
        self._done.clear()

    def _try_all(self, claims: tuple[Claim, ...]) -> None:
        """Try each; what was not begun when the run ends is given back."""
        task = self._all.task
        waiting, begin_s = list(claims), self._heart.now_s()
        try:
            while waiting and not self._all.stop.is_set():
                self._heart.check()
                built = task.build(waiting[0].recipient)
                # What a bug breaks off in the hand-over is in neither: it ends as unknown.
                claim = waiting.pop(0)
                try:
                    outcome = self._tried(built)
                except (MailServerError, UnreachableError):
                    waiting.append(claim)
                    raise
                self._done[task.delivery(claim.recipient)] = self._judged(claim, outcome)
        except UnreachableError as error:
            self._wait_or_raise(error)
        finally:
            self._pace.learn(len(claims) - len(waiting), self._heart.now_s() - begin_s)
            if waiting:
                untouched = [task.delivery(claim.recipient) for claim in waiting]
                self._all.book.release(task.run, untouched)

    def _tried(self, built: tuple[str, bytes] | None) -> Outcome:
        if built is None:
            return Outcome(DeliveryState.FAILED, "is no recipient any more")
        address, message = built
        outcome = self._carrier.send(self._all.task.sender, address, message)
        self._out_since = None
        return outcome

    def _judged(self, claim: Claim, outcome: Outcome) -> tuple[Outcome, float]:
        """The outcome, and in how many seconds to try again if it was put off."""
        if outcome.state is not DeliveryState.PLANNED:
            return outcome, 0.0
        limits, now = self._all.limits, self._heart.now_s()
        wait_s = min(limits.longest_wait_s, limits.first_wait_s * 2**claim.tries)
        first = self._all.first_tried.setdefault(claim.recipient, now)
        if now + wait_s - first > limits.deadline_s:
            said = f"{outcome.said} (given up after {claim.tries + 1} tries)"
            return Outcome(DeliveryState.FAILED, said), 0.0
        return outcome, wait_s

    def _wait_or_raise(self, error: UnreachableError) -> None:
        """A server that is away may come back before the deadline."""
        self._all.book.settle(self._all.task.run, self._done)
        self._note_done()
        now = self._heart.now_s()
        self._out_since = self._out_since or now
        gone_s = now - self._out_since
        if gone_s >= self._all.limits.deadline_s:
            raise error
        self._all.stop.wait(min(max(gone_s, self._all.limits.first_wait_s / 5), 30.0))
