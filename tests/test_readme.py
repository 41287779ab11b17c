"""The README tells the truth: its paths exist, its settings load, its commands are ours."""

from __future__ import annotations

import re
import tomllib

from digest.cli.group import COMMANDS
from digest.settings import settings_from_toml
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_link_to_a_file_leads_somewhere() -> None:
    for document in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), (document.name, target)


def test_its_pictures_are_small() -> None:
    pictures = re.findall(r"!\[.+?\]\((.+?\.png)\)", README)
    assert len(pictures) >= 4
    sizes_bytes = {name: (ROOT / name).stat().st_size for name in pictures}
    assert {name for name, size in sizes_bytes.items() if size > 150_000} == set()


def test_the_settings_shown_are_settings() -> None:
    documents = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
    text = "".join(document.read_text("utf-8") for document in documents)
    block, *others = re.findall(r"```toml\n(.*?)```", text, re.S)
    assert settings_from_toml(block).product == "HaloPSA"
    for other in others:
        settings_from_toml(other)


def test_every_command_is_in_the_table() -> None:
    told = set(re.findall(r"^\| `digest ([a-z]+)", README, re.M))
    assert told == set(COMMANDS)


def test_every_package_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    names = {re.split(r"[><=]", name)[0] for name in project["dependencies"]}
    table = README.split("## Packages")[1].split("##")[0]
    for name in names:
        assert re.search(rf"^\|.*\b{name}\b.*\|", table, re.M), name


def test_every_make_target_that_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`?make ([a-z]+)\b(?=[` \n])", README)) - {"installs"} <= targets


def test_every_room_of_the_package_is_in_the_table() -> None:
    table = README.split("| rooms |")[1].split("The core knows")[0]
    first_cells = re.findall(r"^\| (`.+?) \|", table, re.M)
    told = re.findall(r"`(\w+)`", " ".join(first_cells))
    code = {path.stem for path in (ROOT / "digest").glob("*.py") if path.stem[:2] != "__"}
    rooms = {path.parent.name for path in (ROOT / "digest").glob("*/__init__.py")}
    assert sorted(told) == sorted(code | rooms)
