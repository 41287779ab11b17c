"""Settings and options -> a Job: all that a run needs to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from digest.demo import samples
from digest.edition.selection import Backlog
from digest.errors import SettingsError
from digest.model import (
    Extraction,
    Grammar,
    Look,
    Post,
    Profile,
    Standpoint,
    TaggedPost,
    Templates,
    product_part,
)
from digest.publish.hosting.address import Address, address_of, from_folder
from digest.pull.address import shown
from digest.pull.answer import Reader
from digest.pull.bounds import Bounds
from digest.pull.follow import Start
from digest.pull.reader import FixedReader, PlaceReader
from digest.settings import DEFAULT_NAME, Settings, load_settings
from digest.settings.overrides import NAME as OVERRIDES
from digest.settings.overrides import load_overrides
from digest.settings.profiles import reader_of
from digest.templates import load_templates

Progress = Callable[[str], None]
_SQLITE = "sqlite:///"


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its name in messages and in the archive, and where it begins.

    `product` is what its posts are about, where that is another than the house's.
    """

    name: str
    start: Start
    allow_private: bool = False
    product: str = ""

    @property
    def place(self) -> str:
        return self.start.place


@dataclass(frozen=True, slots=True)
class Job:
    """What to read, where to keep it, where to write, and when it is.

    `archive` is a file or a database's address; `now` carries its zone; `since` and `until` are
    days of publishing, both included; `per_area` is how many cards of one area a section tells in
    full; after `missed_after` weeks what is still open is listed no more. `grammars` tell of
    entries in other vendors' shapes, in what is pulled now and in what is archived. `profile` names
    the reader, empty for the house's, and `output` is theirs; `overrides` is the file that
    `standpoint` has people's words from. `settings` are as they were read, `folder` the one that
    their paths are meant from.
    """

    sources: tuple[Source, ...]
    archive: Path | str
    output: Path
    now: datetime
    templates: Templates
    look: Look
    reader: Reader
    since: date | None = None
    until: date | None = None
    backlog: Backlog = 14
    per_area: int = 6
    missed_after: int = 8
    grammars: tuple[Grammar, ...] = ()
    settings: Settings = field(default_factory=Settings)
    folder: Path | None = None
    own_templates: Path | None = None
    publish_to: Address | None = None
    progress: Progress = lambda _: None
    standpoint: Standpoint = field(default_factory=Standpoint)
    profile: str = ""
    overrides: Path = Path(OVERRIDES)

    def read(self, post: Post) -> Extraction:
        """The post read to the end, by the shapes that the settings tell of too."""
        from digest.extract import read_cards

        return read_cards(post, self.grammars)

    def judge(self, extraction: Extraction) -> TaggedPost:
        """The post as the job's reader sees it."""
        from digest.tag.situation import judge_post

        return judge_post(extraction, self.standpoint)

    def seen_by(self, profile: str) -> Job:
        """The same job for the reader of this profile of the settings; "" for the house's."""
        standpoint = _standpoint(self.settings, self.folder, profile or None, self.overrides)
        return replace(self, standpoint=standpoint, profile=profile)

    def unfitted(self) -> Job:
        """The same job without the reader's profile: people's words stay."""
        return replace(self, standpoint=replace(self.standpoint, profile=Profile()))


