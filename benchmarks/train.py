"""`make train`: the labelled sentences -> the weights of the learned judge, digest/tag/weights.py.

    sentences | pieces with a rarity | one model a signal | with what the rules heard | weights

Needs `pip install -e '.[train]'`. Two models stand one on the other. The first reads only text and
learns from everything. The second weighs the first beside the rules; it learns from the sets that
no rule was written from, and from the first model's word on authors that it had not read, because
on the others both look better than they are. Both are linear, so what ships is their product.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from benchmarks.material import AFTER_READING, NONE, UNSEEN_BY_RULES, Sentence, material
from benchmarks.pack import Block, block_of, packed
from digest.model import Signal
from digest.tag.find import hits_in
from digest.tag.grams import runs_of_letters, words_and_pairs
from digest.tag.learned import LEARNED
from digest.tag.rules import RULES
from digest.tag.words import words_of
from tests.conftest import ROOT

# Of the model of text and of the one beside the rules: inverse regularisation, and how much more a
# sentence of a card counts than one that stands alone.
FREEDOM, FREEDOM_BESIDE_RULES = 16.0, 1.0
IN_CARDS, IN_CARDS_BESIDE_RULES = 3.0, 10.0
# How probable a signal must be, chosen by author on cards as they come. A warning that is missed
# costs more than a false one: lower finds hardly more of them, and many more false ones.
THRESHOLDS = {
    Signal.WARNING: 0.27,
    Signal.INSTRUCTION: 0.35,
    Signal.PLAYED_DOWN: 0.3,
    Signal.PRAISE: 0.35,
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
    counts = _counts(sentences, IN_CARDS)
    fits = [_fit(rows, classes == k, FREEDOM, counts) for k in range(NONE + 1)]
    return Model(
        blocks,
        np.column_stack([fit.coef_[0] for fit in fits]),
        np.array([fit.intercept_[0] for fit in fits]),
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """The second model: what the first model's sums and what else is known count for."""

    of_sums: np.ndarray
    of_heard: np.ndarray  # a row a column of `heard_in`
    of_describing: np.ndarray
    bias: np.ndarray

    def sums(self, first: np.ndarray, sentences: Sequence[Sentence]) -> np.ndarray:
        """Log-odds of each signal, from the first model's sums for the sentences."""
        return np.asarray(
            first @ self.of_sums
            + heard_in(sentences) @ self.of_heard
            + _describing(sentences) @ self.of_describing
            + self.bias
        )


def learn_beside(sentences: Sequence[Sentence], first: np.ndarray) -> Beside:
    """`first` are the sums of a first model that had not read the sentence's author."""
    heard = heard_in(sentences)
    rows = np.hstack([first, heard, _describing(sentences)])
    classes = np.array([sentence.signal for sentence in sentences])
    counts = _counts(sentences, IN_CARDS_BESIDE_RULES)
    fits = [_fit(rows, classes == k, FREEDOM_BESIDE_RULES, counts) for k in range(NONE)]
    weights = np.column_stack([fit.coef_[0] for fit in fits])
    of_sums, of_heard, describing = np.split(weights, np.cumsum([NONE + 1, heard.shape[1]]))
    return Beside(of_sums, of_heard, describing, np.array([fit.intercept_[0] for fit in fits]))


def heard_in(sentences: Sequence[Sentence]) -> np.ndarray:
    """A row a sentence: signals that a rule heard, that more than one heard, then each rule."""
    rows = np.zeros((len(sentences), 2 * NONE + len(RULES)))
    place = {rule: k for k, rule in enumerate(RULES)}
    for row, sentence in zip(rows, sentences, strict=True):
        rules = {hit.owner for hit in hits_in(sentence.text)}
        for signal, times in Counter(rule.signal for rule in rules).items():
            row[LEARNED.index(signal)] = 1
            row[NONE + LEARNED.index(signal)] = times > 1
        row[[2 * NONE + place[rule] for rule in rules]] = 1
    return rows


def _describing(sentences: Sequence[Sentence]) -> np.ndarray:
    return np.array([[float(sentence.describes)] for sentence in sentences])


def _counts(sentences: Sequence[Sentence], in_cards: float) -> np.ndarray:
    return np.array([in_cards if sentence.card else 1.0 for sentence in sentences])


def _fit(rows: object, right: np.ndarray, freedom: float, counts: np.ndarray) -> LogisticRegression:
    model = LogisticRegression(C=freedom, solver="liblinear", random_state=0)
    return model.fit(rows, right, sample_weight=counts)


def unread(sentences: Sequence[Sentence]) -> np.ndarray:
    """The first model's sums for each sentence, learned from all other authors."""
    sums = np.zeros((len(sentences), NONE + 1))
    for author in sorted({sentence.author for sentence in sentences}):
        kin = {author, *AFTER_READING.get(author, ())}
        others = [sentence for sentence in sentences if sentence.author not in kin]
        own = [k for k, sentence in enumerate(sentences) if sentence.author == author]
        sums[own] = learn_text(others).sums([sentences[k].text for k in own])
    return sums


def learn(sentences: Sequence[Sentence], first: np.ndarray) -> tuple[Model, Beside]:
    """Both models; `first` as `unread` gives it."""
    honest = [k for k, s in enumerate(sentences) if s.author in UNSEEN_BY_RULES]
    return learn_text(sentences), learn_beside([sentences[k] for k in honest], first[honest])


def module_text(text: Model, beside: Beside) -> str:
    """Both models multiplied out, as the source of digest/tag/weights.py."""
    weights = text.weights @ beside.of_sums
    bias = text.bias @ beside.of_sums + beside.bias - limits()
    scales, parts = packed(text.blocks, weights)
    return _MODULE.format(
        scales=scales,
        bias=_rounded([bias])[0],
        heard=_lines(_rounded(beside.of_heard[:NONE])),
        again=_lines(_rounded(beside.of_heard[NONE : 2 * NONE])),
        rules=_by_rule(_rounded(beside.of_heard[2 * NONE :])),
        describing=_rounded(beside.of_describing)[0],
        whole=parts[0],
        inside=parts[1],
    )


def limits() -> np.ndarray:
    """The thresholds as log-odds."""
    return np.array([np.log(THRESHOLDS[s] / (1 - THRESHOLDS[s])) for s in LEARNED])


def _rounded(rows: Iterable[Iterable[float]]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(round(float(number), 3) for number in row) for row in rows)


def _lines(rows: Iterable[tuple[float, ...]]) -> str:
    return "(\n" + "".join(f"    {row},\n" for row in rows) + ")"


def _by_rule(rows: Sequence[tuple[float, ...]]) -> str:
    pairs = zip(RULES, rows, strict=True)
    told = "".join(f'    "{rule.name}": {row},\n' for rule, row in pairs if any(row))
    return f"{{\n{told}}}"


_MODULE = '''"""What the learned judge knows; written by `make train`, not by hand."""

from __future__ import annotations

SCALES = {scales}
BIAS = {bias}
HEARD = {heard}
AGAIN = {again}
RULES = {rules}
DESCRIBING = {describing}
WHOLE = (
{whole}
)
INSIDE = (
{inside}
)
'''


def main() -> None:
    sentences, _ = material()
    text, beside = learn(sentences, unread(sentences))
    (ROOT / "digest" / "tag" / "weights.py").write_text(module_text(text, beside), "utf-8")


if __name__ == "__main__":
    main()
