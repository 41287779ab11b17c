"""A weekly run with one source, whose server answers that nothing has changed."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import web_server
from tests.conftest import ROOT
from tests.web_server import validated

_POSTS = ROOT / "digest" / "demo" / "thoughts"


@contextmanager
def nothing_new() -> Iterator[list[str]]:
    """The command, of which each run asks once and is answered with 304."""
    post = next(_POSTS.glob("*-9.html")).read_text("utf-8")
    with tempfile.TemporaryDirectory(prefix="digest-bench-") as name, web_server.serving() as web:
        url = web.on("/post", validated(post, '"1"'))
        settings = Path(name) / "digest.toml"
        settings.write_text(
            f'[[source]]\nname = "Blog"\nurl = "{url}"\nallow_private = true\n', "utf-8"
        )
        digest = str(Path(sys.executable).with_name("digest"))
        yield [digest, "weekly", "--config", str(settings), "--output", f"{name}/output"]
