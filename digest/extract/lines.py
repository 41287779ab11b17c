"""What a single line of a post can be, besides a feature's title: all as values, no state.

Wordings drift from episode to episode and words get glued ("FullFeature List"), so headings are
compared without regard to spaces, case and punctuation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from digest.model import Kind, fold

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_READ_TIME = r"(?:\d+\s*(?:-\s*)?min(?:ute)?s?\.?\s+read|reading time:?\s+\d+\s*min(?:ute)?s?)"
_DATES = tuple(
    re.compile(rf"(?:published|posted|updated)?:?\s*{shape}(?:\s*[|•·,-]?\s*{_READ_TIME})?", re.I)
    for shape in (
        rf"(?:[a-z]+day,?\s+)?{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})",
        rf"(?:[a-z]+day,?\s+)?{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
)
_EPISODE = re.compile(r"\b(?:episode|ep\.?)\s*#?\s*(\d{1,4})\b", re.I)
_SERIES_TITLE = re.compile(
    r"(?:[^.!?:|]{3,60}(?:[:|]|\s[–—-])\s*|by the .{3,20}\s)?"
    r"(?:episode|ep\.?)\s*#?\s*\d+\b(?!\s+\w)",
    re.I,
)
_POINTER = re.compile(
    r"(?:watch|listen|subscribe|join us|follow us|for easier tracking|check out|download)\b", re.I
)
_CLOSING = re.compile(
    r"(?:and |so )?(?:thanks|thank you|that['’]?s (?:all|it|a wrap)|that is all|see you|until next"
    r"|stay tuned|happy (?:halo|patch|updat|configur)\w*|catch you|have a great)\b",
    re.I,
)
_NOISE = frozenset(
    "sharethispost readpost readmore readthepost noitemsfound by previous next back"
    " allposts".split()
)
_BODY_END = ("sharethispost", "seesomemoreofourmostrecentposts", "seemoreposts", "relatedposts")
# Wordings of section headings, squeezed: the words that begin one, then only words of the trade.
_TRADE = (
    r"(?:new|releases?|features?|updates?|changes?|lists?|mentions?|items?|improvements?|fix(?:es)?"
    r"|notes?|highlights?|callouts?|picks?|things?|stuff|releasenotes|and|of|the|for|from|in|this|to"
    r"|knowabout|know|our|episodes?|versions?|weeks?|halopsa|halo|everything|all|covered|else)*"
)
_IMPORTANT = (
    r"(?:the|our|some|most|very)*(?:important|key|notable|hono(?:u)?rable|top|special|big|biggest"
    r"|main|worth|standout|highlighted)"
)
_FULL = (
    r"(?:the|our|and|a)*(?:full|complete|entire|all|whole|remaining|other|rest|more|everything"
    r"|feature|features|updates|changes|releasenotes|list|new)"
)
_IMPORTANT_LINE = re.compile(
    _IMPORTANT
    + r"(?:mention|callout|highlight|note|feature|update|change|item|pick|thing)(?:s|ing)?"
    + _TRADE
)
_FULL_LINE = re.compile(rf"{_FULL}{_TRADE}")
_BARE_WORDS = frozenset({"new", "all", "list", "other", "more", "full", "complete", "rest", "a"})
_VERSION_LINE = re.compile(rf"{_TRADE}|[a-z]{{3,12}}{_TRADE.removesuffix('*')}+")
_IMPORTANT_START = re.compile(
    _IMPORTANT + r"(?:mention|callout|highlight|note|feature|update|change|item|pick|of)"
)
_FULL_START = re.compile(
    r"(?:the)?(?:full|complete|entire|all|whole|remaining|other|rest|more)(?:ofthe)?(?:the)?"
    r"(?:new)?(?:release)?(?:feature|update|change|list|release|item|improvement|fix|note)"
)
_VERSION = re.compile(r"\bv?(\d{1,4}\.\d{1,4}(?:\.\d+)?)(?![\w%])", re.I)
_UNIT = (
    r"\s?(?:%|a\.?m\b|p\.?m\b|hours?\b|hrs?\b|min|sec|days?\b|weeks?\b|months?\b|years?\b|times\b"
    r"|x\b|per\b|usd\b|eur\b|gbp\b|dollars|euros|pounds|million|billion|k\b|[kmgt]b\b|stars|points)"
)
_NAMED_VERSION = re.compile(
    rf"(?<![\d.,$€£#:\w])(?:v(?:\.|ersion)?\s?)?(\d{{1,2}}\.\d{{2,4}}(?:\.\d{{1,3}})?)"
    rf"(?![\d%:]|\.\d|{_UNIT})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """A line that begins a section: the important mentions, or a list, perhaps of one version.

    `important` is None where the line names only a version and the section goes on.
    """

    important: bool | None
    version: str | None


def section_heading(text: str, kind: Kind = Kind.PARAGRAPH) -> SectionHeading | None:
    """`Important Mentions`, `FullFeature List`, `v2.212 Features`; None for any other line.

    A heading may go on in words nobody has foreseen, a plain line may not; a bullet is none.
    """
    if kind is Kind.ITEM or len(text) > 60 or re.search(r"[.!?]$|[|#]", text):
        return None
    versions = tuple(dict.fromkeys(_VERSION.findall(text)))
    version = versions[0] if len(versions) == 1 else None
    squeezed = re.sub(r"[^a-z]", "", fold(_VERSION.sub("", text)))
    starts = kind is Kind.HEADING and len(squeezed) <= 40
    if _IMPORTANT_LINE.fullmatch(squeezed) or (starts and _IMPORTANT_START.match(squeezed)):
        return SectionHeading(important=True, version=version)
    if versions and _names_only_version(text, squeezed):
        return SectionHeading(important=None, version=version)
    if squeezed in _BARE_WORDS:
        return None
    if _FULL_LINE.fullmatch(squeezed) or (starts and _FULL_START.match(squeezed)):
        return SectionHeading(important=False, version=version)
    return None


def _names_only_version(text: str, squeezed: str) -> bool:
    """`v2.212 Features`, `2.214`, `Release 2.214`; a full list of one version is a full list."""
    is_full = squeezed.startswith(("full", "complete", "all", "entire", "other", "remaining"))
    return not is_full and len(text) <= 40 and _VERSION_LINE.fullmatch(squeezed) is not None


def date_line(text: str) -> date | None:
    """The day that a line gives and nothing else, but perhaps "8 min read" behind it."""
    for shape in _DATES:
        if found := shape.fullmatch(text.strip()):
            month = found["month"].lower()
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
            try:
                return date(int(found["year"]), number, int(found["day"]))
            except ValueError:
                return None
    return None


def episode_number(title: str) -> int | None:
    """`By the [run]Book: Episode 19` -> 19."""
    found = _EPISODE.search(title)
    return int(found[1]) if found else None


def is_episode_title(text: str) -> bool:
    """Whether the whole line reads as an episode's title, not as a sentence about one."""
    return (
        len(text) <= 120
        and episode_number(text) is not None
        and not re.search(r"[.!?]$", text)
        and not is_pointer(text)
        and not re.match(r"(?:in |this )?episode \d+ \w", text, re.I)
    )


