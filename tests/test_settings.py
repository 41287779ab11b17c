"""Settings that cannot be meant: all faults at once, in words, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.errors import SettingsError
from digest.settings import Settings, load_settings, settings_from_toml


def _faults(text: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        settings_from_toml(text)
    first, *faults = caught.value.message.splitlines()
    assert first == f"digest.toml: {f'{len(faults)} faults' if len(faults) > 1 else 'a fault'}:"
    for jargon in ("Input", "should", "string_", "valid dictionary", "_type"):
        assert jargon not in caught.value.message
    return [fault.strip().removeprefix("digest.toml:") for fault in faults]


def _fault(text: str) -> str:
    (fault,) = _faults(text)
    return fault


def test_nothing_is_needed() -> None:
    assert settings_from_toml("") == Settings()


def test_all_that_can_be_set() -> None:
    settings = settings_from_toml("""
        title = "Turn on"
        time_zone = "Europe/London"
        archive = { url = "postgresql+psycopg://digest@db/digest" }
        limits.file_mib = 5
        source = [{ name = "blog", url = "https://blog.example/thoughts" }]
        [mail]
        "sender" = "digest@msp.example"
    """)
    assert str(settings.zone) == "Europe/London"
    assert (settings.limits.file_mib, settings.limits.timeout_s) == (5, 20)
    assert [source.name for source in settings.source] == ["blog"]
    assert (settings.source[0].kind, settings.source[0].allow_private) == ("auto", False)


def test_a_source_says_what_it_is_and_whether_it_may_be_private() -> None:
    (source,) = settings_from_toml(
        '[[source]]\nname = "wiki"\nurl = "http://10.0.0.5/"\nkind = "page"\nallow_private = true'
    ).source
    assert (source.kind, source.allow_private) == ("page", True)
    wrong = '[[source]]\nname = "x"\nurl = "x"\nkind = "rss"\nallow_private = "yes"'
    assert _faults(wrong) == [
        '4: source 1: kind: expected "auto", "feed", "page" or "file", but it is \'rss\'',
        "5: source 1: allow_private: expected true or false, but it is 'yes'",
    ]


def test_five_mistakes_are_told_at_once_with_their_lines() -> None:
    assert _faults("""\
# titel = "a comment"
titel = "What to turn on"
time_zone = "Europe/Londn"

[limits]  # timeout_s = 0
file_mib = "x"
timeout_s = 0

[[source]]
name = "one"
url = "posts.html"

