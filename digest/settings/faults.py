"""What is wrong with a `digest.toml` -> words: every fault at its line, with what would do."""

from __future__ import annotations

import difflib
import re
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from digest.errors import SettingsError
from digest.settings.lines import Lines, Loc
from digest.settings.tables import Settings
from digest.settings.values import told


def faulty(faults: list[tuple[Loc, str]], text: str, where: str) -> SettingsError:
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


def what_is_wrong(detail: Any, root: type[BaseModel] = Settings) -> str:
    """One fault of pydantic's, `detail`, as a sentence: what is wrong and what would do.

    `root` is the table that the whole text was read as.
    """
    loc: Loc = detail["loc"]
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(loc, root)
        case "value_error":
            return str(detail["ctx"]["error"])
        case "missing":
            return f"is missing: expected {_wanted(loc, root)}"
        case _:
            return f"expected {_wanted(loc, root)}, but it is {told(detail['input'])}"


def _unknown_key(loc: Loc, root: type[BaseModel]) -> str:
    key, table = str(loc[-1]), _at(loc[:-1], root)[1] or root
    known = sorted(table.model_fields)
    tables = {name: table_of(field) for name, field in root.model_fields.items()}
    homes = [name for name, home in tables.items() if home and key in home.model_fields]
    near = difflib.get_close_matches(key, known, n=1)
    if near:
        other = f"; did you mean {near[0]!r}?"
    elif len(loc) > 1 and key in root.model_fields:
        other = "; it belongs above the first [table]"
    else:
        other = f"; it belongs under [{homes[0]}]" if len(homes) == 1 else ""
    return f"unknown key{other} (accepted: {', '.join(known)})"


def _wanted(loc: Loc, root: type[BaseModel]) -> str:
    field, _ = _at(loc, root)
    return (field and field.description) or "another value"


def _at(loc: Loc, root: type[BaseModel]) -> tuple[FieldInfo | None, type[BaseModel] | None]:
    """The field at `loc`, and the table that it holds; the last that is known, if that is not."""
    field: FieldInfo | None = None
    table: type[BaseModel] | None = root
    named = True  # the next part names a field; not within a table of tables, whose keys are free
    for part in (part for part in loc if isinstance(part, str)):
        if not named:
            named = True
        elif table and part in table.model_fields:
            field = table.model_fields[part]
            table, named = table_of(field), get_origin(field.annotation) is not dict
    return field, table


def table_of(field: FieldInfo) -> type[BaseModel] | None:
    """The table that the field holds, alone, in a list or by name; None for a plain value."""
    kinds = (field.annotation, *get_args(field.annotation))
    return next((k for k in kinds if isinstance(k, type) and issubclass(k, BaseModel)), None)
