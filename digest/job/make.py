"""Settings and options -> a Job."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest.demo import samples
from digest.edition.selection import Backlog
from digest.errors import SettingsError
from digest.job.job import Job, standpoint_of
from digest.job.paths import archive_of, beside
from digest.job.sources import Source, asked_sources, demo_sources, grammars_of, named_sources
from digest.model import Look
from digest.publish.hosting.address import Address, address_of, from_folder
from digest.pull.answer import Reader
from digest.pull.bounds import Bounds
from digest.pull.reader import FixedReader, PlaceReader
from digest.settings import DEFAULT_NAME, Settings, load_settings
from digest.settings.overrides import NAME as OVERRIDES
from digest.templates import load_templates


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a command line asks for; what it leaves out, the settings say.

    `sources` are places to read instead of theirs, `allow_private` those on this machine's own
    network too; `profile` names the reader.
    """

    demo: bool = False
    config: str | None = None
    sources: tuple[str, ...] = ()
    output: str | None = None
    now: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None
    backlog: Backlog | None = None
    allow_private: bool = False
    profile: str | None = None


def make_job(asked: Options) -> Job:
    """The job that the command line asks for; SettingsError if the settings do not hold.

    Paths in the settings are meant from their folder. A run without settings keeps its archive
    with its output, so that nothing appears where nobody looked.
    """
    settings, folder = _settings(asked)
    target = Path(asked.output) if asked.output else beside(folder, settings.output)
    moment = asked.now or (samples.NOW if asked.demo else datetime.now(settings.zone))
    overrides = (target if folder is None else folder) / _overrides_name(asked)
    own = _own_templates(settings, folder)
    return Job(
        sources=_sources(asked, settings, folder),
        archive=target / "demo.db" if asked.demo else archive_of(settings, folder, target),
        output=target / asked.profile if asked.profile else target,
        now=moment.replace(tzinfo=settings.zone),
        templates=load_templates(own),
        look=_look(settings, demo=asked.demo),
        reader=FixedReader(samples.fetch) if asked.demo else _reader(settings),
        since=asked.since.date() if asked.since else None,
        until=asked.until.date() if asked.until else None,
        backlog=_backlog(asked),
        per_area=settings.edition.per_area,
        missed_after=settings.edition.missed_after_weeks,
        grammars=grammars_of(settings),
        standpoint=standpoint_of(settings, folder, asked.profile, overrides),
        profile=asked.profile or "",
        overrides=overrides,
        settings=settings,
        folder=folder,
        own_templates=own,
        publish_to=_target(settings, folder),
    )


def target_of(job: Job, asked: str | None) -> Address:
    """Where the site is to be published: as asked for now, or as the settings say."""
    try:
        address = address_of(asked) if asked else job.publish_to
    except ValueError as error:
        raise SettingsError(f"--to: {error}") from error
    if address is None:
        raise SettingsError(
            "there is no address to publish to",
            hint="name one with --to, or as `to` under [publish] in digest.toml",
        )
    return address


def own_templates(config: str | None) -> Path | None:
    """The folder of own templates that the settings name; it need not be there yet."""
    return _own_templates(*_settings(Options(config=config)))


def _own_templates(settings: Settings, folder: Path | None) -> Path | None:
    return beside(folder, settings.site.templates) if settings.site.templates else None


def _settings(asked: Options) -> tuple[Settings, Path | None]:
    """The settings, and the folder that their paths are meant from; None without a file."""
    if asked.config:
        return load_settings(Path(asked.config)), Path(asked.config).parent
    if not asked.demo and Path(DEFAULT_NAME).is_file():
        return load_settings(Path(DEFAULT_NAME)), Path()
    return Settings(), None


def _overrides_name(asked: Options) -> str:
    return f"demo-{OVERRIDES}" if asked.demo else OVERRIDES


def _sources(asked: Options, settings: Settings, folder: Path | None) -> tuple[Source, ...]:
    if asked.demo:
        return demo_sources()
    here = asked_sources(settings, asked.sources, allow_private=asked.allow_private)
    return here or named_sources(settings, folder)


def _backlog(asked: Options) -> Backlog:
    """A page that somebody names by hand is read whole; a new subscription shall not flood."""
    if asked.backlog is not None:
        return asked.backlog
    return "all" if asked.demo or asked.sources else 14


def _target(settings: Settings, folder: Path | None) -> Address | None:
    to = settings.publish.to
    return from_folder(address_of(to), folder or Path()) if to else None


def _look(settings: Settings, *, demo: bool) -> Look:
    return Look(
        title=settings.title,
        product=samples.PRODUCT if demo else settings.product,
        site_url=settings.site.url.rstrip("/"),
        sender=settings.mail.sender,
    )


def _reader(settings: Settings) -> Reader:
    limits = settings.limits
    return PlaceReader(Bounds(limits.timeout_s, limits.file_mib * 2**20))
