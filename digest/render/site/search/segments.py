"""Features of a segment -> its files: words, the values of filters, and what hits show."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain, groupby

from digest.model import Recall, make_anew, mark_of_text
from digest.render.site.library import Feature
from digest.render.site.marks import marks_of
from digest.render.site.search.filters import FACETS, Directory, values_of
from digest.render.site.search.hits import hit_of
from digest.render.site.search.postings import postings_of
from digest.render.site.search.words import BOUNDS, bucket_of, can_be_meant

SEGMENT = 4096  # features
ONE_BUCKET = 512  # a segment of up to so many features keeps its words in one file
SHOWN = 32  # features whose titles and quotes lie in one file


@dataclass(frozen=True, slots=True)
class About:
    """What the index as a whole takes from a segment.

    `words` are all its words, with spaces between them; of those that can be meant, `often` are
    the ones whose postings are longer than a digit, `once` the others. `values` are those of each
    filter in the order of their first use.
    """

    words: str
    often: Sequence[str]
    once: Sequence[str]
    values: Mapping[str, Sequence[str]]


class Segment:
    """So many features in a row; its files are made when they are asked for, all at once."""

    def __init__(
        self, number: int, features: Sequence[Feature], directory: Directory, recall: Recall
    ) -> None:
        self._number, self._features, self._directory = number, features, directory
        # Nothing is added to a full one, which is remembered as a whole.
        self._recall = recall if len(features) < SEGMENT else make_anew

    @property
    def names(self) -> list[str]:
        """The names of its files, known before they are made."""
        return [*self._of_words, self._of_values, *self._of_hits]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Name -> content of every file; the directory has to know the segment's values."""
        numbered = self._directory
        columns = {f: numbered.column(f, self._values[f]) for f in numbered.facets}
        words = zip(self._of_words, self._words(), strict=True)
        contents = {**dict(words), self._of_values: columns}
        files = {name: script(name, content) for name, content in contents.items()}
        return files | {name: self._hits(name, some) for name, some in self._of_hits.items()}

    def about(self) -> bytes:
        """Its part in the whole: what About holds, as JSON."""
        meant = [(word, told) for word, told in self._postings.items() if can_be_meant(word)]
        words = {
            "words": " ".join(self._postings),
            "often": [word for word, told in meant if len(told) > 1],
            "once": [word for word, told in meant if len(told) == 1],
        }
        every = {f: dict.fromkeys(chain.from_iterable(rows)) for f, rows in self._values.items()}
        values = {facet: list(some) for facet, some in every.items()}
        return json.dumps({**words, "values": values}).encode()

    def mark(self) -> bytes:
        """Changes with its files, so that no browser pairs an old one with a new directory."""
        return mark_of_files(self.files.values()).encode()

    @cached_property
    def _values(self) -> dict[str, Sequence[Iterable[str]]]:
        """Facet -> the values of each feature."""
        return dict(zip(FACETS, zip(*map(values_of, self._features), strict=True), strict=True))

    @cached_property
    def _postings(self) -> dict[str, str]:
        return postings_of(self._features, self._recall)

    @property
    def _of_words(self) -> list[str]:
        name = f"words-{self._number}"
        if len(self._features) <= ONE_BUCKET:
            return [name]
        return [f"{name}-{bucket}" for bucket in range(len(BOUNDS))]

    @property
    def _of_values(self) -> str:
        return f"facets-{self._number}"

    @property
    def _of_hits(self) -> dict[str, Sequence[Feature]]:
        """The names of the files of what hits show, with the features of each."""
        place = self._number * SEGMENT // SHOWN
        starts = range(0, len(self._features), SHOWN)
        return {
            f"shown-{place + n}": self._features[first : first + SHOWN]
            for n, first in enumerate(starts)
        }

    def _words(self) -> Iterator[str]:
        """The segment's words with their postings, a line each, in the order of the alphabet."""
        lines = sorted(self._postings.items())
        if len(self._features) <= ONE_BUCKET:
            yield "\n".join(f"{word} {told}" for word, told in lines)
            return
        buckets = {
            bucket: "\n".join(f"{word} {told}" for word, told in some)
            for bucket, some in groupby(lines, lambda line: bucket_of(line[0]))
        }
        yield from (buckets.get(bucket, "") for bucket in range(len(BOUNDS)))

    def _hits(self, name: str, features: Sequence[Feature]) -> bytes:
        mark = mark_of_text(f"{name} {marks_of(features)}")
        return self._recall(mark, partial(_hits, name, features))


def _hits(name: str, features: Sequence[Feature]) -> bytes:
    return script(name, [hit_of(feature.latest) for feature in features])


def script(name: str, value: object) -> bytes:
    """A file of the index: it hands the value to `digestShard` under its name."""
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"digestShard({json.dumps(name)},{told});\n".encode()


def mark_of_files(files: Iterable[bytes]) -> str:
    """Changes with the files, so that no browser pairs an old file with a new directory."""
    whole = hashlib.sha256()
    for content in files:
        whole.update(content)
    return whole.hexdigest()[:8]
