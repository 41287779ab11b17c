"""`digest recipients`: who gets the mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from digest.cli.group import DONE, DONE_WITH_PROBLEMS
from digest.errors import SettingsError

if TYPE_CHECKING:
    from digest.delivery.office import Office
    from digest.model import Recipient

_CONFIG = click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")
_CLIENT = click.option("--client", metavar="NAME", help="Only those of this client.")


def person(**fields: str) -> Recipient:
    """Somebody as the command line names them; SettingsError for what cannot be meant."""
    from digest.message.address import AddressError
    from digest.message.people import recipient_of

    try:
        return recipient_of(fields)
    except AddressError as error:
        raise SettingsError(str(error), hint="an address such as ada@example.org") from error


def _office(config: str | None) -> Office:
    from digest.delivery.office import make_office
    from digest.job import Options, make_job

    return make_office(make_job(Options(config=config)), login=False)


@click.group(
    epilog="""\b
Examples:
  digest recipients add ada@example.org
  digest recipients import people.csv
  digest recipients unsubscribe ada@example.org"""
)
def recipients() -> None:
    """Keep the list of who gets the mail.

    People can also stand in the settings, as [[recipient]] or in the CSV that [mail] recipients
    names. Who left is never mailed again, wherever they stand.
    """


@recipients.command()
@click.argument("address")
@click.option("--name", default="", metavar="NAME", help="Who it is.")
@click.option("--profile", default="", metavar="NAME", help="A profile of the settings.")
@click.option(
    "--language", default="", metavar="TAG", help="For dates: en-GB, en-US, de, fr, nl or es."
)
@click.option("--client", default="", metavar="NAME", help="Whose list this person is on.")
@click.option("--again", is_flag=True, help="They left, and ask to come back.")
@_CONFIG
@click.pass_context
def add(ctx: click.Context, /, config: str | None, again: bool, **fields: str) -> None:
    """Add ADDRESS to the list, or change what is known of it."""
    from digest.delivery.roster import take

    one = person(**fields)
    taken = take(_office(config), [one], again=again)
    if taken.left:
        click.echo(f"{one.address} has left, and is not mailed. --again if they ask for it.")
        ctx.exit(DONE_WITH_PROBLEMS)
    what = "Added" if taken.new else "Changed" if taken.changed else "Known already:"
    click.echo(f"{what} {one.address}.")


@recipients.command(name="list")
@_CLIENT
@_CONFIG
def list_(client: str | None, config: str | None) -> None:
    """Show who is on the list, and who of them left."""
    from digest.console.people import print_members
    from digest.delivery.roster import members

    print_members(members(_office(config), client))


@recipients.command()
@click.argument("address")
@_CONFIG
def remove(address: str, config: str | None) -> None:
    """Take ADDRESS off the list. It may come back with an import; see `unsubscribe`."""
    from digest.delivery.roster import remove as run

    run(_office(config), address)
    click.echo(f"Removed {address}.")


@recipients.command(name="import")
@click.argument("file")
@click.option("--client", default="", metavar="NAME", help="Whose list rows without a client are.")
@click.option("--strict", is_flag=True, help="Import nothing if any row is broken.")
@_CONFIG
@click.pass_context
def import_(ctx: click.Context, /, file: str, client: str, strict: bool, **options: Any) -> None:
    """Add the people of a CSV: columns address, name, profile, language, client.

    A broken row is told with its line, and the others are imported; with --strict nothing is.
    Who left stays away.
    """
    from dataclasses import replace
    from pathlib import Path

    from digest.console.people import print_taken
    from digest.delivery.office import people_from_file
    from digest.delivery.roster import take_file

    people = people_from_file(Path(file))
    named = tuple(replace(p, client=p.client or client) for p in people.recipients)
    people = replace(people, recipients=named)
    taken = take_file(_office(options["config"]), people, strict=strict)
    print_taken(taken, people)
    ctx.exit(DONE_WITH_PROBLEMS if people.problems else DONE)


@recipients.command()
@click.argument("file", default="-")
@_CLIENT
@_CONFIG
def export(file: str, client: str | None, config: str | None) -> None:
    """Write the list as CSV, without who left; to standard output by default."""
    from digest.delivery.roster import members
    from digest.message.people import people_to_csv

    staying = [m.recipient for m in members(_office(config), client) if not m.left]
    try:
        with click.open_file(file, "w", encoding="utf-8") as out:
            out.write(people_to_csv(staying))
    except OSError as error:
        raise SettingsError(f"{file}: cannot be written: {error.strerror}") from error


@recipients.command()
@click.argument("who", metavar="TOKEN|ADDRESS")
@_CONFIG
def unsubscribe(who: str, config: str | None) -> None:
    """Never mail this person again. The token stands in the mail by which they leave."""
    from digest.delivery.roster import unsubscribe as run

    office = _office(config)
    is_new = run(office.job.archive, who, office.signing)
    click.echo("Done: never mailed again." if is_new else "They had left already.")


@recipients.command()
@click.argument("address")
@_CONFIG
def forget(address: str, config: str | None) -> None:
    """Erase a person, in the ledger too. Only a mark stays, so that no import brings them back.

    The mark is a keyed hash of the address; the address cannot be read from it.
    """
    from digest.delivery.roster import forget as run

    known = run(_office(config), address)
    click.echo("Forgotten." if known else "Nothing was known; from now on they are kept away.")
