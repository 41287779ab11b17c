"""A folder on a real disk: what changed is written, what is not ours is never touched."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import OutputError
from digest.model import File, Written
from digest.publish.folder import sync_folder, write_files
from digest.publish.manifest import MANIFEST

A, B, C = File("a.html", b"A"), File("b/c.html", b"B"), File("b/d/é ü.html", b"C")


def _all(root: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in root.rglob("*")
        if path.is_file()
    }


def _names(root: Path) -> set[str]:
    return set(_all(root)) - {MANIFEST}


def test_what_changed_is_written_and_what_is_gone_removed(tmp_path: Path) -> None:
    root = tmp_path / "not" / "there" / "yet"
    assert sync_folder(root, [A, B, C]) == Written(3, 0, 0)
    assert sync_folder(root, [A, File(B.path, b"new"), C]) == Written(1, 2, 0)
    assert sync_folder(root, [A]) == Written(0, 1, 2)
    assert _names(root) == {"a.html"}
    assert not (root / "b").exists()


def test_twice_the_same_writes_nothing(tmp_path: Path) -> None:
    sync_folder(tmp_path, [A, B, C])
    before = _all(tmp_path)
    assert sync_folder(tmp_path, [C, A, B]) == Written(0, 3, 0)
    assert _all(tmp_path) == before


def test_files_that_are_not_ours_stay(tmp_path: Path) -> None:
    sync_folder(tmp_path, [A, B])
    (tmp_path / "b" / "notes.txt").write_text("mine")
    (tmp_path / "CNAME").write_text("digest.example")
    (tmp_path / "b" / "c.html").write_text("mine now")
    assert sync_folder(tmp_path, [A]) == Written(0, 1, 0)
    assert _names(tmp_path) == {"a.html", "CNAME", "b/notes.txt", "b/c.html"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"5",
        b"null",
        b'["a.html"]',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"a": {"b": 1}, "": "x", ".": "x", "b": null}',
        json.dumps({"x" * 5000: "x", "a\0b": "x", "\ud800": "x"}).encode(),
    ],
)
def test_a_manifest_that_is_garbage_removes_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "mine.html").write_text("mine")
    (tmp_path / MANIFEST).write_bytes(content)
    assert sync_folder(tmp_path, [A]) == Written(1, 0, 0)
    assert _names(tmp_path) == {"a.html", "mine.html"}


def test_a_hostile_manifest_removes_nothing_outside(tmp_path: Path) -> None:
    root = tmp_path / "site"
    (root / "b").mkdir(parents=True)
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    (root / "out").symlink_to(tmp_path)
    known = hashlib.sha256(b"mine").hexdigest()
    paths = ("../victim.txt", str(victim), "b/../../victim.txt", "out/victim.txt", "..", "b")
    (root / MANIFEST).write_text(json.dumps(dict.fromkeys(paths, known)))
    assert sync_folder(root, []) == Written(0, 0, 0)
    assert victim.read_text() == "mine"


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "", ".", "..\\x", "C:/x", "a\0b"])
def test_a_path_outside_the_folder_is_a_bug(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        write_files(tmp_path, [A, File(path, b"x")])
    assert not _names(tmp_path)


def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    root, other = tmp_path / "site", tmp_path / "other"
    root.mkdir()
    other.mkdir()
    (root / "b").symlink_to(other)
    with pytest.raises(OutputError, match="leads outside"):
        sync_folder(root, [A, B])
    assert not list(other.iterdir())
    assert not _names(root)


def test_links_inside_are_followed_and_a_link_of_a_file_is_replaced(tmp_path: Path) -> None:
    root, other = tmp_path / "site", tmp_path / "other.html"
    (root / "real").mkdir(parents=True)
    (root / "b").symlink_to(root / "real")
    other.write_text("mine")
    (root / "a.html").symlink_to(other)
    linked_root = tmp_path / "linked"
    linked_root.symlink_to(root)
    assert sync_folder(linked_root, [A, B]) == Written(2, 0, 0)
    assert (root / "real" / "c.html").read_bytes() == b"B"
    assert (root / "a.html").read_bytes() == b"A"
    assert other.read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for root in (tmp_path / "file", tmp_path / "file" / "site", Path("/proc/site")):
        with pytest.raises(OutputError, match="cannot be written") as caught:
            sync_folder(root, [A])
        assert "--output" in caught.value.hint
    (tmp_path / "site" / "a.html").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"a\.html: cannot be written: Is a directory"):
        sync_folder(tmp_path / "site", [A])


FULL = """
import resource, signal, sys
from pathlib import Path
from digest.errors import OutputError
from digest.model import File
from digest.publish.folder import sync_folder
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
try:
    sync_folder(Path(sys.argv[1]), [File("a.html", b"new"), File("z.html", b"x" * 9000)])
