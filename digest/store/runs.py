"""The programs that send: which is alive, and whose deliveries have nobody any more.

A run is dead if it has ended, if its process is gone from this machine, or if it has given no
sign of life for as long as its lease. A run that slept through its lease (a closed laptop) must
find that out itself before it sends on: see `publish.sending`.
"""

from __future__ import annotations

import os
import socket
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select

from digest.store.deliveries import clock_s
from digest.store.schema import DELIVERIES, RUNS

LEASE_S = 180.0


def begin(connection: Connection, run: str, now: datetime) -> None:
    """Note that this process sends, under the name `run`."""
    alive = {"begun_at": now, "alive_at": clock_s(connection), "ended": False}
    row = {"id": run, "machine": _machine(), "pid": os.getpid(), **alive}
    connection.execute(RUNS.insert().values(row))


def beat(connection: Connection, run: str) -> None:
    """Give a sign of life."""
    alive = {"alive_at": clock_s(connection)}
    connection.execute(RUNS.update().where(RUNS.c.id == run).values(alive))


def end(connection: Connection, run: str) -> None:
    """Note that the run has ended: it sends nothing any more."""
    connection.execute(RUNS.update().where(RUNS.c.id == run).values(ended=True))


def dead_owners(connection: Connection) -> dict[str, str]:
    """Runs that hold deliveries in `sending` and are dead -> what happened, for a person."""
    held = select(DELIVERIES.c.owner).where(DELIVERIES.c.state == "sending").distinct()
    now = clock_s(connection)
    runs = connection.execute(select(RUNS).where(RUNS.c.id.in_(held)))
    return {run.id: _epitaph(run) for run in runs if _is_dead(run, now)}


def _is_dead(run: Row[Any], now_s: float) -> bool:
    if run.ended or now_s - run.alive_at > LEASE_S:
        return True
    return run.machine == _machine() and not _is_running(run.pid)


def _epitaph(run: Row[Any]) -> str:
    host = run.machine.partition(" ")[0]
    return f"the program that sent it stopped in the middle ({host}, process {run.pid})"


def _is_running(pid: int) -> bool:
    if os.name != "posix":
        return True  # there `os.kill` ends a process; the lease tells
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


@cache
def _machine() -> str:
    """Where process numbers mean the same: one boot of one machine, and within it one container."""
    boot = Path("/proc/sys/kernel/random/boot_id")
    if not boot.is_file():
        return socket.gethostname()
    space = os.stat("/proc/self/ns/pid").st_ino
    return f"{socket.gethostname()} {boot.read_text().strip()} {space}"
