"""Whole posts of every family and every kind of page, with what they must give beside them.

`corpus/NAME.{html,txt,md}` is a page in the shape of a real one, in new words; `corpus/NAME.json`
was written by hand. A change there is a change of behaviour: read it as one. `corpus/NAME.toml`,
if there is one, holds the settings with the shape of another vendor's entries.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from digest.extract import read_document
from digest.job import grammars_of
from digest.model import Card, Document, Extraction
from digest.settings import settings_from_toml

CORPUS = Path(__file__).parent / "corpus"
MEDIA = {".html": "text/html", ".txt": "text/plain", ".md": "text/markdown"}
PAGES = sorted(path for path in CORPUS.iterdir() if path.suffix in MEDIA)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_gives_what_was_written_beside_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    text = path.read_text(encoding="utf-8")
    settings = path.with_suffix(".toml")
    toml = settings.read_text(encoding="utf-8") if settings.is_file() else ""
    grammars = grammars_of(settings_from_toml(toml))
    extractions = read_document(Document("", MEDIA[path.suffix], text), grammars)
    assert [_post(extraction) for extraction in extractions] == expected["posts"]
    problems = [problem.what for extraction in extractions for problem in extraction.problems]
    assert len(problems) == expected["problems"], problems


def test_every_page_has_its_outcome_and_every_outcome_its_page() -> None:
    assert {p.stem for p in PAGES} == {p.stem for p in CORPUS.glob("*.json")}


@pytest.mark.parametrize("kind", ["a-", "b-", "c-", "d-", "-listing", "-tail", ".txt", ".md"])
def test_three_pages_of_every_family_and_kind(kind: str) -> None:
    assert sum(kind in path.name for path in PAGES) >= 3


def _post(extraction: Extraction) -> dict[str, Any]:
    """The post as `digest extract` prints it, the verdicts left out."""
    post = extraction.post
    return {
        "title": post.title,
        "url": post.url,
        "episode": post.episode if extraction.is_episode else None,
        "is_episode": extraction.is_episode,
        "published": post.published.isoformat() if post.published else None,
        "author": post.author,
        "summary": post.summary,
        "versions": list(extraction.versions),
        "watch_url": post.watch_url,
        "intro": list(extraction.intro),
        "headings": list(extraction.headings),
        "left_over": list(extraction.left_over),
        "cards": [_card(card) for card in extraction.cards],
    }


def _card(card: Card) -> dict[str, Any]:
    fields = asdict(card) | {"id": card.id, "ids": list(card.ids), "bullets": list(card.bullets)}
    order = "id ids version title short_title timestamp_s watch_url summary bullets important"
    return {name: fields[name] for name in order.split()}
