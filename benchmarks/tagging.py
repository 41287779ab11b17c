"""How long tagging takes, beside regular expressions that scan the same text."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from digest.extract import read_document
from digest.model import Card, Document
from digest.tag import judge_card
from tests.conftest import ROOT

CARDS, ROUNDS = 10_000, 3
SIX = re.compile(r"enable|turn|warning|careful|niche|huge", re.IGNORECASE)
FORTY = re.compile(
    "enable|turn|switch|activate|careful|caution|warning|beware|review|before|test|sandbox|"
    "expos|permission|delay|limit|quota|irreversibl|overwrit|duplicat|niche|minor|rare|skip|"
    "ignore|overkill|most|need|huge|major|critical|essential|best|favou?rite|worth|must|should|"
    "recommend|love|finally",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ratios:
    """How many times the CPU time of each expression the tagging takes."""

    six_words: float
    forty_words: float


def tagging_ratios() -> Ratios:
    """Tags and scans the same 10,000 cards, of which no two share a sentence."""
    cards = tuple(_cards())
    text = "\n".join("\n".join((card.title, card.summary, *card.bullets)) for card in cards)
    judge_card(cards[0])  # builds what is built once
    ours = _cpu_s(lambda: [judge_card(card) for card in cards])
    return Ratios(
        ours / _cpu_s(lambda: SIX.findall(text)), ours / _cpu_s(lambda: FORTY.findall(text))
    )


def _cards() -> Iterator[Card]:
    """The sample posts' cards again and again, a number behind each sentence: no cache helps."""
    pages = sorted((ROOT / "digest" / "demo" / "thoughts").glob("*episode*.html"))
    known = [card for page in pages for card in _cards_of(page)]
    for number in range(CARDS):
        card = known[number % len(known)]
        yield replace(
            card,
            title=f"{card.title} {number}",
            summary=f"{card.summary} {number}",
            bullets=tuple(f"{bullet} {number}" for bullet in card.bullets),
        )


def _cards_of(page: Path) -> tuple[Card, ...]:
    return read_document(Document(page.name, "text/html", page.read_text("utf-8")))[0].cards


def _cpu_s(work: Callable[[], object]) -> float:
    """The fastest of some rounds, so that a busy machine counts least."""
    times = []
    for _ in range(ROUNDS):
        before = time.process_time()
        work()
        times.append(time.process_time() - before)
    return min(times)
