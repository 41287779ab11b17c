"""Laws of the tagger that hold for any text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Card, Post, Signal, Tag, Verdict
from digest.tag import judge_card
from tests.labels import LABELLED

SENTENCES = [
    row["text"]
    for path in sorted(Path(LABELLED).glob("*.json"))
    if not path.stem.startswith("held_out")
    and isinstance(rows := json.loads(path.read_bytes()), dict)
    for row in rows["sentences"]
]
texts = st.sampled_from(SENTENCES) | st.text(max_size=80)
cards = st.builds(
    Card,
    title=texts,
    ids=st.just(("1",)),
    summary=st.lists(texts, max_size=2).map("\n".join),
    bullets=st.lists(texts, max_size=4).map(tuple),
    important=st.booleans(),
)
# The first card builds the index of rules and unpacks the weights, which is no law's time.
judge_card(Card("A title", ("1",), summary="Turn it on."))
WARNING = "Existing invoices are recalculated without asking, so test this in a sandbox first"


@given(cards)
def test_every_quote_is_verbatim(card: Card) -> None:
    verdict = judge_card(card)
    told = "\n".join((card.summary, *card.bullets))
    for evidence in (*verdict.because, *verdict.overruled):
        assert evidence.quote in told


@given(cards)
def test_a_tag_stands_on_the_signal_that_decides_it(card: Card) -> None:
    verdict = judge_card(card)
    signals = {evidence.signal for evidence in verdict.because}
    expected = {
        Tag.CAUTION: {Signal.WARNING},
        Tag.RECOMMENDED: {Signal.INSTRUCTION, Signal.PRAISE, Signal.HIGHLIGHT},
        Tag.IGNORE: {Signal.PLAYED_DOWN},
    }[verdict.tag]
    assert signals <= expected
    assert not _stronger(verdict)


def _stronger(verdict: Verdict) -> set[Signal]:
    """Signals among what lost that should have decided."""
    order = list(Signal)
    if not verdict.because:
        return {evidence.signal for evidence in verdict.overruled}
    deciding = order.index(verdict.because[0].signal)
    return {e.signal for e in verdict.overruled if order.index(e.signal) < deciding} - {
        Signal.PRAISE,
        Signal.HIGHLIGHT,
    }


@given(cards)
def test_one_more_warning_makes_any_card_a_caution(card: Card) -> None:
    warned = Card(card.title, card.ids, summary=card.summary, bullets=(*card.bullets, WARNING))
    assert judge_card(warned).tag is Tag.CAUTION


@given(cards)
def test_judging_twice_is_equal(card: Card) -> None:
    assert judge_card(card) == judge_card(card)


@pytest.mark.parametrize(
    "title",
    ["A warning will now be shown when a mail fails", "Recommended items", "Turn this on: a game"],
)
def test_a_title_is_never_advice(title: str) -> None:
    assert judge_card(Card(title, ("1",), summary="Shows it.")).tag is Tag.IGNORE


@pytest.mark.parametrize(
    "text", ["a " * 50_000, "not " * 25_000, "turn it on if you " * 6_000, "(" * 99_999]
)
def test_a_paragraph_of_any_length_is_judged(text: str) -> None:
    assert judge_card(Card("A title", ("1",), summary=text)).areas


def test_a_post_without_a_title_has_a_name() -> None:
    assert Post("", ()).key.startswith("untitled")
