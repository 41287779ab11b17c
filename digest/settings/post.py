"""The tables of `digest.toml` that tell of mail: its head, its server, and who gets it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from digest.dates import KNOWN
from digest.message.address import parse_address
from digest.message.people import recipient_of
from digest.settings.base import Table, line, whole


def _person(name: str) -> Any:
    """A check of one field of a person, with the words of the list of recipients."""
    return AfterValidator(
        lambda value: getattr(recipient_of({"address": "a@example.org", name: value}), name)
    )


def _mailbox(default: str) -> Any:
    return Field(
        default=default,
        pattern=r"^[^@<>\s]+@[^@<>\s]+$" if default else r"^([^@<>\s]+@[^@<>\s]+)?$",
        description="a mail address such as digest@example.org",
    )


_Address = Annotated[str, AfterValidator(lambda text: parse_address(text) if text else "")]


class Mail(Table):
    """What stands in the mail's head, who gets it, and when it is not worth sending.

    `unsubscribe` is the mailbox that takes the mails of who leaves; `unsubscribe_url` where
    `digest.unsubscribe:app` runs. `recipients` is the path of a CSV. An edition that asks for
    fewer than `at_least` things is not sent.
    """

    sender: _Address = _mailbox("digest@localhost")
    sender_name: str = Field(default="", description="text")
    reply_to: _Address = _mailbox("")
    list_id: str = Field(
        default="",
        pattern=r"^([\w-]+(\.[\w-]+)+)?$",
        description="a name with dots such as digest.example.org",
    )
    unsubscribe: _Address = _mailbox("")
    unsubscribe_url: str = Field(
        default="",
        pattern=r"^(https?://\S+)?$",
        description="an address such as https://digest.example.org/unsubscribe",
    )
    recipients: str = Field(default="", description="the path of a CSV file")
    at_least: int = whole(0, 0, 1000)
    when_nothing_new: bool = Field(default=False, description="true or false")
    dkim_key: str = Field(default="", description="the path of a private key in PEM form")
    dkim_selector: str = line("digest", "the name below _domainkey in the DNS")
    dkim_domain: str = Field(default="", description="a domain such as example.org")


class Smtp(Table):
    """The server that takes the mail. Its password is in DIGEST_SMTP_PASSWORD or the keyring.

    Without `security`, STARTTLS is required of every server but one on this machine; without
    `port`, it is the usual one: 587, 465 or 25. What the server puts off is tried again for
    `retry_minutes`.
    """

    host: str = Field(default="", pattern=r"^\S*$", description="a server such as mail.example.org")
    port: int = whole(0, 0, 65535)
    security: Literal["", "starttls", "tls", "none"] = Field(
        default="", description='"starttls", "tls" or "none"'
    )
    user: str = Field(default="", description="text")
    parallel: int = whole(2, 1, 50)
    per_minute: int = whole(0, 0, 100_000)
    retry_minutes: int = whole(10, 0, 1440)
    answer_s: int = whole(60, 1, 600)
    ca_file: str = Field(default="", description="the path of a certificate in PEM form")


class Channel(Table):
    """A chat that is told of each edition; `url` as Apprise has it, a secret."""

    name: str = Field(pattern=r"^\S(.{0,58}\S)?$", description='a name such as "teams"')
    url: str = Field(min_length=1, description="an address of Apprise's", repr=False)


class Person(Table):
    """Somebody who gets mail: `profile` names a profile of these settings, "" the house's own."""

    address: _Address = Field(
        pattern=r"^[^@<>\s]+@[^@<>\s]+$", description="a mail address such as ada@example.org"
    )
    name: Annotated[str, _person("name")] = Field(default="", description="text")
    profile: Annotated[str, _person("profile")] = Field(default="", description="text")
    language: Annotated[str, _person("language")] = Field(
        default="", description=f"a language for dates: {KNOWN}"
    )
    client: Annotated[str, _person("client")] = Field(default="", description="text")
