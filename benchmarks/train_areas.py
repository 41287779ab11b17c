"""`make train`: the labelled cards -> what `digest.tag.areas` adds to its rows.

A linear support vector machine an area over the words of the card and the scores of the rows.
`python -m benchmarks.train_areas --by-author` prints how often it is right on authors that it had
not read, beside the share of each area's cards.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.svm import LinearSVC

from benchmarks.material import UNSEEN_BY_RULES, Example, examples
from benchmarks.pack import PLACE, Block, block_of, packed
from digest.model import AREAS, Card
from digest.tag.areas import scores_of, words_in

FREEDOM = 0.3  # inverse regularisation
OF_WORDS, OF_ROWS = 1.2, 0.2  # beside each other; like the freedom, chosen by author
# Labelled cards name their area more plainly than real episodes do, so a row's own area gets a
# little more than was learned: no loss by author, and one real card in a hundred more.
BELIEF = 0.05
FEWEST = 3  # cards that must hold a word
FOLDS = 6  # parts that the authors are dealt into


@dataclass(frozen=True, slots=True)
class Model:
    """`weights` has a column an area; the last rows are those of the scores."""

    words: Block[Card]
    weights: np.ndarray
    bias: np.ndarray

    def areas(self, examples: Sequence[Example]) -> list[str]:
        """The main area of each."""
        sums = _rows(self.words, examples) @ self.weights + self.bias
        return [AREAS[k] for k in sums.argmax(axis=1)]


def learn(known: Sequence[Example]) -> Model:
    """A card with two right areas counts as half a card of each."""
    words = block_of(_words, [example.card for example in known], fewest=FEWEST)
    told = [(k, area) for k, example in enumerate(known) for area in sorted(example.right)]
    rows = _rows(words, known)[[k for k, _ in told]]
    counts = np.array([1 / len(known[k].right) for k, _ in told])
    fit = LinearSVC(C=FREEDOM, dual=False, random_state=0).fit(
        rows, np.array([AREAS.index(area) for _, area in told]), sample_weight=counts
    )
    weights = fit.coef_.T.copy()
    weights[-len(AREAS) :] += np.eye(len(AREAS)) * BELIEF / OF_ROWS
    return Model(words, weights, fit.intercept_)


def by_author() -> Iterator[tuple[Example, str]]:
    """Each card of whose author no row was written, with the area learned from other authors."""
    known = examples("areas")
    names = sorted({example.author for example in known})
    for fold in range(FOLDS):
        left_out = set(names[fold::FOLDS])
        model = learn([example for example in known if example.author not in left_out])
        own = [e for e in known if e.author in left_out and e.author in UNSEEN_BY_RULES]
        yield from zip(own, model.areas(own), strict=True)


@cache
def _words(card: Card) -> Counter[str]:
    return Counter(words_in(card))


@cache
def _scores(card: Card) -> list[float]:
    scores = scores_of(card)
    return [scores.get(area, 0.0) for area in AREAS]


def _rows(words: Block[Card], examples: Sequence[Example]) -> csr_matrix:
    cards = [example.card for example in examples]
    scores = np.array([_scores(card) for card in cards])
    return hstack([OF_WORDS * words.rows(cards), OF_ROWS * scores]).tocsr()


def write(model: Model) -> None:
    """The words, and a table: their scale, the bias, then a row for each area's score."""
    own, of_scores = np.split(model.weights, [len(model.words.rarity)])
    (scale,), (words,) = packed([model.words], OF_WORDS * own)
    (PLACE / "areas-words.bin").write_bytes(words)
    rows = ([scale], model.bias, *(OF_ROWS * of_scores))
    text = "".join(" ".join(f"{number:.4f}" for number in row) + "\n" for row in rows)
    (PLACE / "areas.txt").write_text(text, "utf-8")


def report() -> None:
    """The share of right main areas, in all and by area."""
    judged = [(example.right, given in example.right) for example, given in by_author()]
    print(f"all {sum(right for _, right in judged) / len(judged):.3f} of {len(judged)}")
    for area in AREAS:
        found = [right for areas, right in judged if area in areas]
        print(f"{area} {sum(found) / len(found):.2f} of {len(found)}")


if __name__ == "__main__":
    if "--by-author" in sys.argv:
        report()
    else:
        write(learn(examples("areas")))
