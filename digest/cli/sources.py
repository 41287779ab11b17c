"""`digest sources`: how each source has been doing."""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  digest sources
  digest sources --config /etc/digest/digest.toml""",
)
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
def sources(config: str | None) -> None:
    """Show each source's last visit, last success, posts, cards, and when it is asked next."""
    from digest.console.sources import print_sources
    from digest.job import make_job
    from digest.pipeline import source_states

    job = make_job(config=config)
    named = {source.name: source.place for source in job.sources}
    print_sources(named, source_states(job.archive))
