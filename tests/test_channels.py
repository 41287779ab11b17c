"""Chats that are told of an edition: once each, whatever becomes of the mail or of another."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from digest.publish.chat import open_room
from digest.render.chat import chat_of
from tests.editions import LOOK, hand_made_edition
from tests.mail_server import MailServer, mail_server
from tests.offices import DAY, WEEK, OfficeFolder

SECRET = "s3cret-part"
CSV = 'recipients = "recipients.csv"'
SITE = replace(LOOK, site_url="https://digest.example.com")


@dataclass
class Chat:
    """A service that takes what Apprise posts to it, or answers with the code that it is told."""

    port: int = 0
    codes: dict[str, int] = field(default_factory=dict)
    posted: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def channel(self, name: str) -> str:
        """A table of the settings."""
        url = f"json://digest:{SECRET}@localhost:{self.port}/{name}"
        return f'\n[[channel]]\nname = "{name}"\nurl = "{url}"\n'

    @property
    def told(self) -> list[str]:
        return [path.strip("/") for path, _ in self.posted]


@pytest.fixture
def chat() -> Iterator[Chat]:
    chat = Chat()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            chat.posted.append((self.path, content))
            self.send_response(chat.codes.get(self.path.strip("/"), 200))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    chat.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield chat
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture
def office(tmp_path: Path, server: MailServer, chat: Chat) -> OfficeFolder:
    office = OfficeFolder(tmp_path, server)
    office.write(mail=CSV, people=chat.channel("teams") + chat.channel("slack"))
    office.people(2)
    office.post()
    office.weekly()
    return office


def test_each_channel_is_told_once_beside_the_mail(office: OfficeFolder, chat: Chat) -> None:
    code, said = office.send()
    assert code == 0, said
    assert "and to the chats: teams, slack" in said
    assert chat.told == ["teams", "slack"]
    message = chat.posted[0][1]
    assert message["title"].startswith("Turn on 1, review 1")
    assert "Turn on: Nudge overdue approvals" in message["message"]
    code, said = office.send()
    assert (code, len(chat.posted), len(office.server.received)) == (0, 2, 2)
    assert "nobody is left to send to" in said


def test_a_channel_that_fails_holds_back_nobody_and_is_tried_again_when_asked(
    office: OfficeFolder, chat: Chat
) -> None:
    chat.codes["teams"] = 500
    code, said = office.send()
    assert (code, chat.told, len(office.server.received)) == (1, ["teams", "slack"], 2)
    assert "Failed: teams: the service did not say that it took it" in said
    assert office.send()[0] == 1
    chat.codes.clear()
    assert office.send()[0] == 1
    assert chat.told == ["teams", "slack"]
    assert office.send("--retry-failed")[0] == 0
    assert chat.told == ["teams", "slack", "teams"]


def test_the_chats_are_told_while_the_mail_server_is_away(office: OfficeFolder, chat: Chat) -> None:
    channels = chat.channel("teams")
    office.write(mail=CSV, people=channels, port=1)
    code, said = office.send()
    assert code == 1
    assert "the mail server does not answer" in said
    assert chat.told == ["teams"]
    office.write(mail=CSV, people=channels)
    assert office.send()[0] == 0
    assert (chat.told, len(office.server.received)) == (["teams"], 2)


def test_the_chats_are_told_when_the_mail_server_refuses_the_sender(
    office: OfficeFolder, chat: Chat
) -> None:
    office.server.fault = lambda command, *_: "553 5.7.1 not you" if command == "MAIL" else None
    code, said = office.send()
    assert (code, chat.told) == (1, ["teams", "slack"])
    assert "the server refuses this sender" in said


def test_a_channel_alone_closes_the_edition(office: OfficeFolder, chat: Chat) -> None:
    office.write(people=chat.channel("teams"))
    assert office.send()[0] == 0
    assert chat.told == ["teams"]
    assert f"edition {WEEK} was sent" in office.run("note", "--remove", "--now", DAY)[1]


def test_a_dry_run_and_a_test_tell_no_channel(office: OfficeFolder, chat: Chat) -> None:
    assert office.run("send", "--now", DAY, "--dry-run", "mails")[0] == 0
    assert office.run("send", "--now", DAY, "--to", "me@example.com")[0] == 0
    assert chat.told == []


def test_no_secret_of_an_address_is_shown_or_kept(office: OfficeFolder, chat: Chat) -> None:
    chat.codes["teams"] = 401
    said = [office.send()[1], office.run("status")[1]]
    office.write(people=f'\n[[channel]]\nname = "x"\nurl = "nothing://{SECRET}"\n')
    code, refused = office.send()
    assert code == 2
    assert "[[channel]] x: its url is no address of a service that Apprise knows" in refused
    assert SECRET not in "".join([*said, refused])
    kept = [path for path in office.root.rglob("*") if path.is_file() and path.suffix != ".toml"]
    assert kept
    assert not any(SECRET.encode() in path.read_bytes() for path in kept)


def test_channels_have_names_of_their_own(office: OfficeFolder, chat: Chat) -> None:
    for wrong in (chat.channel("teams") * 2, chat.channel("mail")):
        office.write(people=wrong)
        code, said = office.send()
        assert code == 2
        assert "channel" in said
        assert SECRET not in said
    assert chat.told == []


def test_a_message_says_what_there_is_room_for() -> None:
    edition = hand_made_edition()
    whole = chat_of(edition, SITE, 4000)
    assert "- Turn on: [Approval nudges](https://digest.example.com/f/810001/" in whole
    for most in range(20, 1000, 7):
        assert len(chat_of(edition, SITE, most)) <= most
    tight = chat_of(edition, SITE, 300)
    assert tight.count("\n- ") < whole.count("\n- ")
    assert " more](https://digest.example.com/editions/2026-W16/index.html)" in tight
    plain = chat_of(edition, SITE, 4000, with_links=False)
    assert "Approval nudges: https://digest.example.com/f/810001/" in plain


def test_a_title_calls_nobody_and_hides_no_link() -> None:
    edition = hand_made_edition()
    section = edition.sections[0]
    hostile = replace(section.items[0], title="@everyone <!channel> [a](javascript:b)")
    edition = replace(edition, sections=(replace(section, items=(hostile,)),))
    text = chat_of(edition, SITE, 4000)
    assert "@everyone" not in text
    assert "<!" not in text
    assert "](javascript" not in text


# Apprise imports it where Python still has it.
@pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    ("url", "most", "with_links"),
    [
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/", 4000, True),
        ("discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js/", 1800, True),
        ("workflows://host.example.com:443/643ab0d1/XNBUdGx9jkN/", 800, True),
        ("ntfy://digest.example.com/topic", 4000, False),
    ],
)
def test_the_room_of_each_service_is_known(url: str, most: int, with_links: bool) -> None:
    room = open_room("x", url)
    assert (room.most, room.with_links) == (most, with_links)
    assert url.split("/")[3] not in repr(room)
