"""Names and spellings -> an index by their first word, for finding all of them in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from digest.model import Integration, fold

WORD = re.compile(r"[^\W_]+")
_BETWEEN = {"-": " ", "\xa0": " ", "‑": " ", "–": " "}


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name: its words in lower case, and what stands between them.

    `written` is the first word as a wary spelling has it; empty for one that is certain.
    """

    row: Integration
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    written: str = ""

    @property
    def is_lower(self) -> bool:
        """Whether the name itself is written without a capital or a digit."""
        return self.row.name.islower()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every integration that is known; `by_word` holds the longest spelling first.

    `own` are the words of the product itself, which is no integration of its own.
    """

    rows: Mapping[str, Integration]
    by_word: Mapping[str, tuple[Spelling, ...]]
    own: frozenset[str]

    def named(self, name: str) -> Integration | None:
        """The row of that name or spelling, in any case."""
        return self.rows.get(fold(name))

    def within(self, name: str, stack: Iterable[str]) -> bool:
        """Whether the name is in the stack, as itself, as part of a suite, or as its suite.

        A suite covers its parts. A shop that names only a part still meets the suite's cards.
        """
        row = self.named(name)
        suite = row.part_of if row else ""
        for used in stack:
            known = self.named(used)
            canonical = known.name if known else used
            if fold(name) == fold(canonical) or (suite and suite == canonical):
                return True
            if known and known.part_of and known.part_of == name:
                return True
        return False


def gazetteer_of(more: Iterable[Integration] = (), product: str = "") -> Gazetteer:
    """What the program knows, and `more`: a row of a name that is known replaces ours."""
    return _built(tuple(more), product)


# One gazetteer serves a whole run; built when the first card is read.
@cache
def _built(more: tuple[Integration, ...], product: str) -> Gazetteer:
    from digest.tag.gazetteer import HOUSE

    replaced = {fold(row.name) for row in more}
    rows = (*(row for row in HOUSE if fold(row.name) not in replaced), *more)
    spelled = {fold(other): row for row in rows for other in row.spellings}
    by_word: dict[str, list[Spelling]] = {}
    for spelling in (s for row in rows for s in _spellings(row)):
        by_word.setdefault(spelling.words[0], []).append(spelling)
    return Gazetteer(
        {**spelled, **{fold(row.name): row for row in rows}},
        {
            word: tuple(sorted(found, key=lambda s: (-len(s.words), bool(s.written))))
            for word, found in by_word.items()
        },
        frozenset(WORD.findall(f"halo halopsa haloitsm halocrm {product}".lower())),
    )


def _spellings(row: Integration) -> Iterable[Spelling]:
    certain = [name for name in (row.name, *row.spellings) if name not in row.wary]
    for text in (*certain, *row.wary):
        found = list(WORD.finditer(text))
        if not found:
            continue
        gaps = (text[a.end() : b.start()] for a, b in pairwise(found))
        words = tuple(word[0].lower() for word in found)
        yield Spelling(row, words, tuple(map(even, gaps)), text if text in row.wary else "")


def even(gap: str) -> str:
    """What stands between two words of a name, hyphens and spaces being the same."""
    return _BETWEEN.get(gap, gap)
