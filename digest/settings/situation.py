"""The readers' tables of the settings: profiles, and names that the gazetteer does not know."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from digest.model import Integration, Interest, Profile
from digest.settings.base import Table, line

_Name = Annotated[str, StringConstraints(pattern=r"^[^\p{Cc}]*\S[^\p{Cc}]*$")]


def _interest() -> Literal["high", "normal", "mute"]:
    field: Literal["high", "normal", "mute"] = Field(
        default="normal", description='"high", "normal" or "mute"'
    )
    return field


class Areas(Table):
    """What each area is to the reader."""

    billing: Literal["high", "normal", "mute"] = _interest()
    sales: Literal["high", "normal", "mute"] = _interest()
    tickets: Literal["high", "normal", "mute"] = _interest()
    automation: Literal["high", "normal", "mute"] = _interest()
    assets: Literal["high", "normal", "mute"] = _interest()
    integrations: Literal["high", "normal", "mute"] = _interest()
    portal: Literal["high", "normal", "mute"] = _interest()
    reporting: Literal["high", "normal", "mute"] = _interest()
    email: Literal["high", "normal", "mute"] = _interest()
    security: Literal["high", "normal", "mute"] = _interest()
    api: Literal["high", "normal", "mute"] = _interest()
    projects: Literal["high", "normal", "mute"] = _interest()
    admin: Literal["high", "normal", "mute"] = _interest()
    knowledge: Literal["high", "normal", "mute"] = _interest()
    chat: Literal["high", "normal", "mute"] = _interest()
    time: Literal["high", "normal", "mute"] = _interest()

    def of(self, interest: Interest) -> tuple[str, ...]:
        """The areas that are that to the reader."""
        return tuple(area for area, value in self if value == interest)


class Named(Table):
    """An integration of the reader's own: its name, other spellings, its kind, its suite."""

    name: str = line(what="the integration's name")
    kind: str = line("integration", "what it is, such as RMM")
    spellings: tuple[_Name, ...] = Field(
        default=(), strict=False, description='a list of other spellings, such as ["NB RMM"]'
    )
    part_of: str = Field(default="", description="the name of the suite that it belongs to")

    @property
    def row(self) -> Integration:
        return Integration(self.name, self.kind, self.spellings, part_of=self.part_of)


class Situation(Table):
    """One reader's situation, in the settings or in a file of its own."""

    stack: tuple[_Name, ...] = Field(
        default=(), strict=False, description='a list of names such as ["Xero", "NinjaOne"]'
    )
    areas: Areas = Field(default=Areas(), description='a table of areas, such as { chat = "mute" }')
    version: str = Field(
        default="",
        pattern=r"^([vV]?\d+(\.\d+){1,2})?$",
        description='the version that you run, such as "2.212"',
    )
    gazetteer: tuple[Named, ...] = Field(
        default=(), strict=False, description="[[gazetteer]] tables, each with a name"
    )

    @property
    def rows(self) -> tuple[Integration, ...]:
        return tuple(named.row for named in self.gazetteer)

    @property
    def profile(self) -> Profile:
        return Profile(
            self.stack,
            self.areas.of(Interest.HIGH),
            self.areas.of(Interest.MUTE),
            self.version.lstrip("vV") or None,
        )


class Reader(Situation):
    """A reader in the settings: the situation itself, or the file that holds it."""

    file: str = Field(default="", description="the path of a profile file")
