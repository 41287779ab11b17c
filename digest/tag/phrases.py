"""A small language for ways of saying something: text -> slots for `digest.tag.search`.

    worth ~2 ENABLING            words, one after the other; ~2 stands for up to two words between
    anyone|everyone can see      one of several words
    overwrit*                    any word that begins so (four letters or more)
    [really] good                a word that may be missing
    turn_IT_on                   an underscore ties words into one alternative
    ENABLING                     a group of the vocabulary
    #                            a number, in figures or in words
    ^ $ ^^                       a clause begins, a clause ends, the sentence begins here
    /                            a colon, dash or full stop may stand here
    // ,                         it must stand here; a comma or more must stand here
    first|$                      a condition may be one of several choices

No phrase crosses a break unless told to, nor a comma except at a joining word or in a wide gap. A
gap never passes over a denial or a turn of thought: "would not enable" is no "would ~2 enable".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digest.tag.words import SIGN

WORD, GAP, OPEN, CLOSE, FIRST, CROSS, BROKEN, COMMA_HERE = range(8)
CROSSINGS = frozenset({CROSS, BROKEN, COMMA_HERE})


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a phrase: words and runs of words to choose from, a gap, or a condition.

    `runs` holds the choices of several words by the word that they begin with; `loose` those that
    begin with a stem or a number, `marks` conditions that will do instead of a word. A gap spans
    up to `longest` words. `plain`: one of `words` must stand here, and that is all.
    """

    kind: int
    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    number: bool = False
    optional: bool = False
    runs: Mapping[str, tuple[Run, ...]] = field(default_factory=dict)
    loose: tuple[Run, ...] = ()
    marks: tuple[int, ...] = ()
    shortest: int = 0
    longest: int = 0
    plain: bool = False

    def fits(self, word: str) -> bool:
        """True if the word alone fills the place."""
        return (
            word in self.words
            or (bool(self.stems) and word.startswith(self.stems))
            or (self.number and (word[0] in _DIGITS or word in _NUMBERS))
        )

    @property
    def beginnings(self) -> frozenset[str]:
        """The whole words with which the place can be filled or begun."""
        return self.words | frozenset(self.runs)


Run = tuple[Slot, ...]


class Reader:
    """Phrases -> runs of slots, with the vocabulary's groups filled in."""

    def __init__(self, vocabulary: Mapping[str, str]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, Slot] = {}

    def run_of(self, phrase: str) -> Run:
        """The phrase's slots; ValueError for a choice that is no word, long stem or group."""
        return tuple(self._slot(part) for part in phrase.split())

    def _slot(self, part: str) -> Slot:
        if part not in self._known:
            self._known[part] = self._read(part)
        return self._known[part]

    def _read(self, part: str) -> Slot:
        if part in _CONDITIONS:
            return Slot(_CONDITIONS[part])
        if part[0] == "~":
            return Slot(GAP, longest=int(part[1:]))
        choices = part.strip("[]").split("|")
        marks = tuple(_MARKS[choice] for choice in choices if choice in _MARKS)
        plain = frozenset(choice for choice in choices if _is_plain(choice))
        runs = [self._choice(c) for c in choices if c not in plain and c not in _MARKS]
        single = [run[0] for run in runs if len(run) == 1]
        if plain:
            single.append(_word(plain))
        several = [run for run in runs if len(run) > 1]
        return _joined(single, several, marks, optional=part[0] == "[")

    def _choice(self, choice: str) -> Run:
        """One slot for a group, number or stem; a longer run for words tied together."""
        if choice in self._vocabulary:
            return (self._slot("|".join(self._vocabulary[choice].split())),)
        if "_" in choice:
            return self.run_of(choice.replace("_", " "))
        if choice == "#":
            return (Slot(WORD, number=True, shortest=1, longest=1),)
        if choice.endswith("*") and len(choice) > SHORTEST_STEM:
            return (Slot(WORD, stems=(choice[:-1],), shortest=1, longest=1),)
        if choice[:1].isdigit():
            return (_word(frozenset((choice,))),)
        raise ValueError(f"neither a word, a long stem nor a group of the vocabulary: {choice!r}")


def _word(words: frozenset[str]) -> Slot:
    return Slot(WORD, words, shortest=1, longest=1, plain=True)


def _is_plain(choice: str) -> bool:
    return choice == SIGN or (choice.islower() and choice.isalnum())


def _joined(single: list[Slot], runs: list[Run], marks: tuple[int, ...], *, optional: bool) -> Slot:
    """One place for all the choices."""
    if not (runs or marks or optional) and all(slot.plain for slot in single):
        return _word(frozenset().union(*(slot.words for slot in single)))
    lengths = [(slot.shortest, slot.longest) for slot in single]
    lengths += [(sum(s.shortest for s in run), sum(s.longest for s in run)) for run in runs]
    loose = [run for slot in single for run in slot.loose]
    loose += [run for run in runs if run[0].stems or run[0].number]
    return Slot(
        WORD,
        words=frozenset().union(*(slot.words for slot in single)),
        stems=tuple(stem for slot in single for stem in slot.stems),
        number=any(slot.number for slot in single),
        optional=optional,
        runs=_by_first_word(single, runs),
        loose=tuple(loose),
        marks=marks,
        shortest=0 if optional or marks else min(shortest for shortest, _ in lengths),
        longest=max(longest for _, longest in lengths),
    )


def _by_first_word(single: Iterable[Slot], runs: Iterable[Run]) -> dict[str, tuple[Run, ...]]:
    by_word: dict[str, tuple[Run, ...]] = {}
    for slot in single:
        for word, known in slot.runs.items():
            by_word[word] = by_word.get(word, ()) + known
    for run in runs:
        for word in run[0].beginnings:
            by_word[word] = (*by_word.get(word, ()), run)
    return by_word


SHORTEST_STEM = 4
_CONDITIONS = {
    "^": OPEN,
    "^^": FIRST,
    "$": CLOSE,
    "/": CROSS,
    "//": BROKEN,
    ",": COMMA_HERE,
}
_MARKS = {**_CONDITIONS, "/": BROKEN}
_DIGITS = frozenset("0123456789$")
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty sixty few "
    "couple several half hundred thousand".split()
)
