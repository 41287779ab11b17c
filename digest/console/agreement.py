"""Verdicts beside labels: the figures, and each disagreement with the words that decided."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from digest.console.screen import OUT, STYLES
from digest.measure.agreement import Agreement, agrees
from digest.measure.labels import Labelled
from digest.model import Tag
from digest.render.words import count


def print_agreement(found: Agreement, cards: Sequence[Labelled], *, as_json: bool) -> None:
    """The figures of the whole, then every card on which verdict and label differ."""
    if as_json:
        OUT.print(json.dumps(_agreement_json(found, cards), ensure_ascii=False, indent=2))
        return
    right = f"{found.tags_right} of {count(found.cards, 'card')} got the right tag"
    OUT.print(f"{right}; macro F1 {found.macro_f1:.3f}.\n")
    OUT.print(_scores(found))
    OUT.print(f"\nRight action: {found.action:.3f}. Right main area: {found.area:.3f}.")
    differ = [each for each in cards if not agrees(each.card.verdict, each.row.label)]
    if differ:
        OUT.print(f"\n{count(differ, 'disagreement')}:")
    for each in differ:
        _print_disagreement(each)


def _scores(found: Agreement) -> Table:
    """A row a tag; the last columns count what the cards with that label were given."""
    table = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    table.add_column("labelled")
    for name in ("precision", "recall", "F1", *(f"given {tag}" for tag in Tag)):
        table.add_column(name, justify="right")
    for tag in Tag:
        score = found.scores[tag]
        shares = (f"{share:.3f}" for share in (score.precision, score.recall, score.f1))
        given = (str(found.confusion[tag, other]) for other in Tag)
        table.add_row(Text(tag, style=STYLES[tag]), *shares, *given)
    return table


def _print_disagreement(each: Labelled) -> None:
    card, verdict, label = each.card.card, each.card.verdict, each.row.label
    OUT.print()
    OUT.print(Text(f"  #{each.row.id} {card.short_title or card.title}"))
    pairs = (
        ("tag", {label.tag.value}, verdict.tag.value),
        ("action", label.actions, verdict.action.value),
        ("area", label.areas, verdict.areas[0]),
    )
    for name, wanted, given in pairs:
        if wanted and given not in wanted:
            OUT.print(f"    {name}: {given}, labelled {' or '.join(sorted(wanted))}")
    if verdict.tag is not label.tag:
        for evidence in (*verdict.because, *verdict.overruled):
            words = f"    {evidence.signal}, {evidence.rule}: “{evidence.quote}”"
            OUT.print(Text(words, style="dim"))


def _agreement_json(found: Agreement, cards: Sequence[Labelled]) -> dict[str, object]:
    return {
        "cards": found.cards,
        "tags_right": found.tags_right,
        "macro_f1": found.macro_f1,
        "tags": {
            tag.value: {"precision": s.precision, "recall": s.recall, "f1": s.f1}
            for tag, s in found.scores.items()
        },
        "confusion": {
            right.value: {given.value: found.confusion[right, given] for given in Tag}
            for right in Tag
        },
        "action": found.action,
        "area": found.area,
        "disagreements": [
            _disagreement_json(each)
            for each in cards
            if not agrees(each.card.verdict, each.row.label)
        ],
    }


def _disagreement_json(each: Labelled) -> dict[str, object]:
    verdict, label = each.card.verdict, each.row.label
    return {
        "line": each.row.line,
        "id": each.row.id,
        "post": each.post.post.title,
        "title": each.card.card.title,
        "labelled": {
            "tag": label.tag.value,
            "actions": sorted(label.actions),
            "areas": sorted(label.areas),
        },
        "given": {
            "tag": verdict.tag.value,
            "action": verdict.action.value,
            "area": verdict.areas[0],
        },
        "evidence": [
            {"signal": e.signal.value, "rule": e.rule, "quote": e.quote}
            for e in (*verdict.because, *verdict.overruled)
        ],
    }
