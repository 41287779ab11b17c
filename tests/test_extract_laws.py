"""Laws of the extraction: no visible word is lost, and the three front ends agree.

Every word of a generated page is made up and stands there once, so that a lost one, a doubled
one and one that should have been hidden all show.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.extract import page_of, posts_of, read_document
from digest.model import Card, Document, Extraction
from tests.writers import (
    FURNITURE,
    WRITERS,
    Part,
    Style,
    Titles,
    Told,
    Written,
    as_html,
    as_markdown,
    as_text,
)

QUICK = settings(max_examples=60)


class Words:
    """Made-up words, each new: `Zaba`, `Zabe` ..."""

    def __init__(self) -> None:
        self._numbers = count(21)

    def one(self) -> str:
        number, letters = next(self._numbers), ""
        while number:
            number, rest = divmod(number, 20)
            letters = "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5] + letters
        return "Z" + letters

    def some(self, number: int) -> str:
        return " ".join(self.one() for _ in range(number))


# What real titles hold (SOURCES), and what breaks parsers.
FLAVOURS = (
    "",
    "$-AgentID",
    "“quoted”",
    "'Q'",
    "24x7. And",
    "A | B",
    "a – b",
    "<b> & <script>",
    "[run]",
    "עברית",
    "\N{ROCKET}",
    "*one* _two_",
)


@st.composite
def posts(draw: st.DrawFn, words: Words, number: int) -> Written:
    """An episode as it might be written: every text of words that stand nowhere else."""
    ids = (str(700000 + number * 1000 + i) for i in count())

    def told() -> Told:
        title = f"{words.some(draw(st.integers(2, 9)))} {draw(st.sampled_from(FLAVOURS))}".strip()
        minutes, rest = draw(st.integers(0, 59)), draw(st.integers(0, 59))
        version = draw(st.sampled_from(["2.212", "2.21", "2.104.1"]))
        return Told(
            f"{title} | v{version} #{next(ids)} | {minutes}:{rest:02}",
            f"{words.some(draw(st.integers(2, 12)))}." if draw(st.booleans()) else "",
            tuple(words.some(draw(st.integers(2, 6))) for _ in range(draw(st.integers(0, 4)))),
        )

    def part(heading: str, sub_heading: str = "") -> Part:
        features = tuple(told() for _ in range(draw(st.integers(1, 4))))
        return Part(heading, features, sub_heading)

    parts = [part("Important Mentions")] if draw(st.booleans()) else []
    sub_heading = draw(st.sampled_from(["", "v2.212 Features"]))
    parts.append(part(draw(st.sampled_from(["FullFeature List", "All Features"])), sub_heading))
    return Written(
        title=f"By the [run]Book: Episode {number}",
        published=date(2026, 1, 1 + number),
        card_summary=f"{words.some(8)}." if draw(st.booleans()) else "",
        intro=tuple(f"{words.some(7)}." for _ in range(draw(st.integers(0, 2)))),
        pointers=(f"Watch Now: {words.some(3)}",) if draw(st.booleans()) else (),
        parts=tuple(parts),
    )


@st.composite
def pages(draw: st.DrawFn) -> list[Written]:
    words = Words()
    return [draw(posts(words, number)) for number in range(draw(st.integers(1, 3)), 0, -1)]


@QUICK
@given(pages(), st.sampled_from(Titles), st.booleans())
def test_the_three_front_ends_agree(written: list[Written], titles: Titles, minified: bool) -> None:
    markup = as_html(written, style=Style(titles, minified))
    from_text, from_html, from_markdown = (
        read_document(Document("page", media, body))
        for media, body in (
            ("text/plain", as_text(written)),
            ("text/html", markup),
            ("text/markdown", as_markdown(written)),
        )
    )
    assert _cards(from_html) == _cards(from_text)
    assert _cards(from_markdown) == _cards(from_text)
    assert [e.post.published for e in _episodes(from_html)] == [p.published for p in written]
    assert [e.post.title for e in _episodes(from_html)] == [p.title for p in written]


@QUICK
@given(pages(), st.sampled_from(sorted(WRITERS)))
def test_every_feature_becomes_a_card_with_its_own_words(written: list[Written], form: str) -> None:
    media, write = WRITERS[form]
    extractions = read_document(Document("page", media, write(written)))
    expected = [told for post in written for part in post.parts for told in part.features]
    cards = [card for e in extractions for card in e.cards]
    assert [(c.title, c.summary, c.bullets) for c in cards] == [
        (_normal(told.title_line.rsplit(" | ", 2)[0]), told.summary, told.bullets)
        for told in expected
    ]
    assert not [problem for e in extractions for problem in e.problems]


@QUICK
@given(pages(), st.sampled_from(sorted(WRITERS)))
def test_no_word_of_a_page_is_lost_or_doubled(written: list[Written], form: str) -> None:
    media, write = WRITERS[form]
    body = write(written)
    found = Counter(_words(" ".join(_placed(read_document(Document("page", media, body))))))
    assert found == Counter(_words(as_text(written)))


@QUICK
@given(pages(), st.booleans())
def test_a_tail_post_keeps_its_order_and_takes_nothing_of_its_host(
    written: list[Written], minified: bool
) -> None:
    host = Written("The Long Road", date(2021, 6, 9), "Mendy Green", intro=("Zhost text.",))
    for media, body in (
        ("text/html", as_html(written, host, Style(minified=minified))),
        ("text/plain", as_text(written, host)),
    ):
        article, *tail = read_document(Document("page", media, body))
        assert (article.post.author, article.post.published) == (host.author, host.published)
        assert not article.is_episode
        assert article.intro == host.intro
        assert [(e.post.title, e.post.published, e.post.author) for e in tail] == [
            (post.title, post.published, None) for post in written
        ]


# --- Any markup at all ----------------------------------------------------------------------

BLOCKS = "p div h2 h3 li td th blockquote figcaption dt dd pre section center summary".split()
WRAPPERS = "div section ul ol blockquote figure details article main dl".split()
INLINE = "b strong i em span a u mark code small sup".split()
HIDDEN = (
    "<script>{}</script>",
    "<style>{}</style>",
    "<template><p>{}</p></template>",
    "<!-- {} -->",
    '<div class="x w-condition-invisible"><p>{}</p></div>',
    '<div class="w-dyn-hide">{}</div>',
    '<div style="color:red; display : none">{}</div>',
    "<p hidden>{}</p>",
    "<noscript>{}</noscript>",
    "<svg><text>{}</text></svg>",
)


@st.composite
def markups(draw: st.DrawFn) -> tuple[str, list[str], list[str]]:
    """Markup, the visible texts of its blocks in order, and the words that are not shown."""
    words, shown, unseen = Words(), [], []

    def inline() -> str:
        """A block's text: whole words, and words that inline tags cut in two."""
        pieces, text = [], []
        for _ in range(draw(st.integers(1, 4))):
            word = words.one()
            tag = draw(st.sampled_from(INLINE))
            cut = draw(st.integers(0, len(word)))
            pieces.append(f"{word[:cut]}<{tag}>{word[cut:]}</{tag}>")
            text.append(word)
        shown.append(" ".join(text))
        return " ".join(pieces)

    def hidden() -> str:
        unseen.append(words.one())
        return draw(st.sampled_from(HIDDEN)).format(unseen[-1])

    def node(depth: int) -> str:
        what = draw(st.integers(0, 9))
        if what == 0:
            return hidden()
        if what <= 3 and depth:
            tag = draw(st.sampled_from(WRAPPERS))
            inner = "".join(node(depth - 1) for _ in range(draw(st.integers(1, 3))))
            return f"<{tag}>{inner}</{tag}>"
        if what == 4:
            rows = "".join(f"<tr><td>{inline()}</td><td>{inline()}</td></tr>" for _ in range(2))
            return f"<table><tbody>{rows}</tbody></table>"
        if what == 5:
            return f"<ul><li>{inline()}<ul><li>{inline()}</li></ul></li></ul>"
        tag = draw(st.sampled_from(BLOCKS))
        if tag in ("td", "th"):
            return f"<table><tr><{tag}>{inline()}</{tag}></tr></table>"
        return f"<{tag}>{inline()}</{tag}>"

    body = "".join(node(4) for _ in range(draw(st.integers(1, 5))))
    return f"<html><head><title>Unseen</title></head><body>{body}</body></html>", shown, unseen


