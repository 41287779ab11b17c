"""One connection to a mail server: one message after the other, each with what came of it.

RFC 5321 with STARTTLS (RFC 3207), AUTH (RFC 4954) and PIPELINING (RFC 2920). Until the end of the
data is sent the server cannot have taken the message, so whatever fails before may be tried
again; what is lost between the end of the data and the answer to it is unknown, for ever.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from digest.model import DeliveryState, Outcome
from digest.publish.mail_server import (
    MOST_WORDS,
    Server,
    UnreachableError,
    greeting_failed,
    login_refused,
    not_offered,
    not_to_be_said,
    not_trusted,
    sender_refused,
)


class Connection:
    """A connection that is made when it is needed, and made anew when it is lost."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._client: smtplib.SMTP | None = None

    def send(self, sender: str, recipient: str, message: bytes) -> Outcome:
        """Hand over one message, with CRLF lines of which none begins with a dot.

        MailServerError if the server wants nothing from us at all, UnreachableError if it is not
        there: in both cases this message was surely not taken.
        """
        client = self._client or self._connect()
        try:
            return _Transaction(client, sender, recipient).run(message)
        except _Lost as lost:
            return lost.outcome
        finally:
            if client.sock is None:
                self._client = None

    def check(self) -> None:
        """Connect and log in; the errors of `send` if that fails."""
        if self._client is None:
            self._connect()

    def close(self) -> None:
        """Say goodbye, if there is anybody."""
        if self._client is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._client.quit()
            self._client = None

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        try:
            client = _opened(server)
        except smtplib.SMTPAuthenticationError as error:
            raise login_refused(server, error) from error
        except ssl.SSLError as error:
            raise not_trusted(server, error) from error
        except smtplib.SMTPNotSupportedError as error:
            raise not_offered(server, error) from error
        except smtplib.SMTPResponseException as error:
            greeting_failed(server, error)
        except UnicodeError as error:
            raise not_to_be_said(server) from error
        except (smtplib.SMTPException, OSError) as error:
            raise UnreachableError(
                f"{server.place}: the mail server does not answer: {error}",
                hint="check [smtp] host and port, and that the server runs",
            ) from error
        self._client = client
        return client


class _Lost(Exception):  # noqa: N818
    """The connection is gone; what that means for the message in hand."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.said)
        self.outcome = outcome


@dataclass(slots=True)
class _Transaction:
    """One message: MAIL, RCPT, DATA, and the answer that counts."""

    client: smtplib.SMTP
    sender: str
    recipient: str

    def run(self, message: bytes) -> Outcome:
        if not (self.sender + self.recipient).isascii() and not self._offers("smtputf8"):
            words = "its server does not take addresses beyond ASCII (SMTPUTF8)"
            return Outcome(DeliveryState.FAILED, words)
        commands = self._commands(len(message))
        if self._offers("pipelining"):
            self._send("".join(commands).encode())
            answers = self._answers_to(commands)
        else:
            answers = self._one_by_one(commands)
        return self._judge(answers, message)

    def _commands(self, size: int) -> tuple[str, str, str]:
        options = f" SIZE={size}" if self._offers("size") else ""
        if not (self.sender + self.recipient).isascii():
            options += " SMTPUTF8 BODY=8BITMIME"
        mail = f"MAIL FROM:<{self.sender}>{options}\r\n"
        return mail, f"RCPT TO:<{self.recipient}>\r\n", "DATA\r\n"

    def _answers_to(self, commands: tuple[str, ...]) -> list[tuple[int, str]]:
        answers: list[tuple[int, str]] = []
        for _ in commands:
            answers.append(self._answer())
            if answers[-1][0] == 421:
                break
        return answers

    def _one_by_one(self, commands: tuple[str, ...]) -> list[tuple[int, str]]:
        answers: list[tuple[int, str]] = []
        for command in commands:
            self._send(command.encode())
            answers.append(self._answer())
            if answers[-1][0] not in (250, 251, 252, 354):
                break
        return answers

    def _judge(self, answers: list[tuple[int, str]], message: bytes) -> Outcome:
        mail, rcpt, data = [*answers, (0, ""), (0, "")][:3]
        if mail[0] == 250 and rcpt[0] in (250, 251, 252) and data[0] == 354:
            return self._hand_over(message)
        if data[0] == 354:
            # Pipelined past a refusal: no data, and a server without recipients takes none.
            self._send(b".\r\n")
            self._answer()
        code, words = next(answer for answer in answers if answer[0] not in (250, 251, 252))
        if mail[0] != 250 and 500 <= mail[0] < 600 and mail[0] != 552:
            self._reset()
            raise sender_refused(self.sender, mail[1])
        if code == 421:
            self._drop()
        else:
            self._reset()
        return _refused(code, words)

    def _hand_over(self, message: bytes) -> Outcome:
        # In one piece: if the end of it does not leave this machine, the server takes nothing.
        self._send(message + b".\r\n")
        try:
            code, words = self._answer()
        except _Lost as lost:
            words = f"no answer to the end of the message ({lost.outcome.said})"
            raise _Lost(Outcome(DeliveryState.UNKNOWN, words)) from lost
        if code == 250:
            return Outcome(DeliveryState.SENT, words)
        if code == 421:
            self._drop()
        if not 400 <= code < 600:
            self._drop()
            return Outcome(DeliveryState.UNKNOWN, words)
        return _refused(code, words)

    def _offers(self, extension: str) -> bool:
        return self.client.has_extn(extension)

    def _reset(self) -> None:
        with suppress(_Lost):
            self._send(b"RSET\r\n")
            self._answer()

    def _send(self, octets: bytes) -> None:
        self._carefully(lambda: self.client.send(octets))

    def _answer(self) -> tuple[int, str]:
        code, words = self._carefully(self.client.getreply)
        shown = " ".join(words.decode("utf-8", "replace").split())[:MOST_WORDS]
        return code, f"{code} {shown}".strip()

    def _carefully(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            said = " ".join(str(error).split()) or type(error).__name__
            words = f"the connection was lost: {said[:MOST_WORDS]}"
            raise _Lost(Outcome(DeliveryState.PLANNED, words)) from error

    def _drop(self) -> None:
        self.client.close()


def _opened(server: Server) -> smtplib.SMTP:
    context = ssl.create_default_context(cafile=server.ca_file or None)
    if server.security == "tls":
        client: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=server.timeout_s, context=context
        )
    else:
        client = smtplib.SMTP(server.host, server.port, timeout=server.timeout_s)
    try:
        client.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            client.starttls(context=context)
            client.ehlo()
        if server.password is not None:
            client.login(server.user, server.password)
    except BaseException:
        client.close()
        raise
    return client


def _refused(code: int, words: str) -> Outcome:
    """4xx may pass; 5xx is final for this recipient, and so is an answer that means nothing."""
    again = 400 <= code < 500
    return Outcome(DeliveryState.PLANNED if again else DeliveryState.FAILED, words)
