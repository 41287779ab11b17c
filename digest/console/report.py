"""The end of a run: what was made, and every problem."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from rich.table import Table

from digest.console.screen import OUT, print_problems
from digest.extract_json import problem_to_json
from digest.model import Report


def print_report(report: Report, output: Path, *, quiet: bool, as_json: bool) -> None:
    """The end of a weekly run: what was made, in a table or as JSON, and every problem."""
    if as_json:
        print(json.dumps(_report_json(report, output), ensure_ascii=False, indent=2))
        return
    if not quiet:
        OUT.print(_outcome(report))
        if report.edition:
            OUT.print(_table(report))
            week = report.edition
            places = (f"{week}/email.html", f"{week}/digest.md", "site/index.html")
            _print_places(*(place for place in places if (output / place).exists()), output=output)
    print_problems(report.problems)


def print_catch_up(report: Report, version: str, output: Path) -> None:
    """The end of `digest since`: how much there is to catch up with, and where it stands."""
    what = f"{report.product} v{version}" if report.product else f"v{version}"
    if report.edition is None:
        OUT.print(f"The archive knows of nothing after {what}.")
    else:
        from digest.render.words import count

        total = count(sum(report.cards.values()), "feature")
        OUT.print(f"{total} since {what}, told in {count(report.episodes, 'episode')}.")
        OUT.print(_table(report))
        _print_places(f"{report.edition}/email.html", f"{report.edition}/digest.md", output=output)
    if report.others:
        OUT.print(f"Not looked at: {', '.join(report.others)}. Ask with --product.")
    print_problems(report.problems)


def _outcome(report: Report) -> str:
    if report.waiting is not None:
        return _left_over(report.waiting)
    if report.edition is None:
        return "Nothing new: no edition this week."
    if report.new_posts == 0:
        if report.files.written + report.files.removed:
            other = "rules, settings or a person's word changed"
            what = f"edition {report.edition} or the site"
            return f"Nothing new, but {other}: {what} was written again."
        return f"Nothing new: edition {report.edition} stays as it is. No file changed."
    # The templates' package comes with it, which a run without news does not need.
    from digest.render.words import count

    return f"Edition {report.edition}: {count(report.new_posts, 'new episode')}."


def _left_over(waiting: int) -> str:
    from digest.render.words import count

    said = "This week's edition was sent"
    if not waiting:
        return f"{said}, and nothing is new since."
    wait = "waits" if waiting == 1 else "wait"
    return f"{said}: {count(waiting, 'new post')} {wait} for the next week's."


def _table(report: Report) -> Table:
    files = report.files
    table = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    cells = {
        "Episodes": str(report.episodes),
        **{tag.capitalize(): str(number) for tag, number in report.cards.items()},
        "Files written": str(files.written),
        "Unchanged": str(files.unchanged),
        "Removed": str(files.removed),
        "Problems": str(len(report.problems)),
    }
    for name in cells:
        table.add_column(name, justify="right", no_wrap=True)
    table.add_row(*cells.values())
    return table


def _print_places(*places: str, output: Path) -> None:
    OUT.print("\nOpen:")
    for place in places:
        OUT.print(f"  {output / place}")


def _report_json(report: Report, output: Path) -> dict[str, object]:
    return {
        "edition": report.edition,
        "output": str(output),
        "new_posts": report.new_posts,
        "waiting": report.waiting or 0,
        "episodes": report.episodes,
        "cards": report.cards,
        "files": asdict(report.files),
        "problems": [problem_to_json(problem) for problem in report.problems],
    }
