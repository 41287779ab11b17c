"""An edition's two bodies -> one message (RFC 5322, RFC 2046), the same bytes every time."""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from digest.model import Edition, Look


def subject_of(edition: Edition, look: Look) -> str:
    """What there is to do, first: `Turn on 3, review 2: HaloPSA week 16`."""
    counts = {section.name: section.count for section in edition.sections}
    tasks = (
        ("Turn on", counts.get("turn-on", 0)),
        ("use", counts.get("use", 0)),
        ("review", counts.get("with-care", 0) + counts.get("review", 0)),
        ("know", counts.get("changed", 0)),
    )
    told = ", ".join(f"{name} {number}" for name, number in tasks if number) or "Nothing to do"
    name = " ".join((edition.product or look.product or f"{look.title},").split())
    return f"{told[0].upper()}{told[1:]}: {name} {_when(edition)}"


def _when(edition: Edition) -> str:
    if edition.since is not None:
        return f"since v{edition.since}"
    return f"week {edition.made_at.isocalendar().week}"


def message_bytes(edition: Edition, look: Look, *, text: str, html: str) -> bytes:
    """The mail as a draft that mail programs open for sending; CRLF lines, plain text first."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject_of(edition, look)
    message["From"] = look.sender
    message["Date"] = format_datetime(edition.made_at)
    message["Message-ID"] = f"<{edition.id}.{_mark(edition, look)}@{look.sender.split('@')[-1]}>"
    message["Auto-Submitted"] = "auto-generated"
    # Outlook opens a file with this header as a message to be sent.
    message["X-Unsent"] = "1"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{_mark(edition, look)}_=")
    return message.as_bytes()


def _mark(edition: Edition, look: Look) -> str:
    """A name for this message that chance has no part in; quoted-printable never holds `=_`."""
    told = f"{edition.id}|{look.title}|{look.product}|{look.sender}"
    return hashlib.sha256(told.encode()).hexdigest()[:24]
