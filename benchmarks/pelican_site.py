"""The same library as a site of Pelican's: a Markdown article a feature, a page an episode."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from digest.model import TaggedPost
from digest.render.site.catalogue import Catalogue, catalogue_of
from digest.render.site.library import Feature, Library

_TEMPLATES = Path(__file__).with_name("pelican")


def write_pelican_site(folder: Path, library: Library, style: str) -> None:
    """Everything that `pelican` needs to build the library in the folder."""
    shutil.copytree(_TEMPLATES, folder, dirs_exist_ok=True)
    files = {"theme/static/css/style.css": style, **dict(_content(catalogue_of(library)))}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _content(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for feature in catalogue.features:
        yield f"content/f/{feature.key}.md", _article(feature)
    for post in catalogue.library.posts:
        yield f"content/pages/{post.key}.md", _page(post.whole)


def _article(feature: Feature) -> str:
    item = feature.latest
    about = {
        "Title": item.title,
        "Date": str(feature.published),
        "Slug": feature.key,
        "Category": item.verdict.areas[0],
        "Tags": f"v{item.version}",
        "Advice": item.verdict.tag,
        "Action": item.verdict.action,
        "Told_in": item.post_title,
    }
    quotes = "\n\n".join(f"> {evidence.quote}" for evidence in item.verdict.because)
    bullets = "\n".join(f"- {bullet}" for bullet in item.bullets)
    return f"{_head(about)}\n{item.what}\n\n{bullets}\n\n{quotes}\n"


def _page(tagged: TaggedPost) -> str:
    rows = "\n".join(f"- {card.card.title}: {card.card.summary}" for card in tagged.cards)
    return f"{_head({'Title': tagged.post.title, 'Slug': tagged.post.key})}\n{rows}\n"


def _head(about: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in about.items())
