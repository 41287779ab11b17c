"""A preview: a server, and a watch that builds the site again when what it depends upon changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from digest.errors import DigestError
from digest.job import Job
from digest.model import Written
from digest.pipeline import build_site
from digest.render import SITE
from digest.serve.news import News
from digest.serve.server import Server
from digest.serve.watch import Mark, mark_of

Said = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Preview:
    """A site that is being served at `url`, until the block ends."""

    url: str
    is_open: bool


@contextmanager
def open_preview(
    make: Callable[[], Job], config: str | None, place: tuple[str, int], say: Said
) -> Iterator[Preview]:
    """Build the site that `make` describes, serve it at (host, port), and build it on changes.

    Nothing is pulled. A build that fails is said, here and in the browser, and the old site stays.
    """
    job, mark = _read(make, config)
    build_site(job)
    news = News()
    with Server(place, job.output / SITE, news) as server:
        watch = _Watch(make, config, news, say)
        ended = server.is_ending
        threads = (
            threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True),
            threading.Thread(target=watch.run, args=(job, mark, ended), daemon=True),
        )
        for thread in threads:
            thread.start()
        try:
            yield Preview(server.url, server.is_open)
        finally:
            ended.set()
            news.end()
            server.shutdown()
            for thread in threads:
                thread.join(timeout=10)


class _Watch:
    """Looks twice a second; settings are read again, so a new template folder counts at once."""

    def __init__(self, make: Callable[[], Job], config: str | None, news: News, say: Said) -> None:
        self._make, self._config, self._news, self._say = make, config, news, say

    def run(self, job: Job, mark: Mark, ended: threading.Event) -> None:
        while not ended.wait(0.5):
            now = _mark(self._config, job)
            if now == mark:
                continue
            mark = now
            try:
                made, mark = _read(self._make, self._config)
                written = build_site(made)
            except DigestError as error:
                self._say(_told(error))
                self._news.tell(_told(error))
                continue
            if made.output != job.output:
                self._say("The output moved: stop and start again to see it there.")
            job = made
            self._say(_outcome(written))
            self._news.tell()


def _read(make: Callable[[], Job], config: str | None) -> tuple[Job, Mark]:
    """The job as it is described now. The mark is older: no change can fall in between."""
    mark = _mark(config, make())
    return make(), mark


def _mark(config: str | None, job: Job) -> Mark:
    return mark_of(config, job.own_templates, job.archive)


def _told(error: DigestError) -> str:
    return f"{error.message}\n  Try: {error.hint}" if error.hint else error.message


def _outcome(written: Written) -> str:
    return f"Built again: {written.written} written, {written.removed} removed."
