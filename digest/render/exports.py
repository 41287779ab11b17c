"""An edition -> rows for other programs: CSV that no spreadsheet can be made to execute, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from digest.model import Edition, Item, Section
from digest.render.words import clock

_COLUMNS = (
    "edition", "section", "tag", "title", "ids", "version", "areas", "what", "quotes",
    "post", "time", "watch",
)  # fmt: skip
# What begins a formula, also in full width; it may stand behind quotes, and behind a separator,
# because a spreadsheet of another country divides cells there.
_FORMULA = re.compile(r"(^|[;,|])([\s\"']*)(?=[=+\-@＝＋－＠])")


def csv_of(edition: Edition) -> bytes:
    """One line a card, every cell quoted (RFC 4180), in UTF-8 with the mark that Excel needs."""
    rows = [_COLUMNS, *_rows(edition)]
    return "".join(_line(row) for row in rows).encode("utf-8-sig")


def _line(row: Iterable[str | list[str]]) -> str:
    cells = (cell(" ".join(value) if isinstance(value, list) else value) for value in row)
    return ",".join('"' + value.replace('"', '""') + '"' for value in cells) + "\r\n"


def json_of(edition: Edition) -> bytes:
    """The same rows as a list of objects; `ids`, `areas` and `quotes` are lists."""
    rows = [dict(zip(_COLUMNS, row, strict=True)) for row in _rows(edition)]
    return json.dumps(rows, ensure_ascii=False, indent=2).encode() + b"\n"


def cell(text: str) -> str:
    """The text in one line; where a formula could begin, an apostrophe makes it a text."""
    line = " ".join("".join(m if m.isprintable() else " " for m in text).split())
    return _FORMULA.sub(r"\1\2'", line)


def _rows(edition: Edition) -> Iterator[tuple[str | list[str], ...]]:
    for section in (*edition.sections, *edition.rest):
        is_task = section in edition.sections
        for item in (*section.items, *section.brief):
            yield _row(edition, section if is_task else None, item)


def _row(edition: Edition, section: Section | None, item: Item) -> tuple[str | list[str], ...]:
    verdict = item.verdict
    return (
        edition.id,
        section.title if section else "",
        verdict.tag.value,
        item.title,
        list(item.ids),
        item.version or "",
        list(verdict.areas),
        item.what,
        [evidence.quote for evidence in verdict.because],
        item.post_title,
        clock(item.timestamp_s) if item.timestamp_s is not None else "",
        item.watch_url or "",
    )
