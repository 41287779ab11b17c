"""The ladder: the strongest advice decides, wherever in the card it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Card, Signal, Tag, Verdict
from digest.tag import judge_card

SAID = {
    Signal.WARNING: ("This may overwrite your notes", "There is no way back", "Test it first"),
    Signal.INSTRUCTION: ("Turn this on", "We'd enable it everywhere", "No reason to leave it off"),
    Signal.PLAYED_DOWN: ("A niche one", "Purely cosmetic", "Most of you won't need it"),
    Signal.PRAISE: (
        "A huge improvement",
        "Our favourite of the month",
        "The best change of the month",
    ),
}
TAGS = {
    Signal.WARNING: Tag.CAUTION,
    Signal.INSTRUCTION: Tag.RECOMMENDED,
    Signal.PLAYED_DOWN: Tag.IGNORE,
    Signal.PRAISE: Tag.RECOMMENDED,
}
PLAIN = ("Adds a column to the list", "Useful for auditing", "Found under Config")
ORDER = list(SAID)

signals = st.sampled_from(ORDER)
advice = st.lists(st.tuples(signals, st.integers(0, 2)), max_size=5)


def judged(*bullets: str) -> Verdict:
    return judge_card(Card("A column was added", ("1",), bullets=bullets))


@given(advice, st.permutations(PLAIN))
def test_the_strongest_signal_decides(told: list[tuple[Signal, int]], plain: list[str]) -> None:
    verdict = judged(*plain[:2], *(SAID[signal][n] for signal, n in told), plain[2])
    strongest = min((ORDER.index(signal) for signal, _ in told), default=None)
    assert verdict.tag is (Tag.IGNORE if strongest is None else TAGS[ORDER[strongest]])


@given(advice)
def test_every_other_voice_is_kept(told: list[tuple[Signal, int]]) -> None:
    verdict = judged(*(SAID[signal][n] for signal, n in told))
    kept = {evidence.quote for evidence in (*verdict.because, *verdict.overruled)}
    assert kept == {SAID[signal][n] for signal, n in told}
    assert not set(verdict.because) & set(verdict.overruled)


@pytest.mark.parametrize(
    ("bullets", "reason"),
    [
        (("Turn this on",), "The hosts say to turn it on."),
        (("There is no way back",), "The hosts warn about it."),
        (
            ("There is no way back", "Turn this on"),
            "The hosts warn about it, and also say to turn it on.",
        ),
        (("A niche one",), "The hosts play it down."),
        (("A huge improvement",), "Praised beyond the usual words."),
        (PLAIN, "No advice given."),
    ],
)
def test_the_reason_is_a_sentence(bullets: tuple[str, ...], reason: str) -> None:
    assert judged(*bullets).reason == reason


def test_a_caution_that_is_also_told_to_be_turned_on_is_with_care() -> None:
    assert judged("Turn this on", "This may overwrite your notes").with_care


def test_advice_in_the_important_mention_counts_in_the_description_too() -> None:
    card = Card("A column", ("1",), summary="Adds a column. Turn this on today.\nAdds it.")
    (evidence,) = judge_card(card).because
    assert evidence.quote == "Turn this on today."
