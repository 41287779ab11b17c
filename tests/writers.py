"""An abstract post -> the same post as text, as Webflow's HTML and as Markdown.

What the three front ends are tested with: they must read the same cards from all of them. The
text is written as browsers copy a page, the HTML in the shape of Webflow's (SOURCES).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from html import escape


@dataclass(frozen=True, slots=True)
class Told:
    """A feature as it is told in one place: its whole title line and what stands below it."""

    title_line: str
    summary: str = ""
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a post: its heading, perhaps sub-headings of a version, and its features."""

    heading: str
    features: tuple[Told, ...] = ()
    sub_heading: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A post to be written. Without `published` it has no head but its title."""

    title: str
    published: date | None = None
    author: str = ""
    card_summary: str = ""
    intro: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Titles(StrEnum):
    """How Webflow's author marked the title lines up; which, SOURCES does not know."""

    H3 = "h3"
    H4 = "h4"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Style:
    """How a page is written: the titles' tag, minified on one line or not."""

    titles: Titles = Titles.H3
    minified: bool = True


def day(published: date) -> str:
    """`April 14, 2026`, as the site writes it."""
    return f"{published:%B} {published.day}, {published.year}"


def as_text(posts: Iterable[Written], host: Written | None = None) -> str:
    """A page copied out of a browser: the host article, if any, then whole posts."""
    lines: list[str] = []
    if host is not None:
        lines += [host.title, "", "By  ", host.author, day(host.published or date.min)]
        lines += ["20 min read", "Share this post", "", *_text_body(host), "Share this post"]
        lines += [host.author, "", "See some more of our most recent posts..."]
    for post in posts:
        lines += _text_card(post) + _text_body(post)
    return "\n".join(lines) + "\n"


def as_html(
    posts: Iterable[Written], host: Written | None = None, style: Style | None = None
) -> str:
    """A page of the site with its navigation and footer; an article with a tail, or a listing."""
    style = style or Style()
    items = "\n".join(
        f'<div role="listitem" class="w-dyn-item">{_html_card(post, style)}</div>' for post in posts
    )
    cards = f'<div class="w-dyn-list"><div role="list" class="w-dyn-items">{items}</div></div>'
    article = _html_article(host, style) if host is not None else ""
    page = (
        f"<!DOCTYPE html><!-- Last Published: today --><html><head><title>Unseen</title>"
        f"<style>.unseen{{}}</style></head><body>\n{_NAV}\n<main>{article}\n{cards}</main>\n"
        f"{_FOOTER}\n<script>var unseen = 1;</script></body></html>"
    )
    return re.sub(r">\n<", "><", page) if style.minified else page


def as_markdown(posts: Iterable[Written]) -> str:
    """The posts as a person would keep them in a Markdown file."""
    return "\n".join(line for post in posts for line in _markdown_post(post)) + "\n"


_NAV = (
    '<div role="banner" class="navbar w-nav"><nav role="navigation" class="w-nav-menu">'
    '<div><a href="/">Lanternhome</a></div><a href="/blog">Lanternblog</a></nav></div>'
)
_FOOTER = '<footer><div>Lanternfoot</div><a href="/legal">Lanternlegal</a></footer>'
FURNITURE = ("Lanternhome", "Lanternblog", "Lanternfoot", "Lanternlegal")


def _text_card(post: Written) -> list[str]:
    if post.published is None:
        return [post.title, ""]
    head = [day(post.published), "8 min read", "", post.title, ""]
    return [*head, post.card_summary, "Read post", ""] if post.card_summary else head


def _text_body(post: Written) -> list[str]:
    lines = [line for text in post.intro for line in (text, "")] + [*post.pointers, ""]
    for part in post.parts:
        lines += [line for text in (part.heading, part.sub_heading) if text for line in (text, "")]
        for told in part.features:
            lines += [told.title_line, ""]
            lines += [told.summary, ""] if told.summary else []
            # No blank line behind the last bullet: 122 of 128 in the real copy.
            lines += [f"  • {bullet}" for bullet in told.bullets]
    return lines


def _html_card(post: Written, style: Style) -> str:
    if post.published is None:
        return f"<h2>{escape(post.title)}</h2>\n{_html_body(post, style)}"
    summary = (
        f'<p class="text-small">{escape(post.card_summary)}</p><a href="/p">Read post</a>'
        if post.card_summary
        else ""
    )
    return (
        f"<div><div>{day(post.published)}</div>\n<div>8 min read</div></div>\n"
        f"<h3>{escape(post.title)}</h3>\n{summary}\n{_html_body(post, style)}"
    )


def _html_article(host: Written, style: Style) -> str:
    return (
        f"<h1>{escape(host.title)}</h1>\n<div>By&nbsp;</div>\n<div>{escape(host.author)}</div>\n"
        f"<div>{day(host.published or date.min)}</div>\n<div>20 min read</div>\n"
        f"<div>Share this post</div>\n{_html_body(host, style)}\n<div>Share this post</div>\n"
        f"<div>{escape(host.author)}</div>\n<h2>See some more of our most recent posts...</h2>"
    )


def _html_body(post: Written, style: Style) -> str:
    out = [f"<p>{escape(text)}</p>" for text in post.intro]
    out += [f'<p><a href="/w">{escape(text)}</a></p>' for text in post.pointers]
    for part in post.parts:
        out += ["<p>\N{ZERO WIDTH JOINER}</p>", f"<h2>{escape(part.heading)}</h2>"]
        out += [f"<h3>{escape(part.sub_heading)}</h3>"] if part.sub_heading else []
        for told in part.features:
            out.append(_html_title(escape(told.title_line, quote=False), style.titles))
            out += [f"<p>{escape(told.summary)}</p>"] if told.summary else []
            items = "".join(f"<li>{escape(bullet)}</li>" for bullet in told.bullets)
            out += [f'<ul role="list">{items}</ul>'] if items else []
    return '<div class="text w-richtext">' + "\n".join(out) + "</div>"


def _html_title(line: str, titles: Titles) -> str:
    if titles is Titles.STRONG:
        return f"<p><strong>{line}</strong></p>"
    return f"<{titles}>{line}</{titles}>"


def _markdown_post(post: Written) -> list[str]:
    mark = _escaped
    out = [mark(day(post.published)), "", "8 min read", ""] if post.published else []
    out += [f"# {mark(post.title)}", ""]
    out += [mark(post.card_summary), "", "[Read post](/p)", ""] if post.card_summary else []
    out += [line for text in (*post.intro, *post.pointers) for line in (mark(text), "")]
    for part in post.parts:
        out += [f"## {mark(part.heading)}", ""]
        out += [f"### {mark(part.sub_heading)}", ""] if part.sub_heading else []
        for told in part.features:
            out += [f"### {mark(told.title_line)}", ""]
            out += [mark(told.summary), ""] if told.summary else []
            out += [*(f"- {mark(bullet)}" for bullet in told.bullets), ""]
    return out


def _escaped(text: str) -> str:
    marked = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", text)
    return marked.replace("&", "&amp;").replace("<", "&lt;")


Writer = Callable[[Iterable[Written]], str]
WRITERS: dict[str, tuple[str, Writer]] = {
    "text": ("text/plain", as_text),
    "html": ("text/html", as_html),
    "markdown": ("text/markdown", as_markdown),
}
