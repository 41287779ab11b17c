"""Files -> a folder: all written beside their places, then renamed; unchanged ones left alone.

A manifest of hashes tells which files are ours, so that what is gone from a build is removed
and nothing else is ever touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from digest.errors import OutputError
from digest.model import File, Written
from digest.publish.paths import is_inside

MANIFEST = ".manifest.json"
_WRITING = ".writing-"
_STALE_S = 3600  # no run takes so long: what is older was left behind by one that was killed


def write_files(root: Path, files: Iterable[File]) -> Written:
    """Make the files hold these bytes; OutputError if the disk says no, and nothing is changed.

    What is there already with the same bytes is not touched.
    """
    wanted = _by_path(files)
    try:
        return _write(root, wanted)
    except OSError as error:
        raise _output_error(root, error) from error


def sync_folder(root: Path, files: Iterable[File], *, within: str = "") -> Written:
    """As `write_files`; what an earlier call wrote and this one does not want is removed.

    Only below the folder `within` is anything removed. A file that somebody has changed since
    then is theirs, and stays.
    """
    wanted = _by_path(files)
    try:
        return _sync(root, wanted, f"{within}/" if within else "")
    except OSError as error:
        raise _output_error(root, error) from error


def hashes_of(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Path -> hash of the file that is there now, with the manifests of their folders."""
    folders = {PurePosixPath(path).parts[0] for path in paths}
    known = [f"{name}/{MANIFEST}" for name in sorted(folders) if (root / name / MANIFEST).is_file()]
    return {path: _hash(_read(root / path) or b"") for path in (*paths, *known)}


def holds(root: Path, hashes: Mapping[str, str]) -> bool:
    """Whether each of these files is there, as it was hashed; drafts of killed runs are cleared."""
    _clear_stale(root)
    try:
        return all(_hash((root / path).read_bytes()) == known for path, known in hashes.items())
    # A path with a NUL in it is a ValueError.
    except (OSError, ValueError):
        return False


def remove_files(root: Path, paths: Iterable[str]) -> None:
    """Remove these files, whatever they hold, and folders that it leaves empty."""
    try:
        for path in paths:
            if _is_there(root, path):
                _unlink(root, path)
    except OSError as error:
        raise _output_error(root, error) from error


def _by_path(files: Iterable[File]) -> dict[str, bytes]:
    wanted = {file.path: file.content for file in files}
    for path in wanted:
        if not is_inside(path):
            raise ValueError(f"a path outside the folder: {path!r}")
    return wanted


def _sync(root: Path, wanted: dict[str, bytes], prefix: str) -> Written:
    place = prefix + MANIFEST
    before = {path: h for path, h in _read_manifest(root / place) if path.startswith(prefix)}
    hashes = {path: _hash(wanted[path]) for path in wanted if path.startswith(prefix)}
    if hashes.keys() - before.keys():
        # Ours from now on: killed half-way, the next run knows what to remove.
        _write(root, {place: _manifest(before | hashes)})
    written = _write(root, wanted)
    gone = sorted(before.keys() - hashes.keys())
    removed = sum(_remove(root, path, before[path]) for path in gone)
    _write(root, {place: _manifest(hashes)})
    return Written(written.written, written.unchanged, removed)


def _write(root: Path, wanted: Mapping[str, bytes]) -> Written:
    _clear_stale(root)
    changed = [path for path, content in wanted.items() if _read(root / path) != content]
    if changed:
        root.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=root, prefix=_WRITING) as name:
            # A full disk shows here, before the first file of the last build is replaced.
            drafts = [(Path(name) / str(number), path) for number, path in enumerate(changed)]
            for draft, path in drafts:
                _make_folder(root, path)
                draft.write_bytes(wanted[path])
            for draft, path in drafts:
                os.replace(draft, root / path)
    return Written(len(changed), len(wanted) - len(changed))


def _clear_stale(root: Path) -> None:
    for folder in root.glob(f"{_WRITING}*"):
        # Another run may be done with its own at this moment.
        with contextlib.suppress(FileNotFoundError):
            if time.time() - folder.lstat().st_mtime > _STALE_S:
                shutil.rmtree(folder, ignore_errors=True)


def _make_folder(root: Path, path: str) -> None:
    folder = (root / path).parent
    if not folder.resolve().is_relative_to(root.resolve()):
        raise OSError(0, "a link on its way leads outside the folder", str(root / path))
    folder.mkdir(parents=True, exist_ok=True)


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


def _read_manifest(place: Path) -> list[tuple[str, str]]:
    """Path and hash of what the last call wrote; none if the manifest is gone or not ours."""
    try:
        manifest = json.loads(_read(place) or b"{}")
    except (ValueError, RecursionError):
        return []
    pairs = manifest.items() if isinstance(manifest, dict) else ()
    return [(path, str(written)) for path, written in pairs if is_inside(path)]


def _manifest(hashes: Mapping[str, str]) -> bytes:
    return json.dumps(dict(sorted(hashes.items())), indent=0).encode() + b"\n"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _output_error(root: Path, error: OSError) -> OutputError:
    named = error.filename or root
    place = root if _WRITING in str(named) else named
    return OutputError(
        f"{place}: cannot be written: {error.strerror or error}",
        hint="free some space or choose another folder with --output; what was there stays",
    )
