"""`digest add`: try an address, show what it holds, and make it a source."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import count
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from digest.model import TaggedPost
    from digest.pull.opml import Subscription


@click.command(
    epilog="""\b
Examples:
  digest add https://www.risingtidegroup.net/thoughts
  digest add posts/ --name "Saved posts"
  digest add feeds.opml                      all that your feed reader exported""",
)
@click.argument("place", metavar="PATH_OR_URL")
@click.option("--name", metavar="NAME", help="What to call it [default: the show's own name].")
@click.option("--config", default="digest.toml", show_default=True, metavar="FILE")
@click.option("--allow-private", is_flag=True, help="Let it lead to addresses of this network.")
def add(place: str, name: str | None, config: str, allow_private: bool) -> None:
    """Read PATH_OR_URL, show the posts found there, and write it into the settings.

    Comments in the settings stay. An address without any episode is refused; the feeds of an
    OPML file are added as they are.
    """
    from os.path import relpath
    from pathlib import Path

    from digest.console.screen import print_problems
    from digest.console.sources import print_found
    from digest.errors import SourceError
    from digest.job import Options, make_job
    from digest.pipeline import extract_all
    from digest.pull.address import is_address, shown
    from digest.settings.file import add_source

    if added := _subscriptions(place):
        _add_all(added, config, allow_private=allow_private)
        return
    settings = config if Path(config).is_file() else None
    job = make_job(Options(config=settings, sources=(place,), allow_private=allow_private))
    posts, problems = extract_all(job)
    episodes = [post for post in posts if post.extraction.is_episode]
    print_found(posts)
    print_problems(problems)
    if not episodes:
        raise SourceError(
            f"{shown(place)}: no episode was found, so it was not added",
            hint="open it in a browser, and give the page that lists the episodes",
        )
    called = name or _name_of(episodes, place)
    # Paths in the settings are meant from their folder.
    kept = place if is_address(place) else relpath(place, Path(config).parent)
    add_source(Path(config), called, kept, allow_private=allow_private)
    click.echo(f"Added {called!r} to {config}.")


def _subscriptions(place: str) -> tuple[Subscription, ...]:
    """What the place lists, if it is a file from a feed reader; most places are none."""
    from digest.pull.opml import read_subscriptions

    return read_subscriptions(place)


def _add_all(lines: Sequence[Subscription], config: str, *, allow_private: bool) -> None:
    """Add the feeds that are no sources yet, under names of their own."""
    from pathlib import Path

    from digest.settings.file import add_sources, known_sources

    known = known_sources(Path(config))
    new = [line for line in lines if line.url not in known]
    names = set(known.values())
    added: list[dict[str, str | bool]] = []
    for line in new:
        name = _free_name(line.name, names)
        names.add(name)
        kind = "" if line.is_feed else "page"
        values = {"name": name, "url": line.url, "kind": kind}
        added.append({**values, "allow_private": allow_private})
    if added:
        add_sources(Path(config), added)
    click.echo(f"Added {len(added)} of {len(lines)} feeds to {config}. Next: digest doctor")


def _free_name(name: str, taken: Container[str]) -> str:
    numbered = (name if number == 1 else f"{name} ({number})" for number in count(1))
    return next(free for free in numbered if free not in taken)


def _name_of(episodes: Sequence[TaggedPost], place: str) -> str:
    """What to call a source: the show's name before its number, else the place."""
    title = re.split(r"\W+(?:episode|ep)\b", episodes[0].post.title, maxsplit=1, flags=re.I)[0]
    return title.strip() or place
