"""Words and tables for the terminal; colours and bars only where there is one (NO_COLOR counts)."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from digest.examine import Finding
from digest.extract_json import problem_to_json
from digest.model import (
    Evidence,
    Fetched,
    Problem,
    Report,
    SourceState,
    Tag,
    TaggedCard,
    TaggedPost,
)
from digest.render.words import clock, count, day, version

# A pipe has no width: nothing may be cut for it.
_WIDTH = None if sys.stdout.isatty() else 200
_OUT = Console(highlight=False, markup=False, soft_wrap=True, width=_WIDTH)
_ERR = Console(highlight=False, markup=False, soft_wrap=True, stderr=True)
_STYLES = {Tag.RECOMMENDED: "green", Tag.CAUTION: "yellow", Tag.IGNORE: "dim"}


@contextmanager
def progress(steps: int, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """A bar of so many steps on stderr while the work goes on; gone when it is done."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    disable = not (shown and _ERR.is_terminal)
    with Progress(*columns, console=_ERR, transient=True, disable=disable) as bar:
        task = bar.add_task("Starting", total=steps)

        def step(what: str) -> None:
            bar.update(task, description=what, advance=1)

        yield step


def print_report(report: Report, output: Path, *, quiet: bool, as_json: bool) -> None:
    """The end of a weekly run: what was made, in a table or as JSON, and every problem."""
    if as_json:
        print(json.dumps(_report_json(report, output), ensure_ascii=False, indent=2))
        return
    if not quiet:
        _OUT.print(_outcome(report))
        if report.edition:
            _OUT.print(_table(report))
            week = report.edition
            places = (f"{week}/email.html", f"{week}/digest.md", "site/index.html")
            _print_places(*places, output=output)
    print_problems(report.problems)


def print_catch_up(report: Report, version: str, output: Path) -> None:
    """The end of `digest since`: how much there is to catch up with, and where it stands."""
    if report.edition is None:
        _OUT.print(f"The archive knows of nothing after v{version}.")
    else:
        total = count(sum(report.cards.values()), "feature")
        _OUT.print(f"{total} since v{version}, told in {count(report.episodes, 'episode')}.")
        _OUT.print(_table(report))
        _print_places(f"{report.edition}/email.html", f"{report.edition}/digest.md", output=output)
    print_problems(report.problems)


def _outcome(report: Report) -> str:
    if report.edition is None:
        return "Nothing new: no edition this week."
    if report.new_posts == 0:
        same = " No file changed." if report.files.written + report.files.removed == 0 else ""
        return f"Nothing new: edition {report.edition} stays as it is.{same}"
    return f"Edition {report.edition}: {count(report.new_posts, 'new episode')}."


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
    _OUT.print("\nOpen:")
    for place in places:
        _OUT.print(f"  {output / place}")


def _report_json(report: Report, output: Path) -> dict[str, object]:
    return {
        "edition": report.edition,
        "output": str(output),
        "new_posts": report.new_posts,
        "episodes": report.episodes,
        "cards": report.cards,
        "files": asdict(report.files),
        "problems": [problem_to_json(problem) for problem in report.problems],
    }


def print_fetched(fetched: Fetched, *, quiet: bool) -> None:
    """The end of `digest fetch`."""
    if not quiet:
        _OUT.print(f"{count(fetched.new_posts, 'new post')}.")
        _OUT.print(_sources_table(fetched.states))
    print_problems(fetched.problems)


def print_sources(named: Mapping[str, str], states: Iterable[SourceState]) -> None:
    """The sources of the settings, then those that only the archive knows."""
    known = {state.name: state for state in states}
    _OUT.print(_sources_table(known.values()))
    for name, place in named.items():
        if name not in known:
            _OUT.print(f"{name}: never asked yet ({place})")


def _sources_table(states: Iterable[SourceState]) -> Table:
    table = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    for column in ("Source", "Posts", "Cards", "Last asked", "Last success", "Next try", ""):
        table.add_column(column, no_wrap=column != "")
    for s in states:
        times = (_moment(s.asked_at), _moment(s.succeeded_at), _moment(s.next_at))
        table.add_row(Text(s.name), str(s.posts), str(s.cards), *times, Text(s.failure))
    return table


def _moment(moment: datetime | None) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}" if moment else "–"


def print_found(posts: Iterable[TaggedPost]) -> None:
    """The posts that an address holds, a line each."""
    for tagged in posts:
        kind = count(tagged.cards, "card") if tagged.cards else "no episode"
        when = f", {day(tagged.post.published)}" if tagged.post.published else ""
        _OUT.print(f"  {tagged.post.title or 'Untitled'}{when}: {kind}")


