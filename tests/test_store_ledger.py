"""The ledger's promises, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text, update

from digest.message.tokens import mark_of
from digest.model import (
    MAIL,
    Claim,
    Delivery,
    DeliveryState,
    Group,
    Letter,
    Outcome,
    Recipient,
)
from digest.store import Archive, open_archive
from digest.store.engine import open_engine, writing
from digest.store.ledger import Ledger
from digest.store.runs import LEASE_S
from digest.store.schema import RUNS
from tests.archives import NOW, read_post

WEEK = "2026-W23"
SENT = (Outcome(DeliveryState.SENT, "250 OK"), 0.0)
LETTER = Letter(WEEK, NOW, "Turn on 3", "A text", "<p>A text</p>")


@pytest.fixture
def archive(place: str) -> Iterator[Archive]:
    with open_archive(place) as archive:
        yield archive


def to(name: str) -> Delivery:
    return Delivery(WEEK, MAIL, name)


def states(ledger: Ledger) -> dict[str, str]:
    return {r.delivery.recipient: r.state.value for r in ledger.receipts(WEEK, MAIL)}


def begun(archive: Archive, *names: str, run: str = "run") -> Ledger:
    archive.ledger.plan(WEEK, MAIL, names)
    archive.ledger.begin(run)
    return archive.ledger


def test_a_delivery_is_planned_once(archive: Archive) -> None:
    assert archive.ledger.plan(WEEK, MAIL, ["b", "a", "b"]) == 2
    assert archive.ledger.plan(WEEK, MAIL, ["a", "c"]) == 1
    assert archive.ledger.plan(WEEK, "chat", ["a"]) == 1
    assert states(archive.ledger) == {"a": "planned", "b": "planned", "c": "planned"}


def test_what_is_claimed_is_sending_before_anybody_sends_it(archive: Archive) -> None:
    ledger = begun(archive, "a", "b", "c")
    assert ledger.claim(WEEK, MAIL, "run", 2) == (Claim("a"), Claim("b"))
    assert states(ledger) == {"a": "sending", "b": "sending", "c": "planned"}
    assert ledger.claim(WEEK, MAIL, "other", 2) == (Claim("c"),)
    assert ledger.claim(WEEK, MAIL, "other", 2) == ()


def test_what_came_of_it_is_kept_with_the_servers_words(archive: Archive) -> None:
    ledger = begun(archive, "a", "b")
    ledger.claim(WEEK, MAIL, "run", 2)
    failed = Outcome(DeliveryState.FAILED, "550 no such user\0")
    ledger.settle("run", {to("a"): SENT, to("b"): (failed, 0.0)})
    a, b = ledger.receipts(WEEK, MAIL)
    assert (a.state, a.said, a.tries) == (DeliveryState.SENT, "250 OK", 1)
    assert (b.state, b.said) == (DeliveryState.FAILED, "550 no such user")
    (tally,) = ledger.tallies()
    assert (tally.sent, tally.failed, tally.planned, tally.is_clean) == (1, 1, 0, False)


def test_what_was_put_off_is_claimed_again_only_when_it_is_due(archive: Archive) -> None:
    ledger = begun(archive, "a", "b")
    ledger.claim(WEEK, MAIL, "run", 2)
    later = Outcome(DeliveryState.PLANNED, "450 later")
    ledger.settle("run", {to("a"): (later, 60.0), to("b"): (later, 0.0)})
    assert ledger.claim(WEEK, MAIL, "run", 2) == (Claim("b", tries=1),)
    due_s = ledger.next_due_s(WEEK, MAIL)
    assert due_s is not None
    assert 50 < due_s <= 60


def test_what_was_surely_not_tried_is_given_back(archive: Archive) -> None:
    ledger = begun(archive, "a")
    ledger.claim(WEEK, MAIL, "run", 1)
    ledger.release("other", [to("a")])
    assert states(ledger) == {"a": "sending"}
    ledger.release("run", [to("a")])
    assert states(ledger) == {"a": "planned"}
    assert ledger.next_due_s(WEEK, MAIL) == 0


def test_a_run_that_lives_keeps_what_it_sends(archive: Archive) -> None:
    ledger = begun(archive, "a")
    ledger.claim(WEEK, MAIL, "run", 1)
    assert ledger.sweep() == 0
    assert states(ledger) == {"a": "sending"}


def _silence(place: str, seconds: float) -> None:
    """As if the run had been silent for so long, on another machine."""
    with open_engine(place, 5) as engine, writing(engine).begin() as connection:
        silent = {"alive_at": RUNS.c.alive_at - seconds, "machine": "elsewhere"}
        connection.execute(update(RUNS).values(silent))


@pytest.mark.parametrize(("silent_s", "lost"), [(LEASE_S - 20, 0), (LEASE_S + 5, 1)])
def test_a_run_of_another_machine_is_dead_when_its_lease_is_over(
    archive: Archive, place: str, silent_s: float, lost: int
) -> None:
    ledger = begun(archive, "a")
    ledger.claim(WEEK, MAIL, "run", 1)
    _silence(place, silent_s)
    assert ledger.sweep() == lost
    assert states(ledger) == {"a": "unknown" if lost else "sending"}
    ledger.beat("run")


def test_a_sign_of_life_renews_the_lease(archive: Archive, place: str) -> None:
    ledger = begun(archive, "a")
    ledger.claim(WEEK, MAIL, "run", 1)
    _silence(place, LEASE_S + 5)
    ledger.beat("run")
    assert ledger.sweep() == 0


def test_unknown_is_never_claimed_until_a_person_says_so(archive: Archive) -> None:
    ledger = begun(archive, "a", "b")
    ledger.claim(WEEK, MAIL, "run", 1)
    ledger.end("run")
    assert states(ledger) == {"a": "unknown", "b": "planned"}
    ledger.plan(WEEK, MAIL, ["a", "b"])
    assert ledger.claim(WEEK, MAIL, "other", 9) == (Claim("b"),)
    assert ledger.plan_again(WEEK, MAIL, DeliveryState.UNKNOWN) == 1
    assert ledger.claim(WEEK, MAIL, "other", 9) == (Claim("a"),)


def test_who_was_thought_dead_may_still_tell_the_truth(archive: Archive, place: str) -> None:
    ledger = begun(archive, "a", "b")
    ledger.claim(WEEK, MAIL, "run", 2)
    _silence(place, LEASE_S + 5)
    assert ledger.sweep() == 2
    ledger.settle("run", {to("a"): SENT})
    assert states(ledger) == {"a": "sent", "b": "unknown"}


def test_who_was_thought_dead_does_not_undo_what_a_person_said(
    archive: Archive, place: str
) -> None:
    ledger = begun(archive, "a")
    ledger.claim(WEEK, MAIL, "run", 1)
    _silence(place, LEASE_S + 5)
    ledger.sweep()
    ledger.plan_again(WEEK, MAIL, DeliveryState.UNKNOWN)
    ledger.settle("run", {to("a"): SENT})
    assert states(ledger) == {"a": "planned"}


KILLED = """
import os, signal, sys
from digest.model import MAIL
from digest.store import open_archive
with open_archive(sys.argv[1]) as archive:
    archive.ledger.begin("dying")
    assert archive.ledger.claim("2026-W23", MAIL, "dying", 1)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_program_was_sending_is_unknown_at_once(archive: Archive, place: str) -> None:
    archive.ledger.plan(WEEK, MAIL, ["a", "b"])
    assert subprocess.run([sys.executable, "-c", KILLED, place], timeout=60).returncode == -9
    assert archive.ledger.sweep() == 1
    unknown, left = archive.ledger.receipts(WEEK, MAIL)
    assert (unknown.state, left.state) == (DeliveryState.UNKNOWN, DeliveryState.PLANNED)
    assert "stopped in the middle" in unknown.said


