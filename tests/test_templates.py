"""Templates: those that ship, and a person's own before them."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.errors import SettingsError
from digest.templates import load_templates


def test_own_templates_replace_ours_one_by_one(tmp_path: Path) -> None:
    shipped = load_templates()
    name = next(name for name in sorted(shipped) if "/" in name)
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text("mine")
    (tmp_path / "extra.html").write_text("more")
    assert load_templates(tmp_path) == {**shipped, name: "mine", "extra.html": "more"}


def test_what_editors_and_systems_leave_is_no_template(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"\xff\0")
    (tmp_path / ".email.html.swp").write_bytes(b"\xff\0")
    (tmp_path / "email.html~").write_text("old")
    assert load_templates(tmp_path) == load_templates()


def test_a_folder_or_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such folder") as caught:
        load_templates(tmp_path / "nowhere")
    assert "[site]" in caught.value.hint
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\xff")
    with pytest.raises(SettingsError, match=r"logo\.png: cannot be read: it is no text in UTF-8"):
        load_templates(tmp_path)
