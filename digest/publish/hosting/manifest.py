"""What publishing left on a host, as a file that is kept there beside the site."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from digest.publish.paths import is_inside

MANIFEST = ".digest-published.json"


def manifest_bytes(hashes: Mapping[str, str]) -> bytes:
    """Path -> hash, as the file's content; the same mapping gives the same bytes."""
    return json.dumps(dict(sorted(hashes.items())), indent=0).encode() + b"\n"


def hashes_in(content: bytes | None) -> dict[str, str]:
    """Path -> hash of what earlier publishing left; nothing where the file is missing or not ours.

    Anybody may have written it, so a path that leads outside is passed over.
    """
    try:
        manifest = json.loads(content or b"{}")
    except (ValueError, RecursionError):
        return {}
    pairs = manifest.items() if isinstance(manifest, dict) else ()
    return {path: str(told) for path, told in pairs if is_inside(path) and path != MANIFEST}


def hash_of(content: bytes) -> str:
    """The name of some bytes: SHA-256, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
