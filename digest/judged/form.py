"""A judged post <-> the bytes that it is remembered as, its brief apart from its whole.

Every run reads all that is in brief. The whole waits, as bytes, until somebody asks for it: a line
for the post, and a line for each card, which can be read alone.
"""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from digest.edition.briefs import post_in_brief
from digest.model import (
    CardInBrief,
    Extraction,
    Fit,
    Post,
    PostInBrief,
    TaggedCard,
    TaggedPost,
    mark_of_text,
)
from digest.store.made import Kept

_EXTRACTION = TypeAdapter(Extraction)
_CARD = TypeAdapter(TaggedCard)
_BRIEF: TypeAdapter[tuple[str, Post, tuple[str, ...], tuple[CardInBrief, ...]]] = TypeAdapter(
    tuple[str, Post, tuple[str, ...], tuple[CardInBrief, ...]]
)


def post_of(kept: Kept) -> PostInBrief:
    """The post that is kept so; ValueError if its brief cannot be read."""
    mark, post, versions, cards = _BRIEF.validate_json(kept.brief)
    text = _Text(kept.whole)
    return PostInBrief(post, versions, cards, mark, text.whole, text.card)


def kept_form(tagged: TaggedPost) -> tuple[PostInBrief, Kept]:
    """The post, and how it is to be kept; ValueError for one that would come back another."""
    alone = _EXTRACTION.dump_json(replace(tagged.extraction, cards=()))
    whole = b"\n".join([alone, *map(_CARD.dump_json, tagged.cards)])
    read_back = _Text(whole).whole()
    if read_back != tagged:
        raise ValueError(f"{tagged.post.title}: cannot be kept as it is")
    # Its short texts are shared with those of other posts, and so it is the smaller.
    post = post_in_brief(read_back, mark_of_text(whole.decode()))
    brief = _BRIEF.dump_json((post.mark, post.post, post.versions, post.cards))
    return post, Kept(brief, whole)


class _Text:
    """What is kept of a post as a whole, read as far as it is asked for.

    It is held in one form at a time, for of a large archive it is much: as it came, line by line,
    or read.
    """

    def __init__(self, content: bytes) -> None:
        self._lines = [content]
        self._whole: TaggedPost | None = None

    def whole(self) -> TaggedPost:
        if self._whole is None:
            first, *others = self._split()
            cards = tuple(map(_card, others))
            alone = _EXTRACTION.validate_json(first)
            self._whole = TaggedPost(replace(alone, cards=tuple(c.card for c in cards)), cards)
            self._lines = []
        return self._whole

    def card(self, number: int) -> TaggedCard:
        return self._whole.cards[number] if self._whole else _card(self._split()[number + 1])

    def _split(self) -> list[bytes]:
        if len(self._lines) == 1:
            self._lines = self._lines[0].split(b"\n")
        return self._lines


def _card(line: bytes) -> TaggedCard:
    read = _CARD.validate_json(line)
    return TaggedCard(read.card, read.verdict) if read.fit == _NO_MATTER else read


_NO_MATTER = Fit()
