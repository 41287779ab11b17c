"""Card -> the integrations that it names, and which of them it is about. One pass, pure.

A card is about what its title names, and what the first sentence of a paragraph has for its
subject or calls "the X integration". What it only compares itself with ("works like the Xero
one"), excepts or gives as an example is named in passing, and so is all that bullets name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.model import Card, Naming
from digest.tag.gazetteer.common import GENERIC
from digest.tag.gazetteer.index import WORD, Gazetteer, Spelling, even, gazetteer_of
from digest.tag.sentences import sentences_in


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: where it stands, and whether the text is only comparing."""

    name: str
    kind: str
    start: int
    end: int
    passing: bool = False


def integrations_in(card: Card, gazetteer: Gazetteer | None = None) -> tuple[Naming, ...]:
    """Each integration that the card names, once; those that it is about come first."""
    known = gazetteer or gazetteer_of()
    if not may_name("\n".join((card.title, card.short_title, card.summary, *card.bullets)), known):
        return ()
    found: dict[str, Naming] = {}
    for quote, mention, about in _namings(card, known):
        before = found.get(mention.name)
        if before is None or (about and not before.about):
            found[mention.name] = Naming(mention.name, mention.kind, quote, about)
    # A card's own product is no integration of its own.
    own = known.named(card.product) if card.product else None
    others = (naming for naming in found.values() if own is None or naming.name != own.name)
    return tuple(sorted(others, key=lambda naming: not naming.about))


def _namings(card: Card, known: Gazetteer) -> Iterator[tuple[str, Mention, bool]]:
    for title in filter(None, (card.title, card.short_title)):
        for mention in mentions_in(title, known):
            yield title, mention, not mention.passing
    for paragraph in filter(None, card.summary.split("\n")):
        if may_name(paragraph, known):
            for number, sentence in enumerate(sentences_in(paragraph)):
                for mention in mentions_in(sentence, known):
                    yield sentence, mention, number == 0 and _is_subject(sentence, mention)
    for bullet in card.bullets:
        for mention in mentions_in(bullet, known):
            yield bullet.strip(), mention, False


def _is_subject(sentence: str, mention: Mention) -> bool:
    if mention.passing:
        return False
    before = sentence[: mention.start]
    return bool(_OPENING.fullmatch(before) or _NOUN.match(sentence, mention.end))


def may_name(text: str, known: Gazetteer) -> bool:
    """Whether it is worth looking at each word: most texts name nothing."""
    words = WORD.findall(text.lower())
    return not known.by_word.keys().isdisjoint(words) or "integration" in words


def mentions_in(text: str, known: Gazetteer) -> tuple[Mention, ...]:
    """Every integration named in a sentence or title, in its order."""
    if not may_name(text, known):
        return ()
    sure, wary = _spelled(text, known)
    sure += _unheard(text, known, sure)
    ordered: list[Mention] = []
    for mention in _joined(text, sure, wary):
        ordered.append(_weighed(text, mention, ordered[-1] if ordered else None))
    return tuple(ordered)


def _joined(text: str, sure: list[Mention], wary: list[Mention]) -> list[Mention]:
    """All that are certain, and those beside them: in "Xero, Sage and Make" names are meant."""
    every = sorted((*sure, *wary), key=lambda m: m.start)
    taken = set(sure)
    for pairs in (pairwise(every), pairwise(reversed(every))):
        for known, other in pairs:
            if known in taken and _in_a_row(text, known, other):
                taken.add(other)
    return [mention for mention in every if mention in taken]


def _spelled(text: str, known: Gazetteer) -> tuple[list[Mention], list[Mention]]:
    """The names that are certain, and the words that may be names."""
    words = list(WORD.finditer(text))
    sure: list[Mention] = []
    wary: list[Mention] = []
    at = 0
    while at < len(words):
        spelling = _at(text, words, at, known)
        if spelling is None:
            at += 1
            continue
        last = words[at + len(spelling.words) - 1]
        mention = Mention(spelling.row.name, spelling.row.kind, words[at].start(), last.end())
        (sure if _is_sure(text, mention, spelling) else wary).append(mention)
        at += len(spelling.words)
    return sure, wary


def _at(text: str, words: list[re.Match[str]], at: int, known: Gazetteer) -> Spelling | None:
    for spelling in known.by_word.get(words[at][0].lower(), ()):
        here = words[at : at + len(spelling.words)]
        if tuple(word[0].lower() for word in here) != spelling.words:
            continue
        gaps = (text[a.end() : b.start()] for a, b in pairwise(here))
        as_written = text[here[0].start() : here[-1].end()]
        if tuple(map(even, gaps)) == spelling.gaps and spelling.written in ("", as_written):
            return spelling
    return None


