"""Sentence -> how strongly it gives each signal, by weights learned from labelled sentences.

The weights are those of a linear model (`benchmarks/train.py` makes them): each word, pair of words
and run of letters speaks for or against each signal, and so does each rule that heard something.
Sums above zero are heard. There is nothing else to it, so the words that weighed most can be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from digest.model import Signal
from digest.tag.grams import runs_of_letters, words_and_pairs
from digest.tag.packed import Inside, part_of, shares, sum_of, unpacked
from digest.tag.rule import Rule
from digest.tag.words import Words

LEARNED = (Signal.WARNING, Signal.INSTRUCTION, Signal.PLAYED_DOWN, Signal.PRAISE)
OF_SIGNAL = {
    Signal.WARNING: "learned-warning",
    Signal.INSTRUCTION: "learned-order",
    Signal.PLAYED_DOWN: "learned-shrug",
    Signal.PRAISE: "learned-praise",
}


@dataclass(frozen=True, slots=True)
class Judge:
    """The weights, unpacked: those of whole words and pairs, and those of what is inside words.

    `heard` and `again` are those of a signal that one rule heard, and more than one.
    """

    whole: Mapping[str, int]
    inside: Inside
    scales: tuple[float, float]
    bias: tuple[float, ...]
    heard: tuple[tuple[float, ...], ...]
    again: tuple[tuple[float, ...], ...]
    rules: Mapping[str, tuple[float, ...]]
    describing: tuple[float, ...]

    def weigh(
        self, text: Words, heard: Collection[Rule], *, describes: bool = False
    ) -> tuple[float, ...]:
        """For each signal of `LEARNED` the sum that speaks for it; above zero it is given.

        `heard` are the rules that heard something, each once. A sentence of the card's description
        `describes`: it mostly tells what the feature does, and seldom advises.
        """
        sums = list(self.bias)
        for signal, times in Counter(rule.signal for rule in heard).items():
            row = LEARNED.index(signal)
            _add(sums, self.heard[row])
            if times > 1:
                _add(sums, self.again[row])
        for rule in heard:
            _add(sums, self.rules.get(rule.name, ()))
        if describes:
            _add(sums, self.describing)
        for total, scale in zip(self._totals(text), self.scales, strict=True):
            _add(sums, shares(total, scale))
        return tuple(sums)

    def telling(self, text: Words, signal: Signal, most: int = 3) -> tuple[str, ...]:
        """The words and pairs of words that spoke most for the signal, the weightiest first."""
        k = LEARNED.index(signal)
        whole, inside = self._totals(text)
        whole_scale, inside_scale = self.scales
        weights = {
            piece: part_of(self.whole.get(piece, 0), whole, whole_scale)[k]
            for piece in words_and_pairs(text.tokens)
        }
        for word in text.tokens:
            weights[word] += part_of(self.inside[word], inside, inside_scale)[k]
        spoke = sorted((p for p in weights if weights[p] > 0), key=lambda piece: -weights[piece])
        return _apart(piece.strip("^$ ") for piece in spoke)[:most]

    def _totals(self, text: Words) -> tuple[int, int]:
        inside = sum(map(self.inside.__getitem__, text.tokens))
        return sum_of(self.whole, words_and_pairs(text.tokens)), inside


def _add(sums: list[float], weights: Iterable[float]) -> None:
    for k, weight in enumerate(weights):
        sums[k] += weight


def _apart(pieces: Iterable[str]) -> tuple[str, ...]:
    """Each word once: "see it" has said all that "it" would."""
    told: list[str] = []
    for piece in pieces:
        if not any(set(piece.split()) & set(known.split()) for known in told):
            told.append(piece)
    return tuple(told)


@cache
def the_judge() -> Judge:
    """The judge with the weights that ship; they are read when the first sentence is judged."""
    from digest.tag import weights

    return Judge(
        whole=unpacked(weights.WHOLE),
        inside=Inside(weights.INSIDE, runs_of_letters),
        scales=weights.SCALES,
        bias=weights.BIAS,
        heard=weights.HEARD,
        again=weights.AGAIN,
        rules=weights.RULES,
        describing=weights.DESCRIBING,
    )
