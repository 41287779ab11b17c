"""Catalogue -> the data for other programs: JSON, described by a schema, and CSV (RFC 4180)."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from digest.model import Draft, Evidence, Item, Look, Recall, mark_of_text
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import Feature
from digest.render.site.marks import marks_of

# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_AT_ONCE = 64  # features that are written together
_COLUMNS = (
    "key", "ids", "title", "vendor_title", "version", "tag", "action", "areas", "integrations",
    "arrival", "reason", "quotes", "told_in", "published", "watch_url",
)  # fmt: skip


def exports_of(catalogue: Catalogue, look: Look, recall: Recall) -> Iterator[Draft]:
    """`data/features.json` and `data/features.csv`: every feature, the newest first."""
    yield Draft("data/features.json", partial(_json, catalogue.features, look, recall))
    write_csv = partial(_csv, catalogue.features, recall, several=bool(catalogue.products))
    yield Draft("data/features.csv", write_csv)


def _json(features: Sequence[Feature], look: Look, recall: Recall) -> Iterator[bytes]:
    """A feature a line, so that a change shows as one."""
    head = {"title": look.title, "product": look.product}
    told = json.dumps(head, ensure_ascii=False)[:-1]
    blocks = _blocks(features, recall, _json_lines)
    lines = (part for block in blocks for part in (b",\n", block))
    yield f'{told}, "features": [\n'.encode()
    yield from islice(lines, 1, None)
    yield b"\n]}\n"


def _csv(features: Sequence[Feature], recall: Recall, *, several: bool) -> Iterator[bytes]:
    """A last column has the product where there are several."""
    columns = (*_COLUMNS, "product") if several else _COLUMNS
    write = _csv_lines_with_product if several else _csv_lines
    yield _csv_rows([columns])
    yield from _blocks(features, recall, write)


def _blocks(
    features: Sequence[Feature], recall: Recall, write: Callable[[Sequence[Feature]], bytes]
) -> Iterator[bytes]:
    """What is written of the features, the newest first: of so many at once, and only once.

    Blocks are counted from the oldest, and so stay when others come.
    """
    for start in reversed(range(0, len(features), _AT_ONCE)):
        some = features[start : start + _AT_ONCE]
        mark = mark_of_text(f"{write.__name__} {marks_of(some)}")
        yield recall(mark, partial(write, some[::-1]))


def _json_lines(features: Sequence[Feature]) -> bytes:
    return ",\n".join(json.dumps(_feature(f), ensure_ascii=False) for f in features).encode()


def _feature(feature: Feature) -> dict[str, object]:
    latest = feature.latest
    return {
        "key": feature.key,
        **({"product": latest.product} if latest.product else {}),
        "ids": latest.ids,
        "title": latest.title,
        "vendor_title": latest.vendor_title,
        "version": latest.version,
        "tag": latest.verdict.tag,
        "action": latest.verdict.action,
        "areas": latest.verdict.areas,
        "integrations": feature.integrations,
        "arrival": _arrival(latest),
        "strength": latest.verdict.strength,
        "reason": latest.verdict.reason,
        "published": feature.published.isoformat() if feature.published else None,
        "tellings": [_telling(item) for item in feature.items],
    }


def _arrival(item: Item) -> str | None:
    return item.verdict.arrival.state if item.verdict.arrival else None


def _telling(item: Item) -> dict[str, object]:
    return {
        "post": item.post_key,
        "episode": item.episode,
        "timestamp_s": item.timestamp_s,
        "watch_url": item.watch_url,
        "important": item.important,
        "tag": item.verdict.tag,
        "text": [text for text in (item.what, *item.more) if text],
        "bullets": item.bullets,
        "because": _evidence(item.verdict.because),
        "overruled": _evidence(item.verdict.overruled),
    }


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, str]]:
    return [{"signal": e.signal, "rule": e.rule, "quote": e.quote} for e in evidence]


def _csv_lines(features: Sequence[Feature]) -> bytes:
    return _csv_rows([_safe(cell) for cell in _row(feature)] for feature in features)


def _csv_lines_with_product(features: Sequence[Feature]) -> bytes:
    rows = ((*_row(feature), feature.card.product) for feature in features)
    return _csv_rows([_safe(cell) for cell in row] for row in rows)


def _csv_rows(rows: Iterable[Sequence[str]]) -> bytes:
    lines: list[str] = []
    csv.writer(_Lines(lines)).writerows(rows)
    return "".join(lines).encode()


class _Lines:
    """The file that csv writes to, in memory."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append


def _row(feature: Feature) -> Sequence[str]:
    latest = feature.latest
    return (
        feature.key,
        " ".join(latest.ids),
        latest.title,
        latest.vendor_title,
        latest.version or "",
        latest.verdict.tag,
        latest.verdict.action,
        ", ".join(latest.verdict.areas),
        ", ".join(feature.integrations),
        _arrival(latest) or "",
        latest.verdict.reason,
        " | ".join(evidence.quote for evidence in latest.verdict.because),
        " ".join(item.post_key for item in feature.items),
        feature.published.isoformat() if feature.published else "",
        latest.watch_url or "",
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