CLAIMS = """
import sys
from digest.model import MAIL, Delivery, DeliveryState, Outcome
from digest.store import open_archive
with open_archive(sys.argv[1], wait_s=30) as archive:
    ledger, run = archive.ledger, sys.argv[2]
    ledger.begin(run)
    sys.stdin.readline()
    while claims := ledger.claim("2026-W23", MAIL, run, 3):
        done = {Delivery("2026-W23", MAIL, c.recipient): (Outcome(DeliveryState.SENT, run), 0.0)
                for c in claims}
        assert ledger.settle(run, done) in (len(done), -1)
        print(*(c.recipient for c in claims))
    ledger.end(run)
"""


def test_two_that_claim_at_once_never_get_the_same(archive: Archive, place: str) -> None:
    names = [f"{number:03}" for number in range(300)]
    archive.ledger.plan(WEEK, MAIL, names)
    both = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIMS, place, run],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for run in ("one", "two")
    ]
    threads = []
    shares: dict[int, list[str]] = {}
    for number, process in enumerate(both):

        def talk(number: int = number, process: subprocess.Popen[str] = process) -> None:
            shares[number] = process.communicate("!\n", timeout=60)[0].split()

        threads.append(threading.Thread(target=talk))
        threads[-1].start()
    for thread in threads:
        thread.join()
    assert sorted(shares[0] + shares[1]) == names
    assert set(states(archive.ledger).values()) == {"sent"}


