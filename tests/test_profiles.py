"""Profiles in the settings: the house's, other readers', files of their own, and their faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.console.profile import suggestion
from digest.errors import SettingsError
from digest.job import Options, make_job
from digest.model import AREAS, Card, Counting, Extraction, Post, Profile
from digest.pipeline import extract_all
from digest.settings import load_settings, settings_from_toml
from digest.settings.profiles import reader_of, readers_of
from digest.settings.situation import Areas
from digest.survey import survey_of
from digest.tag import tag_post
from digest.tag.gazetteer.index import gazetteer_of


def faults_of(text: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        settings_from_toml(text)
    return [
        line.strip().removeprefix("digest.toml:") for line in caught.value.message.split("\n")[1:]
    ]


def test_the_areas_of_the_settings_are_the_taggers() -> None:
    assert tuple(Areas.model_fields) == AREAS


def test_a_profile_holds_stack_areas_and_version() -> None:
    settings = settings_from_toml("""
        [profile]
        stack = ["Xero", "m365"]
        areas = { billing = "high", chat = "mute", email = "normal" }
        version = "v2.212"
        [profiles.acme]
        stack = ["Kettle Books"]
        [[gazetteer]]
        name = "Kettle Books"
        kind = "accounting"
    """)
    readers = readers_of(settings, None)
    assert readers[""].profile == Profile(("Xero", "m365"), ("billing",), ("chat",), "2.212")
    assert readers["acme"].profile == Profile(("Kettle Books",))
    assert gazetteer_of(readers["acme"].rows).named("kettle books")


def test_without_one_the_profile_is_empty() -> None:
    assert reader_of(settings_from_toml(""), None, None).profile.is_empty


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[profile]\nstack = ["Xero", "Quickboks"]', "2: profile.stack 2: no integration that is "
         "known: 'Quickboks'; did you mean 'QuickBooks'? (others go under [[gazetteer]])"),
        ('[profile]\nstack = ["Brewmaster"]', "2: profile.stack 1: no integration that is known: "
         "'Brewmaster' (others go under [[gazetteer]])"),
        ('[profile]\nstack = "Xero"', '2: profile.stack: expected a list of names such as ["Xero"'),
        ("[profile]\nstack = [5]", '2: profile.stack 1: expected a list of names such as ["Xero"'),
        ('[profile.areas]\nbiling = "high"', "2: profile.areas.biling: unknown key; did you mean "
         "'billing'? (accepted: admin, api, assets"),
        ('[profile.areas]\nchat = "off"', '2: profile.areas.chat: expected "high", "normal" or '
         "\"mute\", but it is 'off'"),
        ('[profile]\nareas = ["chat"]', "2: profile.areas: expected a table of areas"),
        ('[profile]\nversion = "new"', "2: profile.version: expected the version that you run"),
        ("[profile]\nversion = 2.214", "2: profile.version: expected the version that you run, "
         'such as "2.212", but it is 2.214'),
        ('[profiles.acme]\nstak = ["Xero"]', "2: profiles.acme.stak: unknown key; did you mean "
         "'stack'? (accepted: areas, file, gazetteer, stack, version)"),
        ("[profiles]\nacme = 5", "2: profiles.acme: expected tables [profiles.NAME], NAME of"),
        ('[profiles."Acme Ltd"]\nversion = "1.1"', "1: profiles.Acme Ltd: expected tables [prof"),
        ('[profiles.site]\nversion = "1.1"', "1: profiles.site: the site has a folder of that"),
        ('[profile]\nfile = "a.toml"\nversion = "1.1"', "2: profile.file: a profile has a file"),
        ('[[gazetteer]]\nkind = "RMM"', "1: gazetteer 1: name: is missing: expected the integr"),
        ('[[gazetteer]]\nname = "X"\nspelling = "Y"', "3: gazetteer 1: spelling: unknown key; did "
         "you mean 'spellings'?"),
    ],
)  # fmt: skip
def test_a_fault_of_a_profile_says_what_would_do(text: str, fault: str) -> None:
    (told,) = faults_of(text)
    assert told.startswith(fault)


def test_faults_of_all_kinds_are_told_at_once() -> None:
    text = 'titel = "x"\n[profile]\nstack = ["Quickboks"]\nversion = 5\n'
    assert [fault.split(":")[0] for fault in faults_of(text)] == ["1", "3", "4"]


def test_a_profile_may_be_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[profiles.acme]\nfile = "acme.toml"\n')
    acme = tmp_path / "acme.toml"
    acme.write_text('stack = ["Kettle"]\n[[gazetteer]]\nname = "Kettle"\n')
    settings = load_settings(tmp_path / "digest.toml")
    assert reader_of(settings, tmp_path, "acme").profile.stack == ("Kettle",)
    assert reader_of(settings, tmp_path, None).profile.is_empty
    acme.write_text('stack = ["Xero",\n "Hudo",\n]\nfile = "other.toml"\nareas = { api = 1 }\n')
    with pytest.raises(SettingsError) as caught:
        reader_of(settings, tmp_path, "acme")
    told = caught.value.message.replace(str(tmp_path), "")
    for fault in ("acme.toml:2: stack 2: no int", "did you mean 'Hudu'", ":4: file: unknown key"):
        assert fault in told
    acme.unlink()
    with pytest.raises(SettingsError, match="no such file"):
        reader_of(settings, tmp_path, None)


def test_a_profile_that_nobody_wrote_is_refused_with_those_that_there_are() -> None:
    settings = settings_from_toml('[profiles.acme]\nversion = "1.1"')
    with pytest.raises(SettingsError, match="did you mean 'acme'") as caught:
        reader_of(settings, None, "acne")
    assert "'acme'" in caught.value.hint


def test_what_is_suggested_is_settings_and_counts_every_card() -> None:
    titles = (
        "The Xero integration retries", "Xero bills", 'The Northbeam RMM integration', "Lists",
    )  # fmt: skip
    found = Extraction(Post("P", ()), tuple(Card(t, (t,), version="2.21") for t in titles))
    told = suggestion(survey_of([tag_post(found)], gazetteer_of(), Counting()))
    settings = settings_from_toml(told)
    assert set(settings.profile.stack) == {"Xero", "Northbeam RMM"}
    assert "accounting: 2 cards" in told
    assert "2.21" in told
    assert [named.name for named in settings.gazetteer] == ["Northbeam RMM"]


def test_what_is_suggested_from_the_samples_is_settings() -> None:
    posts, _ = extract_all(make_job(Options(demo=True)))
    told = suggestion(survey_of(posts, gazetteer_of(), Counting()))
    assert "Microsoft 365" in settings_from_toml(told).profile.stack
