"""An edition -> a short message for a chat: what to do, a line each, as long as there is room."""

from __future__ import annotations

from digest.model import Edition, Item, Look, Section
from digest.render.words import short, web

_MOST_LINES = 8
_MOST_OF_A_TITLE = 120
# A title may hold what calls everybody of a team, or looks like a link: @all, <!channel>, [a](b).
_CALM = str.maketrans({"@": "@\u200b", "<": "‹", ">": "›", "[": "(", "]": ")", "`": "'", "\n": " "})


def chat_of(edition: Edition, look: Look, most: int, *, with_links: bool = True) -> str:
    """At most `most` characters of Markdown; `with_links` hides addresses behind titles."""
    tasks = [(s, item) for s in edition.sections for item in (*s.items, *s.brief)]
    for count in range(min(len(tasks), _MOST_LINES), -1, -1):
        lines = [_line(section, item, look, with_links) for section, item in tasks[:count]]
        text = "\n".join([*lines, *_end(len(tasks) - count, edition, look, with_links)])
        if len(text) <= most:
            break
    return short(text, most)


def _line(section: Section, item: Item, look: Look, with_links: bool) -> str:
    page = f"{look.site_url}/f/{item.key}/index.html" if look.site_url else web(item.watch_url)
    title = short(item.title.translate(_CALM), _MOST_OF_A_TITLE)
    product = f" ({item.product.translate(_CALM)})" if item.product else ""
    return f"- {section.title}: {_linked(title, page, with_links)}{product}"


def _end(more: int, edition: Edition, look: Look, with_links: bool) -> list[str]:
    page = f"{look.site_url}/editions/{edition.id}/index.html" if look.site_url else ""
    said = f"and {more} more" if more else "All of it" if page else ""
    return ["", _linked(said, page, with_links)] if said else []


def _linked(words: str, page: str, with_links: bool) -> str:
    if not page:
        return words
    return f"[{words}]({page})" if with_links else f"{words}: {page}"
