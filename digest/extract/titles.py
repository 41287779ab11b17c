"""A post's blocks -> which of them begin a feature, read by the post as a whole.

One line can be chance; a list of them is a list of features. So a sure line (bars with two kinds
of marks) counts anywhere, a likely one in company, and everything else only within the list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from digest.extract.families import Entry, dotted_title, parse_entry
from digest.extract.grammar import OwnLines
from digest.extract.lines import section_heading, versions_named
from digest.extract.titleline import TitleLine, parse_title_line
from digest.model import Block, Kind

Titles = dict[int, TitleLine]

_SHORTEST_TITLE = 22  # characters, of 128 real ones (SOURCES): shorter headings name a group


def title_lines(blocks: tuple[Block, ...], own: OwnLines, *, is_episode: bool = False) -> Titles:
    """The title lines by their position in `blocks`; `is_episode`: the post's title says so.

    A post with entries in a shape of its vendor's `own` is read by that alone.
    """
    titles = dict(own.titles) or _barred(blocks)
    if not own.titles:
        titles |= _of_families(blocks, titles)
    others = _headings_among(blocks, titles)
    titles |= {at: line for at, line in others.items() if at not in own.headings}
    if not titles and (is_episode or _names_version(blocks)):
        titles = _plain_headings(blocks)
    return dict(sorted(titles.items()))


def _barred(blocks: tuple[Block, ...]) -> Titles:
    lines = {at: line for at, b in _text_blocks(blocks) if (line := parse_title_line(b.text))}
    likely = [at for at, line in lines.items() if line.certainty >= 2]
    certain = [at for at in likely if lines[at].certainty == 3]
    start = min([*certain[:1], *_section_starts(blocks)], default=len(blocks))

    def is_title(at: int, line: TitleLine) -> bool:
        match line.certainty:
            case 3:
                return True
            case 2:
                return len(likely) > 1 or at > start
            case _:
                is_listed = at > start and blocks[at].kind is not Kind.ITEM
                return is_listed and not (line.has_only_time and _is_chapter(at, lines))

    return {at: line for at, line in lines.items() if is_title(at, line)}


def _is_chapter(at: int, lines: Titles) -> bool:
    """Names and times line upon line are the contents of a video."""
    beside = (lines.get(at - 1), lines.get(at + 1))
    return any(line is not None and line.has_only_time for line in beside)


def _of_families(blocks: tuple[Block, ...], barred: Titles) -> Titles:
    """The entries of every family that this post uses: two lines that fit, or a heading."""
    entries = {
        at: entry
        for at, b in _text_blocks(blocks)
        if at not in barred and (entry := parse_entry(b.text))
    }
    own = {at: e for at, e in entries.items() if blocks[at].kind is not Kind.ITEM}
    used = _series_used(blocks, own)
    if not used and not barred:
        # Everything is one list: then its items are the entries.
        own = {at: e for at, e in entries.items() if blocks[at].kind is Kind.ITEM}
        used = _series_used(blocks, own) if _are_most_items(blocks, own) else {}
    titles = {
        at: e.line
        for at, e in own.items()
        if e.series in used and (e.dotted or e.fits or not used[e.series])
    }
    if barred or titles:
        titles |= _in_company(own, used, has_bars=bool(barred))
    return titles | (_dotted(blocks, titles) if any(used.values()) else {})


def _in_company(
    entries: Mapping[int, Entry], used: Mapping[str, bool], *, has_bars: bool
) -> Titles:
    """Single lines of one more family: dotted ones, and `Title #422926` with its bars forgotten."""
    return {
        at: entry.line if entry.dotted else replace(entry.line, drift=("no bars",))
        for at, entry in entries.items()
        if entry.fits
        and entry.series not in used
        and (entry.dotted or (has_bars and entry.family == "hash" and not entry.line.text))
    }


def _series_used(blocks: tuple[Block, ...], entries: Mapping[int, Entry]) -> dict[str, bool]:
    """The series that the post uses, and whether all its fitting entries begin with a dot."""
    fitting = [(at, entry) for at, entry in entries.items() if entry.fits]
    counts = Counter(entry.series for _, entry in fitting)
    headed = {e.series for at, e in fitting if _is_heading_of_id(blocks[at], e)}
    return {
        series: all(e.dotted for _, e in fitting if e.series == series)
        for series, count in counts.items()
        if count >= 2 or series in headed
    }


def _is_heading_of_id(block: Block, entry: Entry) -> bool:
    return block.kind is Kind.HEADING and not entry.family.startswith("code")


def _are_most_items(blocks: tuple[Block, ...], entries: Mapping[int, Entry]) -> bool:
    items = sum(block.kind is Kind.ITEM for block in blocks)
    return len(entries) >= 3 and 2 * len(entries) >= items


def _dotted(blocks: tuple[Block, ...], titles: Titles) -> Titles:
    """Entries without an id among those that begin with a dot: their text follows below."""
    if not titles:
        return {}
    found: Titles = {}
    for at in range(min(titles), len(blocks) - 1):
        title, after = dotted_title(blocks[at].text), blocks[at + 1]
        is_followed = after.kind is Kind.PARAGRAPH and dotted_title(after.text) is None
        if title and at not in titles and blocks[at].kind is Kind.PARAGRAPH and is_followed:
            found[at] = TitleLine(title, drift=("no id",))
    return found


def _headings_among(blocks: tuple[Block, ...], titles: Titles) -> Titles:
    """Headings at the level of the titles, within the list: entries without any mark."""
    levels = {blocks[at].level for at in titles if blocks[at].kind is Kind.HEADING}
    start = min([*titles, *_section_starts(blocks)], default=len(blocks))
    drift = ("no version, id or time",)
    return {
        at: TitleLine(block.text, drift=drift)
        for at, block in enumerate(blocks)
        if at > start
        and at not in titles
        and block.kind is Kind.HEADING
        and block.level in levels
        and section_heading(block.text) is None
        and not _names_group(blocks, at)
    }


def _names_group(blocks: tuple[Block, ...], at: int) -> bool:
    """A short heading with a heading right below it names a group of features."""
    below = blocks[at + 1].kind if at + 1 < len(blocks) else Kind.HEADING
    return below is Kind.HEADING and len(blocks[at].text) < _SHORTEST_TITLE


def _plain_headings(blocks: tuple[Block, ...]) -> Titles:
    """The entries of a post that gives no marks at all: what stands below its list's heading."""
    above = min((blocks[at].level for at in _section_starts(blocks) if blocks[at].level), default=0)
    start = min(_section_starts(blocks), default=len(blocks))
    levels = Counter(
        block.level
        for at, block in enumerate(blocks)
        if at > start and _is_plain_title(blocks, at) and block.level > above > 0
    )
    if not levels or max(levels.values()) < 2:
        return {}
    level = max(levels, key=lambda level: (levels[level], level))
    return {
        at: TitleLine(block.text)
        for at, block in enumerate(blocks)
        if at > start and block.level == level and _is_plain_title(blocks, at)
    }


def _is_plain_title(blocks: tuple[Block, ...], at: int) -> bool:
    block = blocks[at]
    return (
        block.kind is Kind.HEADING
        and section_heading(block.text) is None
        and at + 1 < len(blocks)
        and blocks[at + 1].kind in (Kind.PARAGRAPH, Kind.ITEM)
    )


def _names_version(blocks: tuple[Block, ...]) -> bool:
    headings = " ".join(b.text for b in blocks if b.kind is Kind.HEADING)
    return bool(versions_named(headings))


def _section_starts(blocks: tuple[Block, ...]) -> list[int]:
    return [at for at, b in _text_blocks(blocks) if section_heading(b.text, b.kind)]


def _text_blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Block]]:
    """The blocks that an author can have written, with their positions."""
    return ((at, b) for at, b in enumerate(blocks) if b.text and b.kind is not Kind.FURNITURE)
