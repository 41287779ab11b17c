"""`digest send` as a scheduler runs it, to a real server: once to each, whatever happens."""

from __future__ import annotations

import email
import email.policy
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.mail_server import DIE, PASSWORD, USER, MailServer, mail_server
from tests.offices import DAY, WEEK, OfficeFolder

CSV = 'recipients = "recipients.csv"'
NEXT_WEEK = "2026-04-22"


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture
def office(tmp_path: Path, server: MailServer) -> OfficeFolder:
    office = OfficeFolder(tmp_path, server)
    office.write(mail=CSV)
    office.post()
    office.weekly()
    return office


def status(office: OfficeFolder) -> tuple[int, int, int, int]:
    """Sent, failed, unknown and left of the one edition."""
    code, said = office.run("status", "--edition", WEEK)
    assert code == 0
    row = next(line for line in said.splitlines() if line.startswith(WEEK))
    sent, failed, unknown, left, sending = (int(cell) for cell in row.split()[2:])
    assert sending == 0
    return sent, failed, unknown, left


def once(addresses: list[str]) -> dict[str, int]:
    return dict.fromkeys(addresses, 1)


def read(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=email.policy.default)


def test_everybody_gets_it_once_and_a_second_run_sends_nothing(office: OfficeFolder) -> None:
    people = office.people(30)
    code, said = office.send()
    assert code == 0, said
    assert office.server.counts == once(people)
    assert "Subject: Turn on 1, review 1" in said
    assert office.send()[0] == 0
    assert office.server.counts == once(people)
    assert status(office) == (30, 0, 0, 0)


def test_it_asks_and_no_answer_is_no(office: OfficeFolder) -> None:
    office.people(1)
    code, said = office.run("send", "--now", DAY)
    assert code == 1
    assert "Send 1 now?" in said
    assert not office.server.received


def test_through_starttls_and_login(office: OfficeFolder, tmp_path: Path) -> None:
    (folder := tmp_path / "tls").mkdir()
    with mail_server(tls=folder) as server:
        office.server = server
        safe = {"security": '"starttls"', "ca_file": f'"{server.ca_file}"', "user": f'"{USER}"'}
        office.write(mail=CSV, **safe)
        people = office.people(3)
        code, said = office.send(DIGEST_SMTP_PASSWORD="wrong")
        assert (code, server.received) == (3, [])
        assert "the login as 'digest' is refused" in said
        assert "Nothing was sent yet" in office.run("status")[1]
        code, said = office.send()
        assert code == 2
        assert "there is no password for 'digest' at localhost" in said
        code, said = office.send(DIGEST_SMTP_PASSWORD=PASSWORD)
        assert (code, server.counts) == (0, once(people)), said


def test_a_refused_sender_stops_at_once_and_nobody_is_marked(office: OfficeFolder) -> None:
    people = office.people(40)
    office.server.fault = lambda command, *_: "553 5.7.1 not you" if command == "MAIL" else None
    code, said = office.send()
    assert (code, office.server.received) == (3, [])
    assert "the server refuses this sender: 553 5.7.1 not you" in said
    assert status(office) == (0, 0, 0, 40)
    office.server.fault = lambda *_: None
    assert office.send()[0] == 0
    assert office.server.counts == once(people)


def test_a_refused_recipient_harms_no_other_and_may_be_retried(office: OfficeFolder) -> None:
    people = office.people(20)
    bad = people[7]
    office.server.fault = lambda c, a, _: "550 5.1.1 who?" if (c, a) == ("RCPT", bad) else None
    code, said = office.send()
    assert code == 1
    assert f"Failed: {bad}: 550 5.1.1 who?" in said
    assert status(office) == (19, 1, 0, 0)
    office.server.fault = lambda *_: None
    assert office.send()[0] == 1
    assert bad not in office.server.counts
    assert office.send("--retry-failed")[0] == 0
    assert office.server.counts == once(people)


def test_what_is_put_off_is_tried_again_until_the_deadline(office: OfficeFolder) -> None:
    office.write(mail=CSV, retry_minutes=0)
    people = office.people(5)
    greylisted = people[2]
    office.server.fault = lambda c, a, _: "450 later" if (c, a) == ("RCPT", greylisted) else None
    code, said = office.send()
    assert code == 1
    assert f"{greylisted}: 450 later (given up after 1 tries)" in said
    office.write(mail=CSV)
    office.server.seen.clear()
    office.server.fault = lambda c, a, n: (
        "450 later" if (c, a) == ("RCPT", greylisted) and n < 1 else None
    )
    begin = time.monotonic()
    assert office.send("--retry-failed")[0] == 0
    assert 4 < time.monotonic() - begin < 30
    assert office.server.counts == once(people)


