"""`digest.toml` -> Settings: every fault found at once, each with its line and what would do."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from digest.errors import SettingsError
from digest.pull.address import is_address, joined
from digest.toml_lines import Lines, Loc

DEFAULT_NAME = "digest.toml"


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        close = difflib.get_close_matches(name, available_timezones(), n=1)
        near = f"; did you mean {close[0]!r}?" if close else ""
        raise ValueError(f"no such time zone: {name!r}{near} (an IANA name such as Europe/London)")
    return name


def _place(url: str) -> str:
    is_scheme = re.match(r"[\w+.-]+://", url)
    if is_scheme and not (is_address(url) and joined(url, "")):
        raise ValueError(
            f"no address that can be read: {_value(url)} (http://, https:// or a path)"
        )
    return url


# What each field wants is said once, in its description: messages quote it.
def _line(default: Any = ..., what: str = "a line of text that is not empty") -> Any:
    return Field(default=default, pattern=r"^[^\p{Cc}]*\S[^\p{Cc}]*$", description=what)


def _whole(default: int, low: int, high: int) -> Any:
    what = f"a whole number between {low} and {high}"
    return Field(default=default, ge=low, le=high, description=what)


class _Table(BaseModel):
    """A table of the settings: frozen, and no key is passed over in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Source(_Table):
    """Where posts come from: an http(s) address, or a file or folder beside the settings.

    `kind` narrows what is done with it: "page" looks for no feed, "file" follows
    no link of a page.
    """

    name: str = _line()
    url: Annotated[str, AfterValidator(_place)] = _line(what="an http(s) address or a path")
    kind: Literal["auto", "feed", "page", "file"] = Field(
        default="auto", description='"auto", "feed", "page" or "file"'
    )
    allow_private: bool = Field(default=False, description="true or false")


class Archive(_Table):
    """Where posts are kept; a path is meant from the settings' folder."""

    url: str = Field(
        default="",
        pattern=r"^(\w+(\+\w+)?://.*)?$",
        description="an address such as sqlite:///digest.db",
    )


class Mail(_Table):
    """What stands in the mail's head."""

    sender: str = Field(
        default="digest@localhost",
        pattern=r"^[^@<>\s]+@[^@<>\s]+$",
        description="a mail address such as digest@example.org",
    )


class Site(_Table):
    """The published site: its address, if mails shall link to it, and templates of one's own."""

    url: str = Field(
        default="",
        pattern=r"^(https?://\S+)?$",
        description="an address such as https://digest.example.org",
    )
    templates: str = Field(default="", description="the path of a folder")


class Limits(_Table):
    """Bounds on what a source may send: MiB of one file or page, seconds for one answer, and how
    many pages of a list are read.
    """

    file_mib: int = _whole(15, 1, 1024)
    timeout_s: int = _whole(20, 1, 600)
    pages: int = _whole(10, 1, 1000)


class Settings(_Table):
    """The whole of `digest.toml`; all has a default but the sources."""

    title: str = _line("What to turn on")
    product: str = Field(default="", description="text")
    time_zone: Annotated[str, AfterValidator(_known_zone)] = _line(
        "UTC", "an IANA time zone such as Europe/London"
    )
    output: str = _line("output", "the path of a folder")
    source: tuple[Source, ...] = Field(
        default=(), strict=False, description="[[source]] tables, each with a name and a url"
    )
    archive: Archive = Field(default=Archive(), description="a table [archive]")
    mail: Mail = Field(default=Mail(), description="a table [mail]")
    site: Site = Field(default=Site(), description="a table [site]")
    limits: Limits = Field(default=Limits(), description="a table [limits]")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


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
        found = [(detail["loc"], _what_is_wrong(detail)) for detail in error.errors()]
        raise _faulty(faults + found, text, where) from None
    if faults:
        raise _faulty(faults, text, where)
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


def _faulty(faults: list[tuple[Loc, str]], text: str, where: str) -> SettingsError:
    """All faults in the order of their lines: `digest.toml:4: limits.file_mib: expected ...`."""
    lines = Lines(text)
    rows = sorted((lines.of(loc), _name(loc), what) for loc, what in faults)
    words = [f"  {where}:{line}: {name}: {what}" for line, name, what in rows]
    count = f"{len(words)} faults" if len(words) > 1 else "a fault"
    return SettingsError(f"{where}: {count}:\n" + "\n".join(words))


def _name(loc: Loc) -> str:
    """`limits.file_mib`; `source 2: url` for a key of the second source."""
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in loc)
    return re.sub(r"\.(\d+)(\.?)", lambda m: f" {m[1]}{': ' if m[2] else ''}", name)


def _what_is_wrong(detail: Any) -> str:
    loc: Loc = detail["loc"]
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(loc)
        case "value_error":
            return str(detail["ctx"]["error"])
        case "missing":
            return f"is missing: expected {_wanted(loc)}"
        case _:
            return f"expected {_wanted(loc)}, but it is {_value(detail['input'])}"


def _unknown_key(loc: Loc) -> str:
    key, known = str(loc[-1]), sorted(_table_at(loc[:-1]).model_fields)
    tables = {name: _table_of(field) for name, field in Settings.model_fields.items()}
    homes = [name for name, table in tables.items() if table and key in table.model_fields]
    near = difflib.get_close_matches(key, known, n=1)
    if near:
        other = f"; did you mean {near[0]!r}?"
    elif len(loc) > 1 and key in Settings.model_fields:
        other = "; it belongs above the first [table]"
    else:
        other = f"; it belongs under [{homes[0]}]" if len(homes) == 1 else ""
    return f"unknown key{other} (accepted: {', '.join(known)})"


def _wanted(loc: Loc) -> str:
    keys = [part for part in loc if isinstance(part, str)]
    field = _table_at(tuple(keys[:-1])).model_fields[keys[-1]]
    return field.description or "another value"


def _table_at(loc: Loc) -> type[BaseModel]:
    return (_table_of(Settings.model_fields[str(loc[0])]) if loc else None) or Settings


def _table_of(field: FieldInfo) -> type[BaseModel] | None:
    kinds = (field.annotation, *get_args(field.annotation))
    return next((k for k in kinds if isinstance(k, type) and issubclass(k, BaseModel)), None)


def _value(value: object) -> str:
    """As TOML's author would know it again; short, and without a password."""
    words = re.sub(r"(?<=/)[^/@\s]*:[^@\s]*@", "…@", str(value))
    words = words if len(words) <= 60 else f"{words[:60]}…"
    match value:
        case str():
            return repr(words)
        case bool():
            return words.lower()
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return words
