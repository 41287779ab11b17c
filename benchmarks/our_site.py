"""A generated archive, and our site of it; as a program, the building of it in FOLDER."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from digest.extract import read_document
from digest.job import make_job
from digest.model import Document, TaggedCard, TaggedPost
from digest.pipeline import weekly
from digest.render import Library
from digest.store import open_archive

_NOW = datetime(2026, 6, 3, tzinfo=UTC)


def keep_posts(folder: Path, library: Library) -> None:
    """Put the library's posts into the archive of the folder.

    Of the first ones, editions told some and the rest is backlog; what comes later is news.
    """
    extractions = [
        extraction
        for tagged in reversed(library.posts)
        for extraction in read_document(Document("posts.txt", "text/plain", as_text(tagged)))
    ]
    with open_archive(folder / "digest.db") as archive:
        backlog = [e.post.key for e in extractions] if not archive.numbers() else []
        archive.keep("generated", extractions, _NOW, pass_over=backlog)
        numbers = archive.numbers()
        for edition in library.editions if backlog else ():
            told = {post.key: numbers[post.key] for post in edition.posts if post.key in numbers}
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


def main() -> None:
    folder = Path(sys.argv[1])
    job = make_job(output=str(folder), now=_NOW)
    weekly(replace(job, archive=folder / "digest.db"))


if __name__ == "__main__":
    main()
