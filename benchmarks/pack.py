"""Texts -> rows of weighed pieces to learn from, and what was learned -> the bytes that ship."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

import numpy as np
from scipy.sparse import csr_matrix

from digest.tag.curves import Curve
from digest.tag.packed import NOUGHT
from tests.conftest import ROOT

Text = TypeVar("Text")  # a sentence, or a whole card
FEWEST = 2  # texts that must hold a piece, where nothing else is said
PLACE = ROOT / "digest" / "tag" / "weights"


@dataclass(frozen=True, slots=True)
class Block(Generic[Text]):
    """Pieces of one kind with their rarity (a smoothed inverse document frequency)."""

    pieces: Callable[[Text], Counter[str]]
    rarity: dict[str, float]

    def rows(self, texts: Iterable[Text]) -> csr_matrix:
        """A row a text, its length one: the sum of the squared rarities of its pieces."""
        column = {piece: k for k, piece in enumerate(self.rarity)}
        data, indices, ends = [], [], [0]
        for text in texts:
            counts = {p: n for p, n in self.pieces(text).items() if p in column}
            length = np.sqrt(sum(n * self.rarity[p] ** 2 for p, n in counts.items())) or 1.0
            data += [n * self.rarity[p] / length for p, n in counts.items()]
            indices += [column[p] for p in counts]
            ends.append(len(indices))
        return csr_matrix((data, indices, ends), shape=(len(ends) - 1, len(column)))


def block_of(
    pieces: Callable[[Text], Counter[str]], texts: Sequence[Text], *, fewest: int = FEWEST
) -> Block[Text]:
    """Every piece that at least the `fewest` texts hold, with its rarity among them."""
    held = Counter(p for text in texts for p in pieces(text))
    kept = sorted(p for p, n in held.items() if n >= fewest)
    # Rarities ship as whole squares, so they are learned with as such.
    squares = {p: round((np.log((1 + len(texts)) / (1 + held[p])) + 1) ** 2) for p in kept}
    return Block(pieces, {p: float(np.sqrt(min(square, 127))) for p, square in squares.items()})


def packed(
    blocks: Iterable[Block[Text]], weights: np.ndarray
) -> tuple[tuple[float, ...], tuple[bytes, ...]]:
    """Each block's scale and its bytes, for `digest.tag.packed`; `weights` has a column a class."""
    at, parts, scales = 0, [], []
    for block in blocks:
        own = weights[at : at + len(block.rarity)] * np.array(list(block.rarity.values()))[:, None]
        at += len(block.rarity)
        scale = float(np.abs(own).max()) / (NOUGHT - 1)
        scales.append(round(scale, 6))
        parts.append(_bytes(block, np.rint(own / scale)))
    return tuple(scales), tuple(parts)


def _bytes(block: Block[Text], weights: np.ndarray) -> bytes:
    names = "\n".join(block.rarity)
    squares = np.rint(np.array(list(block.rarity.values())) ** 2)
    rows = np.column_stack([weights + NOUGHT, squares]).astype(np.uint8)
    return zlib.compress(names.encode() + b"\n\n" + rows.tobytes(), 9)


def rounded(rows: Iterable[Iterable[float]]) -> tuple[tuple[float, ...], ...]:
    """To three digits, which is how all but the pieces' weights ship."""
    return tuple(tuple(round(float(number), 3) for number in row) for row in rows)


def curves_text(curves: Iterable[Curve]) -> str:
    """The curves as `digest.tag.weights` reads them."""
    return "\n".join(map(_curve_text, curves))


def _curve_text(curve: Curve) -> str:
    steps = zip((*curve.steps, inf), rounded(curve.levels), strict=True)
    rows = (rounded([curve.slope])[0], *((step, *level) for step, level in steps))
    return "".join(f"{' '.join(map(str, row))}\n" for row in rows)
