"""Templates as Jinja compiled them, kept for the next run: to compile takes longer than to fill.

What is kept is run as code. So it lies where nobody but the user may write, and never in the
output folder, which may have come from anywhere.
"""

from __future__ import annotations

from contextlib import suppress

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from digest.program import program_mark
from digest.render import keep_compiled_in


def keep_compiled() -> None:
    """Keep compiled templates in Jinja's own folder of the user, below the system's temporary one.

    Where there is none that is safe, they are compiled in each run.
    """
    with suppress(RuntimeError, OSError):
        keep_compiled_in(_OfThisProgram(pattern=f"digest-{program_mark()[:16]}-%s"))


class _OfThisProgram(FileSystemBytecodeCache):
    """A disk that says no costs time, and stops nothing."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
