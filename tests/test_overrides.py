"""`overrides.toml`: people's words, kept so that people and programs can both write there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import SettingsError
from digest.model import Override, Tag
from digest.settings.overrides import (
    drop_override,
    load_overrides,
    overrides_from_toml,
    set_override,
    with_override,
)

DAY = date(2026, 6, 3)


def word(key: str, why: str = "it loops", tag: Tag = Tag.CAUTION) -> Override:
    return Override(key, tag, why, "ada", DAY, f"Card {key}")


def test_words_are_kept_sorted_whatever_their_order(tmp_path: Path) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    for key in ("300", "100", "sort-lists-1a2b3c4d"):
        set_override(one, word(key))
    for key in ("sort-lists-1a2b3c4d", "300", "100"):
        set_override(other, word(key))
    assert one.read_bytes() == other.read_bytes()
    assert [o.key for o in load_overrides(one)] == ["100", "300", "sort-lists-1a2b3c4d"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_word_taken_back_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    set_override(path, word("100"))
    set_override(path, word("300"))
    before = path.read_bytes()
    set_override(path, word("200"))
    drop_override(path, "200")
    assert path.read_bytes() == before
    set_override(path, word("300"))
    assert path.read_bytes() == before


def test_what_people_write_into_it_stays(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text(
        "# ours\n[card.ABC-1]\n# Ada asked the vendor\ntag = 'ignore'   # for now\n"
        'because = "waits for v3"\nby = "ada"\non = 2026-06-01\n',
        encoding="utf-8",
    )
    set_override(path, word("100"))
    text = path.read_text(encoding="utf-8")
    for kept in ("# ours", "# Ada asked the vendor\ntag = 'ignore'   # for now"):
        assert kept in text
    assert [o.key for o in load_overrides(path)] == ["100", "abc-1"]
    drop_override(path, "abc-1")
    assert [o.key for o in load_overrides(path)] == ["100"]


@given(
    st.dictionaries(
        st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True),
        st.tuples(
            st.text(st.characters(exclude_categories=["C"]), min_size=1), st.sampled_from(Tag)
        ),
        max_size=4,
    )
)
def test_any_word_survives_the_file(words: dict[str, tuple[str, Tag]]) -> None:
    given = {k: word(k, f"a {why} b", tag) for k, (why, tag) in words.items()}
    text = "# head\n"
    for override in given.values():
        text = with_override(text, override)
    assert overrides_from_toml(text) == tuple(given[key] for key in sorted(given))


def test_faults_are_told_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text(
        '[card.100]\ntag = "cautoin"\nbecause = ""\nby = "ada"\n\n[card.200]\nwhy = "x"\n'
        'tag = "ignore"\nbecause = "x"\nby = "ada"\non = "today"\n[crad.1]\n',
        encoding="utf-8",
    )
    before = path.read_bytes()
    with pytest.raises(SettingsError) as caught:
        set_override(path, word("300"))
    _, *faults = caught.value.message.replace(f"{path}:", "").splitlines()
    assert [fault.strip() for fault in faults] == [
        "1: card 100: on: is missing: expected the day, such as 2026-06-03",
        '2: card 100: tag: expected "recommended", "caution" or "ignore", but it is \'cautoin\'',
        "3: card 100: because: expected the reason, a line of text that is not empty, but it is ''",
        "7: card 200: why: unknown key (accepted: because, by, on, tag, title)",
        "11: card 200: on: expected the day, such as 2026-06-03, but it is 'today'",
        "12: crad: unknown key; did you mean 'card'? (accepted: card)",
    ]
    assert path.read_bytes() == before


def test_a_card_that_stands_there_twice_is_a_fault_with_its_line() -> None:
    table = '[card.1]\ntag = "ignore"\nbecause = "x"\nby = "a"\non = 2026-06-03\n'
    with pytest.raises(SettingsError, match=r"overrides\.toml:6: not valid TOML"):
        overrides_from_toml(table * 2)


def test_no_file_holds_no_words(tmp_path: Path) -> None:
    assert load_overrides(tmp_path / "overrides.toml") == ()
