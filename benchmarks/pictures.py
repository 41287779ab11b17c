"""`make pictures`: the README's pictures of the site, light beside dark, from the sample posts.

They are made by the Chromium and with the fonts of the machine; look at them before you keep them.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from digest.job import Options, make_job
from digest.pipeline import weekly
from tests.conftest import ROOT

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.sync_api import Browser

_WIDTH, _BETWEEN = 1100, 20  # the page's own pixels; two columns need as many
_SCALE = 0.72
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_COLOURS = 256  # as many as a picture with a palette has: a third of the size of one without
_MOST_BYTES = 150_000


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the site: its file in docs/, the page, and how much of it is seen."""

    name: str
    page: str
    height: int
    search: str = ""


SHOTS = (
    Shot("site.png", "index.html", 1000),
    Shot("site-feature.png", "f/1002977/index.html", 900),
    Shot("site-search.png", "search/index.html", 900, search="invoice"),
)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="digest-pictures-") as folder:
        weekly(make_job(Options(demo=True, output=folder)))
        home = f"{(Path(folder) / 'site').as_uri()}/"
        with _browser() as browser:
            for shot in SHOTS:
                _keep(shot, [_taken(browser, home, shot, scheme) for scheme in _SCHEMES])


@contextmanager
def _browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        sys.exit("Chromium is not on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


def _taken(browser: Browser, home: str, shot: Shot, scheme: Literal["light", "dark"]) -> Image:
    from PIL import Image

    page = browser.new_page(
        viewport={"width": _WIDTH, "height": shot.height},
        device_scale_factor=_SCALE,
        color_scheme=scheme,
    )
    page.goto(home + shot.page)
    if shot.search:
        page.fill("#q", shot.search)
        page.locator(".hits li").first.wait_for()
    taken = page.screenshot()
    page.close()
    return Image.open(io.BytesIO(taken)).convert("RGB")


def _keep(shot: Shot, taken: list[Image]) -> None:
    from PIL import Image

    width = sum(image.width for image in taken) + _BETWEEN
    both = Image.new("RGB", (width, taken[0].height), "#888888")
    both.paste(taken[0], (0, 0))
    both.paste(taken[1], (width - taken[1].width, 0))
    place = ROOT / "docs" / shot.name
    # The rarest colours, of the tags, say the most: this way of choosing keeps them.
    kept = both.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    kept.save(place, optimize=True)
    size_bytes = place.stat().st_size
    print(f"{place.relative_to(ROOT)}: {size_bytes / 1000:.0f} kB")
    if size_bytes > _MOST_BYTES:
        sys.exit(f"{shot.name} is larger than {_MOST_BYTES / 1000:.0f} kB: show less of the page")


if __name__ == "__main__":
    main()
