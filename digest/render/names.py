"""Versions and other words -> parts of addresses, and the order of versions."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.model import mark, slug, version_order

NO_VERSION = "none"


# A site asks for the same hundreds of names tens of thousands of times.
@lru_cache(maxsize=4096)
def address_part(text: str) -> str:
    """A folder's name that stands for the text: letters, digits, single dots and hyphens.

    Whatever holds more goes by its hash too, so that no two texts share a name.
    """
    if re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", text) and len(text) <= 40:
        return text
    return f"{slug(text)[:40].strip('-') or 'x'}-{mark(text)}"


def order_of(version: str | None) -> tuple[int, ...]:
    """Sorts any version, the oldest first; what is no version at all comes before them."""
    try:
        return version_order(version) if version else ()
    except ValueError:
        return ()
