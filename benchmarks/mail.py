"""How fast mail goes out, ledger included, beside Postfix's own smtp-source, into its smtp-sink.

Both come with Debian's package postfix, which need not run: `apt-get install postfix`, or unpack
it anywhere (`dpkg -x`), with the folder of its programs in PATH and that of its libraries in
LD_LIBRARY_PATH. Without them nothing is measured.
"""

from __future__ import annotations

import os
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

MESSAGES, SIZE, ROUNDS = 2000, 60_000, 5
_SENDER = "digest@example.com"


def print_mail_rates() -> None:
    """The rates in turns, and the medians of their ratios."""
    if not (shutil.which("smtp-sink") and shutil.which("smtp-source")):
        print("mail: not measured; smtp-sink and smtp-source come with Debian's package postfix")
        return
    ratios: dict[int, list[float]] = {1: [], 4: []}
    memory = 0.0
    with _sink() as port:
        for _ in range(ROUNDS):
            theirs = _rate_of_source(port)
            for connections in ratios:
                ours, mib = _rate_of_digest(port, connections)
                ratios[connections].append(ours / theirs)
                memory = max(memory, mib)
                print(f"  {connections} connections: {ours:.0f}/s, smtp-source {theirs:.0f}/s")
    told = ", ".join(
        f"{statistics.median(found):.2f} over {number}" for number, found in ratios.items()
    )
    print(
        f"mail, {MESSAGES} of {SIZE // 1000} KB, ledger included: times the rate of smtp-source "
        f"over one kept connection: {told} (aim: at least 0.5); at most {memory:.0f} MiB (150)"
    )


@contextmanager
def _sink() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    user = ["-u", "nobody"] if os.geteuid() == 0 else []
    sink = subprocess.Popen(["smtp-sink", *user, f"127.0.0.1:{port}", "100"])
    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.05)
        yield port
    finally:
        sink.terminate()
        sink.wait()


def _rate_of_source(port: int) -> float:
    begin = time.perf_counter()
    command = ["smtp-source", "-d", "-s", "1", "-l", str(SIZE), "-m", str(MESSAGES)]
    subprocess.run([*command, f"127.0.0.1:{port}"], check=True)
    return MESSAGES / (time.perf_counter() - begin)


def _rate_of_digest(port: int, connections: int) -> tuple[float, float]:
    """Messages a second, and MiB at the most, of a process of its own."""
    command = [sys.executable, "-m", "benchmarks.mail", str(port), str(connections)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(said[0]), float(said[1])


def _send(port: int, connections: int) -> None:
    """Plan, claim, send and settle as `digest send` does; prints rate and memory."""
    from digest.message.mime import TOKEN, Envelope, Template
    from digest.message.tokens import token_of
    from digest.model import MAIL, Letter, Recipient
    from digest.publish.mail_server import Server
    from digest.publish.sending import Limits, Sending, Task
    from digest.publish.smtp import Connection
    from digest.store import open_archive

    text = ("Switch it on before the holidays, says the host of the show.\n" * 1000)[:8000]
    html = ("<p>Switch it on before the holidays, says the host.</p>\n" * 1000)[: SIZE - 10_000]
    letter = Letter("2026-W23", datetime(2026, 6, 3, tzinfo=UTC), "Turn on 3", text + TOKEN, html)
    template = Template(letter, Envelope(_SENDER))
    people = {r.key: r for r in (Recipient(f"r{n}@example.org") for n in range(MESSAGES))}
    server = Server("127.0.0.1", port, "none")
    with tempfile.TemporaryDirectory() as folder, open_archive(Path(folder) / "a.db") as archive:
        secrets = archive.roster.secrets()

        def build(key: str) -> tuple[str, bytes]:
            return key, template.build(people[key], token_of(key, secrets))

        task = Task(letter.edition_id, MAIL, "run", _SENDER, build)
        limits = Limits(parallel=connections)
        begin = time.perf_counter()
        archive.ledger.plan(letter.edition_id, MAIL, people)
        archive.ledger.begin("run")
        Sending(task, archive.ledger, lambda: Connection(server), limits).run(MESSAGES)
        archive.ledger.end("run")
        took_s = time.perf_counter() - begin
        (tally,) = archive.ledger.tallies()
        assert tally.sent == MESSAGES
    mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(MESSAGES / took_s, mib)


if __name__ == "__main__":
    _send(int(sys.argv[1]), int(sys.argv[2]))
