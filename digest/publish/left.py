"""What a run left in a folder, as a value of a few lines: one mark for the looks of all its files.

Files are known by their sizes and times, as the disk shows them; none is read but manifests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from digest.model import MadeFile
from digest.publish.manifest import MANIFEST, read_manifest
from digest.publish.stage import changed_ns, seen

_GONE = (-1, -1)


@dataclass(frozen=True, slots=True)
class Left:
    """Files that were left: `beside` are those that no manifest tells of, manifests among them.

    `look` changes where one of all these files is gone or was written to, or there is another.
    """

    beside: tuple[str, ...]
    look: str


def left_by(files: Mapping[str, MadeFile], manifest: str) -> Left:
    """What a build left that made these, by path; the manifest tells of all below its folder."""
    below = manifest.removesuffix(MANIFEST)
    beside = (path for path in files if path == manifest or not path.startswith(below))
    paths = sorted(files)
    looks = ((files[path].size_bytes, files[path].changed_ns) for path in paths)
    return Left(tuple(beside), _mark_of(paths, looks))


def left_in(root: Path, beside: Iterable[str]) -> Left:
    """What is there now of these, and of all that the manifests among them tell of."""
    beside = tuple(beside)
    manifests = (path for path in beside if path.rpartition("/")[2] == MANIFEST)
    told = (read_manifest(root / path) for path in manifests)
    paths = sorted(chain(beside, *told))
    return Left(beside, _mark_of(paths, (_look(str(root), path) for path in paths)))


def _look(root: str, path: str) -> tuple[int, int]:
    """Size in bytes and time in ns."""
    there = seen(root, path)
    return (there.st_size, changed_ns(there)) if there else _GONE


def _mark_of(paths: list[str], looks: Iterable[tuple[int, int]]) -> str:
    told = repr((paths, list(chain.from_iterable(looks))))
    return hashlib.sha256(told.encode()).hexdigest()
