"""A WSGI application by which readers leave: `gunicorn digest.unsubscribe:app` (PEP 3333).

    GET  .../TOKEN   a page with a button; changes nothing, as mail scanners follow links
    POST .../TOKEN   the reader is never mailed again (RFC 8058: one click, no login, no cookie)

The settings are those of DIGEST_CONFIG, or digest.toml in the current folder. No address is
shown, asked for or logged: the token is all there is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from digest.errors import ArchiveError, DigestError

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<style>body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}}
button{{font:inherit;padding:.5rem 1.5rem}}</style></head>
<body><h1>{title}</h1><p>{text}</p>{form}</body></html>
"""
_FORM = '<form method="post"><button type="submit">Unsubscribe</button></form>'
_HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    ),
]
_Answer = tuple[str, str, str, str]


def make_app(
    place: Path | str, signing: str = ""
) -> Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]:
    """The application for the archive at this place; `signing` as in `Roster.secrets`."""

    def app(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        token = unquote(str(environ.get("PATH_INFO", ""))).rstrip("/").rpartition("/")[2]
        method = str(environ.get("REQUEST_METHOD", "GET"))
        status, title, text, form = _answer(method, token, place, signing)
        body = _PAGE.format(title=title, text=text, form=form).encode()
        allow = [("Allow", "GET, HEAD, POST")] if status.startswith("405") else []
        start(status, [*_HEADERS, *allow, ("Content-Length", str(len(body)))])
        return [] if method == "HEAD" else [body]

    return app


def _answer(method: str, token: str, place: Path | str, signing: str) -> _Answer:
    from digest.delivery.roster import is_ours, unsubscribe

    if method not in ("GET", "HEAD", "POST"):
        return "405 Method Not Allowed", "Not so", "Open the link in a browser.", ""
    try:
        if not is_ours(place, token, signing):
            words = "This link is not whole. Copy all of it, or answer the mail instead."
            return "404 Not Found", "Not found", words, ""
        if method != "POST":
            return "200 OK", "No more of these mails?", "One click, and you get no more.", _FORM
        unsubscribe(place, token, signing)
    except ArchiveError:
        words = "Nothing has changed. Please try again in a few minutes."
        return "503 Service Unavailable", "Not now", words, ""
    return "200 OK", "Done", "You get no more of these mails.", ""


def app(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """The application for the settings that DIGEST_CONFIG names, or digest.toml."""
    from digest.delivery.office import SECRET
    from digest.job import Options, make_job

    try:
        job = make_job(Options(config=os.environ.get("DIGEST_CONFIG")))
    except DigestError as error:
        start("500 Internal Server Error", [("Content-Type", "text/plain; charset=utf-8")])
        print(error.message, file=environ["wsgi.errors"])
        return [b"The settings of this service are broken.\n"]
    return make_app(job.archive, os.environ.get(SECRET, ""))(environ, start)
