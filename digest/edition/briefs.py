"""Posts and editions -> the same in brief. Pure."""

from __future__ import annotations

from digest.edition.compose import place_of
from digest.model import (
    CardInBrief,
    Edition,
    EditionInBrief,
    PostInBrief,
    SectionInBrief,
    TaggedCard,
    TaggedPost,
    mark_of_text,
)
from digest.tag.integrations import integrations_of


def post_in_brief(tagged: TaggedPost, mark: str = "") -> PostInBrief:
    """The post in brief, with the whole at hand; `mark` is to change with anything of it."""
    cards = tuple(map(_card_in_brief, tagged.cards))
    # A card's repr does not tell its product.
    mark = mark or mark_of_text(f"{[card.product for card in cards]}{tagged!r}")
    return PostInBrief(tagged.post, tagged.extraction.versions, cards, mark, lambda: tagged)


def _card_in_brief(tagged: TaggedCard) -> CardInBrief:
    card, verdict = tagged.card, tagged.verdict
    place = place_of(verdict)
    return CardInBrief(
        key=card.key,
        version=card.version,
        product=card.product,
        tag=verdict.tag,
        action=verdict.action,
        areas=verdict.areas,
        section=place.name if place else "",
        has_id=bool(card.ids),
        has_time=card.timestamp_s is not None,
        integrations=integrations_of(card),
    )


def edition_in_brief(edition: Edition, made_of: str = "") -> EditionInBrief:
    """The edition in brief, with the whole at hand.

    `made_of` is to change with anything of it but the note, the list of open items and its health.
    """
    return EditionInBrief(
        id=edition.id,
        made_at=edition.made_at,
        sections=tuple(SectionInBrief(s.name, s.title, s.count) for s in edition.sections),
        keys=tuple(item.key for item in edition.items),
        edited=tuple(change.item.key for change in edition.changed),
        tasks=edition.tasks,
        made_of=made_of or mark_of_text(repr(edition)),
        read=lambda: edition,
        since=edition.since,
        open=edition.open,
        health=edition.health,
        note=edition.note,
    )
