"""Catalogue -> the files of the search index.

Each is a script that hands its value to `digestShard`, because a page opened from the disk may
load scripts of its own folder and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial

from digest.edition.compose import area_title
from digest.model import (
    HOUSE_IN_DECIMALS,
    Draft,
    Recall,
    make_anew,
    mark_of_text,
    product_part,
)
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import Shelf
from digest.render.site.marks import marks_of
from digest.render.site.search.filters import Directory, version_value
from digest.render.site.search.hits import short
from digest.render.site.search.segments import (
    ONE_BUCKET,
    SEGMENT,
    SHOWN,
    About,
    Segment,
    mark_of_files,
    script,
)
from digest.render.site.search.words import BOUNDS, SHORTEST, STOP_WORDS

_FOLDER = "search/data"


def search_files(
    catalogue: Catalogue, recall: Recall = make_anew, *, own: str = ""
) -> Iterator[Draft]:
    """Every file, the directory last: it names the others by their marks.

    `own` is the house's product, for the filter of a site that has others too.
    """
    directory, marks, words = _begun(catalogue), [], Vocabulary()
    for number, start in enumerate(range(0, len(catalogue.features), SEGMENT)):
        features = catalogue.features[start : start + SEGMENT]
        segment, mark = Segment(number, features, directory, recall), marks_of(features)
        about = _about(segment, mark, recall)
        words.add(about)
        for facet, values in about.values.items():
            directory.add(facet, values)
        numbers = [directory.numbers_of(f, about.values[f]) for f in directory.facets]
        made_of = mark_of_text(f"files of {mark} with {numbers}")
        marks.append(recall(made_of, segment.mark).decode())
        for name in segment.names:
            yield Draft(f"{_FOLDER}/{name}.js", partial(_file, segment, name), made_of)
    vocabulary = "\n".join(words.listed())
    yield Draft(f"{_FOLDER}/vocabulary.js", partial(script, "vocabulary", vocabulary))
    told = _told(catalogue, directory, [*marks, mark_of_files([vocabulary.encode()])], own)
    yield Draft(f"{_FOLDER}/directory.js", partial(script, "directory", told))


def _begun(catalogue: Catalogue) -> Directory:
    """Numbers that hardly ever move, not even where an old feature is told of again."""
    directory = Directory()
    directory.add("area", sorted({a for s in catalogue.areas for a in s.features[0].card.areas}))
    directory.add("episode", [post.key for post in reversed(catalogue.library.posts)])
    directory.add("version", reversed(_versions(catalogue)))
    directory.add("product", map(product_part, _products(catalogue)))
    return directory


def _versions(catalogue: Catalogue) -> dict[str, Shelf]:
    """The shelves of versions by the values of the filter, the newest version first."""
    shelves = catalogue.versions
    return {value: s for s in shelves for value in version_value(s.features[0].card)}


def _products(catalogue: Catalogue) -> Iterable[str]:
    """Every product that features are of, the house's too."""
    return dict.fromkeys(shelf.product for shelf in catalogue.versions)


def _about(segment: Segment, mark: str, recall: Recall) -> About:
    made_of = mark_of_text(f"words and values of {mark}")
    return About(**json.loads(recall(made_of, segment.about)))


def _file(segment: Segment, name: str) -> bytes:
    return segment.files[name]


class Vocabulary:
    """The words that a slip of the finger may have meant."""

    def __init__(self) -> None:
        self._counted: set[str] = set()
        self._every: set[str] = set()
        self._often: set[str] = set()

    def add(self, about: About) -> None:
        """A segment's words too: what two segments have is used often."""
        if not self._is_large:
            self._counted.update(about.words.split())
        self._often.update(about.often, self._every.intersection(about.once))
        self._every.update(about.often, about.once)

    def listed(self) -> list[str]:
        """In their order; in a large index, one that is used once is a slip too."""
        return sorted(self._often if self._is_large else self._every)

    @property
    def _is_large(self) -> bool:
        return len(self._counted) >= 4 * SEGMENT


def _told(
    catalogue: Catalogue, directory: Directory, marks: list[str], own: str
) -> dict[str, object]:
    numbers, versions = directory.numbers, _versions(catalogue)
    titles = {post.key: post.post.title for post in catalogue.library.posts}
    words = {
        "tag": {tag: tag.capitalize() for tag in numbers["tag"]},
        "action": {action: action.capitalize() for action in numbers["action"]},
        "area": {area: area_title(area) for area in numbers["area"]},
        "version": {version: versions[version].full_title for version in numbers["version"]},
        "episode": {key: short(titles[key], 80) for key in numbers["episode"]},
        "integration": {name: name for name in numbers["integration"]},
        "product": dict(_product(name, own) for name in _products(catalogue)),
    }
    counting = catalogue.library.counting
    # What the script knows without, so that nothing changes for most sites.
    usual = counting == HOUSE_IN_DECIMALS
    return {
        "features": len(catalogue.features),
        "segment": SEGMENT,
        "one_bucket": ONE_BUCKET,
        "shown": SHOWN,
        "shortest": SHORTEST,
        "marks": marks,
        "bounds": BOUNDS,
        "stop": " ".join(sorted(STOP_WORDS)),
        "facets": {facet: list(words[facet].items()) for facet in directory.facets},
        "order": {"version": [numbers["version"][version] for version in versions]},
        "versions": {version: shelf.folder for version, shelf in versions.items()},
        **({} if usual else {"decimals": counting.decimals}),
    }


def _product(name: str, own: str) -> tuple[str, str]:
    """A product's value in addresses, as features' keys have it, and its name."""
    if name:
        return product_part(name), name
    return product_part(own) or "house", own or "The site’s own product"
