"""Lists of feeds, from feed readers and back to them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import SourceError
from digest.pull.opml import Subscription, opml_of, subscriptions_among, subscriptions_of
from tests.test_cli import Run, run

__all__ = ["run"]

LIST = """\
<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Mine</title></head><body>
  <outline text="Work">
    <outline text="Kettle" title="By the Kettle" type="rss"
      xmlUrl="https://kettle.example/rss.xml" htmlUrl="https://kettle.example/"/>
    <outline text="Deep"><outline xmlURL="http://deep.example/feed"/></outline>
  </outline>
  <outline text="Once more" type="rss" xmlUrl="https://kettle.example/rss.xml"/>
  <outline text="A page" type="link" url="https://page.example/posts"/>
  <outline text="No address"/><outline text="Other" xmlUrl="feed://x"/>
</body></opml>
"""


def _read(text: str) -> list[tuple[str, str, bool]]:
    found = subscriptions_of(text.encode(), "feeds.opml")
    return [(line.name, line.url, line.is_feed) for line in found]


def test_feeds_are_found_in_folders_and_each_address_once() -> None:
    assert _read(LIST) == [
        ("By the Kettle", "https://kettle.example/rss.xml", True),
        ("http://deep.example/feed", "http://deep.example/feed", True),
        ("A page", "https://page.example/posts", False),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "<opml", "<opml version='2.0'><body><outline text='x'/></body></opml>", "Hello", "\0"],
)
def test_what_lists_nothing_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match=r"feeds\.opml: no list of feeds can be read") as caught:
        _read(text)
    assert caught.value.hint


def test_a_list_that_is_cut_gives_what_it_holds() -> None:
    assert len(_read(LIST[: LIST.index('<outline text="Once')])) == 2


def test_entities_are_not_read_and_do_not_grow(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    outline = '<outline text="x{}" xmlUrl="https://x.example/"/>'
    for entity, declared in (
        ("&e11;", f'<!ENTITY e0 "ha">{bomb}'),
        ("&file;", f'<!ENTITY file SYSTEM "{secret.as_uri()}">'),
    ):
        text = f"<!DOCTYPE opml [{declared}]><opml><body>{outline.format(entity)}</body></opml>"
        try:
            found = _read(text)
        except SourceError:
            continue
        assert len(str(found)) < 1000
        assert "the secret" not in str(found)


_NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)


@given(st.dictionaries(_NAMES, st.booleans(), min_size=1, max_size=9))
def test_what_is_written_is_read_again(names: dict[str, bool]) -> None:
    lines = tuple(
        Subscription(name, f"https://x.example/{number}?a=1&b=2", is_feed)
        for number, (name, is_feed) in enumerate(names.items())
    )
    assert subscriptions_of(opml_of(lines, "Mine").encode(), "x") == lines


def test_files_are_in_no_list() -> None:
    sources = [("a", "posts/", "auto"), ("b", "https://b.example/", "page")]
    assert subscriptions_among(sources) == (Subscription("b", "https://b.example/", is_feed=False),)


def test_add_takes_a_list_and_sources_gives_it_back(run: Run, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text(
        '# mine\n[[source]]\nname = "A page"\nurl = "http://deep.example/feed"  # old\n'
    )
    (tmp_path / "feeds.xml").write_text(LIST)
    assert "Added 2 of 3 feeds to digest.toml" in run("add", "feeds.xml").output
    assert "Added 0 of 3 feeds" in run("add", "feeds.xml").output
    text = (tmp_path / "digest.toml").read_text()
    assert text.startswith("# mine\n")
    assert "# old\n" in text
    assert [(s["name"], s.get("kind")) for s in tomllib.loads(text)["source"]] == [
        ("A page", None),
        ("By the Kettle", None),
        ("A page (2)", "page"),
    ]
    (tmp_path / "again.opml").write_text(run("sources", "--opml").output)
    assert "Added 3 of 3" in run("add", "again.opml", "--config", "other.toml").output
    other = tomllib.loads((tmp_path / "other.toml").read_text())
    assert other["source"] == tomllib.loads(text)["source"]


def test_a_broken_list_adds_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text("<opml><body/></opml>")
    result = run("add", "feeds.opml")
    assert result.exit_code == 3
    assert "it names no feed" in result.output
    assert not (tmp_path / "digest.toml").exists()
