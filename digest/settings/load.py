"""`digest.toml` -> Settings: every fault found at once, each with its line and what would do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from digest.errors import SettingsError
from digest.model import product_part
from digest.settings.faults import faulty, what_is_wrong
from digest.settings.lines import Loc
from digest.settings.stack import RawTable, unknown_names
from digest.settings.tables import Settings

DEFAULT_NAME = "digest.toml"
_Root = TypeVar("_Root", bound=BaseModel)


def load_settings(path: Path) -> Settings:
    """The settings in `path`; SettingsError lists every fault of the file."""
    hint = "name another with --config, or give a --source"
    return settings_from_toml(read_text(path, hint), str(path))


def read_text(path: Path, hint: str) -> str:
    """The text of a TOML file; SettingsError with that hint where there is none."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise SettingsError(f"{path}: no such file", hint=hint) from error
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path}:{number}: is not UTF-8", hint="save it as UTF-8") from error


def settings_from_toml(text: str, where: str = DEFAULT_NAME) -> Settings:
    """The settings that `text` holds; `where` names it in messages."""

    def more(table: RawTable) -> Iterator[tuple[Loc, str]]:
        yield from _repeated_names(table)
        yield from _counted_twice(table)
        yield from unknown_names(table)

    return table_from_toml(Settings, text, where, more)


def table_from_toml(
    root: type[_Root],
    text: str,
    where: str,
    more: Callable[[RawTable], Iterable[tuple[Loc, str]]] = lambda _: (),
) -> _Root:
    """The text as a table of that kind; SettingsError with all faults, those of `more` too."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(error, text, where) from error
    faults = [*more(table)]
    try:
        made = root.model_validate(table)
    except ValidationError as error:
        # Its own report would show the values, passwords among them.
        found = [(_place(detail), what_is_wrong(detail, root)) for detail in error.errors()]
        raise faulty(faults + found, text, where) from None
    if faults:
        raise faulty(faults, text, where)
    return made


def _place(detail: Any) -> Loc:
    """Where pydantic found the fault; that it was in a key and not in its value, goes without."""
    return tuple(part for part in detail["loc"] if part != "[key]")


def _no_toml(error: tomllib.TOMLDecodeError, text: str, where: str) -> SettingsError:
    what, _, place = str(error).rpartition(" (at ")
    found = re.match(r"line (\d+)", place)
    line = int(found[1]) if found else text.rstrip().count("\n") + 1
    return SettingsError(
        f"{where}:{line}: not valid TOML: {what}",
        hint='text stands in quotes: title = "What to turn on"; toml.io has all the rules',
    )


def _repeated_names(table: RawTable) -> Iterator[tuple[Loc, str]]:
    """The sources and rules that have another's name: state and messages go by it."""
    for kind in ("source", "rule"):
        rows = table.get(kind)
        seen: set[str] = set()
        for number, row in enumerate(rows if isinstance(rows, list) else []):
            name = row.get("name") if isinstance(row, dict) else None
            if isinstance(name, str) and name in seen:
                yield (kind, number, "name"), f"another {kind} is named {name!r} already"
            seen.add(str(name))


def _counted_twice(table: RawTable) -> Iterator[tuple[Loc, str]]:
    """The sources that count a product's versions in another way than was said before."""
    house = product_part(_text(table.get("product")))
    said = {house: table.get("versions", "decimals")}
    rows = table.get("source")
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        # What cannot be meant is a fault of its own.
        if not isinstance(row, dict) or row.get("versions") not in ("decimals", "numbers"):
            continue
        product = product_part(_text(row.get("product"))) or house
        if said.setdefault(product, row["versions"]) == row["versions"]:
            continue
        if product == house:
            what = "its posts are about your own product: say it above the first [table]"
        else:
            what = f"another source counts them in {said[product]!r} already"
        yield ("source", number, "versions"), what


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
