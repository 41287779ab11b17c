"""What a host should say of a file: its content type, and how long browsers may keep it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

# Written out: what the machine's own tables say differs, and a script as text/plain is not run.
_TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".eml": "message/rfc822",
    ".gif": "image/gif",
    ".htm": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
# A name that changes with the content, such as `app.3f2a9c1e.js`.
_HASHED = re.compile(r"[.-](?=[0-9a-f]*\d)[0-9a-f]{8,64}\.\w+$")
_FOR_EVER = "public, max-age=31536000, immutable"
# A new page with an old style sheet is a broken page: browsers ask each time, and get a 304.
_ASK_EACH_TIME = "public, max-age=0, must-revalidate"


def content_type(path: str) -> str:
    """The media type of a file by its name; bytes that nobody interprets if it is unknown."""
    return _TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")


def cache_control(path: str) -> str:
    """For ever where the name changes with the content; otherwise browsers ask each time."""
    return _FOR_EVER if _HASHED.search(path) else _ASK_EACH_TIME
