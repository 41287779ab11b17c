"""Archived posts -> which product each is about: what the settings say of its source, or said last.

A post that several sources gave is about the product of the first; it stays so, whatever is
pulled later. A source that is no longer in the settings keeps the product that it had.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from digest.errors import UnknownProductError
from digest.job import Job, Source
from digest.model import Extraction, Post, TaggedPost, product_part
from digest.store import Archive

# The house's own product in names, where the settings name none.
_HOUSE = "house"


class Products:
    """The products of an archive's posts, as the job sees them; empty is the house's own.

    `others` tells by source what is none of the house's: most archives have none.
    """

    def __init__(self, job: Job, archive: Archive) -> None:
        now = {source.name: source.product for source in job.sources}
        own = product_part(job.look.product)
        every = {**archive.products(), **now}
        self._house = job.look.product or _HOUSE
        self._archive = archive
        self.others = {
            name: product
            for name, product in sorted(every.items())
            if product and product_part(product) != own
        }
        self._givers = archive.sources_of() if self.others else {}

    def of(self, post: Post) -> str:
        """The product that the post is about."""
        if not self.others:
            return ""
        return self.others.get(self._givers.get(post.key, ""), "")

    def told_apart(self, posts: Iterable[Extraction], source: Source) -> tuple[Extraction, ...]:
        """The source's posts, as they are to be kept.

        Where the archive has a post by the same name about another product, this one's goes before
        its name. A post that both sources hold, by its address or its words, is one.
        """
        return tuple(
            replace(e, post=replace(e.post, product=source.product or self._house))
            if self._is_namesake(e, source)
            else e
            for e in posts
        )

    def _is_namesake(self, extraction: Extraction, source: Source) -> bool:
        """Whether the archive has another post by this name, about another product."""
        key, url = extraction.post.key, extraction.post.url
        giver = self._givers.get(key)
        if giver is None or _are_one(self.others.get(giver, ""), source.product):
            return False
        if extraction.fingerprint in self._archive.fingerprints(key):
            return False
        known = self._archive.post_version(self._archive.numbers()[key])
        return not url or known.url != url


def _are_one(product: str, other: str) -> bool:
    return product_part(product) == product_part(other)


def keep_products(job: Job, archive: Archive) -> None:
    """Remember what the settings say now of their sources, for the day when they say it no more."""
    known = archive.products()
    now = {source.name: source.product for source in job.sources}
    archive.keep_products({s: p for s, p in now.items() if p != known.get(s, "")})


def product_meant(name: str, posts: Iterable[TaggedPost], own: str = "") -> str:
    """The product that is meant, as its cards have it; empty is the house's.

    Where none is named it is the house's, or the only one that the posts are about.
    UnknownProductError if that is none of them, or might be several.
    """
    known = products_of(posts)
    part = product_part(name.strip())
    if part == product_part(own or _HOUSE) or (not part and ("" in known or not known)):
        return ""
    if part in known:
        return known[part]
    if not part and len(known) == 1:
        return next(iter(known.values()))
    told = ", ".join(product or own or _HOUSE for product in known.values())
    if part:
        raise UnknownProductError(
            f"{name}: no archived post is about this product", hint=f"there are posts about {told}"
        )
    raise UnknownProductError(
        f"versions of which product? There are posts about {told}",
        hint="name one of them with --product",
    )


def products_of(posts: Iterable[TaggedPost]) -> dict[str, str]:
    """The products that the posts' cards are of, by their part of keys; the house's is empty."""
    names = {tagged.card.product for post in posts for tagged in post.cards}
    return {product_part(name): name for name in sorted(names)}
