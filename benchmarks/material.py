"""What the learned judge learns from: labelled sentences, and the sentences of labelled cards."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digest.model import Card, Signal, Tag
from digest.tag.find import rules_in
from digest.tag.learned import LEARNED
from digest.tag.sentences import sentences_of
from tests.labels import LABELLED, card_of

# Who wrote the rules had read the first three; the others show what rules miss.
READ_BY_RULES = ("development", "training-a", "training-c")
UNSEEN_BY_RULES = tuple(
    name
    for name in sorted(path.stem for path in LABELLED.glob("training-*.json"))
    if name not in READ_BY_RULES
)
# Written after a look at where the judge was wrong on these two: no proof about either.
AFTER_READING = {"training-d": {"training-f"}, "training-e": {"training-f"}}
NONE = len(LEARNED)  # the class of a sentence that gives no signal


@dataclass(frozen=True, slots=True)
class Sentence:
    """`signal` is a place in `LEARNED`, or NONE; `card` is empty for one that stands alone.

    `describes` is as in `digest.tag.find.evidence_in`.
    """

    text: str
    signal: int
    author: str
    card: str = ""
    describes: bool = False


@dataclass(frozen=True, slots=True)
class LabelledCard:
    """A card's sentences, for a judge that knows nothing of cards."""

    author: str
    tag: Tag
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A card, and the actions or areas that are right for it."""

    card: Card
    right: frozenset[str]
    author: str


def examples(of: str) -> tuple[Example, ...]:
    """Every labelled training card with what is right for it; `of` is "actions" or "areas"."""
    return tuple(
        Example(card_of(row), frozenset(row[of]), author)
        for author in (*READ_BY_RULES, *UNSEEN_BY_RULES)
        for row in json.loads((LABELLED / f"{author}.json").read_bytes())["cards"]
        if row[of]
    )


def material() -> tuple[tuple[Sentence, ...], tuple[LabelledCard, ...]]:
    """Every training sentence and every training card, in a fixed order."""
    sentences: list[Sentence] = []
    cards: list[LabelledCard] = []
    for author in (*READ_BY_RULES, *UNSEEN_BY_RULES):
        rows = json.loads((LABELLED / f"{author}.json").read_bytes())
        for row in rows["sentences"]:
            sentences.append(Sentence(row["text"], _place(row["signal"]), author))
        for number, row in enumerate(rows["cards"]):
            card = card_of(row)
            sentences += _of_card(card, row, author, f"{author} {number}")
            cards.append(LabelledCard(author, Tag(row["tag"]), sentences_of(card)))
    return tuple(sentences), tuple(cards)


def _of_card(card: Card, row: dict[str, Any], author: str, name: str) -> Iterator[Sentence]:
    """Every sentence where the author told what each `says`; else those that are certain."""
    if "says" in row:
        for text in sentences_of(card):
            yield Sentence(text, _said(text, row["says"]), author, name, text in card.summary)
    else:
        yield from _certain(card, row, author, name)


def _said(text: str, says: Sequence[Mapping[str, str]]) -> int:
    """The strongest signal of what is said in the sentence."""
    told = (_place(each["signal"]) for each in says if _share_text(each["text"], text))
    return min(told, default=NONE)


def _share_text(one: str, other: str) -> bool:
    return one.strip() in other or other in one


def _certain(card: Card, row: dict[str, Any], author: str, name: str) -> Iterator[Sentence]:
    """The sentence that decided, and those that certainly say nothing.

    Beside advice there may be more advice: a sentence in which rules hear something is left out.
    """
    evidence = row["evidence"].strip()
    for text in sentences_of(card):
        if evidence and _share_text(evidence, text):
            yield Sentence(
                text, _decided(Tag(row["tag"]), text), author, name, text in card.summary
            )
        elif (row["tag"] == Tag.IGNORE and not evidence) or not rules_in(text):
            yield Sentence(text, NONE, author, name, text in card.summary)


def _decided(tag: Tag, text: str) -> int:
    if tag is Tag.CAUTION:
        return LEARNED.index(Signal.WARNING)
    if tag is Tag.IGNORE:
        return LEARNED.index(Signal.PLAYED_DOWN)
    # The label does not tell an order from praise; where the rules do not either, it is an order.
    heard = {rule.signal for rule in rules_in(text)}
    praised = Signal.PRAISE in heard and Signal.INSTRUCTION not in heard
    return LEARNED.index(Signal.PRAISE if praised else Signal.INSTRUCTION)


def _place(signal: str) -> int:
    return NONE if signal == "none" else LEARNED.index(Signal(signal.replace("_", " ")))
