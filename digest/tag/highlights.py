"""Post introduction -> which card each highlight of the episode names.

    sentence that lists highlights | phrases | the one card that a phrase names

A theme ("billing visibility") names no feature: a phrase counts only when one card holds nearly
all of its words, and clearly more of them than any other card.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from digest.model import Card, Evidence, Extraction, Signal
from digest.tag.sentences import sentences_in
from digest.tag.words import words_of

RULE = "highlight-in-intro"
FEWEST = 2  # words of weight in a phrase; one word names no feature
ENOUGH = 0.75  # the part of a phrase's weight that its card must hold
CLEAR = 0.8  # the most that the second card may hold of the first card's part


@dataclass(frozen=True, slots=True)
class _Names:
    """The stems by which a card can be named: a title's count in full, a summary's for less."""

    title: frozenset[str]
    summary: frozenset[str]

    def holds(self, stem: str) -> float:
        return 1.0 if stem in self.title else 0.8 if stem in self.summary else 0.0


def highlights_of(extraction: Extraction) -> tuple[tuple[Evidence, ...], ...]:
    """For each card, in the post's order, the introduction's words that name it a highlight."""
    found: list[dict[str, Evidence]] = [{} for _ in extraction.cards]
    phrases = tuple(_phrases(extraction))
    named = tuple(_names(card) for card in extraction.cards) if phrases else ()
    for phrase in phrases:
        winner = _card_named(phrase, named)
        if winner is not None:
            found[winner][phrase] = Evidence(RULE, Signal.HIGHLIGHT, phrase)
    return tuple(tuple(evidence.values()) for evidence in found)


def _phrases(extraction: Extraction) -> Iterator[str]:
    """The verbatim pieces of the introduction that are announced as highlights."""
    for paragraph in (*extraction.post.summary.split("\n"), *extraction.intro):
        for sentence in sentences_in(paragraph):
            for piece in _CUT.split(_announced_in(sentence)):
                if piece.strip(_TRIM):
                    yield piece.strip(_TRIM)


def _announced_in(sentence: str) -> str:
    """What follows the words that announce highlights, or stands before those that close a list."""
    announcing, closing = _announcements()
    if found := announcing.search(sentence):
        return sentence[found.end() :]
    if found := closing.search(sentence):
        return sentence[: found.start()]
    return ""


def _card_named(phrase: str, named: tuple[_Names, ...]) -> int | None:
    core, whole = _stems(_RELATIVE.split(phrase)[0]), _stems(phrase)
    stems = core if len(core) >= FEWEST else whole
    if len(stems) < FEWEST:
        return None
    weight = {stem: _rarity(stem, named) for stem in stems}
    total = sum(weight.values())
    shares = [sum(names.holds(s) * weight[s] for s in stems) / total for names in named]
    ranked = sorted(range(len(named)), key=lambda k: -shares[k])
    if not ranked or shares[ranked[0]] < ENOUGH:
        return None
    if len(ranked) > 1 and shares[ranked[1]] > CLEAR * shares[ranked[0]]:
        return None
    return ranked[0]


def _rarity(stem: str, named: tuple[_Names, ...]) -> float:
    holders = sum(names.holds(stem) > 0 for names in named)
    return math.log(1 + len(named) / (1 + holders)) + 0.3


def _names(card: Card) -> _Names:
    return _Names(_stems(f"{card.title} {card.short_title}"), _stems(card.summary))


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in words_of(text).tokens if word not in _EMPTY)


# The same words come again in card after card.
@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@cache
def _announcements() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # Compiled at the first introduction: large alternations take milliseconds that imports lack.
    announcing = "|".join(rf"\b(?:{row})\s+" for row in _ANNOUNCING)
    return re.compile(announcing, re.IGNORECASE), re.compile("|".join(_CLOSING), re.IGNORECASE)


_ANNOUNCING = (
    r"(?:highlights?|stand-?outs?|headlines?|favou?rites?)\b[^.,:]{0,60}?"
    r"\b(?:include[sd]?|including|are|is|being)",
    r"(?:highlights?|stand-?outs?|top picks?|our picks?|worth (?:your time|watching)|headliners?):",
    r"(?:highlights?|stand-?outs?|favou?rites?) this (?:week|time|episode|month):",
    r"don['’]t miss|do not miss|not to be missed:|look out for|be sure to (?:catch|see)",
    r"(?:worth rewinding for|top of (?:our|the) list|pick of the (?:bunch|release|episode)) "
    r"(?:are|is)",
    r"the biggest (?:news|changes?|story) (?:is|are)",
    r"(?:major|key|big|standout|headline|top) (?:improvements?|features?|changes?|additions?|"
    r"updates?|wins?|items?|news|arrivals?|enhancements?) (?:like|such as|including|include|are|"
    r"is|here (?:is|are)|this time (?:is|are))",
    r"our favou?rites? (?:is|are|were|was)|led by|headlined by|top billing goes to",
    r"the (?:stars?|show-?stealers?) of the (?:show|episode) (?:is|are)|the show is stolen by",
    r"(?:especially|most) excited (?:about|by)|most of the time (?:goes|went) to",
    r"the (?:one|two|three|four|five|big|few) (?:items?|changes?|features?|things?)"
    r"[^.,]{0,40}? (?:is|are)",
)
_CLOSING = (
    r"\b(?:takes?|steals?|shares?|grabs?|gets?) (?:the|top|our) "
    r"(?:spotlight|show|stage|billing|headlines?|crown|prize)\b",
    r"\b(?:is|are) (?:the|our) (?:stand-?outs?|highlights?|favou?rites?|headline)\b",
    r"\bheads? (?:up )?the list\b|\btops? (?:our|the) list\b",
)
_CUT = re.compile(r",\s+(?:(?:and|plus|as well as)\s+)?|\s+(?:and|plus|as well as)\s+|\s*[;—–]\s*")
_RELATIVE = re.compile(
    r"\s(?:you|we|which|who|whom|that|because|where|instead|so)\b", re.IGNORECASE
)
_TRIM = " .!:;,"
_ENDINGS = tuple("ations ation ings ing ers ies ied es ed er s y e".split())
_EMPTY = frozenset(
    "a an the of to for in on at by with from and or new now better improved improvement enhanced "
    "more stronger easier this that these those your our you we it its is are be can which making "
    "has have been as into plus also all update updates feature features support capability "
    "capabilities change changes option options setting settings msp msps halo halopsa visibility "
    "usability experience quality life management handling control controls flexibility clarity "
    "efficiency accuracy performance stability insight insights".split()
)
