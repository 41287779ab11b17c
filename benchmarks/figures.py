"""`make figures`: how often the tags are right, written where people read it: README and site."""

from __future__ import annotations

import re
from itertools import chain

from digest.measure.agreement import Agreement, agreement_of
from digest.model import Tag
from tests.conftest import ROOT, SHARED
from tests.labels import labelled_cards, labelled_demo, labelled_seed

_COLUMNS = (
    "cards",
    "number",
    "recommended F1",
    "caution F1",
    "caution recall",
    "ignore F1",
    "action",
    "main area",
)
_HELD_OUT = ("held_out", "held_out_b", "held_out_c", "held_out_d", "held_out_e")
_MODULE = '''"""How often the tags are right, for "About"; `make figures` writes this file."""

from digest.render.site.library import Table

MEASURED = Table(
    title="How good are the tags?",
    head={head!r},
    rows=(
{rows}    ),
)
'''
_MARKS = re.compile(r"(<!-- figures -->\n).*(<!-- /figures -->)", re.S)


def rows() -> list[tuple[str, ...]]:
    """A row for each labelled set; the real episodes only where they are on the machine."""
    sets = {
        "held out, cards made for measuring": agreement_of(labelled_cards("held_out")),
        "held out, four episodes as they come": agreement_of(labelled_cards("held_out_b")),
        "held out, four by another hand": agreement_of(labelled_cards("held_out_c")),
        "held out, four in the show's own voice": agreement_of(labelled_cards("held_out_d")),
        "held out, four that were first read by the finished judge": agreement_of(
            labelled_cards("held_out_e")
        ),
        "all held out": agreement_of(chain.from_iterable(map(labelled_cards, _HELD_OUT))),
        "development: the rules were written with these": agreement_of(
            labelled_cards("development")
        ),
        "the sample posts": agreement_of(labelled_demo(ROOT / "digest" / "demo" / "thoughts")),
    }
    seed = SHARED / "seed" / "episodes-17-to-19.txt"
    if seed.is_file():
        labels = (SHARED / "gold" / "seed-gold.json").read_bytes()
        real = agreement_of(labelled_seed(seed.read_text(encoding="utf-8"), labels))
        sets["three real episodes, which the rules were written with"] = real
    return [_row(name, found) for name, found in sets.items()]


def _row(name: str, found: Agreement) -> tuple[str, ...]:
    scores = found.scores
    shares = (
        scores[Tag.RECOMMENDED].f1,
        scores[Tag.CAUTION].f1,
        scores[Tag.CAUTION].recall,
        scores[Tag.IGNORE].f1,
        found.action,
        found.area,
    )
    return (name, str(found.cards), *(f"{share:.2f}" for share in shares))


def _markdown(rows: list[tuple[str, ...]]) -> str:
    lines = [_COLUMNS, ("---", *("---:" for _ in _COLUMNS[1:])), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _module(rows: list[tuple[str, ...]]) -> str:
    told = "".join(f"        {row!r},\n" for row in rows)
    return _MODULE.format(head=_COLUMNS, rows=told)


def main() -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    measured = rows()
    told = _markdown(measured)
    readme.write_text(_MARKS.sub(lambda found: found[1] + told + found[2], text), "utf-8")
    (ROOT / "digest" / "render" / "site" / "measured.py").write_text(_module(measured), "utf-8")


if __name__ == "__main__":
    main()
