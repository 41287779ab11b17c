"""`digest.toml` as a file that people edit: the first one, and a source added to theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from digest.errors import SettingsError
from digest.pull.address import shown
from digest.settings.load import settings_from_toml

NewSource = Mapping[str, str | bool]  # key of a [[source]] -> its value

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
    """Make `url` a source of the settings in `path`, which are begun if there are none.

    SettingsError if it is one already.
    """
    known = known_sources(path)
    if url in known:
        raise SettingsError(f"{path}: {shown(url)} is a source already")
    add_sources(path, [{"name": name, "url": url, "allow_private": allow_private}])


def known_sources(path: Path) -> dict[str, str]:
    """Address -> name of each source of the settings in `path`, if there are any."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return {source.url: source.name for source in settings_from_toml(text, str(path)).source}


def add_sources(path: Path, added: Iterable[NewSource]) -> None:
    """Write these into the settings in `path`, which are begun if there are none."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    written = with_sources(text, added, path)
    draft = path.with_name(f".{path.name}.writing")
    try:
        draft.write_text(written, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror}") from error


def first_settings() -> str:
    """The settings that `digest init` writes: the real blog, and every key with its meaning."""
    return _FIRST.read_text(encoding="utf-8")


def with_sources(text: str, added: Iterable[NewSource], path: Path) -> str:
    """`text` with more `[[source]]` tables; comments and order stay as they were.

    SettingsError if the settings do not hold before or after; `path` names them in messages.
    """
    where = str(path)
    settings_from_toml(text, where)
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise SettingsError(f"{where}: not valid TOML: {error}") from error
    for values in added:
        source = tomlkit.table()
        source.update({key: value for key, value in values.items() if value})
        if "source" not in document:
            document.append("source", tomlkit.aot())
        else:
            source.trivia.indent = "\n"
        document["source"].append(source)
    written = tomlkit.dumps(document)
    settings_from_toml(written, where)
    return written
