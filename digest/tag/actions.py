"""Card -> what an administrator would do: turn on, use, or know that it changed by itself.

The title says most, then the description and the bullets; the weights of the rows found (see
`digest.tag.offers` and `digest.tag.notices`) are added up and the heaviest action wins.
"""

from __future__ import annotations

from functools import cache

from digest.model import Action, Card
from digest.tag.announcement import Announcement
from digest.tag.search import Index
from digest.tag.words import words_of

SHORT_TITLE, TEXT = 0.5, 0.3  # parts of the title's weight
FURTHER = 0.2  # what every further row adds, as a part of its weight


def action_of(card: Card) -> Action:
    """The action that the card's words speak for; `use` where they say nothing."""
    scores = dict.fromkeys(_TIES, 0.0)
    _add(scores, card.title, 1.0, _title_index())
    _add(scores, card.short_title, SHORT_TITLE, _text_index())
    for text in (*card.summary.split("\n"), *card.bullets):
        _add(scores, text, TEXT, _text_index())
    return max(_TIES, key=lambda action: scores[action])


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


_TIES = (Action.USE, Action.TURN_ON, Action.AUTOMATIC)
