"""A line with bars -> the title, ids, version and time of a feature.

    Title | v2.212 #767443 | 18:25

The line is split on its bars and each part classified; what is neither version, id nor time is
title. People drop the `#` or the `v`, type a dash for the bar, give a range of times, an hour,
two ids or no time: that is read all the same, and named in `drift` so that a person can look.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.extract.marks import Marks, read_marks, seconds

_BAR = re.compile(r"\s*(?:[|¦│∣｜❘ǀ‖⎮]\s*)+")
_DASH = re.compile(r"\s+[–—-]\s+")
_PARTING = re.compile(r"[|¦│∣｜❘ǀ‖⎮–—-]")  # what one of the two needs
# A version or an id that no bar parts from the title before it, with or without a dash.
_TAIL = re.compile(
    r"(?:\s+[–—-])?\s+[(\[]?(?=(?:v\.?\s?\d+\.\d+(?:\.\d+)?|[#＃]\s?\d{3,9})[)\]]?$)", re.I
)
_DASHED_TAIL = re.compile(r"\s+[–—-]\s+(?=[^–—]{3,40}$)")
_HEAD = re.compile(r"(?:v\d+\.\d+(?:\.\d+)?[\s,]*)?[#＃]\d{3,9}\s*(?:[:–—-]\s*)?(?=\D)", re.I)
_TYPED_TIME = re.compile(r"\d{1,2}\.[0-5]\d")
_NAME = re.compile(r"\w|[^\x00-\x7f\s–—…“”‘’|·•]")  # a letter, or an emoji that stands for one
_A_DASH = "a dash for the bar"


@dataclass(frozen=True, slots=True)
class TitleLine:
    """What a title line says. `text` is what stood behind its marks on the same line.

    `certainty` says where such a line is a title: 3 anywhere, 2 in a post that has others, 1 only
    within a list of features.
    """

    title: str
    ids: tuple[str, ...] = ()
    version: str | None = None
    timestamp_s: int | None = None
    text: str = ""
    drift: tuple[str, ...] = ()
    certainty: int = 3

    @property
    def has_only_time(self) -> bool:
        """True for what might be a video's list of chapters as well."""
        return not self.ids and self.version is None


def parse_title_line(line: str) -> TitleLine | None:
    """The parts of a feature's title line, or None where the line is something else."""
    line = line.strip(" |")
    if not _PARTING.search(line):
        return None  # as most lines: told at a glance
    marks = Marks()
    parts = _BAR.split(line)
    if len(parts) == 1:
        parts = _DASH.split(line)
        marks.drift.append(_A_DASH)
    if len(parts) == 1:
        return None
    titles, text = _classified(parts, marks)
    if titles and titles == parts[: len(titles)]:
        titles = [line[: _end_of(titles, line)]]
    title = _without_marks(" | ".join(titles), marks).strip()
    if not _NAME.search(title) or not marks:
        return None
    if _A_DASH in marks.drift and not (marks.kinds >= 2 and (marks.typed or marks.kinds == 3)):
        return None
    return _title_line(title, marks, text)


def is_certain(line: str) -> bool:
    """Whether the line is a feature's title wherever it stands."""
    found = parse_title_line(line)
    return found is not None and found.certainty == 3


def _classified(parts: list[str], marks: Marks) -> tuple[list[str], str]:
    """The parts that are title, and the text behind the last time; the rest goes into `marks`."""
    titles: list[str] = []
    behind = ""
    for number, part in enumerate(parts, start=1):
        found, text = read_marks(part)
        if found and (not text or (found.times and number == len(parts) > 1)):
            marks.add(found)
            behind = text
        else:
            titles.append(part)
    return titles, behind


def _end_of(titles: list[str], line: str) -> int:
    """Where the title ends in the line, so that bars and dashes within it stay as written."""
    end = 0
    for part in titles:
        end = line.index(part, end) + len(part)
    return end


def _without_marks(title: str, marks: Marks) -> str:
    """The title without versions and ids that no bar parts from it, behind it or before it."""
    while hit := _TAIL.search(title, max(0, len(title) - 40)):
        found, _ = read_marks(title[hit.end() :])
        found.drift.append("no bar before a mark")
        marks.add(found, first=True)
        title = title[: hit.start()]
    if hit := _DASHED_TAIL.search(title):
        found, text = read_marks(title[hit.end() :])
        if not text and found.ids and found.versions:
            marks.add(found)
            title = title[: hit.start()]
    if hit := _HEAD.match(title):
        marks.add(read_marks(hit[0])[0])
        title = title[hit.end() :]
    return title


def _title_line(title: str, marks: Marks, text: str) -> TitleLine:
    if len(marks.versions) == 2 and not marks.times and _TYPED_TIME.fullmatch(marks.versions[1]):
        marks.times.append(marks.versions.pop().replace(".", ":"))
        marks.drift.append("a full stop in the time")
    drift = [
        *dict.fromkeys(marks.drift),
        *(["two ids"] if len(set(marks.ids)) > 1 else []),
        *(["two versions"] if len(set(marks.versions)) > 1 else []),
        *(["no id"] if not marks.ids else []),
        *(["no time"] if not marks.times else []),
    ]
    return TitleLine(
        title=title,
        ids=tuple(dict.fromkeys(marks.ids)),
        version=marks.versions[0] if marks.versions else None,
        timestamp_s=seconds(marks.times[0]) if marks.times else None,
        text=text,
        drift=tuple(drift),
        certainty=_certainty(marks),
    )


def _certainty(marks: Marks) -> int:
    """A phone list has bars and long numbers, a price list bars and decimals, neither both."""
    if (marks.typed and marks.kinds >= 2) or marks.kinds == 3:
        return 3
    return 2 if marks.typed or (marks.ids and marks.kinds == 2) else 1
