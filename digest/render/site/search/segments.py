"""Features of a segment -> its files: words, the values of filters, and what hits show."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from digest.edition.compose import area_title, place_of
from digest.model import JOINT, Action, CardInBrief, Item, Tag, product_part
from digest.render.site.library import Feature
from digest.render.site.search.postings import postings_of
from digest.render.site.search.words import BOUNDS, bucket_of

SEGMENT = 4096  # features
ONE_BUCKET = 512  # a segment of up to so many features keeps its words in one file
SHOWN = 32  # features whose titles and quotes lie in one file
_LONGEST_TEXT, _LONGEST_TITLE = 200, 240
FACETS = ("tag", "action", "area", "version", "episode", "integration", "product")


def _first_numbers() -> dict[str, dict[str, int]]:
    known: dict[str, Iterable[str]] = {"tag": Tag, "action": Action}
    return {facet: {v: n for n, v in enumerate(known.get(facet, ()))} for facet in FACETS}


@dataclass(frozen=True, slots=True)
class Directory:
    """The values of each filter, numbered in the order in which they were added."""

    numbers: dict[str, dict[str, int]] = field(default_factory=_first_numbers)

    @property
    def facets(self) -> list[str]:
        """What can be filtered by; by product where there are several."""
        return [f for f in FACETS if f != "product" or len(self.numbers[f]) > 1]

    def add(self, facet: str, values: Iterable[str]) -> None:
        """Number these too, as far as they are new."""
        known = self.numbers[facet]
        for value in values:
            known.setdefault(value, len(known))

    def numbers_of(self, facet: str, values: Iterable[str]) -> list[int]:
        """The numbers of values that are known."""
        return [self.numbers[facet][value] for value in values]

    def column(self, facet: str, features: Iterable[Feature]) -> str:
        """The numbers of each feature's values, in base 36: `0 1,4 0`."""
        known = self.numbers[facet]
        rows = (",".join(_base36(known[value]) for value in _values(facet, f)) for f in features)
        return " ".join(rows)


@dataclass(frozen=True, slots=True)
class About:
    """What the index as a whole takes from a segment.

    `spread` is how long each word's postings are, `values` those of each filter in the order of
    their first use.
    """

    spread: Mapping[str, int]
    values: Mapping[str, Sequence[str]]


class Segment:
    """So many features in a row; its files are made when they are asked for, all at once."""

    def __init__(self, number: int, features: Sequence[Feature], directory: Directory) -> None:
        self._number, self._features, self._directory = number, features, directory

    @property
    def names(self) -> list[str]:
        """The names of its files, known before they are made."""
        number, first = self._number, self._number * SEGMENT // SHOWN
        buckets = [f"words-{number}-{bucket}" for bucket in range(len(BOUNDS))]
        shown = range(first, first + -(-len(self._features) // SHOWN))
        return [
            *([f"words-{number}"] if len(self._features) <= ONE_BUCKET else buckets),
            f"facets-{number}",
            *(f"shown-{place}" for place in shown),
        ]

    @cached_property
    def texts(self) -> dict[str, str]:
        """Name -> text of every file; the directory has to know the segment's values."""
        directory = self._directory
        columns = {facet: directory.column(facet, self._features) for facet in directory.facets}
        contents = [*self._words(), columns, *self._shown()]
        pairs = zip(self.names, contents, strict=True)
        return {name: script(name, content) for name, content in pairs}

    @property
    def about(self) -> About:
        """Its part in the whole."""
        spread = {word: len(written) for word, written in self._postings.items()}
        return About(spread, {f: list(dict.fromkeys(self._every(f))) for f in FACETS})

    def mark(self) -> bytes:
        """Changes with its files, so that no browser pairs an old one with a new directory."""
        return mark_of_texts(self.texts.values()).encode()

    def _every(self, facet: str) -> Iterator[str]:
        return (value for feature in self._features for value in _values(facet, feature))

    @cached_property
    def _postings(self) -> dict[str, str]:
        return postings_of(self._features)

    def _words(self) -> Iterator[str]:
        """The segment's words with their postings, a line each, in the order of the alphabet."""
        lines = sorted(self._postings.items())
        if len(self._features) <= ONE_BUCKET:
            yield "\n".join(f"{word} {written}" for word, written in lines)
            return
        buckets = {
            bucket: "\n".join(f"{word} {written}" for word, written in some)
            for bucket, some in groupby(lines, lambda line: bucket_of(line[0]))
        }
        yield from (buckets.get(bucket, "") for bucket in range(len(BOUNDS)))

    def _shown(self) -> Iterator[list[list[str]]]:
        for begin in range(0, len(self._features), SHOWN):
            yield [_row(feature.latest) for feature in self._features[begin : begin + SHOWN]]


def _row(item: Item) -> list[str]:
    """What a hit shows: key, title, tag, what to do, version, ids, area, text, quote.

    A product that is not the house's stands before the area.
    """
    place = place_of(item.verdict)
    advice = place.title if place and place.name != "changed" else item.verdict.tag.capitalize()
    quotes = [evidence.quote for evidence in item.verdict.because]
    area = area_title(item.verdict.areas[0])
    return [
        item.key,
        short(item.title, _LONGEST_TITLE),
        item.verdict.tag,
        advice,
        item.version or "",
        " ".join(item.ids),
        f"{item.product} · {area}" if item.product else area,
        short(item.what, _LONGEST_TEXT),
        short(quotes[0], _LONGEST_TEXT) if quotes else "",
    ]


def short(text: str, most: int) -> str:
    """So many letters at most, cut between words."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]}…"


def _values(facet: str, feature: Feature) -> Iterable[str]:
    latest = feature.latest
    match facet:
        case "tag":
            return (latest.verdict.tag,)
        case "action":
            return (latest.verdict.action,)
        case "area":
            return dict.fromkeys(latest.verdict.areas)
        case "version":
            return version_value(feature.card)
        case "product":
            return (product_part(feature.card.product),)
        case "episode":
            return dict.fromkeys(item.post_key for item in reversed(feature.items))
        case _:
            return feature.integrations


def version_value(card: CardInBrief) -> Iterable[str]:
    """A version among those of all products: `2.214` of the house's, `ninjaone--5.10`."""
    if not card.version:
        return ()
    part = product_part(card.product)
    return (f"{part}{JOINT}{card.version}" if part else card.version,)


def script(name: str, value: object) -> str:
    """A file of the index: it hands the value to `digestShard` under its name."""
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"digestShard({json.dumps(name)},{told});\n"


def mark_of_texts(texts: Iterable[str]) -> str:
    """Changes with the files, so that no browser pairs an old file with a new directory."""
    whole = hashlib.sha256()
    for text in texts:
        whole.update(text.encode())
    return whole.hexdigest()[:8]


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else _base36(number // 36) + digits[number % 36]
