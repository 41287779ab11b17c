"""Library -> catalogue: every feature once, and the shelves by version, area and integration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from digest.edition import area_title
from digest.items import items_of
from digest.model import Edition, Item
from digest.render.names import NO_VERSION, address_part, order_of
from digest.render.site.integrations import integrations_of
from digest.render.site.library import (
    AREA,
    INTEGRATION,
    VERSION,
    Feature,
    Library,
    Shelf,
    ShelfKind,
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The library in the order of its pages.

    `features` stand in the order of their first telling, the oldest first: a feature keeps its
    place when others come. `versions` are the newest first, `areas` the fullest first.
    """

    library: Library
    features: tuple[Feature, ...]
    items: Mapping[str, tuple[Item, ...]]
    versions: tuple[Shelf, ...]
    areas: tuple[Shelf, ...]
    integrations: tuple[Shelf, ...]

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        return (*self.versions, *self.areas, *self.integrations)


def catalogue_of(library: Library) -> Catalogue:
    """Everything that more than one page needs to know, computed once."""
    items = {tagged.post.key: items_of(tagged) for tagged in library.posts}
    days = {tagged.post.key: tagged.post.published for tagged in library.posts}
    features = _features(items.values(), days, _told_at(library.editions))
    return Catalogue(
        library=library,
        features=features,
        items=items,
        versions=_versions(features),
        areas=_areas(features),
        integrations=_integrations(features),
    )


def _features(
    posts: Iterable[tuple[Item, ...]],
    days: Mapping[str, date | None],
    told_at: Mapping[str, datetime],
) -> tuple[Feature, ...]:
    by_key: dict[str, list[Item]] = {}
    for items in reversed(list(posts)):
        for item in items:
            by_key.setdefault(item.key, []).insert(0, item)
    return tuple(
        Feature(
            key=key,
            items=tuple(items),
            integrations=tuple(sorted({n for item in items for n in integrations_of(item)})),
            published=days[items[0].post_key],
            updated=told_at.get(key),
        )
        for key, items in by_key.items()
    )


def _told_at(editions: Iterable[Edition]) -> dict[str, datetime]:
    """When an edition last told of a feature, or of its being edited."""
    told: dict[str, datetime] = {}
    for edition in sorted(editions, key=lambda edition: edition.made_at):
        changed = (change.item for change in edition.changed)
        told.update((item.key, edition.made_at) for item in (*edition.items, *changed))
    return told


def _versions(features: Iterable[Feature]) -> tuple[Shelf, ...]:
    shelves: dict[str | None, list[Feature]] = {}
    for feature in features:
        shelves.setdefault(feature.latest.version, []).append(feature)
    return tuple(
        _shelf(VERSION, address_part(version) if version else NO_VERSION, title, shelves[version])
        for version in sorted(shelves, key=order_of, reverse=True)
        for title in [f"v{version}" if version else "No version named"]
    )


def _areas(features: Iterable[Feature]) -> tuple[Shelf, ...]:
    shelves: dict[str, list[Feature]] = {}
    for feature in features:
        for area in dict.fromkeys(feature.latest.verdict.areas):
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


def _shelf(kind: ShelfKind, name: str, title: str, oldest_first: list[Feature]) -> Shelf:
    return Shelf(kind, name, title, tuple(reversed(oldest_first)))
