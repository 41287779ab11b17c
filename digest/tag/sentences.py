"""Card -> the sentences that may hold advice, each a verbatim piece of the card's text.

The title is the vendor's wording and never searched. A bullet is one sentence; a long one, or a
paragraph, is cut where a sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Card

LONG_BULLET = 160
LONGEST = 320


def sentences_of(card: Card) -> tuple[str, ...]:
    """The description's sentences and the bullets, in reading order, each once."""
    found: dict[str, None] = {}
    for paragraph in card.summary.split("\n"):
        found.update(dict.fromkeys(sentences_in(paragraph)))
    for bullet in card.bullets:
        whole = bullet.strip()
        pieces = (whole,) if len(whole) <= LONG_BULLET else sentences_in(whole)
        found.update(dict.fromkeys(piece for piece in pieces if piece))
    return tuple(found)


def sentences_in(paragraph: str) -> tuple[str, ...]:
    """A paragraph's sentences; one that goes on and on is cut at a comma or a space."""
    return tuple(piece for s in _sentences(paragraph) for piece in _short(s) if piece)


def _sentences(paragraph: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(paragraph):
        if not _ABBREVIATION.search(paragraph, max(start, end.start() - 12), end.start() + 1):
            yield paragraph[start : end.end()].strip()
            start = end.end()
    yield paragraph[start:].strip()


def _short(sentence: str) -> Iterator[str]:
    start = 0
    while len(sentence) - start > LONGEST:
        limit = start + LONGEST
        cut = max(sentence.rfind(mark, start + LONGEST // 2, limit) for mark in (", ", "; "))
        cut = cut if cut > start else sentence.rfind(" ", start, limit)
        cut = cut if cut > start else limit
        yield sentence[start : cut + 1].strip()
        start = cut + 1
    yield sentence[start:].strip()


_END = re.compile(r"[.!?][\"'”’)]?(?=\s+[A-Z0-9\"'“‘(\U0001F300-\U0001FAFF☀-➿])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|no|nos|st|mr|mrs|ms|dr|inc|ltd|co|fig|ver|v|cf|ca)\.|"
    r"\b[A-Z]\.)$",
    re.IGNORECASE,
)
