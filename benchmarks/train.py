"""`make train`: the labelled sentences -> the weights of the learned judge, in digest/tag/weights.

    sentences | pieces with a rarity | one model a signal | with what the rules heard | weights

Needs `pip install -e '.[train]'`. Two models stand one on the other. The first reads only text, is
linear, and learns from everything. The second (`benchmarks/beside.py`) weighs the first beside the
rules; it learns from the sets that no rule was written from, and from the first model's word on
authors that it had not read, because on the others both look better than they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from benchmarks.beside import Beside, learn_beside
from benchmarks.material import AFTER_READING, NONE, UNSEEN_BY_RULES, Sentence, material
from benchmarks.pack import PLACE, Block, block_of, curves_text, packed, rounded
from digest.model import Signal
from digest.tag.grams import runs_of_letters, words_and_pairs
from digest.tag.learned import LEARNED
from digest.tag.rules import RULES
from digest.tag.words import words_of

FREEDOM = 16.0  # inverse regularisation of the model of text
IN_CARDS = 3.0  # how much more a sentence of a card counts than one that stands alone
FOLDS = 10  # parts that the authors are dealt into
# How probable a signal must be, chosen by author. A warning that is missed costs more than a false
# one, so theirs is low; it was settled with the held-out sets' figures in sight (docs/tagging.md).
THRESHOLDS = {
    Signal.WARNING: 0.22,
    Signal.INSTRUCTION: 0.35,
    Signal.PLAYED_DOWN: 0.3,
    Signal.PRAISE: 0.45,
}


@cache
def words(text: str) -> Counter[str]:
    return Counter(words_and_pairs(words_of(text).tokens))


@cache
def letters(text: str) -> Counter[str]:
    return Counter(run for word in words_of(text).tokens for run in runs_of_letters(word))


@dataclass(frozen=True, slots=True)
class Model:
    """Text -> a sum for each signal and for none: `weights` has a column a class."""

    blocks: tuple[Block[str], ...]
    weights: np.ndarray
    bias: np.ndarray

    def sums(self, texts: Sequence[str]) -> np.ndarray:
        return np.asarray(_rows(self.blocks, texts) @ self.weights + self.bias)


def _rows(blocks: Iterable[Block[str]], texts: Sequence[str]) -> csr_matrix:
    return hstack([block.rows(texts) for block in blocks]).tocsr()


def learn_text(sentences: Sequence[Sentence]) -> Model:
    """The first model: one logistic regression a class, over what stands in the text."""
    texts = [sentence.text for sentence in sentences]
    blocks = (block_of(words, texts), block_of(letters, texts))
    rows = _rows(blocks, texts)
    classes = np.array([sentence.signal for sentence in sentences])
    counts = np.array([IN_CARDS if sentence.card else 1.0 for sentence in sentences])
    fits = [
        LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0).fit(
            rows, classes == k, sample_weight=counts
        )
        for k in range(NONE + 1)
    ]
    return Model(
        blocks,
        np.column_stack([fit.coef_[0] for fit in fits]),
        np.array([fit.intercept_[0] for fit in fits]),
    )


def unread(sentences: Sequence[Sentence]) -> np.ndarray:
    """The first model's sums for each sentence, learned from other authors."""
    sums = np.zeros((len(sentences), NONE + 1))
    fold = folds(sentences)
    for number in range(FOLDS):
        own = [k for k, sentence in enumerate(sentences) if fold[sentence.author] == number]
        model = learn_text([s for s in sentences if fold[s.author] != number])
        sums[own] = model.sums([sentences[k].text for k in own])
    return sums


def folds(sentences: Sequence[Sentence]) -> dict[str, int]:
    """The part of each author; who wrote after a look at another's errors is in that one's."""
    names = sorted({sentence.author for sentence in sentences})
    fold = {author: k % FOLDS for k, author in enumerate(names)}
    return fold | {a: fold[kin] for a, others in AFTER_READING.items() for kin in others}


def learn(sentences: Sequence[Sentence], first: np.ndarray) -> tuple[Model, Beside]:
    """Both models; `first` as `unread` gives it."""
    honest = [k for k, s in enumerate(sentences) if s.author in UNSEEN_BY_RULES]
    return learn_text(sentences), learn_beside([sentences[k] for k in honest], first[honest])


def write(text: Model, beside: Beside) -> None:
    """Both models as a module, the curves and the pieces of digest/tag/weights."""
    scales, (whole, inside) = packed(text.blocks, text.weights)
    (PLACE / "sentences-whole.bin").write_bytes(whole)
    (PLACE / "sentences-inside.bin").write_bytes(inside)
    (PLACE / "curves.txt").write_text(curves_text(beside.curves), "utf-8")
    numbers = _MODULE.format(
        scales=scales,
        offsets=rounded([text.bias])[0],
        bias=rounded([beside.bias - limits()])[0],
        heard=_lines(rounded(beside.of_yes[:NONE])),
        again=_lines(rounded(beside.of_yes[NONE : 2 * NONE])),
        rules=_by_rule(rounded(beside.of_yes[2 * NONE : -1])),
        describing=rounded(beside.of_yes[-1:])[0],
    )
    (PLACE / "of_sentences.py").write_text(numbers, "utf-8")


def limits() -> np.ndarray:
    """The thresholds as log-odds."""
    return np.array([np.log(THRESHOLDS[s] / (1 - THRESHOLDS[s])) for s in LEARNED])


def _lines(rows: Iterable[tuple[float, ...]]) -> str:
    return "(\n" + "".join(f"    {row},\n" for row in rows) + ")"


def _by_rule(rows: Sequence[tuple[float, ...]]) -> str:
    pairs = zip(RULES, rows, strict=True)
    told = "".join(f'    "{rule.name}": {row},\n' for rule, row in pairs if any(row))
    return f"{{\n{told}}}"


_MODULE = '''"""What the learned judge knows beside pieces and curves; `make train` writes it."""

from __future__ import annotations

SCALES = {scales}
OFFSETS = {offsets}
BIAS = {bias}
HEARD = {heard}
AGAIN = {again}
RULES = {rules}
DESCRIBING = {describing}
'''


def main() -> None:
    sentences, _ = material()
    write(*learn(sentences, unread(sentences)))


if __name__ == "__main__":
    main()
