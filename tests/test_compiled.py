"""Compiled templates that outlive the run: kept in a place of the user's own, and never missed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_PROGRAM = """
from digest.compiled import keep_compiled
from digest.render import Look, Renderer
import jinja2
keep_compiled()
compiled = []
whole = jinja2.Environment.compile
jinja2.Environment.compile = lambda *a, **k: compiled.append(1) or whole(*a, **k)
print(Renderer({"a.html": %r}, Look()).fill("a.html", name="<Ada>"), len(compiled))
"""


def _run(temporary: Path, source: str = "Hello {{ name }}") -> str:
    """What the template says, and how many templates were compiled for it."""
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM % source],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def _kept(temporary: Path) -> list[Path]:
    return sorted(path for path in temporary.rglob("*") if path.is_file())


def test_the_next_run_compiles_only_what_has_changed(tmp_path: Path) -> None:
    assert _run(tmp_path) == "Hello &lt;Ada&gt; 1"
    (kept,) = _kept(tmp_path)
    assert kept.parent.stat().st_mode & 0o077 == 0
    assert _run(tmp_path) == "Hello &lt;Ada&gt; 0"
    assert _run(tmp_path, "Bye {{ name }}") == "Bye &lt;Ada&gt; 1"
    assert _kept(tmp_path) == [kept]


@pytest.mark.parametrize("damage", [b"", b"j2", b"\0" * 500])
def test_what_is_damaged_is_compiled_anew(tmp_path: Path, damage: bytes) -> None:
    _run(tmp_path)
    _kept(tmp_path)[0].write_bytes(damage)
    assert _run(tmp_path) == "Hello &lt;Ada&gt; 1"
    assert _run(tmp_path) == "Hello &lt;Ada&gt; 0"


def test_where_no_place_is_safe_every_run_compiles(tmp_path: Path) -> None:
    (tmp_path / f"_jinja2-cache-{os.getuid()}").write_text("somebody else's")
    assert _run(tmp_path) == "Hello &lt;Ada&gt; 1"
    assert _run(tmp_path) == "Hello &lt;Ada&gt; 1"


def test_a_place_that_takes_no_file_is_done_without(tmp_path: Path) -> None:
    """Even root cannot write into a folder of the name that the file would have."""
    _run(tmp_path)
    (kept,) = _kept(tmp_path)
    kept.unlink()
    kept.mkdir()
    assert _run(tmp_path) == "Hello &lt;Ada&gt; 1"