def is_series_title(text: str) -> bool:
    """`By the [run]Book: Episode 19`: a title even where nothing but its words says so."""
    return is_episode_title(text) and _SERIES_TITLE.match(text) is not None


def is_read_time(text: str) -> bool:
    """`8 min read`."""
    return re.fullmatch(_READ_TIME, text.strip(), re.I) is not None


def is_read_link(text: str) -> bool:
    """The link that ends a listing's card; the body follows it."""
    return squeeze(text) in {"readpost", "readmore", "readthepost"}


def is_pointer(text: str) -> bool:
    """`Watch Now: ...`, `Check out ...`: a way to somewhere else, no part of the intro."""
    return _POINTER.match(text) is not None


def is_closing(text: str) -> bool:
    """`Thanks for watching`, `See you in two weeks`: the hosts' last words, of no feature."""
    return _CLOSING.match(text) is not None


def is_noise(text: str) -> bool:
    """Words of the page's template: `Share this post`, `8 min read`."""
    return squeeze(text) in _NOISE or is_read_time(text) or ends_body(text)


def ends_body(text: str) -> bool:
    """What stands behind a post's body: sharing, the author's life, other posts."""
    return squeeze(text).startswith(_BODY_END)


def versions_named(text: str) -> tuple[str, ...]:
    """The product versions that a text names, as written, each once."""
    return tuple(dict.fromkeys(found[1] for found in _NAMED_VERSION.finditer(text)))


def squeeze(text: str) -> str:
    """Letters and digits only, for comparing lines whose words may be glued."""
    return re.sub(r"[^a-z0-9]", "", fold(text))
