"""The shell: straight lines that join the steps.

sources | pull | extract | keep | tag | compile | render | write -> report
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from digest.edition.selection import Selection
from digest.errors import ArchiveError
from digest.intake.gather import gather
from digest.intake.take_in import take_in
from digest.job import Job
from digest.model import (
    Batch,
    Draft,
    Edition,
    EditionInBrief,
    Fetched,
    File,
    MadeFile,
    Problem,
    Recall,
    Report,
    SourceState,
    Tag,
    TaggedPost,
    Written,
)
from digest.program import program_mark
from digest.publish.folder import as_draft, building, write_files
from digest.publish.left import left_by, left_in
from digest.publish.manifest import MANIFEST
from digest.standing import Run, keep_stamp, standing_report
from digest.store import Archive, archive_exists, open_archive, open_existing
from digest.store.made import Made, open_made

if TYPE_CHECKING:
    from digest.shelf import Shelf


def weekly(job: Job) -> Report:
    """Pull, keep, compose the edition of this week, write what changed.

    Where all that files are made from is as it was, and so are they, they are not made again.
    """
    with open_archive(job.archive) as archive:
        problems = take_in(job, archive)
        report = standing_report(job, archive)
        if report is None:
            with open_made(job.output) as made:
                run = _run(job, archive, made)
            report = run.report
            # What a person is to mend is told every time, and not only when files are made.
            if not report.problems:
                keep_stamp(job, archive, run)
    return replace(report, problems=(*problems, *report.problems))


def _run(job: Job, archive: Archive, made: Made) -> Run:
    """All files, made and written, and what there is to report of them.

    What an edition tells is remembered before its files are written, so that no post is told in
    two editions; a run that dies in between leaves files to the next run, which makes them again.
    """
    # Rules and templates take longer than all else of a run that finds nothing new.
    from digest.compiled import keep_compiled
    from digest.render import SITE, render_edition
    from digest.shelf import all_editions, shelf_of, this_week, unheard, waiting

    keep_compiled()
    job.progress("Tagging")
    with _kept_to_the_end():
        shelf = shelf_of(job, archive, made)
        edition, selection = this_week(job, shelf)
        editions = all_editions(job, shelf, edition)
    job.progress("Rendering")
    due = {*archive.unwritten(), *([edition.id] if edition else [])}
    to_write = [brief.whole for brief in editions if brief.id in due]
    mails = [f for one in to_write for f in render_edition(one, job.templates, job.look)]
    told = {key: shelf.past.numbers[key] for key in selection.keys}

    def announce() -> None:
        job.progress("Writing")
        if edition:
            _announce(archive, edition, told)

    if job.profile:
        # Another reader's editions: the house's still have to be written.
        announce()
        written = write_files(job.output, mails)
        left = left_in(job.output, (file.path for file in mails))
        made.keep_pieces()
    else:
        written, files = _build(job, made, mails, _site(job, shelf, editions), announce)
        left = left_by(files, f"{SITE}/{MANIFEST}")
        _note_written(archive, to_write)
    whole = edition.whole if edition else None
    report = _report(whole, selection, written, unheard(job, shelf.posts.values()))
    report = replace(report, waiting=waiting(job, shelf))
    return Run(report, left, shelf.past)


@contextmanager
def _kept_to_the_end() -> Iterator[None]:
    """What is made in the block is needed until the run ends: nobody looks for garbage in it.

    To look through hundreds of thousands of values again and again, and a last time at the end,
    is an eighth of a run in which little is new.
    """
    if gc.get_freeze_count():
        # What an earlier run of this process left: `digest serve` builds again and again.
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _announce(archive: Archive, edition: EditionInBrief, told: Mapping[str, int]) -> None:
    """Remember what the edition tells: by post key, the number of the version."""
    if not archive.announce(edition.id, edition.made_at, told):
        raise ArchiveError(
            f"edition {edition.id} was sent while this run read the sources",
            hint="run `digest weekly` again: what is new goes into the next edition",
        )


def _build(
    job: Job,
    made: Made,
    mails: Iterable[File],
    site: Callable[[Recall], Iterable[Draft | Batch]],
    announce: Callable[[], None] = lambda: None,
) -> tuple[Written, dict[str, MadeFile]]:
    """Make what changed, announce it, put it in its place; every file as the build left it."""
    from digest.render import SITE

    known = made.files()
    drafts = _counted(chain(map(as_draft, mails), site(made.recall)), job.counted)
    with building(job.output, drafts, known, within=SITE) as build:
        announce()
        written = build.put()
        left = build.left
        made.keep_files(left, known)
        made.keep_pieces()
        return written, left


def _counted(
    drafts: Iterable[Draft | Batch], counted: Callable[[int], None]
) -> Iterator[Draft | Batch]:
    """The drafts, and how many files they are so far: a large site takes its time."""
    number = 0
    for draft in drafts:
        yield draft
        number += len(draft.paths) if isinstance(draft, Batch) else 1
        counted(number)


def _site(
    job: Job, shelf: Shelf, editions: tuple[EditionInBrief, ...]
) -> Callable[[Recall], Iterator[Draft | Batch]]:
    from digest.edition.posts import newest_first
    from digest.open_items import waits_of
    from digest.render import Library, site_drafts

    posts = tuple(sorted(shelf.posts.values(), key=newest_first))
    waits, counting = waits_of(editions, shelf.decisions), job.standpoint.counting
    library = Library(editions, posts, waits, counting)
    return partial(site_drafts, library, job.templates, job.look, program_mark())


def _note_written(archive: Archive, editions: Iterable[Edition]) -> None:
    unwritten = archive.unwritten()
    for edition in editions:
        if edition.id in unwritten:
            archive.note_written(edition.id, edition.made_at)


def build_site(job: Job) -> Written:
    """Make the site again from what the archive holds: nothing is pulled, no edition composed."""
    from digest.compiled import keep_compiled
    from digest.shelf import all_editions, shelf_of

    keep_compiled()
    with open_existing(job.archive) as archive, open_made(job.output) as made:
        with _kept_to_the_end():
            shelf = shelf_of(job, archive, made)
            editions = all_editions(job, shelf, None)
        return _build(job, made, (), _site(job, shelf, editions))[0]


def fetch(job: Job) -> Fetched:
    """Pull and keep, and no more: the next weekly run tells of it."""
    with open_archive(job.archive) as archive:
        before = len(archive.numbers())
        problems = take_in(job, archive)
        names = {source.name for source in job.sources}
        states = tuple(state for state in archive.source_states() if state.name in names)
        return Fetched(states, len(archive.numbers()) - before, problems)


def source_states(place: Path | str) -> tuple[SourceState, ...]:
    """How each source of the archive has been doing; none where there is no archive yet."""
    if not archive_exists(place):
        return ()
    with open_archive(place) as archive:
        return archive.source_states()


def catch_up(job: Job, since: str, product: str = "") -> Report:
    """Write what the archive knows of the versions after `since`, below `since-<version>/`.

    They are those of the product that is called so, or else of the house's.
    """
    from digest.edition.compose import Since, compile_catch_up
    from digest.intake.products import product_meant, products_of
    from digest.render import render_edition
    from digest.shelf import archived_posts

    posts = archived_posts(job)
    meant = product_meant(product, posts, job.look.product)
    start = Since(since, meant, job.standpoint.counting)
    edition = compile_catch_up(posts, start, made_at=job.now, title=job.look.title)
    files = render_edition(edition, job.templates, job.look) if edition.posts else ()
    written = write_files(job.output, files)
    report = _report(edition if edition.posts else None, Selection(), written, edition.problems)
    others = () if product else tuple(name for name in products_of(posts).values() if name != meant)
    return replace(report, product=meant, others=others)


def extract_all(job: Job) -> tuple[list[TaggedPost], list[Problem]]:
    """Every post that the sources hold, judged, and all problems; no archive is touched."""
    gathered = list(gather(job))
    posts = [job.judge(extraction) for source in gathered for extraction in source.extractions]
    return posts, [problem for source in gathered for problem in source.problems]


def _report(
    edition: Edition | None,
    selection: Selection,
    written: Written,
    problems: tuple[Problem, ...],
) -> Report:
    items = edition.items if edition else ()
    return Report(
        edition=edition.id if edition else None,
        new_posts=len(selection.fresh),
        episodes=len(edition.posts) if edition else 0,
        cards={tag.value: sum(item.verdict.tag is tag for item in items) for tag in Tag},
        files=written,
        problems=problems,
    )
