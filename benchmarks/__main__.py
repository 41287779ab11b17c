"""`make bench`: every figure that the README gives, measured anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.cpu import cpu_ratio
from benchmarks.mail import print_mail_rates
from benchmarks.nothing_new import nothing_new
from benchmarks.tagging import tagging_ratios

_DIGEST = str(Path(sys.executable).with_name("digest"))


def main() -> None:
    help_page = cpu_ratio([_DIGEST, "--help"], [sys.executable, "-c", "import click"])
    print(f"digest --help: {help_page:.2f} times `python -c 'import click'` (aim: at most 1.35)")
    imports = [sys.executable, "-c", "import httpx, sqlalchemy"]
    with nothing_new() as command:
        # The first run has news, and the backlog of a new source is told of by none.
        subprocess.run([*command, "--backlog", "all"], check=True, stdout=subprocess.DEVNULL)
        weekly = cpu_ratio(command, imports, rounds=15)
    print(f"digest weekly, nothing new: {weekly:.2f} times `import httpx, sqlalchemy` (2.5)")
    tagging = tagging_ratios()
    print(
        f"10,000 cards tagged: {tagging.six_words:.1f} times one expression of six words"
        f" over the same text, {tagging.forty_words:.1f} times one of forty (aim: below 12)"
    )
    print_mail_rates()


main()
