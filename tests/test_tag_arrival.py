from __future__ import annotations

import pytest

from digest.model import Arrival, Card, State
from digest.tag.arrival import arrival_of

OFF, ON = State.OFF, State.ON


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Off by default", OFF),
        ("⚠️ This one is disabled by default, so nobody will see it yet", OFF),
        ("It is not switched on by default.", OFF),
        ("The box isn't ticked by default", OFF),
        ("No longer enabled by default for new agents", OFF),
        ("By default, the new column is hidden", OFF),
        ("The toggle defaults to off", OFF),
        ("Ships turned off", OFF),
        ("Stays off until an admin switches it on", OFF),
        ("On by default", ON),
        ("Enabled by default for every tenant", ON),
        ("The new layout is live out of the box", ON),
        ("By default this is active", ON),
        ("No longer disabled by default", ON),
        ("The check starts switched on", ON),
    ],
)
def test_a_default_that_is_stated(sentence: str, state: State) -> None:
    assert arrival_of(Card(title="A nudge", bullets=(sentence,))) == Arrival(state, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The box can be ticked by default",
        "An option to have reminders enabled by default",
        "Lets you make the field active by default",
        "Sets a default template for new customers",
        "Choose whether approvals are on by default",
        "Turn it on",
        "The default view is by age",
        "Sorted by default on the date",
    ],
)
def test_a_choice_or_another_default_states_nothing(sentence: str) -> None:
    assert arrival_of(Card(title="A nudge", summary=sentence)) is None


def test_the_vendors_title_may_state_it() -> None:
    title = "Nudges are now enabled by default"
    assert arrival_of(Card(title=title)) == Arrival(ON, title)


def test_the_first_statement_counts() -> None:
    card = Card(title="A nudge", summary="Off by default.", bullets=("On by default in trials",))
    assert arrival_of(card) == Arrival(OFF, "Off by default.")
