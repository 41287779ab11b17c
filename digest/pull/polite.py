"""What a server's headers ask for: when to ask again, and what to ask for (RFC 9110, RFC 9111)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from digest.model import Visit

# No server keeps us away for longer: a weekly run must see news, and a mistake must end.
LONGEST = timedelta(days=1)


def conditions(known: Visit | None) -> dict[str, str]:
    """The headers that ask only for what has changed since the visit."""
    if known is None:
        return {}
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in headers.items() if value}


def is_fresh(known: Visit | None, now: datetime) -> bool:
    """Whether the server said that there is nothing to ask for yet.

    A visit from the future is a clock that was set back: it counts for nothing.
    """
    if known is None or known.ask_again_at is None or known.asked_at > now:
        return False
    return now < known.ask_again_at <= now + LONGEST


def visit_of(
    url: str, headers: Mapping[str, str], now: datetime, known: Visit | None = None
) -> Visit:
    """What to remember of an answer; a 304 need not say again what was `known` before."""
    age_s = _max_age_s(headers)
    return Visit(
        url,
        asked_at=now,
        etag=_sent(headers, "ETag") or (known.etag if known else ""),
        last_modified=_sent(headers, "Last-Modified") or (known.last_modified if known else ""),
        ask_again_at=now + min(timedelta(seconds=age_s), LONGEST) if age_s > 0 else None,
    )


def wait_asked(headers: Mapping[str, str], now: datetime) -> datetime | None:
    """The moment that Retry-After names, as seconds or as a date; None without one."""
    value = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", value):
        return now + min(timedelta(seconds=int(value)), LONGEST)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError, OverflowError):
        return None
    # A date without a zone is in UTC (RFC 5322, 3.3: `-0000`).
    return min(moment if moment.tzinfo else moment.replace(tzinfo=UTC), now + LONGEST)


def _max_age_s(headers: Mapping[str, str]) -> int:
    """Seconds for which the answer stays good; 0 if it says none, or says to ask each time."""
    control = headers.get("Cache-Control", "").lower()
    found = re.search(r"(?:^|[\s,])max-age=\"?([0-9]{1,9})", control)
    if found is None or "no-cache" in control or "no-store" in control:
        return 0
    age = headers.get("Age", "")
    return int(found[1]) - (int(age) if re.fullmatch(r"[0-9]{1,9}", age) else 0)


def _sent(headers: Mapping[str, str], name: str) -> str:
    """A validator that can be sent back as it came; one that cannot is none."""
    value = headers.get(name, "")
    return value if value.isascii() and value.isprintable() and len(value) <= 1000 else ""
