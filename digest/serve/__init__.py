"""The site in a browser while somebody works on it: served, watched, built again, reloaded.

settings, templates, archive | watch | build | tell the browsers

What the server adds for reloading is in its answers only, never in the files.
"""

from digest.serve.preview import Preview, open_preview

__all__ = ["Preview", "open_preview"]
