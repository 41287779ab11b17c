"""Markdown -> blocks, by way of HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

from markdown import Markdown

from digest.extract.families import fits_a_family
from digest.extract.html import page_from_html
from digest.extract.lines import date_line, is_noise, is_pointer, section_heading
from digest.extract.page import Page
from digest.extract.titleline import is_certain

_BULLET = re.compile(r"^(\s*)[•◦▪‣●]\s*(?=\S)")
_ITEM = re.compile(r"^\s{0,3}(?:[*+-]|\d{1,2}[.)])\s+\S")
_RULE = re.compile(r"\s{0,3}([-*_])\1{2,}\s*$")
_MOST_OPEN = 200  # brackets left open in one paragraph; the library's time grows as their square
_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:\w[\w-]*:.*\n|[ \t-].*\n|\n)*?)---[ \t]*\n")
_CLOCK = re.compile(r"(?<=\d)T\d\d:[\d:.]+(?:Z|[+-][\d:]+)?$")  # 2026-04-14T09:00:00Z
_HEAD_FIELDS = {"title": "# {}", "author": "By {}", "date": "{}", "published": "{}"}
_ADDRESS_FIELDS = ("url", "source", "link", "canonical", "canonical_url")


def page_from_markdown(text: str) -> Page:
    """Blocks of `text`; a list or a feature's title line needs no blank line before it."""
    text = "\n".join(text.strip("\ufeff").splitlines()) + "\n"
    if (found := _FRONT_MATTER.match(text)) and ":" in found[1]:
        return _page_with_fields(found[1], text[found.end() :])
    return page_from_html(_html(text))


def _page_with_fields(front_matter: str, body: str) -> Page:
    """A page whose front matter says what the head of an article would; none of it is lost."""
    found = dict(re.findall(r"^([\w-]+):[ \t]*(.*)$", front_matter, re.M))
    fields = {key: _CLOCK.sub("", value.strip(" \"'")) for key, value in found.items()}
    named = [key for key in _HEAD_FIELDS if fields.get(key)]
    if "date" in named and "published" in named:
        named.remove("date")
    head = [_HEAD_FIELDS[key].format(escape(fields[key], quote=False)) for key in named]
    lines = (line for line in front_matter.splitlines() if line.partition(":")[0] not in named)
    others = "".join(f"<p>{escape(line)}</p>" for line in lines)
    page = page_from_html(f"<nav>{others}</nav>" + _html("\n\n".join([*head, body])))
    urls = (fields[key] for key in _ADDRESS_FIELDS if fields.get(key, "").startswith("http"))
    return replace(page, url=next(urls, None))


def _html(text: str) -> str:
    lines = _separated([_readable(line) for line in text.split("\n")])
    return Markdown().convert(_tamed("\n".join(lines)))


def _readable(line: str) -> str:
    """The line as CommonMark reads it: `#767443` is no heading, a typed bullet is one."""
    # The library's time grows with the square of a run of spaces.
    line = re.sub(r"[ \t]{60,}", " ", line) if line.strip() else ""
    line = re.sub(r"^(\s{0,3})(?=#{1,6}\d)", r"\1\\", line)
    return _BULLET.sub(r"\1- ", line)


def _separated(lines: list[str]) -> list[str]:
    """The lines, with blank ones where CommonMark, but not Python-Markdown, ends a paragraph.

    A line that says something by itself is parted from its neighbours as well: a title line from
    the text below it, a date line from "8 min read". People write, and copy, them without a gap.
    """
    out: list[str] = []
    in_list = False
    for line in lines:
        is_item = bool(_ITEM.match(line))
        is_rule = bool(_RULE.match(line)) and not (out and out[-1].strip())
        is_alone = is_rule or (not is_item and _stands_alone(line.strip(" #*_")))
        if out and out[-1].strip() and ((is_item and not in_list) or is_alone):
            out.append("")
        out.append(line)
        if is_alone:
            out.append("")
        in_list = is_item or (in_list and line.startswith((" ", "\t")))
    return out


def _stands_alone(text: str) -> bool:
    return (
        is_certain(text)
        or fits_a_family(text)
        or date_line(text) is not None
        or section_heading(text) is not None
        or is_noise(text)
        or is_pointer(text)
    )


def _tamed(text: str) -> str:
    """The text with the brackets of absurd paragraphs written as references."""
    paragraphs = text.split("\n\n")
    for at, paragraph in enumerate(paragraphs):
        for opening, closing, reference in (("[", ")", "&#91;"), ("<", ">", "&lt;")):
            if paragraph.count(opening) - paragraph.count(closing) > _MOST_OPEN:
                paragraphs[at] = paragraphs[at].replace(opening, reference)
    return "\n\n".join(paragraphs)
