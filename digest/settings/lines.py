"""Where in a TOML text a value is set, so that a fault can be told with its line."""

from __future__ import annotations

import tomllib
from typing import Any

Loc = tuple[str | int, ...]  # where a value stands: ("source", 1, "url")


class Lines:
    """Where each value of a valid TOML text begins; tomllib keeps no positions.

    The text is read up to each of its lines: the first of these beginnings to hold a value ends
    on the value's line, whatever way the value is written.
    """

    def __init__(self, text: str) -> None:
        lines = text.replace("\r\n", "\n").split("\n")
        self._beginnings: list[tuple[int, dict[str, Any]]] = [(1, {})]
        begun = 1
        for number in range(1, len(lines) + 1):
            beginning = "\n".join(lines[:number])
            if (table := _table_in(beginning)) is not None:
                # A text of several lines is there whole or not at all; it began here.
                self._beginnings.append((begun, table))
                begun = number + 1
            elif (table := _table_in(f"{beginning}\n]")) is not None:
                self._beginnings.append((number, table))

    def of(self, loc: Loc) -> int:
        """The line, from 1, that sets the value at `loc`; its table's line if nothing does."""
        for depth in range(len(loc), 0, -1):
            for line, table in self._beginnings:
                if _holds(table, loc[:depth]):
                    return line
        return 1


def _table_in(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _holds(value: Any, loc: Loc) -> bool:
    for part in loc:
        match value, part:
            case dict(), str() if part in value:
                value = value[part]
            case list(), int() if part < len(value):
                value = value[part]
            case _:
                return False
    return True
