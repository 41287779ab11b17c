"""Evidence -> verdict: the ladder of the tagging guide, strongest advice first.

warning > instruction > played down > praise or highlight > nothing
"""

from __future__ import annotations

from collections.abc import Iterable

from digest.model import Card, Evidence, OwnRule, Signal, Tag, Verdict
from digest.tag.actions import action_of
from digest.tag.areas import areas_of
from digest.tag.arrival import arrival_of
from digest.tag.find import evidence_in
from digest.tag.own import own_evidence_in
from digest.tag.sentences import sentences_of

LADDER: tuple[tuple[frozenset[Signal], Tag], ...] = (
    (frozenset({Signal.WARNING}), Tag.CAUTION),
    (frozenset({Signal.INSTRUCTION}), Tag.RECOMMENDED),
    (frozenset({Signal.PLAYED_DOWN}), Tag.IGNORE),
    (frozenset({Signal.PRAISE, Signal.HIGHLIGHT}), Tag.RECOMMENDED),
)


def judge_card(
    card: Card, highlights: tuple[Evidence, ...] = (), own: tuple[OwnRule, ...] = ()
) -> Verdict:
    """The post's advice about one card; `highlights` is what the post's introduction says of it.

    `own` are rules that the reader adds to the program's.
    """
    evidence = (*evidence_on(card, own), *highlights)
    tag, deciding = step_of(evidence)
    because = _one_a_quote(e for e in evidence if e.signal in deciding)
    overruled = tuple(e for e in evidence if e not in because)
    return Verdict(
        tag=tag,
        action=action_of(card),
        areas=areas_of(card),
        reason=_reason(because, overruled),
        because=because,
        overruled=overruled,
        arrival=arrival_of(card),
    )


def evidence_on(card: Card, own: tuple[OwnRule, ...] = ()) -> tuple[Evidence, ...]:
    """What the card's own text says, in its order; of two that say the same the reader's rule."""
    return tuple(
        found
        for text in sentences_of(card)
        for found in _both(
            own_evidence_in(text, own), evidence_in(text, describes=text in card.summary)
        )
    )


def _both(own: tuple[Evidence, ...], ours: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    signals = {found.signal for found in own}
    return (*own, *(found for found in ours if found.signal not in signals))


def step_of(evidence: tuple[Evidence, ...]) -> tuple[Tag, frozenset[Signal]]:
    """The tag that the strongest evidence gives, and the signals that give it."""
    given = {e.signal for e in evidence}
    return next(
        ((tag, signals) for signals, tag in LADDER if signals & given), (Tag.IGNORE, frozenset())
    )


def _one_a_quote(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    first: dict[str, Evidence] = {}
    for found in evidence:
        first.setdefault(found.quote, found)
    return tuple(first.values())


def _reason(because: tuple[Evidence, ...], overruled: tuple[Evidence, ...]) -> str:
    if not because:
        return "No advice given."
    decided = because[0].signal
    if decided is Signal.WARNING and any(e.signal is Signal.INSTRUCTION for e in overruled):
        return "The hosts warn about it, and also say to turn it on."
    if decided in {Signal.PRAISE, Signal.HIGHLIGHT} and len({e.signal for e in because}) > 1:
        return "Praised beyond the usual words, and named a highlight of the episode."
    return _REASONS[decided]


_REASONS = {
    Signal.WARNING: "The hosts warn about it.",
    Signal.INSTRUCTION: "The hosts say to turn it on.",
    Signal.PLAYED_DOWN: "The hosts play it down.",
    Signal.PRAISE: "Praised beyond the usual words.",
    Signal.HIGHLIGHT: "Named a highlight of the episode.",
}
