"""Card -> what an administrator would do: turn on, use, or know that it changed by itself.

The title says most, then the description and the bullets; the weights of the rows found (see
`digest.tag.offers` and `digest.tag.notices`) are added up. What was learned from labelled cards
weighs these scores beside all words and pairs of words, and the heaviest action wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from digest.model import Action, Card
from digest.tag.announcement import Announcement
from digest.tag.grams import words_and_pairs
from digest.tag.packed import shares, sum_of, unpacked
from digest.tag.search import Index
from digest.tag.words import words_of

ACTIONS = (Action.USE, Action.TURN_ON, Action.AUTOMATIC)
SHORT_TITLE, TEXT = 0.5, 0.3  # parts of the title's weight
FURTHER = 0.2  # what every further row adds, as a part of its weight


def action_of(card: Card) -> Action:
    """The action that the card's words speak for."""
    sums = _learned().weigh(card, scores_of(card))
    return max(zip(ACTIONS, sums, strict=True), key=itemgetter(1))[0]


def scores_of(card: Card) -> dict[Action, float]:
    """What the rows say for each action."""
    scores = dict.fromkeys(ACTIONS, 0.0)
    _add(scores, card.title, 1.0, _title_index())
    _add(scores, card.short_title, SHORT_TITLE, _text_index())
    for text in (*card.summary.split("\n"), *card.bullets):
        _add(scores, text, TEXT, _text_index())
    return scores


def pieces_of_title(card: Card) -> tuple[str, ...]:
    """The words and pairs of words of the title."""
    return words_and_pairs(words_of(card.title).tokens)


def pieces_of_text(card: Card) -> list[str]:
    """The words and pairs of words of the description and the bullets."""
    texts = (*card.summary.split("\n"), *card.bullets)
    return [piece for text in texts for piece in words_and_pairs(words_of(text).tokens)]


@dataclass(frozen=True, slots=True)
class Learned:
    """The learned weights, unpacked: of the title's pieces, of the text's, of the rows' scores."""

    title: Mapping[str, int]
    text: Mapping[str, int]
    scales: tuple[float, float]
    bias: tuple[float, ...]
    of_rows: tuple[tuple[float, ...], ...]

    def weigh(self, card: Card, scores: Mapping[Action, float]) -> list[float]:
        """A sum for each of `ACTIONS`."""
        of_title, of_text = self.scales
        title = shares(sum_of(self.title, pieces_of_title(card)), of_title, len(ACTIONS))
        text = shares(sum_of(self.text, pieces_of_text(card)), of_text, len(ACTIONS))
        sums = [sum(three) for three in zip(self.bias, title, text, strict=True)]
        for action, weights in zip(ACTIONS, self.of_rows, strict=True):
            for k, weight in enumerate(weights):
                sums[k] += scores[action] * weight
        return sums


@cache
def _learned() -> Learned:
    from digest.tag.weights import of_cards, pieces

    title, text = unpacked(pieces("cards-title")), unpacked(pieces("cards-text"))
    return Learned(title, text, of_cards.SCALES, of_cards.BIAS, of_cards.OF_ROWS)


def _add(scores: dict[Action, float], text: str, share: float, index: Index[Announcement]) -> None:
    """For each action its best row's weight, and a little for every further row.

    What is announced stands early: "A setting has been added to add a column" adds a setting.
    """
    words = words_of(text)
    rows: dict[Announcement, float] = {}
    for hit in index.hits(words):
        weight = hit.owner.weight * (1.2 - 0.4 * min(1.0, hit.start / max(len(words), 8)))
        rows[hit.owner] = max(rows.get(hit.owner, 0.0), weight)
    seen: set[Action] = set()
    for row, weight in sorted(rows.items(), key=lambda pair: -pair[1]):
        scores[row.action] += share * weight * (FURTHER if row.action in seen else 1.0)
        seen.add(row.action)


# Loaded and built at the first card: a command that tags nothing does not pay for it.
@cache
def _title_index() -> Index[Announcement]:
    from digest.tag.notices import NOTICES
    from digest.tag.offers import OFFERS

    return _index_of(*OFFERS, *NOTICES)


@cache
def _text_index() -> Index[Announcement]:
    from digest.tag.notices import NOTICES
    from digest.tag.offers import OFFERS

    return _index_of(*(row for row in (*OFFERS, *NOTICES) if not row.title_only))


def _index_of(*rows: Announcement) -> Index[Announcement]:
    from digest.tag.announced import ANNOUNCED
    from digest.tag.vocabulary import VOCABULARY

    return Index(((row, row.phrases) for row in rows), VOCABULARY | ANNOUNCED)
