"""Posts as editions show them: their order, and what is said of each as a whole. Pure."""

from __future__ import annotations

from digest.model import Covered, PostInBrief, TaggedPost


def covered(tagged: TaggedPost) -> Covered:
    """What an edition says of a post as a whole."""
    post, extraction = tagged.post, tagged.extraction
    return Covered(
        key=post.key,
        title=post.title,
        episode=post.episode,
        url=post.url,
        watch_url=post.watch_url,
        published=post.published,
        versions=extraction.versions,
        intro=extraction.intro,
        cards=len(tagged.cards),
    )


def newest_first(tagged: TaggedPost | PostInBrief) -> tuple[int, int, str]:
    """A sorting key: the latest published post first; those without a date last."""
    post = tagged.post
    day = post.published.toordinal() if post.published else 0
    return (-day, -(post.episode or 0), post.key)
