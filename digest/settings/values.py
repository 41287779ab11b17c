"""A value of the settings as its author would know it again, in messages."""

from __future__ import annotations

import re


def told(value: object) -> str:
    """As TOML's author would know it again; short, and without a password."""
    words = re.sub(r"(?<=/)[^/@\s]*:[^@\s]*@", "…@", str(value))
    words = words if len(words) <= 60 else f"{words[:60]}…"
    match value:
        case str():
            return repr(words)
        case bool():
            return words.lower()
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return words