except OutputError as error:
    print(error)
"""


def test_a_disk_that_is_full_leaves_the_old_files_and_no_rubbish(tmp_path: Path) -> None:
    sync_folder(tmp_path, [A, File("z.html", b"old")])
    before = _all(tmp_path)
    command = [sys.executable, "-c", FULL, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout == f"{tmp_path}: cannot be written: File too large\n"
    assert _all(tmp_path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from digest.model import File
from digest.publish import folder
replace, left = os.replace, [int(sys.argv[2])]
def replace_or_die(*paths):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(*paths)
os.replace = replace_or_die
files = [File(f"new/{n}.html", b"x") for n in range(3)] + [File("a.html", b"new")]
files += [File(path, b"B") for path in sys.argv[3:]]
folder.sync_folder(Path(sys.argv[1]), files)
"""


@pytest.mark.parametrize("renames", range(7))
@pytest.mark.parametrize("kept", [[], [B.path]], ids=["one is gone", "none is gone"])
def test_killed_at_any_moment_no_file_is_half_and_none_is_left_behind(
    tmp_path: Path, renames: int, kept: list[str]
) -> None:
    sync_folder(tmp_path, [A, B])
    program = [sys.executable, "-c", KILLED, str(tmp_path), str(renames), *kept]
    killed = subprocess.run(program, timeout=30).returncode == -signal.SIGKILL
    # The manifest is written once more where some file is gone.
    assert killed is (renames < 6 - len(kept))
    assert (tmp_path / "a.html").read_bytes() in (b"A", b"new")
    long_ago = time.time() - 7200
    for draft in tmp_path.glob(".writing-*"):
        os.utime(draft, (long_ago, long_ago))
    sync_folder(tmp_path, [File("a.html", b"newest")])
    assert _names(tmp_path) == {"a.html"}
    assert not list(tmp_path.glob(".writing-*"))


def test_files_are_as_open_as_the_user_makes_them(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        write_files(tmp_path, [A])
    finally:
        os.umask(old)
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o644


_PATHS = st.lists(
    st.text("aé .-_ß東", min_size=1, max_size=4).filter(lambda name: name.strip(".")),
    min_size=1,
    max_size=3,
).map("/".join)
_FILES = st.dictionaries(_PATHS, st.binary(max_size=5), max_size=6).filter(
    lambda files: not any(p != q and q.startswith(f"{p}/") for p in files for q in files)
)


# The disk of a busy machine may be slow.
@given(_FILES, _FILES)
def test_the_folder_holds_what_the_last_call_wanted(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, bytes], then: dict[str, bytes]
) -> None:
    root = tmp_path_factory.mktemp("site")
    for files in (first, {}, then):
        written = sync_folder(root, [File(path, content) for path, content in files.items()])
        assert written.written + written.unchanged == len(files)
        assert {p: c for p, (_, c) in _all(root).items() if p != MANIFEST} == files
        told = json.loads((root / MANIFEST).read_bytes())
        assert told == {p: hashlib.sha256(c).hexdigest() for p, c in files.items()}
        assert list(told) == sorted(files)
