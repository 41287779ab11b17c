"""The mail server: where it is, and what is told to a person when it lets nobody send."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from typing import Literal, NoReturn

from digest.errors import DigestError

Security = Literal["starttls", "tls", "none"]
MOST_WORDS = 300  # characters of the server's own words that are kept


class MailServerError(DigestError):
    """The server lets nobody send: nothing was sent, and sending on would give the same."""


class UnreachableError(DigestError):
    """The server does not answer now; it may later."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail is handed over, and as whom. `password` None sends without login."""

    host: str
    port: int
    security: Security = "starttls"
    user: str = ""
    password: str | None = None
    timeout_s: float = 60.0
    ca_file: str = ""

    @property
    def place(self) -> str:
        return f"{self.host}:{self.port}"

    def __repr__(self) -> str:
        return f"Server({self.place})"


def login_refused(server: Server, error: smtplib.SMTPAuthenticationError) -> DigestError:
    """What to say when user or password are refused, for good or for now."""
    words = words_of(error)
    if 400 <= error.smtp_code < 500:
        return UnreachableError(
            f"{server.place}: cannot log in now: {words}", hint="try again later"
        )
    return MailServerError(
        f"{server.place}: the login as {server.user!r} is refused: {words}",
        hint="check [smtp] user, and the password in DIGEST_SMTP_PASSWORD or the keyring",
    )


def not_trusted(server: Server, error: ssl.SSLError) -> MailServerError:
    """What to say when the certificate does not hold."""
    reason = getattr(error, "verify_message", "") or error.reason or str(error)
    return MailServerError(
        f"{server.place}: its certificate or TLS is not good: {reason}",
        hint="check [smtp] host, port and security; ca_file names the certificate of your own CA",
    )


def not_to_be_said(server: Server) -> MailServerError:
    """A name that is none, or a login that smtplib cannot say; a password is in no message."""
    if f"{server.user}{server.password or ''}".isascii():
        return MailServerError(f"{server.place}: is no name of a server", hint="check [smtp] host")
    return MailServerError(
        f"{server.place}: user and password may only hold ASCII characters",
        hint="check [smtp] user, and give the account a password of plain letters and digits",
    )


def not_offered(server: Server, error: smtplib.SMTPNotSupportedError) -> MailServerError:
    """What to say when the server does not offer what the settings ask for."""
    return MailServerError(
        f"{server.place}: {error}",
        hint='the server must offer STARTTLS and AUTH; see [smtp] security ("starttls", "tls")',
    )


def greeting_failed(server: Server, error: smtplib.SMTPResponseException) -> NoReturn:
    """Raise what a refused greeting means: for good (5xx), or for now."""
    words = words_of(error)
    if 500 <= error.smtp_code < 600:
        raise MailServerError(
            f"{server.place}: it takes no mail from here: {words}",
            hint="check [smtp] host and port, and that this machine may send there",
        ) from error
    raise UnreachableError(f"{server.place}: not now: {words}", hint="try again later") from error


def sender_refused(sender: str, words: str) -> MailServerError:
    """What to say when the server takes no mail from this sender."""
    return MailServerError(
        f"{sender}: the server refuses this sender: {words}",
        hint="check [mail] sender, and whether [smtp] user may send as it",
    )


def words_of(error: smtplib.SMTPResponseException) -> str:
    """The server's own code and words, on one line of bounded length."""
    said = error.smtp_error
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return f"{error.smtp_code} {' '.join(text.split())[:MOST_WORDS]}"
