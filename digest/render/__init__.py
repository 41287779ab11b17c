"""Editions and posts in, files out. Pure: templates come as text, dates come with the edition.

edition + templates | render_edition -> digest.md, email.html, email.txt, email.eml, edition.json
all editions + posts + templates | render_site -> site/
"""

from digest.model import Look, Templates
from digest.render.files import render_edition
from digest.render.site import SITE, Library, render_site

__all__ = ["SITE", "Library", "Look", "Templates", "render_edition", "render_site"]
