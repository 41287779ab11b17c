"""`digest preview`: the mail as its readers see it."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import uses_archive


@click.command(
    epilog="""\b
Examples:
  digest preview
  digest preview --no-open      for scripts: only writes the page""",
)
@click.option("--no-open", is_flag=True, help="Write the page and do not open a browser.")
@uses_archive
def preview(no_open: bool, **options: Any) -> None:
    """Write preview.html into the output folder and open it: light and dark, wide and narrow.

    It shows this week's edition as the next `digest weekly` would write it from what is archived
    (`digest fetch` pulls what is new), or else the newest one. Nothing is announced.
    """
    from digest.desk import write_preview
    from digest.job import Options, make_job

    page = write_preview(make_job(Options(**options)))
    click.echo(f"Wrote {page}")
    if not no_open and click.launch(str(page)) != 0:
        click.echo("No browser could be opened: open that file yourself.", err=True)
