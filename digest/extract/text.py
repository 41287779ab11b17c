"""Plain text -> blocks: a line is a block, as browsers copy pages."""

from __future__ import annotations

import re

from digest.extract.page import Page, block_of, clean
from digest.model import Block, Kind

_BULLET = re.compile(r"^\s*(?:[•◦▪▫‣⁃●○]\s*|(?:[*+–—-]|\d{1,2}[.)])\s+)(?=\S)")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(?=\S)")
_RULE = re.compile(r"^[\s=_*~-]*$")


def page_from_text(text: str) -> Page:
    """Blocks of `text`; lines drawn of dashes or blank ones are no blocks."""
    lines = (line for line in text.splitlines() if not _RULE.match(line))
    return Page(tuple(block for line in lines if (block := _block(line)).text))


def _block(line: str) -> Block:
    if found := _HEADING.match(line):
        return block_of(Kind.HEADING, clean(line[found.end() :]), level=len(found[1]))
    if found := _BULLET.match(line):
        return block_of(Kind.ITEM, clean(line[found.end() :]))
    return block_of(Kind.PARAGRAPH, clean(line))
