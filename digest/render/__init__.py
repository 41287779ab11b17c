"""Editions and posts in, files out. Pure: templates come as text, dates come with the edition.

edition + templates | render_edition -> digest.md, email.html, email.txt, email.eml, edition.json
edition + templates | render_letter -> what its mail says
all editions + posts + templates | render_site -> site/
"""

from digest.model import Look, Templates
from digest.render.bodies import Bodies, bodies_of
from digest.render.environment import Renderer, keep_compiled_in
from digest.render.files import render_edition
from digest.render.letter import render_letter
from digest.render.mail import subject_of
from digest.render.site import SITE, Library, library_of, render_site, site_drafts

__all__ = [
    "SITE",
    "Bodies",
    "Library",
    "Look",
    "Renderer",
    "Templates",
    "bodies_of",
    "keep_compiled_in",
    "library_of",
    "render_edition",
    "render_letter",
    "render_site",
    "site_drafts",
    "subject_of",
]
