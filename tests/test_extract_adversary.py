"""Pages that nobody should write: huge, deep, broken, full of odd characters."""

from __future__ import annotations

import time

import pytest

from digest.extract import page_of, read_cards, read_document
from digest.extract.page import clean
from digest.model import Block, Document, Extraction, Kind, Post

MEDIA = ["text/plain", "text/html", "text/markdown"]


def read(text: str, media: str = "text/html") -> tuple[Extraction, ...]:
    return read_document(Document("page", media, text))


def texts(markup: str) -> list[str]:
    return [block.text for block in page_of(Document("page", "text/html", markup)).blocks]


def many(number: int, media: str) -> str:
    end = {"text/plain": "\n", "text/html": "</p>", "text/markdown": "\n\n"}[media]
    start = "<p>" if media == "text/html" else ""
    lines = (
        f"{start}Feature number {i} of them | v2.212 #{100000 + i} | 18:25{end}"
        f"{start}It does something.{end}{start}• One thing{end}{start}• Another{end}"
        for i in range(number)
    )
    return "".join(lines)


@pytest.mark.parametrize("media", MEDIA)
def test_a_thousand_cards_take_ten_times_as_long_as_a_hundred(media: str) -> None:
    def seconds(number: int) -> float:
        text = many(number, media)
        start = time.process_time()
        (extraction,) = read(text, media)
        assert len(extraction.cards) == number
        return time.process_time() - start

    seconds(10)
    # Linear is 10; a square would be 100.
    assert seconds(1000) < 40 * max(seconds(100), 0.005)


@pytest.mark.parametrize("depth", [300, 5000])
@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "table><tr><td"])
def test_a_deep_page_is_read_to_the_bottom(tag: str, depth: int) -> None:
    close = "".join(f"</{part}>" for part in reversed(tag.split("><")))
    found = texts(f"{f'<{tag}>' * depth}Deep{close * depth}<p>After</p>")
    assert found == ["Deep", "After"]


def test_a_deep_page_may_leave_all_its_tags_open() -> None:
    assert texts("<div>" * 5000 + "Deep") == ["Deep"]


BROKEN = {
    "unclosed tags": ("<h3>A<p>B<ul><li>C<li>D", ["A", "B", "C", "D"]),
    "crossed tags": ("<p><b>A<i>B</b>C</i>D", ["ABCD"]),
    "a NUL": ("<p>A\0B</p><p>C", ["AB", "C"]),
    "half a surrogate pair": ("<p>A\ud800B</p>", ["A\ufffdB"]),
    "control characters": ("<p>A\x01B\x0bC</p>", ["AB C"]),
    "windows line ends": ("<p>A\r\nB</p>\r\n<p>C</p>\r\n", ["A B", "C"]),
    "text behind the end": ("<html><body><p>A</body></html>B", ["A", "B"]),
    "text in the head": ("<html><head><div>A</div></head><body>B", ["A", "B"]),
    "a script in a title": ("<h3>A <script>x()</script>B</h3>", ["A B"]),
    "escaped markup": ("<h3>A &lt;script&gt; B</h3>", ["A <script> B"]),
    "references": ("<p>&#x27;A&nbsp;B&amp;C&hellip;</p>", ["'A B&C…"]),
    "a comment in a word": ("<p>AB<!-- x -->CD</p>", ["ABCD"]),
    "a processing instruction": ("<?xml version='1.0'?><p>A</p>", ["A"]),
    "no markup": ("A", ["A"]),
    "a file's name": ("page.html", ["page.html"]),
    "a joiner in an empty paragraph": ("<p>\u200d</p><p>A\u200d</p>", ["A"]),
    "an emoji held by joiners": ("<p>👩\u200d🔧 A</p>", ["👩\u200d🔧 A"]),
    "a soft hyphen": ("<p>A\u00adB</p>", ["AB"]),
    "windows quotes read as latin-1": ("<p>A\x93B\x94 \x96 C</p>", ["A“B” – C"]),
    "a break in a title": ("<h3>A<br>B</h3>", ["A B"]),
    "a break in a paragraph": ("<p>A<br/>B<br>C</p>", ["A", "B", "C"]),
    "lines kept as typed": ("<pre>A\nB\n\nC</pre>", ["A", "B", "C"]),
    "a button in a heading": ("<h3><button>A</button></h3>", ["A"]),
    "a closed dialog": ("<dialog>A</dialog><dialog open>B</dialog>", ["B"]),
    "an address that is none": ("<a href='https://[run]book'>A</a>", ["A"]),
    "custom elements": ("<x-card>A</x-card><x-card>B</x-card>", ["A", "B"]),
}


