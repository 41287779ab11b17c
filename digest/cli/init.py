"""`digest init`: the first digest.toml."""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  digest init
  digest init --config /etc/digest/digest.toml""",
)
@click.option("--config", default="digest.toml", show_default=True, metavar="FILE")
def init(config: str) -> None:
    """Write a digest.toml for By the [run]Book, with every key and what it means."""
    from pathlib import Path

    from digest.settings.file import first_settings, write_new

    write_new(Path(config), first_settings())
    click.echo(f"Wrote {config}. Next: digest weekly")
