"""The model beside the rules: what the words' sums, the length and the rules count for.

First a straight line for each number and a weight for each rule (logistic regression). On these
stand some hundreds of rounds of boosting, each a small step that mends what those before left wrong
(J. Friedman, Greedy Function Approximation, 2001; trees of one step). Steps and lines of one number
are one curve. The lines alone are 2 to 3 points of macro F1 worse, by author, the steps alone half
a point, and they lose what a rare rule knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from benchmarks.material import NONE, Sentence
from digest.tag.curves import Curve
from digest.tag.find import hits_in
from digest.tag.learned import LEARNED
from digest.tag.rules import RULES
from digest.tag.words import words_of

ROUNDS, PACE = 300, 0.1
FREEDOM = 1.0  # inverse regularisation of the lines
FEWEST = 30  # sentences on either side of a step
IN_CARDS = 10.0  # how much more a sentence of a card counts than one that stands alone
CURVED = NONE + 2  # the sums and the length; each column behind them says yes or no


@dataclass(frozen=True, slots=True)
class Beside:
    """`curves` as in `digest.tag.learned.Judge`; `of_yes` has a row a column of `told_in`."""

    curves: tuple[Curve, ...]
    of_yes: np.ndarray
    bias: np.ndarray

    def sums(self, first: np.ndarray, sentences: Sequence[Sentence]) -> np.ndarray:
        """Log-odds of each signal, from the first model's sums for the sentences."""
        numbers = numbers_of(first, sentences)
        told = numbers[:, CURVED:] @ self.of_yes + self.bias
        return np.asarray(_on(self.curves, numbers) + told)


def learn_beside(sentences: Sequence[Sentence], first: np.ndarray) -> Beside:
    """`first` are the sums of a first model that had not read the sentence's author."""
    numbers = numbers_of(first, sentences)
    classes = np.array([sentence.signal for sentence in sentences])
    counts = np.array([IN_CARDS if sentence.card else 1.0 for sentence in sentences])
    fits = [_fit(numbers, classes == k, counts) for k in range(NONE)]
    curves = tuple(_curve(fits, column) for column in range(numbers.shape[1]))
    totals = np.column_stack([fit.decision_function(numbers) for fit in fits])
    bias = np.median(totals - _on(curves, numbers), axis=0)
    no, yes = (np.array([curve.at(told) for curve in curves[CURVED:]]) for told in (0, 1))
    return Beside(curves[:CURVED], yes - no, bias + no.sum(axis=0))


def numbers_of(first: np.ndarray, sentences: Sequence[Sentence]) -> np.ndarray:
    """A row a sentence: the sums, how many words, then what is told by yes or no."""
    lengths = [[len(words_of(sentence.text))] for sentence in sentences]
    return np.hstack([first, lengths, told_in(sentences)])


def told_in(sentences: Sequence[Sentence]) -> np.ndarray:
    """A row a sentence, of noughts and ones.

    A column for each signal that a rule heard, for each that more than one heard, for each rule,
    and for a sentence that describes.
    """
    rows = np.zeros((len(sentences), 2 * NONE + len(RULES) + 1))
    place = {rule: 2 * NONE + k for k, rule in enumerate(RULES)}
    for row, sentence in zip(rows, sentences, strict=True):
        rules = {hit.owner for hit in hits_in(sentence.text)}
        for signal, times in Counter(rule.signal for rule in rules).items():
            row[LEARNED.index(signal)] = 1
            row[NONE + LEARNED.index(signal)] = times > 1
        row[[place[rule] for rule in rules]] = 1
        row[-1] = sentence.describes
    return rows


def _fit(numbers: np.ndarray, right: np.ndarray, counts: np.ndarray) -> GradientBoostingClassifier:
    lines = LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0)
    model = GradientBoostingClassifier(
        init=lines.fit(numbers, right, sample_weight=counts),
        n_estimators=ROUNDS,
        learning_rate=PACE,
        max_depth=1,
        min_samples_leaf=FEWEST,
        subsample=0.5,
        random_state=0,
    )
    return model.fit(numbers, right, sample_weight=counts)


def _on(curves: Iterable[Curve], numbers: np.ndarray) -> np.ndarray:
    """What each row's numbers count for on the curves of the first columns."""
    total = np.zeros((len(numbers), NONE))
    for curve, column in zip(curves, numbers.T, strict=False):
        total += np.array(curve.levels)[np.searchsorted(curve.steps, column)]
        total += np.outer(column, curve.slope)
    return total


def _curve(fits: Sequence[GradientBoostingClassifier], column: int) -> Curve:
    """One curve for all signals, each of which has steps of its own."""
    moves = [(at, k, by) for k, fit in enumerate(fits) for at, by in _steps(fit, column)]
    levels, steps = [np.zeros(NONE)], sorted({at for at, _, _ in moves})
    for step in steps:
        rise = [sum(by for at, k, by in moves if at == step and k == own) for own in range(NONE)]
        levels.append(levels[-1] + rise)
    slope = tuple(float(fit.init_.coef_[0, column]) for fit in fits)
    return Curve(slope, tuple(steps), tuple(tuple(map(float, level)) for level in levels))


def _steps(fit: GradientBoostingClassifier, column: int) -> list[tuple[float, float]]:
    """Where the curve steps, and by how much."""
    trees = [tree.tree_ for tree in fit.estimators_[:, 0]]
    return [
        (
            round(float(tree.threshold[0]), 3),
            PACE * float(tree.value[2, 0, 0] - tree.value[1, 0, 0]),
        )
        for tree in trees
        if tree.feature[0] == column
    ]
