"""A mail stays below what Gmail clips, however large the edition, and says what it left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.edition.compose import folded
from digest.model import Covered, Edition, Item, OpenItem, Problem, Section, Tag
from digest.render import Look, Renderer, bodies_of, subject_of
from digest.render.fit import BUDGET_BYTES, Room, fitted
from digest.templates import load_templates
from tests.editions import LOOK, hand_made_edition

TEMPLATES = load_templates()
SITE = replace(LOOK, site_url="https://digest.example.com")


def large(
    cards: int, rest: int, *, title: str = "Nudge overdue approvals", odd: int = 1
) -> Edition:
    """An edition of so many cards with advice and so many without, in the shape of real ones."""
    edition = hand_made_edition()
    sections = tuple(
        replace(s, items=_many(s.items[0], cards // 5 + 1, title, odd), brief=())
        for s in edition.sections
    )
    areas = tuple(
        replace(s, items=_many(s.items[0], rest // 4 + 1, title, odd)) for s in edition.rest
    )
    return replace(edition, sections=sections, rest=areas)


def _many(item: Item, number: int, title: str, odd: int) -> tuple[Item, ...]:
    return tuple(
        replace(
            item,
            key=f"{item.key}-{n}",
            title=f"{title} {n}",
            what="What it brings, in a line. " * odd,
            verdict=replace(
                item.verdict,
                because=tuple(replace(e, quote=e.quote * odd) for e in item.verdict.because),
            ),
        )
        for n in range(number)
    )


def mail(edition: Edition, look: Look = LOOK) -> tuple[str, str]:
    bodies = bodies_of(edition, Renderer(TEMPLATES, look), subject_of(edition, look))
    return bodies.html, bodies.text


@pytest.mark.parametrize("look", [LOOK, SITE], ids=["no site", "site"])
@pytest.mark.parametrize(
    "edition",
    [
        large(40, 100),
        large(400, 400),
        large(40, 40, title="A very long title, " * 150),
        large(400, 10, title="&<>\"'" * 600, odd=40),
        large(5, 4000),
    ],
    ids=["40 cards", "400 cards", "titles of 3,000", "400 of markup", "4,000 in the rest"],
)
def test_the_html_of_a_large_edition_stays_within_its_budget(edition: Edition, look: Look) -> None:
    html, text = mail(edition, look)
    assert len(html.encode()) <= BUDGET_BYTES < 92_160
    assert html.rstrip().endswith("</html>")
    shown = " ".join(text.split())
    assert all(" ".join(item.title.split()) in shown for item in edition.items)


def test_a_large_mail_uses_its_budget() -> None:
    assert len(mail(large(400, 400))[0].encode()) > 0.95 * BUDGET_BYTES


def test_what_was_left_out_is_counted_and_pointed_to() -> None:
    edition = large(400, 400)
    with_site, without = mail(edition, SITE)[0], mail(edition)[0]
    link = '<a href="https://digest.example.com/editions/2026-W16/index.html"'
    assert re.search(rf"and \d+ more {link}[^>]*>on the site</a>", with_site)
    assert re.search(r"and \d+ more in the text version of this mail", without)
    assert "on the site" not in without


def test_an_edition_that_fits_is_whole() -> None:
    html = mail(hand_made_edition())[0]
    assert not re.search(r"and \d+ more", html)
    assert all(item.title.split()[0] in html for item in hand_made_edition().items)


def test_the_first_cards_of_every_section_are_told_in_full() -> None:
    edition = large(400, 400)
    room = fitted(edition, rendered_size(edition))
    assert [len(part.items) >= 3 for part in room.sections] == [True] * 5
    assert [part.name for part in room.sections] == [s.name for s in edition.sections]


def rendered_size(edition: Edition) -> Callable[[Room], int]:
    renderer = Renderer(TEMPLATES, LOOK)

    def size(room: Room) -> int:
        page = renderer.fill("email.html", edition=edition, subject="", leave="", room=room)
        return len(page.encode()) * 2

    return size


def by_count(room: Room) -> int:
    """A size that is as simple as can be: a full card is 10, any line 1."""
    parts = (*room.sections, *room.rest)
    lines = sum(len(part.brief) for part in parts) + len(room.open) + len(room.changed)
    return 10 * sum(len(p.items) for p in parts) + lines + len(room.posts) + len(room.problems)


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    edition = hand_made_edition()
    numbers = st.integers(0, 30)
    many = [
        replace(s, items=_many(s.items[0], draw(numbers), "t", 1), brief=())
        for s in edition.sections
    ]
    rest = [replace(s, items=_many(s.items[0], draw(numbers), "t", 1)) for s in edition.rest]
    opened = tuple(replace(edition.open[0], key=f"k{n}") for n in range(draw(numbers)))
    problems = tuple(Problem("a post", f"what {n}") for n in range(draw(numbers)))
    posts = tuple(replace(edition.posts[0], key=f"p{n}") for n in range(draw(numbers)))
    made = replace(
        edition, sections=tuple(many), rest=tuple(rest), open=opened, problems=problems, posts=posts
    )
    return folded(made, draw(st.integers(1, 30)))


@settings(max_examples=60)
@given(editions(), st.integers(0, 800))
def test_nothing_is_lost_and_the_budget_holds(edition: Edition, budget: int) -> None:
    room = fitted(edition, by_count, budget)
    assert by_count(room) <= budget
    for part, section in zip(
        (*room.sections, *room.rest), (*edition.sections, *edition.rest), strict=True
    ):
        whole = (*section.items, *section.brief)
        assert (*part.items, *part.brief) == whole[: len(part.items) + len(part.brief)]
        assert part.left == len(whole) - len(part.items) - len(part.brief) >= 0
    assert room.open_left + len(room.open) == len(edition.open)
    assert room.changed_left + len(room.changed) == len(edition.changed)
    assert room.posts_left + len(room.posts) == len(edition.posts)
    assert room.problems_left + len(room.problems) == len(edition.problems)


@settings(max_examples=40)
@given(editions(), st.integers(0, 400), st.integers(0, 400))
def test_more_room_never_shows_less(edition: Edition, budget: int, more: int) -> None:
    small, wide = (fitted(edition, by_count, b) for b in (budget, budget + more))
    for a, b in zip((*small.sections, *small.rest), (*wide.sections, *wide.rest), strict=True):
        assert len(a.items) <= len(b.items)
        assert a.left >= b.left


def test_the_same_large_edition_gives_the_same_bytes() -> None:
    assert mail(large(400, 400)) == mail(large(400, 400))


def test_what_else_a_mail_lists_is_bounded_too() -> None:
    edition = hand_made_edition()
    post: Covered = edition.posts[0]
    crowded = replace(
        edition,
        posts=tuple(replace(post, key=f"p{n}", title="Episode " * 40) for n in range(400)),
        problems=tuple(Problem("a post " * 100, "what " * 400, "hint " * 400) for _ in range(400)),
        open=tuple(
            OpenItem(f"k{n}", "title " * 400, "4.1", ("1",), "use", "Start using", "2026-W10", 6)
            for n in range(400)
        ),
    )
    assert len(mail(crowded)[0].encode()) <= BUDGET_BYTES


def test_a_section_that_was_left_out_whole_still_has_its_count() -> None:
    edition = hand_made_edition()
    empty = fitted(edition, by_count, 0)
    assert [(part.title, part.count, part.left) for part in empty.sections] == [
        (section.title, section.count, section.count) for section in edition.sections
    ]
    assert isinstance(edition.sections[0], Section)
    assert edition.count(Tag.RECOMMENDED) == 2
