"""Which addresses are connected to, and for how long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing

import brotli  # type: ignore[import-untyped]
import pytest

from digest.errors import SourceError
from digest.pull.answer import Answer
from digest.pull.bounds import Bounds, Clock
from digest.pull.network import is_public
from digest.pull.web import Web
from tests import web_server
from tests.web_server import WebServer, page, redirect


@pytest.fixture(scope="module")
def server() -> Iterator[WebServer]:
    with web_server.serving() as server:
        yield server


def _fault(url: str, *, allow_private: bool = False, timeout_s: float = 5) -> SourceError:
    clock = Clock(sleep=lambda _: None)
    with (
        closing(Web(Bounds(timeout_s, 10_000), clock)) as web,
        pytest.raises(SourceError) as caught,
    ):
        web.fetch(url, None, allow_private=allow_private)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.251",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
    ],
)
def test_addresses_of_this_machine_and_its_network_are_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]", "[::1]"],
)
def test_a_private_address_is_refused_however_it_is_written(server: WebServer, host: str) -> None:
    before = len(server.asked)
    fault = _fault(f"http://{host}:{server.url.rpartition(':')[2]}/page")
    assert "a private network: refused" in fault.message
    assert "allow_private = true" in fault.hint
    assert "--allow-private" in fault.hint
    assert len(server.asked) == before


def test_a_redirect_to_a_private_address_is_refused_too(server: WebServer) -> None:
    inside = server.url.replace("127.0.0.1", "127.0.0.2") + "/admin"
    url = server.on("/away", redirect(inside))
    # As if the server stood in the internet, and its redirect led into our network.
    with closing(Web(Bounds(5, 10_000), Clock(), lambda address: address == "127.0.0.1")) as web:
        with pytest.raises(SourceError, match=r"leads to 127\.0\.0\.2") as caught:
            web.fetch(url, None, allow_private=False)
        assert caught.value.message.startswith(f"{url}: ")
    assert "/admin" not in server.asked


def test_what_one_source_may_use_another_may_not(server: WebServer) -> None:
    url = server.on("/page", page("words"))
    with closing(Web(Bounds(5, 10_000), Clock())) as web:
        assert isinstance(web.fetch(url, None, allow_private=True), Answer)
        with pytest.raises(SourceError, match="refused"):
            web.fetch(url, None, allow_private=False)


def test_headers_that_drip_end_with_the_time(server: WebServer) -> None:
    begin = time.monotonic()
    url = server.on("/headers", web_server.dripping_headers(0.02))
    assert "no answer in 0.3 s" in _fault(url, allow_private=True, timeout_s=0.3).message
    assert time.monotonic() - begin < 2


def test_redirects_that_drip_end_with_the_time(server: WebServer) -> None:
    begin = time.monotonic()
    url = server.on("/slow", web_server.slowly(redirect("/slow"), 0.15))
    assert "no answer in 0.3 s" in _fault(url, allow_private=True, timeout_s=0.3).message
    assert time.monotonic() - begin < 2


def test_brotli_is_unpacked_and_its_bombs_are_not(server: WebServer) -> None:
    with closing(Web(Bounds(5, 10_000), Clock())) as web:
        words = page(brotli.compress(b"words" * 100), 200, "text/html", Content_Encoding="br")
        answer = web.fetch(server.on("/br", words), None, allow_private=True)
        assert isinstance(answer, Answer)
        assert answer.content == b"words" * 100
    bomb = page(brotli.compress(b"\0" * 5_000_000), 200, "text/html", Content_Encoding="br")
    assert "larger" in _fault(server.on("/bomb", bomb), allow_private=True).message
    cut = page(brotli.compress(b"words" * 999)[:-4], 200, "text/html", Content_Encoding="br")
    assert "ends too soon" in _fault(server.on("/cut", cut), allow_private=True).message
    junk = page(b"\xff" * 99, 200, "text/html", Content_Encoding="br")
    assert "it is no brotli" in _fault(server.on("/junk", junk), allow_private=True).message
