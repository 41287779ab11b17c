"""What people install: the wheel, in an empty environment, run from another folder."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_templates_samples_schema_and_weights(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "digest/_templates/email.html",
        "digest/_templates/site/base.html",
        "digest/demo/feed.xml",
        "digest/schema/extract.json",
        "digest/serve/reload.js",
        "digest/tag/weights/curves.txt",
        "digest/tag/weights/sentences-whole.bin",
        "digest/py.typed",
    ):
        assert part in names
    assert not [name for name in names if name.startswith(("tests/", "templates/", "output/"))]


def test_the_installed_wheel_runs_the_demo_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel], check=True
    )
    # The libraries come from the environment of the tests, because no test may ask the network;
    # a path file there is not followed, so the checkout itself stays out of reach.
    site = Path(sysconfig.get_path("purelib", vars={"base": str(environment)}))
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    where = subprocess.run(
        [python, "-c", "import digest; print(digest.__file__)"],
        cwd=elsewhere, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert str(environment) in where
    subprocess.run([environment / "bin" / "digest", "weekly", "--demo"], cwd=elsewhere, check=True)
    assert (elsewhere / "output" / "2026-W23" / "email.eml").is_file()
    assert (elsewhere / "output" / "site" / "index.html").is_file()
