"""Text -> the words that it can be found by. engine.js folds what people type the same way."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

_WORD = re.compile(r"\w+")
# Too common to tell features apart; the browser gets this list with the directory.
STOP_WORDS = frozenset(
    "a an and are as at be been by can for from has have if in is it its no not now of on or so "
    "that the their then there they this to was were what when which will with you your".split()
)
SHORTEST = 2
_KNOWN_LETTERS = 4  # shorter words are not guessed at

# Where a bucket begins; each holds about as many postings as the others in English release notes.
BOUNDS = (
    "", "100", "102", "104", "106", "108", "11", "3", "6", "75", "8", "9",
    "a", "add", "ae", "ap", "au", "b", "bi", "c", "cl", "con", "coo", "d", "de", "di", "e", "en",
    "f", "fo", "g", "i", "in", "int", "j", "l", "m", "mo", "n", "o", "op", "p", "pr", "q", "r",
    "rep", "s", "se", "sh", "st", "t", "te", "ti", "tr", "u", "us", "v", "w", "x",
)  # fmt: skip


def words_in(text: str) -> list[str]:
    """Every word in order, folded; one letter alone and stop words are left out."""
    return [
        word
        for word in _WORD.findall(folded(text))
        if len(word) >= SHORTEST and word not in STOP_WORDS
    ]


def folded(text: str) -> str:
    """Lower case, without accents: `Café` is found by `cafe`."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if unicodedata.category(c)[0] != "M").lower()


def bucket_of(word: str) -> int:
    """The number of the bucket that holds the word."""
    return bisect_right(BOUNDS, word) - 1


def can_be_meant(word: str) -> bool:
    """Whether a slip of the finger may have meant it."""
    return len(word) >= _KNOWN_LETTERS and not word.isdigit()