def make_job(
    *,
    demo: bool = False,
    config: str | None = None,
    sources: tuple[str, ...] = (),
    output: str | None = None,
    now: datetime | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    backlog: Backlog | None = None,
    allow_private: bool = False,
    profile: str | None = None,
) -> Job:
    """The job that the command line asks for; SettingsError if the settings do not hold.

    Paths in the settings are meant from their folder. A run without settings keeps its archive
    with its output, so that nothing appears where nobody looked.
    """
    settings, folder = _settings(config, demo=demo)
    target = Path(output) if output else beside(folder, settings.output)
    moment = now or (samples.NOW if demo else datetime.now(settings.zone))
    words = (target if folder is None else folder) / (f"demo-{OVERRIDES}" if demo else OVERRIDES)
    own = beside(folder, settings.site.templates) if settings.site.templates else None
    return Job(
        sources=_demo()
        if demo
        else _asked(settings, sources, allow_private=allow_private) or _named(settings, folder),
        archive=target / "demo.db" if demo else _archive(settings, folder, target),
        output=target / profile if profile else target,
        now=moment.replace(tzinfo=settings.zone),
        templates=load_templates(own),
        look=_look(settings, demo=demo),
        reader=FixedReader(samples.fetch) if demo else _reader(settings),
        since=since.date() if since else None,
        until=until.date() if until else None,
        backlog=_backlog(backlog, subscribed=not (demo or sources)),
        per_area=settings.edition.per_area,
        missed_after=settings.edition.missed_after_weeks,
        grammars=grammars_of(settings),
        standpoint=_standpoint(settings, folder, profile, words),
        profile=profile or "",
        overrides=words,
        settings=settings,
        folder=folder,
        own_templates=own,
        publish_to=_target(settings, folder),
    )


def _standpoint(
    settings: Settings, folder: Path | None, profile: str | None, words: Path
) -> Standpoint:
    reader = reader_of(settings, folder, profile)
    return Standpoint(
        profile=reader.profile,
        overrides=load_overrides(words),
        names=reader.rows,
        product=settings.product,
        rules=tuple(rule.row for rule in settings.rule),
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


def _settings(config: str | None, *, demo: bool) -> tuple[Settings, Path | None]:
    """The settings, and the folder that their paths are meant from; None without a file."""
    if config:
        return load_settings(Path(config)), Path(config).parent
    if not demo and Path(DEFAULT_NAME).is_file():
        return load_settings(Path(DEFAULT_NAME)), Path()
    return Settings(), None


def _backlog(asked: Backlog | None, *, subscribed: bool) -> Backlog:
    """A page that somebody names by hand is read whole; a new subscription shall not flood."""
    if asked is not None:
        return asked
    return 14 if subscribed else "all"


def _demo() -> tuple[Source, ...]:
    return (Source(samples.NAME, Start(samples.FEED)),)


def _asked(
    settings: Settings, places: tuple[str, ...], *, allow_private: bool
) -> tuple[Source, ...]:
    """The places that the command line names instead of the settings' sources."""
    pages, grammars = settings.limits.pages, grammars_of(settings)
    products = {source.url: _other(source.product, settings.product) for source in settings.source}
    return tuple(
        Source(
            shown(place),
            Start(place, max_pages=pages, grammars=grammars),
            allow_private,
            products.get(place, ""),
        )
        for place in places
    )


def _named(settings: Settings, folder: Path | None) -> tuple[Source, ...]:
    pages, grammars = settings.limits.pages, grammars_of(settings)
    return tuple(
        Source(
            s.name,
            Start(_place(folder, s.url), s.kind, pages, grammars),
            s.allow_private,
            _other(s.product, settings.product),
        )
        for s in settings.source
    )


def _other(product: str, house: str) -> str:
    """The product in one line; empty for the house's own."""
    name = " ".join(product.split())
    return "" if product_part(name) == product_part(" ".join(house.split())) else name


def grammars_of(settings: Settings) -> tuple[Grammar, ...]:
    """How entries of other vendors look, as the settings tell it."""
    return tuple(Grammar(g.entry, g.id, g.important, g.other) for g in settings.grammar)


def _archive(settings: Settings, folder: Path | None, output: Path) -> Path | str:
    url = settings.archive.url
    if not url:
        return output / "digest.db" if folder is None else folder / "digest.db"
    if url.startswith(_SQLITE) and "?" not in url:
        return beside(folder, url.removeprefix(_SQLITE))
    return url


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


def _place(folder: Path | None, place: str) -> str:
    return place if "://" in place or place == "-" else str(beside(folder, place))


def beside(folder: Path | None, path: str) -> Path:
    """A path of the settings, meant from their folder; a whole path stays."""
    return Path(path) if folder is None else folder / path
