"""Pages into posts: whose date, whose author, where a body begins and where it ends."""

from __future__ import annotations

from datetime import date

import pytest

from digest.extract import posts_of, read_document
from digest.model import Document, Extraction, Post

CARD = "Added a preview | v2.212 #767443 | 18:25\nShows the mail.\n• Saves a test run\n"
RICH = (
    "<h2>Full Feature List</h2><h3>Added a preview | v2.212 #767443 | 18:25</h3>"
    "<p>Shows the mail.</p><ul><li>Saves a test run</li></ul>"
)


def read(text: str, media: str = "text/plain") -> tuple[Extraction, ...]:
    return read_document(Document("page", media, text))


def heads(extractions: tuple[Extraction, ...]) -> list[tuple[str, date | None, str | None]]:
    return [(e.post.title, e.post.published, e.post.author) for e in extractions]


def is_whole(extraction: Extraction) -> bool:
    (card,) = extraction.cards
    return (card.summary, card.bullets) == ("Shows the mail.", ("Saves a test run",))


def test_a_tail_posts_date_is_its_own() -> None:
    article, episode = read(
        "The Long Road\n\nBy  \nAda Vale\nJune 9, 2021\n20 min read\nShare this post\n\nText.\n\n"
        "Share this post\nAda Vale\n\nI love roads.\n\nSee some more of our most recent posts...\n"
        "April 14, 2026\n8 min read\n\nBy the [run]Book: Episode 19\n\nA summary.\nRead post\n\n"
        f"{CARD}"
    )
    assert heads((article, episode)) == [
        ("The Long Road", date(2021, 6, 9), "Ada Vale"),
        ("By the [run]Book: Episode 19", date(2026, 4, 14), None),
    ]
    assert article.intro == ("Text.",)
    assert {"I love roads.", "Share this post"} <= set(article.left_over)
    assert episode.post.summary == "A summary."
    assert is_whole(episode)


def test_an_episode_can_be_the_host_of_its_page() -> None:
    host, tail = read(
        "By the [run]Book: Episode 19\n\nBy  \nAda Vale\nApril 14, 2026\n8 min read\n"
        f"Share this post\n\nWhat is new.\n\nFull Feature List\n\n{CARD}Share this post\nAda Vale\n"
        "I love roads.\nSee some more of our most recent posts...\n"
        "March 31, 2026\n8 min read\nBy the [run]Book: Episode 18\nA summary.\nRead post\n"
        f"{CARD.replace('767443', '767440')}"
    )
    assert heads((host, tail)) == [
        ("By the [run]Book: Episode 19", date(2026, 4, 14), "Ada Vale"),
        ("By the [run]Book: Episode 18", date(2026, 3, 31), None),
    ]
    assert host.intro == ("What is new.",)
    assert "I love roads." in host.left_over
    assert is_whole(host)
    assert is_whole(tail)


def test_a_listing_of_stubs_gives_a_post_each() -> None:
    lines = "".join(
        f"April {n}, 2026\n8 min read\nBy the [run]Book: Episode {n}\nA summary.\nRead post\n"
        for n in (9, 8, 7)
    )
    stubs = read(lines)
    assert [e.post.episode for e in stubs] == [9, 8, 7]
    assert [e.post.published for e in stubs] == [date(2026, 4, n) for n in (9, 8, 7)]
    assert all(e.is_stub for e in stubs)


def test_stubs_may_have_nothing_but_a_date_and_a_title() -> None:
    """`By the [run]Book` begins like a line that names an author."""
    stubs = read("".join(f"April {n}, 2026\nBy the [run]Book: Episode {n}\n" for n in (9, 8, 7)))
    assert [e.post.episode for e in stubs] == [9, 8, 7]


def test_articles_and_episodes_share_a_listing() -> None:
    page = read(
        f"April 9, 2026\n8 min read\nBy the [run]Book: Episode 9\nA summary.\nRead post\n{CARD}"
        "April 2, 2026\n3 min read\nA Quiet Queue\nAbout silence.\nRead post\nIt was quiet.\n"
        f"March 9, 2026\n8 min read\nBy the [run]Book: Episode 8\nA summary.\nRead post\n{CARD}"
    )
    assert [(e.post.title, e.is_episode) for e in page] == [
        ("By the [run]Book: Episode 9", True),
        ("A Quiet Queue", False),
        ("By the [run]Book: Episode 8", True),
    ]
    assert page[1].intro == ("It was quiet.",)


