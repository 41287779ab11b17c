"""Card -> what an administrator would do: turn on, use, or know that it changed by itself.

The title says most, then the description, then the bullets; the weights of the rows found (see
`digest.tag.offers`, `digest.tag.notices`) are added up and the heaviest action wins.
"""

from __future__ import annotations

from functools import cache

from digest.model import Action, Card
from digest.tag.announced import ANNOUNCED
from digest.tag.announcement import Announcement
from digest.tag.notices import NOTICES
from digest.tag.offers import OFFERS
from digest.tag.search import Index
from digest.tag.vocabulary import VOCABULARY
from digest.tag.words import Words, words_of

TITLE, SUMMARY, BULLET = 1.0, 0.3, 0.3
FURTHER = 0.2


def action_of(card: Card) -> Action:
    """The action that the card's words speak for; `use` where they say nothing."""
    scores = dict.fromkeys(_TIES, 0.0)
    texts = [(card.title, TITLE), (card.short_title, TITLE / 2)]
    texts += [(line, SUMMARY) for line in card.summary.split("\n")]
    texts += [(bullet, BULLET) for bullet in card.bullets]
    for text, share in texts:
        for action, weight in _weights(words_of(text), in_title=share == TITLE).items():
            scores[action] += weight * share
    return max(_TIES, key=lambda action: scores[action])


def _weights(words: Words, *, in_title: bool) -> dict[Action, float]:
    """For each action its best row's weight, and a little for every further row.

    What is announced stands early: "A setting has been added to add a column" adds a setting.
    """
    rows: dict[Announcement, float] = {}
    for hit in _index().hits(words):
        row = hit.owner
        if in_title or not row.title_only:
            weight = row.weight * (1.2 - 0.4 * min(1.0, hit.start / max(len(words), 8)))
            rows[row] = max(rows.get(row, 0.0), weight)
    found: dict[Action, float] = {}
    for row, weight in sorted(rows.items(), key=lambda pair: -pair[1]):
        found[row.action] = found[row.action] + FURTHER * weight if row.action in found else weight
    return found


@cache
def _index() -> Index[Announcement]:
    return Index(((row, row.phrases) for row in (*OFFERS, *NOTICES)), VOCABULARY | ANNOUNCED)


_TIES = (Action.USE, Action.TURN_ON, Action.AUTOMATIC)
