"""The links by which a page's feed, posts and next page are found."""

from __future__ import annotations

import pytest

from digest.extract.html import PageLinks, links_of_page

BASE = "https://blog.example/thoughts?page=2"


@pytest.mark.parametrize(
    ("markup", "links"),
    [
        ("words", PageLinks("", (), (), "")),
        (
            '<link rel="canonical" href="/thoughts"><link rel="alternate" href="feed.json"'
            ' type="application/feed+json">',
            PageLinks("https://blog.example/thoughts", ("https://blog.example/feed.json",), (), ""),
        ),
        (
            '<link rel="alternate" type="application/rss+xml" title="Comments" href="/c">'
            '<link rel="alternate" hreflang="de" href="/de">'
            '<link rel="ALTERNATE" type=" Application/Atom+XML " href="/a">',
            PageLinks("", ("https://blog.example/a",), (), ""),
        ),
        (
            '<a href="/1"><div>Read post</div></a><a href="/2">Under the Desk: Episode 2</a>'
            '<a href="/3">See episode 2 for more.</a><a href="/4">About</a><a>Read post</a>',
            PageLinks("", (), ("https://blog.example/1", "https://blog.example/2"), ""),
        ),
        (
            '<div class="w-condition-invisible"><a href="/1">Read post</a></div>'
            '<div style="display: none"><a href="?page=9" class="w-pagination-next">Next</a></div>'
            '<a href="?page=3" class="w-pagination-next next"><div>Next</div></a>',
            PageLinks("", (), (), "https://blog.example/thoughts?page=3"),
        ),
        ('<a rel="next" href="/p3">on</a>', PageLinks("", (), (), "https://blog.example/p3")),
        ('<link rel="next" href="/p3">', PageLinks("", (), (), "https://blog.example/p3")),
        (
            '<a rel="next" href="https://[run]book">on</a>',
            PageLinks("", (), (), "https://[run]book"),
        ),
    ],
)
def test_where_a_page_leads(markup: str, links: PageLinks) -> None:
    assert links_of_page(markup, BASE) == links
