"""A post's blocks -> mentions, intro, headings and what is left over, in one pass.

The pass keeps a small state: which section, which mention. Which blocks are title lines is known
before it begins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.extract.lines import (
    SectionHeading,
    ends_body,
    is_closing,
    is_pointer,
    section_heading,
)
from digest.extract.titleline import TitleLine
from digest.model import Block, Kind, Mention

# A description ends so (128 of 128 in SOURCES), a bullet never does; bullets' marks get lost in
# copies, so a line that does not end so is one.
_SENTENCE_END = re.compile(r"[.!?:…。！？؟][\s'\"”’)\]]*$")
_TYPED_BULLET = re.compile(r"^[·∙⋅・‧–—-]\s+(?=\S)")
_LIKE_A_TITLE = re.compile(r"[|¦]\s*(?:v?\d+\.\d+|#?\d{4,})")


@dataclass(slots=True)
class Draft:
    """A mention while its blocks come in."""

    line: TitleLine
    version: str | None
    important: bool
    summary: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)

    def take(self, block: Block) -> None:
        """Add the block to the description or to the bullets."""
        is_bullet = block.kind is Kind.ITEM or (
            bool(self.summary) and not _SENTENCE_END.search(block.text)
        )
        if is_bullet:
            self.bullets.append(_TYPED_BULLET.sub("", block.text, count=1))
        else:
            self.summary.append(block.text)

    def mention(self) -> Mention:
        return Mention(
            title=self.line.title,
            ids=self.line.ids,
            version=self.version,
            timestamp_s=self.line.timestamp_s,
            summary="\n".join(self.summary),
            bullets=tuple(self.bullets),
            important=self.important,
        )


@dataclass(slots=True)
class Reading:
    """Where the pass stands, and what it has sorted so far.

    `drifted` are title lines in an unusual form, `missed` are lines that look like one and are
    not: both are told to the reader.
    """

    titles: Mapping[int, TitleLine]
    last_title_at: int
    last_title: Block | None
    own_headings: Mapping[int, SectionHeading] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    intro: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    drifted: list[tuple[str, TitleLine]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    draft: Draft | None = None
    important: bool = False
    version: str | None = None
    begun: bool = False
    seen_rich: bool = False
    ended: bool = False

    def take(self, at: int, block: Block) -> None:
        """Sort the post's block number `at` into the part that it belongs to."""
        self.seen_rich = self.seen_rich or block.rich is True
        is_behind = at > self.last_title_at
        self.ended = self.ended or (is_behind and self._ends_body(block))
        if self.ended or block.kind is Kind.FURNITURE:
            self._leave(block.text)
            return
        self.begun = True
        if line := self.titles.get(at):
            self._begin(block.text, line)
        else:
            self._sort(block, self.own_headings.get(at))

    def _ends_body(self, block: Block) -> bool:
        """Whether the body is over, of which no title line follows any more."""
        if ends_body(block.text):
            return self.begun
        if block.kind is not Kind.FURNITURE and self._leaves_rich(block):
            return True
        if self.draft is None or block.kind is not Kind.PARAGRAPH:
            return False
        is_told = bool(self.draft.summary or self.draft.bullets)
        return (is_told and is_closing(block.text)) or (
            bool(self.draft.bullets) and is_pointer(block.text)
        )

    def _leaves_rich(self, block: Block) -> bool:
        """The author's text stands in `w-richtext`; but some bodies do not, or only in parts."""
        if block.rich is not False or not self.seen_rich:
            return False
        if self.last_title is None:
            return self.begun
        is_empty = self.draft is not None and not (self.draft.summary or self.draft.bullets)
        return self.last_title.rich is True and not is_empty

    def _sort(self, block: Block, own: SectionHeading | None) -> None:
        if heading := own or section_heading(block.text, block.kind):
            self.draft = None
            self.version = heading.version
            self.important = self.important if heading.important is None else heading.important
            self.headings.append(block.text)
        elif block.kind is Kind.HEADING:
            self.draft = None
            self.headings.append(block.text)
        elif self.draft is not None:
            self._note_missed(block.text)
            self.draft.take(block)
        elif is_pointer(block.text):
            self.left_over.append(block.text)
        else:
            self.intro.append(block.text)

    def _begin(self, text: str, line: TitleLine) -> None:
        self.draft = Draft(line, line.version or self.version, self.important)
        if line.text:
            self.draft.summary.append(line.text)
        self.drafts.append(self.draft)
        if line.drift:
            self.drifted.append((text, line))

    def _leave(self, text: str) -> None:
        self._note_missed(text)
        self.left_over.append(text)

    def _note_missed(self, text: str) -> None:
        if len(text) <= 300 and _LIKE_A_TITLE.search(text):
            self.missed.append(text)


def read_blocks(
    blocks: tuple[Block, ...],
    titles: Mapping[int, TitleLine],
    own_headings: Mapping[int, SectionHeading],
) -> Reading:
    """Every block with words sorted into one part of the reading."""
    last = max(titles, default=-1)
    reading = Reading(titles, last, blocks[last] if titles else None, own_headings)
    for at, block in enumerate(blocks):
        if block.text:
            reading.take(at, block)
    return reading
