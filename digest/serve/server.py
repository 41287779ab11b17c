"""A server for one person: the site's pages, and the news that it was built again."""

from __future__ import annotations

import ipaddress
import json
import threading
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from digest.errors import DigestError
from digest.serve.news import News
from digest.serve.pages import Moved, Page, page_at

_SCRIPT = Path(__file__).with_name("reload.js")
_OWN = "/-/"  # below it is what the server adds; no page of the site has such a path
_POLICY = b"default-src 'none';"
_BEAT_S = 10.0  # how often a silent stream shows that it is alive, so that a closed one ends


class Server(ThreadingHTTPServer):
    """Serves `site` on `host` and `port`; port 0 takes any that is free."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, place: tuple[str, int], site: Path, news: News) -> None:
        self.site, self.news = site, news
        self.is_ending = threading.Event()
        self.is_open = not _is_loopback(place[0])
        try:
            super().__init__(place, _Handler)
        except (OSError, OverflowError) as error:
            raise DigestError(
                f"{place[0]}:{place[1]}: cannot listen there: {error}",
                hint="another program has the port; name another with --port",
            ) from error

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that closed its page is no news to the person at the terminal."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "digest", ""
    timeout = 30
    server: Server

    def do_GET(self) -> None:
        # The browser may have gone on.
        with suppress(BrokenPipeError, ConnectionResetError):
            self._answer()

    do_HEAD = do_GET  # noqa: N815 - the name is the library's

    def _answer(self) -> None:
        if not self._is_meant():
            self._send(Page(b"This address is not served here.\n", "text/plain", 403))
        elif self.path.startswith(f"{_OWN}builds"):
            self._stream()
        elif self.path.startswith(f"{_OWN}reload.js"):
            self._send(Page(_SCRIPT.read_bytes(), "text/javascript; charset=utf-8"))
        else:
            found = page_at(self.server.site, self.path)
            self._move(found) if isinstance(found, Moved) else self._send(self._with_script(found))

    def _is_meant(self) -> bool:
        """Whether the browser asked for this machine by its own name.

        Otherwise a page of the web could read the preview, by giving its own name our address.
        """
        host = urlsplit(f"//{self.headers.get('Host', '')}").hostname or ""
        return self.server.is_open or _is_loopback(host)

    def _with_script(self, page: Page) -> Page:
        if not page.media.startswith("text/html"):
            return page
        build = self.server.news.last.number
        script = f'<script src="{_OWN}reload.js" data-build="{build}"></script>'.encode()
        # The pages' policy lets them ask nobody for anything, not even this server for news.
        allowed = page.content.replace(_POLICY, _POLICY + b" connect-src 'self';", 1)
        body, end, rest = allowed.rpartition(b"</body>")
        content = body + script + end + rest if end else allowed + script
        return Page(content, page.media, page.status)

    def _send(self, page: Page) -> None:
        self.send_response(page.status)
        self.send_header("Content-Type", page.media)
        self.send_header("Content-Length", str(len(page.content)))
        self._end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.content)

    def _move(self, moved: Moved) -> None:
        self.send_response(HTTPStatus.TEMPORARY_REDIRECT)
        self.send_header("Location", moved.to)
        self.send_header("Content-Length", "0")
        self._end_headers()

    def _end_headers(self) -> None:
        # What was built a moment ago is to be seen, not what the browser has kept.
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()

    def _stream(self) -> None:
        """Server-sent events (HTML, section 9.2): each build after the one the page shows."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self._end_headers()
        known = self._known()
        while self.command != "HEAD" and not self.server.is_ending.is_set():
            build = self.server.news.after(known, _BEAT_S)
            if build is None:
                self.wfile.write(b":\n\n")
            else:
                known = build.number
                name = "fault" if build.fault else "built"
                event = f"id: {known}\nevent: {name}\ndata: {json.dumps(build.fault)}\n\n"
                self.wfile.write(event.encode())
            self.wfile.flush()

    def _known(self) -> int:
        """The build that the page shows; a browser that connects again names the last it heard."""
        after = parse_qs(urlsplit(self.path).query).get("after", [""])[0]
        told = self.headers.get("Last-Event-ID") or after
        return int(told) if told.isdecimal() else self.server.news.last.number

    def log_message(self, *_: object) -> None:
        """Requests are not worth a line each."""


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
