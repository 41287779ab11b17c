"""Card -> the parts of the product that it touches, the main one first.

A weighted vocabulary an area: the title counts most; what a card is about is named there. What was
learned from labelled cards weighs these scores beside every word of the card.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from digest.model import AREAS, Card
from digest.tag.area_row import AreaRow
from digest.tag.packed import shares, sum_of, unpacked
from digest.tag.search import Index
from digest.tag.words import words_of

SUMMARY = 0.5  # part of the title's weight
TITLE_WORDS = 3  # how often a word of the title counts, beside one of the text
LAST_RESORT = "admin"
FURTHER = -0.15  # a further area is named when its sum is above this


def areas_of(card: Card) -> tuple[str, ...]:
    """One to three areas, the heaviest first; in a tie, the one that `AREAS` names first."""
    learned, scores = _learned(), scores_of(card)
    words = sum_of(learned.words, words_in(card))
    if not words and not scores:
        return (LAST_RESORT,)
    sums = dict(zip(AREAS, learned.weigh(words, scores), strict=True))
    main, *others = sorted(AREAS, key=lambda area: -sums[area])[:3]
    return (main, *(area for area in others if sums[area] > FURTHER))


def scores_of(card: Card) -> dict[str, float]:
    """What the rows say for each area that they name in the title or the description."""
    weights: dict[str, float] = {}
    _weigh(card.title, 1.0, weights, in_title=True)
    for line in (card.short_title, *card.summary.split("\n")):
        _weigh(line, SUMMARY, weights)
    return weights


def words_in(card: Card) -> list[str]:
    """Every word of the card, as often as it counts."""
    title = words_of(card.title).tokens
    texts = (*card.summary.split("\n"), *card.bullets)
    return [*title * TITLE_WORDS, *(word for text in texts for word in words_of(text).tokens)]


@dataclass(frozen=True, slots=True)
class Learned:
    """The learned weights, unpacked: of the card's words, and of the rows' scores by area."""

    words: Mapping[str, int]
    scale: float
    bias: tuple[float, ...]
    of_rows: Mapping[str, tuple[float, ...]]

    def weigh(self, words: int, scores: Mapping[str, float]) -> list[float]:
        """A sum for each of `AREAS`; `words` is the sum of the words' numbers."""
        sums = [*map(sum, zip(self.bias, shares(words, self.scale, len(AREAS)), strict=True))]
        for area, score in scores.items():
            weights = self.of_rows[area]
            sums = [total + score * weight for total, weight in zip(sums, weights, strict=True)]
        return sums


@cache
def _learned() -> Learned:
    from digest.tag.weights import pieces, table

    (scale,), bias, *of_rows = table("areas")
    by_area = dict(zip(AREAS, of_rows, strict=True))
    return Learned(unpacked(pieces("areas-words")), scale, bias, by_area)


def _weigh(text: str, share: float, weights: dict[str, float], *, in_title: bool = False) -> None:
    """The object of a title stands early: a word far behind counts for less."""
    words = words_of(text)
    best: dict[tuple[str, int], float] = {}
    for row, start, _ in _index().hits(words):
        early = 1.3 - 0.6 * min(1.0, start / max(len(words), 8)) if in_title else 1.0
        place = (row.area, start)
        best[place] = max(best.get(place, 0.0), row.weight * share * early)
    for (area, _), weight in best.items():
        weights[area] = weights.get(area, 0.0) + weight


# Loaded and built at the first card: a command that tags nothing does not pay for it.
@cache
def _index() -> Index[AreaRow]:
    from digest.tag.business_areas import BUSINESS_AREAS
    from digest.tag.service_areas import SERVICE_AREAS
    from digest.tag.vocabulary import VOCABULARY

    return Index(((row, row.phrases) for row in (*BUSINESS_AREAS, *SERVICE_AREAS)), VOCABULARY)
