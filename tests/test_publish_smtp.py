"""One connection: what the server says, and what that means for the message in hand."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.model import DeliveryState
from digest.publish.mail_server import MailServerError, UnreachableError
from digest.publish.smtp import Connection
from tests.mail_server import DIE, PASSWORD, USER, MailServer, mail_server

SENDER, ADA = "digest@example.com", "ada@example.org"
MESSAGE = b"Subject: Hello\r\n\r\nHello.\r\n"
PLANNED, SENT = DeliveryState.PLANNED, DeliveryState.SENT
FAILED, UNKNOWN = DeliveryState.FAILED, DeliveryState.UNKNOWN


@pytest.fixture(params=[("PIPELINING",), ()], ids=["pipelining", "one by one"])
def server(request: pytest.FixtureRequest) -> Iterator[MailServer]:
    with mail_server() as server:
        server.extensions = request.param
        yield server


def test_a_message_arrives_byte_for_byte(server: MailServer) -> None:
    connection = Connection(server.server())
    outcome = connection.send(SENDER, ADA, MESSAGE)
    connection.close()
    assert (outcome.state, outcome.said) == (SENT, "250 OK")
    assert server.received == [(ADA, MESSAGE)]


def test_one_connection_serves_many(server: MailServer) -> None:
    connection = Connection(server.server())
    for number in range(20):
        assert connection.send(SENDER, f"{number}@example.org", MESSAGE).state is SENT
    connection.close()
    assert (len(server.received), server.connections) == (20, 1)


@pytest.mark.parametrize(
    ("command", "said", "state", "connections"),
    [
        ("RCPT", "550 5.1.1 no such user", FAILED, 1),
        ("RCPT", "450 4.2.0 greylisted", PLANNED, 1),
        ("RCPT", "421 4.3.2 closing", PLANNED, 2),
        ("RCPT", DIE, PLANNED, 2),
        ("MAIL", "451 4.3.0 later", PLANNED, 1),
        ("MAIL", "552 5.3.4 too big", FAILED, 1),
        ("MAIL", "421 4.3.2 closing", PLANNED, 2),
        ("MAIL", DIE, PLANNED, 2),
        ("DATA", "554 5.7.1 looks like spam", FAILED, 1),
        ("DATA", "452 4.3.1 no room", PLANNED, 1),
        ("DATA", "421 4.3.2 closing", PLANNED, 2),
        ("DATA", DIE, UNKNOWN, 2),
        ("DATA", f"250 {DIE}", UNKNOWN, 2),
    ],
)
def test_what_the_server_says_decides_and_the_next_message_goes_on(
    server: MailServer, command: str, said: str, state: DeliveryState, connections: int
) -> None:
    bad = SENDER if command == "MAIL" else ADA
    server.fault = lambda c, address, n: said if (c, address, n) == (command, bad, 0) else None
    connection = Connection(server.server())
    outcome = connection.send(SENDER, ADA, MESSAGE)
    assert outcome.state is state
    if "." in said:
        assert said in outcome.said
    assert connection.send(SENDER, "bob@example.org", MESSAGE).state is SENT
    connection.close()
    assert server.connections == connections
    assert server.counts["bob@example.org"] == 1
    assert server.counts[ADA] == (said == f"250 {DIE}")


def test_a_refused_sender_stops_all(server: MailServer) -> None:
    server.fault = lambda command, *_: "553 5.7.1 not you" if command == "MAIL" else None
    connection = Connection(server.server())
    with pytest.raises(MailServerError, match=r"refuses this sender: 553 5\.7\.1 not you"):
        connection.send(SENDER, ADA, MESSAGE)
    connection.close()
    assert not server.received


def test_an_address_beyond_ascii_needs_a_server_that_takes_it() -> None:
    with mail_server() as server:
        connection = Connection(server.server())
        assert connection.send(SENDER, "zoë@example.org", MESSAGE).state is SENT
        assert server.counts["zoë@example.org"] == 1
        connection.close()


def test_with_tls_and_login_it_is_trusted_by_its_authority(tmp_path: Path) -> None:
    with mail_server(tls=tmp_path) as server:
        safe = {"security": "starttls", "ca_file": server.ca_file, "user": USER}
        connection = Connection(server.server(**safe, password=PASSWORD))
        assert connection.send(SENDER, ADA, MESSAGE).state is SENT
        connection.close()
        with pytest.raises(MailServerError, match="login as 'digest' is refused: 535") as caught:
            Connection(server.server(**safe, password="wrong")).check()
        assert "wrong" not in str(caught.value)
        with pytest.raises(MailServerError, match="its certificate or TLS is not good"):
            Connection(server.server(security="starttls")).check()
        with pytest.raises(MailServerError, match="its certificate or TLS is not good"):
            Connection(server.server(**safe, host="127.0.0.1", password=PASSWORD)).check()
        assert len(server.received) == 1


def test_starttls_is_not_given_up_because_the_server_has_none(server: MailServer) -> None:
    with pytest.raises(MailServerError, match="STARTTLS"):
        Connection(server.server(security="starttls")).check()
    assert not server.received


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    known = MailServer(port=port)
    with pytest.raises(UnreachableError, match=rf"localhost:{port}: the mail server does not"):
        Connection(known.server()).check()


@pytest.mark.parametrize(
    ("greeting", "kind"),
    [(b"554 go away\r\n", MailServerError), (b"421 busy\r\n", UnreachableError)],
)
def test_a_server_that_greets_with_a_refusal(greeting: bytes, kind: type[Exception]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            peer, _ = listener.accept()
            with peer:
                peer.sendall(greeting)

        thread = threading.Thread(target=greet)
        thread.start()
        with pytest.raises(kind):
            Connection(MailServer(port=listener.getsockname()[1]).server()).check()
        thread.join()


def test_a_name_that_is_none_and_a_login_beyond_ascii_are_told(tmp_path: Path) -> None:
    with mail_server(tls=tmp_path) as server:
        safe = {"security": "starttls", "ca_file": server.ca_file, "user": USER}
        login = Connection(server.server(**safe, password="schlüssel"))
        with pytest.raises(MailServerError, match="only hold ASCII") as refused:
            login.check()
    assert "schl" not in str(refused.value)
    with pytest.raises(MailServerError, match="is no name of a server"):
        Connection(server.server(host="mail..example.org")).check()
