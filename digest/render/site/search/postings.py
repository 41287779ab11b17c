"""Features of a segment -> which words lead to which of them, written small.

A posting is a feature's number in its segment and how much the word tells there (0 text, 1 first
paragraph or quote, 2 title, 3 id). A word's postings are one string: the step from the last number
times four, plus that weight, in digits of five bits, the lowest first; a digit that is not its
number's last has 32 added, and stands for itself in ALPHABET.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.model import Item
from digest.render.site.library import Feature
from digest.render.site.search.words import words_in

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
TEXT, TOLD, TITLE, ID = range(4)


def postings_of(features: Sequence[Feature]) -> dict[str, str]:
    """Word -> its postings, written."""
    written: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    for number, feature in enumerate(features):
        for word, weight in weights_of(feature).items():
            step = number - last.get(word, 0)
            last[word] = number
            written.setdefault(word, []).append(digits(step * 4 + weight))
    return {word: "".join(parts) for word, parts in written.items()}


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
