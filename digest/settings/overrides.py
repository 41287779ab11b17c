"""`overrides.toml`: people's own words on cards, in a file that can be kept in git.

A table a card, by the card's key, sorted by it; comments and what people wrote stay.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Literal

import tomlkit
from pydantic import Field

from digest.errors import SettingsError
from digest.model import Override, Tag
from digest.settings.base import Table, line
from digest.settings.load import read_text, table_from_toml

NAME = "overrides.toml"
_HEAD = """\
# People's own words on cards: each wins over what the hosts say. `digest tag` writes here, and
# you may: keep notes below a card's [head], and the file in git.
"""


class _Word(Table):
    """What a person decided on one card."""

    tag: Literal["recommended", "caution", "ignore"] = Field(
        description='"recommended", "caution" or "ignore"'
    )
    because: str = line(what="the reason, a line of text that is not empty")
    by: str = line(what="who decided")
    on: date = Field(description="the day, such as 2026-06-03")
    title: str = Field(default="", description="text")


class _Words(Table):
    card: dict[str, _Word] = Field(default={}, description="tables [card.ID]")


def load_overrides(path: Path) -> tuple[Override, ...]:
    """What the file holds, sorted by the cards' keys; none where there is no file."""
    return overrides_from_toml(read_text(path, ""), str(path)) if path.exists() else ()


def overrides_from_toml(text: str, where: str = NAME) -> tuple[Override, ...]:
    """What the text holds; SettingsError lists every fault with its line."""
    words = table_from_toml(_Words, text, where).card
    return tuple(
        Override(key.lower(), Tag(word.tag), word.because, word.by, word.on, word.title)
        for key, word in sorted(words.items())
    )


def set_override(path: Path, override: Override) -> None:
    """Write the override into the file, in the place of an earlier one for that card."""

    _edit(path, lambda text, where: with_override(text, override, where))


def drop_override(path: Path, key: str) -> None:
    """Take a card's override out of the file; the file stays, if only with its head."""

    _edit(path, lambda text, where: _with_change(text, lambda cards: _drop(cards, key), where))


def with_override(text: str, override: Override, where: str = NAME) -> str:
    """`text` with the override in it, in the place of an earlier one; `where` names it."""

    def change(cards: dict[str, Any]) -> None:
        _drop(cards, override.key)
        cards[override.key] = _table(override)

    return _with_change(text, change, where)


def _drop(cards: dict[str, Any], key: str) -> None:
    for name in [name for name in cards if name.lower() == key]:
        del cards[name]


def _with_change(text: str, change: Callable[[dict[str, Any]], None], where: str) -> str:
    """`text` with its cards changed and sorted; it holds before and after, or SettingsError."""
    overrides_from_toml(text, where)
    document = tomlkit.parse(text.rstrip() + "\n\n")
    cards = dict(document.get("card", {}))
    change(cards)
    if "card" in document:
        del document["card"]
    if cards:
        table = tomlkit.table(is_super_table=True)
        for key in sorted(cards):
            table.append(key, cards[key])
        document.append("card", table)
    written = tomlkit.dumps(document).rstrip() + "\n"
    overrides_from_toml(written, where)
    return written


def _table(override: Override) -> Any:
    table = tomlkit.table()
    if override.title:
        table.add("title", override.title)
    table.add("tag", override.tag.value)
    table.add("because", override.why)
    table.add("by", override.who)
    table.add("on", override.on)
    table.add(tomlkit.nl())
    return table


def _edit(path: Path, change: Callable[[str, str], str]) -> None:
    text = read_text(path, "") if path.exists() else f"{_HEAD}\n"
    written = change(text, str(path))
    draft = path.with_name(f".{path.name}.writing")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(written, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror}") from error
