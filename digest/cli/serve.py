"""`digest serve`: the site in a browser, while somebody works on it."""

from __future__ import annotations

import click

from digest.cli.options import OUTPUT


@click.command(
    epilog="""\b
Examples:
  digest serve
  digest serve --demo --port 9000
  digest serve --host 0.0.0.0      for all who can reach this machine""",
)
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@OUTPUT
@click.option("--demo", is_flag=True, help="Use what `weekly --demo` has archived.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS")
def serve(config: str | None, output: str | None, demo: bool, port: int, host: str) -> None:
    """Build the site from the archive, show it at an address of this machine, and go on watching.

    When a template, the settings or the archive changes, the site is built again and open pages
    reload. Nothing is pulled. Ctrl-C ends it.
    """
    from functools import partial
    from threading import Event

    from digest.job import Options, make_job
    from digest.serve import open_preview

    make = partial(make_job, Options(config=config, output=output, demo=demo))
    with open_preview(make, config, (host, port), click.echo) as preview:
        if preview.is_open:
            click.echo(f"Warning: whoever can reach {host} can read this site.", err=True)
        click.echo(f"Open {preview.url}   (Ctrl-C ends it)")
        try:
            Event().wait()
        except KeyboardInterrupt:
            click.echo("Stopped.")
