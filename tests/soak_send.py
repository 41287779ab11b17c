"""Kill `digest send` with -9 at random moments; look who got what.

    python -m tests.soak_send [--kills 200] [--recipients 1000] [--seed 1] [--postgres]

Sometimes one program sends, sometimes two at once on the same archive. After the kills a clean
run finishes the edition; then everybody has exactly one mail, or is reported as unknown and has
at most one. As often as the kills ask for, a new archive begins.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from digest.model import MAIL, DeliveryState
from digest.store import open_archive
from tests.mail_server import MailServer, mail_server
from tests.offices import DAY, WEEK, OfficeFolder
from tests.postgres import emptied, own_server

_SLOWLY_S = 0.0005  # for each message: so that a kill meets a send and not its end
_SEND = ("send", "--yes", "--quiet", "--now", DAY)


@dataclass
class SendSoak:
    """A folder ready to send, and what was seen of the kills in it."""

    office: OfficeFolder
    begin_anew: Callable[[], str]
    recipients: int
    seed: int
    killed: Counter[str] = field(default_factory=Counter)
    unknown: int = 0
    archives: int = 0

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def run(self, kills: int) -> None:
        """Kill so often; AssertionError for whatever is wrong after a clean run."""
        people = self.office.people(self.recipients)
        while self.killed.total() < kills:
            place = self.begin_anew()
            self.office.server.received.clear()
            self.archives += 1
            for _ in range(min(self.random.randint(1, 12), kills - self.killed.total())):
                if not self._kill_some():
                    break
            self.office.run(*_SEND)
            self._check(place, people)

    def _kill_some(self) -> bool:
        """Kill one sender or one of two; whether it was still at it."""
        both = self.random.random() < 0.5
        senders = [self.office.start(*_SEND) for _ in range(1 + both)]
        if self.random.random() < 0.3:
            moment = "at any moment"
            time.sleep(self.random.uniform(0.3, 2.5))
        else:
            moment = "while sending"
            self._await_messages(senders, self.random.randint(0, self.recipients // 8))
            time.sleep(self.random.uniform(0, 0.02))
        victims = senders if self.random.random() < 0.5 else senders[:1]
        for victim in victims:
            victim.kill()
        for sender in senders:
            said, _ = sender.communicate(timeout=120)
            assert "Traceback" not in said, said
        struck = len([v for v in victims if v.returncode == -signal.SIGKILL])
        self.killed[f"{moment}, {'two' if both else 'one'} sending"] += struck
        return struck > 0

    def _await_messages(self, senders: list[subprocess.Popen[str]], more: int) -> None:
        received = self.office.server.received
        wanted = len(received) + 1 + more
        while len(received) < wanted and any(sender.poll() is None for sender in senders):
            time.sleep(0.0005)

    def _check(self, place: str, people: list[str]) -> None:
        counts = self.office.server.counts
        with open_archive(place) as archive:
            receipts = archive.ledger.receipts(WEEK, MAIL)
        states = {receipt.delivery.recipient: receipt.state for receipt in receipts}
        assert sorted(states) == people, "the ledger does not know everybody"
        for name, state in states.items():
            assert state in (DeliveryState.SENT, DeliveryState.UNKNOWN), (name, state)
            least = int(state is DeliveryState.SENT)
            assert least <= counts[name] <= 1, f"{name}: {state}, but {counts[name]} mails"
        self.unknown += sum(state is DeliveryState.UNKNOWN for state in states.values())


@contextmanager
def _ready(root: Path, server: MailServer, postgres: str | None) -> Iterator[Callable[[], str]]:
    """Makes an archive in which the edition is there and nothing is sent yet; gives its place."""
    office = OfficeFolder(root, server)
    office.post()
    mail = 'recipients = "recipients.csv"'
    office.write(mail=mail, archive=emptied(postgres) if postgres else "", parallel=2)
    if not postgres:
        office.weekly()
        shutil.move(root / "digest.db", root / "fresh.db")

    def begin_anew() -> str:
        if postgres:
            place = emptied(postgres)
            office.weekly()
            return place
        for old in root.glob("digest.db*"):
            old.unlink()
        shutil.copy(root / "fresh.db", root / "digest.db")
        return f"sqlite:///{root}/digest.db"

    yield begin_anew


def soak_send(kills: int, recipients: int, seed: int, *, postgres: str | None = None) -> SendSoak:
    """So many kills in a folder of its own; `postgres` is the folder of a server's socket."""

    def slowly(*_: object) -> None:
        time.sleep(_SLOWLY_S)

    with (
        tempfile.TemporaryDirectory(prefix="digest-send-soak-") as name,
        mail_server(slowly) as server,
        _ready(Path(name), server, postgres) as begin_anew,
    ):
        it = SendSoak(OfficeFolder(Path(name), server), begin_anew, recipients, seed)
        it.run(kills)
        return it


def main() -> None:
    """Run it from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--recipients", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL, not on SQLite")
    asked = parser.parse_args()
    kind = "PostgreSQL" if asked.postgres else "SQLite"
    print(f"soak of send on {kind}: {asked.kills} kills, --seed {asked.seed}", flush=True)
    begin = time.monotonic()
    with own_server() if asked.postgres else nullcontext() as folder:
        it = soak_send(asked.kills, asked.recipients, asked.seed, postgres=folder)
    where = ", ".join(f"{count} {moment}" for moment, count in sorted(it.killed.items()))
    print(
        f"soak of send: nobody was mailed twice or left out after {where}; "
        f"{it.archives} times {asked.recipients} recipients, {it.unknown} reported as unknown; "
        f"{time.monotonic() - begin:.0f} s"
    )


if __name__ == "__main__":
    main()
