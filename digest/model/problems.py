"""What a person should know of, and do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a person should know of, and what to do about it; nothing stopped for it."""

    where: str
    what: str
    hint: str = ""
