"""Files -> a folder: all made beside their places, then renamed; unchanged ones left alone.

A manifest of hashes tells which files are ours, so that what is gone from a build is removed
and nothing else is ever touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digest.model import Batch, Draft, File, MadeFile, Written
from digest.publish.manifest import MANIFEST, manifest_bytes, read_manifest
from digest.publish.paths import is_inside
from digest.publish.stage import WRITING, Stage, changed_ns, hash_of, output_error, staged

_STALE_S = 3600  # no run takes so long: what is older was left behind by one that was killed


def write_files(root: Path, files: Iterable[File]) -> Written:
    """Make the files hold these bytes; OutputError if the disk says no, and nothing is changed.

    What is there already with the same bytes is not touched.
    """
    try:
        return _write(root, files)
    except OSError as error:
        raise output_error(root, error) from error


def sync_folder(root: Path, files: Iterable[File], *, within: str = "") -> Written:
    """As `write_files`; what an earlier call wrote and this one does not want is removed.

    Only below the folder `within` is anything removed. A file that somebody has changed since
    then is theirs, and stays.
    """
    with building(root, map(as_draft, files), {}, within=within) as build:
        return build.put()


@contextmanager
def building(
    root: Path, drafts: Iterable[Draft | Batch], known: Mapping[str, MadeFile], *, within: str = ""
) -> Iterator[Build]:
    """As `sync_folder`, in two steps: when the block begins, all is made and nothing changed.

    `known` is what an earlier build made; what is as it was is not made again.
    """
    prefix = f"{within}/" if within else ""
    try:
        clear_stale(root)
        with staged(root, drafts, known) as stage:
            yield Build(stage, prefix)
    except OSError as error:
        raise output_error(root, error) from error


@dataclass(frozen=True, slots=True)
class Build:
    """Files that are made and not yet in their places; those below `prefix` replace all of ours."""

    stage: Stage
    prefix: str

    @property
    def left(self) -> dict[str, MadeFile]:
        """Every file of the build as it lies in its place, and the manifest; by path."""
        place = self.prefix + MANIFEST
        about = (self.stage.root / place).stat()
        manifest = MadeFile("", "", about.st_size, changed_ns(about))
        return {**self.stage.files, place: manifest}

    def put(self) -> Written:
        """Put the files in their places, and remove those of an earlier build that are gone."""
        root, place = self.stage.root, self.prefix + MANIFEST
        before = read_manifest(root / place)
        hashes = self._hashes(before)
        # The manifest may be anybody's work. What is made again was looked at when it was made.
        gone = {
            path: str(before[path])
            for path in sorted(before.keys() - hashes.keys())
            if path.startswith(self.prefix) and is_inside(path)
        }
        has_new = not hashes.keys() <= before.keys()
        if has_new:
            # Ours from now on: killed half-way, the next run knows what to remove.
            _write(root, [File(place, manifest_bytes(gone | hashes))])
        written = self.stage.put()
        removed = sum(_remove(root, path, told) for path, told in gone.items())
        if gone or not has_new:
            _write(root, [File(place, manifest_bytes(hashes))])
        return Written(written.written, written.unchanged, removed)

    def _hashes(self, before: Mapping[str, object]) -> dict[str, str]:
        """Path -> hash of every file below the prefix.

        Where memory and manifest tell two things of a file that stays, the file is asked.
        """
        files = self.stage.files
        hashes = {path: made.hash for path, made in files.items() if path.startswith(self.prefix)}
        doubtful = [path for path, told in hashes.items() if before.get(path, told) != told]
        for path in doubtful:
            if path not in self.stage.waiting and (found := hash_of(self.stage.root, path)):
                hashes[path] = found
                files[path] = files[path]._replace(hash=found)
        return hashes


def as_draft(file: File) -> Draft:
    """A file whose bytes are there already."""
    return Draft(file.path, lambda: file.content)


def remove_files(root: Path, paths: Iterable[str]) -> None:
    """Remove these files, whatever they hold, and folders that it leaves empty."""
    try:
        for path in paths:
            if _is_there(root, path):
                _unlink(root, path)
    except OSError as error:
        raise output_error(root, error) from error


def clear_stale(root: Path) -> None:
    """Remove the drafts of runs that were killed."""
    for folder in root.glob(f"{WRITING}*"):
        # Another run may be done with its own at this moment.
        with contextlib.suppress(FileNotFoundError):
            if time.time() - folder.lstat().st_mtime > _STALE_S:
                shutil.rmtree(folder, ignore_errors=True)


def _write(root: Path, files: Iterable[File]) -> Written:
    clear_stale(root)
    with staged(root, map(as_draft, files), {}) as stage:
        return stage.put()


def _remove(root: Path, path: str, written: str) -> bool:
    """Whether the file was there as we wrote it, and is gone now."""
    if not _is_there(root, path) or _hash((root / path).read_bytes()) != written:
        return False
    _unlink(root, path)
    return True


def _is_there(root: Path, path: str) -> bool:
    place = root / path
    # The manifest may be anybody's work: `isfile` bears any path.
    return os.path.isfile(place) and place.parent.resolve().is_relative_to(root.resolve())


def _unlink(root: Path, path: str) -> None:
    """Remove the file, and the folders that it leaves empty."""
    (root / path).unlink()
    for folder in list(PurePosixPath(path).parents)[:-1]:
        with contextlib.suppress(OSError):
            (root / folder).rmdir()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
