"""A post -> its cards, intro and what is left over.

Every mention of the important list is repeated in the full list, so the mentions of one feature
are made one card.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.extract.grammar import own_lines
from digest.extract.joined import joined
from digest.extract.lines import versions_named
from digest.extract.reading import Reading, read_blocks
from digest.extract.titles import title_lines
from digest.extract.watch import watch_at
from digest.model import HOUSE_IN_DECIMALS, Card, Extraction, Grammar, Mention, Post, Problem, fold


def read_cards(post: Post, grammars: tuple[Grammar, ...] = ()) -> Extraction:
    """The post read to the end; see `Extraction` for where each block went."""
    blocks = joined(post.blocks)
    own = own_lines(blocks, grammars)
    titles = title_lines(blocks, own, is_episode=post.episode is not None)
    reading = read_blocks(blocks, titles, own.headings)
    mentions = [draft.mention() for draft in reading.drafts]
    named = versions_named(" ".join((post.summary, *reading.intro)))
    groups = _same_feature(mentions)
    only = named[0] if len(named) == 1 else None
    cards = tuple(_card(post, group, only) for group in groups)
    versions = [c.version for c in cards if c.version] or named
    unplaced = [title for group in groups for title in _unplaced_titles(group)]
    return Extraction(
        post=post,
        cards=cards,
        versions=tuple(sorted(dict.fromkeys(versions), key=HOUSE_IN_DECIMALS.order)),
        intro=tuple(reading.intro),
        headings=tuple(reading.headings),
        left_over=(*reading.left_over, *unplaced),
        problems=tuple(_problems(post, reading, groups)),
    )


def _same_feature(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """The mentions in groups of one feature, in the order in which each was first met."""
    groups: list[list[Mention]] = []
    by_name: dict[tuple[str, ...], list[Mention]] = {}
    for mention in mentions:
        names = _names(mention)
        group = next((by_name[name] for name in names if name in by_name), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(mention)
        for name in names:
            by_name.setdefault(name, group)
    return groups


def _names(mention: Mention) -> list[tuple[str, ...]]:
    """What a mention can be recognised by: its ids; without any, its title and its place."""
    if mention.ids:
        return [("id", i) for i in mention.ids]
    return [("title", fold(mention.title), mention.version or "")]


def _card(post: Post, group: list[Mention], only_version: str | None) -> Card:
    """One card of a feature's mentions: the vendor's title, all texts, the important first.

    Where no line and no heading names its version, it is the only one that the intro names.
    """
    listed, told = _listed(group), _told(group)
    ordered = sorted(group, key=lambda m: not m.important)
    timestamp_s = listed.timestamp_s if listed.timestamp_s is not None else told.timestamp_s
    return Card(
        title=listed.title,
        ids=tuple(dict.fromkeys(i for m in (listed, *group) for i in m.ids)),
        short_title=told.title if told.title != listed.title else "",
        version=listed.version or told.version or only_version,
        timestamp_s=timestamp_s,
        watch_url=watch_at(post.watch_url, timestamp_s),
        summary="\n".join(dict.fromkeys(m.summary for m in ordered if m.summary)),
        bullets=tuple(dict.fromkeys(b for m in ordered for b in m.bullets)),
        important=any(m.important for m in group),
    )


def _listed(group: list[Mention]) -> Mention:
    """The mention of the full list, whose title is the vendor's."""
    return next((m for m in group if not m.important), group[0])


def _told(group: list[Mention]) -> Mention:
    """The important mention, whose title is the hosts'."""
    return next((m for m in group if m.important), _listed(group))


def _unplaced_titles(group: list[Mention]) -> Iterator[str]:
    """The titles of a third and further mention, for which a card has no place."""
    placed = {_listed(group).title, _told(group).title}
    yield from dict.fromkeys(m.title for m in group if m.title not in placed)


def _problems(post: Post, reading: Reading, groups: list[list[Mention]]) -> Iterator[Problem]:
    where = post.title or post.url or "untitled post"
    for text, line in reading.drifted:
        yield Problem(
            where,
            f"unusual title line ({', '.join(line.drift)}): {text}",
            "the card was kept; compare it with the post",
        )
    for text in reading.missed:
        yield Problem(
            where,
            f"a line looks like a feature's title but does not parse: {text}",
            "it stays in the text around it; please report the line's shape",
        )
    for group in groups:
        yield from _disagreements(where, group)


def _disagreements(where: str, group: list[Mention]) -> Iterator[Problem]:
    """One feature told of under several names, versions or times: a slip of the pen, perhaps."""
    listed = _listed(group)
    for title in _unplaced_titles(group):
        yield Problem(
            where,
            f"{', '.join(listed.ids)} has a further title: {title}",
            f"it is on the card of “{listed.title}”; two features may share one id by mistake",
        )
    for name, said in (
        ("versions", {m.version for m in group if m.version}),
        ("times", {str(m.timestamp_s) for m in group if m.timestamp_s is not None}),
    ):
        if len(said) > 1:
            yield Problem(
                where,
                f"the mentions of “{listed.title}” give two {name}: {', '.join(sorted(said))}",
                "the full list's was taken; compare it with the post",
            )
