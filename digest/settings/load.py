"""`digest.toml` -> Settings: every fault found at once, each with its line and what would do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from digest.errors import SettingsError
from digest.settings.faults import faulty, what_is_wrong
from digest.settings.lines import Loc
from digest.settings.tables import Settings

DEFAULT_NAME = "digest.toml"


def load_settings(path: Path) -> Settings:
    """The settings in `path`; SettingsError lists every fault of the file."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise SettingsError(
            f"{path}: no such file", hint="name another with --config, or give a --source"
        ) from error
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path}:{line}: is not UTF-8", hint="save it as UTF-8") from error
    return settings_from_toml(text, str(path))


def settings_from_toml(text: str, where: str = DEFAULT_NAME) -> Settings:
    """The settings that `text` holds; `where` names it in messages."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(error, text, where) from error
    faults = [*_repeated_names(table)]
    try:
        settings = Settings.model_validate(table)
    except ValidationError as error:
        # Its own report would show the values, passwords among them.
        found = [(detail["loc"], what_is_wrong(detail)) for detail in error.errors()]
        raise faulty(faults + found, text, where) from None
    if faults:
        raise faulty(faults, text, where)
    return settings


def _no_toml(error: tomllib.TOMLDecodeError, text: str, where: str) -> SettingsError:
    what, _, place = str(error).rpartition(" (at ")
    found = re.match(r"line (\d+)", place)
    line = int(found[1]) if found else text.rstrip().count("\n") + 1
    return SettingsError(
        f"{where}:{line}: not valid TOML: {what}",
        hint='text stands in quotes: title = "What to turn on"; toml.io has all the rules',
    )


def _repeated_names(table: dict[str, Any]) -> Iterator[tuple[Loc, str]]:
    """The sources that have another's name: state and messages go by it."""
    sources = table.get("source")
    seen: set[str] = set()
    for number, source in enumerate(sources if isinstance(sources, list) else []):
        name = source.get("name") if isinstance(source, dict) else None
        if isinstance(name, str) and name in seen:
            yield ("source", number, "name"), f"another source is named {name!r} already"
        seen.add(str(name))
