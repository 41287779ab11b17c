"""What readers were told before, and how a post was edited since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from digest.edition.compose import compile_edition
from digest.edition.history import Background, changes_between, missed_weeks, tellings_of
from digest.model import Card, Evidence, Signal, Tag, TaggedCard, TaggedPost, Telling
from digest.render.words import history
from tests.editions import MADE_AT, hand_made_post


def on(post: TaggedPost, episode: int, day: date) -> TaggedPost:
    """The same cards, told by another episode."""
    other = replace(post.post, title=f"Kettle: Episode {episode}", episode=episode, published=day)
    return replace(post, extraction=replace(post.extraction, post=other))


def with_card(post: TaggedPost, number: str, card: TaggedCard | None) -> TaggedPost:
    """The post with one card replaced, or without it."""
    cards = [card if c.card.id == number else c for c in post.cards]
    return replace(post, cards=tuple(c for c in cards if c is not None))


def card_of(post: TaggedPost, number: str) -> TaggedCard:
    return next(c for c in post.cards if c.card.id == number)


def test_a_post_that_was_not_edited_has_no_changes() -> None:
    assert changes_between(hand_made_post(), hand_made_post()) == ()


def test_a_new_warning_moves_the_tag_and_is_told() -> None:
    before, card = hand_made_post(), card_of(hand_made_post(), "810001")
    warning = Evidence("irreversible", Signal.WARNING, "It cannot be undone")
    verdict = replace(card.verdict, tag=Tag.CAUTION, because=(warning,))
    (change,) = changes_between(before, with_card(before, "810001", replace(card, verdict=verdict)))
    assert change.item.key == "810001"
    assert change.what == ("caution, was recommended", "a new warning")


def test_an_edited_bullet_is_told() -> None:
    before, card = hand_made_post(), card_of(hand_made_post(), "810006")
    edited = replace(card, card=replace(card.card, bullets=("Another benefit",)))
    (change,) = changes_between(before, with_card(before, "810006", edited))
    assert change.what == ("text edited",)


def test_cards_that_came_and_went_are_told() -> None:
    whole = hand_made_post()
    less = with_card(whole, "810006", None)
    assert [c.what for c in changes_between(less, whole)] == [("new in the post",)]
    assert [c.what for c in changes_between(whole, less)] == [("no longer in the post",)]


def test_an_item_carries_the_earlier_tellings_only() -> None:
    first = on(hand_made_post(), 1, date(2026, 3, 1))
    second = on(hand_made_post(), 2, date(2026, 3, 15))
    third = on(hand_made_post(), 3, date(2026, 4, 1))
    background = Background(tellings_of([third, first, second]))
    edition = compile_edition([second], made_at=MADE_AT, title="x", background=background)
    assert {tuple(t.episode for t in item.told) for item in edition.items} == {(1,)}


@pytest.mark.parametrize(
    ("tags", "words"),
    [
        ([Tag.IGNORE], "first covered in Episode 1"),
        ([Tag.RECOMMENDED], "first recommended in Episode 1"),
        ([Tag.IGNORE, Tag.CAUTION], "first covered in Episode 1; warned about in Episode 2"),
        ([Tag.IGNORE, Tag.IGNORE], "first covered in Episode 1; told again in Episode 2"),
    ],
)
def test_history_in_words(tags: list[Tag], words: str) -> None:
    tellings = [Telling(f"e{n}", f"Episode {n}", n, tag) for n, tag in enumerate(tags, 1)]
    assert history(tellings) == words


@pytest.mark.parametrize(
    ("published", "editions", "missed"),
    [
        (date(2026, 4, 7), ["2026-W14"], 0),  # due in the week of this edition
        (date(2026, 3, 24), ["2026-W12"], 2),  # due in week 14; this is week 16
        (date(2026, 3, 24), ["2026-W12", "2026-W14"], 1),
        (date(2026, 3, 24), [], 0),  # nothing is missed before the first edition
        (date(2026, 3, 24), ["2026-W20"], 0),
        (date(2026, 4, 14), ["2026-W12"], 0),
        (date(2026, 5, 1), ["2026-W12"], 0),
        (None, ["2026-W12"], 0),
    ],
)
def test_weeks_without_an_edition_are_made_up_for(
    published: date | None, editions: list[str], missed: int
) -> None:
    for weekday in range(13, 20):
        assert missed_weeks([published], date(2026, 4, weekday), editions) == missed


def test_a_feature_without_id_has_its_history_by_title_and_version() -> None:
    assert Card("An  Entry", version="2.1").key == Card("an entry", version="2.1").key
