"""What a card is to its reader: a person's word, the stack, the areas, the version."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edition.compose import compile_edition
from digest.edition.json_form import edition_from_json, edition_to_json
from digest.model import (
    AREAS,
    Action,
    Card,
    Edition,
    Evidence,
    Extraction,
    Fit,
    NotInUse,
    Override,
    Post,
    Profile,
    Signal,
    Standpoint,
    Tag,
    TaggedCard,
    TaggedPost,
    Verdict,
    Word,
)
from digest.tag import tag_post
from digest.tag.gazetteer.index import gazetteer_of
from digest.tag.situation import fitted, judge_post, overruled

TOLD = Evidence("an-instruction", Signal.INSTRUCTION, "Switch it on")
WARNED = Evidence("a-warning", Signal.WARNING, "Careful with old data")
XERO, BOTH = "The Xero integration retries bills", "Bills go to Xero and QuickBooks Online"
BY_ADA = Override("1", Tag.CAUTION, "it loops", "ada", date(2026, 6, 3))


def judged(tag: Tag, area: str = "billing") -> Verdict:
    because = {Tag.RECOMMENDED: (TOLD,), Tag.CAUTION: (WARNED,), Tag.IGNORE: ()}[tag]
    return Verdict(tag, Action.TURN_ON, (area,), "Because.", because)


def post(*cards: TaggedCard) -> TaggedPost:
    made = Post("Show: Episode 1", (), episode=1)
    return TaggedPost(Extraction(made, tuple(c.card for c in cards)), cards)


def one(title: str, verdict: Verdict, *, version: str | None = None) -> TaggedPost:
    return post(TaggedCard(Card(title, ("1",), version=version), verdict))


def only(tagged: TaggedPost, profile: Profile) -> TaggedCard:
    (card,) = fitted(tagged, profile, gazetteer_of()).cards
    return card


def edition(tagged: TaggedPost, profile: Profile | None = None) -> Edition:
    fit = fitted(tagged, profile or Profile(), gazetteer_of())
    return compile_edition([fit], made_at=datetime(2026, 4, 15, tzinfo=UTC), title="T")


@pytest.mark.parametrize("tag", Tag)
def test_a_card_outside_the_stack_is_put_away_with_the_words_that_name_it(tag: Tag) -> None:
    before = judged(tag)
    verdict = only(one(XERO, before), Profile(stack=("QuickBooks Online",))).verdict
    assert verdict.tag is Tag.IGNORE
    assert verdict.decided_by == NotInUse(("Xero",), XERO, tag)
    assert "Xero" in verdict.reason
    assert (verdict.because, verdict.overruled) == ((), before.because)


def test_a_card_of_two_integrations_stays_for_one_of_them() -> None:
    card = only(one(BOTH, judged(Tag.RECOMMENDED)), Profile(stack=("Xero",)))
    assert card.verdict == judged(Tag.RECOMMENDED)
    assert card.fit == Fit(rises=True, why="in your stack: Xero")


def test_without_a_stack_nothing_is_put_away() -> None:
    card = only(one(XERO, judged(Tag.CAUTION)), Profile(high=("security",)))
    assert card == TaggedCard(Card(XERO, ("1",)), judged(Tag.CAUTION))


def test_a_module_of_the_product_can_rise_and_is_never_put_away() -> None:
    campaign = one("Mail Campaigns can be edited", judged(Tag.RECOMMENDED))
    assert only(campaign, Profile(stack=("Xero",))).verdict.tag is Tag.RECOMMENDED
    assert only(campaign, Profile(stack=("Xero", "Mail Campaigns"))).fit.rises


def test_what_rises_comes_first_behind_important_mentions() -> None:
    def card(key: str, title: str, area: str, *, important: bool = False) -> TaggedCard:
        told = Card(title, (key,), important=important)
        return TaggedCard(told, judged(Tag.RECOMMENDED, area))

    cards = (
        card("1", "Plain", "chat"),
        card("2", XERO, "chat"),
        card("3", "Vaults", "security"),
        card("4", "Named first", "chat", important=True),
    )
    (section,) = edition(post(*cards), Profile(stack=("Xero",), high=("security",))).sections
    assert [item.key for item in section.items] == ["4", "2", "3", "1"]


def test_a_muted_area_keeps_its_warnings_and_nothing_else() -> None:
    cards = (
        TaggedCard(Card("A", ("1",)), judged(Tag.RECOMMENDED, "chat")),
        TaggedCard(Card("B", ("2",)), judged(Tag.CAUTION, "chat")),
        TaggedCard(Card("C", ("3",)), judged(Tag.RECOMMENDED, "api")),
    )
    made = edition(post(*cards), Profile(mute=("chat",)))
    assert [i.key for s in made.sections for i in s.items] == ["3", "2"]
    assert [i.key for s in made.rest for i in s.items] == ["1"]
    assert made.items[0].verdict.tag is Tag.RECOMMENDED


def test_what_is_asked_for_by_name_is_not_muted_with_its_area() -> None:
    profile = Profile(stack=("Xero",), mute=("integrations",))
    card = only(one(XERO, judged(Tag.RECOMMENDED, "integrations")), profile)
    assert (card.fit.rises, card.fit.muted) == (True, False)


@pytest.mark.parametrize(
    ("version", "running", "newer"),
    [
        ("2.214", "2.212", True),
        ("2.21", "2.208", True),
        ("2.212", "2.21", True),
        ("2.21", "2.212", False),
        ("2.212", "2.212", False),
        (None, "2.212", False),
        ("2.214", None, False),
    ],
)
def test_a_version_is_newer_by_its_decimal(
    version: str | None, running: str | None, newer: bool
) -> None:
    profile = Profile(high=("security",), version=running)
    assert only(one("A", judged(Tag.IGNORE), version=version), profile).fit.newer is newer


@pytest.mark.parametrize("tag", Tag)
def test_a_persons_word_goes_before_the_hosts_and_the_stack(tag: Tag) -> None:
    before = judged(tag)
    said = overruled(one(XERO, before), {"1": BY_ADA})
    card = only(said, Profile(stack=("QuickBooks Online",), mute=("billing",)))
    assert card.verdict.tag is Tag.CAUTION
    assert card.verdict.decided_by == Word("ada", "it loops", date(2026, 6, 3), tag)
    assert {*card.verdict.because, *card.verdict.overruled} == {*before.because}
    assert not card.fit.muted


def test_a_person_who_says_caution_has_heard_the_advice_to_turn_it_on() -> None:
    (card,) = overruled(one("A", judged(Tag.RECOMMENDED)), {"1": BY_ADA}).cards
    assert not card.verdict.with_care


def test_no_decision_without_its_reason() -> None:
    day = date(2026, 6, 3)
    with pytest.raises(ValueError, match="without a reason"):
        Word("ada", " ", day, Tag.IGNORE)
    with pytest.raises(ValueError, match="no words that say so"):
        NotInUse(("Xero",), "", Tag.IGNORE)
    with pytest.raises(ValueError, match="without evidence"):
        Verdict(Tag.CAUTION, Action.USE, ("api",), "Because.")
    with pytest.raises(ValueError, match="not in use"):
        replace(judged(Tag.CAUTION), decided_by=NotInUse(("Xero",), XERO, Tag.CAUTION))


titles = st.sampled_from([XERO, BOTH, "Sort lists", "The Make integration", "Like the Xero one"])
tags = st.sampled_from(Tag)
areas = st.sampled_from(AREAS)
versions = st.none() | st.sampled_from(["2.208", "2.21", "2.214"])
cards = st.builds(
    lambda title, number, version, tag, area: TaggedCard(
        Card(title, (str(number),), version=version), judged(tag, area)
    ),
    titles, st.integers(1, 9), versions, tags, areas,
)  # fmt: skip
posts = st.lists(cards, max_size=6, unique_by=lambda c: c.card.key).map(lambda c: post(*c))
stacks = st.lists(st.sampled_from(["Xero", "QuickBooks", "Make", "Okta"]), max_size=2).map(tuple)
profiles = st.builds(
    Profile, stacks, st.lists(areas, max_size=2).map(tuple), st.lists(areas).map(tuple), versions
)


@given(posts)
def test_an_empty_profile_changes_nothing(told: TaggedPost) -> None:
    assert fitted(told, Profile(), gazetteer_of()) is told


@given(st.lists(titles, max_size=4))
def test_nobodys_standpoint_is_the_hosts(told: list[str]) -> None:
    found = Extraction(Post("P", ()), tuple(Card(title, (title,)) for title in told))
    assert judge_post(found, Standpoint()) == tag_post(found)


@given(posts, profiles)
def test_applied_twice_a_profile_does_what_it_did_once(told: TaggedPost, by: Profile) -> None:
    once = fitted(told, by, gazetteer_of())
    again = fitted(once, by, gazetteer_of())
    assert [c.verdict for c in again.cards] == [c.verdict for c in once.cards]


@given(posts, profiles)
def test_a_warning_on_what_is_in_use_keeps_its_place_whatever_is_muted(
    told: TaggedPost, by: Profile
) -> None:
    made = edition(told, replace(by, stack=()))
    shown = {item.key for section in made.sections for item in section.items}
    warned = {c.card.key for c in told.cards if c.verdict.tag is Tag.CAUTION}
    assert warned <= shown


@given(posts, profiles)
def test_no_card_and_no_quote_is_lost_to_a_profile(told: TaggedPost, by: Profile) -> None:
    made = edition(told, by)
    assert sorted(i.key for i in made.items) == sorted(c.card.key for c in told.cards)
    quotes = {c.card.key: c.verdict.because for c in told.cards}
    for item in made.items:
        assert {*quotes[item.key]} == {*item.verdict.because, *item.verdict.overruled}
        if item.verdict.not_in_use:
            assert item.verdict.not_in_use.quote == item.vendor_title


@given(posts, profiles, tags)
def test_an_edition_with_decisions_survives_its_file_form(
    told: TaggedPost, by: Profile, tag: Tag
) -> None:
    said = overruled(told, {"1": replace(BY_ADA, tag=tag)})
    made = edition(said, by)
    assert edition_from_json(edition_to_json(made)) == made
