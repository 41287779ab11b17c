"""Card -> how the feature comes: off by default, on by default, or not stated.

Only what the text says counts, the vendor's title with it: a default is a fact, not advice. A
setting that lets people choose a default ("can be turned on by default") states nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Arrival, Card, State
from digest.tag.sentences import sentences_of

_OFF = r"(?:off|disabled|deactivated|inactive|unticked|unchecked|hidden)"
_ON = r"(?:on|enabled|activated|active|ticked|checked|live)"
_NOT = r"(?:not|never|isn['’]t|aren['’]t|won['’]t be|no longer|rather than)"
_SET = r"(?:(?:turned|switched|set to|left) )?"
_DEFAULT = r"(?:by default|out of the box|on arrival|as (?:a|the) default|from the start)"
_FIRST = r"(?:by default|out of the box)"
_BE = r"(?:(?:it|this|that|the \w+(?: \w+)?) )?(?:is|are|comes?|ships?|arrives?|stays?|remains?)"

# Read from the top: the first way of speaking that a sentence holds decides.
_WAYS: tuple[tuple[State, re.Pattern[str]], ...] = tuple(
    (state, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for state, pattern in (
        (State.ON, rf"{_NOT} (?:\w+ly )?{_SET}{_OFF} {_DEFAULT}"),
        (State.OFF, rf"{_NOT} (?:\w+ly )?{_SET}{_ON} {_DEFAULT}"),
        (State.OFF, rf"{_FIRST},? {_BE} {_NOT} {_SET}{_ON}"),
        (State.OFF, rf"{_SET}{_OFF} {_DEFAULT}"),
        (State.ON, rf"{_SET}{_ON} {_DEFAULT}"),
        (State.OFF, rf"{_FIRST},? {_BE} {_SET}{_OFF}"),
        (State.ON, rf"{_FIRST},? {_BE} {_SET}{_ON}"),
        (State.OFF, rf"defaults? to (?:being )?{_OFF}"),
        (State.ON, rf"defaults? to (?:being )?{_ON}"),
        (State.OFF, rf"(?:ships?|arrives?|comes?|lands?|starts?(?: out)?) {_SET}{_OFF}"),
        (State.ON, rf"(?:ships?|arrives?|comes?|lands?|starts?(?: out)?) {_SET}{_ON}"),
        (State.OFF, r"off until (?:you|someone|an admin\w*) (?:turns?|switch(?:es)?|enables?)"),
    )
)
# "Can be ticked by default", "an option to have it enabled by default": a choice, not a fact.
_CHOICE = re.compile(
    r"(?:\b(?:can|could|may|might|to|option|let|lets|make|makes|want|whether|if)\b"
    r"(?: \w+){0,3} )$",
    re.IGNORECASE,
)
# Most sentences hold none of these words, and need not be read by a dozen patterns.
_HINTS = ("default", "the box", "arriv", "ships", "comes", "lands", "starts", "off until")


def arrival_of(card: Card) -> Arrival | None:
    """The state that the card's text gives the feature, with the words that say so."""
    return next(_stated((*sentences_of(card), card.title)), None)


def _stated(sentences: tuple[str, ...]) -> Iterator[Arrival]:
    for sentence in sentences:
        folded = sentence.casefold()
        if not any(hint in folded for hint in _HINTS):
            continue
        for state, way in _WAYS:
            found = way.search(sentence)
            if found and not _CHOICE.search(sentence, 0, found.start()):
                yield Arrival(state, sentence)
                break
