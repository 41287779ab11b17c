"""Card -> the parts of the product that it touches, the main one first.

A weighted vocabulary an area: the title counts most; what a card is about is named there.
"""

from __future__ import annotations

from functools import cache

from digest.model import Card
from digest.tag.area_row import AreaRow
from digest.tag.search import Index
from digest.tag.words import words_of

SUMMARY, BULLET = 0.5, 0.2  # parts of the title's weight
CLEAR = 1.5  # the bullets are not asked where the first area weighs so much more than the second
LAST_RESORT = "admin"
FURTHER = 0.55  # a further area is named when it weighs this much of the main one


def areas_of(card: Card) -> tuple[str, ...]:
    """One to three areas, the heaviest first; in a tie, the one that is named first."""
    weights: dict[str, float] = {}
    _weigh(card.title, 1.0, weights, in_title=True)
    for line in (card.short_title, *card.summary.split("\n")):
        _weigh(line, SUMMARY, weights)
    first, second, *_ = (*sorted(weights.values(), reverse=True), 0.0, 0.0)
    for bullet in card.bullets if first < CLEAR * second or not weights else ():
        _weigh(bullet, BULLET, weights)
    ranked = sorted(weights, key=lambda area: -weights[area])[:3]
    least = weights[ranked[0]] * FURTHER if ranked else 0.0
    return tuple(area for area in ranked if weights[area] >= least) or (LAST_RESORT,)


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
