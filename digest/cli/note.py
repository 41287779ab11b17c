"""`digest note`: the editor's hand."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import uses_archive


@click.command(
    epilog="""\b
Examples:
  digest note                     opens your editor
  digest note --file note.md      from a file; - reads standard input
  digest note --show
  digest note --remove""",
)
@click.option("--show", is_flag=True, help="Print the note as it stands.")
@click.option("--remove", is_flag=True, help="Take the note away.")
@click.option("--file", type=click.File(encoding="utf-8"), help="Read it from FILE.")
@uses_archive
def note(show: bool, remove: bool, file: Any, **options: Any) -> None:
    """Write a note, in Markdown, that stands on top of this week's edition in mail and site.

    It opens $VISUAL or $EDITOR. The next `digest weekly` writes it into the edition, unless that
    was sent already. Markup in it is shown as typed, and images become links: a mail loads nothing.
    """
    from digest.desk import keep_note, note_of, note_to_edit
    from digest.job import Options, make_job

    if show + remove + (file is not None) > 1:
        raise click.UsageError("give one of --show, --remove and --file")
    job = make_job(Options(**options))
    if show:
        click.echo(note_of(job) or "There is no note on this week's edition.")
        return
    before = note_to_edit(job)
    written = "" if remove else _read(file) if file else click.edit(before, extension=".md")
    if written is None:
        click.echo("Nothing was saved: the note stays as it was.")
        return
    week = keep_note(job, written)
    done = "stands on" if written.strip() else "is taken from"
    click.echo(f"The note {done} edition {week}. Next: digest weekly")


def _read(file: Any) -> str:
    from digest.errors import DigestError

    try:
        return str(file.read())
    except UnicodeDecodeError as error:
        raise DigestError(f"{file.name}: is not UTF-8", hint="save it as UTF-8") from error
