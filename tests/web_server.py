"""A real server on this machine that answers as badly as it is told to."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class WebServer:
    """What it answers by path, and every path that it was asked for, with the last headers.

    `busiest` is the most requests that it ever had at the same time, not yet being answered.
    """

    url: str
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    busy: int = 0
    busiest: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def on(self, path: str, reply: Reply) -> str:
        """From now on `path` answers so; its whole address."""
        self.replies[path] = reply
        return self.url + path


@contextmanager
def serving() -> Iterator[WebServer]:
    """A server on a free port of this machine while the block runs."""
    state = WebServer("")
    server = _Server(("127.0.0.1", 0), partial(_Handler, state))
    state.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # a connection that was reset on purpose


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    is_busy = False

    def __init__(self, state: WebServer, *connection: Any) -> None:
        self.state = state
        super().__init__(*connection)

    def do_GET(self) -> None:
        state = self.state
        self.is_busy = True
        with state.lock:
            state.asked.append(self.path)
            state.headers = dict(self.headers.items())
            state.busy += 1
            state.busiest = max(state.busiest, state.busy)
        reply = state.replies.get(self.path.partition("?")[0], page("nothing here", 404))
        self.close_connection = True
        # The client may have had enough.
        with suppress(BrokenPipeError, ConnectionResetError):
            try:
                reply(self)
            finally:
                self._rest()

    def send_response(self, code: int, message: str | None = None) -> None:
        # From its first byte on the client may be done sooner than this thread.
        self._rest()
        super().send_response(code, message)

    def _rest(self) -> None:
        with self.state.lock:
            self.state.busy -= self.is_busy
            self.is_busy = False

    def log_message(self, *_: object) -> None:
        pass


def page(
    body: str | bytes, status: int = 200, content_type: str = "text/html", **headers: str
) -> Reply:
    """A whole answer; `headers` with `_` for `-`."""
    content = body.encode() if isinstance(body, str) else body

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Connection", "close")
        for name, value in {"Content_Length": str(len(content)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return reply


def validated(body: str, etag: str = '"1"', **headers: str) -> Reply:
    """A page with an ETag: 304 for who has it."""
    whole = page(body, 200, "text/html", ETag=etag, **headers)

    def reply(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers.get("If-None-Match") == etag
        (page("", 304, "text/html", ETag=etag, **headers) if known else whole)(handler)

    return reply


def in_turn(*replies: Reply) -> Reply:
    """One answer after the other; the last one stays."""
    left = list(replies)

    def reply(handler: BaseHTTPRequestHandler) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(handler)

    return reply


def slowly(reply: Reply, seconds: float) -> Reply:
    """The answer, after so long."""

    def slow(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(seconds)
        reply(handler)

    return slow


def dripping_headers(pause_s: float) -> Reply:
    """Headers that come a few bytes at a time and never end."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(1000):
            handler.wfile.write(b"X-%d: x\r\n" % number)
            handler.wfile.flush()
            time.sleep(pause_s)

    return reply


def redirect(to: str, status: int = 302) -> Reply:
    """An answer that leads elsewhere."""
    return page("", status, Location=to)


def endless(part: bytes, pause_s: float = 0.0) -> Reply:
    """A body that never ends; with a pause, one that drips."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _ in range(100_000):
            handler.wfile.write(part)
            handler.wfile.flush()
            time.sleep(pause_s)

    return reply


def silent(seconds: float) -> Reply:
    """No answer for so long."""
    return lambda _: time.sleep(seconds)


def raw(answer: bytes) -> Reply:
    """These very bytes, then the end."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(answer)

    return reply


def reset(handler: BaseHTTPRequestHandler) -> None:
    """The connection is cut off with a reset."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
