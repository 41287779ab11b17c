"""The marks of a title line: ids, versions and times, however they are typed.

v2.212 #767443      2.212 767443      V. 2.212, ID: 767443 / 767444      (18:25 - 19:10)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ID = re.compile(r"[#＃]\s?(\d{3,9})(?!\d)|(?<![\d.])(\d{5,9})(?!\w|[.:]\d)")
_VERSION = re.compile(
    r"(?:v|ver\.?|version)[.:]?\s?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d:])"
    r"|(\d{1,3}\.\d{1,4}(?:\.\d{1,3})?)(?![\w:%]|\.\d)",
    re.I,
)
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"
_TIME = re.compile(rf"({_CLOCK})(\s?(?:[–—-]|to)\s?{_CLOCK})?(?![\d:])", re.I)
# What may stand between marks; the invisible ones come from right-to-left text.
_FILLER = re.compile(
    r"[\s,;:.&/+()\[\]–—\u200b-\u200f\u202a-\u202e\u2066-\u2069-]+"
    r"|(?:and|at|ids?|time(?:stamp)?|@)(?::|\b)\s*",
    re.I,
)
# What parts the last mark from the text behind it.
_PARTING = " ,;:.|)]–—-\u200b\u200c\u200d\u200e\u200f\u2069"


@dataclass(slots=True)
class Marks:
    """What stretches of one line have given so far, in the order in which it stood there.

    `typed` counts the marks with their sign (`#`, `v`), which prose does not hold by chance.
    """

    ids: list[str] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    drift: list[str] = field(default_factory=list)
    typed: int = 0

    def __bool__(self) -> bool:
        return bool(self.ids or self.versions or self.times)

    @property
    def kinds(self) -> int:
        """How many of id, version and time there are: one may be chance, two are a feature's."""
        return bool(self.ids) + bool(self.versions) + bool(self.times)

    def add(self, other: Marks, *, first: bool = False) -> None:
        """Take in what another stretch of the line has given, which perhaps stood `first`."""
        a, b = (other, self) if first else (self, other)
        self.ids, self.versions, self.times = (
            a.ids + b.ids,
            a.versions + b.versions,
            a.times + b.times,
        )
        self.drift, self.typed = a.drift + b.drift, a.typed + b.typed


def read_marks(text: str) -> tuple[Marks, str]:
    """The marks that `text` begins with, and what follows them."""
    marks = Marks()
    at = behind = 0
    while True:
        if (end := _take_mark(text, at, marks)) is not None:
            at = behind = end
        elif filler := _FILLER.match(text, at):
            at = filler.end()
        else:
            return marks, text[behind:].lstrip(_PARTING).rstrip(" ([") if behind else text


def seconds(clock: str) -> int:
    """`3:18` -> 198, `1:02:33` -> 3753."""
    total = 0
    for part in clock.split(":"):
        total = total * 60 + int(part)
    return total


def _take_mark(text: str, at: int, marks: Marks) -> int | None:
    """Note the mark at `at`, if there is one, and tell where it ends."""
    if hit := _TIME.match(text, at):
        marks.times.append(hit[1])
        marks.drift += ["a range of times"] if hit[2] else []
    elif hit := _VERSION.match(text, at):
        marks.versions.append(hit[1] or hit[2])
        marks.drift += ["a version without its v"] if hit[2] else []
        marks.typed += bool(hit[1])
    elif hit := _ID.match(text, at):
        marks.ids.append(hit[1] or hit[2])
        marks.drift += ["an id without its #"] if hit[2] else []
        marks.typed += bool(hit[1])
    return hit.end() if hit else None
