"""The Nu HTML checker finds no error on any page; it runs where DIGEST_VNU_JAR names its jar.

It is 33 MB of Java, so it is no dependency: `npm pack vnu-jar` or its project's releases have it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks.library import generated_library
from tests.sites import demo_site, hostile_site, seed_site, written

__all__ = ["demo_site", "hostile_site", "seed_site"]


@pytest.fixture(scope="module")
def generated_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """5,000 features."""
    return written(tmp_path_factory.mktemp("generated"), generated_library(125))


@pytest.mark.parametrize("name", ["demo_site", "seed_site", "hostile_site", "generated_site"])
def test_the_nu_checker_finds_no_error(request: pytest.FixtureRequest, name: str) -> None:
    jar = os.environ.get("DIGEST_VNU_JAR", "")
    if not (Path(jar).is_file() and shutil.which("java")):
        pytest.skip("the Nu HTML checker is not here (DIGEST_VNU_JAR and java)")
    site: Path = request.getfixturevalue(name)
    checker = ["java", "-jar", jar, "--errors-only"]
    for kind, suffix in (("--skip-non-html", ""), ("--css", "style.css"), ("--svg", "icon.svg")):
        run = subprocess.run(
            [*checker, kind, site / suffix], capture_output=True, text=True, check=False
        )
        assert (run.returncode, run.stderr[:2000]) == (0, "")
