"""Whole sites on the disk: of the sample posts, of the real posts, and of hostile values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from benchmarks.library import generated_library
from digest.edition.compose import compile_edition
from digest.job import Options, make_job
from digest.model import (
    Action,
    Card,
    Evidence,
    Extraction,
    Post,
    Signal,
    Tag,
    TaggedCard,
    TaggedPost,
    Verdict,
)
from digest.open_items import Waits
from digest.pipeline import weekly
from digest.render import Library, Look, library_of, render_site
from digest.templates import load_templates
from tests.conftest import SHARED

LONG = "A very long title that goes on " * 97  # 3,007 characters
ARABIC = "يمكن الآن إعادة فتح التذاكر المغلقة"
EMOJI = "Emoji 🧯👩‍🚒 in tickets"
SCRIPT = "<script>alert('title')</script> ]]> &amp; <b>bold</b>"
FORMULA = "=HYPERLINK(1) adds a formula"
UNBROKEN = "x" * 400


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make demo` writes."""
    output = tmp_path_factory.mktemp("demo")
    weekly(make_job(Options(demo=True, output=str(output))))
    return output / "site"


@pytest.fixture(scope="session")
def seed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the three real episodes."""
    seed = SHARED / "seed" / "episodes-17-to-19.txt"
    if not seed.is_file():
        pytest.skip("the real posts (../shared) are not on this machine")
    output = tmp_path_factory.mktemp("seed")
    now = datetime(2026, 6, 3, tzinfo=UTC)
    weekly(make_job(Options(sources=(str(seed),), output=str(output), now=now)))
    return output / "site"


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `hostile_library`."""
    return written(tmp_path_factory.mktemp("hostile"), hostile_library())


@pytest.fixture(scope="session")
def products_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four products, whose names are as short, long and foreign as names may be."""
    names = ("", "NinjaOne", "C++ & <Co>", ARABIC, f"A name of {'W' * 70}")
    library = generated_library(15, features=8, products=names)
    return written(tmp_path_factory.mktemp("products"), library, Look(product="KettlePSA"))


def written(folder: Path, library: Library, look: Look | None = None) -> Path:
    """The library's site, below the folder."""
    for file in render_site(library, load_templates(), look or Look()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder / "site"


def hostile_library() -> Library:
    """Titles, ids, versions and quotes that nobody should write, in one post; all long undone."""
    cards = (
        _card(LONG, "700001"),
        _card(ARABIC, "700002", action=Action.TURN_ON),
        _card(EMOJI, "700003"),
        _card(SCRIPT, "700004", action=Action.TURN_ON),
        _card(FORMULA, "=1+1"),
        _card(UNBROKEN, "700006", action=Action.TURN_ON),
        _card("A way out of the folder", "../../etc"),
        _card("A version that is none", "700008", version="<../..>"),
        replace(_card("Nothing is known of this", ""), card=Card("Nothing is known of this")),
        _card("The same number, of one product", "700010"),
    )
    post = Post(
        title=f"{SCRIPT} {LONG}",
        blocks=(),
        url="javascript:alert(1)",
        author=ARABIC,
        watch_url="javascript:alert(2)",
        published=date(2026, 4, 14),
    )
    again = Post("Another post", (), episode=2, published=date(2026, 4, 21))
    twice = (_card("The same number, of another product", "700010", tag=Tag.CAUTION),)
    posts = (_post(again, twice), _post(post, cards))
    edition = compile_edition(posts, made_at=datetime(2026, 4, 22, tzinfo=UTC), title="Digest")
    waits = Waits(edition.made_at.date(), (0,), (7,), (30,), (520,) * 12_345)
    return library_of((edition,), posts, waits=waits)


def _post(post: Post, cards: tuple[TaggedCard, ...]) -> TaggedPost:
    return TaggedPost(Extraction(post, tuple(c.card for c in cards), ("4.101",), (SCRIPT,)), cards)


def _card(
    title: str,
    number: str,
    *,
    version: str | None = "4.101",
    tag: Tag = Tag.RECOMMENDED,
    action: Action = Action.USE,
) -> TaggedCard:
    signal = Signal.WARNING if tag is Tag.CAUTION else Signal.INSTRUCTION
    quotes = (Evidence("a-rule", signal, f"{SCRIPT} said of {title}"),)
    card = Card(
        title=title,
        ids=(number,) if number else (),
        version=version,
        timestamp_s=75,
        watch_url="https://video.example/watch?v=1&t=75s",
        summary=f"{SCRIPT} and {title}",
        bullets=(SCRIPT, title),
    )
    return TaggedCard(card, Verdict(tag, action, ("tickets", "<area>"), SCRIPT, quotes))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Says nothing."""


@contextmanager
def served(folder: Path, below: str = "") -> Iterator[str]:
    """The folder over HTTP on this machine; `below` is the sub-path that it seems to lie at."""
    handler = partial(_Below, directory=str(folder), below=below)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/{below}"
    finally:
        server.shutdown()
        server.server_close()


class _Below(_Quiet):
    """Files below a sub-path; 404.html, as hosts send it, for all else."""

    def __init__(self, *args: Any, below: str, **kwargs: Any) -> None:
        self.below = f"/{below}"
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.below)
        wanted = super().translate_path("/" + path.removeprefix(self.below) if inside else "/404")
        if Path(wanted).exists():
            return wanted
        return super().translate_path("/404.html")
