"""The mail's HTML as mail programs need it: docs/mail.md says which of them needs what."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from digest.model import Health
from digest.render import Renderer, bodies_of, subject_of
from digest.templates import load_templates
from tests.editions import LOOK, hand_made_edition

TEMPLATES = load_templates()


def html(**changes: object) -> str:
    edition = replace(hand_made_edition(), **changes)  # type: ignore[arg-type]
    look = replace(LOOK, site_url="https://digest.example.com")
    return bodies_of(edition, Renderer(TEMPLATES, look), subject_of(edition, look)).html


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_it_loads_nothing_and_runs_nothing() -> None:
    page = html()
    tags = {tag for tag, _ in _Tags(page).tags}
    assert not tags & {"img", "script", "form", "link", "iframe", "object", "input", "svg", "video"}
    assert not re.search(r"url\(|@import|@font-face|src=|background=", page)


def test_every_table_is_for_layout_and_says_so() -> None:
    tables = [attrs for tag, attrs in _Tags(html()).tags if tag == "table"]
    assert tables
    assert all(attrs.get("role") == "presentation" for attrs in tables)
    # Outlook gives a table without these a space of its own.
    assert all(attrs.get("cellpadding") == attrs.get("cellspacing") == "0" for attrs in tables)


def test_it_says_its_language_and_both_colour_schemes() -> None:
    tags = _Tags(html()).tags
    assert ("html", "en") in [(tag, attrs.get("lang")) for tag, attrs in tags]
    metas = {attrs.get("name"): attrs.get("content") for tag, attrs in tags if tag == "meta"}
    assert metas["color-scheme"] == metas["supported-color-schemes"] == "light dark"


def test_the_preheader_comes_first_and_is_hidden() -> None:
    body = html().split("<body", 1)[1]
    first = re.search(r"<div[^>]*>([^<]*)", body)
    assert first
    assert "display:" in first[0]
    assert first[1].startswith("Turn on: Approval nudges")


def test_every_style_works_where_the_style_sheet_is_dropped() -> None:
    """Gmail drops it for accounts that are not its own: what is left is only media queries."""
    sheets = re.findall(r"<style[^>]*>(.*?)</style>", html(), re.S)
    (sheet,) = sheets
    left = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}", "", sheet)
    assert left.strip() == ":root { color-scheme: light dark; }"
    assert len(sheet) < 8192  # Gmail drops a longer one


def test_only_cells_have_padding() -> None:
    """Outlook for Windows knows it of cells only."""
    for tag, attrs in _Tags(html()).tags:
        padding = re.findall(r"padding[^:]*:\s*([^;]+)", attrs.get("style") or "")
        assert tag == "td" or all(value.strip() == "0" for value in padding), (tag, attrs)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(sheet: str) -> set[str]:
    return set(re.findall(r"[^-]color:\s*(#[0-9a-f]{6})", sheet))


def test_every_colour_of_text_stands_out_in_light_and_dark() -> None:
    template = TEMPLATES["email.html"]
    light, dark = template.split("@media (prefers-color-scheme: dark)")
    assert len(colours(light)) >= 5
    assert len(colours(dark)) >= 5
    assert all(contrast(colour, "#ffffff") >= 4.5 for colour in colours(light))
    assert all(contrast(colour, "#15181c") >= 4.5 for colour in colours(dark))


def test_every_coloured_class_has_its_dark_colour() -> None:
    light, dark = TEMPLATES["email.html"].split("@media (prefers-color-scheme: dark)")
    coloured = {
        name
        for names, rules in re.findall(r"^([.\w, -]+) \{([^}]*)\}", light, re.M)
        if "color: #" in rules or "background: #" in rules
        for name in re.findall(r"\.[\w-]+", names)
    }
    dark_too = set(re.findall(r"\.[\w-]+", dark.split("</style>")[0]))
    assert coloured - dark_too == set()


@pytest.mark.parametrize(
    ("health", "cells"), [(Health(3, 1, 0, 0), 2), (Health(0, 0, 0, 9), 1), (Health(1, 1, 1, 1), 4)]
)
def test_the_bar_has_a_cell_for_each_number(health: Health, cells: int) -> None:
    page = html(health=health)
    bar = page.split('class="bar"')[1].split("</table>")[0]
    assert bar.count("<td") == cells
    assert f"{health.new}\N{NO-BREAK SPACE}new" in page.replace("&nbsp;", "\N{NO-BREAK SPACE}")


def test_the_bar_is_not_read_aloud_because_the_numbers_are() -> None:
    (bar,) = [a for t, a in _Tags(html()).tags if t == "table" and a.get("class") == "bar"]
    assert bar["aria-hidden"] == "true"


def test_a_first_week_has_no_figures() -> None:
    assert 'class="bar"' not in html(health=Health(6, 0, 0, 0), open=())
