"""Words and an index of phrases -> the hits: whose phrase stands where.

Each phrase is looked up by its cue, the slot whose words are rarest, so that most words of most
sentences cost one dictionary look-up. There are no loops in a phrase and its length is bounded:
the time is in proportion to the text, whatever the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from digest.tag.phrases import (
    BROKEN,
    CLOSE,
    CROSS,
    CROSSINGS,
    FIRST,
    GAP,
    OPEN,
    WORD,
    Reader,
    Run,
    Slot,
)
from digest.tag.words import BREAK, COMMA, SIGN, Words

Owner = TypeVar("Owner")
WIDE = 6  # words: a gap of this many spans a list, commas and all


@dataclass(frozen=True, slots=True)
class Hit(Generic[Owner]):
    """Whose phrase was found, and from which word up to which."""

    owner: Owner
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Owner]):
    """A run, and how far in front of its cue it can begin."""

    owner: Owner
    run: Run
    nearest: int
    farthest: int


class Index(Generic[Owner]):
    """Many owners' phrases, looked up by one telling word of each."""

    def __init__(
        self, owners: Iterable[tuple[Owner, tuple[str, ...]]], vocabulary: Mapping[str, str]
    ) -> None:
        self._by_word: dict[str, list[_Phrase[Owner]]] = {}
        self._by_stem: dict[str, list[_Phrase[Owner]]] = {}
        reader = Reader(vocabulary)
        for owner, phrases in owners:
            for phrase in phrases:
                self._add(owner, reader.run_of(phrase))

    def hits(self, text: Words) -> Iterator[Hit[Owner]]:
        """Every phrase found, once for each place of its cue."""
        for at, token in enumerate(text.tokens):
            for phrase in self._by_word.get(token, ()):
                yield from _hits_near(phrase, text, at)
            for phrase in self._by_stem.get(token[:4], ()):
                yield from _hits_near(phrase, text, at)

    def _add(self, owner: Owner, run: Run) -> None:
        cue = min((k for k, slot in enumerate(run) if _can_cue(slot)), key=lambda k: _cost(run[k]))
        nearest = sum(slot.shortest for slot in run[:cue])
        farthest = sum(slot.longest for slot in run[:cue])
        phrase = _Phrase(owner, run, nearest, farthest)
        for word in run[cue].beginnings:
            self._by_word.setdefault(word, []).append(phrase)
        for stem in {stem[:4] for stem in run[cue].stems}:
            self._by_stem.setdefault(stem, []).append(phrase)


def _can_cue(slot: Slot) -> bool:
    return slot.kind == WORD and not (slot.optional or slot.number or slot.loose or slot.marks)


def _cost(slot: Slot) -> int:
    begin = slot.beginnings
    return 100 * len(begin & _COMMON) + len(begin) + 2 * len(slot.stems)


def _hits_near(phrase: _Phrase[Owner], text: Words, cue: int) -> Iterator[Hit[Owner]]:
    for start in range(max(0, cue - phrase.farthest), cue - phrase.nearest + 1):
        for end in _ends(phrase.run, 0, text, start, True):
            if end > cue:
                yield Hit(phrase.owner, start, end)
                return


def _ends(run: Run, k: int, text: Words, at: int, crossing: bool) -> Iterator[int]:
    """The places after the phrase's last word, if slots k and on fit from word `at`."""
    if k == len(run):
        yield at
        return
    slot = run[k]
    if slot.kind == WORD:
        yield from _ends_after_word(run, k, text, at, crossing)
    elif slot.kind == GAP:
        yield from _ends_after_gap(run, k, text, at, crossing)
    elif _stands(slot.kind, text, at):
        yield from _ends(run, k + 1, text, at, crossing or slot.kind in CROSSINGS)


def _ends_after_word(run: Run, k: int, text: Words, at: int, crossing: bool) -> Iterator[int]:
    slot = run[k]
    if slot.optional:
        yield from _ends(run, k + 1, text, at, crossing)
    for mark in slot.marks:
        if _stands(mark, text, at):
            yield from _ends(run, k + 1, text, at, crossing or mark in CROSSINGS)
    if at >= len(text.tokens) or (not crossing and _parted(text, at)):
        return
    token = text.tokens[at]
    if slot.fits(token):
        yield from _ends(run, k + 1, text, at + 1, False)
    for choice in (*slot.runs.get(token, ()), *slot.loose):
        for end in _ends(choice, 0, text, at, True):
            yield from _ends(run, k + 1, text, end, False)


def _ends_after_gap(run: Run, k: int, text: Words, at: int, crossing: bool) -> Iterator[int]:
    for skips in range(at, at + run[k].longest + 1):
        yield from _ends(run, k + 1, text, skips, crossing)
        if skips >= len(text.tokens) or text.tokens[skips] in _BARRIERS:
            return
        if not crossing and _parted(text, skips, wide=run[k].longest >= WIDE):
            return
        crossing = False


def _parted(text: Words, at: int, *, wide: bool = False) -> bool:
    gap = text.gaps[at]
    return gap == BREAK or (gap == COMMA and not wide and text.tokens[at] not in _JOINING)


def _stands(kind: int, text: Words, at: int) -> bool:
    size = len(text.tokens)
    if kind == CROSS:
        return True
    if kind == FIRST:
        return at == (1 if size and text.tokens[0] == SIGN else 0)
    if kind == CLOSE:
        return at >= size or text.gaps[at] > 0
    if kind == OPEN:
        return at < size and text.opens[at]
    return at < size and text.gaps[at] >= (BREAK if kind == BROKEN else COMMA)


_BARRIERS = frozenset(
    "not never no nothing nobody none hardly neither nor without but so though although however "
    "because since unless otherwise".split()
)
_JOINING = frozenset(
    "and or nor but yet though although however so then which that who except unless otherwise "
    "because since not no".split()
)
_COMMON = frozenset(
    "a an the this that these it its to of in on for with and or by from at as is are be can will "
    "not no you your we our they their all any new now so when if up out more per used use added "
    "option setting ticket tickets has been have adds helps useful improves allows which only also "
    "every one get first".split()
)
