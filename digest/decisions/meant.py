"""What a person calls a card -> the cards that are meant. Pure: posts in, cards out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest.errors import UnknownCardError
from digest.model import JOINT, Card, TaggedCard, TaggedPost, product_part

# The house's own product in names, where the settings name none.
_HOUSE = "house"


def takes_on(
    card_id: str, posts: Iterable[TaggedPost], own: str = ""
) -> list[tuple[TaggedPost, TaggedCard]]:
    """What the posts say of one card, named by an id (with or without `#`) or by its key.

    `own` is the house's product: where two products have the id, `halopsa--1062249` is the
    house's. UnknownCardError if no card is called so, or cards of several products are.
    """
    name = plain(card_id)
    takes = [
        (post, tagged)
        for post in posts
        for tagged in post.cards
        if name in _names(tagged.card, own)
    ]
    if not takes:
        raise UnknownCardError(
            f"{card_id}: no card has this id", hint="`digest extract` lists the cards of a page"
        )
    cards = [tagged.card for _, tagged in takes]
    if len({product_part(card.product) for card in cards}) > 1:
        raise ambiguous(card_id, {card.key: _about(card, own) for card in cards}, own)
    return takes


def plain(card_id: str) -> str:
    """The id as names are compared: without the sign before it, and whatever its capitals."""
    return card_id.strip().lstrip("#").casefold()


def key_of(card_id: str, own: str = "") -> str:
    """The key that is meant, if a key is; the house's cards have theirs without its product."""
    return plain(card_id).removeprefix(_prefix("", own))


def ambiguous(card_id: str, cards: Mapping[str, str], own: str = "") -> UnknownCardError:
    """That cards of several products are called so: key -> what it is; and how to name each."""
    told = "; ".join(f"{key} ({about})" for key, about in sorted(cards.items()))
    named = (key if JOINT in key else _prefix("", own) + key for key in sorted(cards))
    return UnknownCardError(
        f"{card_id}: several products have a card of this id: {told}",
        hint=f"name the one that you mean: {' or '.join(named)}",
    )


def _about(card: Card, own: str) -> str:
    product = card.product or own
    title = card.short_title or card.title
    return f"{title}, {product}" if product else title


def _names(card: Card, own: str) -> Iterator[str]:
    prefix = _prefix(card.product, own)
    yield card.key
    for name in (card.bare_key, *(number.casefold() for number in card.ids)):
        yield name
        yield prefix + name


def _prefix(product: str, own: str) -> str:
    return f"{product_part(product or own or _HOUSE)}{JOINT}"
