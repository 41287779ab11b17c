"""A mail -> one page that shows it as its readers see it: light and dark, wide and narrow."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.render.bodies import Bodies
from digest.render.environment import Renderer

_DARK = re.compile(r"@media\s*\(prefers-color-scheme:\s*dark\)")
_KINDS = (("light", 700), ("light", 360), ("dark", 700), ("dark", 360))


@dataclass(frozen=True, slots=True)
class Frame:
    """The mail in one colour scheme and width, in pixels."""

    scheme: str
    width: int
    html: str


def preview_page(renderer: Renderer, subject: str, bodies: Bodies) -> str:
    """The page: four frames of the HTML body, then the text body."""
    frames = [Frame(scheme, width, _decided(bodies.html, scheme)) for scheme, width in _KINDS]
    size = len(bodies.html.encode())
    return renderer.fill(
        "preview.html", subject=subject, frames=frames, size=size, text=bodies.text
    )


def _decided(html: str, scheme: str) -> str:
    """The mail with its media query decided: a frame would take its colours from the system."""
    query = "@media all" if scheme == "dark" else "@media not all"
    return _DARK.sub(query, html).replace("color-scheme: light dark", f"color-scheme: {scheme}")
