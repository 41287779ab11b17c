"""The only GET: polite, bounded, and never to a private address unless that is meant."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from urllib.parse import urlsplit

import httpx

from digest import __version__
from digest.model import Visit
from digest.pull.address import shown
from digest.pull.answer import Answer, LaterError, Unchanged, too_large
from digest.pull.bounds import Bounds, Clock
from digest.pull.failures import MAX_REDIRECTS, failed, refused
from digest.pull.network import Deadline, RefusedAddressError, Transport, is_public
from digest.pull.polite import conditions, is_fresh, visit_of
from digest.pull.retry import with_retries
from digest.pull.unpack import ENCODINGS, unpacked

USER_AGENT = f"digest/{__version__} (release-notes digest)"
AT_ONCE = 2


class Web:
    """Connections for one run, shared by its threads: at most two requests at a time to a host.

    `may_reach` judges each address that a connection is about to be made to.
    """

    def __init__(
        self, bounds: Bounds, clock: Clock, may_reach: Callable[[str], bool] = is_public
    ) -> None:
        self._bounds = bounds
        self._clock = clock
        self._deadline = Deadline(clock.monotonic)
        # Two, for a connection to a private address must never serve who may not use it.
        self._clients = {False: self._client(may_reach), True: self._client(lambda _: True)}
        self._lanes: dict[str, threading.Semaphore] = defaultdict(
            lambda: threading.Semaphore(AT_ONCE)
        )
        self._lock = threading.Lock()
        self._waiting: dict[str, LaterError] = {}

    def fetch(self, url: str, known: Visit | None, *, allow_private: bool) -> Answer | Unchanged:
        """The answer's body after decompression, or that it is as it was at the `known` visit.

        SourceError for any failure, in a person's words; passing ones are tried again first.
        """
        if known and is_fresh(known, self._clock.now()):
            return Unchanged(known, asked=False)

        def attempt() -> Answer | Unchanged:
            return self._attempt(url, known, self._clients[allow_private])

        try:
            return with_retries(attempt, self._bounds.patience_s, self._clock)
        except LaterError as error:
            if error.again_at:
                self._waiting[urlsplit(url).hostname or ""] = error
            raise

    def close(self) -> None:
        """Let go of every connection."""
        for client in self._clients.values():
            client.close()

    def _client(self, may_reach: Callable[[str], bool]) -> httpx.Client:
        bounds = self._bounds
        return httpx.Client(
            transport=Transport(self._deadline, may_reach),
            timeout=httpx.Timeout(bounds.timeout_s, connect=bounds.connect_s),
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": ENCODINGS},
        )

    def _attempt(self, url: str, known: Visit | None, client: httpx.Client) -> Answer | Unchanged:
        timeout_s = self._bounds.timeout_s
        self._deadline.start(timeout_s)
        try:
            request = client.build_request("GET", url, headers=conditions(known))
            for _ in range(MAX_REDIRECTS + 1):
                with self._response(client, request) as response:
                    if response.next_request is None:
                        return self._read(url, known, response)
                    request = response.next_request
        except (httpx.HTTPError, httpx.InvalidURL, RefusedAddressError) as error:
            raise failed(url, error, timeout_s) from error
        raise failed(url, httpx.TooManyRedirects(""), timeout_s)

    @contextmanager
    def _response(self, client: httpx.Client, request: httpx.Request) -> Iterator[httpx.Response]:
        """One hop, when its host has a lane free; the time until then does not count."""
        if request.url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(request.url.scheme)
        with self._lock:
            lane = self._lanes[request.url.host]
        with self._deadline.stopped():
            lane.acquire()
        try:
            self._heed(request)
            with closing(client.send(request, stream=True)) as response:
                yield response
        finally:
            lane.release()

    def _heed(self, request: httpx.Request) -> None:
        """A host that asked for a pause gets it, whichever of its pages is next."""
        told = self._waiting.get(request.url.host)
        if told and told.again_at and told.again_at > self._clock.now():
            message = f"{shown(str(request.url))}: {told.message.partition(': ')[2]}"
            raise LaterError(message, hint=told.hint, retry=False, again_at=told.again_at)

    def _read(self, url: str, known: Visit | None, response: httpx.Response) -> Answer | Unchanged:
        now = self._clock.now()
        if response.status_code == 304 and conditions(known):
            return Unchanged(visit_of(url, response.headers, now, known))
        if not response.is_success:
            raise refused(url, response, now)
        return Answer(
            self._body(response, shown(url)),
            str(response.url),
            response.charset_encoding or "",
            visit_of(url, response.headers, now),
        )

    def _body(self, response: httpx.Response, where: str) -> bytes:
        content, most = bytearray(), self._bounds.max_bytes
        encoding = response.headers.get("content-encoding", "")
        for part in unpacked(response.iter_raw(), encoding, most):
            content += part
            if len(content) > most:
                raise too_large(where, most)
        return bytes(content)
