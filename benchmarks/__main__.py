"""`make bench`: every figure that the README gives, measured anew."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.cpu import cpu_ratio

_DIGEST = str(Path(sys.executable).with_name("digest"))


def main() -> None:
    help_page = cpu_ratio([_DIGEST, "--help"], [sys.executable, "-c", "import click"])
    print(f"digest --help: {help_page:.2f} times `python -c 'import click'` (aim: at most 1.35)")


main()
