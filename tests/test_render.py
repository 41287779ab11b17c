"""What people see: golden files, and laws that hold for any text that a post may contain."""

from __future__ import annotations

import email
import email.policy
import os
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.edition.json_form import edition_from_json
from digest.errors import TemplateError
from digest.extract.html import page_from_html
from digest.extract.markdown import page_from_markdown
from digest.model import Card, Edition, File, TaggedCard, TaggedPost
from digest.render import Library, Look, library_of, render_edition, render_site
from digest.render.environment import Renderer
from digest.render.mail import subject_of
from digest.render.words import clock, count, day, markdown, week
from digest.templates import load_templates
from tests.editions import LOOK, hand_made_edition, hand_made_library, hand_made_post

TEMPLATES = load_templates()
GOLDEN = Path(__file__).parent / "golden"


def rendered() -> dict[str, bytes]:
    """Every file of the hand-made edition and its site, by its name."""
    edition = render_edition(hand_made_edition(), TEMPLATES, LOOK)
    return {f.path: f.content for f in (*edition, *site(hand_made_library()))}


def site(library: Library, look: Look = LOOK) -> list[File]:
    return list(render_site(library, TEMPLATES, look))


@pytest.mark.parametrize(
    ("path", "golden"),
    [
        ("2026-W16/digest.md", "digest.md"),
        ("2026-W16/email.txt", "email.txt"),
        ("2026-W16/email.html", "email.html"),
        ("2026-W16/email.eml", "email.eml"),
        ("2026-W16/edition.json", "edition.json"),
        ("site/index.html", "home.html"),
        ("site/editions/2026-W16/index.html", "edition.html"),
        ("site/episodes/by-the-kettle-episode-3/index.html", "episode.html"),
        ("site/f/810003/index.html", "feature.html"),
    ],
)
def test_golden(path: str, golden: str) -> None:
    """`UPDATE_GOLDEN=1 make test` writes them anew; their change is for a reviewer to read."""
    content, file = rendered()[path], GOLDEN / golden
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_bytes(content)
    assert content.decode() == file.read_bytes().decode()


def test_rendering_twice_is_equal() -> None:
    assert rendered() == rendered()


def test_an_edition_renders_the_same_from_its_file() -> None:
    files = render_edition(hand_made_edition(), TEMPLATES, LOOK)
    again = edition_from_json(next(f.content for f in files if f.path.endswith(".json")))
    assert render_edition(again, TEMPLATES, LOOK) == files


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def shown(files: list[File], name: str) -> str:
    """A file's text as its reader sees it."""
    content = next(f.content for f in files if f.path.endswith(name)).decode()
    if name.endswith(".html"):
        return " ".join(block.text for block in page_from_html(content).blocks)
    if name.endswith(".md"):
        return " ".join(block.text for block in page_from_markdown(content).blocks)
    return content


texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), min_size=1, max_size=40
).map(lambda text: f"x{text}x")


@settings(max_examples=40)
@given(texts)
def test_any_title_is_shown_as_it_is_written(title: str) -> None:
    post = with_title(hand_made_post(), title)
    library = library_of((hand_made_edition_of(post),), (post,))
    files = [*render_edition(library.editions[0].whole, TEMPLATES, LOOK), *site(library)]
    expected = re.sub(r"\s+", " ", title)
    for name in ("email.txt", "email.html", "digest.md", "f/810004/index.html", "W16/index.html"):
        assert expected in re.sub(r"\s+", " ", shown(files, name)), name


def with_title(post: TaggedPost, title: str) -> TaggedPost:
    cards = tuple(
        TaggedCard(replace(c.card, title=title), c.verdict) if c.card.id == "810004" else c
        for c in post.cards
    )
    return replace(post, cards=cards)


def hand_made_edition_of(post: TaggedPost) -> Edition:
    from digest.edition.compose import compile_edition

    return compile_edition([post], made_at=hand_made_edition().made_at, title=LOOK.title)


@pytest.mark.parametrize("name", ["digest.md", "email.txt", "email.html", "W16/index.html"])
def test_every_card_and_quote_is_in_every_form(name: str) -> None:
    edition = hand_made_edition()
    files = [*render_edition(edition, TEMPLATES, LOOK), *site(hand_made_library())]
    text = shown(files, name)
    for item in edition.items:
        assert item.title in text
        for number in item.ids:
            assert number in text
    for section in edition.sections:
        assert section.title in text
        for item in section.items:
            for evidence in item.verdict.because:
                assert evidence.quote in text


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.found.append((tag, value))
            if name == "id" and value:
                self.ids.append(value)


def links(content: bytes) -> _Links:
    parser = _Links()
    parser.feed(content.decode())
    return parser


def test_every_link_within_the_site_leads_to_a_page_of_it() -> None:
    pages = {f.path.removeprefix("site/"): f.content for f in site(hand_made_library())}
    for path, content in pages.items():
        if path.endswith(".html"):
            for _, target in links(content).found:
                if not re.match(r"https?:|mailto:|#", target):
                    place = os.path.normpath(Path(path).parent / target.split("#")[0])
                    assert place.lstrip("/") in pages, f"{path} -> {target}"


