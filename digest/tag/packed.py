"""Weights that ship as bytes, and the sums of them over the pieces of a sentence or a card.

Each piece has five weights and a squared rarity. They and a 1 to count the piece are one whole
number with a lane for each, so that a sum over pieces is one sum of whole numbers: that is quick.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterable, Mapping
from itertools import repeat

ROW = 6  # bytes of a piece: five weights, then its squared rarity
NOUGHT = 128  # the byte of a weight that is 0: in this way no lane holds a number below zero
LANE = 24  # bits that a sum has for itself inside one whole number
_WIDE = (ROW + 1) * LANE // 8  # bytes of a row once each number has its lane
_MASK, _LANES = (1 << LANE) - 1, range(0, (ROW + 1) * LANE, LANE)
_MOST_WORDS = 50_000


def unpacked(packed: bytes) -> dict[str, int]:
    """Piece -> its numbers in one; the form that `benchmarks/pack.py` writes."""
    pieces, rows = _rows(packed)
    numbers = [_number(rows, at) for at in range(0, len(rows), _WIDE)]
    return dict(zip(pieces, numbers, strict=True))


class Inside(dict[str, int]):
    """Word -> the sum of the pieces inside it, worked out when the word is first met."""

    def __init__(self, packed: bytes, pieces_of: Callable[[str], Iterable[str]]) -> None:
        super().__init__()
        pieces, self._rows = _rows(packed)
        self._place = dict(zip(pieces, range(0, len(self._rows), _WIDE), strict=True))
        self._pieces_of = pieces_of

    def __missing__(self, word: str) -> int:
        place, rows = self._place, self._rows
        found = [place[piece] for piece in self._pieces_of(word) if piece in place]
        total = sum([_number(rows, at) for at in found])
        if len(self) < _MOST_WORDS:
            self[word] = total
        return total


def sum_of(numbers: Mapping[str, int], pieces: Iterable[str]) -> int:
    """The sum of the pieces that are known; the others weigh nothing."""
    return sum(map(numbers.get, pieces, repeat(0)))


def parts(total: int) -> list[int]:
    """The sum in each lane: of the five weights, then of the squared rarities."""
    *weights, rarity, pieces = [total >> lane & _MASK for lane in _LANES]
    return [*(weight - NOUGHT * pieces for weight in weights), rarity]


def shares(total: int, scale: float) -> list[float]:
    """The five weights of a sum, as if the text that it was taken over were one long."""
    rarity = total >> 5 * LANE & _MASK
    if not rarity:
        return [0.0, 0.0, 0.0, 0.0, 0.0]
    share, nought = scale / math.sqrt(rarity), NOUGHT * (total >> 6 * LANE)
    # A line a lane: these are asked ten times for each card, and a loop takes twice as long.
    return [
        share * ((total & _MASK) - nought),
        share * ((total >> LANE & _MASK) - nought),
        share * ((total >> 2 * LANE & _MASK) - nought),
        share * ((total >> 3 * LANE & _MASK) - nought),
        share * ((total >> 4 * LANE & _MASK) - nought),
    ]


def part_of(number: int, total: int, scale: float) -> list[float]:
    """What one piece's number, or several pieces', put into the shares of the whole sum."""
    *_, rarity = parts(total)
    share = scale / math.sqrt(rarity) if rarity else 0.0
    return [share * weight for weight in parts(number)[:-1]]


def _rows(packed: bytes) -> tuple[list[str], bytes]:
    names, _, columns = zlib.decompress(packed).partition(b"\n\n")
    pieces = names.decode().split("\n")
    rows = bytearray(_WIDE * len(pieces))
    for k in range(ROW):
        rows[k * LANE // 8 :: _WIDE] = columns[k::ROW]
    rows[ROW * LANE // 8 :: _WIDE] = b"\1" * len(pieces)
    return pieces, bytes(rows)


def _number(rows: bytes, at: int) -> int:
    return int.from_bytes(rows[at : at + _WIDE], "little")
