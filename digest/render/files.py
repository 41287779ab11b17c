"""An edition -> the files of its folder."""

from __future__ import annotations

from digest.edition_json import edition_to_json
from digest.model import Edition, File, Look, Templates
from digest.render.environment import Renderer
from digest.render.mail import message_bytes, subject_of


def render_edition(edition: Edition, templates: Templates, look: Look) -> tuple[File, ...]:
    """Markdown, mail and JSON of one edition, below `<edition id>/`."""
    # css-inline is a compiled library of its own; a site alone needs none of it.
    from css_inline import CSSInliner

    renderer = Renderer(templates, look)
    values = {"edition": edition, "subject": subject_of(edition, look)}
    html = CSSInliner(keep_style_tags=True, load_remote_stylesheets=False).inline(
        renderer.fill("email.html", **values)
    )
    text = renderer.fill("email.txt", **values)
    contents = {
        "digest.md": renderer.fill("digest.md", **values).encode(),
        "email.html": html.encode(),
        "email.txt": text.encode(),
        "email.eml": message_bytes(edition, look, text=text, html=html),
        "edition.json": edition_to_json(edition),
    }
    return tuple(File(f"{edition.id}/{name}", content) for name, content in contents.items())
