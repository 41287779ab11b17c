"""A row of an area's vocabulary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class AreaRow:
    """Phrases that speak for an area, and how strongly."""

    area: str
    weight: float
    phrases: tuple[str, ...]
