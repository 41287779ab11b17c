"""Catalogue -> the data for other programs: JSON, described by a schema, and CSV (RFC 4180)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence

from digest.model import Evidence, Item, Look
from digest.render.site.catalogue import Catalogue
from digest.render.site.library import Feature

# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_COLUMNS = (
    "key", "ids", "title", "vendor_title", "version", "tag", "action", "areas", "integrations",
    "arrival", "reason", "quotes", "told_in", "published", "watch_url",
)  # fmt: skip


def exports_of(catalogue: Catalogue, look: Look) -> Iterator[tuple[str, str]]:
    """`data/features.json` and `data/features.csv`: every feature, the newest first."""
    newest = catalogue.features[::-1]
    yield "data/features.json", _json(newest, look)
    yield "data/features.csv", _csv(newest)


def _json(features: Iterable[Feature], look: Look) -> str:
    """A feature a line, so that a change shows as one."""
    head = {"title": look.title, "product": look.product}
    lines = (json.dumps(_feature(f), ensure_ascii=False) for f in features)
    told = json.dumps(head, ensure_ascii=False)[:-1]
    return f'{told}, "features": [\n' + ",\n".join(lines) + "\n]}\n"


def _feature(feature: Feature) -> dict[str, object]:
    latest = feature.latest
    return {
        "key": feature.key,
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


def _csv(features: Iterable[Feature]) -> str:
    lines: list[str] = []
    writer = csv.writer(_Lines(lines))
    writer.writerow(_COLUMNS)
    writer.writerows([_safe(cell) for cell in _row(feature)] for feature in features)
    return "".join(lines)


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
