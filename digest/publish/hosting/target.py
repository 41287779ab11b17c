"""A place that takes files: what every kind of host can do, and which kind an address asks for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from digest.model import File
from digest.publish.hosting.address import Address, Folder, GitBranch, Sftp, Store


class Target(Protocol):
    """Files below the address, by paths with forward slashes; PublishError where it says no."""

    def read(self, path: str) -> bytes | None:
        """The file's bytes; None if there is no such file."""

    def send(self, files: Sequence[File]) -> None:
        """Put the files there, in any order; each is there whole, or as it was."""

    def remove(self, paths: Sequence[str]) -> None:
        """Remove the files; one that is gone already is no failure."""


def open_target(address: Address) -> AbstractContextManager[Target]:
    """The place, open while the block runs; a git branch moves when the block ends well."""
    match address:
        case Folder(path):
            from digest.publish.hosting.to_folder import open_folder

            return open_folder(path)
        case GitBranch():
            from digest.publish.hosting.to_git import open_branch

            return open_branch(address)
        case Sftp():
            from digest.publish.hosting.to_sftp import open_sftp

            return open_sftp(address)
        case Store(url):
            from digest.publish.hosting.to_store import open_store

            return open_store(url)
