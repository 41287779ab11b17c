"""Addresses, headers, tokens, lists and messages: whatever people write, nothing is smuggled in."""

from __future__ import annotations

import email
import email.policy
import re
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.message.address import AddressError, parse_address
from digest.message.mime import TOKEN, Envelope, Template
from digest.message.people import people_from_csv, people_to_csv, recipient_of
from digest.message.plan import audience_of, plan_send, why_held
from digest.message.quoted import quoted_printable
from digest.message.tokens import Secrets, mark_in, mark_of, token_of
from digest.model import Group, Letter, Recipient
from tests.editions import hand_made_edition

MADE_AT = datetime(2026, 4, 15, 7, 30, tzinfo=UTC)
SECRETS = Secrets(b"salt", b"signing")
ENVELOPE = Envelope(
    "digest@example.com", "Digest", unsubscribe_url="https://example.com/leave", list_name="D"
)
ADA = Recipient("ada@example.org", "Ada")


def letter(**changes: str) -> Letter:
    given = {"subject": "Turn on 3", "text": f"Hello\nleave: {TOKEN}\n", "html": f"<p>{TOKEN}</p>"}
    return Letter("2026-W16", MADE_AT, **{**given, **changes})


def message(recipient: Recipient = ADA, envelope: Envelope = ENVELOPE, **changes: str) -> bytes:
    token = token_of(recipient.key, SECRETS)
    return Template(letter(**changes), envelope).build(recipient, token)


def read(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=email.policy.default)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (" Ada@Example.ORG ", "Ada@example.org"),
        ("ada@bücher.example", "ada@xn--bcher-kva.example"),
        ("zoë@example.org", "zoë@example.org"),
        ("zoe\u0308@example.org", "zoë@example.org"),
        ("a.b+c@localhost", "a.b+c@localhost"),
    ],
)
def test_an_address_has_one_form(written: str, kept: str) -> None:
    assert parse_address(written) == kept
    assert parse_address(kept) == kept


@pytest.mark.parametrize(
    "written",
    ["", "ada", "@example.org", "ada@", "a@b@c.org", "a b@c.org", "a@b\r\nBcc: x@y.z", '"a"@b.org',
     "a..b@c.org", ".a@c.org", "a@-b.org", "a@b..org", "a@b_.org/", "a" * 65 + "@c.org",
     "a@" + "b." * 130 + "org", "<a@b.org>"],
)  # fmt: skip
def test_what_no_server_could_take_is_no_address(written: str) -> None:
    with pytest.raises(AddressError):
        parse_address(written)


_TEXT = st.text(max_size=120)


@given(subject=_TEXT, name=_TEXT, sender=_TEXT, listed=_TEXT)
def test_nothing_is_smuggled_into_a_header(
    subject: str, name: str, sender: str, listed: str
) -> None:
    envelope = Envelope("digest@example.com", sender, list_name=listed)
    content = message(Recipient("ada@example.org", name), envelope, subject=subject)
    head = content.partition(b"\r\n\r\n")[0]
    names = [line.partition(b":")[0] for line in head.split(b"\r\n") if line[:1] != b" "]
    assert names == [
        b"To", b"Message-ID", b"List-Unsubscribe", b"From", b"Subject", b"Date", b"List-Id",
        b"Auto-Submitted", b"MIME-Version", b"Content-Type",
    ]  # fmt: skip
    assert max(len(line) for line in content.split(b"\r\n")) <= 998
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content)
    assert read(content)["to"].addresses[0].addr_spec == "ada@example.org"


@given(text=_TEXT, html=_TEXT)
def test_bodies_come_back_as_they_were_and_need_no_dots_doubled(text: str, html: str) -> None:
    content = message(text=f"{text}\n{TOKEN}", html=html)
    mail = read(content)
    assert not any(line.startswith(b".") for line in content.split(b"\r\n"))
    token = token_of(ADA.key, SECRETS)
    for kind, written in (("plain", f"{text}\n{token}"), ("html", html)):
        body = mail.get_body((kind,))
        assert body
        octets = body.get_payload(decode=True)
        assert isinstance(octets, bytes)
        wanted = written.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
        assert octets.decode().replace("\r\n", "\n").strip("\n") == wanted.strip("\n")


