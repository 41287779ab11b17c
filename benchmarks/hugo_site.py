"""The same library as a site of Hugo's: one Markdown file a page, the same facts on each page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from digest.model import EditionInBrief, Item, PostInBrief, Tag
from digest.render.site.catalogue import Catalogue, catalogue_of
from digest.render.site.library import Feature, Library
from digest.render.site.page import Page
from digest.render.site.pages import Part, pages_of

_TEMPLATES = Path(__file__).with_name("hugo")


def write_hugo_site(folder: Path, library: Library, style: str) -> None:
    """Everything that `hugo` needs to build the library in the folder."""
    shutil.copytree(_TEMPLATES, folder, dirs_exist_ok=True)
    for name, text in {"static/style.css": style, **dict(_content(catalogue_of(library)))}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _content(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The pages that we have too: features are in no list of all, and a tag has a feed alone."""
    yield "content/f/_index.md", _file({"build": {"render": "never"}}, "")
    for tag in Tag:
        yield f"content/tags/{tag}/_index.md", _file({"title": tag, "outputs": ["rss"]}, "")
    yield "content/tags/_index.md", _file({"build": {"render": "never"}}, "")
    for page in pages_of(catalogue):
        match page.template:
            case "feature.html":
                yield _feature(page)
            case "episode.html":
                yield _listed(page, _whole(page, "tagged"))
            case "edition.html":
                yield _listed(page, _whole(page, "edition"))
            case "checklist.html":
                yield _listed(page, _part(page))
            case "about.html" | "search.html":
                yield _listed(page, ())


def _feature(page: Page) -> tuple[str, str]:
    feature = page.values["feature"]
    neighbours = page.values["neighbours"]
    assert isinstance(feature, Feature)
    assert isinstance(neighbours, tuple)
    item = feature.latest
    told = [
        {"name": "Told in", "text": i.post_title, "to": f"/episodes/{i.post_key}/"}
        for i in feature.items
    ]
    about: dict[str, object] = {
        "title": item.title,
        "date": str(feature.published),
        "key": feature.key,
        "tag": item.verdict.tag,
        "description": item.what[:200],
        "versions": [f"v{item.version}"],
        "areas": list(item.verdict.areas),
        "integrations": list(feature.integrations),
        "tags": [item.verdict.tag],
        "facts": [
            {"name": "Tag", "text": item.verdict.tag},
            {"name": "Action", "text": item.verdict.action},
            {"name": "Version", "text": f"v{item.version}", "to": f"/versions/v{item.version}/"},
            {"name": "Ids", "text": ", ".join(item.ids)},
            *told,
        ],
        "quotes": [
            {"signal": e.signal, "quote": e.quote, "rule": e.rule} for e in item.verdict.because
        ],
        "neighbours": [{"title": n.title, "to": f"/f/{n.key}/"} for n in neighbours],
    }
    bullets = "\n".join(f"- {bullet}" for bullet in item.bullets)
    return f"content/f/{feature.key}.md", _file(about, f"{item.what}\n\n{bullets}\n")


def _whole(page: Page, name: str) -> tuple[Item, ...]:
    told = page.values[name]
    assert isinstance(told, (EditionInBrief, PostInBrief))
    return told.items


def _part(page: Page) -> tuple[Item, ...]:
    part = page.values["part"]
    assert isinstance(part, Part)
    return tuple(feature.latest for feature in part.features)


def _listed(page: Page, items: tuple[Item, ...]) -> tuple[str, str]:
    rows = [_row(item) for item in items]
    name = page.path.removesuffix("/index.html")
    about = {"title": name.rpartition("/")[2], "rows": rows}
    return f"content/{name}.md", _file(about, "An episode.\n")


def _row(item: Item) -> Mapping[str, object]:
    return {
        "to": f"/f/{item.key}/",
        "title": item.title,
        "what": item.what,
        "quotes": [evidence.quote for evidence in item.verdict.because],
        "facts": f"v{item.version} #{' #'.join(item.ids)}",
    }


def _file(about: Mapping[str, object], text: str) -> str:
    return f"{json.dumps(about, ensure_ascii=False, indent=1)}\n\n{text}"
