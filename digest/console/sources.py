"""Sources: how each has been doing, and what an address holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from rich.table import Table
from rich.text import Text

from digest.console.screen import OUT, print_problems
from digest.model import Fetched, SourceState, TaggedPost
from digest.render.words import count, day


def print_fetched(fetched: Fetched, *, quiet: bool) -> None:
    """The end of `digest fetch`."""
    if not quiet:
        OUT.print(f"{count(fetched.new_posts, 'new post')}.")
        OUT.print(_sources_table(fetched.states))
    print_problems(fetched.problems)


def print_sources(named: Mapping[str, str], states: Iterable[SourceState]) -> None:
    """The sources of the settings, then those that only the archive knows."""
    known = {state.name: state for state in states}
    OUT.print(_sources_table(known.values()))
    for name, place in named.items():
        if name not in known:
            OUT.print(f"{name}: never asked yet ({place})")


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
        OUT.print(f"  {tagged.post.title or 'Untitled'}{when}: {kind}")
