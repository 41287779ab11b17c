"""An archive whose posts come out judged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

from digest.edition.briefs import post_in_brief
from digest.intake.products import Products
from digest.job import Job
from digest.judged.form import kept_form, post_of
from digest.model import Extraction, PostInBrief, TaggedPost
from digest.program import program_mark
from digest.store import Archive, read_post
from digest.store.made import Kept, Made

_AT_ONCE = 50  # posts that are kept together


class JudgedArchive:
    """An archive's posts as today's rules judge them; what was judged before is known in `made`.

    Blocks of posts are left out: all that they hold is in the extraction. `rules` is all that a
    verdict comes from besides the post: the program, the shapes of entries, the standpoint, and
    what the sources are about.
    """

    def __init__(self, job: Job, archive: Archive, made: Made) -> None:
        self._job, self._archive, self._made = job, archive, made
        self._products = Products(job, archive)
        made_of = (program_mark(), job.grammars, job.standpoint, self._products.others)
        self.rules = _hash(repr(made_of))
        self._posts: dict[str, PostInBrief] = {}

    def episodes(self) -> list[PostInBrief]:
        """Every episode in its newest version, in the order in which they were first seen."""
        judged = self._judge(self._archive.post_texts())
        return [post for post in judged.values() if post.cards]

    def versions(self, numbers: Iterable[int]) -> dict[int, PostInBrief]:
        """Number -> the version of a post that has it."""
        wanted = set(numbers)
        return self._judge(self._archive.version_texts(wanted).items()) if wanted else {}

    @cached_property
    def _known(self) -> dict[str, Kept]:
        return self._made.judged(self.rules)

    def _judge(self, texts: Iterable[tuple[int, str]]) -> dict[int, PostInBrief]:
        posts: dict[int, PostInBrief] = {}
        new: dict[str, Kept] = {}
        for number, text in texts:
            mark = _hash(text)
            # An edit is told from a version to the next: most are asked for more than once.
            if mark not in self._posts:
                self._posts[mark] = self._post(number, text, mark, new)
            posts[number] = self._posts[mark]
            if len(new) == _AT_ONCE:
                self._keep(new)
        self._keep(new)
        return posts

    def _keep(self, new: dict[str, Kept]) -> None:
        if new:
            self._made.keep_judged(self._job.profile, self.rules, new)
            new.clear()

    def _post(self, number: int, text: str, mark: str, new: dict[str, Kept]) -> PostInBrief:
        if known := self._known.pop(mark, None):
            # What cannot be read is judged again, and what another archive had from elsewhere.
            with suppress(ValueError):
                post = post_of(known)
                if self._is_of_its_product(post):
                    return post
        tagged = self._judged(number, text)
        # What would come back as anything else is not remembered.
        with suppress(ValueError):
            post, new[mark] = kept_form(tagged)
            return post
        return post_in_brief(tagged)

    def _is_of_its_product(self, post: PostInBrief) -> bool:
        return all(card.product == self._products.of(post.post) for card in post.cards[:1])

    def _judged(self, number: int, text: str) -> TaggedPost:
        post = read_post(number, text)
        return self._job.judge(_slim(self._job.read(post)).of(self._products.of(post)))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _slim(extraction: Extraction) -> Extraction:
    """The extraction without its post's blocks, unless the post goes by nothing but its words."""
    bare = replace(extraction.post, blocks=())
    if bare.key != extraction.post.key:
        return extraction
    return replace(extraction, post=bare)
