"""Templates: those that ship, and a person's own before them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from digest.cli import main
from digest.errors import SettingsError
from digest.render.site.catalogue import catalogue_of
from digest.render.site.pages import pages_of
from digest.templates import eject_template, load_templates
from tests.conftest import ROOT
from tests.editions import hand_made_library


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


def test_a_template_is_copied_out_and_what_is_there_stays(tmp_path: Path) -> None:
    place = eject_template("site/feature.html", tmp_path / "own")
    assert place == tmp_path / "own" / "site" / "feature.html"
    assert place.read_text(encoding="utf-8") == load_templates()["site/feature.html"]
    place.write_text("mine")
    with pytest.raises(SettingsError, match="is there already"):
        eject_template("site/feature.html", tmp_path / "own")
    assert place.read_text() == "mine"


@pytest.mark.parametrize("name", ["site/featur.html", "../pyproject.toml", "/etc/passwd", ""])
def test_only_a_template_of_ours_is_copied_out(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError, match="no template of that name") as caught:
        eject_template(name, tmp_path)
    assert "digest templates" in caught.value.hint
    assert not list(tmp_path.iterdir())


def test_the_commands_list_and_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    refused = run(main, ["templates", "eject", "digest.md"])
    assert refused.exit_code == 2
    assert "--to" in refused.output
    assert (
        'templates = "own"' in run(main, ["templates", "eject", "digest.md", "--to", "own"]).output
    )
    (tmp_path / "digest.toml").write_text('[site]\ntemplates = "own"\n')
    (tmp_path / "own" / "logo.svg").write_text("<svg/>")
    done = run(main, ["templates", "eject", "site/style.css"])
    assert done.output == f"Wrote {Path('own/site/style.css')}.\n"
    lines = run(main, ["templates", "list"]).output.splitlines()
    assert {"digest.md  (yours)", "logo.svg  (yours, new)", "email.html"} <= set(lines)
    assert {line.split()[0] for line in lines} == {*load_templates(), "logo.svg"}


def test_a_folder_that_the_settings_name_is_made_by_the_first_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "digest.toml").write_text('[site]\ntemplates = "own"\n')
    run = CliRunner().invoke
    assert run(main, ["templates", "list"]).output.splitlines() == sorted(load_templates())
    done = run(main, ["templates", "eject", "site/feature.html"])
    assert done.output == f"Wrote {Path('own/site/feature.html')}.\n"
    assert "site/feature.html  (yours)" in run(main, ["templates", "list"]).output


def test_the_document_tells_of_every_template_and_all_that_pages_get() -> None:
    told = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    rows = [row for row in told.splitlines() if row.startswith("| `")]
    kinds = (".html", ".md", ".txt", ".xml")
    for name in (name for name in load_templates() if name.endswith(kinds)):
        assert any(f"`{name}`" in row for row in rows), name
    for page in pages_of(catalogue_of(hand_made_library())):
        (row,) = (row for row in rows if f"`site/{page.template}`" in row)
        assert {name for name in page.values if f"`{name}`" not in row} == set(), page.template
