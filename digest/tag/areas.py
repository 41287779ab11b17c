"""Card -> the parts of the product that it touches, the main one first.

A weighted vocabulary an area: the title counts most; what a card is about is named there.
"""

from __future__ import annotations

from functools import cache

from digest.model import Card
from digest.tag.area_row import AreaRow
from digest.tag.business_areas import BUSINESS_AREAS
from digest.tag.search import Index
from digest.tag.service_areas import SERVICE_AREAS
from digest.tag.vocabulary import VOCABULARY
from digest.tag.words import words_of

TITLE, SUMMARY, BULLET = 1.0, 0.5, 0.2
LAST_RESORT = "admin"
FURTHER = 0.55  # a further area is named when it weighs this much of the main one


def areas_of(card: Card) -> tuple[str, ...]:
    """One to three areas, the heaviest first; in a tie, the one that the title names first."""
    weights: dict[str, float] = {}
    texts = [(card.title, TITLE), (card.short_title, TITLE / 2)]
    texts += [(line, SUMMARY) for line in card.summary.split("\n")]
    texts += [(bullet, BULLET) for bullet in card.bullets]
    for text, share in texts:
        if text:
            _weigh(text, share, weights)
    ranked = sorted(weights, key=lambda area: -weights[area])
    if not ranked:
        return (LAST_RESORT,)
    least = weights[ranked[0]] * FURTHER
    return tuple(area for area in ranked[:3] if weights[area] >= least)


def _weigh(text: str, share: float, weights: dict[str, float]) -> None:
    """The object of a title stands early: a word far behind counts for less."""
    words = words_of(text)
    best: dict[tuple[str, int], float] = {}
    for hit in _index().hits(words):
        early = 1.0 if share < TITLE else 1.3 - 0.6 * min(1.0, hit.start / max(len(words), 8))
        place = (hit.owner.area, hit.start)
        best[place] = max(best.get(place, 0.0), hit.owner.weight * share * early)
    for (area, _), weight in best.items():
        weights[area] = weights.get(area, 0.0) + weight


@cache
def _index() -> Index[AreaRow]:
    return Index(((row, row.phrases) for row in (*BUSINESS_AREAS, *SERVICE_AREAS)), VOCABULARY)
