"""The labelled sets, beside the verdicts of today's rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from digest.extract import read_document
from digest.measure.agreement import Label
from digest.model import Card, Document, Tag, Verdict
from digest.tag import judge_card, tag_post

LABELLED = Path(__file__).parent / "labelled"

Pair = tuple[Verdict, Label]


def labelled_cards(name: str) -> Iterator[Pair]:
    """Each card of `labelled/<name>.json` with its verdict. They stand alone: no highlights."""
    for row in json.loads((LABELLED / f"{name}.json").read_bytes())["cards"]:
        yield judge_card(card_of(row)), _label(row, "actions", "areas")


def card_of(row: dict[str, Any]) -> Card:
    """The card of one labelled row."""
    return Card(
        title=row["title"],
        version=row["version"],
        summary=row["summary"],
        bullets=tuple(row["bullets"]),
        important=row["important"],
    )


def labelled_demo(pages: Path) -> Iterator[Pair]:
    """Each card of the sample posts, judged with its episode."""
    rows = {row["id"]: row for row in json.loads((LABELLED / "demo.json").read_bytes())}
    for page in sorted(pages.glob("*episode*.html")):
        # The page's own article only: other episodes stand whole in its tail.
        first, *_ = read_document(Document(page.name, "text/html", page.read_text("utf-8")))
        for tagged in tag_post(first).cards:
            yield tagged.verdict, _label(rows[tagged.card.id or ""], "actions", "areas")


def labelled_seed(text: str, labels: bytes) -> Iterator[Pair]:
    """Each card of the real episodes, judged with its episode."""
    rows = {(row["episode"], str(row["id"])): row for row in json.loads(labels)}
    for extraction in read_document(Document("seed", "text/plain", text)):
        for tagged in tag_post(extraction).cards:
            row = rows[extraction.post.episode, tagged.card.id or ""]
            yield tagged.verdict, _label(row, "actions_accepted", "main_areas_accepted")


def _label(row: dict[str, Any], actions: str, areas: str) -> Label:
    return Label(Tag(row["tag"]), frozenset(row[actions]), frozenset(row[areas]))
