"""Which card a post's introduction names a highlight."""

from __future__ import annotations

import pytest

from digest.model import Card, Extraction, Post, Signal, Tag
from digest.tag import tag_post

CARDS = (
    Card(
        "Parts can now be booked out from a van", ("1",), summary="Stock moves with the engineer."
    ),
    Card("Added a setting to lock timesheets after approval", ("2",)),
    Card("Added previews to letter templates", ("3",), summary="Shows a letter before it is sent."),
    Card("The site list can now be sorted by engineer", ("4",)),
)


def highlighted(summary: str = "", intro: tuple[str, ...] = ()) -> dict[str, list[str]]:
    extraction = Extraction(Post("Episode 1", (), summary=summary), CARDS, intro=intro)
    return {
        tagged.card.ids[0]: [e.quote for e in tagged.verdict.because]
        for tagged in tag_post(extraction).cards
        if any(e.signal is Signal.HIGHLIGHT for e in tagged.verdict.because)
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Highlights include locking timesheets and letter template previews.",
        "The standouts are letter template previews, and timesheets that lock.",
        "Don't miss letter template previews and locked timesheets.",
        "We dive into major improvements like letter template previews and locked timesheets.",
        "Letter template previews and locked timesheets take the spotlight.",
    ],
)
def test_a_list_of_highlights_names_its_cards(sentence: str) -> None:
    assert set(highlighted(sentence)) == {"2", "3"}
    assert set(highlighted(intro=(sentence,))) == {"2", "3"}


def test_the_quote_is_the_introduction_s() -> None:
    summary = "A short one. Key highlights include letter template previews, and more."
    assert highlighted(summary) == {"3": ["letter template previews"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Highlights include better stock visibility and stronger controls.",  # themes
        "Highlights include engineers.",  # two cards, and one word
        "Highlights include a new colour for the login page.",  # no card
        "This episode covers letter template previews and locked timesheets.",  # no highlight
    ],
)
def test_a_theme_names_no_card(sentence: str) -> None:
    assert highlighted(sentence) == {}


def test_a_highlight_recommends_and_a_shrug_outweighs_it() -> None:
    shrugged = Card("Added previews to letter templates", ("3",), bullets=("Purely cosmetic",))
    for card, tag in ((CARDS[2], Tag.RECOMMENDED), (shrugged, Tag.IGNORE)):
        post = Post("Episode 1", (), summary="Highlights include letter template previews.")
        (tagged,) = tag_post(Extraction(post, (card,))).cards
        assert tagged.verdict.tag is tag
