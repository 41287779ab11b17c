"""The steps of publishing: look what is here and there, plan, and carry the plan out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from digest.errors import PublishError
from digest.model import File
from digest.publish.hosting.address import Address, Folder
from digest.publish.hosting.manifest import MANIFEST, hash_of, hashes_in, manifest_bytes
from digest.publish.hosting.plan import PENDING, Plan, batches_of, plan_of
from digest.publish.hosting.target import Target, open_target

_AT_ONCE = 64  # files in one batch: what object stores take side by side
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did, or would do: the plan, and the bytes that it sends."""

    plan: Plan
    size_bytes: int


def plan_site(site: Path, address: Address) -> Published:
    """What `publish_site` would do now; nothing is changed anywhere."""
    with open_target(_checked(site, address)) as target:
        plan = plan_of(_hashes_of(site), hashes_in(target.read(MANIFEST)))
    return Published(plan, sum((site / path).stat().st_size for path in plan.send))


def publish_site(site: Path, address: Address, progress: Progress = lambda _: None) -> Published:
    """Make the address hold the site as it lies in the folder `site`.

    Only what an earlier publish put there is ever removed. Stopped half-way it leaves a site that
    works, and the next publish does the rest. PublishError says what could not be done.
    """
    with open_target(_checked(site, address)) as target:
        return publish_to(target, site, progress)


def publish_to(target: Target, site: Path, progress: Progress = lambda _: None) -> Published:
    """As `publish_site`, to a place that is open."""
    there = hashes_in(target.read(MANIFEST))
    plan = plan_of(_hashes_of(site), there)
    size = sum((site / path).stat().st_size for path in plan.send)
    if not plan.is_empty:
        _carry_out(plan, site, there, (target, progress))
    return Published(plan, size)


def _carry_out(
    plan: Plan, site: Path, there: Mapping[str, str], to: tuple[Target, Progress]
) -> None:
    """Send and remove; what is there is written down before the first file and after the last."""
    target, progress = to
    # Ours from now on: killed half-way, the next publish knows what to send and what to remove.
    left = {**there, **dict.fromkeys(plan.send, PENDING)}
    _note(target, left)
    try:
        for batch in batches_of(plan.send, _AT_ONCE):
            files = [File(path, (site / path).read_bytes()) for path in batch]
            target.send(files)
            # As sent: a weekly run may have written the page anew since it was looked at.
            left.update((file.path, hash_of(file.content)) for file in files)
            progress(batch[-1])
        for start in range(0, len(plan.remove), _AT_ONCE):
            gone = plan.remove[start : start + _AT_ONCE]
            target.remove(gone)
            for path in gone:
                del left[path]
    except BaseException:
        with suppress(PublishError):
            _note(target, left)
        raise
    _note(target, left)


def _note(target: Target, left: Mapping[str, str]) -> None:
    target.send([File(MANIFEST, manifest_bytes(left))])


def _hashes_of(site: Path) -> dict[str, str]:
    """Path -> hash of every file to publish; hidden files and links are none of the site's."""
    paths = [path for path in site.rglob("*") if path.is_file() and not path.is_symlink()]
    named = {path.relative_to(site): path for path in paths}
    return {
        name.as_posix(): hash_of(path.read_bytes())
        for name, path in sorted(named.items())
        if not any(part.startswith(".") for part in name.parts)
    }


def _checked(site: Path, address: Address) -> Address:
    """The address, where there is a site and it is not to go into itself."""
    if not (site / "index.html").is_file():
        raise PublishError(f"{site}: there is no site yet", hint="run `digest weekly` first")
    if isinstance(address, Folder) and address.path.resolve().is_relative_to(site.resolve()):
        raise PublishError(
            f"{address.path}: lies in the site itself", hint="publish to a folder outside it"
        )
    return address
