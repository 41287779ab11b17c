"""Archived posts -> which product each is about: what the settings say of its source, or said last.

A post that several sources gave is about the product of the first; it stays so, whatever is
pulled later. A source that is no longer in the settings keeps the product that it had.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from digest.job import Job, Source
from digest.model import Extraction, Post, product_part
from digest.store import Archive


class Products:
    """The products of an archive's posts, as the job sees them; empty is the house's own.

    `others` tells by source what is none of the house's: most archives have none.
    """

    def __init__(self, job: Job, archive: Archive) -> None:
        now = {source.name: source.product for source in job.sources}
        own = product_part(job.look.product)
        every = {**archive.products(), **now}
        self._house = job.look.product or "house"
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
