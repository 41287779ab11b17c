"""Verdicts -> what they are to one reader: a person's word first, then the stack, then the areas.

The hosts' own evidence is never lost: what is overruled here is kept as overruled. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from digest.model import (
    HOUSE_IN_DECIMALS,
    MODULE,
    Card,
    Counting,
    Extraction,
    Fit,
    Naming,
    NotInUse,
    Override,
    Profile,
    Standpoint,
    Tag,
    TaggedCard,
    TaggedPost,
    Verdict,
    Word,
)
from digest.tag import tag_post
from digest.tag.gazetteer.index import Gazetteer, gazetteer_of
from digest.tag.naming import integrations_in


def judge_post(extraction: Extraction, standpoint: Standpoint) -> TaggedPost:
    """The post with its cards judged, people's words obeyed, and the profile applied.

    Its versions come in the order in which their vendor counts them.
    """
    words = {override.key: override for override in standpoint.overrides}
    extraction = extraction.counted(standpoint.counting)
    post = overruled(tag_post(extraction, standpoint.rules), words)
    profile = standpoint.profile
    # Names are made into a gazetteer when first asked for: an empty profile never does.
    if profile.is_empty:
        return post
    gazetteer = gazetteer_for(standpoint, extraction.product)
    return fitted(post, profile, gazetteer, standpoint.counting)


def gazetteer_for(standpoint: Standpoint, product: str = "") -> Gazetteer:
    """All names that are known from there, for posts about the product; by default the house's."""
    return gazetteer_of(standpoint.names, product or standpoint.product)


def overruled(post: TaggedPost, words: Mapping[str, Override]) -> TaggedPost:
    """The post with the tags that people gave, by the keys of its cards."""
    if words.keys().isdisjoint(tagged.card.key for tagged in post.cards):
        return post
    cards = (
        replace(tagged, verdict=_with_word(tagged.verdict, words[tagged.card.key]))
        if tagged.card.key in words
        else tagged
        for tagged in post.cards
    )
    return replace(post, cards=tuple(cards))


def _with_word(verdict: Verdict, override: Override) -> Verdict:
    agreed = override.tag is verdict.tag
    return replace(
        verdict,
        tag=override.tag,
        reason=f"Tagged by {override.who}, whatever the hosts say: {override.why}",
        because=verdict.because if agreed else (),
        overruled=verdict.overruled if agreed else (*verdict.because, *verdict.overruled),
        decided_by=Word(override.who, override.why, override.on, verdict.tag),
    )


def fitted(
    post: TaggedPost,
    profile: Profile,
    gazetteer: Gazetteer,
    counting: Counting = HOUSE_IN_DECIMALS,
) -> TaggedPost:
    """The post as the profile's reader needs it; an empty profile changes nothing."""
    if profile.is_empty:
        return post
    cards = (_fitted(c, profile, gazetteer, counting) for c in post.cards)
    return replace(post, cards=tuple(cards))


def _fitted(
    tagged: TaggedCard, profile: Profile, gazetteer: Gazetteer, counting: Counting
) -> TaggedCard:
    about = _about(tagged, gazetteer) if profile.stack else ()
    used = [naming.name for naming in about if gazetteer.within(naming.name, profile.stack)]
    others = [naming for naming in about if naming.kind != MODULE]
    # The profile's version is the house's product's: another's numbers tell nothing beside it.
    newer = not tagged.card.product and _is_newer(tagged.card, profile.version, counting)
    if others and not used and tagged.verdict.decided_by is None:
        verdict = _not_in_use(tagged.verdict, others)
        return replace(tagged, verdict=verdict, fit=Fit(newer=newer, why=_named(others)))
    return replace(tagged, fit=replace(_interest(tagged.verdict, profile, used), newer=newer))


def _about(tagged: TaggedCard, gazetteer: Gazetteer) -> tuple[Naming, ...]:
    return tuple(n for n in integrations_in(tagged.card, gazetteer) if n.about)


def _named(others: list[Naming]) -> str:
    return f"not in your stack: {', '.join(naming.name for naming in others)}"


def _not_in_use(verdict: Verdict, others: list[Naming]) -> Verdict:
    names = tuple(naming.name for naming in others)
    hosts = f" The hosts' own tag: {verdict.tag}." if verdict.because else ""
    return replace(
        verdict,
        tag=Tag.IGNORE,
        reason=f"About {' and '.join(names)}, which your stack does not hold.{hosts}",
        because=(),
        overruled=(*verdict.because, *verdict.overruled),
        decided_by=NotInUse(names, others[0].quote, verdict.tag),
    )


def _interest(verdict: Verdict, profile: Profile, used: list[str]) -> Fit:
    """What one asked for by name rises, and what rises is not muted; a person's word never is."""
    high = [area for area in verdict.areas if area in profile.high]
    if used:
        return Fit(rises=True, why=f"in your stack: {', '.join(used)}")
    if high:
        return Fit(rises=True, why=f"you follow {', '.join(high)}")
    if verdict.areas[0] in profile.mute and verdict.word is None:
        return Fit(muted=True, why=f"you muted {verdict.areas[0]}")
    return Fit()


def _is_newer(card: Card, running: str | None, counting: Counting) -> bool:
    if card.version is None or running is None:
        return False
    return counting.order(card.version) > counting.order(running)
