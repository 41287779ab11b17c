"""Connections: only to addresses that are public, and never beyond the deadline.

What a name stands for is looked up once, and that very address is judged and connected to: a
name that means another machine a moment later leads nowhere.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

import httpcore
import httpx

_Address = IPv4Address | IPv6Address
# Networks without IPv4 reach it through these addresses (RFC 6052).
_NAT64 = IPv6Network("64:ff9b::/96")


class RefusedAddressError(Exception):
    """A name that stands only for addresses which nobody beyond this network could reach."""


class Deadline(threading.local):
    """Until when the request of this thread may take; every wait ends there."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._until = 0.0

    def start(self, seconds: float) -> None:
        """From now on this thread has so long."""
        self._until = self._monotonic() + seconds

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """What passes within the block does not count."""
        begin = self._monotonic()
        yield
        self._until += self._monotonic() - begin

    def left(self, timeout: float | None) -> float:
        """The shorter of `timeout` and what is left; httpx's ReadTimeout if nothing is."""
        left = self._until - self._monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is over")
        return left if timeout is None else min(left, timeout)


def is_public(address: str) -> bool:
    """Whether the address is one of the internet's; what it carries within it counts."""
    ip: _Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        ip = _carried(ip) or ip
    is_odd = ip.is_multicast or ip.is_reserved or ip.is_link_local or ip.is_private
    is_site = isinstance(ip, IPv6Address) and ip.is_site_local
    return ip.is_global and not (is_odd or is_site)


def _carried(ip: IPv6Address) -> IPv4Address | None:
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


class _Network(httpcore.SyncBackend):
    def __init__(self, deadline: Deadline, may_reach: Callable[[str], bool]) -> None:
        self._deadline = deadline
        self._may_reach = may_reach

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception | None = None
        for address in self._allowed(host, port):
            try:
                left = self._deadline.left(timeout)
                stream = super().connect_tcp(address, port, left, local_address, socket_options)
                return _Stream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError("the name stands for no address")

    def _allowed(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(str(error)) from error
        addresses = list(dict.fromkeys(str(row[4][0]) for row in found))
        allowed = list(filter(self._may_reach, addresses))
        if addresses and not allowed:
            raise RefusedAddressError(addresses[0])
        return allowed


class _Stream(httpcore.NetworkStream):
    """A connection on which every wait ends with the deadline, however the answer drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class Transport(httpx.BaseTransport):
    """httpx's way to httpcore, with a network of our own; its own transport takes none."""

    def __init__(self, deadline: Deadline, may_reach: Callable[[str], bool]) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_certificates(),
            max_connections=None,
            keepalive_expiry=5,
            network_backend=_Network(deadline, may_reach),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        sent = httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        with _in_httpx_words():
            answer = self._pool.handle_request(sent)
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _in_httpx_words():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


@contextmanager
def _in_httpx_words() -> Iterator[None]:
    """Errors of httpcore as those of httpx, which have the same names."""
    try:
        yield
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise getattr(httpx, type(error).__name__)(str(error)) from error


@cache
def _certificates() -> ssl.SSLContext:
    # They take longer to load than most pages.
    return httpx.create_ssl_context()
