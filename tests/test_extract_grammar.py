"""Entries of other vendors, in shapes that the settings describe by example."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.extract import read_document
from digest.extract.grammar import entry_line
from digest.job import Options, make_job
from digest.model import Document, Extraction, Grammar
from digest.pipeline import fetch, weekly
from digest.settings import settings_from_toml
from digest.shelf import archived_posts
from tests.conftest import ROOT
from tests.test_settings import _fault, _faults

KB = Grammar(("{title} ~ {ids} ~ {time}", "{title} ~ {ids}"), ("KB.77",))
POST = "# Plover Notes\n\n## {}\n\nIt is off by default.\n\n## {}\n\nTurn it on.\n"


def _read(text: str, *grammars: Grammar) -> Extraction:
    (extraction,) = read_document(Document("post", "text/markdown", text), grammars)
    return extraction


@pytest.mark.parametrize(
    ("entry", "example", "line", "title", "ids"),
    [
        ("{id} - {title}", "MC799637", "MC800011 – Guests need a sponsor", "Guests", "MC800011"),
        ("{id}. {title}", "COAD-3610", "COAD-12. Search finds umlauts", "Search", "COAD-12"),
        ("{title} ({ids})", "CR-2311", "Umlauts (CR-2311, CR-2437)", "Umlauts", "CR-2311 CR-2437"),
        ("{title} ({ids})", "CR-2311", "Umlauts( CR-1 and CR-2 )", "Umlauts", "CR-1 CR-2"),
        ("[{id}] {title}", "R/2024-7", "[R/2026-118] Dark rooms", "Dark", "R/2026-118"),
        ("Fix {id}: {title}", "#1", "FIX #4711: Lamps turn off", "Lamps", "4711"),
        ("{title} | {id}", "a.1.b", "Nothing is lost | a.12.b", "Nothing", "a.12.b"),
    ],
)
def test_a_shape_is_written_as_a_line_with_places(
    entry: str, example: str, line: str, title: str, ids: str
) -> None:
    found = entry_line(line, Grammar((entry,), (example,)))
    assert found is not None
    assert found.title.startswith(title)
    assert " ".join(found.ids) == ids


@pytest.mark.parametrize(
    "line",
    [
        "See MC799637 - it is the one",
        "MC - Guests need a sponsor",
        "XMC799637 - Guests need a sponsor",
        "MC799637a - Guests need a sponsor",
        "mc799637 - Guests need a sponsor",
        "MC799637 - 12",
        "MC799637 -",
        f"MC799637 - {'a very long story ' * 20}",
    ],
)
def test_a_line_in_another_shape_is_no_entry(line: str) -> None:
    assert entry_line(line, Grammar(("{id} - {title}",), ("MC799637",))) is None


def test_version_time_and_text_have_their_places() -> None:
    grammar = Grammar(("{version} {title} @{time}: {text}",))
    found = entry_line("v7.2.1 Lamps turn off @1:02:33: They did not.", grammar)
    assert found is not None
    assert (found.version, found.title, found.timestamp_s) == ("7.2.1", "Lamps turn off", 3753)
    assert found.text == "They did not."


def test_two_vendors_are_read_by_the_settings_of_one_file() -> None:
    other = Grammar(("{id} > {title}",), ("ZED9",))
    first = _read(POST.format("Lamps ~ KB.1 ~ 3:20", "Doors ~ KB.2, KB.3"), other, KB)
    assert [card.ids for card in first.cards] == [("KB.1",), ("KB.2", "KB.3")]
    assert first.cards[0].timestamp_s == 200
    second = _read(POST.format("ZED1 > Lamps", "ZED22 > Doors"), other, KB)
    assert [card.id for card in second.cards] == ["ZED1", "ZED22"]
    assert first.problems == second.problems == ()


def test_without_the_grammar_these_are_no_entries() -> None:
    assert _read(POST.format("Lamps ~ KB.1", "Doors ~ KB.2")).cards == ()


def test_a_post_of_the_show_is_read_as_ever_beside_a_grammar() -> None:
    text = POST.format("Lamps | v2.212 #767443 | 18:25", "Doors | v2.212 #767444 | 19:10")
    assert _read(text, KB) == _read(text)


def test_one_line_may_be_chance_and_a_heading_is_none() -> None:
    prose = "# Notes\n\nHello.\n\n{}Lamps ~ KB.1\n\nThey turn off.\n"
    assert _read(prose.format(""), KB).cards == ()
    assert [card.id for card in _read(prose.format("## "), KB).cards] == ["KB.1"]


def test_list_items_are_entries_where_nothing_else_is() -> None:
    items = "# Notes\n\n- Lamps ~ KB.1\n- Doors ~ KB.2\n"
    assert [card.id for card in _read(items, KB).cards] == ["KB.1", "KB.2"]
    within = POST.format("Lamps ~ KB.1", "Doors ~ KB.2") + "\n- as in Windows ~ KB.3\n"
    cards = _read(within, KB).cards
    assert [card.id for card in cards] == ["KB.1", "KB.2"]
    assert cards[1].bullets == ("as in Windows ~ KB.3",)


def test_an_entry_without_an_id_goes_by_title_and_version() -> None:
    named = Grammar(("New in {version}: {title}",))
    cards = _read(POST.format("New in 7.1: Lamps", "New in 7.1: Doors"), named).cards
    assert [(card.id, card.title) for card in cards] == [(None, "Lamps"), (None, "Doors")]
    assert cards[0].key.startswith("lamps-")


def test_an_entry_is_never_taken_for_the_posts_title() -> None:
    text = "Lamps ~ KB.1\n\nThey turn off.\n\nDoors ~ KB.2\n\nThey close.\n"
    (post,) = read_document(Document("post", "text/plain", text), (KB,))
    assert post.post.title == ""
    assert [card.id for card in post.cards] == ["KB.1", "KB.2"]


@given(st.text(alphabet="a1 -–~.,&", max_size=400) | st.just("KB.1 and " * 30_000))
def test_no_line_ends_the_reading_and_none_takes_for_ever(line: str) -> None:
    grammar = Grammar(("{title} - {ids} ~ {text}", "{title} {ids}"), ("KB.77", "a1"))
    found = entry_line(line, grammar)
    assert found is None or found.title in line


def test_what_is_archived_is_read_by_the_grammar_of_today(tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text(POST.format("Lamps ~ KB.1", "Doors ~ KB.2"), "utf-8")
    settings = tmp_path / "digest.toml"
    settings.write_text('[[source]]\nname = "Plover"\nurl = "post.md"\n', "utf-8")
    now = datetime(2026, 5, 5, tzinfo=UTC)
    fetch(make_job(Options(config=str(settings), now=now)))
    job = make_job(Options(config=str(settings), now=now))
    assert archived_posts(job) == []
    with settings.open("a", encoding="utf-8") as file:
        file.write('[[grammar]]\nid = "KB.7"\nentry = "{title} ~ {id}"\n')
    (tmp_path / "post.md").unlink()  # only the archive has it now
    job = make_job(Options(config=str(settings), now=now))
    (post,) = archived_posts(job)
    assert [tagged.card.id for tagged in post.cards] == ["KB.1", "KB.2"]
    assert weekly(job).episodes == 1


def test_the_readmes_grammar_is_that_of_the_corpus() -> None:
    example = (ROOT / "tests" / "corpus" / "vendor-own-shape.toml").read_text("utf-8")
    bare = "\n".join(line.partition("  #")[0].rstrip() for line in _readme_grammar().splitlines())
    assert settings_from_toml(bare).grammar[:1] == settings_from_toml(example).grammar


def _readme_grammar() -> str:
    readme = (ROOT / "README.md").read_text("utf-8")
    return next(
        block for block in readme.split("```toml\n") if block.startswith("[[grammar]]")
    ).partition("```")[0]


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("{titel} - {id}", "there is no {titel}; did you mean {title}?"),
        ("{title} - {id} {id}", "{id} stands twice"),
        ("{title", "a brace is not closed or not opened"),
        ("{id} -", "{title} is missing"),
        ("{id} - {title} - {ids}", "{id} and {ids} cannot both stand"),
        ("{text} - {title}", "{text} takes the rest of the line, so nothing can follow it"),
        ("{title}", "every line would be an entry: put a mark or an {id} beside the title"),
        ("{title}{id}", "nothing parts {title} from {id}"),
        ("{id} {title} {text}", "nothing parts {title} from {text}"),
    ],
)
def test_a_shape_that_cannot_be_meant_is_told_at_its_line(entry: str, fault: str) -> None:
    told = _fault(f'[[grammar]]\nid = "KB.7"\n\nentry = [\n  "{entry}",\n]\n')
    assert told.startswith(f"4: grammar 1: entry: {fault}")
    assert told.endswith(f"in '{entry}'")


def test_faults_of_a_grammar_are_told_with_the_others() -> None:
    assert _faults(
        '[[grammar]]\nid = "KB"\n[[grammar]]\nentry = "{id}: {title}"\nids = "KB.7"'
    ) == [
        "1: grammar 1: entry: is missing: expected the shape of an entry such as"
        ' "{id} - {title}", or a list of such',
        "2: grammar 1: id: an example of an id has digits and no spaces, 'KB' has not",
        "4: grammar 2: entry: {id} needs `id`, an example of one, in '{id}: {title}'",
        "5: grammar 2: ids: unknown key; did you mean 'id'? "
        "(accepted: entry, id, important, other)",
    ]
    assert _fault("[[grammar]]\nentry = 7") == (
        '2: grammar 1: entry: expected the shape of an entry such as "{id} - {title}",'
        " or a list of such, but it is 7"
    )
