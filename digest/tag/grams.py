"""A sentence's words -> the pieces of text that the learned judge weighs.

Pieces are words, pairs of neighbours ("^" and "$" stand for the sentence's ends) and runs of three
to five letters inside a word, by which a word that nobody taught still sounds like its kin.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

SHORTEST, LONGEST = 3, 5
LONGEST_WORD = 24  # letters: what is longer is an address or a code


# The same bullet is weighed for advice and for the action, one after the other.
@lru_cache(maxsize=64)
def words_and_pairs(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Every word, then every pair of neighbours, ends included."""
    ends = ("^", *tokens, "$")
    return (*tokens, *map(" ".join, pairwise(ends)))


def runs_of_letters(word: str) -> list[str]:
    """The runs inside one word; "<" and ">" stand for its ends."""
    if len(word) > LONGEST_WORD:
        return []
    text = f"<{word}>"
    return [
        text[at : at + size]
        for size in range(SHORTEST, LONGEST + 1)
        for at in range(len(text) - size + 1)
    ]
