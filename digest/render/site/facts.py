"""Post -> its items, and what takes long to find in them, found once for the same post."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from digest.items import items_of
from digest.model import Item, Recall, TaggedPost
from digest.render.site.integrations import integrations_of
from digest.render.site.marks import mark_of_text


@dataclass(frozen=True, slots=True)
class Fact:
    """An item, the products that its text names, and a mark that changes with any of it."""

    item: Item
    integrations: tuple[str, ...]
    mark: str


def facts_of(tagged: TaggedPost, mark: str, recall: Recall) -> tuple[Fact, ...]:
    """Of each of the post's items, in the hosts' order; `mark` stands for the post.

    An item's mark is its post's and its number there: to look at the item itself takes longer than
    to make a few pages more after a post was edited.
    """
    items = items_of(tagged)
    found = json.loads(recall(mark_of_text(f"facts {mark}"), partial(_found, items)))
    short = mark_of_text(mark)
    pairs = enumerate(zip(items, found, strict=True))
    return tuple([Fact(item, tuple(names), f"{short}.{n}") for n, (item, names) in pairs])


def _found(items: Iterable[Item]) -> bytes:
    return json.dumps([integrations_of(item) for item in items], ensure_ascii=False).encode()
