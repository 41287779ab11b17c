"""The editor's note: Markdown in, HTML and text out that nothing active can come through.

Markup of the note's own is shown as it was typed: so a tag that is not closed swallows nothing.
What Markdown makes of the rest is cleaned again, by another program (nh3) and a list of what may
stay.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# As much as a mail has room for beside the week itself.
MOST_CHARACTERS = 8_000
_TAGS = {"p", "br", "strong", "em", "a", "ul", "ol", "li", "code", "pre", "blockquote"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def note_html(note: str) -> Markup:
    """The note as HTML: paragraphs, lists, quotes, code, emphasis and links to the web.

    An image becomes a link to it, because nothing may be loaded from elsewhere; a heading becomes
    a line in bold, because the page has its own.
    """
    # Two libraries that only a note needs.
    import nh3

    html = nh3.clean(
        _html_of(cleaned(note)),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return Markup(html)  # noqa: S704


def note_text(note: str) -> str:
    """The note as plain text: a blank line between its parts, addresses after their words."""
    parser = _Text()
    parser.feed(note_html(note))
    lines = [line.strip() for line in "".join(parser.parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def cleaned(note: str) -> str:
    """The note without characters that nobody sees: control characters, turns of direction."""
    return _UNSEEN.sub("", note.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _html_of(note: str) -> str:
    try:
        return _reader().convert(note)
    except RecursionError:
        # Lists in lists in lists, hundreds deep: shown as it was typed.
        return f"<p>{escape(note)}</p>"


def _reader() -> Markdown:
    from markdown import Markdown
    from markdown.treeprocessors import Treeprocessor

    class Calm(Treeprocessor):
        def run(self, root: Element) -> None:
            for element in root.iter():
                _calm(element)

    reader = Markdown(output_format="html")
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    # After the inline patterns, which make links and images (priority 20).
    reader.treeprocessors.register(Calm(reader), "calm", 15)
    return reader


def _calm(element: Element) -> None:
    """Make an image a link with its words, and a heading a paragraph in bold."""
    from xml.etree.ElementTree import SubElement

    if element.tag == "img":
        address = element.get("src", "")
        element.tag, element.text = "a", element.get("alt") or address
        element.set("href", address)
    elif element.tag in _HEADINGS:
        children, text = list(element), element.text
        for child in children:
            element.remove(child)
        element.tag, element.text = "p", None
        bold = SubElement(element, "strong")
        bold.text = text
        bold.extend(children)


class _Text(HTMLParser):
    """Clean HTML -> its words, with a line break where a block ends."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._address = (dict(attrs).get("href") or "").removeprefix("mailto:")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag in ("p", "blockquote", "pre", "ul", "ol", "br"):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._address and self._address not in self.parts[-1:]:
            self.parts.append(f" <{self._address}>")
        elif tag in ("p", "blockquote", "pre", "ul", "ol"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        # A line break between two blocks is the HTML's own.
        if data.strip() or "\n" not in data:
            self.parts.append(data)
