"""Options that several commands share, and the forms of their values."""

from __future__ import annotations

from collections.abc import Callable, Sized

import click

from digest.errors import SettingsError


class _Backlog(click.ParamType[int | str]):
    """`all`, `none` or a number of days."""

    name = "days"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | str:
        if value in ("all", "none"):
            return value
        if not value.isdecimal():
            self.fail(f"{value!r} is neither all, none nor a number of days", param, ctx)
        return int(value)


BACKLOG = click.option(
    "--backlog",
    type=_Backlog(),
    metavar="all|none|DAYS",
    help="How far back a new source's posts are told; older ones are only archived"
    " [default: 14, with --source all].",
)
DAY = click.DateTime(["%Y-%m-%d"])
MOMENT = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])
OUTPUT = click.option(
    "--output",
    metavar="FOLDER",
    help="Where to write [default: output].",
)
NOW = click.option("--now", type=MOMENT, metavar="DATE", help="The moment to take for now.")
CLIENT = click.option(
    "--client",
    default="",
    metavar="NAME",
    help="For this client only [default: for all].",
)
UNDO = click.option("--undo", is_flag=True, help="Take it back.")


def uses_archive(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a command that works with what the weekly run has archived."""
    for option in (
        NOW,
        click.option("--demo", is_flag=True, help="Use what `weekly --demo` has archived."),
        OUTPUT,
        click.option(
            "--config", metavar="FILE", help="Settings [default: digest.toml, if there is one]."
        ),
    ):
        command = option(command)
    return command


PROFILE = click.option(
    "--profile",
    metavar="NAME",
    help="Read as the reader of [profiles.NAME], not as the house's.",
)


def need_sources(sources: Sized) -> None:
    """SettingsError where there is nothing to read."""
    if not sources:
        raise SettingsError(
            "there is no source to read",
            hint="name one with --source, or as [[source]] in digest.toml; --demo has its own",
        )


def reads_posts(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say where posts come from, the same for every command that needs them."""
    for option in (
        click.option(
            "--allow-private",
            is_flag=True,
            help="Let --source lead to addresses of this machine and network.",
        ),
        click.option(
            "--demo", is_flag=True, help="Use the sample posts that come with the program."
        ),
        click.option(
            "--config",
            metavar="FILE",
            help="Settings [default: digest.toml, if there is one].",
        ),
        click.option(
            "--source",
            "sources",
            multiple=True,
            metavar="PATH_OR_URL",
            help="Read this page, feed, file or folder, not the settings' sources. Repeatable.",
        ),
    ):
        command = option(command)
    return command
