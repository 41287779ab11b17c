"""`python -m benchmarks.weekly_run FOLDER`: the weekly run over the archive of FOLDER, no more.

It loads what the command loads, when the command does, and nothing of the benchmarks: that would be
measured too.
"""

from __future__ import annotations

import gc
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.job import Job

NOW = datetime(2026, 6, 3, tzinfo=UTC)


def job_of(folder: Path) -> Job:
    """What the run needs to know: the archive lies in the folder, beside what is made of it."""
    from dataclasses import replace

    from digest.job import Options, make_job

    return replace(make_job(Options(output=str(folder), now=NOW)), archive=folder / "digest.db")


def main() -> None:
    gc.set_threshold(200_000)  # as the command does, before it loads anything else
    from digest.pipeline import weekly

    weekly(job_of(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
