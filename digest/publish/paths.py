"""Paths of files in a folder, wherever the folder is: which ones stay inside it."""

from __future__ import annotations

from pathlib import PurePosixPath


def is_inside(path: str) -> bool:
    """Whether a path, with forward slashes, stays below the folder that it is meant from."""
    parts = PurePosixPath(path).parts
    is_plain = not path.startswith("/") and not {"\\", "\0", ":"}.intersection(path)
    return bool(parts) and is_plain and ".." not in parts
