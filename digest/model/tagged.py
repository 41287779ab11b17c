"""Posts with their cards judged, and each card as readers see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from digest.model.cards import Card, Extraction
from digest.model.editions import Item
from digest.model.posts import Post
from digest.model.profile import Fit
from digest.model.verdicts import Tag, Verdict

# What nearly all cards are to a reader without a profile: one for all of them.
_NO_MATTER = Fit()


@dataclass(frozen=True, slots=True)
class TaggedCard:
    """A card, what the post advises about it, and what it is to the reader."""

    card: Card
    verdict: Verdict
    fit: Fit = _NO_MATTER


@dataclass(frozen=True)
class TaggedPost:
    """A post with its cards judged: what every output is made from."""

    extraction: Extraction
    cards: tuple[TaggedCard, ...]

    @property
    def post(self) -> Post:
        return self.extraction.post

    @property
    def tags(self) -> Iterator[tuple[str, Tag]]:
        """Each card's key and tag, in the hosts' order."""
        return ((tagged.card.key, tagged.verdict.tag) for tagged in self.cards)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The cards as readers see them, in the hosts' order; made once, for all that show them."""
        post, key = self.post, self.post.key
        return tuple([item_of(post, key, card) for card in self.cards])


def item_of(post: Post, post_key: str, tagged: TaggedCard) -> Item:
    """One of the post's cards as readers see it; `post_key` is the post's own."""
    card = tagged.card
    what, *more = card.summary.split("\n")
    return Item(
        key=card.key,
        title=card.short_title or card.title,
        vendor_title=card.title,
        what=what,
        bullets=card.bullets,
        version=card.version,
        ids=card.ids,
        timestamp_s=card.timestamp_s,
        watch_url=card.watch_url,
        important=card.important,
        verdict=tagged.verdict,
        post_key=post_key,
        post_title=post.title,
        episode=post.episode,
        more=tuple(more),
        fit=tagged.fit,
        product=card.product,
    )
