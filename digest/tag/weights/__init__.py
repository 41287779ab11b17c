"""What was learned from the labelled sentences and cards; `make train` writes all beside this.

`of_sentences` and `of_cards` hold the numbers that a person can read. The weights of pieces are
files of bytes, because as source they would be thousands of lines; curves and areas are tables.
"""

from __future__ import annotations

from pkgutil import get_data

from digest.tag.curves import Curve


def pieces(name: str) -> bytes:
    """The weighed pieces `name`.bin, in the form that `digest.tag.packed` reads.

    The file belongs to the program as a module does, so the core may read it.
    """
    return _bytes_of(f"{name}.bin")


def curves() -> tuple[Curve, ...]:
    """One for each of the five sums of a sentence, then that of its number of words.

    In the file each is a paragraph: its slope, then a row for each step with the level up to and
    with it. The last step is infinite, so it is none.
    """
    return tuple(map(_curve, _bytes_of("curves.txt").decode().split("\n\n")))


def table(name: str) -> tuple[tuple[float, ...], ...]:
    """The numbers of `name`.txt, a line a row."""
    lines = _bytes_of(f"{name}.txt").decode().splitlines()
    return tuple(tuple(map(float, line.split())) for line in lines)


def _curve(text: str) -> Curve:
    slope, *rows = (tuple(map(float, line.split())) for line in text.splitlines())
    return Curve(slope, tuple(row[0] for row in rows[:-1]), tuple(row[1:] for row in rows))


def _bytes_of(file: str) -> bytes:
    data = get_data(__name__, file)
    if data is None:  # only a loader that cannot read files gives none
        raise FileNotFoundError(file)
    return data
