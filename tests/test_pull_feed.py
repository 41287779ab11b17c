"""Feeds as they are written, and as they are broken."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import SourceError
from digest.pull.entry import Entry
from digest.pull.feed import entries_of

WHERE = "https://blog.example/thoughts/rss.xml"


def _rss(items: str, channel: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}{items}</channel></rss>'


def _only(text: str, where: str = WHERE) -> Entry:
    (entry,) = entries_of(text, where)
    return entry


def test_webflow_names_pages_and_carries_no_body() -> None:
    link = "https://blog.example/thoughts/episode-4"
    item = (
        f"<item><title>Reading Notes: Episode 4</title><link>{link}</link><guid>{link}</guid>"
        "<description>Ada and Tom go on.</description>"
        "<pubDate>Tue, 02 Jun 2026 23:30:00 GMT</pubDate>"
        '<media:content xmlns:media="http://search.yahoo.com/mrss/" url="x.png"/></item>'
    )
    assert _only(_rss(item)) == Entry("Reading Notes: Episode 4", link, link, "", date(2026, 6, 2))


def test_a_body_comes_with_the_feed() -> None:
    body = '<p>Words &amp; <a href="/x">more</a></p>'
    item = (
        "<item><title>T</title><link>/p</link><description>short</description>"
        '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<![CDATA[{body}]]></content:encoded></item>"
    )
    entry = _only(_rss(item))
    assert (entry.body, entry.link) == (body, "https://blog.example/p")


def test_atom_text_is_text_and_titles_lose_their_markup() -> None:
    entry = _only(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry>'
        '<title type="html">A &lt;b&gt;bold&lt;/b&gt; &amp;amp; new</title>'
        '<content type="text">Use &lt;b&gt; tags\n\nnow</content>'
        "<updated>2026-04-14T01:00:00+02:00</updated><id>urn:1</id>"
        '<link href="posts/1#top"/></entry></feed>'
    )
    assert entry.title == "A bold & new"
    assert entry.body == "<p>Use &lt;b&gt; tags</p><p>now</p>"
    assert entry.link == "https://blog.example/thoughts/posts/1"
    assert entry.published == date(2026, 4, 13)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 14 Apr 2026 10:00:00 +0200", date(2026, 4, 14)),
        ("2026-04-14", date(2026, 4, 14)),
        ("14 avril 2026", None),
        ("Tue, 99 Foo 2026", None),
        ("0000-00-00", None),
        ("9999-12-31T23:59:59-14:00", None),
        ("", None),
    ],
)
def test_odd_dates_are_no_dates(written: str, day: date | None) -> None:
    entry = _only(_rss(f"<item><title>T</title><pubDate>{written}</pubDate></item>"))
    assert entry.published == day


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/p", "https://blog.example/p"),
        ("p?x=1#part", "https://blog.example/thoughts/p?x=1"),
        ("//other.example/p", "https://other.example/p"),
        (" https://www.blog.example/p\n", "https://www.blog.example/p"),
        ("file:///etc/passwd", ""),
        ("ftp://blog.example/p", ""),
        ("javascript:alert(1)", ""),
        ("mailto:a@b.example", ""),
        ("https://[::1", ""),
        ("https://blog.example:99999/", ""),
    ],
)
def test_links_are_made_whole_and_lead_only_to_the_web(link: str, address: str) -> None:
    assert _only(_rss(f"<item><title>T</title><link>{link}</link></item>")).link == address


def test_a_guid_that_is_an_address_leads_to_the_page() -> None:
    guid = "<item><title>T</title><guid>https://blog.example/p</guid></item>"
    assert _only(_rss(guid)).link == "https://blog.example/p"
    private = guid.replace("<guid>", '<guid isPermaLink="false">')
    assert _only(_rss(private)).link == ""


def test_a_saved_feed_takes_its_links_from_its_own_address() -> None:
    item = "<item><title>T</title><link>/thoughts/p</link></item>"
    home = "<link>https://blog.example/thoughts</link>"
    assert _only(_rss(item, home), "saved.xml").link == "https://blog.example/thoughts/p"
    assert _only(_rss(item), "saved.xml").link == ""


def test_an_item_without_a_page_is_read_from_its_description() -> None:
    item = "<item><title>T</title><description>&lt;p&gt;Five.&lt;/p&gt;</description></item>"
    assert _only(_rss(item)).body == "<p>Five.</p>"


def test_malformed_xml_is_read_as_far_as_it_goes() -> None:
    items = "<item><title>One & two</title><link>/1</link></item><item><title>Three<link>/3"
    assert entries_of(_rss(items), WHERE)[0].link == "https://blog.example/1"


@pytest.mark.parametrize("number", ["&#xD800;", "&#55357;&#56832;", "&#99999999;", "&#55357 "])
def test_numbers_that_are_no_characters_do_no_harm(number: str) -> None:
    # The stray `<` sends feedparser to its second parser, which would end here.
    entry = _only(_rss(f"<item><title>A {number} b < </title><link>/1</link></item>"))
    assert entry.title.encode()


def test_a_page_is_no_feed() -> None:
    with pytest.raises(SourceError, match="holds none"):
        entries_of("<!doctype html><html><body>hello</body></html>", WHERE)
    with pytest.raises(SourceError, match="holds none"):
        entries_of("", WHERE)


def test_a_text_is_never_taken_for_a_path() -> None:
    with pytest.raises(SourceError):
        entries_of(__file__, WHERE)


BOMBS = """
import re, time
from digest.pull.feed import entries_of
levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 11))
item = "<channel><item><title>T&l9;</title><link>/1</link></item></channel></rss>"
bombs = (
    f'<!DOCTYPE rss [<!ENTITY l0 "lol">{levels}]><rss version="2.0">{item}',
    f'<!DOCTYPE rss [<!ENTITY l9 "{"x" * 50_000}">]><rss version="2.0">'
    + item.replace("&l9;", "&l9;" * 20_000),
    f'<!DOCTYPE rss [<!ENTITY l9 SYSTEM "file:///etc/passwd">]><rss version="2.0">{item}',
)
for bomb in bombs:
    (entry,) = entries_of(bomb, "https://blog.example/f")
    assert len(entry.title) < 100_000 and "root" not in entry.title
assert time.process_time() < 10, time.process_time()
# Not ru_maxrss: that remembers how large the process was that started this one.
(peak_kb,) = re.findall(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
assert int(peak_kb) < 400 * 1024, peak_kb
"""


def test_an_entity_bomb_takes_neither_memory_nor_time() -> None:
    subprocess.run([sys.executable, "-c", BOMBS], check=True, timeout=60)


_PIECES = st.sampled_from(
    """<rss> <channel> <item> </item> <title> </title> <link> </link> <![CDATA[ ]]> <!-- &bad;
    &#xD800; &#0; <pubDate> 0000-00-00 <guid> http://[::1 <entry> <updated> </updated>
    <feed+xmlns='http://www.w3.org/2005/Atom'> <content+type='xhtml'><div> xml:base='http://['
    <!DOCTYPE+a+[<!ENTITY+b+'c'>]> <media:content+url='x'/> <enclosure+length='x'/>""".replace(
        "+", "\N{NO-BREAK SPACE}"
    ).split(" ")
)


@given(st.lists(_PIECES | st.text(max_size=5), max_size=20).map("".join))
def test_whatever_stands_in_a_feed_is_read_or_refused(text: str) -> None:
    text = "<rss version='2.0'><channel><item>" + text.replace("\N{NO-BREAK SPACE}", " ")
    for entry in entries_of(text, WHERE):
        assert f"{entry.title}{entry.link}{entry.body}".encode() is not None
