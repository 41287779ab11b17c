"""An edition -> the files of its folder."""

from __future__ import annotations

from digest.edition.json_form import edition_to_json
from digest.model import Edition, File, Look, Templates
from digest.render.bodies import bodies_of
from digest.render.environment import Renderer
from digest.render.mail import message_bytes, subject_of


def render_edition(edition: Edition, templates: Templates, look: Look) -> tuple[File, ...]:
    """Markdown, mail and JSON of one edition, below `<edition id>/`."""
    renderer = Renderer(templates, look)
    subject = subject_of(edition, look)
    bodies = bodies_of(edition, renderer, subject)
    contents = {
        "digest.md": renderer.fill("digest.md", edition=edition, subject=subject).encode(),
        "email.html": bodies.html.encode(),
        "email.txt": bodies.text.encode(),
        "email.eml": message_bytes(edition, look, text=bodies.text, html=bodies.html),
        "edition.json": edition_to_json(edition),
    }
    return tuple(File(f"{edition.id}/{name}", content) for name, content in contents.items())
