"""The command itself: its page of help, and how its errors are told."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import Any

import click

from digest import __version__
from digest.errors import DigestError

DONE, DONE_WITH_PROBLEMS = 0, 1


# Module of this package -> what the command does, by what people want to do.
GROUPS: dict[str, dict[str, str]] = {
    "Each week": {
        "weekly": "Read the sources, write this week's edition and the site.",
        "note": "Write a note on top of this week's edition.",
        "preview": "Look at this week's mail before anybody gets it.",
        "send": "Mail this week's edition to its recipients.",
        "publish": "Send the site to its host: what changed, and no more.",
    },
    "What was asked for": {
        "status": "Show what is still open, how you keep up, and who got the mail.",
        "done": "Mark a card as done.",
        "snooze": "Put a card off until a day.",
        "dismiss": "Take a card off the list, with the reason.",
    },
    "A closer look": {
        "explain": "Show why a card got its tag.",
        "tag": "Give a card a tag of your own, and say why.",
        "profile": "Show your own situation and what it changes.",
        "since": "Write the catch-up for somebody who upgrades from a version.",
        "export": "Print an edition as calendar, CSV or JSON.",
        "extract": "Print what a page, feed or file holds.",
        "rules": "List what the tagger listens for, and how often it was heard.",
        "evaluate": "Measure how often the tags are right, beside labels of yours.",
    },
    "Setting up": {
        "init": "Write a first digest.toml.",
        "add": "Try an address and make it a source.",
        "sources": "Show how each source has been doing.",
        "fetch": "Pull the sources into the archive, and no more.",
        "recipients": "Keep the list of who gets the mail.",
        "schedule": "Print a ready unit for the weekly run.",
        "templates": "List the templates, or copy one out to change it.",
        "serve": "Show the site in a browser, and again when it changes.",
        "doctor": "Check all that a weekly run needs.",
    },
}
COMMANDS = {name: words for group in GROUPS.values() for name, words in group.items()}


class _Commands(click.Group):
    """Finds a command by its name, and turns an error for people into words and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except DigestError as error:
            click.echo(f"Error: {error.message}", err=True)
            if error.hint:
                click.echo(f"  Try: {error.hint}", err=True)
            ctx.exit(error.exit_code)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of the page of help, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"digest.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list on the page of help, without importing what it lists."""
        width = max(map(len, COMMANDS))
        for title, commands in GROUPS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(width), words) for name, words in commands.items()])


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
    epilog="""\b
Exit codes:
  0  done
  1  done, with problems (they are listed)
  2  wrong usage or settings
  3  refused; nothing was changed

\b
First steps:
  digest weekly --demo                      see it all on sample posts
  digest weekly --source posts.html         the same on a page of yours
  digest init                               a digest.toml for the real blog
  digest doctor                             whether all is well with it

Settings are read from digest.toml in the current folder, or from --config.""",
)
@click.version_option(__version__, message="digest %(version)s")
def main() -> None:
    """Release-notes episodes in; what to turn on, in the hosts' own words, out.

    Vendors ship hundreds of features; an administrator has ten minutes. digest reads the posts
    in which experts walk through a vendor's release notes, takes every feature card out of them,
    and tags each one recommended, caution or ignore, always with the sentence that decided.
    It writes the week's edition as Markdown, mail and JSON, and all weeks as a static site.
    """
    # Most of what a run makes it keeps to its end: looking for garbage as often as Python does
    # takes a quarter of the time in which an archive is loaded.
    gc.set_threshold(200_000)
