"""An edition -> what its mail says: a subject, a text and the same in HTML."""

from __future__ import annotations

from digest.model import Edition, Letter, Look, Templates
from digest.render.bodies import bodies_of
from digest.render.environment import Renderer
from digest.render.mail import subject_of


def render_letter(
    edition: Edition, templates: Templates, look: Look, leave: str = "", language: str = ""
) -> Letter:
    """The letter to one group of readers; `leave` is the address by which a reader leaves.

    Dates are written as in `language`, a BCP 47 tag; all else is English.
    """
    subject = subject_of(edition, look)
    bodies = bodies_of(edition, Renderer(templates, look, language), subject, leave)
    return Letter(edition.id, edition.made_at, subject, bodies.text, bodies.html)
