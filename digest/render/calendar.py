"""An edition -> an iCalendar file (RFC 5545): what to review, each on the day it is due."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, timedelta

from digest.model import TASKS, Edition, Item, Look, Section

_FRIDAY = 4
_LINE_OCTETS = 75


def calendar_of(edition: Edition, look: Look) -> bytes:
    """A day's entry for every card that asks something: `Review first: X`, on the Friday.

    The same card has the same UID in each edition, so a calendar moves its entry and adds none.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//digest//weekly digest//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(edition.title)}",
        *_events(edition, look),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def due_day(edition: Edition) -> date:
    """The Friday by which an edition's cards are to be looked at: of its week, or of the next."""
    made = edition.made_at.date()
    return made + timedelta(days=(_FRIDAY - made.weekday()) % 7)


def _events(edition: Edition, look: Look) -> Iterator[str]:
    day = due_day(edition)
    for section in edition.sections:
        for item in (*section.items, *section.brief) if section.name in TASKS else ():
            yield "BEGIN:VEVENT"
            yield f"UID:{_uid(item)}"
            yield f"DTSTAMP:{edition.made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
            yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
            yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
            yield f"SUMMARY:{_text(f'{section.title}: {item.title}')}"
            yield f"DESCRIPTION:{_text(_description(section, item))}"
            if look.site_url:
                yield f"URL:{look.site_url}/f/{item.key}/index.html"
            yield "TRANSP:TRANSPARENT"
            yield "END:VEVENT"


def _uid(item: Item) -> str:
    return f"{hashlib.sha256(item.key.encode()).hexdigest()[:32]}@digest"


def _description(section: Section, item: Item) -> str:
    quotes = (f"“{evidence.quote}”" for evidence in item.verdict.because)
    ids = " ".join(filter(None, (item.product, *(f"#{number}" for number in item.ids))))
    return "\n".join(part for part in (item.what, *quotes, ids, section.lead) if part)


def _text(value: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11); control characters have no place in one."""
    seen = "".join(mark for mark in value if mark == "\n" or mark.isprintable() or mark == "\u200d")
    escaped = seen.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in parts of at most 75 octets (RFC 5545, 3.1), no character torn apart."""
    parts: list[bytes] = []
    part = b""
    for mark in line:
        octets = mark.encode()
        # What follows on begins with a space, which counts.
        if len(part) + len(octets) > _LINE_OCTETS - bool(parts):
            parts.append(part)
            part = b""
        part += octets
    return b"\r\n ".join((*parts, part)) + b"\r\n"
