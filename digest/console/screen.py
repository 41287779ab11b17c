"""The terminal: colours and bars only where there is one (NO_COLOR counts)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from digest.model import Problem, Tag

# A pipe has no width: nothing may be cut for it.
_WIDTH = None if sys.stdout.isatty() else 200
OUT = Console(highlight=False, markup=False, soft_wrap=True, width=_WIDTH)
ERR = Console(highlight=False, markup=False, soft_wrap=True, stderr=True)
STYLES = {Tag.RECOMMENDED: "green", Tag.CAUTION: "yellow", Tag.IGNORE: "dim"}


@dataclass(frozen=True, slots=True)
class Steps:
    """What the work says of itself: the step that begins, and how many files of it are made."""

    step: Callable[[str], None] = lambda _: None
    count: Callable[[int], None] = lambda _: None


@contextmanager
def progress(steps: int, *, shown: bool) -> Iterator[Steps]:
    """A bar of so many steps on stderr while the work goes on; gone when it is done."""
    if not (shown and ERR.is_terminal):
        yield Steps()
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}{task.fields[made]}"), BarColumn())
    with Progress(*columns, MofNCompleteColumn(), console=ERR, transient=True) as bar:
        task = bar.add_task("Starting", total=steps, made="")

        def step(what: str) -> None:
            bar.update(task, description=what, advance=1, made="")

        def count(number: int) -> None:
            bar.update(task, made=f": {number:,} files")

        yield Steps(step, count)


def print_problems(problems: Iterable[Problem]) -> None:
    """Each problem on stderr: where, what, and what to do next."""
    for problem in problems:
        ERR.print(Text.assemble(("Problem: ", "yellow"), f"{problem.where}: {problem.what}"))
        if problem.hint:
            ERR.print(f"  Try: {problem.hint}")
