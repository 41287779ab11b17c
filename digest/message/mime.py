"""A letter and an envelope -> the message of each recipient, byte for byte the same every time.

The body is encoded once for all who are told the same; a recipient's own headers and token are
put in as bytes. The bytes go over the wire as they are: CRLF lines, no leading dots.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime
from urllib.parse import quote

from digest.message.headers import header, mailbox, one_line, text_header
from digest.message.quoted import quoted_printable
from digest.message.tokens import TOKEN_LENGTH
from digest.model import Letter, Recipient

# Stands in a letter for the token of its reader. As long as a token and of its letters, so that
# the encoded lines break where they would with the token itself.
TOKEN = ("tokenofthereader" * 3)[:TOKEN_LENGTH]
_BROKEN_TOKEN = re.compile("(?:=\r\n)?".join(TOKEN).encode())
Sign = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Envelope:
    """What all messages share: who sends, and how a reader leaves.

    `sender` and `reply_to` are addresses; `unsubscribe` is the mailbox that takes `unsubscribe`
    mails, `unsubscribe_url` the https address to which a token is added, "" without one.
    """

    sender: str
    sender_name: str = ""
    reply_to: str = ""
    list_id: str = ""
    list_name: str = ""
    unsubscribe: str = ""
    unsubscribe_url: str = ""

    @property
    def domain(self) -> str:
        return self.sender.rpartition("@")[2]

    def leave_url(self, token: str) -> str:
        """Where a click lets the reader leave; "" if there is no such place."""
        return f"{self.unsubscribe_url.rstrip('/')}/{token}" if self.unsubscribe_url else ""

    def leave_mailto(self, token: str) -> str:
        """A mail that lets the reader leave; it says so in subject and body."""
        words = quote(f"unsubscribe {token}")
        box = quote(self.unsubscribe or self.reply_to or self.sender, safe="@")
        return f"mailto:{box}?subject={words}&body={words}"


class Template:
    """The messages of one letter: `build` costs next to nothing."""

    def __init__(self, letter: Letter, envelope: Envelope, sign: Sign | None = None) -> None:
        self._envelope = envelope
        self._edition = letter.edition_id
        self._sign = sign
        boundary = _boundary(letter, envelope)
        self._shared = _shared_headers(letter, envelope, boundary)
        self._body = _in_pieces(_body(letter, boundary))

    def build(self, recipient: Recipient, token: str, *, test: str = "") -> bytes:
        """The whole message, unlike any other by `test` if it is one that a person tries."""
        own = _own_headers(self._envelope, self._edition, recipient, (token, test))
        octets = token.encode()
        pieces = (p if isinstance(p, bytes) else _filled(p[0], octets) for p in self._body)
        message = b"".join((own, self._shared, *pieces))
        return self._sign(message) + message if self._sign else message


def message_id(edition_id: str, key: str, domain: str, test: str = "") -> str:
    """The name by which mail programs know a second copy of the same delivery."""
    told = hashlib.sha256(f"{edition_id}|{key}|{test}".encode()).hexdigest()[:32]
    return f"<{one_line(edition_id)}.{told}@{domain}>"


def _own_headers(
    envelope: Envelope, edition_id: str, recipient: Recipient, token_and_test: tuple[str, str]
) -> bytes:
    token, test = token_and_test
    url = envelope.leave_url(token)
    ways = [f"<{url}>"] if url else []
    ways.append(f"<{envelope.leave_mailto(token)}>")
    name = message_id(edition_id, recipient.key, envelope.domain, test)
    return b"".join(
        (
            header("To", mailbox(recipient.address, recipient.name)),
            header("Message-ID", name),
            header("List-Unsubscribe", ", ".join(ways)),
        )
    )


def _shared_headers(letter: Letter, envelope: Envelope, boundary: str) -> bytes:
    listed = f"<{envelope.list_id or 'digest.' + envelope.domain}>"
    title = re.sub(r'[<>"\\(),:;@\[\]]+', " ", one_line(envelope.list_name))
    name = mailbox("", title).removesuffix(" <>") if title.strip() else ""
    rows = [
        header("From", mailbox(envelope.sender, envelope.sender_name)),
        header("Reply-To", mailbox(envelope.reply_to)) if envelope.reply_to else b"",
        text_header("Subject", letter.subject),
        header("Date", format_datetime(letter.made_at)),
        header("List-Id", f"{name} {listed}".strip()),
        header("Auto-Submitted", "auto-generated"),
        header("MIME-Version", "1.0"),
        header("Content-Type", f'multipart/alternative; boundary="{boundary}"'),
    ]
    if envelope.unsubscribe_url.lower().startswith("https:"):
        rows.insert(5, header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    return b"".join(rows)


def _body(letter: Letter, boundary: str) -> bytes:
    parts = (("plain", letter.text), ("html", letter.html))
    return b"".join(
        [
            b"\r\n",
            *(
                f"--{boundary}\r\nContent-Type: text/{kind}; charset=utf-8\r\n"
                "Content-Transfer-Encoding: quoted-printable\r\n\r\n".encode()
                + quoted_printable(text)
                + b"\r\n"
                for kind, text in parts
            ),
            f"--{boundary}--\r\n".encode(),
        ]
    )


def _boundary(letter: Letter, envelope: Envelope) -> str:
    """Chance has no part in it; quoted-printable never holds `=_`."""
    told = f"{letter.edition_id}|{letter.subject}|{envelope.sender}"
    return f"=_{hashlib.sha256(told.encode()).hexdigest()[:24]}_="


def _in_pieces(body: bytes) -> tuple[bytes | tuple[bytes], ...]:
    """The body cut at its tokens; one that an encoded line break goes through stays as it is."""
    pieces: list[bytes | tuple[bytes]] = []
    end = 0
    for found in _BROKEN_TOKEN.finditer(body):
        pieces += [body[end : found.start()], (found[0],)]
        end = found.end()
    return (*pieces, body[end:])


def _filled(place: bytes, token: bytes) -> bytes:
    """The token, broken where its place is."""
    before, mark, _ = place.partition(b"=\r\n")
    return token[: len(before)] + mark + token[len(before) :] if mark else token
