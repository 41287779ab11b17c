"""`make compare`: rules alone, the learned judge alone, and both, into docs/tagging.md.

By author: each is judged by what was learned from others. Only authors whose text no rule was
written from count, since on the others the rules look better than they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from benchmarks.beside import Beside, learn_beside, told_in
from benchmarks.material import NONE, UNSEEN_BY_RULES, Sentence, material
from benchmarks.train import FOLDS, Model, folds, learn, learn_text, limits, unread
from digest.measure.agreement import Agreement, Label, agreement_of
from digest.model import Action, Card, Evidence, Tag, Verdict
from digest.tag.judge import step_of
from digest.tag.learned import LEARNED
from digest.tag.sentences import sentences_of
from tests.conftest import ROOT
from tests.labels import LABELLED, card_of

HELD_OUT = ("held_out", "held_out_b", "held_out_c", "held_out_d", "held_out_e")
WAYS = ("rules alone", "learned judge alone", "both")
_MARKS = re.compile(r"(<!-- comparison -->\n).*(<!-- /comparison -->)", re.S)

Labelled = tuple[Card, Tag]
Given = Callable[[Sequence[Sentence]], np.ndarray]  # a row a sentence, a column a signal: 0 or 1


def main() -> None:
    sentences, _ = material()
    first = unread(sentences)
    rows = [*_by_author(sentences, first), *_held_out(sentences, first)]
    head = "| cards | judged by | macro F1 | recommended F1 | caution precision | caution recall |"
    table = "\n".join([head, "| --- | --- | ---: | ---: | ---: | ---: |", *rows]) + "\n"
    page = ROOT / "docs" / "tagging.md"
    text = page.read_text("utf-8")
    page.write_text(_MARKS.sub(lambda found: found[1] + table + found[2], text), "utf-8")


def _by_author(sentences: Sequence[Sentence], first: np.ndarray) -> list[str]:
    pairs: dict[str, list[tuple[Verdict, Label]]] = {way: [] for way in WAYS}
    fold = folds(sentences)
    for number in range(FOLDS):
        others = [k for k, s in enumerate(sentences) if fold[s.author] != number]
        honest = [k for k in others if sentences[k].author in UNSEEN_BY_RULES]
        text = learn_text([sentences[k] for k in others])
        beside = learn_beside([sentences[k] for k in honest], first[honest])
        authors = [author for author in UNSEEN_BY_RULES if fold[author] == number]
        for way, given in _ways(text, beside).items():
            for author in authors:
                pairs[way] += _judged(_cards(author), given)
    return [_row("other authors", way, agreement_of(found)) for way, found in pairs.items()]


def _held_out(sentences: Sequence[Sentence], first: np.ndarray) -> list[str]:
    ways = _ways(*learn(sentences, first))
    cards = [card for file in HELD_OUT for card in _cards(file)]
    return [
        _row("held out", way, agreement_of(_judged(cards, given))) for way, given in ways.items()
    ]


def _ways(text: Model, beside: Beside) -> dict[str, Given]:
    def both(sentences: Sequence[Sentence]) -> np.ndarray:
        sums = beside.sums(text.sums([s.text for s in sentences]), sentences)
        return np.asarray(sums > limits())

    return {
        "rules alone": lambda sentences: told_in(sentences)[:, :NONE] > 0,
        "learned judge alone": lambda ss: text.sums([s.text for s in ss])[:, :NONE] > 0,
        "both": both,
    }


def _cards(file: str) -> list[Labelled]:
    rows = json.loads((LABELLED / f"{file}.json").read_bytes())["cards"]
    return [(card_of(row), Tag(row["tag"])) for row in rows]


def _judged(cards: Iterable[Labelled], given: Given) -> list[tuple[Verdict, Label]]:
    return [(_verdict(card, given), Label(tag, frozenset(), frozenset())) for card, tag in cards]


def _verdict(card: Card, given: Given) -> Verdict:
    told = [Sentence(text, NONE, "", "card", text in card.summary) for text in sentences_of(card)]
    evidence = tuple(
        Evidence("measured", LEARNED[k], sentence.text)
        for sentence, row in zip(told, given(told) if told else (), strict=True)
        for k in np.flatnonzero(row)
    )
    tag, deciding = step_of(evidence)
    because = tuple(found for found in evidence if found.signal in deciding)
    return Verdict(tag, Action.USE, ("admin",), "measured", because)


def _row(cards: str, way: str, found: Agreement) -> str:
    recommended, caution = found.scores[Tag.RECOMMENDED], found.scores[Tag.CAUTION]
    shares = (found.macro_f1, recommended.f1, caution.precision, caution.recall)
    return f"| {cards} | {way} | " + " | ".join(f"{share:.2f}" for share in shares) + " |"


if __name__ == "__main__":
    main()
