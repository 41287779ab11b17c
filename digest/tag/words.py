"""Text -> words: the form in which rules read a sentence; only quotes are shown to people.

Words are lower case, contractions are written out ("don't" -> do not), hyphens part words, and
quoted interface text is one word, `quoted`: what a button says is not what the hosts say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

COMMA, BREAK = 1, 2
SIGN = "⚠"


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's words; `gaps[i]` tells what stands before word i: nothing, a comma, a break."""

    tokens: tuple[str, ...]
    gaps: tuple[int, ...]
    bag: frozenset[str]

    def __len__(self) -> int:
        return len(self.tokens)

    def opens(self, at: int) -> bool:
        """True where a clause begins at that word, so that a verb there can be an imperative."""
        while at > 0 and not self.gaps[at]:
            before = self.tokens[at - 1]
            if before not in _FILLERS:
                return before in _JOINS or before == SIGN
            at -= 1
        return True


# The same bullet is read for advice, for the action and for the areas, one after the other.
@lru_cache(maxsize=64)
def words_of(text: str) -> Words:
    """The words of one sentence or title."""
    plain = _plain(text).rstrip(" .!?")
    if _STOP.search(plain) is None:
        tokens = tuple(_WORD.findall(plain))
        return Words(tokens, (0,) * len(tokens), frozenset(tokens))
    return _parted(plain)


def _plain(text: str) -> str:
    plain = (text if text.isascii() else text.translate(_TYPOGRAPHY)).lower()
    if '"' in plain or "'" in plain:
        plain = _unquoted(plain)
    if "'" in plain:
        for pattern, written_out in _CONTRACTIONS:
            plain = pattern.sub(written_out, plain)
    return plain.replace("cannot", "can not")


def _unquoted(plain: str) -> str:
    """Quoted runs become one word, unless the whole text is a quote: then it is the advice."""
    if plain[0] in "\"'" and plain.rstrip(".!")[-1:] == plain[0] and plain.count(plain[0]) == 2:
        return plain
    return _QUOTED.sub(" quoted ", plain)


def _parted(plain: str) -> Words:
    tokens: list[str] = []
    gaps: list[int] = []
    gap = 0
    for word in _TOKEN.findall(plain):
        if word == ",":
            gap = gap or COMMA
        elif word in _STOPS:
            gap = BREAK
        else:
            tokens.append(word)
            gaps.append(gap)
            gap = 0
    return Words(tuple(tokens), tuple(gaps), frozenset(tokens))


_STOP = re.compile(r"[,;:.?!()]|\s-\s")
_WORD = re.compile(r"\d*[a-z_][a-z0-9_]*|\$?\d+%?|⚠")
_TOKEN = re.compile(r"\d*[a-z_][a-z0-9_]*|\$?\d+(?:[.,]\d+)*%?|[,;:.?!()⚠]|(?<=\s)-(?=\s)")
_STOPS = frozenset(";:.?!()-")
_QUOTED = re.compile(r"\"[^\"]{1,200}\"|(?<![\w'])'[^'\s](?:[^']|(?<=\w)'(?=\w)){0,200}'(?!\w)")
_TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "—": " ; ", "–": " - ", "\xa0": " ", "…": " ; "}
)
_CONTRACTIONS = (
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\blet's\b"), "let us"),
    (re.compile(r"\b(it|that|there|here|what|who|how|where|one|everything|nobody)'s\b"), r"\1 is"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"'s?\b|'"), " "),
)
_JOINS = frozenset("and so but then or yet plus though".split())
_FILLERS = frozenset(
    "please just also simply now definitely absolutely seriously honestly personally go always "
    "immediately first next instead really certainly do therefore still again maybe perhaps "
    "ideally obviously frankly either come well only".split()
)
