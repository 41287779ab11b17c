"""Drafts -> a folder, in two steps: all are made beside their places, then they are put there.

A draft that is known, and whose file nobody has touched since, is neither made nor read.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from digest.errors import OutputError
from digest.model import Batch, Draft, MadeFile, Written
from digest.publish.paths import is_inside

WRITING = ".writing-"


@dataclass(frozen=True, slots=True)
class Stage:
    """What was made and waits to be put in its place, and what stays as it is; by path."""

    root: Path
    waiting: Mapping[str, str]
    files: dict[str, MadeFile]

    def put(self) -> Written:
        """Put each file in its place: the file there is the old one or the new one, whole."""
        for path, draft in self.waiting.items():
            before, place = os.stat(draft), f"{self.root}/{path}"
            os.replace(draft, place)
            after = os.stat(place)
            # The move itself counts as a change, unless another program has put its own there.
            if (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns):
                self.files[path] = self.files[path]._replace(changed_ns=changed_ns(after))
        return Written(len(self.waiting), len(self.files) - len(self.waiting))


@contextmanager
def staged(
    root: Path, drafts: Iterable[Draft | Batch], known: Mapping[str, MadeFile]
) -> Iterator[Stage]:
    """Every draft made that is not `known`; a full disk shows here, and what is there stays.

    What was made is thrown away at the end of the block if it was not put in its place.
    """
    with _Folder(root) as folder:
        waiting: dict[str, str] = {}
        files: dict[str, MadeFile] = {}
        for draft in _unknown(drafts, root, known, files):
            if not is_inside(draft.path):
                raise ValueError(f"a path outside the folder: {draft.path!r}")
            before = known.get(draft.path)
            untouched = before is not None and is_untouched(root, draft.path, before)
            there = before.hash if before and untouched else hash_of(root, draft.path)
            name, place = folder.made(draft, there)
            if place is None:
                waiting.pop(draft.path, None)
            else:
                waiting[draft.path] = place
            about = os.stat(place or f"{root}/{draft.path}")
            files[draft.path] = MadeFile(draft.mark, name, about.st_size, changed_ns(about))
        yield Stage(root, waiting, files)


def _unknown(
    drafts: Iterable[Draft | Batch],
    root: Path,
    known: Mapping[str, MadeFile],
    files: dict[str, MadeFile],
) -> Iterator[Draft]:
    """The drafts that have to be made; the files of all others are added to `files`."""
    for draft in drafts:
        paths = draft.paths if isinstance(draft, Batch) else (draft.path,)
        if standing := _standing(str(root), paths, draft.mark, known):
            files.update(standing)
        elif isinstance(draft, Batch):
            yield from _unknown(draft.drafts(), root, known, files)
        else:
            yield draft


def _standing(
    root: str, paths: Iterable[str], mark: str, known: Mapping[str, MadeFile]
) -> dict[str, MadeFile]:
    """The files of these paths where every one is as it was made, and of this mark; else none."""
    found: dict[str, MadeFile] = {}
    for path in paths if mark else ():
        before = known.get(path)
        if before is None or before.mark != mark or not is_untouched(root, path, before):
            return {}
        found[path] = before
    return found


def is_untouched(root: Path | str, path: str, before: MadeFile) -> bool:
    """Whether the file is there as it was made, by its size and time."""
    there = seen(root, path)
    return (
        there is not None
        and there.st_size == before.size_bytes
        and changed_ns(there) == before.changed_ns
    )


def seen(root: Path | str, path: str) -> os.stat_result | None:
    """The file as the disk shows it; None if there is none, or can be none of that name."""
    try:
        # Joined as text: of forty thousand files this is most of the time.
        return os.stat(f"{root}/{path}")
    # A path with a NUL in it is a ValueError.
    except (OSError, ValueError):
        return None


def changed_ns(seen: os.stat_result) -> int:
    """When it was last changed; an edit whose time was set back afterwards counts too."""
    return max(seen.st_mtime_ns, seen.st_ctime_ns)


class _Folder:
    """Where drafts lie until they are put in their places; made with the first of them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._number = 0
        self._fine: set[str] = set()

    def __enter__(self) -> _Folder:
        return self

    def __exit__(self, *_: object) -> None:
        if self._temporary:
            self._temporary.cleanup()

    def made(self, draft: Draft, there: str | None) -> tuple[str, str | None]:
        """Make the draft: its hash, and where it lies; nowhere, if what is there has that hash.

        What comes in parts is on the disk before its hash is known.
        """
        made = draft.make()
        if isinstance(made, bytes):
            name = hashlib.sha256(made).hexdigest()
            return name, None if name == there else self._write(draft.path, [made])
        whole = hashlib.sha256()
        place = self._write(draft.path, _told(made, whole.update))
        if whole.hexdigest() == there:
            os.unlink(place)
            return there, None
        return whole.hexdigest(), place

    def _write(self, path: str, parts: Iterable[bytes]) -> str:
        """Write a draft of the file, and make the folder that it is to lie in; where it lies."""
        if self._temporary is None:
            self._root.mkdir(parents=True, exist_ok=True)
            self._temporary = tempfile.TemporaryDirectory(dir=self._root, prefix=WRITING)
        self._make_folder(path.rpartition("/")[0], path)
        self._number += 1
        draft = f"{self._temporary.name}/{self._number}"
        with open(draft, "xb") as file:
            file.writelines(parts)
        return draft

    def _make_folder(self, folder: str, path: str) -> None:
        if not folder or folder in self._fine:
            return
        self._make_folder(folder.rpartition("/")[0], path)
        place = self._root / folder
        try:
            place.mkdir()
        except FileExistsError:
            if place.is_symlink() and not place.resolve().is_relative_to(self._root.resolve()):
                there = str(self._root / path)
                raise OSError(0, "a link on its way leads outside the folder", there) from None
            if not place.is_dir():
                raise
        self._fine.add(folder)


def _told(parts: Iterable[bytes], listener: Callable[[bytes], None]) -> Iterator[bytes]:
    for part in parts:
        listener(part)
        yield part


def hash_of(root: Path, path: str) -> str | None:
    """The hash of the file that is there; None if there is none."""
    try:
        with open(f"{root}/{path}", "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def output_error(root: Path, error: OSError) -> OutputError:
    """A failure of the disk, as words."""
    named = error.filename or root
    place = root if WRITING in str(named) else named
    return OutputError(
        f"{place}: cannot be written: {error.strerror or error}",
        hint="free some space or choose another folder with --output; what was there stays",
    )
