"""Texts -> rows of weighed pieces to learn from, and what was learned -> the text that ships."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from scipy.sparse import csr_matrix

from digest.tag.packed import NOUGHT, ROW

Text = TypeVar("Text")  # a sentence, or a whole card
FEWEST = 2  # texts that must hold a piece


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


def block_of(pieces: Callable[[Text], Counter[str]], texts: Sequence[Text]) -> Block[Text]:
    held = Counter(p for text in texts for p in pieces(text))
    kept = sorted(p for p, n in held.items() if n >= FEWEST)
    # Rarities ship as whole squares, so they are learned with as such.
    squares = {p: round((np.log((1 + len(texts)) / (1 + held[p])) + 1) ** 2) for p in kept}
    return Block(pieces, {p: float(np.sqrt(min(square, 127))) for p, square in squares.items()})


def packed(
    blocks: Iterable[Block[Text]], weights: np.ndarray
) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """Each block's scale and its text, for `digest.tag.packed`; up to five columns of weights."""
    at, texts, scales = 0, [], []
    for block in blocks:
        own = weights[at : at + len(block.rarity)] * np.array(list(block.rarity.values()))[:, None]
        at += len(block.rarity)
        scale = float(np.abs(own).max()) / (NOUGHT - 1)
        scales.append(round(scale, 6))
        texts.append(_text(block, np.rint(own / scale)))
    return tuple(scales), tuple(texts)


def _text(block: Block[Text], weights: np.ndarray) -> str:
    names = "\n".join(block.rarity)
    squares = np.rint(np.array(list(block.rarity.values())) ** 2)
    missing = np.zeros((len(weights), ROW - 1 - weights.shape[1]))
    rows = np.column_stack([np.hstack([weights, missing]) + NOUGHT, squares]).astype(np.uint8)
    plain = names.encode() + b"\n\n" + rows.tobytes()
    text = b64encode(zlib.compress(plain, 9)).decode()
    return "\n".join(f'    "{text[at : at + 92]}"' for at in range(0, len(text), 92))
