"""Posts of the archive -> the same posts judged by today's rules; what was judged before is known.

texts | known? | read | tag | keep
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from digest.intake.products import Products
from digest.job import Job
from digest.model import Extraction, Fit, TaggedCard, TaggedPost, Verdict
from digest.program import program_mark
from digest.store import Archive, read_post
from digest.store.made import Made

_AT_ONCE = 50  # posts that are kept together
# Cards once, and beside them what they are to the reader: it is read in every run.
_Kept = tuple[Extraction, tuple[tuple[Verdict, Fit], ...]]
_FORM: TypeAdapter[_Kept] = TypeAdapter(_Kept)


@dataclass(frozen=True, slots=True)
class Judged:
    """A judged post, and a mark that changes with anything of it."""

    tagged: TaggedPost
    mark: str


class JudgedArchive:
    """An archive whose posts come out judged; what was judged before is remembered in `made`.

    Blocks of posts are left out: all that they hold is in the extraction. `rules` is all that a
    verdict comes from besides the post: the program, the shapes of entries, the standpoint, and
    what the sources are about.
    """

    def __init__(self, job: Job, archive: Archive, made: Made) -> None:
        self._job, self._archive, self._made = job, archive, made
        self._products = Products(job, archive)
        made_of = (program_mark(), job.grammars, job.standpoint, self._products.others)
        self.rules = _hash(repr(made_of))

    def episodes(self) -> list[Judged]:
        """Every episode in its newest version, in the order in which they were first seen."""
        judged = self._judge(self._archive.post_texts())
        return [post for post in judged.values() if post.tagged.extraction.is_episode]

    def versions(self, numbers: Iterable[int]) -> dict[int, TaggedPost]:
        """Number -> the version of a post that has it."""
        wanted = set(numbers)
        judged = self._judge(self._archive.version_texts(wanted).items()) if wanted else {}
        return {number: post.tagged for number, post in judged.items()}

    def _judge(self, texts: Iterable[tuple[int, str]]) -> dict[int, Judged]:
        posts: dict[int, Judged] = {}
        new: dict[str, bytes] = {}
        for number, text in texts:
            posts[number] = self._post(number, text, new)
            if len(new) == _AT_ONCE:
                self._keep(new)
        self._keep(new)
        return posts

    def _keep(self, new: dict[str, bytes]) -> None:
        if new:
            self._made.keep_judged(self._job.profile, self.rules, new)
            new.clear()

    def _post(self, number: int, text: str, new: dict[str, bytes]) -> Judged:
        mark = _hash(text)
        if (known := self._made.judged(self.rules, mark)) is not None:
            # What cannot be read is judged again.
            with suppress(ValueError):
                return Judged(_tagged(*_FORM.validate_json(known)), _hash_of(known))
        post = read_post(number, text)
        product = self._products.of(post)
        tagged = self._job.judge(_slim(self._job.read(post)).of(product))
        told = tuple((card.verdict, card.fit) for card in tagged.cards)
        # What would come back as anything else is not remembered.
        with suppress(ValueError):
            content = _FORM.dump_json((tagged.extraction, told))
            read_back = _tagged(*_FORM.validate_json(content))
            if read_back == tagged:
                new[mark] = content
                # Its short texts are shared with those of other posts, and so it is the smaller.
                return Judged(read_back, _hash_of(content))
        return Judged(tagged, _hash(f"{product}{tagged!r}"))


def _hash(text: str) -> str:
    return _hash_of(text.encode("utf-8", "surrogatepass"))


def _hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _slim(extraction: Extraction) -> Extraction:
    """The extraction without its post's blocks, unless the post goes by nothing but its words."""
    bare = replace(extraction.post, blocks=())
    if bare.key != extraction.post.key:
        return extraction
    return replace(extraction, post=bare)


def _tagged(extraction: Extraction, told: tuple[tuple[Verdict, Fit], ...]) -> TaggedPost:
    cards = [
        TaggedCard(card, verdict, _NO_MATTER if fit == _NO_MATTER else fit)
        for card, (verdict, fit) in zip(extraction.cards, told, strict=True)
    ]
    return TaggedPost(extraction, tuple(cards))


# What nearly all cards are to a reader without a profile: one for all of them.
_NO_MATTER = Fit()
