"""The tables of `digest.toml`: what each key holds, and the words that tell what it wants."""

from __future__ import annotations

import difflib
import re
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from digest.model import MAIL
from digest.publish.hosting.address import address_of
from digest.pull.address import is_address, joined
from digest.settings.base import Table, line, whole
from digest.settings.post import Channel, Mail, Person, Smtp
from digest.settings.rules import Rule
from digest.settings.situation import Named, Reader
from digest.settings.values import told

_Counted = Literal["decimals", "numbers"]
_COUNTED = '"decimals" (2.21 is 2.210) or "numbers" (5.10 comes after 5.9)'


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        close = difflib.get_close_matches(name, available_timezones(), n=1)
        near = f"; did you mean {close[0]!r}?" if close else ""
        raise ValueError(f"no such time zone: {name!r}{near} (an IANA name such as Europe/London)")
    return name


# It is the name of a folder of the output too.
_ReaderName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,40}$")]


def _place(url: str) -> str:
    is_scheme = re.match(r"[\w+.-]+://", url)
    if is_scheme and not (is_address(url) and joined(url, "")):
        raise ValueError(f"no address that can be read: {told(url)} (http://, https:// or a path)")
    return url


def _publishable(to: str) -> str:
    if to:
        address_of(to)  # its ValueError says what is wrong
    return to


class Source(Table):
    """Where posts come from: an http(s) address, or a file or folder beside the settings.

    `kind` narrows what is done with it: "page" looks for no feed, "file" follows
    no link of a page. `product` is what its posts are about, the house's own where it says nothing,
    and `versions` how that other product's are counted.
    """

    name: str = line()
    url: Annotated[str, AfterValidator(_place)] = line(what="an http(s) address or a path")
    kind: Literal["auto", "feed", "page", "file"] = Field(
        default="auto", description='"auto", "feed", "page" or "file"'
    )
    allow_private: bool = Field(default=False, description="true or false")
    product: str = Field(
        default="",
        pattern=r"^\P{Cc}{0,80}$",
        description="a product's name, of up to 80 letters in one line",
    )
    versions: _Counted | None = Field(default=None, description=_COUNTED)


def _one_or_more(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


_Lines = Annotated[
    tuple[Annotated[str, Field(min_length=1, max_length=200)], ...],
    BeforeValidator(_one_or_more),
]


def _lines(default: Any, what: str) -> Any:
    return Field(default=default, strict=False, description=f"{what}, or a list of such")


class Grammar(Table):
    """How another vendor's entries look, by example: `extract/grammar.py` says what it means."""

    id: _Lines = _lines((), 'an example of an id such as "MC799637"')
    entry: _Lines = _lines(..., 'the shape of an entry such as "{id} - {title}"')
    important: _Lines = _lines((), "the heading of a section of important entries")
    other: _Lines = _lines((), "the heading of a section of other entries")

    @field_validator("id")
    @classmethod
    def _ids(cls, examples: tuple[str, ...]) -> tuple[str, ...]:
        from digest.extract.grammar import check_id

        return tuple(map(check_id, examples))

    @field_validator("entry")
    @classmethod
    def _entries(cls, shapes: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        from digest.extract.grammar import check_entry

        # A faulty `id` is told of by itself.
        has_ids = bool(info.data.get("id", True))
        return tuple(check_entry(shape, has_ids=has_ids) for shape in shapes)


class Archive(Table):
    """Where posts are kept; a path is meant from the settings' folder."""

    url: str = Field(
        default="",
        pattern=r"^(\w+(\+\w+)?://.*)?$",
        description="an address such as sqlite:///digest.db",
    )


class Site(Table):
    """The published site: its address, if mails shall link to it, and templates of one's own."""

    url: str = Field(
        default="",
        pattern=r"^(https?://\S+)?$",
        description="an address such as https://digest.example.org",
    )
    templates: str = Field(default="", description="the path of a folder")


class Edition(Table):
    """How much an edition tells in full: cards of one area in a section; the rest get a line.

    After so many weeks what is still open counts as missed, and is listed no more.
    """

    per_area: int = whole(6, 1, 1000)
    missed_after_weeks: int = whole(8, 1, 520)


class Publish(Table):
    """Where `digest publish` sends the site; a path is meant from the settings' folder."""

    to: Annotated[str, AfterValidator(_publishable)] = Field(
        default="", pattern=r"^\P{Cc}*$", description="a folder or an address such as s3://bucket"
    )


class Limits(Table):
    """Bounds on what a source may send: MiB of one file or page, seconds for one answer, and how
    many pages of a list are read.
    """

    file_mib: int = whole(15, 1, 1024)
    timeout_s: int = whole(20, 1, 600)
    pages: int = whole(10, 1, 1000)


def _each_once(channels: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """The ledger knows a channel by its name, and the mail by its own."""
    names = [MAIL, *(channel.name for channel in channels)]
    if twice := [name for name in names if names.count(name) > 1]:
        raise ValueError(f"{twice[0]!r} is the name of another: give each channel its own")
    return channels


class Settings(Table):
    """The whole of `digest.toml`; all has a default but the sources."""

    title: str = line("What to turn on")
    product: str = Field(default="", description="text")
    versions: _Counted = Field(default="decimals", description=_COUNTED)
    time_zone: Annotated[str, AfterValidator(_known_zone)] = line(
        "UTC", "an IANA time zone such as Europe/London"
    )
    output: str = line("output", "the path of a folder")
    source: tuple[Source, ...] = Field(
        default=(), strict=False, description="[[source]] tables, each with a name and a url"
    )
    grammar: tuple[Grammar, ...] = Field(
        default=(), strict=False, description="[[grammar]] tables, each with an entry"
    )
    rule: tuple[Rule, ...] = Field(
        default=(), strict=False, description="[[rule]] tables, each with a name and phrases"
    )
    archive: Archive = Field(default=Archive(), description="a table [archive]")
    mail: Mail = Field(default=Mail(), description="a table [mail]")
    smtp: Smtp = Field(default=Smtp(), description="a table [smtp]")
    recipient: tuple[Person, ...] = Field(
        default=(), strict=False, description="[[recipient]] tables, each with an address"
    )
    channel: Annotated[tuple[Channel, ...], AfterValidator(_each_once)] = Field(
        default=(), strict=False, description="[[channel]] tables, each with a name and a url"
    )
    site: Site = Field(default=Site(), description="a table [site]")
    edition: Edition = Field(default=Edition(), description="a table [edition]")
    publish: Publish = Field(default=Publish(), description="a table [publish]")
    limits: Limits = Field(default=Limits(), description="a table [limits]")
    profile: Reader = Field(default=Reader(), description="a table [profile]")
    profiles: dict[_ReaderName, Reader] = Field(
        default={},
        description="tables [profiles.NAME], NAME of small letters, digits and hyphens",
    )
    gazetteer: tuple[Named, ...] = Field(
        default=(), strict=False, description="[[gazetteer]] tables, each with a name"
    )

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)
