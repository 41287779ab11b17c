"""Settings -> an Office: all that sending needs to know beyond the job."""

from __future__ import annotations

import ipaddress
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest.errors import SettingsError
from digest.job import Job, beside
from digest.message.mime import Envelope, Sign
from digest.message.people import People, people_from_csv
from digest.model import Recipient
from digest.publish.chat import Room, open_room
from digest.publish.mail_server import Security, Server
from digest.publish.sending import Limits
from digest.publish.signing import signer
from digest.settings.post import Smtp

PASSWORD = "DIGEST_SMTP_PASSWORD"  # noqa: S105
SECRET = "DIGEST_SECRET"  # noqa: S105
_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
# Where aiosmtpd and others listen that only show what they get.
_DEBUG_PORT = 8025


@dataclass(frozen=True, slots=True)
class Office:
    """Who sends, through which server, and to whom the settings say.

    `signing` signs the tokens of who leaves; "" for the archive's own secret. `rooms` are the
    chats that are told too.
    """

    job: Job
    server: Server
    envelope: Envelope
    limits: Limits
    people: People
    signing: str = ""
    rooms: tuple[Room, ...] = ()

    def signs(self, made_at: datetime) -> Sign | None:
        """What signs the mails of an edition made then, if a key is configured."""
        mail = self.job.settings.mail
        if not mail.dkim_key:
            return None
        domain = mail.dkim_domain or self.envelope.domain
        return signer(beside(self.job.folder, mail.dkim_key), domain, mail.dkim_selector, made_at)


def make_office(job: Job, *, demo: bool = False, login: bool = True) -> Office:
    """The office that the settings describe; SettingsError if they do not hold.

    Who does not send needs no `login`, and no password to be there.
    """
    mail, look = job.settings.mail, job.look
    envelope = Envelope(
        sender=mail.sender,
        sender_name=mail.sender_name or look.title,
        reply_to=mail.reply_to,
        list_id=mail.list_id,
        list_name=look.title,
        unsubscribe=mail.unsubscribe,
        unsubscribe_url=mail.unsubscribe_url,
    )
    smtp = job.settings.smtp
    limits = Limits(smtp.parallel, smtp.per_minute, smtp.retry_minutes * 60.0)
    here = Server("localhost", _DEBUG_PORT, "none")
    server = server_of(smtp, job.folder) if login and not demo else here
    named = job.settings.channel if login else ()
    rooms = tuple(open_room(channel.name, channel.url) for channel in named)
    signing = os.environ.get(SECRET, "")
    return Office(job, server, envelope, limits, _people(job), signing, rooms)


def server_of(smtp: Smtp, folder: Path | None) -> Server:
    """The server that the settings name, with the password to log in; SettingsError without it."""
    host = smtp.host or "localhost"
    security: Security = smtp.security or ("none" if _is_here(host) else "starttls")
    password = _password(smtp.user, host) if smtp.user else None
    if password is not None and security == "none" and not _is_here(host):
        raise SettingsError(
            f"[smtp] security: a password would go to {host} in the clear",
            hint='security = "starttls" or "tls"',
        )
    port = smtp.port or _PORTS[security]
    own_ca = str(beside(folder, smtp.ca_file)) if smtp.ca_file else ""
    if own_ca and not Path(own_ca).is_file():
        raise SettingsError(f"{own_ca}: no such file", hint="[smtp] ca_file names a PEM file")
    return Server(host, port, security, smtp.user, password, float(smtp.answer_s), own_ca)


def _is_here(host: str) -> bool:
    """Whether the server is on this machine, so that nobody listens on the way."""
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def _password(user: str, host: str) -> str:
    if PASSWORD in os.environ:
        return os.environ[PASSWORD]
    with suppress(ImportError):
        import keyring
        from keyring.errors import KeyringError

        with suppress(KeyringError):
            if found := keyring.get_password("digest", f"{user}@{host}"):
                return found
    raise SettingsError(
        f"there is no password for {user!r} at {host}",
        hint=f"set {PASSWORD}, or: pip install 'digest[keyring]'; keyring set digest {user}@{host}",
    )


def _people(job: Job) -> People:
    """Whom the settings name, and then their CSV; who is in both counts as the settings say."""
    named = tuple(
        Recipient(p.address, p.name, p.profile, p.language, p.client)
        for p in job.settings.recipient
    )
    listed = job.settings.mail.recipients
    read = people_from_file(beside(job.folder, listed)) if listed else People(())
    return People((*named, *read.recipients), read.problems, read.repeated)


def people_from_file(path: Path) -> People:
    """The people in a CSV file; SettingsError if it cannot be read at all."""
    try:
        return people_from_csv(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise SettingsError(
            f"{path}: cannot be read: {reason}", hint="save the list as CSV in UTF-8"
        ) from error