def name_of(episodes: Sequence[TaggedPost], place: str) -> str:
    """What to call a source: the show's name before its number, else the place."""
    title = re.split(r"\W+(?:episode|ep)\b", episodes[0].post.title, maxsplit=1, flags=re.I)[0]
    return title.strip() or place


def print_findings(findings: Iterable[Finding]) -> None:
    """What the doctor saw: a line for each part, and what to do about each fault."""
    for finding in findings:
        mark = ("fault", "yellow") if finding.problem else ("fine ", "green")
        said = finding.problem.what if finding.problem else finding.seen
        _OUT.print(Text.assemble(mark, f"  {finding.part}: {said}"))
        if finding.problem and finding.problem.hint:
            _OUT.print(f"       Try: {finding.problem.hint}")


def print_problems(problems: Iterable[Problem]) -> None:
    """Each problem on stderr: where, what, and what to do next."""
    for problem in problems:
        _ERR.print(Text.assemble(("Problem: ", "yellow"), f"{problem.where}: {problem.what}"))
        if problem.hint:
            _ERR.print(f"  Try: {problem.hint}")


def print_posts(posts: Iterable[TaggedPost], problems: Iterable[Problem]) -> None:
    """What `digest extract` found, for people."""
    for tagged in posts:
        post, extraction = tagged.post, tagged.extraction
        when = day(post.published) if post.published else "no date"
        kind = count(tagged.cards, "card") if extraction.is_episode else "no episode"
        _OUT.print(Text.assemble((post.title or "Untitled", "bold"), f"  ({when}, {kind})"))
        for card in tagged.cards:
            _OUT.print(_card_line(card))
            for evidence in card.verdict.because:
                _OUT.print(Text(f"      “{evidence.quote}”", style="dim"))
        for text in extraction.left_over:
            _OUT.print(Text(f"  left over: {text}", style="dim"))
        _OUT.print()
    print_problems(problems)


def _card_line(tagged: TaggedCard) -> Text:
    card, verdict = tagged.card, tagged.verdict
    facts = [version(card.version)] if card.version else []
    facts += [f"#{number}" for number in card.ids]
    facts += [clock(card.timestamp_s)] if card.timestamp_s is not None else []
    return Text.assemble(
        (f"  {verdict.tag:<12}", _STYLES[verdict.tag]),
        f"{card.short_title or card.title}  ",
        (" ".join(facts), "dim"),
    )


def print_explanation(takes: Iterable[tuple[TaggedPost, TaggedCard]]) -> None:
    """One card as each post tells of it: its text, its verdict and the quotes behind that."""
    for tagged, card in takes:
        _print_card(tagged, card)
        _print_verdict(card)
        _OUT.print()


def _print_card(tagged: TaggedPost, tagged_card: TaggedCard) -> None:
    card = tagged_card.card
    _OUT.print(Text(card.title, style="bold"))
    if card.short_title:
        _OUT.print(f"  the hosts call it: {card.short_title}")
    ids = " ".join(f"#{number}" for number in card.ids) or "no id"
    _OUT.print(f"  {version(card.version) if card.version else 'version unknown'}  {ids}")
    heard = f" at {clock(card.timestamp_s)}" if card.timestamp_s is not None else ""
    _OUT.print(f"  heard in {tagged.post.title}{heard}")
    for address in (card.watch_url, tagged.post.url):
        if address:
            _OUT.print(f"  {address}")
    _OUT.print()
    for line in card.summary.split("\n"):
        _OUT.print(f"  {line}")
    for bullet in card.bullets:
        _OUT.print(f"  • {bullet}")
    _OUT.print()


def _print_verdict(tagged: TaggedCard) -> None:
    verdict = tagged.verdict
    tag = Text(verdict.tag.upper(), style=f"bold {_STYLES[verdict.tag]}")
    _OUT.print(Text.assemble(tag, f"  {verdict.reason}"))
    _OUT.print(f"  what to do: {verdict.action}; area: {', '.join(verdict.areas)}")
    _print_evidence("decided by", verdict.because)
    _print_evidence("overruled", verdict.overruled)


def _print_evidence(title: str, evidence: Iterable[Evidence]) -> None:
    for e in evidence:
        _OUT.print(f"  {title}: “{e.quote}”")
        _OUT.print(Text(f"    {e.signal}, by the rule {e.rule}", style="dim"))