def test_a_closed_edition_takes_nothing_new(archive: Archive) -> None:
    archive.keep("blog", [read_post(1)], NOW)
    assert archive.announce(WEEK, NOW, archive.numbers())
    told = archive.numbers()
    assert archive.ledger.close(WEEK, told.values(), {Group(): LETTER})
    archive.keep("blog", [read_post(2)], NOW)
    assert not archive.announce(WEEK, NOW, archive.numbers())
    assert archive.announce(WEEK, NOW, told)
    assert archive.told().keys() == told.keys()
    assert archive.closed_editions() == {WEEK}


def test_an_edition_that_grew_meanwhile_is_not_closed(archive: Archive) -> None:
    archive.keep("blog", [read_post(1)], NOW)
    archive.announce(WEEK, NOW, archive.numbers())
    seen = archive.numbers().values()
    archive.keep("blog", [read_post(2)], NOW)
    archive.announce(WEEK, NOW, archive.numbers())
    assert not archive.ledger.close(WEEK, seen, {Group(): LETTER})
    assert (archive.closed_editions(), archive.ledger.letters(WEEK)) == (set(), {})


def test_a_letter_stays_as_it_was_first_sent(archive: Archive) -> None:
    other = Letter(WEEK, NOW, "Other", "Other", "Other")
    harbour = Group(client="Harbour & Co")
    assert archive.ledger.close(WEEK, [], {Group(): LETTER})
    assert archive.ledger.close(WEEK, [7], {Group(): other, harbour: other})
    assert archive.ledger.letters(WEEK) == {Group(): LETTER, harbour: other}


ADA = Recipient("Ada@example.org", "Ada", "small", "en-GB", "Harbour & Co")


def test_a_person_is_kept_once_by_their_address(archive: Archive) -> None:
    roster = archive.roster
    changed = Recipient("ada@example.org", "Ada L.")
    assert roster.put([ADA, Recipient("bob@example.org"), ADA]) == (2, 0)
    assert roster.recipients() == (ADA, Recipient("bob@example.org"))
    assert roster.put([changed]) == (0, 1)
    assert roster.put([changed]) == (0, 0)
    assert roster.recipients()[0] == changed
    assert (roster.remove(ADA.key), roster.remove(ADA.key)) == (True, False)


def test_who_leaves_gets_nothing_that_is_still_planned(archive: Archive) -> None:
    roster, ledger = archive.roster, archive.ledger
    ledger.plan(WEEK, MAIL, ["ada@example.org", "bob@example.org"])
    mark = mark_of(ADA.key, roster.secrets().salt)
    assert (roster.leave(mark), roster.leave(mark)) == (True, False)
    assert states(ledger) == {"bob@example.org": "planned"}
    assert roster.left() == {mark}
    assert (roster.come_back(mark), roster.come_back(mark)) == (True, False)


def test_who_is_forgotten_leaves_only_a_mark(archive: Archive, place: str, tmp_path: Path) -> None:
    roster, ledger = archive.roster, begun(archive, "ada@example.org")
    roster.put([ADA])
    ledger.claim(WEEK, MAIL, "run", 1)
    said = Outcome(DeliveryState.SENT, "250 queued for ada@example.org")
    ledger.settle("run", {to("ada@example.org"): (said, 0.0)})
    assert roster.forget(ADA.key)
    assert not roster.forget("nobody@example.org")
    mark = mark_of(ADA.key, roster.secrets().salt)
    assert mark in roster.left()
    assert states(ledger) == {f"forgotten:{mark}": "sent"}
    with open_engine(place, 5) as engine, engine.connect() as connection:
        for table in ("recipients", "deliveries", "unsubscribed"):
            rows = connection.execute(text(f"SELECT * FROM {table}")).all()
            assert "ada@" not in repr(rows).lower()


def test_forgotten_twice_is_no_error(archive: Archive) -> None:
    for _ in range(2):
        archive.ledger.plan(WEEK, MAIL, [ADA.key])
        archive.ledger.begin(os.urandom(4).hex())
        archive.ledger.claim(WEEK, MAIL, "x", 1)
        archive.roster.forget(ADA.key)
    assert len(states(archive.ledger)) == 1


def test_secrets_are_made_once_and_the_salt_outlives_a_new_signature(archive: Archive) -> None:
    own = archive.roster.secrets()
    assert own == archive.roster.secrets()
    other = archive.roster.secrets("of my own")
    assert (other.salt, other.signing) == (own.salt, b"of my own")
