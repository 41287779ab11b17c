"""Title lines of a vendor's own shape, described by examples and not by code.

    id = "MC799637"        what an id looks like: letters stay, digits stand for any digits
    entry = "{id} - {title}"

An entry's shape is a line with places in braces. Between them dashes, quotes and spaces may be
typed in any way. No shape can make matching slow: a place is either made of marks or, the title,
at most 300 characters long, and only the last one takes the rest of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from digest.extract.lines import SectionHeading, squeeze
from digest.extract.marks import seconds
from digest.extract.titleline import TitleLine
from digest.model import Block, Grammar, Kind

_PLACE = re.compile(r"\{([^{}]*)\}")
# What a place stands for. Ids come from the grammar.
_PLACES = {
    "title": r"(?P<title>\S.{0,299}?)",
    "version": r"v?(?P<version>\d{1,4}(?:\.\d{1,4}){1,2})",
    "time": r"(?P<time>\d{1,2}:\d{2}(?::\d{2})?)",
    "text": r"(?P<text>\S.*)",
}
_ID_PLACES = ("id", "ids")
PLACES = (*_ID_PLACES, *_PLACES)
_AND = r"\s?(?:[,;/&+]|and)\s?"
_TYPED = {"-": "[-‐–—−]", "|": "[|¦│∣｜]", "'": "['‘’]", '"': '["“”]', "#": "[#＃]"}
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class OwnLines:
    """What a post holds in the shapes of a grammar, by the position of the block."""

    titles: Mapping[int, TitleLine]
    headings: Mapping[int, SectionHeading]


def own_lines(blocks: tuple[Block, ...], grammars: tuple[Grammar, ...]) -> OwnLines:
    """The lines of the grammar that fits most of the post's; nothing where none fits two.

    One line can be chance; a heading is none. List items are entries only where nothing else is.
    """
    found = [_lines_of(blocks, grammar) for grammar in grammars]
    return max(found, key=lambda lines: len(lines.titles), default=OwnLines({}, {}))


def entry_line(text: str, grammar: Grammar) -> TitleLine | None:
    """The line as an entry's title, if it has one of the grammar's shapes."""
    hits = (shape.fullmatch(text) for shape in _shapes(grammar.entries, grammar.ids))
    hit = next((hit for hit in hits if hit and _WORD.search(hit["title"])), None)
    return _title_line(hit.groupdict(), _id_pattern(grammar.ids)) if hit else None


def is_entry(text: str, grammars: tuple[Grammar, ...]) -> bool:
    """Whether the line reads as an entry of any grammar by itself."""
    return any(entry_line(text, grammar) for grammar in grammars)


def check_id(example: str) -> str:
    """The example as it came; ValueError if ids cannot be known by it."""
    if not re.search(r"\d", example) or re.search(r"\s", example) or len(example) > 40:
        raise ValueError(f"an example of an id has digits and no spaces, {example!r} has not")
    return example


def check_entry(entry: str, *, has_ids: bool) -> str:
    """The shape as it came; ValueError says what would be wrong with it."""
    fault = next(_faults(entry, has_ids=has_ids), None)
    if fault:
        raise ValueError(f"{fault}, in {entry!r}")
    return entry


def _lines_of(blocks: tuple[Block, ...], grammar: Grammar) -> OwnLines:
    lines = {
        at: line
        for at, block in enumerate(blocks)
        if block.kind is not Kind.FURNITURE and (line := entry_line(block.text, grammar))
    }
    titles = {at: line for at, line in lines.items() if blocks[at].kind is not Kind.ITEM} or lines
    is_headed = any(blocks[at].kind is Kind.HEADING for at in titles)
    if len(titles) < 2 and not is_headed:
        return OwnLines({}, {})
    plain = ((at, b) for at, b in enumerate(blocks) if b.kind in (Kind.HEADING, Kind.PARAGRAPH))
    headings = {at: h for at, b in plain if at not in titles and (h := _heading(b.text, grammar))}
    return OwnLines(titles, headings)


def _heading(text: str, grammar: Grammar) -> SectionHeading | None:
    """The line as one of the grammar's headings; case, spaces and punctuation may differ."""
    squeezed = squeeze(text)
    for important, names in ((True, grammar.important), (False, grammar.other)):
        if squeezed and squeezed in map(squeeze, names):
            return SectionHeading(important=important, version=None)
    return None


