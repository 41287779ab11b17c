"""Whether a page asks for a password in the place of the posts."""

from __future__ import annotations

import re

from digest.model import Document, Extraction
from digest.pull.media import HTML

_PASSWORD = re.compile(r"<input\b[^>]{0,500}\btype\s*=\s*[\"']?password\b", re.I)
# Many pages carry a login's form beside an article; a login page carries hardly a word else.
_FEW_WORDS = 150


def is_login(document: Document, posts: tuple[Extraction, ...]) -> bool:
    """True for a page with a password field, no episode and few words."""
    if document.media != HTML or any(extraction.is_episode for extraction in posts):
        return False
    blocks = (block for extraction in posts for block in extraction.post.blocks)
    words = sum(len(block.text.split()) for block in blocks)
    return words <= _FEW_WORDS and _PASSWORD.search(document.text) is not None
