"""Which program this is: a mark that changes with its code and the packages that shape files."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# What shapes files besides our own code; each lies in the folder that pip changes.
_PACKAGES = ("css_inline", "jinja2", "markdown", "nh3")


@cache
def program_mark() -> str:
    """Changes with anything of the program that may change a file; 64 hex digits."""
    told = repr((sys.version, list(_files())))
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _files() -> Iterator[tuple[str, int, int]]:
    """Our own code by its files' sizes and times, and the folders of the packages that it uses."""
    found = (find_spec(name) for name in _PACKAGES)
    places = {Path(spec.origin).parents[1] for spec in found if spec and spec.origin}
    for folder, _, names in os.walk(Path(__file__).parent):
        if not folder.endswith("__pycache__"):
            places |= {Path(folder, name) for name in names}
    for path in sorted(places):
        about = path.stat()
        yield str(path), about.st_size, about.st_mtime_ns
