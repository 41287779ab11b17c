"""Features of a segment -> which words lead to which of them, written small.

A posting is four times a feature's number in its segment, plus how much the word tells there (0
text, 1 first paragraph or quote, 2 title, 3 id). A word's postings are written as one string: each
less four times the number before it, in digits of five bits, the lowest first; a digit that is not
its number's last has 32 added, and stands for itself in ALPHABET.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from digest.model import Item, Recall, make_anew, mark_of_text
from digest.render.site.library import Feature
from digest.render.site.marks import marks_of
from digest.render.site.search.words import words_in

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
TEXT, TOLD, TITLE, ID = range(4)
_PARTS = (4096, 512, 64)  # features that are remembered together; a full segment is one part
# The first posting, the others as they are written, and four times the number of the last.
_Run = tuple[int, str, int]


def postings_of(features: Sequence[Feature], recall: Recall = make_anew) -> dict[str, str]:
    """Word -> its postings, written; only parts that have a new feature are looked through."""
    return _joined(json.loads(part) for part in _parts(features, recall))


def _parts(features: Sequence[Feature], recall: Recall) -> Iterator[bytes]:
    first = 0
    while first < len(features):
        size = next((n for n in _PARTS if first + n <= len(features)), _PARTS[-1])
        some = features[first : first + size]
        mark = mark_of_text(f"postings from {first} {marks_of(some)}")
        yield recall(mark, partial(_part, some, first))
        first += size


def _part(features: Sequence[Feature], first: int) -> bytes:
    """Word -> its run in these features, `first` being the number of the first, as JSON."""
    begins: dict[str, int] = {}
    others: dict[str, list[str]] = {}
    ends: dict[str, int] = {}
    for number, feature in enumerate(features, first):
        end = number * 4
        for word, weight in weights_of(feature).items():
            if word in ends:
                others[word].append(digits(end + weight - ends[word]))
            else:
                begins[word], others[word] = end + weight, []
            ends[word] = end
    runs = {word: (begins[word], "".join(others[word]), end) for word, end in ends.items()}
    return json.dumps(runs).encode()


def _joined(parts: Iterable[Mapping[str, _Run]]) -> dict[str, str]:
    """The parts follow upon each other."""
    told: dict[str, str] = {}
    ends: dict[str, int] = {}
    for part in parts:
        for word, (first, others, end) in part.items():
            told[word] = told.get(word, "") + digits(first - ends.get(word, 0)) + others
            ends[word] = end
    return told


def weights_of(feature: Feature) -> dict[str, int]:
    """Every word of the feature, with the most that it tells anywhere in it."""
    weights: dict[str, int] = {}
    for item in feature.items:
        for weight, text in _texts(item):
            for word in words_in(text):
                if weights.get(word, -1) < weight:
                    weights[word] = weight
    return weights


def _texts(item: Item) -> Iterable[tuple[int, str]]:
    """From the most to the least telling; titles that say the same are read once."""
    yield from ((ID, name) for name in item.ids)
    yield TITLE, item.title
    if item.vendor_title != item.title:
        yield TITLE, item.vendor_title
    verdict = item.verdict
    yield TOLD, "\n".join((item.what, *(e.quote for e in (*verdict.because, *verdict.overruled))))
    yield TEXT, "\n".join((*item.more, *item.bullets, item.product))


def digits(number: int) -> str:
    """A number as above; `digits(0)` is `A`."""
    if number < len(_SMALL):
        return _SMALL[number]
    return ALPHABET[32 + number % 32] + digits(number // 32)


_SMALL: list[str] = []
_SMALL += ALPHABET[:32]
_SMALL += [digits(number) for number in range(32, 1024)]
