"""What one process costs: CPU time, time on the clock, the most memory that it had at once.

As a program, `python -m benchmarks.cost FOLDER COMMAND ...`, the starter that stands between: a
process remembers how large the one was that started it, so the one that measures must be small.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

_HERE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU time is the user's and the system's, of all threads; memory in MiB."""

    cpu_s: float
    wall_s: float
    memory_mib: float


def cost_of(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run the command in the folder; RuntimeError with its own words if it fails."""
    starter = [sys.executable, "-m", "benchmarks.cost", str(folder), *command]
    run = subprocess.run(starter, cwd=_HERE, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"{command[0]}: {run.stderr[-2000:]}")
    return Cost(*json.loads(run.stdout))


def files_below(folder: Path) -> int:
    """How many files there are, hidden ones left out."""
    return sum(not name.startswith(".") for _, _, names in os.walk(folder) for name in names)


def main() -> None:
    folder, *command = sys.argv[1:]
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    cost = Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
    print(json.dumps(astuple(cost)))
    sys.exit(process.returncode)


if __name__ == "__main__":
    main()
