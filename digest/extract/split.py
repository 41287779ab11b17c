"""A page -> its posts.

A listing page, and the tail of every article page, hold whole posts: a date line, "N min read",
title, summary, "Read post", then the post's entire body. The date line stands before its title,
so it must go to the post that follows. What stands before the first of these is the page's own
article, whose date and author are nobody else's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from digest.extract.families import fits_a_family
from digest.extract.grammar import is_entry
from digest.extract.lines import (
    date_line,
    episode_number,
    is_episode_title,
    is_noise,
    is_pointer,
    is_read_link,
    is_read_time,
    is_series_title,
    section_heading,
    squeeze,
)
from digest.extract.page import Page
from digest.extract.titleline import is_certain
from digest.extract.watch import video_among
from digest.model import Block, Grammar, Kind, Post

Grammars = tuple[Grammar, ...]

_HEAD_BLOCKS = 8  # title, By, author, date, read time, share: how far an article's head can go
_CARD_BLOCKS = 6  # how far "Read post" can stand behind a card's title
# A name, so that neither `By the [run]Book` nor a bullet such as `By role` is an author.
_NAME = r"(?!The\b)[^\W\d_a-z][\w.'’-]*"
_BYLINE = re.compile(rf"[Bb][Yy]:?(?: {_NAME}(?:,? (?:{_NAME}|and|&|de|van|von))*)?")


def split(page: Page, grammars: Grammars = ()) -> tuple[Post, ...]:
    """Every block of the page in exactly one post, in order; none for an empty page."""
    blocks = page.blocks
    starts = sorted({0, *_starts(blocks, grammars)})
    slices = [blocks[a:b] for a, b in pairwise([*starts, len(blocks)]) if a < b]
    lead = slices.pop(0) if len(slices) > 1 and _is_only_furniture(slices[0]) else ()
    host = None if lead else page
    posts = [
        _post(part, host if number == 0 else None, grammars)
        for number, part in enumerate(slices)
        if any(block.text for block in part)
    ]
    posts[:1] = [replace(post, blocks=(*lead, *post.blocks)) for post in posts[:1]]
    return tuple(posts)


def _is_only_furniture(blocks: tuple[Block, ...]) -> bool:
    return all(block.kind is Kind.FURNITURE for block in blocks)


def _starts(blocks: tuple[Block, ...], grammars: Grammars) -> Iterator[int]:
    current: int | None = None
    for at, block in enumerate(blocks):
        if date_line(block.text) and (title_at := _card_title(blocks, at, grammars)) is not None:
            current = episode_number(blocks[title_at].text)
            yield at
        elif _is_bare_title(block) and episode_number(block.text) != current:
            current = episode_number(block.text)
            if not _is_head(blocks[:at], grammars):
                yield at


def _is_bare_title(block: Block) -> bool:
    """An episode's title with no date line before it, as in a file made by hand."""
    if block.kind is Kind.HEADING and block.level <= 2:
        return is_episode_title(block.text)
    return block.kind is Kind.PARAGRAPH and is_series_title(block.text)


def _is_head(blocks: tuple[Block, ...], grammars: Grammars) -> bool:
    """Whether these are only a page's navigation and name: the title behind them is its own."""
    return all(b.kind is Kind.FURNITURE or len(b.text) <= 60 for b in blocks) and not any(
        date_line(b.text) or _is_content(b, grammars) for b in blocks
    )


def _card_title(blocks: tuple[Block, ...], at: int, grammars: Grammars) -> int | None:
    """Where the title of the card stands whose date line is at `at`; None if it is no card's."""
    behind = at + 1
    while behind < len(blocks) and is_read_time(blocks[behind].text):
        behind += 1
    if behind >= len(blocks) or not _can_be_title(blocks[behind], grammars):
        return None
    before = blocks[max(0, at - 3) : at]
    if any(_is_byline(b) for b in before):
        return None
    return behind if _is_card(blocks, at, behind) else None


def _is_card(blocks: tuple[Block, ...], at: int, title_at: int) -> bool:
    """Whether date and title are a listing's; within a body they may be a day of a diary."""
    title = blocks[title_at]
    ahead = blocks[title_at + 1 : title_at + 1 + _CARD_BLOCKS]
    if is_episode_title(title.text) or any(is_read_link(b.text) for b in ahead):
        return True
    is_template = title.rich is False or title_at > at + 1 or title.level == 1
    return title.kind is Kind.HEADING and is_template and blocks[at].rich is not True


