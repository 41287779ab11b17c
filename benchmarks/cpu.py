"""CPU time of whole processes, told apart from what else the machine does."""

from __future__ import annotations

import resource
import statistics
import subprocess
from collections.abc import Sequence


def cpu_ratio(command: Sequence[str], base: Sequence[str], *, rounds: int = 31) -> float:
    """How many times the user and system time of `base` that `command` takes.

    The two run in turns and the medians are compared, so that a busy minute hits both.
    """
    pairs = [(_cpu_s(command), _cpu_s(base)) for _ in range(rounds)]
    ours, theirs = zip(*pairs, strict=True)
    return float(statistics.median(ours) / statistics.median(theirs))


def _cpu_s(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return float(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
