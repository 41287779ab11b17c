"""The terminal: colours and bars only where there is one (NO_COLOR counts)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from digest.model import Problem, Tag

# A pipe has no width: nothing may be cut for it.
_WIDTH = None if sys.stdout.isatty() else 200
OUT = Console(highlight=False, markup=False, soft_wrap=True, width=_WIDTH)
ERR = Console(highlight=False, markup=False, soft_wrap=True, stderr=True)
STYLES = {Tag.RECOMMENDED: "green", Tag.CAUTION: "yellow", Tag.IGNORE: "dim"}


@contextmanager
def progress(steps: int, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """A bar of so many steps on stderr while the work goes on; gone when it is done."""
    if not (shown and ERR.is_terminal):
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=ERR, transient=True) as bar:
        task = bar.add_task("Starting", total=steps)

        def step(what: str) -> None:
            bar.update(task, description=what, advance=1)

        yield step


def print_problems(problems: Iterable[Problem]) -> None:
    """Each problem on stderr: where, what, and what to do next."""
    for problem in problems:
        ERR.print(Text.assemble(("Problem: ", "yellow"), f"{problem.where}: {problem.what}"))
        if problem.hint:
            ERR.print(f"  Try: {problem.hint}")
