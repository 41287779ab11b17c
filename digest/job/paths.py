"""Paths of the settings -> where they are on this machine."""

from __future__ import annotations

from pathlib import Path

from digest.settings import Settings

_SQLITE = "sqlite:///"


def beside(folder: Path | None, path: str) -> Path:
    """A path of the settings, meant from their folder; a whole path stays."""
    return Path(path) if folder is None else folder / path


def archive_of(settings: Settings, folder: Path | None, output: Path) -> Path | str:
    """The archive: a file, beside the settings or else in the output; or a database's address."""
    url = settings.archive.url
    if not url:
        return output / "digest.db" if folder is None else folder / "digest.db"
    if url.startswith(_SQLITE) and "?" not in url:
        return beside(folder, url.removeprefix(_SQLITE))
    return url
