"""Publishing to a folder: a web server's root, a disk that is mounted here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from digest.errors import OutputError, PublishError
from digest.model import File
from digest.publish.folder import remove_files, write_files


@contextmanager
def open_folder(root: Path) -> Iterator[FolderTarget]:
    """The folder, which is made when the first file comes."""
    try:
        yield FolderTarget(root)
    except OutputError as error:
        raise PublishError(error.message, hint="free some space, or publish elsewhere") from error


class FolderTarget:
    """A folder; each file is written beside its place and renamed."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, path: str) -> bytes | None:
        try:
            return (self._root / path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise PublishError(f"{self._root / path}: {error.strerror}") from error

    def send(self, files: Sequence[File]) -> None:
        write_files(self._root, files)

    def remove(self, paths: Sequence[str]) -> None:
        remove_files(self._root, paths)
