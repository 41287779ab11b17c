"""Publishing to real servers on this machine: what every kind of host must do alike."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from digest.errors import PublishError
from digest.model import File
from digest.publish.hosting import Published, address_of, plan_site, publish_site
from digest.publish.hosting.manifest import MANIFEST
from digest.publish.hosting.publish import publish_to
from digest.publish.hosting.target import Target, open_target
from tests.hosts import SHOWN, SITE, git, s3_server, sftp_server, write_site


@dataclass(frozen=True)
class Host:
    """A place to publish to: its address, what it holds, and how somebody else writes there."""

    to: str
    holds: Callable[[], dict[str, str]]
    put: Callable[[str, str], None]

    @property
    def shows(self) -> dict[str, str]:
        return {name: text for name, text in self.holds().items() if not name.startswith(".")}

    def publish(self, site: Path) -> Published:
        return publish_site(site, address_of(self.to))


@contextmanager
def folder_host(tmp_path: Path) -> Iterator[Host]:
    root = tmp_path / "www"

    def put(name: str, text: str) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)

    yield Host(str(root), lambda: _files(root), put)


@contextmanager
def git_host(tmp_path: Path) -> Iterator[Host]:
    bare = tmp_path / "site.git"
    git("init", "--quiet", "--bare", bare, folder=tmp_path)

    def clone(name: str) -> Path:
        place = tmp_path / name
        git("clone", "--quiet", "--branch", "pages", bare, place, folder=tmp_path)
        return place

    numbers = iter(range(1000))

    def holds() -> dict[str, str]:
        if not git("branch", "--list", "pages", folder=bare):
            return {}
        place = clone(f"clone-{next(numbers)}")
        return {n: t for n, t in _files(place).items() if not n.startswith(".git/")}

    def put(name: str, text: str) -> None:
        place = clone(f"clone-{next(numbers)}")
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text)
        git("add", "-A", folder=place)
        git("commit", "--quiet", "-m", "by hand", folder=place)
        git("push", "--quiet", folder=place)

    yield Host(f"git+file://{bare}#pages", holds, put)


@contextmanager
def sftp_host(tmp_path: Path) -> Iterator[Host]:
    root = tmp_path / "server"
    root.mkdir()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("HOME", str(tmp_path / "home"))
        environment.setenv("DIGEST_SFTP_PASSWORD", "right")
        with sftp_server(root, tmp_path / "home", "right") as port, folder_host(root) as disk:
            yield Host(f"sftp://ada@127.0.0.1:{port}/www", disk.holds, disk.put)


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as environment, s3_server() as url:
        environment.setenv("AWS_ENDPOINT_URL", url)
        environment.setenv("AWS_ACCESS_KEY_ID", "test")
        environment.setenv("AWS_SECRET_ACCESS_KEY", "test")
        environment.setenv("AWS_DEFAULT_REGION", "us-east-1")
        environment.setenv("AWS_CONFIG_FILE", "/nowhere")
        yield url


@contextmanager
def s3_client() -> Iterator[Any]:
    import boto3

    client = boto3.client("s3")
    yield client
    client.close()


@contextmanager
def s3_host(tmp_path: Path) -> Iterator[Host]:
    name = f"site-{abs(hash(tmp_path)) % 10**9}"
    with s3_client() as client:
        client.create_bucket(Bucket=name)
        yield _s3_host(name, client)


def _s3_host(name: str, client: Any) -> Host:

    def holds() -> dict[str, str]:
        pages = client.get_paginator("list_objects_v2").paginate(Bucket=name, Prefix="digest/")
        keys = [found["Key"] for page in pages for found in page.get("Contents", ())]
        bodies = {key: client.get_object(Bucket=name, Key=key)["Body"].read() for key in keys}
        return {key.removeprefix("digest/"): body.decode() for key, body in bodies.items()}

    def put(path: str, text: str) -> None:
        client.put_object(Bucket=name, Key=f"digest/{path}", Body=text.encode())

    return Host(f"s3://{name}/digest", holds, put)


@contextmanager
def other_host(tmp_path: Path) -> Iterator[Host]:
    """A file system that fsspec knows and digest does not: one in memory."""
    import fsspec

    fs = fsspec.filesystem("memory")
    root = f"/{tmp_path.name}"

    def holds() -> dict[str, str]:
        names = fs.find(root) if fs.exists(root) else []
        return {name.removeprefix(f"{root}/"): fs.cat_file(name).decode() for name in names}

    yield Host(f"memory:/{root}", holds, lambda n, text: fs.pipe_file(f"{root}/{n}", text.encode()))


HOSTS = {
    "folder": folder_host,
    "git": git_host,
    "sftp": sftp_host,
    "s3": s3_host,
    "other": other_host,
}


@pytest.fixture(params=list(HOSTS))
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Host]:
    if request.param == "s3":
        request.getfixturevalue("s3")
    with HOSTS[request.param](tmp_path) as host:
        yield host


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", SITE)


def _files(root: Path) -> dict[str, str]:
    paths = [path for path in root.rglob("*") if path.is_file()] if root.is_dir() else []
    return {p.relative_to(root).as_posix(): p.read_bytes().decode(errors="replace") for p in paths}


def test_the_host_holds_the_site_and_nothing_hidden(host: Host, site: Path) -> None:
    done = host.publish(site)
    assert host.shows == SHOWN
    assert (len(done.plan.send), done.plan.unchanged) == (5, 0)
    assert done.size_bytes == sum(len(text) for text in SHOWN.values())


def test_only_what_changed_travels_and_what_is_gone_is_removed(host: Host, site: Path) -> None:
    host.publish(site)
    write_site(site, {**SITE, "f/1/index.html": "one, edited", "f/3/index.html": "three"})
    (site / "f" / "é ü" / "index.html").unlink()
    plan = host.publish(site).plan
    assert plan.send == ("f/1/index.html", "f/3/index.html")
    assert plan.remove == ("f/é ü/index.html",)
    assert host.shows == {
        **{name: SHOWN[name] for name in ("index.html", "style.css", "feed.xml")},
        "f/1/index.html": "one, edited",
        "f/3/index.html": "three",
    }


def test_twice_the_same_changes_nothing(host: Host, site: Path) -> None:
    host.publish(site)
    before = host.holds()
    assert host.publish(site).plan.is_empty
    assert host.holds() == before


def test_what_somebody_else_put_there_stays(host: Host, site: Path) -> None:
    host.publish(site)
    host.put("notes/mine.txt", "mine")
    write_site(site, {"index.html": "home"})
    host.publish(site)
    assert host.shows == {"index.html": "home", "notes/mine.txt": "mine"}


def test_a_plan_changes_nothing(host: Host, site: Path) -> None:
    assert len(plan_site(site, address_of(host.to)).plan.send) == 5
    assert host.holds() == {}
    host.publish(site)
    write_site(site, {"index.html": "new home"})
    before = host.holds()
    plan = plan_site(site, address_of(host.to)).plan
    assert plan.send == ("index.html",)
    assert set(plan.remove) == set(SHOWN) - {"index.html"}
    assert host.holds() == before


class Failing:
    """A host that breaks down after so many calls, and answers again only to reading."""

    def __init__(self, target: Target, calls: int) -> None:
        self.target, self.calls = target, calls

    def read(self, path: str) -> bytes | None:
        return self.target.read(path)

    def send(self, files: Sequence[File]) -> None:
        self._count()
        self.target.send(files)

    def remove(self, paths: Sequence[str]) -> None:
        self._count()
        self.target.remove(paths)

    def _count(self) -> None:
        self.calls -= 1
        if self.calls < 0:
            raise PublishError("the host broke down")


@pytest.mark.parametrize("calls", range(6))
def test_broken_off_anywhere_the_site_works_and_the_next_publish_finishes(
    host: Host, site: Path, calls: int
) -> None:
    host.publish(site)
    new = {"index.html": "leads to 9", "style.css": "p {}", "f/9/index.html": "nine"}
    write_site(site, new)
    address = address_of(host.to)
    with ExitStack() as stack:
        stack.enter_context(pytest.raises(PublishError, match="broke down"))
        target = stack.enter_context(open_target(address))
        publish_to(Failing(target, calls), site)
    shown = host.shows
    if shown["index.html"] == "leads to 9":
        assert shown["f/9/index.html"] == "nine"
    else:
        assert {"f/1/index.html", "f/é ü/index.html"} <= shown.keys()
    host.publish(site)
    assert host.shows == new


def test_the_host_remembers_what_is_ours(host: Host, site: Path) -> None:
    host.publish(site)
    assert set(json.loads(host.holds()[MANIFEST])) == set(SHOWN)


def test_s3_is_told_the_content_type_and_how_long_to_keep(s3: str, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", {**SITE, "app.3f2a9c1e.js": "1"})
    with s3_host(tmp_path) as host, s3_client() as client:
        host.publish(site)
        bucket = host.to.split("/")[2]
        for name, kind, cache in (
            ("index.html", "text/html; charset=utf-8", "public, max-age=0, must-revalidate"),
            ("feed.xml", "application/xml", "public, max-age=0, must-revalidate"),
            (
                "app.3f2a9c1e.js",
                "text/javascript; charset=utf-8",
                "public, max-age=31536000, immutable",
            ),
        ):
            head = client.head_object(Bucket=bucket, Key=f"digest/{name}")
            assert (head["ContentType"], head["CacheControl"]) == (kind, cache)


def test_a_bucket_keeps_what_lies_beside_the_prefix(s3: str, site: Path, tmp_path: Path) -> None:
    with s3_host(tmp_path) as host, s3_client() as client:
        bucket = host.to.split("/")[2]
        client.put_object(Bucket=bucket, Key="digest-other/index.html", Body=b"mine")
        # Somebody wrote paths into the manifest that lead out of the prefix.
        bad = json.dumps({"../digest-other/index.html": "x", "/digest-other/index.html": "x"})
        host.put(MANIFEST, bad)
        host.publish(site)
        held = client.get_object(Bucket=bucket, Key="digest-other/index.html")["Body"].read()
        assert held == b"mine"


def test_a_bucket_that_is_not_there_is_told(s3: str, site: Path) -> None:
    with pytest.raises(PublishError, match="s3://no-such-bucket") as caught:
        publish_site(site, address_of("s3://no-such-bucket/x"))
    assert "credentials" in caught.value.hint


def test_a_branch_gets_one_commit_a_publish_and_none_for_nothing(
    site: Path, tmp_path: Path
) -> None:
    with git_host(tmp_path) as host:
        host.publish(site)
        assert ".nojekyll" in host.holds()
        host.publish(site)
        write_site(site, {**SITE, "index.html": "new"})
        host.publish(site)
        log = git("log", "--format=%an %s", "pages", folder=tmp_path / "site.git")
        assert log == "digest Publish the site\n" * 2


def test_a_folder_of_a_branch_leaves_the_rest_of_it(site: Path, tmp_path: Path) -> None:
    with git_host(tmp_path) as host:
        host.publish(write_site(tmp_path / "other", {"index.html": "the whole branch"}))
        bare = tmp_path / "site.git"
        publish_site(site, address_of(f"git:{bare}#pages:docs"))
        held = host.holds()
        assert held["index.html"] == "the whole branch"
        assert held["docs/f/1/index.html"] == "one"


def test_a_repository_that_is_not_there_is_told(site: Path, tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no-repository") as caught:
        publish_site(site, address_of(f"git:{tmp_path}/no-repository#pages"))
    assert "\n" not in caught.value.message
    assert caught.value.hint


def test_a_server_whose_key_nobody_knows_is_refused(site: Path, tmp_path: Path) -> None:
    with sftp_host(tmp_path) as host:
        (tmp_path / "home" / ".ssh" / "known_hosts").unlink()
        with pytest.raises(PublishError, match="known_hosts") as caught:
            host.publish(site)
        assert "ssh" in caught.value.hint
        assert host.holds() == {}


def test_a_server_whose_key_changed_is_refused(site: Path, tmp_path: Path) -> None:
    with sftp_host(tmp_path) as host:
        known = tmp_path / "home" / ".ssh" / "known_hosts"
        import asyncssh

        other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode()
        known.write_text(f"{known.read_text().split()[0]} {' '.join(other.split()[:2])}\n")
        with pytest.raises(PublishError, match="not the one in known_hosts"):
            host.publish(site)


def test_a_wrong_password_is_told_and_never_shown(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sftp_host(tmp_path) as host:
        monkeypatch.setenv("DIGEST_SFTP_PASSWORD", "hunter2")
        with pytest.raises(PublishError, match="does not let us in") as caught:
            host.publish(site)
        assert "hunter2" not in caught.value.message + caught.value.hint


def test_a_server_that_does_not_answer_is_told(site: Path, tmp_path: Path) -> None:
    with sftp_host(tmp_path) as host:
        pass
    with pytest.raises(PublishError, match=r"sftp://127\.0\.0\.1"):
        host.publish(site)


def test_without_a_site_there_is_nothing_to_publish(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no site yet"):
        publish_site(tmp_path, address_of(str(tmp_path / "www")))


def test_the_site_is_never_published_into_itself(site: Path) -> None:
    with pytest.raises(PublishError, match="in the site itself"):
        publish_site(site, address_of(str(site / "copy")))


def test_links_of_the_site_are_not_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (site / "linked.txt").symlink_to(tmp_path / "secret.txt")
    publish_site(site, address_of(str(tmp_path / "www")))
    assert not (tmp_path / "www" / "linked.txt").exists()