@pytest.mark.parametrize(("media", "mark"), [("text/plain", ""), ("text/markdown", "# ")])
def test_a_bare_file_is_one_post(media: str, mark: str) -> None:
    (post,) = read(
        f"{mark}The Notes: Episode 3\n\nWhat is new.\n\nFull Feature List\n\n{CARD}", media
    )
    assert (post.post.title, post.post.episode) == ("The Notes: Episode 3", 3)
    assert post.intro == ("What is new.",)
    assert is_whole(post)


def test_two_bare_episodes_in_one_file_are_two_posts() -> None:
    posts = read(
        f"# The Notes: Episode 3\n\n{CARD}\n# The Notes: Episode 2\n\n{CARD}", "text/markdown"
    )
    assert [e.post.episode for e in posts] == [3, 2]
    assert all(is_whole(e) for e in posts)


@pytest.mark.parametrize("media", ["text/plain", "text/markdown"])
@pytest.mark.parametrize(
    "text", [CARD, f"Full Feature List\n\n{CARD}", f"v2.212 Features\n\n{CARD}"]
)
def test_a_file_with_only_cards_keeps_all_of_them(text: str, media: str) -> None:
    (post,) = read(text, media)
    assert post.post.title == ""
    assert is_whole(post)


def test_a_headless_page_is_named_by_its_tab() -> None:
    (post,) = read(f"<title>The Notes: Episode 3</title>{RICH}", "text/html")
    assert (post.post.title, post.post.episode) == ("The Notes: Episode 3", 3)


def test_front_matter_is_the_head_of_a_markdown_file() -> None:
    (post,) = read(
        "---\ntitle: 'The Notes: Episode 3'\ndate: 2026-04-14T09:00:00Z\nauthor: Ada Vale\n"
        "source: https://demo.example/three\ntags:\n  - clippings\n---\n\n"
        f"What is new.\n\n## Full Feature List\n\n{CARD}",
        "text/markdown",
    )
    assert heads((post,)) == [("The Notes: Episode 3", date(2026, 4, 14), "Ada Vale")]
    assert post.post.url == "https://demo.example/three"
    assert post.intro == ("What is new.",)
    assert "- clippings" in post.left_over
    assert is_whole(post)


