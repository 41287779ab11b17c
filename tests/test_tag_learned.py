"""The judge that learned: what it adds to the rules, what it may not do, and how it explains."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Signal
from digest.tag.find import evidence_in, rules_in
from digest.tag.grams import runs_of_letters, words_and_pairs
from digest.tag.learned import LEARNED, OF_SIGNAL, the_judge
from digest.tag.words import words_of


def test_it_hears_what_no_rule_does() -> None:
    sentence = "Guests can see it as well, which nobody expected"
    assert rules_in(sentence) == ()
    (found,) = evidence_in(sentence)
    warning = Signal.WARNING
    assert (found.signal, found.rule, found.quote) == (warning, OF_SIGNAL[warning], sentence)


def test_where_a_rule_heard_it_too_the_rule_is_named() -> None:
    (found,) = evidence_in("There is no way back")
    assert found.rule not in OF_SIGNAL.values()


@given(st.text(max_size=80))
def test_any_text_is_weighed(text: str) -> None:
    sums = the_judge().weigh(words_of(text), ())
    assert len(sums) == len(LEARNED)
    assert all(abs(total) < 100 for total in sums)


def test_a_description_must_say_more_than_a_bullet_to_be_a_warning() -> None:
    text = words_of("The customer's notes are replaced")
    judge = the_judge()
    assert judge.weigh(text, (), describes=True)[0] < judge.weigh(text, ())[0]


def test_the_words_that_weighed_most_stand_in_the_sentence() -> None:
    sentence = "Guests can see it as well, which nobody expected"
    told = the_judge().telling(words_of(sentence), Signal.WARNING)
    assert told
    assert all(piece in sentence.lower() for piece in told)


def test_pieces_of_a_sentence() -> None:
    assert words_and_pairs(("turn", "it")) == ("turn", "it", "^ turn", "turn it", "it $")
    assert runs_of_letters("it") == ["<it", "it>", "<it>"]
    assert runs_of_letters("x" * 40) == []


def test_the_weights_are_read_when_the_first_sentence_is_judged() -> None:
    code = "import sys, digest.tag; sys.exit('digest.tag.weights' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "⚠️ Comes switched off, so make a point of flipping it on for every role that signs in",
        "⚠️ Not on by default, so go and switch it on",
        "⚠️ Off out of the box: flip this switch today",
    ],
)
def test_a_sign_before_an_order_is_no_warning(sentence: str) -> None:
    assert [found.signal for found in evidence_in(sentence)] == [Signal.INSTRUCTION]
