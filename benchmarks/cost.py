"""What one process costs: CPU time, time on the clock, the most memory that it had at once."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU time is the user's and the system's, of all threads; memory in MiB."""

    cpu_s: float
    wall_s: float
    memory_mib: float


def cost_of(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run the command in the folder; RuntimeError with its own words if it fails."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]}: {said.decode(errors='replace')[-2000:]}")
    wall = time.perf_counter() - begun
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def files_below(folder: Path) -> int:
    """How many files there are, hidden ones left out."""
    return sum(not name.startswith(".") for _, _, names in os.walk(folder) for name in names)
