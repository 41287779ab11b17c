"""What a page shows -> a mark that changes with it; the same values give the same mark for ever."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from digest.model import EditionInBrief, OpenItem, PostInBrief, mark_of_text
from digest.render.site.library import Feature

_OPEN = attrgetter(*(field.name for field in fields(OpenItem)))


class Marks:
    """Marks of values: text, numbers, days, dataclasses, and tuples and mappings of them.

    What many pages show has a mark of its own, by which it is told.
    """

    def __init__(self, *base: object) -> None:
        self._base = mark_of_text(repr(base))
        # The value is kept with its mark: another one can never take its place in memory.
        self._editions: dict[int, tuple[object, str]] = {}

    def of(self, *values: object) -> str:
        """Changes with any of the values, and with what these marks were based upon."""
        return mark_of_text(f"{self._base}{self._told(values)}")

    def _told(self, value: object) -> str:
        kind = type(value)
        if kind is str:
            return repr(value)
        if kind is tuple or kind is list:
            if value and type(value[0]) is Feature:  # type: ignore[index]
                return f"({marks_of(value)})"  # type: ignore[arg-type]
            return f"({','.join([self._told(part) for part in value])})"  # type: ignore[attr-defined]
        if isinstance(value, (Feature, PostInBrief)):
            return value.mark
        if isinstance(value, EditionInBrief):
            return self._edition(value)
        if isinstance(value, Mapping):
            pairs = [f"{key!r}:{self._told(part)}" for key, part in value.items()]
            return f"{{{','.join(pairs)}}}"
        if value is None or isinstance(value, (str, int, float, date)):
            return repr(value)
        if is_dataclass(value):
            return self._fields(value)
        # A repr may hold an address in memory: such a mark would change from run to run.
        raise TypeError(f"no mark for {kind.__name__}")

    def _edition(self, edition: EditionInBrief) -> str:
        if not (known := self._editions.get(id(edition))):
            # Text and numbers, hundreds of times: the repr of all of them is made in one go.
            still_open = list(map(_OPEN, edition.open))
            told = f"{edition.made_of} {still_open} {edition.health} {edition.note!r}"
            self._editions[id(edition)] = known = (edition, mark_of_text(told))
        return known[1]

    def _fields(self, value: Any) -> str:
        names = _names(type(value))
        return f"{names[0]}({','.join([self._told(getattr(value, n)) for n in names[1:]])})"


def _names(kind: type[Any]) -> tuple[str, ...]:
    """A dataclass's name and those of its fields."""
    if kind not in _KNOWN_NAMES:
        _KNOWN_NAMES[kind] = (kind.__name__, *(field.name for field in fields(kind)))
    return _KNOWN_NAMES[kind]


_KNOWN_NAMES: dict[type[Any], tuple[str, ...]] = {}


def marks_of(features: Iterable[Feature]) -> str:
    """The marks of features in their order, as one text."""
    return " ".join([feature.mark for feature in features])
