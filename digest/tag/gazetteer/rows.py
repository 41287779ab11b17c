"""How the gazetteer's lists are written: plain names in a line, the others as rows."""

from __future__ import annotations

from digest.model import Integration


def plain(kind: str, names: str) -> tuple[Integration, ...]:
    """Integrations that are spelled one way; `names` are parted by semicolons."""
    return tuple(Integration(name.strip(), kind) for name in names.split(";"))
