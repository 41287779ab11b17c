"""Text -> names: for comparing, for addresses."""

from __future__ import annotations

import hashlib
import re
from functools import cache

# Between a product's part of a key and the rest: no slug holds it, so no two keys are one.
JOINT = "--"


def fold(text: str) -> str:
    """Text for comparing only: case, accents of typography and spacing evened out."""
    plain = text.translate(_TYPOGRAPHY).casefold()
    return re.sub(r"\s+", " ", plain).strip()


def slug(text: str) -> str:
    """Text for an address: lower-case ASCII letters, digits and single hyphens; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def mark(text: str) -> str:
    """Eight hex digits that stand for the text where a name must be short."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


@cache
def product_part(product: str) -> str:
    """A product as the first part of its features' keys; empty for the house's own product.

    "NinjaOne" is `ninjaone`; what letters, digits and hyphens cannot tell goes by its hash too.
    """
    if not product:
        return ""
    name, told = slug(product), fold(product)
    if name == re.sub(r"[ -]+", "-", told) and len(name) <= 40:
        return name
    return f"{name[:40].strip('-') or 'product'}-{mark(told)}"


_TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "}
)
