"""The area that a card is about: by the rows, and by the words that were learned beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import AREAS, Card
from digest.tag.areas import LAST_RESORT, areas_of, scores_of

texts = st.text(max_size=80) | st.sampled_from(
    ["Split one invoice in two", "A chart of closed tickets", "Blocked after five attempts", "⚠"]
)


@pytest.mark.parametrize(
    ("title", "main"),
    [
        ("Split one invoice over two purchase orders", "billing"),
        ("Show the margin beside each line of a quote", "sales"),
        ("Merge two tickets from the list", "tickets"),
        ("Wait for two hours between the steps of a runbook", "automation"),
        ("Write off a laptop with one click", "assets"),
        ("Pull contacts from Xero each night", "integrations"),
        ("Let end users choose a colour for their portal", "portal"),
        ("A pie chart for the wallboard", "reporting"),
        ("Keep inline pictures of forwarded mail", "email"),
        ("Lock an account after five wrong passwords", "security"),
        ("Page through an endpoint by cursor", "api"),
        ("Drag a milestone on the Gantt chart", "projects"),
        ("Rename custom fields in bulk", "admin"),
        ("Suggest an article while a reader types", "knowledge"),
        ("Hand a conversation from the bot to a person", "chat"),
        ("Round a timesheet to the quarter of an hour", "time"),
    ],
)
def test_the_main_area_is_what_the_title_is_about(title: str, main: str) -> None:
    assert areas_of(Card(title, ("1",)))[0] == main


@pytest.mark.parametrize(
    ("title", "main"),
    [
        ("Hand a conversation from the bot to a person", "chat"),
        ("Blocked after five wrong attempts", "security"),
        ("Responses are compressed and paginated", "api"),
        ("Run it each night, with a retry on failure", "automation"),
    ],
)
def test_words_speak_where_no_row_does(title: str, main: str) -> None:
    card = Card(title, ("1",))
    assert scores_of(card) == {}
    assert areas_of(card)[0] == main


def test_words_are_heard_beside_a_row_that_means_another_area() -> None:
    card = Card("Pull contacts from Xero each night", ("1",))
    assert max(scores_of(card), key=lambda area: scores_of(card)[area]) == "billing"
    assert areas_of(card)[0] == "integrations"


def test_the_bullets_are_heard_where_the_title_tells_nothing() -> None:
    card = Card("Zanzibar", ("1",), bullets=("Invoices and credit notes show the tax",))
    assert areas_of(card) == ("billing",)


def test_a_card_on_two_areas_has_both() -> None:
    assert set(areas_of(Card("Turn a quote into an invoice", ("1",)))) == {"billing", "sales"}


def test_a_card_of_unknown_words_has_the_last_resort() -> None:
    assert areas_of(Card("", ("1",))) == (LAST_RESORT,)
    assert areas_of(Card("Qwxyzzy plugh", ("1",), bullets=("...",))) == (LAST_RESORT,)


@given(st.builds(Card, texts, st.just(("1",)), bullets=st.lists(texts).map(tuple)))
def test_any_card_has_one_to_three_different_areas(card: Card) -> None:
    areas = areas_of(card)
    assert 1 <= len(areas) <= 3
    assert len(set(areas)) == len(areas)
    assert set(areas) <= set(AREAS)
    assert areas == areas_of(card)
