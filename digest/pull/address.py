"""Addresses: which places are for the network, and how a person may see them."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit


def is_address(place: str) -> bool:
    """Whether `place` is for the network; everything else is a path."""
    return re.match(r"https?://", place, re.I) is not None


# Names that people give to a secret in an address; one without a name is long.
_SECRET = re.compile(r"(^|[_-])(api|access|auth|code|jwt|key|pass|pw|secret|sig|token)|.{20}", re.I)


def shown(place: str) -> str:
    """The place for messages: without a password, and without what a query could hide.

    Only short numbers of a query stay (`?page=2`): secrets have many names, but none is short.
    """
    if not is_address(place):
        # A file's name may hold bytes that are no UTF-8, which nothing could print or keep.
        return re.sub(r"[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", place)
    if not _is_sound(place):
        # Where a host ends cannot be told here, so neither can where a password does.
        return f"{place[: place.index('://')]}://…"
    path, mark, query = _bare(place).partition("?")
    return path + mark + "&".join(_veiled(part) for part in query.split("&"))


def public(place: str) -> str:
    """The address for readers: without a password and what looks like a secret, but one that
    works (`?p=12345` is how some blogs name a post).
    """
    if not is_address(place):
        return place
    path, _, query = _bare(place).partition("?")
    kept = [part for part in query.split("&") if part and not _SECRET.search(part)]
    return f"{path}?{'&'.join(kept)}" if kept else path


def joined(base: str, link: str) -> str:
    """`link` made whole against `base`, without its fragment; empty if no address comes of it."""
    try:
        whole = urljoin(base, link.strip())
    except ValueError:
        return ""
    return whole.partition("#")[0] if is_address(whole) and _is_sound(whole) else ""


def _bare(address: str) -> str:
    return re.sub(r"#.*", "", re.sub(r"(?<=://)[^/?#]*@", "", address), flags=re.S)


def _is_sound(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _veiled(part: str) -> str:
    name, mark, value = part.rpartition("=")
    return name + mark + (value if re.fullmatch(r"\d{0,4}", value) else "…")
