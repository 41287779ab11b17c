"""Weights that ship as bytes, and the sums of them over the pieces of a sentence or a card.

Each piece has a weight for each class, and a squared rarity. They and a 1 to count the piece are
one whole number with a lane for each, so that a sum over pieces is one sum of whole numbers: that
is quick.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import repeat
from struct import Struct

NOUGHT = 128  # the byte of a weight that is 0: in this way no lane holds a number below zero
LANE = 4  # bytes that a sum has for itself inside one whole number
_MOST_WORDS = 50_000


def unpacked(packed: bytes) -> dict[str, int]:
    """Piece -> its numbers in one; the form that `benchmarks/pack.py` writes."""
    pieces, rows, wide = _rows(packed)
    numbers = [_number(rows, at, wide) for at in range(0, len(rows), wide)]
    return dict(zip(pieces, numbers, strict=True))


class Inside(dict[str, int]):
    """Word -> the sum of the pieces inside it, worked out when the word is first met."""

    def __init__(self, packed: bytes, pieces_of: Callable[[str], Iterable[str]]) -> None:
        super().__init__()
        pieces, self._rows, self._wide = _rows(packed)
        self._place = dict(zip(pieces, range(0, len(self._rows), self._wide), strict=True))
        self._pieces_of = pieces_of

    def __missing__(self, word: str) -> int:
        place, rows, wide = self._place, self._rows, self._wide
        found = [place[piece] for piece in self._pieces_of(word) if piece in place]
        total = sum([_number(rows, at, wide) for at in found])
        if len(self) < _MOST_WORDS:
            self[word] = total
        return total


def sum_of(numbers: Mapping[str, int], pieces: Iterable[str]) -> int:
    """The sum of the pieces that are known; the others weigh nothing."""
    return sum(map(numbers.get, pieces, repeat(0)))


def shares(total: int, scale: float, classes: int) -> list[float]:
    """Each class's weight in a sum, as if the text that it was taken over were one long."""
    *weights, rarity, pieces = _numbers(total, classes)
    share, nought = scale / math.sqrt(rarity or 1), NOUGHT * pieces
    return [share * (weight - nought) for weight in weights]


def part_of(number: int, total: int, scale: float, classes: int) -> list[float]:
    """What one piece's number, or several pieces', put into the shares of the whole sum."""
    *_, rarity, _ = _numbers(total, classes)
    *weights, _, pieces = _numbers(number, classes)
    share = scale / math.sqrt(rarity or 1)
    return [share * (weight - NOUGHT * pieces) for weight in weights]


def _numbers(total: int, classes: int) -> tuple[int, ...]:
    """What stands in each lane."""
    lanes = _lanes(classes)
    return lanes.unpack(total.to_bytes(lanes.size, "little"))


@cache
def _lanes(classes: int) -> Struct:
    """The weights, then the squared rarities, then how many pieces there are."""
    return Struct(f"<{classes + 2}I")


def _rows(packed: bytes) -> tuple[list[str], bytes, int]:
    """The pieces, their rows side by side, and the bytes of a row once each number has its lane."""
    names, _, columns = zlib.decompress(packed).partition(b"\n\n")
    pieces = names.decode().split("\n")
    narrow = len(columns) // len(pieces)  # a byte a weight, then one for the squared rarity
    wide = (narrow + 1) * LANE
    rows = bytearray(wide * len(pieces))
    for k in range(narrow):
        rows[k * LANE :: wide] = columns[k::narrow]
    rows[narrow * LANE :: wide] = b"\1" * len(pieces)
    return pieces, bytes(rows), wide


def _number(rows: bytes, at: int, wide: int) -> int:
    return int.from_bytes(rows[at : at + wide], "little")
