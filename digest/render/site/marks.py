"""What a page shows -> a mark that changes with it; the same values give the same mark for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from digest.model import Covered, Edition, Item, OpenItem, TaggedPost, Telling
from digest.render.site.library import Feature

# What many pages show, and what is told apart by these alone: looked at once.
_SHARED = (Item, Feature, TaggedPost, Edition)
# What editions hold hundreds of. Its fields hold text, numbers and days, whose repr is enough.
_PLAIN = {
    kind: attrgetter(*(field.name for field in fields(kind)))
    for kind in (Covered, OpenItem, Telling)
}


class Marks:
    """Marks of values: text, numbers, days, dataclasses, and tuples and mappings of them."""

    def __init__(self, *base: object) -> None:
        self._base = mark_of_text(repr(base))
        # The value is kept with its mark: another one can never take its place in memory.
        self._known: dict[int, tuple[object, str]] = {}

    def learn(self, value: object, mark: str) -> None:
        """Let this be the mark of that very value: somebody has found it already."""
        self._known[id(value)] = (value, mark)

    def of(self, *values: object) -> str:
        """Changes with any of the values, and with what these marks were based upon."""
        return mark_of_text(f"{self._base}{self._told(values)}")

    def _told(self, value: object) -> str:
        # Looked for in the list's own line, and only then told: lists hold a million of these.
        known, told = self._known.get, self._told
        kind = type(value)
        if kind is str:
            return repr(value)
        if kind is tuple or kind is list:
            if value and type(value[0]) is Feature:  # type: ignore[index]
                return f"({marks_of(value)})"  # type: ignore[arg-type]
            parts = [it[1] if (it := known(id(part))) else told(part) for part in value]  # type: ignore[attr-defined]
            return f"({','.join(parts)})"
        if kind in _SHARED:
            if not (it := known(id(value))):
                self._known[id(value)] = it = (value, self._mark(value))
            return it[1]
        if kind in _PLAIN:
            return f"{kind.__name__}{_PLAIN[kind](value)!r}"
        if isinstance(value, Mapping):
            pairs = [
                f"{key!r}:{it[1] if (it := known(id(part))) else told(part)}"
                for key, part in value.items()
            ]
            return f"{{{','.join(pairs)}}}"
        if value is None or isinstance(value, (str, int, float, date)):
            return repr(value)
        if is_dataclass(value):
            return self._fields(value)
        # A repr may hold an address in memory: such a mark would change from run to run.
        raise TypeError(f"no mark for {kind.__name__}")

    def _mark(self, value: object) -> str:
        if isinstance(value, Feature):
            return value.mark
        # All that an item and a post hold is plain, and their own repr is made in one go.
        is_plain = isinstance(value, (Item, TaggedPost))
        return mark_of_text(repr(value) if is_plain else self._fields(value))

    def _fields(self, value: Any) -> str:
        names = _names(type(value))
        return f"{names[0]}({','.join([self._told(getattr(value, n)) for n in names[1:]])})"


def _names(kind: type[Any]) -> tuple[str, ...]:
    """A dataclass's name and those of its fields."""
    if kind not in _KNOWN_NAMES:
        _KNOWN_NAMES[kind] = (kind.__name__, *(field.name for field in fields(kind)))
    return _KNOWN_NAMES[kind]


_KNOWN_NAMES: dict[type[Any], tuple[str, ...]] = {}


def mark_of_text(text: str) -> str:
    """Thirty-two hex digits that stand for the text."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def marks_of(features: Iterable[Feature]) -> str:
    """The marks of features in their order, as one text."""
    return " ".join(feature.mark for feature in features)
