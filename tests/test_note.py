"""The editor's note: what it may say, and what cannot come through it."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import File
from digest.render import library_of, render_edition, render_site
from digest.render.note import cleaned, note_html, note_text
from digest.templates import load_templates
from tests.editions import LOOK, hand_made_edition, hand_made_post

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "unclosed": "<b><div><table><td>all bold",
    "style": "<style>*{display:none}</style>",
    "plaintext": "<plaintext>",
    "textarea": "<textarea><title>",
    "comment": "<!-- all of the mail",
    "event": '<p onclick="alert(1)">press</p>',
    "quote": '" onmouseover="alert(1)',
    "javascript": "[press](javascript:alert(1))",
    "disguised": "[press](JaVa&#83;cript&colon;alert(1))",
    "reference": "[press][x]\n\n[x]: javascript:alert(1)",
    "data": "[press](data:text/html,<script>1</script>)",
    "image": "![pixel](https://tracker.example/p.gif)",
    "html image": "<img src=https://tracker.example/p.gif>",
    "automatic": "<javascript:alert(1)>",
    "template": "{{ 7 * 7 }}{% raw %}",
    "code": "```\n<script>alert(1)</script>\n```",
    "cdata": "<![CDATA[<script>]]>",
    "heading": "# <script>alert(1)</script>\n\nTitle\n=====",
}


class _Seen(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}


def is_harmless(html: str) -> bool:
    seen = _Seen(html)
    allowed = {"p", "br", "strong", "em", "a", "ul", "ol", "li", "code", "pre", "blockquote"}
    links = [value for name, value in seen.attributes if name == "href"]
    return (
        seen.tags <= allowed
        and {name for name, _ in seen.attributes} <= {"href"}
        and all(re.match(r"https?:|mailto:", link) or ":" not in link for link in links)
    )


def everywhere(note: str) -> list[File]:
    edition = replace(hand_made_edition(), note=note)
    files = render_edition(edition, load_templates(), LOOK)
    site = render_site(library_of((edition,), (hand_made_post(),)), load_templates(), LOOK)
    return [*files, *site]


def file_of(files: list[File], name: str) -> str:
    return next(f.content for f in files if f.path.endswith(name)).decode()


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_active_comes_through(name: str) -> None:
    assert is_harmless(note_html(f"Before.\n\n{HOSTILE[name]}\n\nAfter *it*."))


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_that_follows_is_swallowed(name: str) -> None:
    note = f"Before.\n\n{HOSTILE[name]}\n\nAfter *it*."
    assert "<p>After <em>it</em>.</p>" in note_html(note)
    text = note_text(note)
    assert text.startswith("Before.")
    assert text.endswith("After it.")


@pytest.mark.parametrize("name", HOSTILE)
def test_mail_and_site_stay_whole_around_a_hostile_note(name: str) -> None:
    files = everywhere(HOSTILE[name])
    harmless = everywhere("Well.")
    for page in ("email.html", "editions/2026-W16/index.html"):
        with_note, without = _Seen(file_of(files, page)), _Seen(file_of(harmless, page))
        assert with_note.tags - without.tags <= {"strong", "em", "code", "pre", "a"}
        assert file_of(files, page).rstrip().endswith("</html>")
    assert file_of(files, "email.txt").rstrip().endswith("the quotes are theirs.")


@given(st.text(max_size=300))
def test_any_note_is_harmless(note: str) -> None:
    assert is_harmless(note_html(note))
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", note_text(note))


@settings(max_examples=300)
@given(st.text(alphabet="<>&;:/!=\"'[]()*_#`-\n aijsx", max_size=120))
def test_any_note_of_marks_is_harmless(note: str) -> None:
    assert is_harmless(note_html(note))


@pytest.mark.parametrize("mark", [">", "- ", "*", "[", "(", "<b>", "`", "&", "1. ", "#"])
def test_a_note_of_one_mark_ends(mark: str) -> None:
    note_text(mark * (8000 // len(mark)))


def test_it_stands_on_top_of_mail_and_site() -> None:
    files = everywhere("Start with the **approvals**, see [the wiki](https://wiki.example/k).")
    for page, mark in (
        ("email.html", "Switch it on"),
        ("editions/2026-W16/index.html", 'id="turn-on"'),
    ):
        html = file_of(files, page)
        assert "<strong>approvals</strong>" in html
        assert 'href="https://wiki.example/k"' in html
        assert html.index("<strong>approvals</strong>") < html.index(mark)
    text = " ".join(file_of(files, "email.txt").split())
    assert "Start with the approvals, see the wiki <https://wiki.example/k>." in text
    assert "Start with the approvals" in file_of(files, "digest.md")


def test_lists_headings_and_images_are_calm() -> None:
    html = note_html("# Today *only*\n\n- one\n- two\n\n![a chart](https://a.example/c.png)")
    assert "<p><strong>Today <em>only</em></strong></p>" in html
    assert '<a href="https://a.example/c.png">a chart</a>' in html
    text = note_text("Two things:\n\n- one\n- two\n\nDone.")
    assert text == "Two things:\n\n- one\n- two\n\nDone."


def test_characters_that_nobody_sees_are_left_out() -> None:
    assert cleaned(" a\x00b\x1b[31m\u202ec\r\nd\n") == "ab[31mc\nd"


def test_an_edition_without_a_note_says_nothing_of_it() -> None:
    html = file_of(everywhere(""), "email.html")
    assert "note" not in html.split("</head>")[1]
