"""What was decided about cards: a line each."""

from __future__ import annotations

from collections.abc import Iterable

from digest.console.screen import OUT
from digest.decisions.decide import Decided
from digest.model import Decision, Deed
from digest.render.words import day


def print_decided(decided: Iterable[Decided]) -> None:
    """Each card with what holds for it from now on."""
    for card in decided:
        OUT.print(f"{_words(card.decision)}: {card.title}")


def _words(decision: Decision) -> str:
    whom = f" for {decision.client}" if decision.client else ""
    match decision.deed:
        case Deed.SNOOZED if decision.until:
            return f"Snoozed{whom} until {day(decision.until)}"
        case Deed.DISMISSED:
            return f"Dismissed{whom}, because {decision.because}"
        case Deed.REOPENED:
            return f"Open again{whom}"
        case _:
            return f"Done{whom}"
