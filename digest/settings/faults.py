"""What is wrong with a `digest.toml` -> words: every fault at its line, with what would do."""

from __future__ import annotations

import difflib
import re
from typing import Any, get_args

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


def what_is_wrong(detail: Any) -> str:
    """One fault of pydantic's, `detail`, as a sentence: what is wrong and what would do."""
    loc: Loc = detail["loc"]
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(loc)
        case "value_error":
            return str(detail["ctx"]["error"])
        case "missing":
            return f"is missing: expected {_wanted(loc)}"
        case _:
            return f"expected {_wanted(loc)}, but it is {told(detail['input'])}"


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
