"""Versions and other words -> parts of addresses; what versions are called, and their order."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.model import JOINT, Counting, mark, product_part, slug

NO_VERSION = "none"


# A site asks for the same hundreds of names tens of thousands of times.
@lru_cache(maxsize=4096)
def address_part(text: str, product: str = "") -> str:
    """A folder's name that stands for the text: letters, digits, single dots and hyphens.

    Whatever holds more goes by its hash too, so that no two texts share a name. What belongs to
    another product than the house's has that before it, as in keys: `ninjaone--5.10`.
    """
    if product:
        return f"{product_part(product)}{JOINT}{address_part(text)}"
    if re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", text) and len(text) <= 40:
        return text
    return f"{slug(text)[:40].strip('-') or 'x'}-{mark(text)}"


def order_of(version: str | None, product: str, counting: Counting) -> tuple[int, ...]:
    """Sorts any version of one product, the oldest first; what is none comes before them."""
    try:
        return counting.order(version, product) if version else ()
    except ValueError:
        return ()


def version_title(version: str | None, product: str = "") -> str:
    """What a version is called among those of its product: in brackets what has no number.

    The brackets let the product's name stand before it: `NinjaOne (no version named)`.
    """
    if version:
        return f"v{version}"
    return "(no version named)" if product else "No version named"