@settings(max_examples=200)
@given(markups())
def test_every_visible_text_is_a_block_and_nothing_hidden_is(
    made: tuple[str, list[str], list[str]],
) -> None:
    markup, shown, unseen = made
    page = page_of(Document("page", "text/html", markup))
    assert [block.text for block in page.blocks] == shown
    assert not {word for b in page.blocks for word in b.text.split()} & set(unseen)


@settings(max_examples=80)
@given(markups())
def test_any_page_is_read_to_its_last_word(made: tuple[str, list[str], list[str]]) -> None:
    markup, shown, _ = made
    placed = " ".join(_placed(read_document(Document("page", "text/html", markup))))
    assert sorted(placed.split()) == sorted(" ".join(shown).split())


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_no_text_breaks_a_front_end(text: str) -> None:
    for media in ("text/plain", "text/html", "text/markdown"):
        for extraction in read_document(Document("page", media, text)):
            assert extraction.post is not None


SCRAPS = (
    "Title here | v2.212 #767443 | 18:25",
    "Title #422926",
    "Title #1015992 Text of it",
    ". Title (998146)Text",
    "MC799637 - Title",
    "April 14, 2026",
    "8 min read",
    "By the [run]Book: Episode 3",
    "Episode 4",
    "Important Mentions",
    "v2.212 Features",
    "v2.212 #767443 | 18:25",
    "Read post",
    "By",
    "Mendy Green",
    "Share this post",
    "See some more of our most recent posts...",
    "Watch Now: https://youtu.be/abcdefgh",
    "Thanks for watching.",
    "• A bullet",
    "A sentence with a full stop.",
    "No items found.",
)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(SCRAPS), max_size=14))
def test_lines_in_any_order_lose_no_word(lines: list[str]) -> None:
    """Each line is marked with a word of its own, which must stand somewhere in the outcome."""
    words = Words()
    marked = [f"{line} {words.one()}" for line in lines]
    body = "\n".join(line for pair in zip(lines, marked, strict=True) for line in pair)
    placed = Counter(_words(" ".join(_placed(read_document(Document("p", "text/plain", body))))))
    assert placed == Counter(_words(body))


