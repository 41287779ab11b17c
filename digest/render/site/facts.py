"""Post -> what is known of its cards, found once for the same post."""

from __future__ import annotations

import json
from functools import partial

from digest.model import Recall
from digest.render.site.integrations import integrations_of
from digest.render.site.library import Fact, PostItems
from digest.render.site.marks import mark_of_text


def facts_of(items: PostItems, mark: str, recall: Recall) -> tuple[Fact, ...]:
    """Of each of the post's cards, in the hosts' order; `mark` stands for the post.

    A card's mark is its post's and its number there: to look at the card itself takes longer than
    to make a few pages more after a post was edited.
    """
    found = json.loads(recall(mark_of_text(f"facts {mark}"), partial(_found, items)))
    short = mark_of_text(mark)[:16]
    pairs = enumerate(zip(items.tagged.cards, found, strict=True))
    return tuple([Fact(items, n, card, tuple(names), f"{short}.{n}") for n, (card, names) in pairs])


def _found(items: PostItems) -> bytes:
    return json.dumps([integrations_of(item) for item in items.all], ensure_ascii=False).encode()