def test_421_in_the_middle_is_a_new_connection(office: OfficeFolder) -> None:
    people = office.people(12)
    office.server.fault = lambda c, a, n: (
        "421 4.7.0 too many" if c == "RCPT" and a in (people[3], people[4]) and n == 0 else None
    )
    assert office.send()[0] == 0
    assert office.server.counts == once(people)
    assert office.server.connections >= 2


def test_no_answer_after_the_data_is_unknown_and_never_sent_again_unasked(
    office: OfficeFolder,
) -> None:
    people = office.people(10)
    lost, taken = people[2], people[5]
    office.server.fault = lambda c, a, n: (
        {lost: DIE, taken: f"250 {DIE}"}.get(a) if c == "DATA" and n == 0 else None
    )
    code, said = office.send()
    assert code == 1
    assert f"Unknown: {lost}: no answer to the end of the message" in said
    assert status(office) == (8, 0, 2, 0)
    assert office.send()[0] == 1
    assert office.server.counts[lost] == 0
    assert office.server.counts[taken] == 1
    assert office.send("--resend-unknown")[0] == 0
    assert (office.server.counts[lost], office.server.counts[taken]) == (1, 2)


def test_two_at_once_mail_nobody_twice(office: OfficeFolder) -> None:
    people = office.people(300)
    both = [office.start("send", "--yes", "--now", DAY) for _ in range(2)]
    for process in both:
        said, _ = process.communicate(timeout=60)
        assert "Traceback" not in said, said
    assert office.server.counts == once(people)
    assert status(office) == (300, 0, 0, 0)


def test_ten_thousand_with_three_named_twice(office: OfficeFolder) -> None:
    people = office.people(10_000)
    with (office.root / "recipients.csv").open("a") as file:
        file.write(f"{people[0].upper()}\n {people[1]} \n{people[2]}\n")
    office.write(mail=CSV, parallel=2)
    code, said = office.send()
    assert code == 0
    assert "3 named twice, and mailed once" in said
    assert len(office.server.received) == 10_000
    assert office.server.counts == once(people)


@pytest.mark.parametrize("moment", [0.0, 0.1, 0.4])
def test_killed_in_the_middle_the_next_run_goes_on(office: OfficeFolder, moment: float) -> None:
    people = office.people(400)
    process = office.start("send", "--yes", "--now", DAY)
    while not office.server.received:
        time.sleep(0.001)
    time.sleep(moment)
    process.kill()
    process.communicate()
    code, said = office.send()
    sent, failed, unknown, left = status(office)
    assert (sent + unknown, failed, left) == (400, 0, 0), said
    assert code == (1 if unknown else 0)
    assert max(office.server.counts.values()) == 1
    assert len(people) - unknown <= len(office.server.counts) <= len(people)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_after_the_message_in_hand(office: OfficeFolder, sign: int) -> None:
    office.write(mail=CSV, per_minute=600)
    people = office.people(100)
    process = office.start("send", "--yes", "--now", DAY)
    while len(office.server.received) < 3:
        time.sleep(0.01)
    process.send_signal(sign)
    said, _ = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "are left: run `digest send` again" in said
    sent, failed, unknown, left = status(office)
    assert (sent + left, failed, unknown) == (100, 0, 0)
    assert sent == len(office.server.received)
    office.write(mail=CSV)
    assert office.send()[0] == 0
    assert office.server.counts == once(people)


def test_no_more_than_so_many_a_minute(office: OfficeFolder) -> None:
    office.write(mail=CSV, per_minute=300, parallel=4)
    office.people(11)
    begin = time.monotonic()
    assert office.send()[0] == 0
    assert time.monotonic() - begin > 2.0


def test_a_server_that_is_away_changes_nothing(office: OfficeFolder) -> None:
    office.people(3)
    office.write(mail=CSV, port=1)
    code, said = office.send()
    assert code == 3
    assert "localhost:1: the mail server does not answer" in said
    # The edition is not closed either.
    office.post(4)
    office.weekly()
    office.write(mail=CSV)
    assert office.send()[0] == 0
    assert "Episode 4" in office.server.received[0][1].decode()


def test_what_a_dry_run_writes_is_what_is_sent(office: OfficeFolder) -> None:
    people = office.people(4)
    code, said = office.run("send", "--now", DAY, "--dry-run", "mails")
    assert (code, office.server.received) == (0, []), said
    written = {
        path.name.removesuffix(".eml"): path.read_bytes()
        for path in (office.root / "mails").iterdir()
    }
    assert sorted(written) == people
    assert office.send()[0] == 0
    assert dict(office.server.received) == written


