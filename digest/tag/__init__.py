"""Cards and the post's introduction in, verdicts with their evidence out.

    card | sentences | evidence | ladder | verdict

Pure: no clock, network, disk or database. Titles are never searched for advice.
"""

from __future__ import annotations

from digest.model import Extraction, OwnRule, TaggedCard, TaggedPost
from digest.tag.highlights import highlights_of
from digest.tag.judge import judge_card

__all__ = ["judge_card", "tag_post"]


def tag_post(extraction: Extraction, own: tuple[OwnRule, ...] = ()) -> TaggedPost:
    """Every card of the post with its verdict, in order; `own` are the reader's rules."""
    named = highlights_of(extraction)
    cards = (
        TaggedCard(card, judge_card(card, highlights, own))
        for card, highlights in zip(extraction.cards, named, strict=True)
    )
    return TaggedPost(extraction, tuple(cards))