[[source]]
name = "two"
""") == [
        "2: titel: unknown key; did you mean 'title'? "
        "(accepted: archive, channel, edition, gazetteer, grammar, limits, mail, output, product, "
        "profile, profiles, publish, recipient, rule, site, smtp, source, time_zone, title, "
        "versions)",
        "3: time_zone: no such time zone: 'Europe/Londn'; did you mean 'Europe/London'? "
        "(an IANA name such as Europe/London)",
        "6: limits.file_mib: expected a whole number between 1 and 1024, but it is 'x'",
        "7: limits.timeout_s: expected a whole number between 1 and 600, but it is 0",
        "13: source 2: url: is missing: expected an http(s) address or a path",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title = 5", "1: title: expected a line of text that is not empty, but it is 5"),
        ('title = " "', "1: title: expected a line of text that is not empty, but it is ' '"),
        ('title = "a\\nSubject: b"', "1: title: expected a line of text"),
        ("product = 2026-04-14", "1: product: expected text, but it is 2026-04-14"),
        ("output = false", "1: output: expected the path of a folder, but it is false"),
        ("limits = 5", "1: limits: expected a table [limits], but it is 5"),
        ("limits = [1]", "1: limits: expected a table [limits], but it is a list"),
        ("limits.file_mib = 1.0", "1: limits.file_mib: expected a whole number between 1 and"),
        ("limits.file_mib = true", "1: limits.file_mib: expected a whole number between 1 and"),
        ("limits.file_mib = 9999", "1: limits.file_mib: expected a whole number between 1 and"),
        ("source = 5", "1: source: expected [[source]] tables, each with a name and a url, but"),
        ('source = ["x"]', "1: source 1: expected [[source]] tables, each with a name and a url"),
        ('mail.sender = "ada"', "1: mail.sender: expected a mail address such as digest@example"),
        ('mail.sender = "A <a@b.example>"', "1: mail.sender: expected a mail address"),
        ('archive.url = "digest.db"', "1: archive.url: expected an address such as sqlite:///"),
        ('site.url = "blog.example"', "1: site.url: expected an address such as https://"),
        ('time_zone = "Mars"', "1: time_zone: no such time zone: 'Mars' (an IANA name such as"),
        (
            "[sight]",
            "1: sight: unknown key; did you mean 'site'? (accepted: archive, channel, edition",
        ),
        ("[site]\ntimeout_s = 5", "2: site.timeout_s: unknown key; it belongs under [limits]"),
        ("timeout_s = 5", "1: timeout_s: unknown key; it belongs under [limits] (accepted: arc"),
        ('[mail]\noutput = "x"', "2: mail.output: unknown key; it belongs above the first [tab"),
        ('[[source]]\nname = "a"\nurl = "ftp://a.example"', "3: source 1: url: no address that"),
        ('[[source]]\nname = "a"\nurl = "https://"', "3: source 1: url: no address that can be"),
        ('[[source]]\nname = "a"\nurl = ""', "3: source 1: url: expected an http(s) address or"),
    ],
)
def test_a_fault_says_what_would_do(text: str, fault: str) -> None:
    assert _fault(text).startswith(fault)


def test_two_sources_of_one_name_are_a_fault_among_the_others() -> None:
    source = '[[source]]\nname = "blog"\nurl = "a.html"\n'
    assert _fault(source * 2) == "5: source 2: name: another source is named 'blog' already"
    assert len(_faults("titel = 1\n" + source * 3)) == 3


@pytest.mark.parametrize(
    "text",
    [
        '# [limits]\nproduct = """\n[limits]\nfile_mib = 1"""\n\n\n\n\nlimits.file_mib = 0',
        "\n" * 8 + "limits = { timeout_s = 1, file_mib = 0 } # file_mib",
        "\n" * 7 + "[limits]\n'file_mib' = 0",
        "\r\n" * 7 + '["limits"]\r\n"file_mib"   =0',
        'product = "\u2028 no line"' + "\n" * 7 + "[ limits ]\n\tfile_mib = 0",
    ],
)
def test_a_line_is_found_however_the_key_is_written(text: str) -> None:
    assert _fault(text).startswith("9: limits.file_mib: ")


def test_a_line_is_found_within_a_list_and_at_the_head_of_a_long_text() -> None:
    assert [
        fault.split(":")[0]
        for fault in _faults('''\
source = [
    # { name = "no", url = "no" },
    { name = "a", url = "b" },
    { name = "c", ulr = "d" },
]
site.url = """
x
"""
archive = 1
''')
    ] == ["4", "4", "6", "9"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\ntitle =\n", "digest.toml:2: not valid TOML: "),
        ("\n\ntitle = What to turn on", "digest.toml:3: not valid TOML: "),
        ("[limits]\n[limits]\n", "digest.toml:2: not valid TOML: "),
        ('title = "x', "digest.toml:1: not valid TOML: Unterminated string"),
    ],
)
def test_a_file_that_is_no_toml_is_told_with_its_line(text: str, place: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings_from_toml(text)
    assert caught.value.message.startswith(place)
    assert caught.value.hint
    assert caught.value.exit_code == 2


def test_no_password_is_shown() -> None:
    text = 'archive.url = "postgresql:/ada:s3cret@db/digest"\nsite.url = "ftp://ada:s3cret@x"\n'
    text += '[[source]]\nname = "a"\nurl = "ftp://ada:s3cret@blog.example"'
    faults = _faults(text)
    assert len(faults) == 3
    assert "s3cret" not in "".join(faults)


def test_a_file_with_windows_marks_is_read(tmp_path: Path) -> None:
    path = tmp_path / "digest.toml"
    path.write_bytes('title = "Über uns"\r\n'.encode("utf-8-sig"))
    assert load_settings(path).title == "Über uns"


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "digest.toml"
    with pytest.raises(SettingsError, match="no such file") as caught:
        load_settings(path)
    assert "--config" in caught.value.hint
    with pytest.raises(SettingsError, match="cannot be read: Is a directory"):
        load_settings(tmp_path)
    path.write_bytes(b'# one\n# two\ntitle = "\xdcber"')
    with pytest.raises(SettingsError, match=r"digest\.toml:3: is not UTF-8"):
        load_settings(path)
