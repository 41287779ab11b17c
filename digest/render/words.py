"""Values -> words: times, dates, counts, and text made safe for Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sized
from datetime import date
from urllib.parse import quote

from digest.dates import ENGLISH, Dates, dates_of
from digest.model import AnyEdition, Edition, Health, Item, Tag, Telling

_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_MARKDOWN_MARKS = re.compile(r"([\\`*_\[\]#])")
# Dialects differ in what a backslash escapes; character references mean the same in all.
_MARKDOWN_REFERENCES = {ord("<"): "&lt;", ord(">"): "&gt;", ord("~"): "&#126;", ord("|"): "&#124;"}
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_LIST_MARK = re.compile(r"^(\s*\d*)([-+.)])(?=\s|$)")


def clock(seconds: int) -> str:
    """198 -> `3:18`, 3753 -> `1:02:33`."""
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02d}:{second:02d}" if hour else f"{minute}:{second:02d}"


def day(value: date, language: str = "") -> str:
    """`14 April 2026`, or as the reader's language has it."""
    return _dates(language).day(value)


def week(value: date, language: str = "") -> str:
    """The days of the date's ISO week: `13–19 April 2026`."""
    return _dates(language).week(value)


def _dates(language: str) -> Dates:
    return dates_of(language) or ENGLISH


def period(edition: AnyEdition, language: str = "") -> str:
    """What an edition covers: `Week 16, 13–19 April 2026`, or `Since v2.208`."""
    if edition.since is not None:
        return f"Since {version(edition.since)}"
    day_made = edition.made_at.date()
    return f"Week {day_made.isocalendar().week}, {week(day_made, language)}"


def count(number: int | Sized, one: str, many: str = "") -> str:
    """`1 post`, `3 posts`."""
    n = number if isinstance(number, int) else len(number)
    return f"{n} {one if n == 1 else many or one + 's'}"


def markdown(text: str) -> str:
    """Text that Markdown shows as it is written: `By the [run]Book` is no link."""
    text = _MARKDOWN_MARKS.sub(r"\\\1", _REFERENCE.sub("&amp;", text))
    return _LIST_MARK.sub(r"\1\\\2", text.translate(_MARKDOWN_REFERENCES))


def markdown_address(url: str) -> str:
    """An address that cannot end the `[words](address)` that it stands in."""
    return re.sub(r"[\s()<>\\]", lambda mark: quote(mark[0]), url)


def web(url: str | None) -> str:
    """The address if it is one of the web; nothing for a file's path, `javascript:` and None."""
    return url if url and _WEB_ADDRESS.match(url) else ""


def history(tellings: Iterable[Telling]) -> str:
    """`first covered in Episode 17; warned about in Episode 19`."""
    said = {Tag.RECOMMENDED: "recommended", Tag.CAUTION: "warned about", Tag.IGNORE: "told again"}
    places = [
        (telling.tag, f"Episode {telling.episode}" if telling.episode else telling.post_title)
        for telling in tellings
    ]
    later = [f"{said[tag]} in {place}" for tag, place in places[1:]]
    first = [
        f"first covered in {place}" if tag is Tag.IGNORE else f"first {said[tag]} in {place}"
        for tag, place in places[:1]
    ]
    return "; ".join([*first, *later])


def version(value: str) -> str:
    """`2.212` -> `v2.212`."""
    return f"v{value}"


def advised(edition: Edition) -> tuple[Item, ...]:
    """What the edition asks something about, in its order."""
    return tuple(item for s in edition.sections for item in (*s.items, *s.brief))


def capitalize_first(text: str) -> str:
    """`first covered in Episode 17` -> `First covered in Episode 17`; the rest stays."""
    return text[:1].upper() + text[1:]


def with_date(data: dict[str, object], day_published: date | None) -> dict[str, object]:
    """JSON-LD with its `datePublished`, where that is known."""
    if day_published is None:
        return data
    return {**data, "datePublished": day_published.isoformat()}


def short(text: str, most: int) -> str:
    """The text, or its first words and an ellipsis where it has more than `most` characters."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    whole_words = cut.rsplit(None, 1)[0] if " " in cut[most // 2 :] else cut
    return f"{whole_words}…"


def age(weeks: int) -> str:
    """How long something has been open: `open for 5 weeks`, `new this week`."""
    return f"open for {count(weeks, 'week')}" if weeks else "new this week"


def health(numbers: Health) -> str:
    """`3 new, 1 done since the last edition, 5 still open, 2 missed`."""
    said = f"{numbers.new} new, {numbers.done} done since the last edition"
    missed = f", {numbers.missed} missed" if numbers.missed else ""
    return f"{said}, {numbers.open} still open{missed}"
