"""A judged post <-> the bytes that it is remembered as, its brief apart from its whole.

Every run reads all that is in brief; the whole waits, as bytes, until somebody asks for it.
"""

from __future__ import annotations

from functools import partial

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
    Verdict,
    mark_of_text,
)
from digest.store.made import Kept

# Cards once, and beside them what they are to the reader.
_WHOLE: TypeAdapter[tuple[Extraction, tuple[tuple[Verdict, Fit], ...]]] = TypeAdapter(
    tuple[Extraction, tuple[tuple[Verdict, Fit], ...]]
)
_BRIEF: TypeAdapter[tuple[str, Post, tuple[str, ...], tuple[CardInBrief, ...]]] = TypeAdapter(
    tuple[str, Post, tuple[str, ...], tuple[CardInBrief, ...]]
)


def post_of(kept: Kept) -> PostInBrief:
    """The post that is kept so; ValueError if its brief cannot be read."""
    mark, post, versions, cards = _BRIEF.validate_json(kept.brief)
    return PostInBrief(post, versions, cards, mark, partial(_whole, kept.whole))


def kept_form(tagged: TaggedPost) -> tuple[PostInBrief, Kept]:
    """The post, and how it is to be kept; ValueError for one that would come back another."""
    told = tuple((card.verdict, card.fit) for card in tagged.cards)
    whole = _WHOLE.dump_json((tagged.extraction, told))
    read_back = _whole(whole)
    if read_back != tagged:
        raise ValueError(f"{tagged.post.title}: cannot be kept as it is")
    # Its short texts are shared with those of other posts, and so it is the smaller.
    post = post_in_brief(read_back, mark_of_text(whole.decode()))
    brief = _BRIEF.dump_json((post.mark, post.post, post.versions, post.cards))
    return post, Kept(brief, whole)


def _whole(content: bytes) -> TaggedPost:
    extraction, told = _WHOLE.validate_json(content)
    cards = [
        TaggedCard(card, verdict, _NO_MATTER if fit == _NO_MATTER else fit)
        for card, (verdict, fit) in zip(extraction.cards, told, strict=True)
    ]
    return TaggedPost(extraction, tuple(cards))


# What nearly all cards are to a reader without a profile: one for all of them.
_NO_MATTER = Fit()
