"""Cards and posts as readers see them: each card with what must be known of its post. Pure."""

from __future__ import annotations

from digest.model import Covered, Item, Post, TaggedCard, TaggedPost


def items_of(tagged: TaggedPost) -> tuple[Item, ...]:
    """The post's cards as an edition shows them, in the hosts' order."""
    key = tagged.post.key
    return tuple(item_of(tagged.post, key, card) for card in tagged.cards)


def covered(tagged: TaggedPost) -> Covered:
    """What an edition says of a post as a whole."""
    post, extraction = tagged.post, tagged.extraction
    return Covered(
        key=post.key,
        title=post.title,
        episode=post.episode,
        url=post.url,
        watch_url=post.watch_url,
        published=post.published,
        versions=extraction.versions,
        intro=extraction.intro,
        cards=len(tagged.cards),
    )


def item_of(post: Post, post_key: str, tagged_card: TaggedCard) -> Item:
    """One of the post's cards as an edition shows it; `post_key` is the post's own."""
    card = tagged_card.card
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
        verdict=tagged_card.verdict,
        post_key=post_key,
        post_title=post.title,
        episode=post.episode,
        more=tuple(more),
        fit=tagged_card.fit,
        product=card.product,
    )


def newest_first(tagged: TaggedPost) -> tuple[int, int, str]:
    """A sorting key: the latest published post first; those without a date last."""
    post = tagged.post
    day = post.published.toordinal() if post.published else 0
    return (-day, -(post.episode or 0), post.key)
