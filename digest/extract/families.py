"""Title lines without bars: the shapes of episodes 12 to 14 and of other vendors, a row each.

    Title #422926                           the text follows in the next paragraph
    Title #1015992 Text of the entry ...    one paragraph
    . Title (998146)Text                    a full stop or a middle dot typed by hand
    MC799637 - Title                        the id in front
    Title (CR-2311, CR-2437)                codes for ids

Prose can hold all of these marks. A line that `fits` looks like an entry by itself; whether the
post is a list of entries, so that the line is one, is decided in `titles`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from digest.extract.marks import read_marks, seconds
from digest.extract.titleline import TitleLine

_LIST = r"(?:\s?(?:[,;&/+]|and)\s?{0})*"
_HASH = r"[#＃]\s?\d{4,9}(?!\d)"
_NUMBER = r"[#＃]?\d{5,9}"
_CODE = r"[A-Z]{2,6}-\d{2,7}"


@dataclass(frozen=True, slots=True)
class Family:
    """A shape of title line: `mark` holds the ids and parts the title from the text.

    `in_front` where the mark stands before the title. `example` is a line of it.
    """

    name: str
    mark: re.Pattern[str]
    example: str
    in_front: bool = False


FAMILIES = (
    Family(
        "hash",
        re.compile(rf"[(\[]?{_HASH}{_LIST.format(_HASH)}[)\]]?"),
        "Approvals can be undone #422926",
    ),
    Family(
        "bracket",
        re.compile(rf"\(\s?{_NUMBER}{_LIST.format(_NUMBER)}\s?\)"),
        ". Approvals can be undone (998146)Text",
    ),
    Family(
        "code",
        re.compile(rf"\(\s?{_CODE}{_LIST.format(_CODE)}\s?\)"),
        "Approvals can be undone (CR-2311, CR-2437)",
    ),
    Family(
        "code in front",
        re.compile(r"[A-Z]{2,6}-?\d{3,8}(?:\s?[|:–—]|\s-|\.)\s+(?=\S)"),
        "MC799637 - Approvals can be undone",
        in_front=True,
    ),
)

_DOT = re.compile(r"(?:[.·•∙⋅・‧]\s?|\*\s)(?=\S)")
_ID = re.compile(r"[A-Z]{2,6}-?\d{2,8}|\d{4,9}")
_VERSION_TAIL = re.compile(r"\s[(\[]?v(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)[)\],]?$", re.I)
_PARTING = " -–—:|([,"
# A reference in running text, not the name of a change.
_REFERENCE = re.compile(
    r"(?:see|ref|refer|reference|related|relates|also|as|ticket|issue|bug|case|fix(?:es|ed)?|part|"
    r"this|that|it|we|we're|i|they|you'll|follow(?:s|ing)?|similar|same|linked|tracked|thanks)\b",
    re.I,
)
_SENTENCE_END = re.compile(r"[a-z\d)][.!?]['\"”’)]?\s+[A-Z]")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line read as one family's title line, before the post has been asked.

    `fits` is true where few lines of prose look so; `dotted` where a dot was typed before it.
    """

    family: str
    line: TitleLine
    fits: bool
    dotted: bool

    @property
    def series(self) -> str:
        """Codes count only in company of their own kind: `MC` beside `MC`, not beside `KB`."""
        letters = re.match(r"[A-Z]*", self.line.ids[0])
        return f"{self.family} {letters[0] if letters else ''}".strip()


def parse_entry(text: str) -> Entry | None:
    """The line as an entry of the first family that it can belong to; None for all others."""
    for family in FAMILIES:
        hit = family.mark.match(text) if family.in_front else family.mark.search(text)
        if hit and (entry := _entry(family, text, hit)):
            return entry
    return None


def fits_a_family(text: str) -> bool:
    """Whether the line reads as an entry by itself."""
    entry = parse_entry(text)
    return entry is not None and entry.fits


def dotted_title(text: str) -> str | None:
    """The title of `· Title`: an entry without an id, in a post whose entries begin with dots."""
    hit = _DOT.match(text)
    return text[hit.end() :] if hit else None


def _entry(family: Family, text: str, hit: re.Match[str]) -> Entry | None:
    if family.in_front:
        title, behind = text[hit.end() :], ""
    else:
        title, behind = text[: hit.start()].rstrip(_PARTING), text[hit.end() :]
    dot = _DOT.match(title)
    title, version = _without_version(title[dot.end() :] if dot else title)
    ids = tuple(dict.fromkeys(_ID.findall(hit[0])))
    line = _with_marks(TitleLine(title, ids, version), behind)
    if not _can_be_entry(line):
        return None
    return Entry(
        family.name, line, _fits(family, line, behind, dotted=dot is not None), dot is not None
    )


def _without_version(title: str) -> tuple[str, str | None]:
    """A version with its `v` at the end of a title is the entry's own."""
    hit = _VERSION_TAIL.search(title, max(0, len(title) - 20))
    return (title[: hit.start()], hit[1]) if hit else (title, None)


def _with_marks(line: TitleLine, behind: str) -> TitleLine:
    """A version or a time may stand beside the id here as well; the rest is text."""
    marks, text = read_marks(behind)
    if not marks or marks.ids:
        return replace(line, text=behind.lstrip(" -–—:|,").strip())
    return replace(
        line,
        text=text,
        version=marks.versions[0] if marks.versions else line.version,
        timestamp_s=seconds(marks.times[0]) if marks.times else None,
    )


def _can_be_entry(line: TitleLine) -> bool:
    """A name before the mark, and behind it nothing or the beginning of a text."""
    return (
        _WORD.search(line.title) is not None
        and len(line.title) <= 300
        and not _REFERENCE.match(line.title)
        and (not line.text or _begins(line.text))
    )


def _begins(text: str) -> bool:
    """Whether a text begins here; in a reference the sentence goes on: `(998146), which ...`."""
    return not (text[0].islower() or text[0] in ".,;:!?)]}'’”%")


def _fits(family: Family, line: TitleLine, behind: str, *, dotted: bool) -> bool:
    is_named = len(_WORD.findall(line.title)) >= 2 and not _SENTENCE_END.search(line.title)
    is_told = not line.text or _WORD.search(line.text) is not None
    if family.name == "bracket" and line.text and not dotted:
        # Prose goes on behind a space; authors who glue the text to the bracket do not.
        is_told = is_told and (behind[:1] != " " or len(line.ids[0]) >= 6)
    return is_named and is_told
