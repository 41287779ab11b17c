"""`digest tag`: a person's own tag for a card: given, taken back, listed; in `overrides.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.decisions.meant import ambiguous, key_of, plain, takes_on
from digest.errors import UnknownCardError
from digest.job import Job
from digest.model import JOINT, Override, Tag, TaggedCard, TaggedPost
from digest.settings.overrides import drop_override, set_override
from digest.shelf import archived_posts
from digest.store import archive_exists


@dataclass(frozen=True, slots=True)
class Overridden:
    """A card with its new tag: each post's take on it, and other cards with that id."""

    override: Override
    takes: tuple[TaggedCard, ...]
    namesakes: tuple[TaggedCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """An override of the file, and whether the archive has its card; None without an archive."""

    override: Override
    is_known: bool | None


def override(job: Job, card_id: str, tag: Tag, *, why: str, who: str) -> Overridden:
    """Give the card this tag, which wins; UnknownCardError if no card, or several, are meant."""
    takes, namesakes = _meant(card_id, archived_posts(job), job.look.product)
    card = takes[-1].card
    title = card.short_title or card.title
    given = Override(card.key, tag, why, who, job.now.date(), title)
    set_override(job.overrides, given)
    return Overridden(given, takes, namesakes)


def take_back(job: Job, card_id: str) -> Override:
    """Take a card's override back; UnknownCardError if there is none on that card."""
    given = {each.key: each for each in job.standpoint.overrides}
    # Its card may be gone from the archive: then the key alone is known.
    key = key_of(card_id, job.look.product)
    if key not in given:
        key = _meant(card_id, archived_posts(job), job.look.product)[0][0].card.key
    elif others := [other for other in given if other.endswith(JOINT + plain(card_id))]:
        titles = {each: given[each].title for each in (key, *others)}
        raise ambiguous(card_id, titles, job.look.product)
    if key not in given:
        raise UnknownCardError(
            f"{card_id}: nobody has given this card a tag", hint="`digest tag --list` has all"
        )
    drop_override(job.overrides, key)
    return given[key]


def overrides(job: Job) -> tuple[Kept, ...]:
    """Every override, in the order of the file."""
    is_there = archive_exists(job.archive)
    posts = archived_posts(job) if is_there else ()
    keys = {tagged.card.key for post in posts for tagged in post.cards}
    return tuple(
        Kept(each, each.key in keys if is_there else None) for each in job.standpoint.overrides
    )


def _meant(
    card_id: str, posts: Iterable[TaggedPost], own: str
) -> tuple[tuple[TaggedCard, ...], tuple[TaggedCard, ...]]:
    """The takes on the one card that is meant, and on others that have its id too.

    A card's key goes before another card's further id.
    """
    takes = [tagged for _, tagged in takes_on(card_id, posts, own)]
    name = key_of(card_id, own)
    keys = {tagged.card.key for tagged in takes}
    key = name if name in keys else next(iter(keys))
    if name not in keys and len(keys) > 1:
        cards = {tagged.card.key: tagged.card.title for tagged in takes}
        named = "; ".join(f"{key} ({title})" for key, title in sorted(cards.items()))
        raise UnknownCardError(
            f"{card_id}: {len(keys)} cards have this id: {named}",
            hint=f"name the one that you mean, such as `digest tag {min(keys)} ...`",
        )
    meant = tuple(tagged for tagged in takes if tagged.card.key == key)
    return meant, tuple(tagged for tagged in takes if tagged.card.key != key)
