"""Paths -> bytes: files, standard input, and what a folder holds. Nothing beyond the limit is
read.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from digest.errors import SourceError
from digest.model import Problem
from digest.pull.address import is_address, shown
from digest.pull.answer import Answer, too_large

STDIN = "-"


def read_file(place: str, max_bytes: int) -> Answer:
    """The bytes of a file or of standard input; SourceError beyond `max_bytes`."""
    try:
        content = _content(place, max_bytes)
    # A path with a NUL in it is a ValueError.
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SourceError(f"{shown(place)}: cannot be read: {reason}", hint=_hint(place)) from error
    if len(content) > max_bytes:
        raise too_large(shown(place), max_bytes)
    return Answer(content, place)


def is_folder(place: str) -> bool:
    """Whether the place is a folder of files."""
    return not is_address(place) and place != STDIN and os.path.isdir(place)


def files_in(folder: str, endings: tuple[str, ...]) -> tuple[list[str], list[Problem]]:
    """The files below `folder` with one of these endings, in order, and what could not be read.

    Hidden ones, and folders that are links, are left alone.
    """
    files: list[str] = []
    faults: list[OSError] = []
    for at, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found = (os.path.join(at, n) for n in names if not n.startswith("."))
        files += [p for p in found if p.lower().endswith(endings) and os.path.isfile(p)]
    problems = [
        Problem(shown(str(fault.filename)), f"cannot be read: {fault.strerror}", _hint(folder))
        for fault in faults
    ]
    if not (files or problems):
        hint = f"its files must end in {', '.join(endings)}"
        problems.append(Problem(shown(folder), "holds no file that can be read", hint))
    return sorted(files), problems


def _content(place: str, max_bytes: int) -> bytes:
    if place == STDIN:
        # There is none when the shell closed it (`<&-`).
        return sys.stdin.buffer.read(max_bytes + 1) if sys.stdin else b""
    with open(place, "rb") as file:
        about = os.fstat(file.fileno())
        if stat.S_ISREG(about.st_mode) and about.st_size > max_bytes:
            raise too_large(shown(place), max_bytes)
        # Not all files tell their size (pipes, /proc), and one may be growing.
        return file.read(max_bytes + 1)


def _hint(place: str) -> str:
    if "://" in place:
        return "only http:// and https:// addresses can be read, and paths"
    if place.lower().startswith("www.") or (not Path(place).suffix and ".com/" in place):
        return f"for an address, write https://{place}"
    return "check the path and its permissions"