def test_page_splitting_keeps_every_block_in_order() -> None:
    words = Words()
    written = [
        Written(f"By the [run]Book: Episode {n}", date(2026, 1, n), intro=(f"{words.some(5)}.",))
        for n in (3, 2, 1)
    ]
    document = Document("page", "text/html", as_html(written))
    texts = [b.text for b in page_of(document).blocks]
    parts = [
        [b.text for b in post.blocks] + [post.title, f"January {post.episode}, 2026"]
        for post in posts_of(document)
    ]
    assert sorted(texts) == sorted(text for part in parts for text in part)
    assert [post.episode for post in posts_of(document)] == [3, 2, 1]


@pytest.mark.parametrize("word", FURNITURE)
def test_navigation_is_left_over_and_no_part_of_a_post(word: str) -> None:
    post = Written(
        "By the [run]Book: Episode 1",
        date(2026, 1, 1),
        intro=("Something is said.",),
        parts=(Part("Full Feature List", (Told("It works | v2.212 #123456 | 1:00"),)),),
    )
    extractions = read_document(Document("page", "text/html", as_html([post])))
    assert any(word in e.left_over for e in extractions)
    assert not any(word in text for e in extractions for text in e.intro)


def _episodes(extractions: tuple[Extraction, ...]) -> list[Extraction]:
    return [e for e in extractions if e.is_episode]


def _cards(extractions: tuple[Extraction, ...]) -> list[tuple[Card, ...]]:
    plain = [tuple(replace(c, watch_url=None) for c in e.cards) for e in extractions]
    return [cards for cards in plain if cards]


def _placed(extractions: tuple[Extraction, ...]) -> Iterator[str]:
    """Every text of the outcome, each where it was put."""
    for e in extractions:
        yield from (e.post.title, e.post.author or "", e.post.summary)
        yield from (*e.intro, *e.headings, *e.left_over)
        for card in e.cards:
            yield from (card.title, card.short_title, card.summary, *card.bullets)


def _words(text: str) -> list[str]:
    """The made-up words."""
    return re.findall(r"\bZ(?:[bcdfghjklmnpqrstvwxz][aeiou]){2,}\b", text)


def _normal(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_made_up_words_are_new() -> None:
    words = Words()
    many = words.some(500).split()
    assert len(set(many)) == 500
    assert _words(" ".join(many)) == many
