"""Why a sentence counts as advice, in the words that `digest explain` prints."""

from __future__ import annotations

import pytest

from digest.model import Evidence, OwnRule, Signal
from digest.tag.find import evidence_in
from digest.tag.telling import told_of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Be careful: showing rates still requires an agreement with the works council",
            "warning: the reader is told to take care (rule be-careful)",
        ),
        (
            "Still requires caution around what the night shift may close",
            "warning: the reader is told to take care (rule be-careful)",
        ),
        (
            "Recommended: turn this on immediately",
            "instruction: the hosts recommend, urge or suggest it (rule recommended)",
        ),
        (
            "Still not widely used among our customers",
            "played down: few use it, or it is not for everyone (rule not-widely-used)",
        ),
        (
            "Clever, but hardly a priority",
            "played down: clever or nice perhaps, but no priority (rule no-priority)",
        ),
        (
            "A strong improvement for the dispatchers",
            "praise: praised in a strong word (rule strong-praise)",
        ),
    ],
)
def test_the_rule_that_speaks_is_the_one_that_a_reader_would_name(sentence: str, told: str) -> None:
    assert told_of(evidence_in(sentence)[0]) == told


def test_what_no_rule_heard_is_told_by_the_words_that_weighed_most() -> None:
    (found,) = evidence_in("Guests can see it as well, which nobody expected")
    told = told_of(found)
    assert told.startswith("warning: learned from labelled sentences, most of all by “")
    assert "expected" in told


def test_a_highlight_and_a_rule_of_one_s_own() -> None:
    named = Evidence("highlight-in-intro", Signal.HIGHLIGHT, "signed webhooks")
    assert told_of(named).startswith("highlight: the post names it")
    own = OwnRule("ring-us", Signal.WARNING, "we want a call first", ("ring us",), ("Ring us",))
    found = Evidence("ring-us", Signal.WARNING, "Ring us before you start")
    assert told_of(found, (own,)) == "warning: we want a call first (rule ring-us)"
