"""A title and its marks on lines or in cells of their own -> one block, as most people write it."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.extract.marks import Marks, read_marks
from digest.extract.titleline import parse_title_line
from digest.model import Block, Kind

_DIGIT = re.compile(r"\d")  # there is no mark without one


def joined(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with `v2.212 #767443` and `18:25` put behind the title that they follow."""
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        run, is_certain = _run_of_marks(blocks, at)
        if is_certain and out and _takes_marks(out[-1]):
            out[-1] = _with_marks(out[-1], run)
        else:
            # No block of the run takes the marks behind it: they stay as they are, all of them.
            out += run or blocks[at : at + 1]
        at += len(run) or 1
    return tuple(out)


def _takes_marks(block: Block) -> bool:
    return (
        block.kind in (Kind.HEADING, Kind.PARAGRAPH)
        and bool(block.text)
        and _only_marks(block) is None
        and parse_title_line(block.text) is None
    )


def _run_of_marks(blocks: tuple[Block, ...], start: int) -> tuple[tuple[Block, ...], bool]:
    """The blocks from `start` on that hold marks only, and whether that can be no chance."""
    total = Marks()
    at = start
    while at < len(blocks) and (marks := _only_marks(blocks[at])):
        total.add(marks)
        at += 1
    return blocks[start:at], bool(total.typed and total.kinds > 1)


def _only_marks(block: Block) -> Marks | None:
    if block.kind is Kind.FURNITURE or len(block.text) > 80 or not _DIGIT.search(block.text):
        return None
    total = Marks()
    for piece in block.text.strip("| ").split("|"):
        marks, text = read_marks(piece)
        if not marks or text:
            return None
        total.add(marks)
    return total


def _with_marks(title: Block, run: tuple[Block, ...]) -> Block:
    texts = (title.text, *(block.text.strip("| ") for block in run))
    links = (*title.links, *(link for block in run for link in block.links))
    return replace(title, text=" | ".join(texts), links=links)
