"""Item -> what a hit of the search shows."""

from __future__ import annotations

from digest.edition.compose import area_title, place_of
from digest.model import Item

_LONGEST_TEXT, _LONGEST_TITLE = 200, 240


def hit_of(item: Item) -> list[str]:
    """Key, title, tag, what to do, version, ids, area, text, quote.

    A product that is not the house's stands before the area.
    """
    place = place_of(item.verdict)
    advice = place.title if place and place.name != "changed" else item.verdict.tag.capitalize()
    quotes = [evidence.quote for evidence in item.verdict.because]
    area = area_title(item.verdict.areas[0])
    return [
        item.key,
        short(item.title, _LONGEST_TITLE),
        item.verdict.tag,
        advice,
        item.version or "",
        " ".join(item.ids),
        f"{item.product} · {area}" if item.product else area,
        short(item.what, _LONGEST_TEXT),
        short(quotes[0], _LONGEST_TEXT) if quotes else "",
    ]


def short(text: str, most: int) -> str:
    """So many letters at most, cut between words."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]}…"