@given(before=st.text("ab é=\n", max_size=200))
def test_a_token_is_put_in_wherever_the_line_breaks(before: str) -> None:
    token = token_of("ada@example.org", SECRETS)
    with_token = quoted_printable(f"{before}{token} and more")
    assert with_token in message(text=f"{before}{TOKEN} and more")


def test_the_same_edition_and_recipient_give_the_same_bytes_and_others_do_not() -> None:
    assert message() == message()
    bob = Recipient("bob@example.org")
    assert message() != message(bob)
    assert read(message())["message-id"] != read(message(bob))["message-id"]


def test_one_click_needs_an_address_of_the_web_that_is_safe() -> None:
    assert read(message())["list-unsubscribe-post"] == "List-Unsubscribe=One-Click"
    plain = Envelope("digest@example.com", unsubscribe_url="http://example.com/leave")
    assert read(message(envelope=plain))["list-unsubscribe-post"] is None
    assert "<mailto:" in read(message(envelope=Envelope("a@b.c")))["list-unsubscribe"]


@given(key=_TEXT, other=_TEXT)
def test_a_token_gives_its_own_mark_and_no_other_signature_counts(key: str, other: str) -> None:
    token = token_of(key, SECRETS)
    assert mark_in(token, SECRETS) == mark_of(key, SECRETS.salt)
    assert mark_in(f" {token.upper()}\n", SECRETS) == mark_of(key, SECRETS.salt)
    assert mark_in(token, Secrets(b"salt", b"another")) is None
    assert mark_in(other, SECRETS) is None
    broken = ("a" if token[3] != "a" else "b").join((token[:3], token[4:]))
    assert mark_in(broken, SECRETS) is None


def test_a_list_is_read_row_by_row_and_each_fault_has_its_line() -> None:
    people = people_from_csv(
        "\ufeffE-Mail;Name;language\r\nada@example.org;Ada;en-GB\r\n\r\nnobody;X;\r\n"
        'eve@example.org;"E\nve";\r\nADA@example.org;Ada again;\r\nbob@example.org;Bob;;;\r\n'
        "kim@example.org;Kim;english please\r\nlee@example.org\r\n",
        "list.csv",
    )
    assert people.recipients == (
        Recipient("ada@example.org", "Ada", language="en-GB"),
        Recipient("lee@example.org"),
    )
    assert people.repeated == 1
    assert [p.where for p in people.problems] == [
        "list.csv:4", "list.csv:5", "list.csv:8", "list.csv:9",
    ]  # fmt: skip


def test_a_list_without_addresses_is_one_fault() -> None:
    for text in ("name\nAda\n", "address,age\nada@example.org,36\n"):
        people = people_from_csv(text, "list.csv")
        assert (people.recipients, len(people.problems)) == ((), 1)


_NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=20)


@given(names=st.lists(_NAMES, max_size=5))
def test_a_list_that_was_written_is_read_again(names: list[str]) -> None:
    people = tuple(
        recipient_of({"address": f"r{number}@example.org", "name": name, "client": name})
        for number, name in enumerate(names)
    )
    written = people_to_csv(people)
    assert people_from_csv(written, "list.csv").recipients == people
    assert not re.search(r"(^|,)\"?[=+@]", written, re.M)


def test_a_plan_tells_each_group_its_letter_and_nobody_twice() -> None:
    bob = Recipient("Bob@example.org", client="Harbour")
    gone = Recipient("gone@example.org")
    left = frozenset({mark_of(gone.key, b"salt")})
    audience = audience_of([ADA, gone, Recipient("bob@example.org")], [bob], left, b"salt")
    assert (audience.recipients, audience.left) == ((bob, ADA), 1)
    letters = {Group(): letter(), Group(client="Harbour"): letter(subject="To Harbour")}
    plan = plan_send("2026-W16", letters, audience, frozenset({ADA.key}))
    assert [(told.letter.subject, told.people) for told in plan.groups] == [("To Harbour", (bob,))]
    assert (plan.count, plan.done) == (1, 1)


def test_an_edition_with_little_to_do_is_held_back() -> None:
    edition = hand_made_edition()
    assert why_held(edition, at_least=5, when_nothing_new=False) == ""
    assert "asks for" in why_held(edition, at_least=50, when_nothing_new=False)