def test_a_test_goes_to_one_and_the_ledger_knows_nothing(office: OfficeFolder) -> None:
    office.people(3)
    code, said = office.run("send", "--now", DAY, "--to", "me@example.com")
    assert code == 0, said
    assert office.server.counts == {"me@example.com": 1}
    assert "Nothing was sent yet" in office.run("status")[1]
    code, said = office.run("send", "--now", DAY, "--to", "me@example.com\r\nBcc: x@y.z")
    assert code == 2
    assert "a space or line break" in said


def test_an_edition_that_was_sent_is_closed_and_the_next_tells_the_rest(
    office: OfficeFolder,
) -> None:
    office.people(2)
    office.send()
    before = {path: path.read_bytes() for path in (office.root / "output" / WEEK).iterdir()}
    office.post(4)
    office.weekly()
    assert {path: path.read_bytes() for path in before} == before
    said = office.run("weekly", "--now", DAY)[1]
    assert "This week's edition was sent: 1 new post waits for the next week's." in said
    office.people(3)
    office.send()
    late = read(office.server.received[-1][1])
    assert len(office.server.received) == 3
    assert "Episode 4" not in str(late.get_body(("plain",)))
    office.weekly(NEXT_WEEK)
    assert office.send(day=NEXT_WEEK)[0] == 0
    bodies = [read(content).get_body(("plain",)) for _, content in office.server.received[3:]]
    assert len(bodies) == 3
    for body in bodies:
        assert body
        assert "Episode 4" in body.get_content()
        assert "Episode 3" not in body.get_content()


def test_a_week_without_news_is_not_mailed_unless_wanted(office: OfficeFolder) -> None:
    office.people(1)
    office.send()
    code, said = office.send(day=NEXT_WEEK)
    assert (code, len(office.server.received)) == (0, 1)
    assert "is not sent: nothing is new" in said
    office.write(mail=CSV + "\nwhen_nothing_new = true")
    assert office.send(day=NEXT_WEEK)[0] == 0
    assert office.send(day=NEXT_WEEK)[0] == 0
    assert len(office.server.received) == 2
    assert "Nothing to do" in str(read(office.server.received[1][1])["subject"])


def test_a_thin_week_is_not_mailed_but_by_its_name(office: OfficeFolder) -> None:
    office.write(mail=CSV + "\nat_least = 3")
    office.people(1)
    code, said = office.send()
    assert (code, office.server.received) == (0, [])
    assert "it asks for 2 things, and [mail] at_least is 3" in said
    assert office.send("--edition", WEEK)[0] == 0
    assert len(office.server.received) == 1


def test_an_edition_that_is_not_there_is_told(office: OfficeFolder) -> None:
    office.people(1)
    code, said = office.send("--edition", "2020-W01")
    assert code == 3
    assert "there is no edition 2020-W01" in said
    assert f"the archive has: {WEEK}" in said


def test_each_clients_people_are_told_of_no_others(office: OfficeFolder) -> None:
    (office.root / "recipients.csv").write_text(
        "address,name,client\nada@example.org,Ada,Harbour & Co\nbob@example.org,Bob,Kettle Ltd\n"
    )
    assert office.send()[0] == 0
    for address, content in office.server.received:
        other = b"bob" if address.startswith("ada") else b"ada"
        assert other not in content.lower()
        assert b"Kettle Ltd" not in content
        assert b"Harbour" not in content


def test_a_broken_row_is_told_and_the_others_get_theirs(office: OfficeFolder) -> None:
    (office.root / "recipients.csv").write_text(
        "address,name\nada@example.org,Ada\nnot an address,X\n"
        'eve@example.org,"Eve\nBcc: all@example.org"\nbob@example.org,Bob\n'
    )
    code, said = office.send()
    assert code == 1
    assert "recipients.csv:3: 'not an address'" in said
    assert "recipients.csv:4: name: a line break or control character" in said
    assert office.server.counts == once(["ada@example.org", "bob@example.org"])


def test_who_left_is_never_mailed_again(office: OfficeFolder) -> None:
    ada, bob = office.people(2)
    office.send()
    token = re.search(rb"unsubscribe%20([a-z2-7]{45})", office.server.received[0][1])
    assert token
    left, _ = office.server.received[0]
    assert office.run("recipients", "unsubscribe", token[1].decode())[0] == 0
    office.post(4)
    office.weekly(NEXT_WEEK)
    assert office.send(day=NEXT_WEEK)[0] == 0
    assert office.server.counts == {left: 1, ({ada, bob} - {left}).pop(): 2}


