"""`make train`: the labelled cards -> what `digest.tag.actions` adds to its rows.

One logistic regression an action over the title's words and pairs, those of the description and
the bullets, and the scores of the rows. `python -m benchmarks.train_actions --by-author` prints how
often it is right on authors of whom no row was written, each judged by what the others taught.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from benchmarks.material import UNSEEN_BY_RULES, Example, examples
from benchmarks.pack import PLACE, Block, block_of, packed
from digest.model import Card
from digest.tag.actions import ACTIONS, pieces_of_text, pieces_of_title, scores_of

FREEDOM = 2.0  # inverse regularisation; freer, and the real episodes get worse
OF_TEXT, OF_ROWS = 0.7, 0.2  # beside the title's words; chosen by author, and on the real episodes


@dataclass(frozen=True, slots=True)
class Model:
    """`weights` has a column an action; the last rows are those of the scores."""

    title: Block[Card]
    text: Block[Card]
    weights: np.ndarray
    bias: np.ndarray

    def right(self, examples: Sequence[Example]) -> float:
        """The share of the cards whose action is right."""
        sums = _rows(self.title, self.text, examples) @ self.weights + self.bias
        given = [ACTIONS[k] for k in sums.argmax(axis=1)]
        pairs = zip(given, examples, strict=True)
        return sum(action in example.right for action, example in pairs) / len(examples)


def learn(known: Sequence[Example]) -> Model:
    """A card with two right actions counts as half a card of each."""
    title = block_of(_title, [example.card for example in known])
    text = block_of(_text, [example.card for example in known])
    told = [(k, action) for k, example in enumerate(known) for action in sorted(example.right)]
    rows = _rows(title, text, known)[[k for k, _ in told]]
    counts = np.array([1 / len(known[k].right) for k, _ in told])
    fits = [
        LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0).fit(
            rows, np.array([action == wanted for _, action in told]), sample_weight=counts
        )
        for wanted in ACTIONS
    ]
    weights = np.column_stack([fit.coef_[0] for fit in fits])
    return Model(title, text, weights, np.array([fit.intercept_[0] for fit in fits]))


def by_author() -> Iterator[tuple[str, float]]:
    """Each author of whom no row was written, judged by what was learned from the others."""
    known = examples("actions")
    for author in UNSEEN_BY_RULES:
        own = [example for example in known if example.author == author]
        if own:
            yield author, learn([e for e in known if e.author != author]).right(own)


@cache
def _title(card: Card) -> Counter[str]:
    return Counter(pieces_of_title(card))


@cache
def _text(card: Card) -> Counter[str]:
    return Counter(pieces_of_text(card))


def _rows(title: Block[Card], text: Block[Card], examples: Sequence[Example]) -> csr_matrix:
    cards = [example.card for example in examples]
    scores = np.array([[scores_of(card)[action] for action in ACTIONS] for card in cards])
    return hstack([title.rows(cards), OF_TEXT * text.rows(cards), OF_ROWS * scores]).tocsr()


def write(model: Model) -> None:
    """The model as a module and the pieces of digest/tag/weights."""
    size = len(model.title.rarity)
    of_scores = OF_ROWS * model.weights[-len(ACTIONS) :]
    weights = model.weights[: -len(ACTIONS)].copy()
    weights[size:] *= OF_TEXT
    scales, (title, text) = packed((model.title, model.text), weights)
    (PLACE / "cards-title.bin").write_bytes(title)
    (PLACE / "cards-text.bin").write_bytes(text)
    rows = tuple(tuple(round(float(weight), 4) for weight in row) for row in of_scores)
    bias = tuple(round(float(number), 4) for number in model.bias)
    numbers = _MODULE.format(scales=scales, bias=bias, rows=rows)
    (PLACE / "of_cards.py").write_text(numbers, "utf-8")


_MODULE = '''"""What was learned about actions beside the pieces; `make train` writes it."""

from __future__ import annotations

SCALES = {scales}
BIAS = {bias}
OF_ROWS = {rows}
'''


if __name__ == "__main__":
    if "--by-author" in sys.argv:
        shares = [share for _, share in by_author()]
        print(f"{sum(shares) / len(shares):.3f}, the mean of {len(shares)} authors")
    else:
        write(learn(examples("actions")))
