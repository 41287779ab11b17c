"""The three real episodes: every card exact, and the article before them is none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from digest.extract import read_document
from digest.model import Card, Document, Extraction
from tests.conftest import SHARED
from tests.writers import Part, Style, Titles, Told, Written, as_html, as_markdown, as_text

EPISODES = {19: date(2026, 4, 14), 18: date(2026, 3, 31), 17: date(2026, 3, 17)}


@dataclass(frozen=True, slots=True)
class Labels:
    """The seed's labels: by episode, features in the order of the post, entries inside."""

    by_episode: dict[int, dict[str, Any]]

    @property
    def cards(self) -> dict[int, tuple[Card, ...]]:
        return {
            number: tuple(sorted((_card(f) for f in labels["features"]), key=_by_id))
            for number, labels in self.by_episode.items()
        }


@pytest.fixture(scope="module")
def labels() -> Labels:
    path = SHARED / "gold" / "seed-features.json"
    if not path.is_file():
        pytest.skip("the real posts (../shared) are not on this machine")
    return Labels({p["episode"]: p for p in json.loads(path.read_text(encoding="utf-8"))})


@pytest.fixture(scope="module")
def seed(seed_text: str) -> tuple[Extraction, ...]:
    return read_document(Document("seed", "text/plain", seed_text))


def test_the_page_holds_an_article_and_three_episodes(seed: tuple[Extraction, ...]) -> None:
    article, *episodes = seed
    assert not article.is_episode
    assert article.post.published == date(2021, 6, 9)
    assert article.post.author == "Mendy Green"
    assert [e.post.episode for e in episodes] == [19, 18, 17]
    assert [len(e.cards) for e in episodes] == [44, 29, 48]
    assert [sum(c.important for c in e.cards) for e in episodes] == [0, 3, 4]
    assert [e.versions for e in episodes] == [("2.212", "2.214"), ("2.212",), ("2.21", "2.212")]
    assert [problem for e in seed for problem in e.problems] == []


def test_date_and_read_time_belong_to_the_post_below_them(seed: tuple[Extraction, ...]) -> None:
    for extraction in seed[1:]:
        assert extraction.post.episode is not None
        assert extraction.post.published == EPISODES[extraction.post.episode]
        assert extraction.post.author is None
        assert extraction.left_over.count("8 min read") == 1
    assert "8 min read" not in seed[0].left_over


def test_the_authors_life_is_left_over(seed: tuple[Extraction, ...]) -> None:
    assert any(text.startswith("My journey in the tech world") for text in seed[0].left_over)
    assert not any("tech world" in text for text in seed[0].intro)


@pytest.mark.parametrize("number", EPISODES)
def test_every_card_is_exact(number: int, seed: tuple[Extraction, ...], labels: Labels) -> None:
    extraction = next(e for e in seed if e.post.episode == number)
    assert tuple(sorted(extraction.cards, key=_by_id)) == labels.cards[number]


def test_summary_and_intro_are_two_texts(seed: tuple[Extraction, ...], labels: Labels) -> None:
    for extraction in seed[1:]:
        (intro,) = extraction.intro
        assert extraction.post.summary not in ("", intro)
        # The labels keep the summary, some cut short, and the intro's sentences of praise.
        first, *praise = labels.by_episode[extraction.post.episode or 0]["post_summary"].split(
            " || "
        )
        assert extraction.post.summary.startswith(first.rstrip("."))
        assert all(sentence in intro for sentence in praise)


@pytest.mark.parametrize("titles", Titles)
@pytest.mark.parametrize("minified", [True, False], ids=["minified", "indented"])
def test_the_same_posts_as_html_give_the_same_cards(
    labels: Labels, titles: Titles, minified: bool
) -> None:
    markup = as_html(_written(labels), style=Style(titles, minified))
    _assert_same(read_document(Document("page", "text/html", markup)), labels)


def test_the_same_posts_as_markdown_give_the_same_cards(labels: Labels) -> None:
    _assert_same(
        read_document(Document("p", "text/markdown", as_markdown(_written(labels)))), labels
    )


def test_the_same_posts_as_text_give_the_same_cards(labels: Labels) -> None:
    _assert_same(read_document(Document("p", "text/plain", as_text(_written(labels)))), labels)


def test_the_copied_page_read_as_markdown_gives_the_same_cards(
    seed_text: str, labels: Labels
) -> None:
    _assert_same(read_document(Document("p", "text/markdown", seed_text)), labels)


def _assert_same(extractions: tuple[Extraction, ...], labels: Labels) -> None:
    found = {e.post.episode: tuple(sorted(e.cards, key=_by_id)) for e in extractions if e.cards}
    assert found == labels.cards
    assert {e.post.episode: e.post.published for e in extractions if e.cards} == EPISODES


def _written(labels: Labels) -> Iterator[Written]:
    for number, post in labels.by_episode.items():
        summary, *intro = post["post_summary"].split(" || ")
        yield Written(
            title=f"By the [run]Book: Episode {number}",
            published=EPISODES[number],
            card_summary=summary,
            intro=tuple(intro),
            pointers=(f"Watch Now: By the [run]Book: Episode {number}",),
            parts=tuple(
                Part(heading, tuple(_told(f, e) for f, e in _entries(post, section)))
                for section, heading in (
                    ("mention", "Important Mentions"),
                    ("full", "FullFeature List"),
                )
            ),
        )


def _entries(post: dict[str, Any], section: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for feature in post["features"]:
        for entry in feature["entries"]:
            if entry["section"] == section:
                yield feature, entry


def _told(feature: dict[str, Any], entry: dict[str, Any]) -> Told:
    line = f"{entry['title']} | v{feature['version']} #{feature['id']} | {entry['timestamp']}"
    return Told(line, entry["summary"], tuple(entry["bullets"]))


def _card(feature: dict[str, Any]) -> Card:
    """What the labels of a feature say its card is: the mention's words first."""
    entries = sorted(feature["entries"], key=lambda e: str(e["section"]) != "mention")
    listed = next((e for e in entries if e["section"] != "mention"), entries[0])
    minutes, seconds = listed["timestamp"].split(":")[-2:]
    hours = listed["timestamp"].split(":")[0] if listed["timestamp"].count(":") == 2 else 0
    return Card(
        title=listed["title"],
        ids=(str(feature["id"]),),
        short_title=entries[0]["title"] if entries[0]["title"] != listed["title"] else "",
        version=feature["version"],
        timestamp_s=int(hours) * 3600 + int(minutes) * 60 + int(seconds),
        summary="\n".join(dict.fromkeys(e["summary"] for e in entries)),
        bullets=tuple(dict.fromkeys(b for e in entries for b in e["bullets"])),
        important=entries[0]["section"] == "mention",
    )


def _by_id(card: Card) -> str:
    return card.id or ""