@pytest.mark.parametrize(("markup", "expected"), BROKEN.values(), ids=BROKEN)
def test_broken_markup_is_read_as_browsers_do(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize(
    "title",
    [
        "A" * 3000,
        "ب" * 50,
        "🚀" * 30,
        "e\u0301" * 30,
        "[run] $-AgentID *x* _y_",
        "\u202eevil\u202c",
    ],
    ids=["long", "right to left", "emoji", "combining", "signs", "override"],
)
def test_odd_titles_are_kept_as_written(title: str, media: str) -> None:
    line = f"{title} | v2.212 #767443 | 18:25"
    text = {
        "text/plain": line,
        "text/html": f"<h3>{line}</h3>",
        "text/markdown": "### " + line.replace("*", "\\*").replace("_", "\\_"),
    }[media]
    (extraction,) = read(text, media)
    assert [card.title for card in extraction.cards] == [title]


PIECES = (
    "a ", "| ", "2.21 ", "- ", "– ", "#12345 ", "12:30 ", "(", "1.", "By ", "v2.", "[", "] ", "\t",
    "#", "*", "·", ". ", "(123456) ", ". (", "Episode ", ">", "`", "_", "\\", "<", "<a ", "&", "![",
    "[a](", "[]", "[](", "<>", "<!--", "<p>", "<b>", "\n", "\r", "---\n", "a:\n", "• ",
    "| v2.212 #123456 | 1:00\n", "April 1, 2026\n", "A #123456\n",
)  # fmt: skip


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("piece", PIECES)
def test_no_repetition_takes_long_to_read(piece: str, media: str) -> None:
    """20,000 characters, which any pattern that tries every way would take minutes for.

    The slowest takes a third of a second on a quiet machine.
    """
    start = time.process_time()
    read((piece * 20_000)[:20_000], media)
    assert time.process_time() - start < 4


def test_front_matter_that_never_ends_is_text() -> None:
    (extraction,) = read("---\n" + "-a: b\n" * 2000, "text/markdown")
    assert extraction.cards == ()


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize(
    "text", ["", " ", "\0", "\ufeff", "\ud800", "|", "#", "---\n---\n", "<", "\x85"]
)
def test_next_to_nothing_is_read_without_complaint(text: str, media: str) -> None:
    for extraction in read(text, media):
        assert extraction.cards == ()


def test_a_third_name_for_one_id_is_told_and_kept() -> None:
    text = (
        "Important Mentions\nShort | v2.212 #100001 | 1:00\nA.\nFull Feature List\n"
        "Long name of it | v2.212 #100001 | 1:00\nB.\nSomething else | v2.212 #100001 | 2:00\nC."
    )
    (extraction,) = read(text, "text/plain")
    (card,) = extraction.cards
    assert (card.title, card.short_title, card.summary) == (
        "Long name of it",
        "Short",
        "A.\nB.\nC.",
    )
    assert extraction.left_over == ("Something else",)
    assert [p.what.split(":")[0] for p in extraction.problems] == [
        "100001 has a further title",
        "the mentions of “Long name of it” give two times",
    ]


def test_a_post_without_blocks_has_no_cards() -> None:
    assert read_cards(Post("Nothing", ())).cards == ()
    assert read_cards(Post("Nothing", (Block(Kind.PARAGRAPH, ""),))).is_stub


def test_clean_evens_out_spaces_only() -> None:
    assert clean(" A\xa0 B\u2003C\n ") == "A B C"
    assert clean("ATimezone  for\tactualtimezone") == "ATimezone for actualtimezone"
