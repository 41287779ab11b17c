"""The language of phrases: what each sign of it finds, and what it does not."""

from __future__ import annotations

import pytest

from digest.tag.phrases import Reader
from digest.tag.search import Index
from digest.tag.words import words_of

GROUPS = {"IT": "it this this_one", "SWITCH": "enable_IT turn_IT_on"}


def is_said(phrase: str, text: str) -> bool:
    return bool(Index([("here", (phrase,))], GROUPS).hits(words_of(text)))


@pytest.mark.parametrize(
    ("phrase", "said", "unsaid"),
    [
        ("turn|switch on", "Turn on the lamp", "Turn the lamp on"),
        ("turn ~2 on", "Turn the lamp on", "Turn the big lamp on"),
        ("overwrit*", "It overwrites notes", "It writes notes"),
        ("[very] good", "A good one", "Very goodly"),
        ("SWITCH", "Turn this one on", "Turn that on"),
        ("after # days", "After 30 days", "After some days"),
        ("after # days", "After thirty days", "After days"),
        ("^ enable IT", "Open the page and enable it", "You can enable it"),
        ("^^ enable IT", "⚠️ Enable this", "Please enable this"),
        ("for good $", "Gone for good, and soon", "For good measure"),
        ("advice // use", "Our advice: use it", "Our advice use it"),
        ("good , but", "Good, but slow", "Good but slow"),
        ("would ~2 enable", "We would gladly enable it", "We would not enable it"),
        ("can not be undone", "It can't be undone", "It can be undone"),
        ("done first|$", "Done first", "Done second, or third"),
    ],
)
def test_a_phrase(phrase: str, said: str, unsaid: str) -> None:
    assert is_said(phrase, said)
    assert not is_said(phrase, unsaid)


def test_a_phrase_does_not_cross_a_break() -> None:
    assert not is_said("turn on", "In turn: on Monday")


def test_a_quoted_button_is_one_word() -> None:
    assert words_of("The button says 'Turn it on'").tokens == ("the", "button", "says", "quoted")


def test_a_sentence_that_is_a_quote_is_read() -> None:
    assert "turn" in words_of('"Turn it on today."').tokens


@pytest.mark.parametrize("phrase", ["NOWHERE", "ove*", "half-way"])
def test_a_slip_of_the_pen_is_an_error(phrase: str) -> None:
    with pytest.raises(ValueError, match="neither a word"):
        Reader(GROUPS).run_of(phrase)


def test_hits_come_in_the_order_of_the_text() -> None:
    rows = [("b", ("lamp",)), ("a", ("turn",)), ("c", ("turn ~3 lamp",))]
    hits = Index(rows, {}).hits(words_of("Turn on the lamp"))
    assert [(hit.owner, hit.start) for hit in hits] == [("a", 0), ("c", 0), ("b", 3)]
