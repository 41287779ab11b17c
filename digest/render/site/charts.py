"""Shelves -> the numbers of the charts, in the units of their drawings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from digest.model import Tag
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import Feature, Shelf

WIDTH = 100.0  # of the longest bar
HEIGHT = 20.0  # of the highest column
_MONTHS = 12
_VERSIONS = 12
_FEWEST = 3  # of each product, however many products there are


@dataclass(frozen=True, slots=True)
class Bar:
    """A shelf's features by tag: how many, and how wide (of WIDTH) each part is drawn.

    `product` is another than the house's, where the shelf holds a version of it.
    """

    title: str
    folder: str
    recommended: int
    caution: int
    ignore: int
    widths: tuple[float, float, float]
    product: str = ""

    @property
    def total(self) -> int:
        return self.recommended + self.caution + self.ignore


@dataclass(frozen=True, slots=True)
class Month:
    """One month's advice: how many, and how high (of HEIGHT) each part is drawn."""

    first: date
    recommended: int
    caution: int
    heights: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """An area's advice, month by month, the oldest first."""

    title: str
    folder: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Health:
    """How full the archive is, and what is missing in it."""

    episodes: int
    features: int
    versions: int
    advised: int
    without_id: int
    without_time: int
    first: date | None
    last: date | None


def features_by_version(shelves: Sequence[Shelf], most: int | None = _VERSIONS) -> tuple[Bar, ...]:
    """A bar a shelf, by tag; of the first so many shelves, to which each product gives as many.

    Bars of one product are drawn to one scale: versions of two have nothing to do with each other.
    """
    products = [list(some) for _, some in groupby(shelves, key=lambda shelf: shelf.product)]
    each = max(_FEWEST, most // len(products)) if most and products else None
    return tuple(bar for some in products for bar in _bars(some[:each]))


def _bars(shelves: Sequence[Shelf]) -> Iterator[Bar]:
    longest = max(len(shelf.features) for shelf in shelves)
    return (_bar(shelf, WIDTH / longest) for shelf in shelves)


_TAG = attrgetter("card.tag")


def _bar(shelf: Shelf, unit: float) -> Bar:
    # Counted by a list: to hash a tag takes longer than to look for it.
    tags = list(map(_TAG, shelf.features))
    numbers = tags.count(Tag.RECOMMENDED), tags.count(Tag.CAUTION), tags.count(Tag.IGNORE)
    a, b, c = (round(number * unit, 2) for number in numbers)
    return Bar(shelf.title, shelf.folder, *numbers, (a, b, c), shelf.product)


def advice_by_area(areas: Sequence[Shelf]) -> tuple[Row, ...]:
    """What was advised in each area in each of the last twelve months that have any post."""
    days = (f.published for shelf in areas for f in shelf.features if f.published)
    if (last := max(days, default=None)) is None:
        return ()
    months = _months_to(last)
    counts = {shelf.name: _advice(shelf.features, months[0]) for shelf in areas}
    highest = max((n for c in counts.values() for n in _by_month(c).values()), default=0) or 1
    return tuple(
        Row(
            shelf.title,
            shelf.folder,
            tuple(_month(first, counts[shelf.name], HEIGHT / highest) for first in months),
        )
        for shelf in areas
    )


def _advice(features: Sequence[Feature], since: date) -> Counter[tuple[date, Tag]]:
    return Counter(
        (day.replace(day=1), feature.card.tag)
        for feature in features
        if (day := feature.published) and day >= since and feature.card.tag is not Tag.IGNORE
    )


def _by_month(advice: Counter[tuple[date, Tag]]) -> Counter[date]:
    months: Counter[date] = Counter()
    for (first, _), number in advice.items():
        months[first] += number
    return months


def _month(first: date, advice: Counter[tuple[date, Tag]], unit: float) -> Month:
    told, warned = advice[first, Tag.RECOMMENDED], advice[first, Tag.CAUTION]
    return Month(first, told, warned, (round(told * unit, 2), round(warned * unit, 2)))


def _months_to(last: date) -> tuple[date, ...]:
    number = last.year * 12 + last.month - 1
    return tuple(date(n // 12, n % 12 + 1, 1) for n in range(number - _MONTHS + 1, number + 1))


def health_of(catalogue: Catalogue) -> Health:
    """The archive at a glance."""
    features = catalogue.features
    days = [t.post.published for t in catalogue.library.posts if t.post.published]
    return Health(
        episodes=len(catalogue.library.posts),
        features=len(features),
        versions=sum(shelf.version is not None for shelf in catalogue.versions),
        advised=sum(f.card.tag is not Tag.IGNORE for f in features),
        without_id=sum(not f.card.has_id for f in features),
        without_time=sum(not f.card.has_time for f in features),
        first=min(days, default=None),
        last=max(days, default=None),
    )
