"""A generated archive, and what our site of it tells."""

from __future__ import annotations

from pathlib import Path

from benchmarks.weekly_run import NOW, job_of
from digest.edition.posts import newest_first
from digest.extract import read_document
from digest.model import Document, TaggedCard, TaggedPost
from digest.render import Library
from digest.shelf import all_editions, shelf_of
from digest.store import open_archive
from digest.store.made import open_made


def keep_posts(folder: Path, library: Library) -> None:
    """Put the library's posts into the archive of the folder.

    Of the first ones, editions told some or all and the rest is backlog; what comes later is news.
    """
    extractions = [
        extraction
        for post in reversed(library.posts)
        for extraction in read_document(Document("posts.txt", "text/plain", as_text(post.whole)))
    ]
    with open_archive(folder / "digest.db") as archive:
        backlog = [e.post.key for e in extractions] if not archive.numbers() else []
        archive.keep("generated", extractions, NOW, pass_over=backlog)
        numbers = archive.numbers()
        for edition in library.editions if backlog else ():
            told = {
                post.key: numbers[post.key] for post in edition.whole.posts if post.key in numbers
            }
            archive.announce(edition.id, edition.made_at, told)
            archive.note_written(edition.id, edition.made_at)


def as_text(tagged: TaggedPost) -> str:
    """The post as people copy it from a page."""
    post = tagged.post
    head = [
        post.title,
        "",
        f"{post.published:%B %d, %Y}",
        "",
        "An episode.",
        "",
        "Full Feature List",
        "",
    ]
    return "\n".join([*head, *(line for card in tagged.cards for line in _card(card))])


def _card(tagged: TaggedCard) -> list[str]:
    card, seconds = tagged.card, tagged.card.timestamp_s or 0
    title = f"{card.title} | v{card.version} #{card.ids[0]} | {seconds // 60}:{seconds % 60:02d}"
    return [title, card.summary, *(f"• {bullet}" for bullet in card.bullets), ""]


def judged_library(folder: Path) -> Library:
    """What our site of that folder tells: the posts as our rules read and judge them."""
    job = job_of(folder)
    with open_archive(folder / "digest.db") as archive, open_made(job.output) as made:
        shelf = shelf_of(job, archive, made)
        editions = all_editions(job, shelf, None)
    return Library(editions, tuple(sorted(shelf.posts.values(), key=newest_first)))