def test_no_page_asks_for_anything_from_elsewhere() -> None:
    for file in site(hand_made_library()):
        if file.path.endswith(".html"):
            page = links(file.content)
            assert not {"iframe", "img", "object", "style"} & set(page.tags), file.path
            for tag, target in page.found:
                assert tag == "a" or not target.startswith(("http:", "https:", "//"))


def test_every_page_has_one_h1_and_no_id_twice() -> None:
    for file in site(hand_made_library()):
        if file.path.endswith(".html"):
            page = links(file.content)
            assert page.tags.count("h1") == 1, file.path
            assert len(page.ids) == len(set(page.ids)), file.path


def test_the_mail_is_a_draft_with_text_first_and_a_steady_name() -> None:
    content = rendered()["2026-W16/email.eml"]
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert message["Subject"] == "Turn on 1, use 1, review 3, know 1: Kettle PSA week 16"
    assert message["From"] == "digest@example.com"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message["Message-ID"].startswith("<2026-W16.")
    assert max(len(line) for line in content.split(b"\r\n")) <= 998


def test_a_subject_holds_no_line_break_whatever_the_product_is_called() -> None:
    look = replace(LOOK, product="Kettle\r\nBcc: everyone@example.com")
    files = render_edition(hand_made_edition(), TEMPLATES, look)
    message = email.message_from_bytes(files[3].content, policy=email.policy.default)
    assert message["Bcc"] is None


def test_a_mail_with_nothing_to_do_says_so() -> None:
    quiet = replace(hand_made_edition(), sections=())
    assert subject_of(quiet, LOOK) == "Nothing to do: Kettle PSA week 16"


def test_links_in_mail_lead_to_the_site_where_its_address_is_known() -> None:
    look = replace(LOOK, site_url="https://digest.example.com")
    files = render_edition(hand_made_edition(), TEMPLATES, look)
    html = next(f.content for f in files if f.path.endswith("email.html")).decode()
    assert "https://digest.example.com/f/810001/" in html


@pytest.mark.parametrize(
    ("source", "line", "name"),
    [
        ("<p>\n{{ item.colour }}", 2, "colour"),
        ("\n\n{{ itme.title }}", 3, "itme"),
        ("{% if %}", 1, ""),
        ("\n{{ item.title|nosuchfilter }}", 2, "nosuchfilter"),
        ("\n{{ none|clock }}", 2, ""),
    ],
)
def test_a_fault_in_a_template_names_its_place(source: str, line: int, name: str) -> None:
    templates = {**TEMPLATES, "site/feature.html": source}
    with pytest.raises(TemplateError, match=rf"site/feature\.html, line {line}:.*{name}"):
        list(render_site(hand_made_library(), templates, LOOK))


def test_a_macros_fault_names_the_macros_file() -> None:
    templates = {
        "site/style.css": "",
        "site/index.html": "{% from 'm.html' import f %}\n\n{{ f() }}",
        "m.html": "{% macro f() %}\n{{ nowhere }}\n{% endmacro %}",
    }
    with pytest.raises(TemplateError, match=r"template m\.html, line 2: 'nowhere' is undefined"):
        list(render_site(hand_made_library(), templates, LOOK))


def test_a_template_that_is_not_there_is_told_with_the_place_that_asked_for_it() -> None:
    page = "<p>\n{% include 'site/nope.html' %}\n"
    with pytest.raises(TemplateError) as caught:
        Renderer({"p.html": page}, Look()).fill("p.html")
    assert str(caught.value) == "template p.html, line 2: there is no template site/nope.html"
    child = "{% extends 'nope.html' %}"
    with pytest.raises(TemplateError, match=r"template c\.html, line 1: there is no template nope"):
        Renderer({"c.html": child}, Look()).fill("c.html")


@pytest.mark.parametrize(("seconds", "told"), [(0, "0:00"), (198, "3:18"), (3753, "1:02:33")])
def test_a_time_is_told_as_on_a_clock(seconds: int, told: str) -> None:
    assert clock(seconds) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (date(2026, 4, 15), "13–19 April 2026"),
        (date(2026, 4, 1), "30 March – 5 April 2026"),
        (date(2027, 1, 1), "28 December 2026 – 3 January 2027"),
    ],
)
def test_a_week_is_told_by_its_days(value: date, told: str) -> None:
    assert week(value) == told


def test_counts_and_days() -> None:
    assert [count(1, "post"), count(0, "post"), count([1, 2], "entry", "entries")] == [
        "1 post", "0 posts", "2 entries",
    ]  # fmt: skip
    assert day(date(2026, 4, 1)) == "1 April 2026"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), min_size=1, max_size=60))
def test_markdown_shows_any_text_as_it_is_written(text: str) -> None:
    written = re.sub(r"\s+", " ", text).strip()
    if re.search(r"\w", written):
        blocks = page_from_markdown(f"- {markdown(written)}").blocks
        told = re.sub(r"\s+", " ", " ".join(block.text for block in blocks))
        assert re.findall(r"\w+", told) == re.findall(r"\w+", written)


def test_an_item_without_id_version_or_time_has_a_page() -> None:
    (item,) = [i for i in hand_made_edition().items if not i.ids]
    assert item.key == Card(item.title, version=item.version).key
    assert any(f.path == f"site/f/{item.key}/index.html" for f in site(hand_made_library()))