def _is_sure(text: str, mention: Mention, spelling: Spelling) -> bool:
    written = text[mention.start : mention.end]
    plain = len(spelling.words) == 1 and written.isalpha() and written.islower()
    if not spelling.written and (spelling.is_lower or not plain):
        return True
    if _LINKED.search(text[max(0, mention.start - 40) : mention.start]):
        return True
    after = _NEXT.match(text, mention.end)
    if after is None:
        return False
    opens = not text[: mention.start].strip(" \"'“‘(")
    if opens and (written.lower() in _VERBS or not _NOUN.match(text, mention.end)):
        return False
    return after[1].lower() in _NOUNS or after[1].lower() in spelling.row.beside


def _unheard(text: str, known: Gazetteer, sure: Iterable[Mention]) -> Iterator[Mention]:
    """The general form: "the Northbeam RMM integration", whoever Northbeam may be."""
    for found in _GENERAL.finditer(text):
        words = list(WORD.finditer(text, found.start(1), found.end(1)))
        while words and words[0][0].lower() in GENERIC:
            words.pop(0)
        # The first word of a sentence has a capital anyway.
        if not words or (len(words) == 1 and not text[: words[0].start()].strip(" \"'“‘(")):
            continue
        start, end = words[0].start(), words[-1].end()
        if known.own.intersection(word[0].lower() for word in words):
            continue
        if not any(m.start < end and start < m.end for m in sure):
            yield Mention(text[start:end], "", start, end)


def _in_a_row(text: str, mention: Mention, other: Mention) -> bool:
    first, second = sorted((mention, other), key=lambda m: m.start)
    return bool(_ROW.fullmatch(text, first.end, second.start))


def _weighed(text: str, mention: Mention, before: Mention | None) -> Mention:
    passing = bool(
        _COMPARED.search(text[max(0, mention.start - 80) : mention.start])
        or _ALIKE.match(text, mention.end)
        or (before and before.passing and _in_a_row(text, before, mention))
    )
    return Mention(mention.name, mention.kind, mention.start, mention.end, passing)


_NOUNS = frozenset(
    "integration integrations connector sync app api plugin plug webhook webhooks addin add".split()
)
_VERBS = frozenset("make box square level thread".split())
_NEXT = re.compile(r"[\s-]+([^\W_]+)")
_NOUN = re.compile(r"['’]?s?[\s-]+(?:integration|connector)s?\b", re.I)
_LINKED = re.compile(
    r"\b(?:integrat(?:ion|ions|e|es|ed|ing)|connectors?|connect(?:s|ed|ion|ions)?|sync(?:s|ed|ing)?|"
    r"plug-?in|webhooks?) (?:with|for|to|from|between) (?:the |an? )?$",
    re.I,
)
_OPENING = re.compile(
    r"[\s\"'“‘(]*(?:(?:the|your|our|all|new|when using|if you use|with)\s+){0,2}", re.I
)
_GENERAL = re.compile(
    r"(?<!\w)((?:(?:[A-Z][\w&.+'’]{0,30}|\d{1,9}[A-Za-z]\w{0,20})[ -]){1,4})"
    r"(?:[Ii]ntegration|[Cc]onnector)\b"
)
_ROW = re.compile(r"\s*(?:,|/|&|\+|,?\s+(?:and|or|as well as)\b)\s*(?:the\s+)?")
_COMPARED = re.compile(
    r"\b(?:like|unlike|similar(?:ly)? to|(?:same|just|exactly|much|way) as|as (?:in|with|on|for)|"
    r"such as|e\.?g\.?,?|for (?:example|instance),?|including|compared (?:to|with)|than|"
    r"instead of|rather than|alongside|equivalent (?:to|of)|match(?:es|ing)?|mirrors?|mirroring|"
    r"inspired by|except|excluding|apart from|other than|besides|without|previously|formerly|"
    r"already|not|as)\s+"
    r"(?:(?:only|in|for|with|on|to|available|supported|exists?|the|its|our|their|your|what|how|"
    r"does|did|of|an?|used|using|one|by|way|it|is|was|when|offered|works?|worked|done)\s+){0,7}$",
    re.I,
)
_ALIKE = re.compile(
    r"(?:[\s-]+(?:like|style|esque)\b|(?:['’]s)? (?:already|does|did|do|has done)\b)", re.I
)
