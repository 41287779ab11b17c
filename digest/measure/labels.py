"""A file of labels, and the cards of posts that they are for: what `digest evaluate` compares.

The file is a JSON array; an element is one card:

    {"id": "1003085", "episode": 17, "tag": "caution", "actions": ["turn on"], "areas": ["billing"]}

`id` may be any of a card's ids, or its key where it has none; `episode` is needed only where
several posts tell of the card. Any of `actions` and `areas` is right; left out, it is not
compared. `actions_accepted` and `main_areas_accepted` are other names for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.errors import DigestError
from digest.measure.agreement import Label
from digest.model import Action, Tag, TaggedCard, TaggedPost

_SPACE = " \t\r\n"


class LabelError(DigestError):
    """A file of labels that cannot be compared with the posts; nothing was compared."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label of a file; `line` is where its object begins, from 1."""

    line: int
    id: str
    episode: int | None
    label: Label


@dataclass(frozen=True, slots=True)
class Labelled:
    """A card of a post beside its label."""

    row: LabelRow
    post: TaggedPost
    card: TaggedCard


def labels_from_json(text: str, where: str) -> tuple[LabelRow, ...]:
    """The labels of a file; LabelError names the line of the first that cannot be read."""
    rows = tuple(_row(value, line, where) for line, value in _elements(text, where))
    if not rows:
        raise LabelError(f"{where}: holds no label", hint="see `digest evaluate --help`")
    return rows


def labelled(
    rows: Iterable[LabelRow], posts: Iterable[TaggedPost], where: str
) -> tuple[Labelled, ...]:
    """Each label with its card; LabelError for a label that fits no card, or several."""
    takes: dict[str, list[tuple[TaggedPost, TaggedCard]]] = {}
    for post in posts:
        for tagged in post.cards:
            for name in {tagged.card.key, *tagged.card.ids}:
                takes.setdefault(name.casefold(), []).append((post, tagged))
    taken: dict[int, LabelRow] = {}
    found = tuple(_match(row, takes.get(row.id.casefold(), []), where) for row in rows)
    for each in found:
        other = taken.setdefault(id(each.card), each.row)
        if other is not each.row:
            raise LabelError(
                f"{where}:{each.row.line}: the card {each.row.id} has a label already,"
                f" in line {other.line}",
                hint="keep one of the two",
            )
    return found


def _match(row: LabelRow, takes: list[tuple[TaggedPost, TaggedCard]], where: str) -> Labelled:
    fitting = [(p, c) for p, c in takes if row.episode in (None, p.post.episode)]
    place = f"{where}:{row.line}: the label of {row.id}"
    if len(fitting) == 1:
        return Labelled(row, *fitting[0])
    if fitting:
        titles = ", ".join(post.post.title for post, _ in fitting)
        raise LabelError(f"{place} fits several cards: {titles}", hint='add its "episode"')
    if takes:
        told = ", ".join(str(post.post.episode or post.post.title) for post, _ in takes)
        raise LabelError(
            f"{place} is for episode {row.episode}, but that card is in: {told}",
            hint="mend the label, or name the posts that it was made for",
        )
    raise LabelError(
        f"{place} fits no card of the posts",
        hint="`digest extract` lists the cards of a page with their ids",
    )


def _elements(text: str, where: str) -> Iterator[tuple[int, object]]:
    """Each element of a JSON array with the line that it begins in."""
    decoder = json.JSONDecoder()
    text = text.removeprefix("\ufeff")
    at = _skipped(text, 0)
    if text[at : at + 1] != "[":
        raise LabelError(f"{where}:{_line(text, at)}: labels are a JSON array: [ ... ]")
    at = _skipped(text, at + 1)
    while text[at : at + 1] != "]":
        line = _line(text, at)
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise LabelError(f"{where}:{error.lineno}: not valid JSON: {error.msg}") from error
        yield line, value
        at = _skipped(text, at)
        if text[at : at + 1] not in (",", "]"):
            raise LabelError(f"{where}:{_line(text, at)}: not valid JSON: expected , or ]")
        if text[at] == ",":
            at = _skipped(text, at + 1)


def _skipped(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in _SPACE:
        at += 1
    return at


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _row(value: object, line: int, where: str) -> LabelRow:
    place = f"{where}:{line}"
    if not isinstance(value, dict):
        raise LabelError(f"{place}: a label is an object: {{ ... }}")
    number, episode = value.get("id"), value.get("episode")
    if not isinstance(number, str | int) or not str(number).strip():
        raise LabelError(f'{place}: "id" is missing', hint="a card's id, or its key")
    if not isinstance(episode, int | None):
        raise LabelError(f'{place}: "episode" is not a number: {episode!r}')
    tags = [tag.value for tag in Tag]
    if value.get("tag") not in tags:
        raise LabelError(f'{place}: "tag" is none of {", ".join(tags)}: {value.get("tag")!r}')
    actions = _names(value, ("actions", "actions_accepted"), place)
    if unknown := actions - {action.value for action in Action}:
        raise LabelError(f"{place}: no such action: {', '.join(sorted(unknown))}")
    areas = _names(value, ("areas", "main_areas_accepted"), place)
    name = str(number).strip().removeprefix("#")
    return LabelRow(line, name, episode, Label(Tag(value["tag"]), actions, areas))


def _names(value: dict[str, object], keys: tuple[str, ...], place: str) -> frozenset[str]:
    found = next((value[key] for key in keys if key in value), [])
    names = [found] if isinstance(found, str) else found
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise LabelError(f'{place}: "{keys[0]}" is no list of words: {found!r}')
    return frozenset(names)
