"""Paths of files in a folder, wherever the folder is: which ones stay inside it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

# What nearly all are: known at a glance, because a site has tens of thousands of them.
_PLAIN = re.compile(r"(?:[\w-]+/)*[\w-]+(?:\.[\w-]+)*", re.A)


def is_inside(path: str) -> bool:
    """Whether a path, with forward slashes, stays below the folder that it is meant from."""
    if _PLAIN.fullmatch(path):
        return True
    parts = PurePosixPath(path).parts
    is_plain = not path.startswith("/") and not {"\\", "\0", ":"}.intersection(path)
    return bool(parts) and is_plain and ".." not in parts
