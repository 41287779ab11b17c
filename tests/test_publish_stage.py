"""What is known and untouched is neither made nor read; everything else is made first, then put."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from digest.model import Batch, Draft, MadeFile, Written
from digest.publish.folder import building
from digest.publish.manifest import MANIFEST
from digest.publish.stage import is_untouched


class Maker:
    """Drafts that note when they are made."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def draft(self, path: str, content: str, mark: str = "m") -> Draft:
        def make() -> bytes:
            self.made.append(path)
            return content.encode()

        return Draft(path, make, mark)


def _build(
    root: Path, drafts: Sequence[Draft | Batch], known: Mapping[str, MadeFile]
) -> tuple[Written, dict[str, MadeFile]]:
    with building(root, drafts, known, within="site") as build:
        written = build.put()
        return written, build.left


def test_a_draft_of_the_same_mark_is_not_made_again(tmp_path: Path) -> None:
    maker = Maker()
    drafts = [maker.draft("site/a.html", "a"), maker.draft("site/b/c.html", "c")]
    written, known = _build(tmp_path, drafts, {})
    assert written == Written(2, 0, 0)
    written, again = _build(tmp_path, drafts, known)
    assert written == Written(0, 2, 0)
    assert again == known
    assert maker.made == ["site/a.html", "site/b/c.html"]
    new = [maker.draft("site/a.html", "A", "n"), drafts[1]]
    assert _build(tmp_path, new, known)[0] == Written(1, 1, 0)
    assert maker.made[2:] == ["site/a.html"]


def test_another_mark_with_the_same_bytes_touches_no_file(tmp_path: Path) -> None:
    maker = Maker()
    _, known = _build(tmp_path, [maker.draft("site/a.html", "a", "1")], {})
    time = (tmp_path / "site/a.html").stat().st_mtime_ns
    written, again = _build(tmp_path, [maker.draft("site/a.html", "a", "2")], known)
    assert written == Written(0, 1, 0)
    assert (tmp_path / "site/a.html").stat().st_mtime_ns == time
    assert again["site/a.html"].mark == "2"


def test_of_a_batch_that_is_known_no_draft_is_even_drawn_up(tmp_path: Path) -> None:
    maker = Maker()

    def drafts() -> list[Draft]:
        maker.made.append("drawn up")
        return [maker.draft("site/a.html", "a"), maker.draft("site/b.html", "b")]

    batch = Batch(("site/a.html", "site/b.html"), "m", drafts)
    written, known = _build(tmp_path, [batch], {})
    assert written == Written(2, 0, 0)
    assert _build(tmp_path, [batch], known)[0] == Written(0, 2, 0)
    assert maker.made == ["drawn up", "site/a.html", "site/b.html"]
    (tmp_path / "site/b.html").unlink()
    assert _build(tmp_path, [batch], known)[0] == Written(1, 1, 0)
    assert maker.made[3:] == ["drawn up", "site/b.html"]


def test_without_a_mark_it_is_made_each_time(tmp_path: Path) -> None:
    maker = Maker()
    drafts = [maker.draft("site/a.html", "a", "")]
    _, known = _build(tmp_path, drafts, {})
    _build(tmp_path, drafts, known)
    assert len(maker.made) == 2


def _edit_and_set_the_time_back(path: Path) -> None:
    time = path.stat().st_mtime_ns
    path.write_text("b")
    os.utime(path, ns=(time, time))


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_text("b"),
        lambda path: path.write_text("longer"),
        lambda path: os.utime(path, ns=(1, 1)),
        _edit_and_set_the_time_back,
    ],
)
def test_a_file_that_is_gone_edited_or_touched_is_looked_at(tmp_path: Path, harm: object) -> None:
    maker = Maker()
    drafts = [maker.draft("site/a.html", "a")]
    _, known = _build(tmp_path, drafts, {})
    assert is_untouched(tmp_path, "site/a.html", known["site/a.html"])
    assert callable(harm)
    harm(tmp_path / "site/a.html")
    assert not is_untouched(tmp_path, "site/a.html", known["site/a.html"])
    _, known = _build(tmp_path, drafts, known)
    assert len(maker.made) == 2
    assert (tmp_path / "site/a.html").read_text() == "a"
    assert is_untouched(tmp_path, "site/a.html", known["site/a.html"])


def test_a_draft_that_cannot_be_made_leaves_the_old_build_whole(tmp_path: Path) -> None:
    maker = Maker()
    _, known = _build(tmp_path, [maker.draft("site/a.html", "old")], {})

    def fail() -> bytes:
        raise ZeroDivisionError

    drafts = [maker.draft("site/a.html", "new", "n"), Draft("site/b.html", fail)]
    with pytest.raises(ZeroDivisionError):
        _build(tmp_path, drafts, known)
    assert (tmp_path / "site/a.html").read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_what_comes_in_parts_is_written_part_by_part(tmp_path: Path) -> None:
    parts = [b"one, ", b"two"]
    draft = Draft("site/a.json", lambda: iter(parts))
    written, known = _build(tmp_path, [draft], {})
    place = tmp_path / "site/a.json"
    assert (written, place.read_bytes()) == (Written(1, 0, 0), b"one, two")
    time = place.stat().st_mtime_ns
    assert _build(tmp_path, [draft], known) == (Written(0, 1, 0), known)
    assert place.stat().st_mtime_ns == time
    parts[1] = b"three"
    assert _build(tmp_path, [draft], known)[0] == Written(1, 0, 0)
    assert place.read_bytes() == b"one, three"


def test_a_part_that_cannot_be_made_leaves_the_old_file_whole(tmp_path: Path) -> None:
    def parts(last: bytes | None) -> Iterator[bytes]:
        yield b"new"
        if last is None:
            raise ZeroDivisionError
        yield last

    _, known = _build(tmp_path, [Draft("site/a.json", lambda: parts(b"!"))], {})
    with pytest.raises(ZeroDivisionError):
        _build(tmp_path, [Draft("site/a.json", lambda: parts(None))], known)
    assert (tmp_path / "site/a.json").read_bytes() == b"new!"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_nothing_is_in_its_place_before_all_is_made(tmp_path: Path) -> None:
    drafts = [Maker().draft("site/a.html", "a")]
    with building(tmp_path, drafts, {}, within="site") as build:
        assert not (tmp_path / "site" / "a.html").exists()
        build.put()
        assert (tmp_path / "site" / "a.html").exists()


def test_the_last_draft_of_a_path_counts(tmp_path: Path) -> None:
    maker = Maker()
    _build(tmp_path, [maker.draft("site/a.html", "a")], {})
    drafts = [maker.draft("site/a.html", "b", "1"), maker.draft("site/a.html", "a", "2")]
    _build(tmp_path, drafts, {})
    assert (tmp_path / "site/a.html").read_text() == "a"


@pytest.mark.parametrize("damaged", ["0" * 64, "", None, b"\0"])
def test_a_hash_that_the_memory_has_wrong_is_made_good(tmp_path: Path, damaged: str) -> None:
    drafts = [Maker().draft("site/a.html", "a"), Maker().draft("site/b.html", "b")]
    _, known = _build(tmp_path, drafts, {})
    told = (tmp_path / "site" / MANIFEST).read_bytes()
    harmed = {**known, "site/b.html": known["site/b.html"]._replace(hash=damaged)}
    assert _build(tmp_path, drafts, harmed) == (Written(0, 2, 0), known)
    assert (tmp_path / "site" / MANIFEST).read_bytes() == told
    assert _build(tmp_path, drafts[:1], harmed)[0] == Written(0, 1, 1)
