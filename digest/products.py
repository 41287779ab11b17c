"""Archived posts -> which product each is about: what the settings say of its source, or said last.

A post that several sources gave is about the product of the first; it stays so, whatever is
pulled later. A source that is no longer in the settings keeps the product that it had.
"""

from __future__ import annotations

from digest.job import Job
from digest.model import Post, product_part
from digest.store import Archive


class Products:
    """The products of an archive's posts, as the job sees them; empty is the house's own."""

    def __init__(self, job: Job, archive: Archive) -> None:
        now = {source.name: source.product for source in job.sources}
        own = product_part(job.look.product)
        every = {**archive.products(), **now}
        # By source; the house's own are left out, so that most archives have none.
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


def keep_products(job: Job, archive: Archive) -> None:
    """Remember what the settings say now of their sources, for the day when they say it no more."""
    known = archive.products()
    now = {source.name: source.product for source in job.sources}
    archive.keep_products({s: p for s, p in now.items() if p != known.get(s, "")})
