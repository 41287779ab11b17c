"""`digest tag`: a person's word on a card, which wins over the hosts'."""

from __future__ import annotations

from typing import Any

import click

from digest.cli.options import MOMENT, OUTPUT

_TAGS = ("recommended", "caution", "ignore")


@click.command(
    epilog="""\b
Examples:
  digest tag 1003085 caution --because "it reloads half-written notes"
  digest tag 1003085 --undo
  digest tag --list""",
)
@click.argument("card_id", metavar="[ID]", required=False)
@click.argument("tag", type=click.Choice(_TAGS), required=False)
@click.option("--because", metavar="WHY", help="The reason, for all who read it.")
@click.option("--by", metavar="NAME", help="Who says so [default: who is logged in].")
@click.option("--undo", is_flag=True, help="Take the word on this card back.")
@click.option("--list", "listed", is_flag=True, help="Show every word that is kept.")
@click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
@OUTPUT
@click.option("--demo", is_flag=True, help="Use what `weekly --demo` has archived.")
@click.option("--now", type=MOMENT, metavar="DATE", help="The moment to take for now.")
def tag(card_id: str | None, tag: str | None, undo: bool, listed: bool, **options: Any) -> None:
    """Give the card ID a tag of your own, with the reason; it wins over what the hosts say.

    Who, when and why are kept in overrides.toml beside the settings, which you may edit and keep
    in git. It survives the archive, and shows wherever the card does; the hosts' own words stay
    visible as overruled.
    """
    from digest.console.overrides import print_overridden, print_overrides, print_taken_back
    from digest.decisions.override import override, overrides, take_back
    from digest.job import Options, make_job
    from digest.model import Tag

    because, by = options.pop("because"), options.pop("by")
    wanted = _form(card_id, tag, because, undo=undo, listed=listed)
    job = make_job(Options(**options))
    if wanted == "list":
        print_overrides(overrides(job))
    elif wanted == "undo":
        print_taken_back(take_back(job, str(card_id)), job.overrides)
    else:
        why = " ".join(str(because).split())
        overridden = override(job, str(card_id), Tag(str(tag)), why=why, who=by or _user())
        print_overridden(overridden, job.overrides)


def _form(
    card_id: str | None, tag: str | None, because: str | None, *, undo: bool, listed: bool
) -> str:
    """Which of the three forms is asked for; a usage error if none of them is whole."""
    if listed and not (card_id or undo):
        return "list"
    if undo and card_id and not (tag or because or listed):
        return "undo"
    if undo or listed or not card_id:
        raise click.UsageError("give ID TAG --because WHY, or ID --undo, or --list")
    if not tag:
        raise click.UsageError(f"say which tag: {', '.join(_TAGS)} (or --undo)")
    if not (because or "").strip():
        raise click.UsageError("say why, for whoever reads it later: --because WHY")
    return "set"


def _user() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (ImportError, KeyError, OSError) as error:
        raise click.UsageError("nobody is logged in here: say who you are with --by") from error
