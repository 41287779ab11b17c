"""What a profile changes in the latest edition, and what one could hold: read from the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from digest.edition.selection import selection_of
from digest.job import Job
from digest.model import AREAS, Counting, Item, Naming, Tag, TaggedPost
from digest.shelf import archived_posts, shelf_of
from digest.store import archive_exists, open_archive
from digest.store.made import open_made
from digest.tag.gazetteer.index import Gazetteer
from digest.tag.naming import integrations_in
from digest.tag.situation import gazetteer_for


@dataclass(frozen=True, slots=True)
class Effect:
    """What a profile does to an edition: the cards that it touches, in the hosts' order."""

    edition: str
    items: tuple[Item, ...]

    @property
    def put_away(self) -> tuple[Item, ...]:
        """Cards about what is not in use."""
        return tuple(item for item in self.items if item.verdict.not_in_use)

    @property
    def muted(self) -> tuple[Item, ...]:
        """Recommended cards of muted areas."""
        tag = Tag.RECOMMENDED
        return tuple(i for i in self.items if i.fit.muted and i.verdict.tag is tag)

    @property
    def raised(self) -> tuple[Item, ...]:
        """Cards with advice that come first in their sections."""
        return tuple(i for i in self.items if i.fit.rises and i.verdict.tag is not Tag.IGNORE)

    @property
    def newer(self) -> tuple[Item, ...]:
        """Cards of versions that the reader has yet to install."""
        return tuple(item for item in self.items if item.fit.newer)


@dataclass(frozen=True, slots=True)
class Area:
    """How many cards have it for their main area, and how many of them are advised on."""

    name: str
    cards: int
    advised: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What an archive mentions: integrations with the number of cards about each, and areas."""

    episodes: int
    cards: int
    integrations: tuple[tuple[Naming, int], ...]
    areas: tuple[Area, ...]
    newest: str | None


def effect_of(job: Job) -> Effect | None:
    """What the job's profile changes in the latest edition; None where there is no edition yet."""
    if not archive_exists(job.archive):
        return None
    with open_archive(job.archive) as archive, open_made(job.output) as made:
        shelf = shelf_of(job, archive, made)
    if not shelf.editions:
        return None
    latest = max(shelf.editions)
    keys = selection_of(latest, shelf.past).keys
    posts = (shelf.posts[key] for key in keys if key in shelf.posts)
    return Effect(latest, tuple(item for post in posts for item in post.items))


def survey(job: Job) -> Survey:
    """What the archive's cards are about, as the hosts tell of them."""
    known, counting = gazetteer_for(job.standpoint), job.standpoint.counting
    return survey_of(archived_posts(job.unfitted()), known, counting)


def survey_of(posts: Iterable[TaggedPost], known: Gazetteer, counting: Counting) -> Survey:
    """What the posts' cards are about. Pure."""
    posts = tuple(posts)
    cards = [tagged for post in posts for tagged in post.cards]
    namings = [n for tagged in cards for n in integrations_in(tagged.card, known) if n.about]
    counts = Counter(naming.name for naming in namings)
    first = {naming.name: naming for naming in reversed(namings)}
    ranked = sorted(first.values(), key=lambda n: (n.kind, -counts[n.name], n.name))
    every = Counter(tagged.verdict.areas[0] for tagged in cards)
    advised = Counter(t.verdict.areas[0] for t in cards if t.verdict.tag is not Tag.IGNORE)
    own = (tagged.card for tagged in cards if not tagged.card.product)
    versions = {card.version for card in own if card.version}
    return Survey(
        episodes=len(posts),
        cards=len(cards),
        integrations=tuple((naming, counts[naming.name]) for naming in ranked),
        areas=tuple(Area(area, every[area], advised[area]) for area in AREAS),
        newest=max(versions, key=counting.order, default=None),
    )
