"""What only a server can do to an archive, and that it is told in words without the password."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from digest.errors import ArchiveError
from digest.model import Visit
from digest.store import open_archive
from tests.archives import NOW, failure, read_post, titles
from tests.postgres import PASSWORD, run_sql, url


def _message(place: str) -> str:
    error = failure(place)
    assert PASSWORD not in error.message + error.hint
    return error.message


def test_a_wrong_password_is_named(postgres: str, postgres_server: str) -> None:
    message = _message(url(postgres_server, password="wrong-guess"))
    assert message.startswith("postgresql+psycopg://digest:***@/postgres: its password is not ")
    assert "wrong-guess" not in message


def test_an_unknown_user_and_an_unknown_database_are_named(
    postgres: str, postgres_server: str
) -> None:
    assert "its password is not accepted" in _message(url(postgres_server, user="nobody"))
    message = _message(url(postgres_server).replace("/postgres?", "/nowhere?"))
    assert "is not there (connection failed" in message
    assert '"nowhere" does not exist' in message


def test_a_server_that_is_not_there_is_named(postgres_server: str) -> None:
    for query in (f"host={postgres_server}/gone", "host=127.0.0.1&port=1"):
        place = f"postgresql+psycopg://digest:{PASSWORD}@/postgres?{query}"
        assert "its server does not answer" in _message(place)


def test_a_server_that_says_nothing_is_not_waited_for_for_ever() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        place = (
            f"postgresql+psycopg://digest:{PASSWORD}@127.0.0.1:{port}/postgres?connect_timeout=1"
        )
        assert "its server does not answer" in _message(place)


def test_a_user_without_rights_is_told_what_is_missing(postgres: str, postgres_server: str) -> None:
    run_sql(postgres_server, f"CREATE ROLE guest LOGIN PASSWORD '{PASSWORD}'")
    assert "its user may not do that" in _message(url(postgres_server, user="guest"))


def test_one_that_cannot_be_written_can_be_read(postgres: str, postgres_server: str) -> None:
    with open_archive(postgres) as archive:
        archive.keep("blog", [read_post(1)], NOW)
    query = "&options=-c%20default_transaction_read_only%3Don"
    read_only = url(postgres_server, query=query)
    with open_archive(read_only) as archive:
        assert titles(archive) == [(1, "A card")]
    assert "cannot be written" in _message(read_only)


@pytest.mark.parametrize(
    ("state", "words"), [("53100", "the disk is full"), ("53300", "its server is busy")]
)
def test_what_fails_in_the_server_is_known_by_its_state_in_any_language(
    postgres: str, postgres_server: str, state: str, words: str
) -> None:
    with open_archive(postgres):
        pass
    run_sql(
        postgres_server,
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION 'leider nein' USING ERRCODE = '{state}'; END $$",
        "CREATE TRIGGER fails BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION fail()",
    )
    message = _message(postgres)
    assert words in message
    assert "leider nein" in message


END_ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'digest'"


def test_a_connection_lost_between_two_uses_is_made_anew(
    postgres: str, postgres_server: str
) -> None:
    with open_archive(postgres) as archive:
        archive.keep("blog", [read_post(1)], NOW)
        run_sql(postgres_server, END_ALL)
        assert archive.keep("blog", [read_post(2)], NOW) == 1


def test_a_connection_lost_amid_keeping_keeps_nothing(postgres: str, postgres_server: str) -> None:
    def visits() -> Iterator[Visit]:
        run_sql(postgres_server, END_ALL)
        yield Visit("https://notes.test", NOW)

    with (
        pytest.raises(ArchiveError, match="its server does not answer"),
        open_archive(postgres) as archive,
    ):
        archive.keep("blog", [read_post(1)], NOW, visits())
    with open_archive(postgres) as archive:
        assert archive.posts() == ()
