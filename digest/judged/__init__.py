"""Posts of the archive -> the same posts judged by today's rules; what was judged before is known.

texts | known? | read | tag | keep -> posts in brief, each with its whole at hand
"""

from digest.judged.archive import JudgedArchive

__all__ = ["JudgedArchive"]
