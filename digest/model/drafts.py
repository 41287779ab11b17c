"""Files that can be made, and what is known of those that were made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

# A mark, and how to make what it stands for -> that, as it was made before if anybody remembers.
# It is bytes, and the mark changes with everything that they are made of.
Recall = Callable[[str, Callable[[], bytes]], bytes]


def mark_of_text(text: str) -> str:
    """Thirty-two hex digits that stand for the text."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def make_anew(_: str, make: Callable[[], bytes]) -> bytes:
    """The memory that remembers nothing."""
    return make()


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that can be made: `make` gives its bytes, below the output folder at `path`.

    A large file comes in parts, one after the other, so that it never lies in memory as a whole.
    Two drafts of a path with the same `mark` make the same bytes. Without a mark nobody knows
    before they are made.
    """

    path: str
    make: Callable[[], bytes | Iterable[bytes]]
    mark: str = ""

    def content(self) -> bytes:
        """Its bytes as a whole, made now."""
        made = self.make()
        return made if isinstance(made, bytes) else b"".join(made)


@dataclass(frozen=True, slots=True)
class Batch:
    """Drafts with one mark between them: where all are known by it, none is even drawn up.

    `paths` are those of its `drafts`, in any order.
    """

    paths: tuple[str, ...]
    mark: str
    drafts: Callable[[], Iterable[Draft]]


def one_by_one(drafts: Iterable[Draft | Batch]) -> Iterator[Draft]:
    """Every draft, those of batches too."""
    for draft in drafts:
        if isinstance(draft, Batch):
            yield from draft.drafts()
        else:
            yield draft


class MadeFile(NamedTuple):
    """A file as it was written: its draft's mark, its hash, and how the disk shows it since.

    Where size and time (in ns) are as they were, nobody has written there since. A tuple, because
    each run reads tens of thousands of them.
    """

    mark: str
    hash: str
    size_bytes: int
    changed_ns: int
