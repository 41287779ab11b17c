"""Library -> catalogue: every feature once, and the shelves by version, area and integration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from digest.edition.compose import area_title
from digest.model import Counting, EditionInBrief, PostInBrief, product_part
from digest.render.names import NO_VERSION, address_part, order_of, version_title
from digest.render.site.library import (
    AREA,
    INTEGRATION,
    LONG_AGO,
    VERSION,
    Fact,
    Feature,
    Library,
    Shelf,
    ShelfKind,
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The library in the order of its pages.

    `features` stand in the order of their first telling, the oldest first: a feature keeps its
    place when others come. `versions` are the newest first, the house's before those of each other
    product; `areas` the fullest first.
    """

    library: Library
    features: tuple[Feature, ...]
    versions: tuple[Shelf, ...]
    areas: tuple[Shelf, ...]
    integrations: tuple[Shelf, ...]

    @property
    def products(self) -> tuple[str, ...]:
        """Those that are not the house's, in the order of their versions."""
        return tuple(filter(None, dict.fromkeys(shelf.product for shelf in self.versions)))

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        return (*self.versions, *self.areas, *self.integrations)


def catalogue_of(library: Library) -> Catalogue:
    """Everything that more than one page needs to know, computed once."""
    features = tuple(_features(library.posts, _told_in(library.editions)))
    return Catalogue(
        library=library,
        features=features,
        versions=_versions(features, library.counting),
        areas=_areas(features),
        integrations=_integrations(features),
    )


def _features(
    posts: Sequence[PostInBrief], told_in: Mapping[str, EditionInBrief]
) -> Iterator[Feature]:
    by_key: dict[str, list[Fact]] = {}
    for post in reversed(posts):
        for number, card in enumerate(post.cards):
            by_key.setdefault(card.key, []).append(Fact(post, number, card))
    for key, facts in by_key.items():
        yield _feature(key, tuple(facts[::-1]), told_in.get(key))


def _feature(key: str, facts: tuple[Fact, ...], told_in: EditionInBrief | None) -> Feature:
    names = [name for fact in facts for name in fact.card.integrations]
    integrations = tuple(sorted(set(names))) if names else ()
    published = facts[-1].post.post.published
    updated, moment = (told_in.made_at, told_in.moment) if told_in else (_began(published), "")
    # Shorter than what stands for it would be, and tens of thousands of these are joined.
    mark = f"{' '.join([fact.mark for fact in facts])} {moment}"
    return Feature(key, facts[0].card, facts, integrations, published, updated, mark)


def _began(day: date | None) -> datetime:
    return datetime.combine(day, time(), UTC) if day else LONG_AGO


def _told_in(editions: Iterable[EditionInBrief]) -> dict[str, EditionInBrief]:
    """The edition that last told of a feature, or of its being edited."""
    told: dict[str, EditionInBrief] = {}
    for edition in sorted(editions, key=lambda edition: edition.made_at):
        told.update(dict.fromkeys((*edition.keys, *edition.edited), edition))
    return told


def _versions(features: Iterable[Feature], counting: Counting) -> tuple[Shelf, ...]:
    products: dict[str, list[Feature]] = {}
    for feature in features:
        products.setdefault(product_part(feature.card.product), []).append(feature)
    return tuple(
        shelf for part in sorted(products) for shelf in _versions_of(products[part], counting)
    )


def _versions_of(features: Sequence[Feature], counting: Counting) -> Iterable[Shelf]:
    """The versions of one product, whose name is written as its oldest feature has it."""
    product = features[0].card.product
    shelves: dict[str | None, list[Feature]] = {}
    for feature in features:
        shelves.setdefault(feature.card.version, []).append(feature)
    for version in sorted(shelves, key=lambda v: order_of(v, product, counting), reverse=True):
        name, title = address_part(version or NO_VERSION, product), version_title(version, product)
        yield _shelf(VERSION, name, title, shelves[version], product)


def _areas(features: Iterable[Feature]) -> tuple[Shelf, ...]:
    shelves: dict[str, list[Feature]] = {}
    for feature in features:
        for area in dict.fromkeys(feature.card.areas):
            shelves.setdefault(area, []).append(feature)
    fullest = sorted(shelves, key=lambda area: (-len(shelves[area]), area))
    return tuple(_shelf(AREA, address_part(a), area_title(a), shelves[a]) for a in fullest)


def _integrations(features: Iterable[Feature]) -> tuple[Shelf, ...]:
    shelves: dict[str, list[Feature]] = {}
    for feature in features:
        for name in feature.integrations:
            shelves.setdefault(name, []).append(feature)
    names = sorted(shelves, key=str.casefold)
    return tuple(_shelf(INTEGRATION, address_part(n.lower()), n, shelves[n]) for n in names)


def _shelf(
    kind: ShelfKind, name: str, title: str, oldest_first: list[Feature], product: str = ""
) -> Shelf:
    return Shelf(kind, name, title, tuple(reversed(oldest_first)), product)
