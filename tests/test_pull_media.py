"""What a document is, whatever its name says."""

from __future__ import annotations

import pytest

from digest.pull.media import FEED, HTML, MARKDOWN, TEXT, media_of

RSS = '<rss version="2.0"><channel></channel></rss>'
PAGE = "<!DOCTYPE html><html><body><p>Hello</p></body></html>"


@pytest.mark.parametrize(
    ("text", "where", "media"),
    [
        (RSS, "feed.xml", FEED),
        (f'<?xml version="1.0"?>\n<!-- a > b -->\n<?style x?>{RSS}', "https://x.example/", FEED),
        (f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "]">]>{RSS}', "feed.xml", FEED),
        ('<feed xmlns="http://www.w3.org/2005/Atom"/>', "x.html", FEED),
        ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', "x", FEED),
        (RSS, "saved.txt", FEED),
        (PAGE, "https://x.example/rss.xml", HTML),
        (PAGE, "saved.txt", HTML),
        (PAGE, "saved.md", HTML),
        (f"<!-- saved from url -->\n{PAGE}", "saved.txt", HTML),
        ('<div class="w-richtext"><h3>Title</h3></div>', "saved.txt", HTML),
        ("Warning: cache is old\n" + PAGE, "https://x.example/post", HTML),
        ("<html><!-- <rdf:RDF ></rdf:RDF> --><body><p>x</p></body></html>", "x.html", HTML),
        ("<html><body><pre><rss ></pre></body></html>", "x.html", HTML),
        ("Title | v2.212 #767443 | 18:25\nText.", "post.html", TEXT),
        ("Title | v2.212\nUse the <div> tag & co.", "post.txt", TEXT),
        ("Use the <div> tag or a <p> there", "-", TEXT),
        ("a < b and c > d", "post.html", TEXT),
        ("<3 this feature", "post.txt", TEXT),
        ("words <b>bold</b>", "post.HTM", HTML),
        ("# Title\n\n<div>raw</div>", "post.md", MARKDOWN),
        ("<div>raw</div>\n\n# Title", "post.markdown", MARKDOWN),
        ("# Title", "https://x.example/post.md?raw=1", MARKDOWN),
        ("words", "https://notes.md", TEXT),
        ("words", "-", TEXT),
        ("<p>Hello</p><p>You</p>", "-", HTML),
    ],
)
def test_first_characters_win_over_the_name(text: str, where: str, media: str) -> None:
    assert media_of(text, where) == media


def test_hostile_beginnings_cost_little() -> None:
    for piece in ("<!--", "<?xml ", "<!DOCTYPE ", "<!DOCTYPE a [", "<a ", "</p", " "):
        assert media_of(piece * 200_000, "x.html") in (HTML, TEXT)
