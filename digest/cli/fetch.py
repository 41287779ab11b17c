"""`digest fetch`: pull and keep, and no more."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS
from digest.cli.options import BACKLOG, OUTPUT, need_sources, reads_posts


@click.command(
    epilog="""\b
Examples:
  digest fetch                     every source of the settings
  digest fetch --backlog none      a new source: archive all it has, announce nothing""",
)
@reads_posts
@OUTPUT
@BACKLOG
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but problems.")
@click.pass_context
def fetch(ctx: click.Context, /, quiet: bool, **options: Any) -> None:
    """Pull the sources into the archive; the next weekly run tells of what is new.

    Servers are asked politely: what has not changed since the last time is not sent again.
    """
    from dataclasses import replace

    from digest.console.screen import progress
    from digest.console.sources import print_fetched
    from digest.job import Options, make_job
    from digest.pipeline import fetch as run

    job = make_job(Options(**options))
    need_sources(job.sources)
    with progress(len(job.sources), shown=not quiet) as steps:
        fetched = run(replace(job, progress=steps.step))
    print_fetched(fetched, quiet=quiet)
    ctx.exit(DONE_WITH_PROBLEMS if fetched.problems else DONE)
