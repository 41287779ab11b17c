"""Words that look like advice and are none, by why; and the same words where they are."""

from __future__ import annotations

import pytest

from digest.model import Signal
from digest.tag.find import evidence_in
from digest.tag.rules import FALSE_FRIENDS


def signals(sentence: str) -> list[Signal]:
    return [found.signal for found in evidence_in(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        # denied
        "Nothing to worry about for running contracts",
        "No need to review anything first",
        "You don't have to switch anything on",
        "This will not overwrite your notes",
        "Existing orders are left alone",
        "Approvals already sent are left alone",
        "It can be undone at any time",
        "Setup takes two minutes",
        # a risk that the feature takes away
        "Prevents accidental data loss",
        "Reduces the risk of duplicate invoices",
        "Stops agents from overwriting each other",
        "Helps avoid surprises at month end",
        "The old limit has been lifted",
        "A safety net when a sync goes wrong",
        # how it was before
        "Previously this could hide overdue orders",
        "Failed calls were silently dropped before",
        # what the product does, shows and is called
        "Lets you turn on reminders per site",
        "Can be enabled per mailbox",
        "Must be enabled per ticket type",
        "Adds a warning banner to the order",
        "Shows recommended products",
        "Critical tickets are listed first",
        "Minor incidents get a board of their own",
        "Asks the agent to confirm before merging",
        "Set per agent",
        "The button now reads 'Turn this on'",
        'The dialog says "Be careful, this cannot be undone"',
        # the show
        "We talk about it for five minutes",
        "Let us know what you think",
        "We would love to hear from you",
    ],
)
def test_no_advice(sentence: str) -> None:
    assert signals(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "signal"),
    [
        ("There is nothing to lose by switching it on", Signal.INSTRUCTION),
        ("⚠️ Off by default, so go and turn it on", Signal.INSTRUCTION),
        ("Do not wait to enable it", Signal.INSTRUCTION),
        ("Don't enable it before the migration", Signal.WARNING),
        ("There is no undo", Signal.WARNING),
        ("It prevents typos, but it also wipes the notes", Signal.WARNING),
        ("Not without risk: it may overwrite notes", Signal.WARNING),
        ("Switch it on, then check your queues", Signal.WARNING),
        ("Only worth a look if you sell tapes", Signal.PLAYED_DOWN),
        ("Hardly a game changer", Signal.PLAYED_DOWN),
        ("Not glamorous, but enormously valuable", Signal.PRAISE),
        ("No small thing for large teams", Signal.PRAISE),
    ],
)
def test_advice_after_all(sentence: str, signal: Signal) -> None:
    assert signals(sentence)[:1] == [signal]


def test_no_two_false_friends_share_a_name() -> None:
    names = [friend.name for friend in FALSE_FRIENDS]
    assert len(names) == len(set(names))
