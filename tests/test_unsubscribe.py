"""How people leave: by a link with a button, by one click of their mail program, by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from digest.message.tokens import mark_of, token_of
from digest.model import Recipient
from digest.publish.signing import signer
from digest.store import open_archive
from digest.unsubscribe import app, make_app
from tests.test_cli import Run, run
from tests.test_mail_laws import ADA, MADE_AT, message

__all__ = ["run"]
SETTINGS = '[mail]\nrecipients = "people.csv"\n'


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with open_archive(tmp_path / "digest.db") as archive:
        archive.roster.put([ADA, Recipient("bob@example.org", "Bob", client="Harbour")])
    return tmp_path / "digest.db"


def _token(place: Path) -> str:
    with open_archive(place) as archive:
        return token_of(ADA.key, archive.roster.secrets())


def _left(place: Path) -> frozenset[str]:
    with open_archive(place) as archive:
        return archive.roster.left()


def _ask(application: Any, method: str, path: str) -> tuple[str, dict[str, str], str]:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SCRIPT_NAME": "",
    }
    setup_testing_defaults(environ)
    if method == "POST":
        environ["CONTENT_LENGTH"] = "0"
    seen: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        seen[:] = [status, dict(headers)]
        return lambda _: None

    answer = validator(application)(environ, start)
    body = b"".join(answer).decode()
    answer.close()  # type: ignore[attr-defined]
    return seen[0], seen[1], body


def test_a_look_changes_nothing_and_a_click_does(place: Path) -> None:
    path = f"/leave/{_token(place)}"
    for method in ("GET", "HEAD", "GET"):
        status, headers, body = _ask(make_app(place), method, path)
        assert status == "200 OK"
        assert ("<button" in body) == (method == "GET")
        assert headers["Cache-Control"] == "no-store"
    assert _left(place) == frozenset()
    for _ in range(2):
        status, _, body = _ask(make_app(place), "POST", path)
        assert (status, "You get no more" in body) == ("200 OK", True)
    with open_archive(place) as archive:
        assert _left(place) == {mark_of(ADA.key, archive.roster.secrets().salt)}


@pytest.mark.parametrize("token", ["", "x", "a" * 45, "<script>", "../../etc"])
def test_a_token_that_is_not_ours_changes_nothing(place: Path, token: str) -> None:
    for method in ("GET", "POST"):
        status, _, body = _ask(make_app(place), method, f"/leave/{token}")
        assert status == "404 Not Found"
        assert "script" not in body
    assert _left(place) == frozenset()


def test_other_methods_are_refused_with_those_that_work(place: Path) -> None:
    status, headers, _ = _ask(make_app(place), "DELETE", f"/{_token(place)}")
    assert (status, headers["Allow"]) == ("405 Method Not Allowed", "GET, HEAD, POST")


def test_the_application_finds_its_settings(place: Path, run: Run) -> None:
    Path("digest.toml").write_text("")
    assert _ask(app, "POST", f"/{_token(place)}")[0] == "200 OK"
    assert len(_left(place)) == 1
    Path("digest.toml").write_text("nonsense")
    assert _ask(app, "GET", "/x")[0] == "500 Internal Server Error"


def test_the_list_is_kept_by_hand(run: Run) -> None:
    added = run("recipients", "add", "Ada@Example.org", "--name", "Ada", "--client", "Harbour")
    assert (added.exit_code, added.output) == (0, "Added Ada@example.org.\n")
    assert "Known already" in run("recipients", "add", "Ada@example.org", "--name", "Ada",
                                  "--client", "Harbour").output  # fmt: skip
    run("recipients", "add", "bob@example.org", "--client", "Kettle")
    listed = run("recipients", "list", "--client", "Harbour").output
    assert "Ada@example.org" in listed
    assert "bob" not in listed
    assert run("recipients", "export", "--client", "Kettle").output.splitlines()[1:] == [
        "bob@example.org,,,,Kettle"
    ]
    assert run("recipients", "remove", "bob@example.org").exit_code == 0
    assert run("recipients", "remove", "bob@example.org").exit_code == 3
    refused = run("recipients", "add", "eve@example.org", "--name", "Eve\r\nBcc: x@y.z")
    assert (refused.exit_code, "line break" in refused.output) == (2, True)


def test_who_left_stays_away_from_every_import_until_they_ask(run: Run) -> None:
    Path("people.csv").write_text("address\nada@example.org\nbob@example.org\n")
    assert run("recipients", "unsubscribe", "ada@example.org").exit_code == 0
    assert "They had left already" in run("recipients", "unsubscribe", "Ada@EXAMPLE.org").output
    taken = run("recipients", "import", "people.csv")
    assert (taken.exit_code, "1 have left and stay away" in taken.output) == (0, True)
    assert "ada@" not in run("recipients", "export").output
    assert run("recipients", "add", "ada@example.org").exit_code == 1
    assert run("recipients", "add", "ada@example.org", "--again").exit_code == 0
    assert "ada@example.org" in run("recipients", "export").output


def test_who_is_forgotten_is_not_brought_back_by_an_import(run: Run) -> None:
    Path("people.csv").write_text("address,name\nada@example.org,Ada\n")
    run("recipients", "import", "people.csv")
    assert run("recipients", "forget", "ada@example.org").output == "Forgotten.\n"
    run("recipients", "import", "people.csv")
    assert run("recipients", "export").output.splitlines() == [
        "address,name,profile,language,client"
    ]


def test_a_broken_row_is_told_with_its_line_and_strict_imports_nothing(run: Run) -> None:
    Path("people.csv").write_text("address,name\nnobody,X\nada@example.org,Ada\n")
    strict = run("recipients", "import", "people.csv", "--strict")
    assert (strict.exit_code, "people.csv:2" in strict.output) == (3, True)
    assert "0 recipients" in run("recipients", "list").output
    loose = run("recipients", "import", "people.csv", "--client", "Harbour")
    assert (loose.exit_code, "people.csv:2" in loose.output) == (1, True)
    assert "ada@example.org,Ada,,,Harbour" in run("recipients", "export").output


def test_who_stands_in_the_settings_is_told_to_be_taken_out_there(run: Run) -> None:
    Path("digest.toml").write_text('[[recipient]]\naddress = "ada@example.org"\n')
    for command in ("remove", "forget"):
        refused = run("recipients", command, "ada@example.org")
        assert (refused.exit_code, "the settings" in refused.output) == (3, True)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A private key in a file, and the DNS record of the public one."""
    from base64 import b64encode

    from cryptography.hazmat.primitives import serialization as s
    from cryptography.hazmat.primitives.asymmetric import rsa

    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    path = tmp_path_factory.mktemp("key") / "dkim.pem"
    path.write_bytes(
        private.private_bytes(s.Encoding.PEM, s.PrivateFormat.TraditionalOpenSSL, s.NoEncryption())
    )
    public = private.public_key().public_bytes(s.Encoding.DER, s.PublicFormat.SubjectPublicKeyInfo)
    return path, b"v=DKIM1; k=rsa; p=" + b64encode(public)


def test_a_signed_mail_is_verified_and_signed_alike_each_time(key: tuple[Path, bytes]) -> None:
    import dkim

    sign = signer(key[0], "example.com", "digest", MADE_AT)
    signed = sign(message()) + message()
    assert signed == sign(message()) + message()
    assert dkim.verify(signed, dnsfunc=lambda *_, **__: key[1])
    for forged in (
        signed.replace(b"Subject: Turn on 3", b"Subject: Turn on 4"),
        b"Subject: Another\r\n" + signed,
        signed.replace(b"Hello", b"HELLO"),
    ):
        assert not dkim.verify(forged, dnsfunc=lambda *_, **__: key[1])


def test_a_file_that_is_no_key_is_told(tmp_path: Path) -> None:
    from digest.errors import SettingsError

    (tmp_path / "key.pem").write_text("no key")
    with pytest.raises(SettingsError, match="no key to sign mail with"):
        signer(tmp_path / "key.pem", "example.com", "digest", MADE_AT)(message())
    with pytest.raises(SettingsError, match="No such file"):
        signer(tmp_path / "gone.pem", "example.com", "digest", MADE_AT)
