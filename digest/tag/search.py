"""Words and an index of phrases -> the hits: whose phrase stands where.

Each phrase is looked up by its cue, the slot whose words are rarest, so that most words of most
sentences cost one dictionary look-up. There are no loops in a phrase and its length is bounded:
the time is in proportion to the text, whatever the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from digest.tag.phrases import (
    BROKEN,
    CLOSE,
    CROSS,
    CROSSINGS,
    FIRST,
    GAP,
    OPEN,
    SHORTEST_STEM,
    WORD,
    Reader,
    Run,
    Slot,
)
from digest.tag.words import BREAK, COMMA, SIGN, Words

Owner = TypeVar("Owner")
WIDE = 6  # words: a gap of this many spans a list, commas and all


class Hit(NamedTuple, Generic[Owner]):
    """Whose phrase was found, and from which word up to which."""

    owner: Owner
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Owner]):
    """A run, and what tells quickly that it is not there.

    It begins `nearest` to `farthest` words in front of its cue, with one of the words `first`
    (None: with anything); the sentence must hold one word of each set of `needs`. `order` is its
    place among all phrases.
    """

    owner: Owner
    run: Run
    order: int
    nearest: int
    farthest: int
    first: frozenset[str] | None
    needs: tuple[frozenset[str], ...]


_Found = tuple[int, int, Hit[Owner]]


class Index(Generic[Owner]):
    """Many owners' phrases, looked up by one telling word of each."""

    def __init__(
        self, owners: Iterable[tuple[Owner, tuple[str, ...]]], vocabulary: Mapping[str, str]
    ) -> None:
        self._by_word: dict[str, list[_Phrase[Owner]]] = {}
        self._by_stem: dict[str, list[_Phrase[Owner]]] = {}
        reader = Reader(vocabulary)
        runs = ((owner, reader.run_of(phrase)) for owner, phrases in owners for phrase in phrases)
        for order, (owner, run) in enumerate(runs):
            self._add(owner, run, order)
        self._cues = frozenset(self._by_word)
        self._wanted: dict[str, frozenset[str]] = {}

    def hits(self, text: Words) -> list[Hit[Owner]]:
        """Every phrase found, once for each place of its cue; in the order of places, then rows."""
        found: list[_Found[Owner]] = []
        absent = text.bag.isdisjoint
        for word in self._cues & text.bag:
            if absent(self._wanted.get(word) or self._wanted_with(word)):
                continue
            for phrase in self._by_word[word]:
                for need in phrase.needs:
                    if absent(need):
                        break
                else:
                    _find(phrase, text, _places(text.tokens, word), found)
        for word in text.bag if self._by_stem else ():
            for phrase in self._by_stem.get(word[:SHORTEST_STEM], ()):
                _find(phrase, text, _places(text.tokens, word), found)
        if len(found) > 1:
            found.sort(key=_PLACE_AND_ORDER)
        return [hit for _, _, hit in found]

    def _wanted_with(self, word: str) -> frozenset[str]:
        """Words of which one must stand in a text for any phrase with that cue to be there.

        Common words are the cue of phrases that are mostly not there: told in one look at all.
        """
        needs = [phrase.needs[0] if phrase.needs else {word} for phrase in self._by_word[word]]
        self._wanted[word] = wanted = frozenset().union(*needs)
        return wanted

    def _add(self, owner: Owner, run: Run, order: int) -> None:
        cues = sorted((k for k, s in enumerate(run) if _can_cue(s)), key=lambda k: _cost(run[k]))
        before = run[: cues[0]]
        phrase = _Phrase(
            owner,
            run,
            order,
            nearest=sum(slot.shortest for slot in before),
            farthest=sum(slot.longest for slot in before),
            first=run[0].beginnings if _can_cue(run[0]) and not run[0].stems else None,
            needs=tuple(run[k].beginnings for k in cues[1:] if not run[k].stems),
        )
        for word in run[cues[0]].beginnings:
            self._by_word.setdefault(word, []).append(phrase)
        for stem in {stem[:SHORTEST_STEM] for stem in run[cues[0]].stems}:
            self._by_stem.setdefault(stem, []).append(phrase)


_PLACE_AND_ORDER = itemgetter(0, 1)


def _can_cue(slot: Slot) -> bool:
    return slot.kind == WORD and not (slot.optional or slot.number or slot.loose or slot.marks)


def _cost(slot: Slot) -> int:
    begin = slot.beginnings
    return 100 * len(begin & _COMMON) + len(begin) + 2 * len(slot.stems)


def _places(tokens: tuple[str, ...], word: str) -> list[int]:
    at = tokens.index(word)
    if tokens.count(word) == 1:
        return [at]
    return [place for place in range(at, len(tokens)) if tokens[place] == word]


def _find(
    phrase: _Phrase[Owner], text: Words, places: list[int], found: list[_Found[Owner]]
) -> None:
    """Adds the phrase's hits at each place of its cue."""
    tokens, first = text.tokens, phrase.first
    for cue in places:
        for start in range(max(0, cue - phrase.farthest), cue - phrase.nearest + 1):
            if first is not None and tokens[start] not in first:
                continue
            end = _end(phrase.run, 0, text, start, True)
            if end > cue:
                found.append((start, phrase.order, Hit(phrase.owner, start, end)))
                break


def _end(run: Run, k: int, text: Words, at: int, crossing: bool) -> int:
    """The place after the phrase's last word if slots k and on fit from word `at`, else -1."""
    tokens = text.tokens
    for here in range(k, len(run)):
        slot = run[here]
        if slot.plain:
            if at >= len(tokens) or tokens[at] not in slot.words:
                return -1
            if text.gaps[at] and not crossing and _parted(text, at):
                return -1
            at, crossing = at + 1, False
        elif slot.kind == WORD:
            return _end_after_word(run, here, text, at, crossing)
        elif slot.kind == GAP:
            return _end_after_gap(run, here, text, at, crossing)
        elif not _stands(slot.kind, text, at):
            return -1
        else:
            crossing = crossing or slot.kind in CROSSINGS
    return at


def _end_after_word(run: Run, k: int, text: Words, at: int, crossing: bool) -> int:
    slot = run[k]
    end = _end(run, k + 1, text, at, crossing) if slot.optional else -1
    for mark in slot.marks:
        if end < 0 and _stands(mark, text, at):
            end = _end(run, k + 1, text, at, crossing or mark in CROSSINGS)
    if end >= 0 or at >= len(text.tokens) or (not crossing and _parted(text, at)):
        return end
    token = text.tokens[at]
    if slot.fits(token):
        end = _end(run, k + 1, text, at + 1, False)
        if end >= 0:
            return end
    for choice in (*slot.runs.get(token, ()), *slot.loose):
        end = _end((*choice, *run[k + 1 :]), 0, text, at, True)
        if end >= 0:
            return end
    return -1


def _end_after_gap(run: Run, k: int, text: Words, at: int, crossing: bool) -> int:
    longest = run[k].longest
    for skips in range(at, at + longest + 1):
        end = _end(run, k + 1, text, skips, crossing)
        if end >= 0:
            return end
        if skips >= len(text.tokens) or text.tokens[skips] in _BARRIERS:
            return -1
        if not crossing and _parted(text, skips, wide=longest >= WIDE):
            return -1
        crossing = False
    return -1


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
        return at < size and text.opens(at)
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