def _title_line(parts: Mapping[str, str | None], an_id: str) -> TitleLine:
    ids = re.findall(an_id, parts.get("ids") or "")
    time = parts.get("time")
    return TitleLine(
        title=(parts["title"] or "").strip(),
        # Its sign is no part of an id: everything else writes ids without.
        ids=tuple(dict.fromkeys(found.lstrip("#＃") for found in ids if found)),
        version=parts.get("version"),
        timestamp_s=seconds(time) if time else None,
        text=parts.get("text") or "",
    )


@cache
def _shapes(entries: tuple[str, ...], ids: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The entries' shapes as patterns for whole lines."""
    one = _id_pattern(ids)
    own = {"id": f"(?P<ids>{one})", "ids": f"(?P<ids>{one}(?:{_AND}{one}){{0,19}})"}
    places = _PLACES | own
    return tuple(re.compile(_shape(entry, places)) for entry in entries)


def _shape(entry: str, places: Mapping[str, str]) -> str:
    parts = _PLACE.split(entry.strip())  # words, place, words, place, ..., words
    return "".join(
        places[part] if number % 2 else _between(part) for number, part in enumerate(parts)
    )


def _between(words: str) -> str:
    """What stands between two places, however it is typed."""
    if not words.strip():
        return r"\s+" if words else ""
    pieces = [_TYPED.get(c, r"\s*" if c.isspace() else re.escape(c)) for c in words]
    before = "" if words[0].isalnum() else r"\s*"
    behind = "" if words[-1].isalnum() else r"\s*"
    return f"{before}(?i:{''.join(pieces)}){behind}"


def _id_pattern(examples: tuple[str, ...]) -> str:
    """Every id that looks like one of the examples."""
    shapes = (re.sub(r"\d+", r"\\d{1,12}", re.escape(example)) for example in examples)
    return rf"(?<!\w)(?:{'|'.join(sorted(shapes, key=len, reverse=True))})(?!\w)"


def _faults(entry: str, *, has_ids: bool) -> Iterator[str]:
    words, places = _PLACE.split(entry.strip())[::2], _PLACE.findall(entry)
    for place in places:
        if place not in PLACES:
            near = get_close_matches(place, PLACES, n=1)
            also = f"; did you mean {{{near[0]}}}?" if near else ""
            yield f"there is no {{{place}}}{also} (there are {_named(PLACES)})"
        if places.count(place) > 1:
            yield f"{{{place}}} stands twice"
    if "".join(words).count("{") or "".join(words).count("}"):
        yield "a brace is not closed or not opened"
    if "title" not in places:
        yield "{title} is missing"
    if {*_ID_PLACES} <= {*places}:
        yield "{id} and {ids} cannot both stand"
    if {*_ID_PLACES} & {*places} and not has_ids:
        yield "{id} needs `id`, an example of one"
    if "text" in places[:-1] or ("text" in places and words[-1]):
        yield "{text} takes the rest of the line, so nothing can follow it"
    if {*places} <= {"title", "text"} and not "".join(words).strip():
        yield "every line would be an entry: put a mark or an {id} beside the title"
    for left, between, right in zip(places, words[1:], places[1:], strict=False):
        if not between or ({left, right} == {"title", "text"} and not between.strip()):
            yield f"nothing parts {{{left}}} from {{{right}}}"


def _named(places: tuple[str, ...]) -> str:
    return ", ".join(f"{{{place}}}" for place in places)
