"""What a build left in a folder, as a file that is kept there: path -> hash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

MANIFEST = ".manifest.json"


def read_manifest(place: Path) -> dict[str, object]:
    """Path -> hash of what the last build left; nothing if the file is gone or not ours.

    It may be anybody's work, and its paths may lead anywhere.
    """
    try:
        manifest = json.loads(place.read_bytes() if place.is_file() else b"{}")
    except (ValueError, RecursionError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def manifest_bytes(hashes: Mapping[str, str]) -> bytes:
    """A line a file, in the order of their paths; the same mapping gives the same bytes."""
    # With `indent` json would go by its slow way, letter by letter.
    told = json.dumps(hashes, separators=(",\n", ": "), sort_keys=True)
    return f"{{\n{told[1:-1]}\n}}\n".encode() if hashes else b"{}\n"
