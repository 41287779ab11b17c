"""A path that a browser asks for -> the file of the site, and never one outside it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from digest.publish.hosting.media import content_type


@dataclass(frozen=True, slots=True)
class Page:
    """A file to send, with the status that goes with it."""

    content: bytes
    media: str
    status: int = 200


@dataclass(frozen=True, slots=True)
class Moved:
    """The same page lies at another path: a folder's has a slash at its end."""

    to: str


_NONE = Page(b"<!doctype html><title>Not found</title><body><p>There is no such page.\n", "", 404)


def page_at(site: Path, target: str) -> Page | Moved:
    """What to answer to a request for `target`; the site's own 404 page where there is nothing."""
    names = _names(target)
    place = site.joinpath(*names) if names is not None else None
    if place is None or not _is_within(site, place):
        return _missing(site)
    is_folder = _path(target).endswith("/")
    # `isdir` bears any name.
    if os.path.isdir(place):
        if not is_folder:
            return Moved("/" + "".join(f"{quote(name)}/" for name in names or ()))
        place /= "index.html"
    elif is_folder:
        return _missing(site)
    content = _read(place)
    if content is None or not _is_within(site, place):
        return _missing(site)
    return Page(content, content_type(place.name))


def _missing(site: Path) -> Page:
    content = _read(site / "404.html")
    return Page(_NONE.content if content is None else content, content_type("404.html"), 404)


def _names(target: str) -> list[str] | None:
    """The names that the path is made of; None for a path that no page has."""
    path = _path(target)
    try:
        names = [unquote_to_bytes(name).decode() for name in path.split("/") if name]
    except UnicodeDecodeError:
        return None
    # A name that begins with a dot is hidden, `.` or `..`; one with a separator is a trick.
    odd = any(name.startswith(".") or {"/", "\\", "\0", ":"}.intersection(name) for name in names)
    return None if odd or not path.startswith("/") else names


def _path(target: str) -> str:
    # urlsplit would take what follows `//` for a host.
    return target.partition("?")[0].partition("#")[0]


def _is_within(site: Path, place: Path) -> bool:
    try:
        return place.resolve().is_relative_to(site.resolve())
    # A loop of links, or a name longer than any disk takes.
    except (OSError, RuntimeError):
        return False


def _read(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except OSError:
        return None
