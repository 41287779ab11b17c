"""`digest templates`: what there is to change, and a copy to change it in."""

from __future__ import annotations

import click

_CONFIG = click.option("--config", metavar="FILE", help="Settings [default: digest.toml].")


@click.group(
    epilog="""\b
Examples:
  digest templates list
  digest templates eject site/feature.html
  digest templates eject email.html""",
)
def templates() -> None:
    """List the templates of mail and site, or copy one out to change it.

    A file in the folder that `templates` under [site] names replaces ours of the same name. What
    each template is given stands in docs/templates.md.
    """


@templates.command("list")
@_CONFIG
def list_(config: str | None) -> None:
    """List every template; your own are marked."""
    from digest.job import own_templates
    from digest.templates import load_templates

    own = own_templates(config)
    shipped = load_templates()
    for name in sorted(load_templates(own) if own is not None and own.is_dir() else shipped):
        is_own = own is not None and (own / name).is_file()
        note = "" if not is_own else "  (yours)" if name in shipped else "  (yours, new)"
        click.echo(f"{name}{note}")


@templates.command()
@click.argument("name")
@click.option("--to", metavar="FOLDER", help="Where to [default: your own templates].")
@_CONFIG
def eject(name: str, to: str | None, config: str | None) -> None:
    """Copy the template NAME into your own folder, from where it replaces ours.

    A file that is there stays.
    """
    from pathlib import Path

    from digest.errors import SettingsError
    from digest.job import own_templates
    from digest.templates import eject_template

    own = own_templates(config)
    folder = Path(to) if to else own
    if folder is None:
        raise SettingsError(
            "there is no folder of your own templates",
            hint='name one with --to, or write templates = "my-templates" under [site]',
        )
    click.echo(f"Wrote {eject_template(name, folder)}.")
    if own is None or folder.resolve() != own.resolve():
        click.echo(f'It counts once digest.toml has, under [site]: templates = "{folder}"')
