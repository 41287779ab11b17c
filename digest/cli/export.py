"""`digest export`: an edition for other programs."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import uses_archive


@click.command(
    epilog="""\b
Examples:
  digest export --ics > review.ics
  digest export --csv --edition 2026-W16 --out week.csv
  digest export --json | jq '.[].title'""",
)
@click.option("--ics", "form", flag_value="ics", help="A calendar: what to review by Friday.")
@click.option("--csv", "form", flag_value="csv", help="A table, safe to open in a spreadsheet.")
@click.option("--json", "form", flag_value="json", help="The same rows as JSON.")
@click.option("--edition", "edition_id", metavar="ID", help="Such as 2026-W16 [default: newest].")
@click.option("--out", type=click.Path(dir_okay=False), metavar="FILE", help="Write it there.")
@uses_archive
def export(form: str | None, edition_id: str | None, out: str | None, **options: Any) -> None:
    """Print an edition as a calendar, as CSV or as JSON."""
    from digest.desk import export_of, write_out
    from digest.job import Options, make_job

    if form is None:
        raise click.UsageError("give --ics, --csv or --json")
    content = export_of(make_job(Options(**options)), form, edition_id)
    if out:
        write_out(out, content)
        click.echo(f"Wrote {out}")
    else:
        click.echo(content, nl=False)