BODIES = {
    "one rich text": f'<div class="w-richtext"><p>Intro.</p>{RICH}</div><p>Ada loves roads.</p>',
    "several rich texts": (
        '<div class="w-richtext"><p>Intro.</p></div>'
        f'<div class="w-richtext">{RICH}</div><p>Ada loves roads.</p>'
    ),
    "a body outside of rich text": (
        f'<div class="w-richtext"><p>Intro.</p></div><div>{RICH}</div>'
        "<div>Share this post</div><p>Ada loves roads.</p>"
    ),
    "a last card cut in two": (
        '<div class="w-richtext"><p>Intro.</p><h2>Full Feature List</h2>'
        "<h3>Added a preview | v2.212 #767443 | 18:25</h3></div><p>Shows the mail.</p>"
        '<div class="w-richtext"><ul><li>Saves a test run</li></ul></div>'
        "<div>Share this post</div><p>Ada loves roads.</p>"
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_is_read_to_its_end_and_no_further(body: str) -> None:
    (post,) = read(f"<h1>The Notes: Episode 3</h1><div>April 14, 2026</div>{body}", "text/html")
    assert post.intro == ("Intro.",)
    assert is_whole(post)
    assert "Ada loves roads." in post.left_over


def test_sharing_above_the_body_does_not_end_it() -> None:
    (post,) = read(
        f"The Notes: Episode 3\nShare this post\nWhat is new.\n{CARD}"
        "Share this post\nAda loves roads."
    )
    assert post.intro == ("What is new.",)
    assert is_whole(post)
    assert post.left_over == ("Share this post", "Share this post", "Ada loves roads.")


@pytest.mark.parametrize(
    "words", ["Thanks for watching!", "See you in two weeks.", "Subscribe and miss nothing."]
)
def test_the_hosts_last_words_belong_to_no_card(words: str) -> None:
    (post,) = read(f"The Notes: Episode 3\n\n{CARD}\n{words}")
    assert is_whole(post)
    assert post.left_over == (words,)


@pytest.mark.parametrize("line", ["  • By role", "  • By Client and Site", "By default it is off"])
def test_a_bullet_that_begins_with_by_hides_no_post(line: str) -> None:
    page = read(f"The Notes: Episode 3\n{CARD}{line}\nApril 1, 2026\nThe Notes: Episode 2\n{CARD}")
    assert [(e.post.episode, e.post.published) for e in page] == [(3, None), (2, date(2026, 4, 1))]


def test_an_intro_that_begins_with_by_names_no_author() -> None:
    (post,) = read(f"The Notes: Episode 3\n\nBy default everything is off\n\n{CARD}")
    assert (post.post.author, post.intro) == (None, ("By default everything is off",))


def test_a_day_within_a_body_begins_no_post() -> None:
    markup = (
        '<h1>A Diary</h1><div class="w-richtext"><p>April 2, 2026</p><h3>A quiet day</h3>'
        "<p>Nothing.</p><p>April 3, 2026</p><h3>A loud day</h3><p>Much.</p></div>"
    )
    assert [post.title for post in posts_of(Document("page", "text/html", markup))] == ["A Diary"]


def test_a_listings_navigation_is_no_post_of_its_own() -> None:
    (post,) = read(
        "<nav><a href='/'>Home</a></nav><div>April 14, 2026</div><div>8 min read</div>"
        f"<h3>The Notes: Episode 3</h3><p>A summary.</p><a href='/three'>Read post</a>{RICH}",
        "text/html",
    )
    assert (post.post.title, post.post.published) == ("The Notes: Episode 3", date(2026, 4, 14))
    assert "Home" in post.left_over


def test_a_feeds_day_counts_for_the_first_post_only() -> None:
    text = f"The Notes: Episode 3\n{CARD}April 1, 2026\n8 min read\nThe Notes: Episode 2\n{CARD}"
    posts = posts_of(Document("page", "text/plain", text, published=date(2026, 4, 14)))
    assert [p.published for p in posts] == [date(2026, 4, 14), date(2026, 4, 1)]


def test_an_empty_page_has_no_post() -> None:
    assert read("") == read(" \n\n", "text/html") == read("---", "text/markdown") == ()


VIDEOS = {
    "https://www.youtube.com/watch?v=abcdefgh": "https://www.youtube.com/watch?v=abcdefgh",
    "https://youtu.be/abcdefgh": "https://youtu.be/abcdefgh",
    "https://www.youtube-nocookie.com/embed/abcdefgh?rel=0": (
        "https://www.youtube.com/watch?v=abcdefgh"
    ),
    "//cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2Fabcdefgh"
    "%3Ffeature%3Doembed&display_name=YouTube": "https://www.youtube.com/watch?v=abcdefgh",
    "https://www.youtube.com/@channel": None,
    "https://demo.example/watch": None,
    "https://[run]book": None,
}


@pytest.mark.parametrize(("url", "expected"), VIDEOS.items())
@pytest.mark.parametrize("shape", ['<iframe src="{}"></iframe>', '<p><a href="{}">Watch</a></p>'])
def test_the_episodes_video_is_found(url: str, expected: str | None, shape: str) -> None:
    markup = f"<h1>The Notes: Episode 3</h1>{shape.format(url)}{RICH}"
    (post,) = posts_of(Document("https://demo.example/3", "text/html", markup))
    assert isinstance(post, Post)
    assert post.watch_url == expected


@pytest.mark.parametrize("media", ["text/plain", "text/markdown", "text/html"])
def test_an_address_written_out_is_the_video_too(media: str) -> None:
    text = "The Notes: Episode 3\n\nWatch Now: https://youtu.be/abcdefgh\n\nFull Feature List\n\n"
    body = text + CARD.replace("\n", "\n\n")
    if media == "text/html":
        body = "".join(f"<p>{line}</p>" for line in body.split("\n"))
    (post,) = read(body, media)
    assert post.cards[0].watch_url == "https://youtu.be/abcdefgh?t=1105s"