def _can_be_title(block: Block, grammars: Grammars) -> bool:
    text = block.text
    return bool(text) and not (
        is_noise(text) or date_line(text) or block.kind is Kind.ITEM or _is_content(block, grammars)
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """Which blocks of a post are its head, and what they say. Positions are in the post."""

    title_at: int | None
    date_at: int | None
    author_at: int | None
    summary: range


def _post(blocks: tuple[Block, ...], page: Page | None, grammars: Grammars) -> Post:
    is_card = _begins_as_card(blocks, grammars)
    head = _listing_head(blocks) if is_card else _article_head(blocks, grammars)
    taken = {head.title_at, head.date_at, head.author_at, *head.summary}
    title = (
        blocks[head.title_at].text if head.title_at is not None else _tab(blocks, page, grammars)
    )
    body_at = max((at for at in taken if at is not None), default=-1) + 1
    summary = " ".join(blocks[at].text for at in head.summary)
    return Post(
        title=title,
        blocks=tuple(
            _as_furniture(block) if at < body_at or is_noise(block.text) else block
            for at, block in enumerate(blocks)
            if at not in taken
        ),
        url=_read_url(blocks) or (page.url if page else None),
        episode=episode_number(title) if is_episode_title(title) else None,
        published=date_line(blocks[head.date_at].text) if head.date_at is not None else None,
        author=_author(blocks[head.author_at].text) if head.author_at is not None else None,
        summary=summary or (page.description if page else ""),
        watch_url=video_among(link for block in blocks for link in block.links),
    )


def _tab(blocks: tuple[Block, ...], page: Page | None, grammars: Grammars) -> str:
    """What the browser's tab says: the name of a list of features that stands without a head."""
    return page.title if page and any(_is_content(b, grammars) for b in blocks) else ""


def _begins_as_card(blocks: tuple[Block, ...], grammars: Grammars) -> bool:
    is_dated = date_line(blocks[0].text) is not None
    return is_dated and _card_title(blocks, 0, grammars) is not None


def _listing_head(blocks: tuple[Block, ...]) -> _Head:
    title_at = next(at for at, b in enumerate(blocks) if at and not is_read_time(b.text))
    ahead = range(title_at + 1, min(len(blocks), title_at + 1 + _CARD_BLOCKS))
    read_at = next((at for at in ahead if is_read_link(blocks[at].text)), title_at + 1)
    return _Head(title_at, 0, None, range(title_at + 1, read_at))


def _article_head(blocks: tuple[Block, ...], grammars: Grammars) -> _Head:
    """The page's own article: title first, then perhaps "By", a name, a date and a read time."""
    top = range(next((at for at, b in enumerate(blocks) if _is_content(b, grammars)), len(blocks)))
    title_at = next(
        (at for is_title in _TITLE_LIKES for at in top if is_title(blocks[at])),
        None,
    )
    if title_at is None:
        return _Head(None, None, None, range(0))
    near = range(title_at + 1, min(len(blocks), title_at + 1 + _HEAD_BLOCKS))
    date_at = next((at for at in near if date_line(blocks[at].text)), None)
    return _Head(title_at, date_at, _author_at(blocks, near), range(0))


def _is_content(block: Block, grammars: Grammars) -> bool:
    """Whether the block can only stand in a post's body: a section's heading, a feature's title."""
    return (
        section_heading(block.text, block.kind) is not None
        or is_certain(block.text)
        or fits_a_family(block.text)
        or is_entry(block.text, grammars)
    )


def _is_opening(block: Block) -> bool:
    return (
        block.kind in (Kind.HEADING, Kind.PARAGRAPH)
        and not is_pointer(block.text)
        and _can_be_title(block, ())
        and len(block.text) <= 200
    )


# What an article's title can be, the surest first.
_TITLE_LIKES: tuple[Callable[[Block], bool], ...] = (
    _is_bare_title,
    lambda block: block.kind is Kind.HEADING and block.level == 1,
    lambda block: block.kind is Kind.HEADING and _is_opening(block),
    _is_opening,
)


def _author_at(blocks: tuple[Block, ...], near: range) -> int | None:
    for at in near:
        if _is_byline(blocks[at]):
            is_bare = squeeze(blocks[at].text) == "by"
            return at + 1 if is_bare and at + 1 < len(blocks) else None if is_bare else at
    return None


def _is_byline(block: Block) -> bool:
    """`By`, with the name in the next block, or `By Mendy Green`."""
    return (
        block.kind is not Kind.ITEM
        and len(block.text) <= 60
        and _BYLINE.fullmatch(block.text) is not None
        and episode_number(block.text) is None
    )


def _author(text: str) -> str:
    return re.sub(r"^by:?\s+", "", text, flags=re.I)


def _as_furniture(block: Block) -> Block:
    return replace(block, kind=Kind.FURNITURE, level=0)


def _read_url(blocks: tuple[Block, ...]) -> str | None:
    ahead = blocks[: _CARD_BLOCKS + 3]
    links = (link.url for b in ahead if is_read_link(b.text) for link in b.links)
    return next(links, None)
