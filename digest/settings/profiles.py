"""Settings -> the readers' profiles, with those that lie in files of their own."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from digest.errors import SettingsError
from digest.model import Integration, Profile
from digest.settings.lines import Loc
from digest.settings.load import read_text, table_from_toml
from digest.settings.situation import Reader, Situation
from digest.settings.stack import RawTable, unknown_in
from digest.settings.tables import Settings

HOUSE = ""  # the name of `[profile]`, which has none


@dataclass(frozen=True, slots=True)
class Readership:
    """A reader's profile, and the integrations that only this reader's settings know."""

    profile: Profile = field(default_factory=Profile)
    rows: tuple[Integration, ...] = ()


def readers_of(settings: Settings, folder: Path | None) -> dict[str, Readership]:
    """Every reader of the settings by name, the house's first; files are meant from `folder`.

    SettingsError for the first file with faults, which lists all of them with their lines.
    """
    named = {HOUSE: settings.profile, **settings.profiles}
    return {name: _reader(reader, settings, folder) for name, reader in named.items()}


def reader_of(settings: Settings, folder: Path | None, name: str | None) -> Readership:
    """The reader of that name, or the house; SettingsError where there is none."""
    readers = readers_of(settings, folder)
    if (name or HOUSE) in readers:
        return readers[name or HOUSE]
    near = difflib.get_close_matches(str(name), readers, n=1)
    others = ", ".join(repr(other) for other in readers if other)
    raise SettingsError(
        f"no profile is named {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""),
        hint=f"the settings have {others}" if others else f"add [profiles.{name}] to the settings",
    )


def _reader(reader: Reader, settings: Settings, folder: Path | None) -> Readership:
    common = tuple(named.row for named in settings.gazetteer)
    situation: Situation = reader
    if reader.file:
        situation = _from_file((folder or Path()) / reader.file, common)
    return Readership(situation.profile, (*common, *situation.rows))


def _from_file(path: Path, common: tuple[Integration, ...]) -> Situation:
    names = [name for row in common for name in (row.name, *row.spellings)]

    def more(table: RawTable) -> Iterator[tuple[Loc, str]]:
        return unknown_in(table, names)

    text = read_text(path, "`file` under [profile] names a file beside the settings")
    return table_from_toml(Situation, text, str(path), more)
