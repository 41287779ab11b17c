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
    """Of each of the post's items, in the hosts' order; `mark` stands for the post."""
    items = items_of(tagged)
    found = json.loads(recall(mark_of_text(f"facts {mark}"), partial(_found, items)))
    pairs = zip(items, found, strict=True)
    return tuple([Fact(item, tuple(names), mark) for item, (mark, names) in pairs])


def _found(items: Iterable[Item]) -> bytes:
    # All that an item holds is plain: its repr is the same in every run.
    facts = [(mark_of_text(repr(item)), integrations_of(item)) for item in items]
    return json.dumps(facts, ensure_ascii=False).encode()
