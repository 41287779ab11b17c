"""Catalogue -> the pages of features: together those of the features that one post told first.

Such a page shows its feature and some neighbours, so all that a group of them shows is a few runs
of features. A large site has tens of thousands of these pages, and nearly all are as they were: to
look at a group as a whole takes a fraction of the time of looking at each of its pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.model import product_part
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import Feature
from digest.render.site.marks import marks_of
from digest.render.site.page import Page

NEIGHBOURS = 3  # on each side


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the shelves of versions and integrations are; each follows from its name.

    A version goes by its product's part of keys, and its own name.
    """

    versions: Mapping[tuple[str, str | None], str]
    integrations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FeaturePages:
    """Pages to fill, one for each of the features.

    `near` are, by area, the group's own features with the neighbours at both ends; of these
    `before` say how many stand in front.
    """

    features: Sequence[Feature]
    near: Mapping[str, Sequence[Feature]]
    before: Mapping[str, int]
    folders: Folders

    @property
    def paths(self) -> list[str]:
        return [_path(feature) for feature in self.features]

    @property
    def marks(self) -> dict[str, str]:
        """Change with anything that one of the pages shows."""
        return {area: marks_of(features) for area, features in self.near.items()}

    def pages(self) -> Iterator[Page]:
        """Neighbours stand beside a feature in the order of telling, so old pages stay."""
        places = dict(self.before)
        for feature in self.features:
            item = feature.latest
            area = item.verdict.areas[0]
            near, place = self.near[area], places[area]
            places[area] += 1
            beside = (*near[max(0, place - NEIGHBOURS) : place], *near[place + 1 :][:NEIGHBOURS])
            values = {
                "feature": feature,
                "item": item,
                "neighbours": tuple(other.latest for other in beside),
                "version_folder": self.folders.versions[product_part(item.product), item.version],
                "integrations": tuple(
                    [(name, self.folders.integrations[name]) for name in feature.integrations]
                ),
            }
            yield Page(_path(feature), "feature.html", values)


def feature_pages_of(catalogue: Catalogue) -> Iterator[FeaturePages]:
    """All pages of features, group by group, in the order of the catalogue."""
    folders = Folders(
        {(product_part(s.product), s.version): s.folder for s in catalogue.versions},
        {shelf.title: shelf.folder for shelf in catalogue.integrations},
    )
    by_area: dict[str, list[Feature]] = {}
    groups: list[tuple[list[Feature], dict[str, tuple[int, int]]]] = []
    for _, told in groupby(catalogue.features, lambda feature: feature.facts[-1].post.key):
        features = list(told)
        begins: dict[str, int] = {}
        for feature in features:
            area = feature.card.areas[0]
            others = by_area.setdefault(area, [])
            begins.setdefault(area, len(others))
            others.append(feature)
        groups.append((features, {a: (begin, len(by_area[a])) for a, begin in begins.items()}))
    for features, spans in groups:
        near = {
            area: by_area[area][max(0, begin - NEIGHBOURS) : end + NEIGHBOURS]
            for area, (begin, end) in spans.items()
        }
        before = {area: min(begin, NEIGHBOURS) for area, (begin, _) in spans.items()}
        yield FeaturePages(features, near, before, folders)


def _path(feature: Feature) -> str:
    return f"f/{feature.key}/index.html"
