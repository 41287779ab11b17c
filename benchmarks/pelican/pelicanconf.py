"""Pelican's settings for the same site: the same pages, and feeds for what it has feeds for."""

SITENAME = "What to turn on"
SITEURL = "https://digest.example.com"
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
ARTICLE_URL = ARTICLE_SAVE_AS = "f/{slug}/index.html"
CATEGORY_SAVE_AS = "areas/{slug}/index.html"
TAG_SAVE_AS = "tags/{slug}/index.html"
DEFAULT_PAGINATION = 200
PLUGINS: list[str] = []
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
