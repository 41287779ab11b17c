"""Sentence -> how strongly it gives each signal, by weights learned from labelled sentences.

Two steps, both learned (`benchmarks/train.py`). Each word, pair of words and run of letters speaks
for or against each signal, and for none of them: five sums. What a sum counts for tells a curve,
another what the length does, and each rule that heard something counts too. That is added up, and
totals above zero are heard. Nothing else decides, so the words that weighed most can be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat

from digest.model import Signal
from digest.tag.curves import Curve
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

    `curves` has one for each of the five sums, then that of the number of words. `heard` and
    `again` count for a signal that one rule heard, and more than one; `rules` for the rule itself.
    """

    whole: Mapping[str, int]
    inside: Inside
    scales: tuple[float, float]
    offsets: tuple[float, ...]
    curves: tuple[Curve, ...]
    bias: tuple[float, ...]
    heard: tuple[tuple[float, ...], ...]
    again: tuple[tuple[float, ...], ...]
    rules: Mapping[str, tuple[float, ...]]
    describing: tuple[float, ...]

    def weigh(
        self, text: Words, heard: Collection[Rule], *, describes: bool = False
    ) -> tuple[float, ...]:
        """For each signal of `LEARNED` the total that speaks for it; above zero it is given.

        `heard` are the rules that heard something, each once. A sentence of the card's description
        `describes`: it mostly tells what the feature does, and seldom advises.
        """
        counts: list[tuple[float, ...]] = [self.bias]
        counts += (self.rules[rule.name] for rule in heard if rule.name in self.rules)
        for signal, times in Counter(rule.signal for rule in heard).items():
            row = LEARNED.index(signal)
            counts.append(self.heard[row])
            if times > 1:
                counts.append(self.again[row])
        if describes:
            counts.append(self.describing)
        numbers = (*self.sums(text), len(text))
        curved = [curve.at(number) for curve, number in zip(self.curves, numbers, strict=True)]
        return tuple(map(sum, zip(*counts, *curved, strict=True)))

    def sums(self, text: Words) -> list[float]:
        """What the words alone say: for each signal of `LEARNED`, then for none."""
        whole, inside = map(shares, self._totals(text), self.scales, repeat(len(self.offsets)))
        return [sum(three) for three in zip(self.offsets, whole, inside, strict=True)]

    def telling(self, text: Words, signal: Signal, most: int = 3) -> tuple[str, ...]:
        """The words and pairs of words that spoke most for the signal, the weightiest first."""
        k = LEARNED.index(signal)
        whole, inside = self._totals(text)
        whole_scale, inside_scale = self.scales
        classes = len(self.offsets)
        weights = {
            piece: part_of(self.whole.get(piece, 0), whole, whole_scale, classes)[k]
            for piece in words_and_pairs(text.tokens)
        }
        for word in text.tokens:
            weights[word] += part_of(self.inside[word], inside, inside_scale, classes)[k]
        spoke = sorted((p for p in weights if weights[p] > 0), key=lambda piece: -weights[piece])
        return _apart(piece.strip("^$ ") for piece in spoke)[:most]

    def _totals(self, text: Words) -> tuple[int, int]:
        inside = sum(map(self.inside.__getitem__, text.tokens))
        return sum_of(self.whole, words_and_pairs(text.tokens)), inside


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
    from digest.tag.weights import curves, of_sentences, pieces

    return Judge(
        whole=unpacked(pieces("sentences-whole")),
        inside=Inside(pieces("sentences-inside"), runs_of_letters),
        scales=of_sentences.SCALES,
        offsets=of_sentences.OFFSETS,
        curves=curves(),
        bias=of_sentences.BIAS,
        heard=of_sentences.HEARD,
        again=of_sentences.AGAIN,
        rules=of_sentences.RULES,
        describing=of_sentences.DESCRIBING,
    )
