"""How the entries of other vendors look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a vendor's entries look: shapes of their title lines, examples of their ids.

    `important` are the headings of sections whose entries the hosts single out, `other` those of
    the sections behind them. What the shapes mean is said in `extract/grammar.py`.
    """

    entries: tuple[str, ...]
    ids: tuple[str, ...] = ()
    important: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
