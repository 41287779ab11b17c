"""How all pages and mails look: the templates, and what the settings say of every page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Templates = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader's settings say of every page: names, addresses, the sender of mails."""

    title: str = "What to turn on"
    product: str = ""
    site_url: str = ""
    sender: str = "digest@localhost"
