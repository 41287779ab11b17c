"""What must hold of a folder in which `digest weekly` was killed and has run clean since."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from digest.edition.json_form import edition_from_json
from digest.job import Options, make_job
from digest.model import Edition, Item
from digest.render import render_edition


@dataclass
class Expected:
    """The posts that were written, by episode, and the mark in the words of their last edit."""

    files: dict[int, Path] = field(default_factory=dict)
    published: dict[int, date] = field(default_factory=dict)
    cards: dict[int, int] = field(default_factory=dict)
    marks: dict[int, int] = field(default_factory=dict)
    backlog: set[int] = field(default_factory=set)


def check_output(root: Path, *, grow_old: bool = False, no_drafts: bool = False) -> None:
    """No file is half written: editions agree with their JSON, the site with its manifest."""
    output = root / "output"
    drafts = list(output.glob(".writing-*"))
    assert not (no_drafts and drafts), drafts
    if grow_old:
        for draft in drafts:
            os.utime(draft, (0, time.time() - 2 * 3600))
    for edition in _editions(output):
        _check_edition(root, edition)
    _check_site(output / "site")
    there = {path.name for path in root.iterdir() if not path.name.startswith("source-")}
    assert there == {"digest.toml", "digest.db", "output"}


def check_all(root: Path, expected: Expected) -> None:
    """No post lost and none told twice as new; every edit told; the archive is sound."""
    editions = list(_editions(root / "output"))
    times = dict.fromkeys(expected.files, 0)
    for edition in editions:
        for post in edition.posts:
            assert post.episode is not None
            times[post.episode] += 1
    wanted = {number: int(number not in expected.backlog) for number in expected.files}
    assert times == wanted, {n: times[n] for n in times if times[n] != wanted[n]}
    for number in expected.files.keys() - expected.backlog:
        _check_told(editions, number, expected.marks[number])
    _check_archive(root / "digest.db", len(expected.files))


def _editions(output: Path) -> Iterator[Edition]:
    for place in sorted(output.glob("*/edition.json")):
        yield edition_from_json(place.read_bytes(), str(place))


def _check_edition(root: Path, edition: Edition) -> None:
    job = make_job(Options(config=str(root / "digest.toml")))
    wanted = {file.path: file.content for file in render_edition(edition, job.templates, job.look)}
    folder = root / "output" / edition.id
    there = {
        str(path.relative_to(root / "output")): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert there == wanted, f"{edition.id}: the files are of different makings"


def _check_site(site: Path) -> None:
    manifest = json.loads((site / ".manifest.json").read_bytes())
    there = {
        f"site/{path.relative_to(site).as_posix()}": hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file() and path.name != ".manifest.json"
    }
    assert there == manifest, there.items() ^ manifest.items()


def _check_told(editions: list[Edition], number: int, mark: int) -> None:
    """The last words of the post stand in one edition, be it as new or as changed."""
    words = f"Mark {mark} of {number}"
    where = [e.id for e in editions if any(words in item.bullets for item in _items(e))]
    assert len(where) == 1, f"{words}: told in {where}"


def _items(edition: Edition) -> tuple[Item, ...]:
    return (*edition.items, *(change.item for change in edition.changed))


def _check_archive(file: Path, posts: int) -> None:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        (kept,) = connection.execute("SELECT count(DISTINCT key) FROM posts").fetchone()
        assert kept == posts
