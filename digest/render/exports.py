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
    return "".join(_line(row) for row in _table(edition)).encode("utf-8-sig")


def _line(row: Iterable[str | list[str]]) -> str:
    cells = (cell(" ".join(value) if isinstance(value, list) else value) for value in row)
    return ",".join('"' + value.replace('"', '""') + '"' for value in cells) + "\r\n"


def json_of(edition: Edition) -> bytes:
    """The same rows as a list of objects; `ids`, `areas` and `quotes` are lists."""
    columns, *cells = _table(edition)
    rows = [dict(zip(map(str, columns), row, strict=True)) for row in cells]
    return json.dumps(rows, ensure_ascii=False, indent=2).encode() + b"\n"


def cell(text: str) -> str:
    """The text in one line; where a formula could begin, an apostrophe makes it a text."""
    line = " ".join("".join(m if m.isprintable() else " " for m in text).split())
    return _FORMULA.sub(r"\1\2'", line)


def _table(edition: Edition) -> Iterator[tuple[str | list[str], ...]]:
    """The head and a row a card; a last column has the product where there are several."""
    several = any(item.product for item in edition.items)
    yield (*_COLUMNS, "product") if several else _COLUMNS
    for item, row in _rows(edition):
        yield (*row, item.product) if several else row


def _rows(edition: Edition) -> Iterator[tuple[Item, tuple[str | list[str], ...]]]:
    for section in (*edition.sections, *edition.rest):
        is_task = section in edition.sections
        for item in (*section.items, *section.brief):
            yield item, _row(edition, section if is_task else None, item)


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
