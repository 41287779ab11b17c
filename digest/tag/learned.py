"""Sentence -> how strongly it gives each signal, by weights learned from labelled sentences.

The weights are those of a linear model (`benchmarks/train.py` makes them): each word, pair of words
and run of letters speaks for or against each signal, and so does each signal that the rules heard.
Sums above zero are heard. There is nothing else to it, so the words that weighed most can be told.
"""

from __future__ import annotations

import math
import zlib
from base64 import b85decode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from digest.model import Signal
from digest.tag.grams import runs_of_letters, words_and_pairs
from digest.tag.words import Words

LEARNED = (Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN, Signal.PRAISE)
OF_SIGNAL = {
    Signal.WARNING: "learned-warning",
    Signal.INSTRUCTION: "learned-order",
    Signal.PLAYED_DOWN: "learned-shrug",
    Signal.PRAISE: "learned-praise",
}
ROW = len(LEARNED) + 1  # bytes of a piece: a weight for each signal, then its squared rarity
LANE = 24  # bits that a sum of weights has for itself inside one whole number
_HALF, _MASK = 1 << (LANE - 1), (1 << LANE) - 1


@dataclass(frozen=True, slots=True)
class Judge:
    """The weights, unpacked. Each piece's five numbers are one whole number, so that a sentence
    is weighed by adding whole numbers up: that is what makes it quick."""

    whole: Mapping[str, int]
    inside: _Inside
    scales: tuple[float, float]
    bias: tuple[float, ...]
    heard: tuple[tuple[float, ...], ...]
    again: tuple[tuple[float, ...], ...]
    describing: tuple[float, ...]

    def weigh(
        self, text: Words, heard: Mapping[Signal, int], *, describes: bool = False
    ) -> tuple[float, ...]:
        """For each signal of `LEARNED` the sum that speaks for it; above zero it is given.

        `heard` is how many rules heard which signal. A sentence of the card's description
        `describes`: it mostly tells what the feature does, and seldom advises.
        """
        sums = list(self.bias)
        for signal, rules in heard.items():
            row = LEARNED.index(signal)
            _add(sums, self.heard[row])
            if rules > 1:
                _add(sums, self.again[row])
        if describes:
            _add(sums, self.describing)
        get = self.whole.get
        whole = sum([get(piece, 0) for piece in words_and_pairs(text.tokens)])
        inside = sum(map(self.inside.__getitem__, text.tokens))
        for total, scale in zip((whole, inside), self.scales, strict=True):
            *weights, rarity = _parts(total)
            share = scale / math.sqrt(rarity) if rarity else 0.0
            _add(sums, weights, share)
        return tuple(sums)

    def telling(self, text: Words, signal: Signal, most: int = 3) -> tuple[str, ...]:
        """The words and pairs of words that spoke most for the signal, the weightiest first."""
        k = LEARNED.index(signal)
        rarities = [
            _parts(sum(self.whole.get(piece, 0) for piece in words_and_pairs(text.tokens)))[-1],
            _parts(sum(self.inside[word] for word in text.tokens))[-1],
        ]
        whole, inside = (
            scale / math.sqrt(rarity) if rarity else 0.0
            for scale, rarity in zip(self.scales, rarities, strict=True)
        )
        weights: dict[str, float] = {}
        for piece in words_and_pairs(text.tokens):
            weights[piece] = whole * _parts(self.whole.get(piece, 0))[k]
        for word in text.tokens:
            weights[word] += inside * _parts(self.inside[word])[k]
        spoke = sorted((p for p in weights if weights[p] > 0), key=lambda piece: -weights[piece])
        return tuple(piece.strip("^$ ") for piece in spoke[:most])


def _add(sums: list[float], weights: Iterable[float], share: float = 1.0) -> None:
    for k, weight in enumerate(weights):
        sums[k] += share * weight


class _Inside(dict[str, int]):
    """Word -> the sum of its runs of letters, worked out when the word is first met."""

    def __init__(self, runs: Mapping[str, int]) -> None:
        super().__init__()
        self._runs = runs

    def __missing__(self, word: str) -> int:
        total = sum([self._runs.get(run, 0) for run in runs_of_letters(word)])
        if len(self) < _MOST_WORDS:
            self[word] = total
        return total


_MOST_WORDS = 50_000


@cache
def the_judge() -> Judge:
    """The judge with the weights that ship; they are read when the first sentence is judged."""
    from digest.tag import weights

    return Judge(
        whole=_unpacked(weights.WHOLE),
        inside=_Inside(_unpacked(weights.INSIDE)),
        scales=weights.SCALES,
        bias=weights.BIAS,
        heard=weights.HEARD,
        again=weights.AGAIN,
        describing=weights.DESCRIBING,
    )


def _unpacked(text: str) -> dict[str, int]:
    """Piece -> its numbers in one; the form that `benchmarks/train.py` writes."""
    plain = zlib.decompress(b85decode(text))
    names, _, rows = plain.partition(b"\n\n")
    pieces = names.decode().split("\n")
    signed = memoryview(rows).cast("b")
    lanes = [signed[k::ROW].tolist() for k in range(ROW)]
    return dict(zip(pieces, map(_one, *lanes), strict=True))


def _one(a: int, b: int, c: int, d: int, rarity: int) -> int:
    return a + (b << LANE) + (c << 2 * LANE) + (d << 3 * LANE) + (rarity << 4 * LANE)


def _parts(total: int) -> list[int]:
    """The sums in the lanes; a negative one has borrowed from the lane above."""
    parts = []
    for _ in range(ROW):
        low = total & _MASK
        low -= (low & _HALF) << 1
        parts.append(low)
        total = (total - low) >> LANE
    return parts
