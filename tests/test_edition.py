"""The edition: what goes where, in which order, and its file form."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edition.compose import compile_edition, folded
from digest.edition.history import week_id
from digest.edition.json_form import edition_from_json, edition_to_json
from digest.errors import DigestError
from digest.model import (
    Action,
    Card,
    Counting,
    Edition,
    Evidence,
    Extraction,
    Post,
    Problem,
    Signal,
    Tag,
    TaggedCard,
    TaggedPost,
    Verdict,
    fold,
    slug,
)

NOW = datetime(2026, 4, 15, 9, 30, tzinfo=UTC)
TOLD = Evidence("an-instruction", Signal.INSTRUCTION, "Switch it on")
PRAISED = Evidence("superlative", Signal.PRAISE, "The best of the year")
WARNED = Evidence("a-warning", Signal.WARNING, "Careful with old data")


def verdict(
    tag: Tag,
    action: Action = Action.TURN_ON,
    area: str = "tickets",
    overruled: tuple[Evidence, ...] = (),
) -> Verdict:
    because = {Tag.RECOMMENDED: (TOLD,), Tag.CAUTION: (WARNED,), Tag.IGNORE: ()}[tag]
    return Verdict(tag, action, (area,), "Because.", because, overruled)


def post(*cards: TaggedCard, episode: int = 1, published: date | None = None) -> TaggedPost:
    made = Post(title=f"Show: Episode {episode}", blocks=(), episode=episode, published=published)
    return TaggedPost(Extraction(made, tuple(c.card for c in cards)), cards)


def card(number: int, judged: Verdict, *, important: bool = False) -> TaggedCard:
    return TaggedCard(Card(f"Title {number}", (str(number),), important=important), judged)


def compiled(*posts: TaggedPost) -> Edition:
    return compile_edition(posts, made_at=NOW, title="What to turn on")


@pytest.mark.parametrize(
    ("judged", "section"),
    [
        (verdict(Tag.RECOMMENDED), "turn-on"),
        (verdict(Tag.RECOMMENDED, Action.USE), "use"),
        (verdict(Tag.RECOMMENDED, Action.AUTOMATIC), "changed"),
        (verdict(Tag.CAUTION), "review"),
        (verdict(Tag.CAUTION, Action.USE), "review"),
        (verdict(Tag.CAUTION, Action.AUTOMATIC), "changed"),
        (verdict(Tag.CAUTION, overruled=(TOLD,)), "with-care"),
        (verdict(Tag.CAUTION, Action.USE, overruled=(TOLD,)), "with-care"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value.tag}-{value.action}",
)
def test_a_verdict_decides_the_section(judged: Verdict, section: str) -> None:
    edition = compiled(post(card(1, judged)))
    assert [s.name for s in edition.sections] == [section]
    assert not edition.rest


def test_ignored_cards_are_kept_by_area_the_largest_first() -> None:
    edition = compiled(
        post(
            card(1, verdict(Tag.IGNORE, area="api")),
            card(2, verdict(Tag.IGNORE, area="billing")),
            card(3, verdict(Tag.IGNORE, area="billing")),
        )
    )
    assert [(s.title, [i.key for i in s.items]) for s in edition.rest] == [
        ("Billing", ["2", "3"]),
        ("API", ["1"]),
    ]


def test_sections_stand_in_the_readers_order_and_empty_ones_are_left_out() -> None:
    edition = compiled(
        post(
            card(1, verdict(Tag.CAUTION)),
            card(2, verdict(Tag.RECOMMENDED, Action.USE)),
            card(3, verdict(Tag.RECOMMENDED)),
        )
    )
    assert [s.title for s in edition.sections] == ["Turn on", "Start using", "Review first"]


def test_important_mentions_come_first_then_the_newest_post() -> None:
    old = post(card(1, verdict(Tag.RECOMMENDED)), episode=1, published=date(2026, 4, 1))
    new = post(
        card(2, verdict(Tag.RECOMMENDED)),
        card(3, verdict(Tag.RECOMMENDED), important=True),
        episode=2,
        published=date(2026, 4, 14),
    )
    (section,) = compiled(old, new).sections
    assert [item.key for item in section.items] == ["3", "2", "1"]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 14), "2026-W16"),
        (date(2027, 1, 1), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_an_edition_is_named_by_its_iso_week(day: date, name: str) -> None:
    assert week_id(day) == name


def test_no_verdict_without_evidence() -> None:
    with pytest.raises(ValueError, match="without evidence"):
        Verdict(Tag.CAUTION, Action.USE, ("api",), "Because.")


def test_no_evidence_without_a_quote() -> None:
    with pytest.raises(ValueError, match="without a quote"):
        Evidence("rule", Signal.PRAISE, " ")


def test_versions_sort_by_the_decimal() -> None:
    shuffled = ["2.214", "2.21", "2.204", "2.212", "2.208", "2.104.1", "2.206", "3.1"]
    assert sorted(shuffled, key=Counting().order) == [
        "2.104.1", "2.204", "2.206", "2.208", "2.21", "2.212", "2.214", "3.1",
    ]  # fmt: skip


words = st.text(max_size=60)
evidence = st.builds(
    Evidence, words, st.sampled_from(Signal), words.filter(lambda text: bool(text.strip()))
)
verdicts = st.builds(
    Verdict,
    tag=st.sampled_from(Tag),
    action=st.sampled_from(Action),
    areas=st.lists(words, min_size=1, max_size=3).map(tuple),
    reason=words,
    because=st.lists(evidence, min_size=1, max_size=3).map(tuple),
    overruled=st.lists(evidence, max_size=2).map(tuple),
)
cards = st.builds(
    Card,
    title=words,
    ids=st.lists(words, max_size=2).map(tuple),
    short_title=words,
    version=st.none() | st.just("2.21"),
    timestamp_s=st.none() | st.integers(0, 20_000),
    watch_url=st.none() | words,
    summary=words,
    bullets=st.lists(words, max_size=3).map(tuple),
    important=st.booleans(),
)
posts = st.builds(
    post,
    st.builds(TaggedCard, cards, verdicts),
    st.builds(TaggedCard, cards, verdicts),
    episode=st.integers(0, 999),
    published=st.none() | st.dates(),
)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
problems = st.lists(st.builds(Problem, words, words, words), max_size=2).map(tuple)


@given(st.lists(posts, max_size=3), moments, words, problems)
def test_an_edition_survives_its_file_form(
    told: list[TaggedPost], made_at: datetime, title: str, found: tuple[Problem, ...]
) -> None:
    edition = compile_edition(told, made_at=made_at, title=title, problems=found)
    assert edition_from_json(edition_to_json(edition)) == edition


@given(st.lists(posts, max_size=4))
def test_no_card_is_lost_on_the_way_into_an_edition(told: list[TaggedPost]) -> None:
    edition = compiled(*told)
    assert sorted(item.key for item in edition.items) == sorted(
        c.card.key for p in told for c in p.cards
    )


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b'{"format": 2, "edition": {}}', b"\xff"], ids=repr
)
def test_what_is_no_edition_is_refused_with_words(content: bytes) -> None:
    with pytest.raises(DigestError, match=r"edition\.json"):
        edition_from_json(content)


@given(words)
def test_a_key_is_safe_in_any_path_and_address(text: str) -> None:
    for made in (Card(text).key, Card(text, (text,)).key, slug(text)):
        assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert Card(text).key


def test_folding_evens_out_typography() -> None:
    assert fold("  The ‘Billing’\xa0tab –  X ") == "the 'billing' tab - x"


def test_plain_words_come_before_praise_and_important_mentions_before_others() -> None:
    praised = Verdict(Tag.RECOMMENDED, Action.TURN_ON, ("api",), "Because.", (PRAISED,))
    cards = (
        card(1, praised, important=True),
        card(2, verdict(Tag.RECOMMENDED)),
        card(3, praised),
        card(4, verdict(Tag.RECOMMENDED), important=True),
    )
    (section,) = compiled(post(*cards)).sections
    assert [item.key for item in section.items] == ["4", "2", "1", "3"]


def test_one_area_cannot_bury_another() -> None:
    billing = [card(n, verdict(Tag.CAUTION, area="billing")) for n in range(40)]
    security = card(99, verdict(Tag.CAUTION, area="security"))
    edition = compiled(post(*billing, security))
    (section,) = folded(edition, 6).sections
    assert [item.verdict.areas[0] for item in section.items] == ["billing"] * 6 + ["security"]
    assert section.count == 41
    assert {item.key for item in folded(edition, 6).items} == {item.key for item in edition.items}


@given(st.lists(st.sampled_from(["billing", "api", "chat"]), max_size=30), st.integers(1, 9))
def test_folding_loses_nothing_and_twice_is_once(areas: list[str], per_area: int) -> None:
    cards = [card(n, verdict(Tag.CAUTION, area=area)) for n, area in enumerate(areas)]
    edition = compiled(post(*cards))
    once = folded(edition, per_area)
    assert sorted(i.key for i in once.items) == sorted(i.key for i in edition.items)
    assert folded(once, per_area) == once
