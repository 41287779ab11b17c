"""A mail server on this machine that says yes, or whatever a test wants it to say."""

from __future__ import annotations

import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from digest.publish.mail_server import Server

USER, PASSWORD = "digest", "s3cret-pass"
DIE = "die"  # close the connection without a word

# (command, address, how often it came before) -> what to say instead of yes
Fault = Callable[[str, str, int], str | None]


@dataclass
class MailServer:
    """What came in, message by message, and how to reach it."""

    fault: Fault = lambda *_: None
    port: int = 0
    ca_file: str = ""
    extensions: tuple[str, ...] = ("PIPELINING",)
    received: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def counts(self) -> Counter[str]:
        """How many messages each address got."""
        return Counter(address for address, _ in self.received)

    def server(self, **changes: Any) -> Server:
        """How the program is told of it: without TLS and login, unless the test says so."""
        given = {"host": "localhost", "port": self.port, "security": "none", "timeout_s": 5.0}
        return Server(**{**given, **changes})

    def settings(self, **changes: Any) -> str:
        """The same as a part of digest.toml."""
        rows = {"host": '"localhost"', "port": self.port, "security": '"none"', **changes}
        return "[smtp]\n" + "".join(f"{key} = {value}\n" for key, value in rows.items())

    def say(self, command: str, address: str) -> str | None:
        """What the test wants said now."""
        with self.lock:
            before = self.seen[command, address]
            self.seen[command, address] += 1
        return self.fault(command, address, before)


class _Handler:
    def __init__(self, known: MailServer) -> None:
        self.known = known

    async def handle_EHLO(  # noqa: N802
        self, server: SMTP, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.known.connections += 1
        own = [f"250-{name}" for name in self.known.extensions]
        return [*responses[:-1], *own, responses[-1]]

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        said = self.known.say("MAIL", address)
        if said is None:
            envelope.mail_from = address
        return self._said(server, said)

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        said = self.known.say("RCPT", address)
        if said is None:
            envelope.rcpt_tos.append(address)
        return self._said(server, said)

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:  # noqa: N802
        (address,) = envelope.rcpt_tos
        said = self.known.say("DATA", address)
        if said in (None, f"250 {DIE}"):
            self.known.received.append((address, envelope.content))
        return self._said(server, DIE if said == f"250 {DIE}" else said)

    @staticmethod
    def _said(server: SMTP, said: str | None) -> str:
        transport: Any = server.transport
        if said == DIE:
            transport.abort()
        elif said and said.startswith("421"):
            transport.write(f"{said}\r\n".encode())
            transport.close()
        return said or "250 OK"


def _authenticate(server: SMTP, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=good, handled=False)


class _Controller(Controller):
    """aiosmtpd's own, on a port that the system chooses."""

    def _trigger_server(self) -> None:
        sockets: Any = getattr(self.server, "sockets", ())
        self.port = sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@contextmanager
def mail_server(fault: Fault | None = None, *, tls: Path | None = None) -> Iterator[MailServer]:
    """A server on a port of its own; with a folder `tls`, STARTTLS and login are required.

    The folder then holds the certificate of the authority that vouches for the server.
    """
    known = MailServer(fault) if fault else MailServer()
    secure: dict[str, Any] = {}
    if tls:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(tls / "ca.pem")
        known.ca_file = str(tls / "ca.pem")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(context)
        secure = {
            "tls_context": context,
            "require_starttls": True,
            "auth_required": True,
            "authenticator": _authenticate,
        }
    handler = _Handler(known)
    controller = _Controller(
        handler, "127.0.0.1", 0, enable_SMTPUTF8=True, data_size_limit=0, **secure
    )
    controller.start()
    known.port = controller.port
    try:
        yield known
    finally:
        controller.stop()
