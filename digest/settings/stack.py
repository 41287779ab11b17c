"""Names of integrations that nobody knows, as faults, with the name that may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from digest.model import Integration, fold
from digest.settings.lines import Loc

RawTable = dict[str, Any]  # as tomllib gives it, before anything is known of it


def unknown_names(table: RawTable) -> Iterator[tuple[Loc, str]]:
    """What is wrong with the stacks of the settings' readers, and with the readers' names."""
    common = _own_names(table)
    yield from unknown_in(table.get("profile"), common, ("profile",))
    profiles = table.get("profiles")
    for name, profile in profiles.items() if isinstance(profiles, dict) else ():
        if name == "site":
            yield ("profiles", name), "the site has a folder of that name; call it otherwise"
        yield from unknown_in(profile, common, ("profiles", name))


def unknown_in(profile: Any, common: Iterable[str], loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """The faults of one reader's table, at `loc`; `common` are names of the settings' own."""
    if not isinstance(profile, dict):
        return
    if profile.get("file") and len(profile) > 1:
        yield (*loc, "file"), "a profile has a file, or its keys here, not both"
    stack = profile.get("stack")
    if not isinstance(stack, list) or not stack:
        return
    known = _known((*common, *_own_names(profile)))
    for number, name in enumerate(stack):
        if isinstance(name, str) and name.strip() and fold(name) not in known:
            yield (*loc, "stack", number), _what(name, known)


def _own_names(table: RawTable) -> tuple[str, ...]:
    rows = table.get("gazetteer")
    found: list[Any] = []
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict):
            spellings = row.get("spellings")
            found += [row.get("name"), *(spellings if isinstance(spellings, list) else ())]
    return tuple(name for name in found if isinstance(name, str))


def _known(more: Iterable[str]) -> dict[str, str]:
    """Every name and spelling, folded, and how to write it."""
    # Some hundred rows, which only settings with a stack need.
    from digest.tag.gazetteer import HOUSE

    def ours(row: Integration) -> Iterator[tuple[str, str]]:
        for name in (row.name, *row.spellings, *row.wary):
            yield fold(name), row.name

    return {**{fold(name): name for name in more}, **dict(p for row in HOUSE for p in ours(row))}


def _what(name: str, known: dict[str, str]) -> str:
    near = difflib.get_close_matches(fold(name), known, n=1, cutoff=0.7)
    meant = f"; did you mean {known[near[0]]!r}?" if near else ""
    return f"no integration that is known: {name!r}{meant} (others go under [[gazetteer]])"