def test_a_mail_can_be_read_and_says_how_to_leave(office: OfficeFolder) -> None:
    office.write(
        mail=CSV
        + '\nsender_name = "Digest: what\'s on, \\"Łódź\\""\nreply_to = "ada@bücher.example"'
        + '\nunsubscribe_url = "https://digest.example.com/leave"\nlist_id = "news.example.com"'
    )
    (office.root / "recipients.csv").write_text("address,name\nzoë@exämple.org,Zoë Müller\n")
    assert office.send()[0] == 0
    ((address, content),) = office.server.received
    assert address == "zoë@xn--exmple-cua.org"
    mail = read(content)
    assert mail["from"].addresses[0].display_name == 'Digest: what\'s on, "Łódź"'
    assert mail["reply-to"].addresses[0].addr_spec == "ada@xn--bcher-kva.example"
    assert mail["to"].addresses[0].display_name == "Zoë Müller"
    assert mail["list-id"].endswith("<news.example.com>")
    assert mail["list-unsubscribe-post"] == "List-Unsubscribe=One-Click"
    https, mailto = mail["list-unsubscribe"].split(", ")
    assert https.startswith("<https://digest.example.com/leave/")
    assert mailto.startswith("<mailto:ada@xn--bcher-kva.example?subject=unsubscribe%20")
    assert mail["auto-submitted"] == "auto-generated"
    kinds = [part.get_content_type() for part in mail.iter_parts()]
    assert kinds == ["text/plain", "text/html"]
    for kind in ("plain", "html"):
        body = mail.get_body((kind,))
        assert body
        assert https.strip("<>") in body.get_content()
    assert max(len(line) for line in content.split(b"\r\n")) <= 998


def test_a_full_disk_loses_nothing(office: OfficeFolder) -> None:
    people = office.people(2000)
    # No file may grow beyond this: the ledger cannot be written any more in the middle.
    size = (office.root / "digest.db").stat().st_size // 1024 + 150
    limited = f"ulimit -f {size}; exec python -m digest send --yes --now {DAY}"
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", limited], cwd=office.root, env=environment, capture_output=True, text=True
    )
    assert done.returncode in (1, 3), done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    _, said = office.send()
    sent, failed, unknown, left = status(office)
    assert (sent + unknown, failed, left) == (2000, 0, 0), said
    assert set(office.server.counts) <= set(people)
    assert max(office.server.counts.values()) == 1
    assert len(office.server.counts) >= 2000 - unknown


def test_each_profile_is_mailed_its_own_edition(office: OfficeFolder) -> None:
    people = "address,profile\nada@example.org,\nbob@example.org,quiet\n"
    (office.root / "recipients.csv").write_text(people)
    office.write(mail=CSV, people="\n[profiles.quiet]\nareas.tickets = 'mute'\n")
    code, said = office.send()
    assert code == 0, said
    assert office.server.counts == once(["ada@example.org", "bob@example.org"])
    assert "1 recipient (quiet)" in said


def test_note_and_each_clients_own_open_cards_stand_in_the_mail(office: OfficeFolder) -> None:
    (office.root / "recipients.csv").write_text(
        "address,client,profile\nada@example.org,Harbour,\nbob@example.org,Kettle,\n"
        "eve@example.org,,\nfay@example.org,Harbour,quiet\n"
    )
    office.write(mail=CSV, people="\n[profiles.quiet]\nareas.projects = 'mute'\n")
    done = ("done", "803001", "--client", "Harbour", "--now", "2026-04-16")
    assert office.run(*done)[0] == 0
    office.post(4)
    (office.root / "note.md").write_text("Begin with *boards*.")
    assert office.run("note", "--file", "note.md", "--now", NEXT_WEEK)[0] == 0
    office.weekly(NEXT_WEEK)
    code, said = office.send(day=NEXT_WEEK)
    assert code == 0, said
    listed = {}
    for address, content in office.server.received:
        body = read(content).get_body(("plain",))
        assert body
        text = body.get_content()
        assert "Begin with boards." in text
        listed[address] = re.findall(r"#(803\d+) \(.*, open for 1 week\)", text)
    both = ["803001", "803002"]
    assert listed == {
        "ada@example.org": ["803002"],
        "bob@example.org": both,
        "eve@example.org": both,
        "fay@example.org": ["803002"],
    }


def test_an_edition_that_was_sent_takes_no_note(office: OfficeFolder) -> None:
    office.people(1)
    (office.root / "note.md").write_text("Begin with boards.")
    note = ("note", "--file", "note.md", "--now")
    assert office.run(*note, DAY)[0] == 0
    assert office.send()[0] == 0
    assert "and nothing is new since" in office.run("weekly", "--now", DAY)[1]
    for late in ((*note, DAY), ("note", "--now", DAY), ("note", "--remove", "--now", DAY)):
        code, said = office.run(*late, VISUAL="touch opened;")
        assert code == 3
        assert f"edition {WEEK} was sent, and its note with it" in said
        assert "digest note --now 2026-04-20" in said
    assert not (office.root / "opened").exists()
    assert office.run("note", "--show", "--now", DAY) == (0, "Begin with boards.\n")
    assert "stands on edition 2026-W17" in office.run(*note, "2026-04-20")[1]
