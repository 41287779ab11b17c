"""Catalogue -> the files of the search index.

Each is a script that hands its value to `digestShard`, because a page opened from the disk may
load scripts of its own folder and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from digest.edition import area_title, place_of
from digest.model import Action, Item, Tag
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import Feature, Shelf
from digest.render.site.search.postings import postings_of
from digest.render.site.search.words import BOUNDS, SHORTEST, STOP_WORDS, bucket_of

SEGMENT = 4096  # features
ONE_BUCKET = 512  # a segment of up to so many features keeps its words in one file
SHOWN = 32  # features whose titles and quotes lie in one file
_FOLDER = "search/data"
_LONGEST_TEXT, _LONGEST_TITLE = 200, 240
_KNOWN_LETTERS = 4  # shorter words are not guessed at
FACETS = ("tag", "action", "area", "version", "episode", "integration")


@dataclass(slots=True)
class _Directory:
    """The values of each filter in the order of their first use, so that numbers stay."""

    numbers: dict[str, dict[str, int]] = field(default_factory=lambda: {f: {} for f in FACETS})

    def column(self, facet: str, features: Iterable[Feature]) -> str:
        """The numbers of each feature's values, in base 36: `0 1,4 0`."""
        known = self.numbers[facet]
        rows = (
            ",".join(_base36(known.setdefault(value, len(known))) for value in _values(facet, f))
            for f in features
        )
        return " ".join(rows)


def search_files(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Path and text of every file, the directory last: it names the others by their marks."""
    directory, marks, spread = _Directory(), [], Counter[str]()
    for tag in Tag:
        directory.numbers["tag"][tag] = len(directory.numbers["tag"])
    for action in Action:
        directory.numbers["action"][action] = len(directory.numbers["action"])
    for number, start in enumerate(range(0, len(catalogue.features), SEGMENT)):
        segment = catalogue.features[start : start + SEGMENT]
        postings = postings_of(segment)
        spread.update({word: len(written) for word, written in postings.items()})
        files = [
            *_words(number, len(segment), postings),
            (f"facets-{number}", {f: directory.column(f, segment) for f in FACETS}),
            *_shown(start, segment),
        ]
        texts = [(name, _script(name, value)) for name, value in files]
        marks.append(_mark(text for _, text in texts))
        yield from ((f"{_FOLDER}/{name}.js", text) for name, text in texts)
    vocabulary = "\n".join(_vocabulary(spread))
    yield f"{_FOLDER}/vocabulary.js", _script("vocabulary", vocabulary)
    told = _told(catalogue, directory, [*marks, _mark([vocabulary])])
    yield f"{_FOLDER}/directory.js", _script("directory", told)


def _words(number: int, features: int, postings: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The segment's words with their postings, a line each, in the order of the alphabet."""
    lines = sorted(postings.items())
    if features <= ONE_BUCKET:
        yield f"words-{number}", "\n".join(f"{word} {written}" for word, written in lines)
        return
    buckets = {
        bucket: "\n".join(f"{word} {written}" for word, written in some)
        for bucket, some in groupby(lines, lambda line: bucket_of(line[0]))
    }
    for bucket in range(len(BOUNDS)):
        yield f"words-{number}-{bucket}", buckets.get(bucket, "")


def _shown(start: int, segment: Sequence[Feature]) -> Iterator[tuple[str, list[list[str]]]]:
    for begin in range(0, len(segment), SHOWN):
        rows = [_row(feature.latest) for feature in segment[begin : begin + SHOWN]]
        yield f"shown-{(start + begin) // SHOWN}", rows


def _row(item: Item) -> list[str]:
    """What a hit shows: key, title, tag, what to do, version, ids, area, text, quote."""
    place = place_of(item.verdict)
    advice = place.title if place and place.name != "changed" else item.verdict.tag.capitalize()
    quotes = [evidence.quote for evidence in item.verdict.because]
    return [
        item.key,
        _short(item.title, _LONGEST_TITLE),
        item.verdict.tag,
        advice,
        item.version or "",
        " ".join(item.ids),
        area_title(item.verdict.areas[0]),
        _short(item.what, _LONGEST_TEXT),
        _short(quotes[0], _LONGEST_TEXT) if quotes else "",
    ]


def _short(text: str, most: int) -> str:
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
            return (latest.version,) if latest.version else ()
        case "episode":
            return dict.fromkeys(item.post_key for item in reversed(feature.items))
        case _:
            return feature.integrations


def _vocabulary(spread: Counter[str]) -> list[str]:
    """The words that a slip of the finger may have meant; one that is used once is a slip too."""
    least = 1 if len(spread) < 4 * SEGMENT else 2
    return sorted(
        word
        for word, written in spread.items()
        if written >= least and len(word) >= _KNOWN_LETTERS and not word.isdigit()
    )


def _told(catalogue: Catalogue, directory: _Directory, marks: list[str]) -> dict[str, object]:
    numbers = directory.numbers
    titles = {tagged.post.key: tagged.post.title for tagged in catalogue.library.posts}
    words = {
        "tag": {tag: tag.capitalize() for tag in numbers["tag"]},
        "action": {action: action.capitalize() for action in numbers["action"]},
        "area": {area: area_title(area) for area in numbers["area"]},
        "version": {version: f"v{version}" for version in numbers["version"]},
        "episode": {key: _short(titles[key], 80) for key in numbers["episode"]},
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
            shelf.features[0].latest.version: shelf.folder
            for shelf in catalogue.versions
            if shelf.features[0].latest.version
        },
    }


def _order(versions: Sequence[Shelf], numbers: dict[str, int]) -> list[int]:
    """The versions' numbers, the newest version first."""
    named = (shelf.features[0].latest.version for shelf in versions)
    return [numbers[version] for version in named if version]


def _script(name: str, value: object) -> str:
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"digestShard({json.dumps(name)},{told});\n"


def _mark(texts: Iterable[str]) -> str:
    """Changes with the files, so that no browser pairs an old file with a new directory."""
    whole = hashlib.sha256()
    for text in texts:
        whole.update(text.encode())
    return whole.hexdigest()[:8]


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else _base36(number // 36) + digits[number % 36]
