"""`digest send`: ready | ask | close the edition | plan in the ledger | send | report."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

from digest.delivery.channels import tell
from digest.delivery.office import Office
from digest.delivery.ready import Ready, make_ready
from digest.errors import DigestError
from digest.message.plan import Plan
from digest.model import MAIL, DeliveryState, File, Outcome, Receipt, Recipient, Tally
from digest.publish.folder import write_files
from digest.publish.sending import Sending, Task
from digest.publish.smtp import Connection
from digest.store import Archive, open_archive

_WAIT_S = 60.0  # for another program that writes to the archive
_AT_ONCE = 100  # files of a dry run that are held in memory
_NOT_SENT = (DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.PLANNED)


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of a send: how the edition stands now, and who has not got it for sure.

    `stopped` by a person in the middle, or by an `error` of the server.
    """

    plan: Plan
    tally: Tally
    missed: tuple[Receipt, ...] = ()
    begun: bool = False
    stopped: bool = False
    error: DigestError | None = None
    channels: tuple[Tally, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether everybody got it, and nothing came between."""
        tallies = (self.tally, *self.channels)
        return all(t.is_clean for t in tallies) and not (self.error or self.stopped)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asked of a send: which edition, and what of earlier sends to try again."""

    edition_id: str | None = None
    resend_unknown: bool = False
    retry_failed: bool = False

    @property
    def again(self) -> frozenset[DeliveryState]:
        """The states that are planned anew."""
        asked = {
            DeliveryState.UNKNOWN: self.resend_unknown,
            DeliveryState.FAILED: self.retry_failed,
        }
        return frozenset(state for state, wanted in asked.items() if wanted)


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who looks on: `confirm` is shown the plan and may refuse, `note` is told each outcome."""

    confirm: Callable[[Plan], bool] = lambda _: True
    note: Callable[[Outcome], None] = lambda _: None
    stop: threading.Event = field(default_factory=threading.Event)


def send(office: Office, wishes: Wishes, watcher: Watcher) -> Sent:
    """Send the edition to all who have not got it; DigestError if nothing could be begun."""
    with open_archive(office.job.archive, wait_s=_WAIT_S) as archive:
        archive.ledger.sweep()
        ready = make_ready(office, archive, wishes.edition_id, again=wishes.again)
        plan = ready.plan
        if plan.held or not (plan.count or plan.channels) or not watcher.confirm(plan):
            return _report(archive, plan)
        first = Connection(office.server)
        error = _reached(first) if plan.count else None
        if error and not plan.channels:
            raise error
        _enter(archive, ready, wishes)
        with _stopped_by_signals(watcher.stop):
            if plan.count and not error:
                error = _carry_out(office, archive, ready, watcher, [first])
            if error:
                # It stopped the mail alone; a person stops all.
                watcher.stop.clear()
            _tell_rooms(office, archive, ready, wishes, watcher)
        return _report(archive, plan, begun=True, watcher=watcher, error=error)


def send_test(office: Office, edition_id: str | None, to: Recipient, now: datetime) -> Outcome:
    """Send one mail of the edition to one person; the ledger knows nothing of it."""
    with open_archive(office.job.archive, wait_s=_WAIT_S) as archive:
        ready = make_ready(office, archive, edition_id, only=to)
    # A name of its own: else a mail program would take the real mail for a copy.
    message = ready.message(to, test=now.isoformat())
    connection = Connection(office.server)
    try:
        return connection.send(office.envelope.sender, to.address, message)
    finally:
        connection.close()


def dry_run(office: Office, edition_id: str | None, folder: Path) -> Plan:
    """Write each mail that `send` would send now, byte for byte, and send none."""
    with open_archive(office.job.archive, wait_s=_WAIT_S) as archive:
        ready = make_ready(office, archive, edition_id)
    people = [person for told in ready.plan.groups for person in told.people]
    for start in range(0, len(people), _AT_ONCE):
        some = people[start : start + _AT_ONCE]
        write_files(folder, (File(_file_name(p), ready.message(p)) for p in some))
    return ready.plan


def _file_name(person: Recipient) -> str:
    return f"{quote(person.key, safe='@+')}.eml"


def _enter(archive: Archive, ready: Ready, wishes: Wishes) -> None:
    """Close the edition, and plan what is to be sent."""
    plan, ledger = ready.plan, archive.ledger
    if not ledger.close(plan.edition_id, ready.told, ready.letters):
        raise DigestError(
            f"edition {plan.edition_id} has changed since this plan was made",
            hint="run `digest send` again, and look at the new plan",
        )
    for state in wishes.again:
        ledger.plan_again(plan.edition_id, MAIL, state)
    ledger.plan(plan.edition_id, MAIL, [p.key for told in plan.groups for p in told.people])


def _reached(connection: Connection) -> DigestError | None:
    """What is wrong with the mail server, which is no reason not to tell the chats."""
    try:
        connection.check()
    except DigestError as error:
        return error
    return None


def _tell_rooms(
    office: Office, archive: Archive, ready: Ready, wishes: Wishes, watcher: Watcher
) -> None:
    for room in ready.rooms:
        if ready.house and not watcher.stop.is_set():
            outcome = tell(archive, room, ready.house, office.job.look, wishes.again)
            if outcome:
                watcher.note(outcome)


def _carry_out(
    office: Office, archive: Archive, ready: Ready, watcher: Watcher, first: list[Connection]
) -> DigestError | None:
    """Send what is planned; `first` holds a connection that is open already."""
    people = {person.key: person for person in ready.plan.audience.recipients}

    def build(key: str) -> tuple[str, bytes] | None:
        person = people.get(key)
        return (person.address, ready.message(person)) if person else None

    def connect() -> Connection:
        try:
            return first.pop()
        except IndexError:
            return Connection(office.server)

    run = uuid4().hex
    task = Task(ready.plan.edition_id, MAIL, run, office.envelope.sender, build)
    sending = Sending(task, archive.ledger, connect, office.limits, watcher.note, watcher.stop)
    archive.ledger.begin(run)
    try:
        sending.run(ready.plan.count)
    except DigestError as error:
        return error
    finally:
        archive.ledger.end(run)
    return None


def _report(
    archive: Archive,
    plan: Plan,
    *,
    begun: bool = False,
    watcher: Watcher | None = None,
    error: DigestError | None = None,
) -> Sent:
    ledger, name = archive.ledger, plan.edition_id
    tallies = {t.channel: t for t in ledger.tallies() if t.edition_id == name}
    mail = tallies.pop(MAIL, Tally(name, MAIL))
    receipts = [r for by in (MAIL, *tallies) for r in ledger.receipts(name, by)]
    stopped = watcher is not None and watcher.stop.is_set() and error is None
    return Sent(
        plan,
        mail,
        tuple(receipt for receipt in receipts if receipt.state in _NOT_SENT),
        begun,
        stopped,
        error,
        tuple(tallies.values()),
    )


@contextmanager
def _stopped_by_signals(stop: threading.Event) -> Iterator[None]:
    """Ctrl-C and SIGTERM end the send after the message in hand; the second time, at once."""

    def ask(*_: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {name: signal.signal(name, ask) for name in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
