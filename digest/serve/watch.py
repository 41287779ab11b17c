"""What a preview depends upon, looked at again and again: a change is a mark that differs.

By looking and not by the system's notices: it works on every disk, and twenty files cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from digest.settings import DEFAULT_NAME

Mark = tuple[Any, ...]


def mark_of(config: str | None, templates: Path | None, archive: Path | str) -> Mark:
    """Equal while settings, templates and archive stay; what an editor leaves beside them counts.

    The archive is asked what it holds, since reading it may touch its files.
    """
    files = [Path(config or DEFAULT_NAME), *_below(templates)]
    return (tuple(map(_look_at, files)), _held(archive))


def _below(folder: Path | None) -> Iterator[Path]:
    if folder is not None:
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _look_at(path: Path) -> tuple[str, int, int]:
    try:
        seen = path.stat()
    except OSError:
        return (str(path), 0, 0)
    return (str(path), seen.st_mtime_ns, seen.st_size)


def _held(archive: Path | str) -> Mark:
    from digest.errors import DigestError
    from digest.store import open_archive

    if isinstance(archive, Path) and not archive.is_file():
        return ()
    try:
        with open_archive(archive, wait_s=1) as opened:
            return (opened.numbers(), opened.told(), opened.editions())
    except DigestError as error:
        return (error.message,)
