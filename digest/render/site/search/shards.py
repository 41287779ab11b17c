"""Catalogue -> the files of the search index.

Each is a script that hands its value to `digestShard`, because a page opened from the disk may
load scripts of its own folder and nothing else.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial

from digest.edition.compose import area_title
from digest.model import Draft, Recall, make_anew
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import Shelf
from digest.render.site.marks import mark_of_text, marks_of
from digest.render.site.search.segments import (
    FACETS,
    ONE_BUCKET,
    SEGMENT,
    SHOWN,
    About,
    Directory,
    Segment,
    mark_of_texts,
    script,
    short,
)
from digest.render.site.search.words import BOUNDS, SHORTEST, STOP_WORDS

_FOLDER = "search/data"
_KNOWN_LETTERS = 4  # shorter words are not guessed at


def search_files(catalogue: Catalogue, recall: Recall = make_anew) -> Iterator[Draft]:
    """Every file, the directory last: it names the others by their marks."""
    directory, marks, spread = _begun(catalogue), [], Counter[str]()
    for number, start in enumerate(range(0, len(catalogue.features), SEGMENT)):
        features = catalogue.features[start : start + SEGMENT]
        segment, mark = Segment(number, features, directory), marks_of(features)
        about = _about(segment, mark, recall)
        spread.update(about.spread)
        for facet, values in about.values.items():
            directory.add(facet, values)
        numbers = [directory.numbers_of(f, values) for f, values in about.values.items()]
        made_of = mark_of_text(f"files of {mark} with {numbers}")
        marks.append(recall(made_of, segment.mark).decode())
        for name in segment.names:
            yield Draft(f"{_FOLDER}/{name}.js", partial(_file, segment, name), made_of)
    vocabulary = "\n".join(_vocabulary(spread))
    yield Draft(f"{_FOLDER}/vocabulary.js", script("vocabulary", vocabulary).encode)
    told = _told(catalogue, directory, [*marks, mark_of_texts([vocabulary])])
    yield Draft(f"{_FOLDER}/directory.js", script("directory", told).encode)


def _begun(catalogue: Catalogue) -> Directory:
    """Numbers that hardly ever move, not even where an old feature is told of again."""
    directory = Directory()
    directory.add("area", sorted({a for f in catalogue.features for a in f.verdict.areas}))
    directory.add("episode", [post.post.key for post in reversed(catalogue.library.posts)])
    versions = [shelf.features[0].card.version for shelf in reversed(catalogue.versions)]
    directory.add("version", filter(None, versions))
    return directory


def _about(segment: Segment, mark: str, recall: Recall) -> About:
    made_of = mark_of_text(f"words and values of {mark}")
    return About(**json.loads(recall(made_of, lambda: json.dumps(asdict(segment.about)).encode())))


def _file(segment: Segment, name: str) -> bytes:
    return segment.texts[name].encode()


def _vocabulary(spread: Counter[str]) -> list[str]:
    """The words that a slip of the finger may have meant; one that is used once is a slip too."""
    least = 1 if len(spread) < 4 * SEGMENT else 2
    return sorted(
        word
        for word, written in spread.items()
        if written >= least and len(word) >= _KNOWN_LETTERS and not word.isdigit()
    )


def _told(catalogue: Catalogue, directory: Directory, marks: list[str]) -> dict[str, object]:
    numbers = directory.numbers
    titles = {tagged.post.key: tagged.post.title for tagged in catalogue.library.posts}
    words = {
        "tag": {tag: tag.capitalize() for tag in numbers["tag"]},
        "action": {action: action.capitalize() for action in numbers["action"]},
        "area": {area: area_title(area) for area in numbers["area"]},
        "version": {version: f"v{version}" for version in numbers["version"]},
        "episode": {key: short(titles[key], 80) for key in numbers["episode"]},
        "integration": {name: name for name in numbers["integration"]},
    }
    return {
        "features": len(catalogue.features),
        "segment": SEGMENT,
        "one_bucket": ONE_BUCKET,
        "shown": SHOWN,
        "shortest": SHORTEST,
        "marks": marks,
        "bounds": BOUNDS,
        "stop": " ".join(sorted(STOP_WORDS)),
        "facets": {facet: list(words[facet].items()) for facet in FACETS},
        "order": {"version": _order(catalogue.versions, numbers["version"])},
        "versions": {
            shelf.features[0].card.version: shelf.folder
            for shelf in catalogue.versions
            if shelf.features[0].card.version
        },
    }


def _order(versions: Sequence[Shelf], numbers: dict[str, int]) -> list[int]:
    """The versions' numbers, the newest version first."""
    named = (shelf.features[0].card.version for shelf in versions)
    return [numbers[version] for version in named if version]
