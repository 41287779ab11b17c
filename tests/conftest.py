"""What all tests share: no network beyond this machine, and the real posts where they are."""

from __future__ import annotations

import ipaddress
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import place, postgres, postgres_server

__all__ = ["place", "postgres", "postgres_server"]

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

# The machines are shared and noisy: how long an example takes says nothing about the program.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


@pytest.fixture(autouse=True)
def _only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real network is impossible in tests: a connection beyond loopback fails at once."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "127.0.0.1"
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            raise AssertionError(f"a test asked for {host}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def seed_text() -> str:
    """The text of a real page: an article, then the whole posts of three episodes."""
    path = SHARED / "seed" / "episodes-17-to-19.txt"
    if not path.is_file():
        pytest.skip("the real posts (../shared) are not on this machine")
    return path.read_text(encoding="utf-8")
