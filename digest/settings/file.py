"""`digest.toml` as a file that people edit: the first one, and a source added to theirs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from digest.errors import SettingsError
from digest.pull.address import shown
from digest.settings.load import settings_from_toml

_FIRST = Path(__file__).parent / "first.toml"


def write_new(path: Path, text: str) -> None:
    """Write the file; SettingsError if there is one already, which stays."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise SettingsError(
            f"{path}: is there already, and stays", hint="edit it, or name another with --config"
        ) from error
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror}") from error


def add_source(path: Path, name: str, url: str, *, allow_private: bool = False) -> None:
    """Make `url` a source of the settings in `path`, which are begun if there are none."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    written = with_source(text, {"name": name, "url": url, "allow_private": allow_private}, path)
    draft = path.with_name(f".{path.name}.writing")
    try:
        draft.write_text(written, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror}") from error


def first_settings() -> str:
    """The settings that `digest init` writes: the real blog, and every key with its meaning."""
    return _FIRST.read_text(encoding="utf-8")


def with_source(text: str, added: Mapping[str, str | bool], path: Path) -> str:
    """`text` with one more `[[source]]`; comments and order stay as they were.

    SettingsError if the settings do not hold before or after; `path` names them in messages.
    """
    where = str(path)
    known = settings_from_toml(text, where)
    if any(source.url == added["url"] for source in known.source):
        raise SettingsError(f"{where}: {shown(str(added['url']))} is a source already")
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise SettingsError(f"{where}: not valid TOML: {error}") from error
    source = tomlkit.table()
    source.update({key: value for key, value in added.items() if value})
    if "source" in document:
        source.trivia.indent = "\n"
        document["source"].append(source)
    else:
        sources = tomlkit.aot()
        sources.append(source)
        document.append("source", sources)
    written = tomlkit.dumps(document)
    settings_from_toml(written, where)
    return written
