"""A PostgreSQL server of our own: a new cluster in a temp folder, reached by its socket only.

initdb and the server refuse to run as root; then they run as the user `postgres` that the Debian
package makes. With DIGEST_TEST_POSTGRES=required in the environment, as in .ci/run, a machine
without PostgreSQL fails the tests and does not skip them.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import LiteralString, NoReturn

import pytest

PASSWORD = "s3cret-pass"
Command = list[str | Path]
_SETTINGS = (
    "listen_addresses=",  # the socket only
    "max_connections=30",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The folder of the server's socket: one server for all tests, started if one asks for it."""
    with own_server() as folder:
        yield folder


@contextmanager
def own_server() -> Iterator[str]:
    """The folder of the socket of a new server; skipped where PostgreSQL is not installed."""
    programs = _programs()
    with (
        tempfile.TemporaryDirectory(prefix="digest-pg-", ignore_cleanup_errors=True) as name,
        _running(programs, Path(name)),
    ):
        yield name


@pytest.fixture
def postgres(postgres_server: str) -> str:
    """The address of a database that is empty."""
    return emptied(postgres_server)


def emptied(folder: str) -> str:
    """The address of the server's database, in which nothing is left."""
    run_sql(
        folder,
        "DROP SCHEMA IF EXISTS public CASCADE",
        "CREATE SCHEMA public",
        "GRANT USAGE ON SCHEMA public TO PUBLIC",
        "DROP ROLE IF EXISTS guest",
    )
    return url(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an archive that is not there yet: each test runs on both databases."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/digest.db"
    return str(request.getfixturevalue("postgres"))


def url(folder: str, *, user: str = "digest", password: str = PASSWORD, query: str = "") -> str:
    """The address of the server in this folder, in SQLAlchemy's form."""
    return f"postgresql+psycopg://{user}:{password}@/postgres?host={folder}{query}"


def run_sql(folder: str, *statements: LiteralString) -> None:
    """Run statements of the test's own as the server's owner."""
    import psycopg

    with psycopg.connect(
        host=folder, user="digest", password=PASSWORD, dbname="postgres", autocommit=True
    ) as connection:
        for statement in statements:
            connection.execute(statement)


def _programs() -> Path:
    """The folder of initdb and postgres, the newest; the test is skipped without them."""
    if find_spec("psycopg") is None:
        _skip("the package psycopg is not there: .venv/bin/pip install 'psycopg[binary]'")
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])
    )
    found = folders[-1:] or [Path(p) for p in (shutil.which("initdb"),) if p]
    if not found:
        _skip("PostgreSQL is not there: apt-get install postgresql")
    return found[0].parent


def _skip(reason: str) -> NoReturn:
    if os.environ.get("DIGEST_TEST_POSTGRES") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def _running(programs: Path, folder: Path) -> Iterator[None]:
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    secret = folder / "password"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    data, log = folder / "data", folder / "log"
    initdb: Command = [programs / "initdb", "-D", data, "-U", "digest", "--auth=scram-sha-256"]
    initdb += [f"--pwfile={secret}", "--no-sync", "--no-instructions"]
    initdb += ["--encoding=UTF8", "--no-locale"]
    subprocess.run(initdb, check=True, user=user, cwd=folder, capture_output=True, timeout=120)
    options = [part for setting in _SETTINGS for part in ("-c", setting)]
    serve: Command = [
        programs / "postgres",
        "-D",
        data,
        "-k",
        folder,
        "-c",
        "listen_addresses=",
        *options,
    ]
    with log.open("wb") as output:
        server = subprocess.Popen(serve, user=user, cwd=folder, stdout=output, stderr=output)
    try:
        _wait_until_ready(server, programs, folder)
        yield
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        server.wait(30)


def _wait_until_ready(server: subprocess.Popen[bytes], programs: Path, folder: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        ready: Command = [programs / "pg_isready", "-q", "-h", folder, "-d", "postgres"]
        if subprocess.run(ready, check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise AssertionError(f"PostgreSQL did not start: {(folder / 'log').read_text()}")
