"""Sentence -> the signals in it, with false friends disarmed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from digest.model import Evidence, Signal
from digest.tag.learned import LEARNED, OF_SIGNAL, the_judge
from digest.tag.rule import FalseFriend, Rule
from digest.tag.search import Hit, Index
from digest.tag.words import BREAK, COMMA, SIGN, Words, words_of

LADDER = tuple(Signal)


def evidence_in(sentence: str, *, describes: bool = False) -> tuple[Evidence, ...]:
    """One piece of evidence for each signal that the sentence gives, the strongest first.

    The learned judge weighs what the rules heard with all other words; a sentence of the card's
    description `describes`. Where it hears what no rule did, its own name stands for a rule's. What
    a plain rule heard is not weighed, and beside it only what other rules heard counts.
    """
    text = words_of(sentence)
    hits = heard(text, _rule_index())
    rules = tuple(dict.fromkeys(hit.owner for hit in hits))
    signals = {rule.signal for rule in rules}
    if SIGN in text.bag and Signal.INSTRUCTION in signals and Signal.WARNING not in signals:
        # A warning sign is no warning by itself: before an order it only calls for attention.
        text = words_of(sentence.replace(SIGN, ""))
    sums = the_judge().weigh(text, rules, describes=describes)
    plain = {rule.signal for rule in rules if rule.plain}
    if max(sums) <= 0 and not plain:
        return ()
    names = {rule.signal: rule.name for rule in spokesmen(hits)}
    return tuple(
        Evidence(names.get(signal, OF_SIGNAL[signal]), signal, sentence)
        for signal, total in zip(LEARNED, sums, strict=True)
        if signal in plain or (total > 0 and (not plain or signal in names))
    )


def rules_in(sentence: str) -> tuple[Rule, ...]:
    """The rule that speaks for each signal found in the sentence, the strongest signal first."""
    return tuple(spokesmen(hits_in(sentence)))


def hits_in(sentence: str) -> list[Hit[Rule]]:
    """Every rule found that no false friend disarms and no other signal understands better."""
    return heard(words_of(sentence), _rule_index())


def heard(text: Words, index: Index[Rule]) -> list[Hit[Rule]]:
    """The same, of the rules in `index`."""
    rules = index.hits(text)
    if not rules:
        return []
    friends = _friend_index().hits(text)
    armed = [hit for hit in rules if not any(_disarms(friend, hit, text) for friend in friends)]
    strong = {hit.owner.signal for hit in armed if not hit.owner.weak}
    heard = [hit for hit in armed if not hit.owner.weak or _is_heard(hit.owner, strong)]
    return [hit for hit in heard if not any(_outbids(other, hit, text) for other in heard)]


# Loaded and built at the first sentence: a command that tags nothing does not pay for it.
@cache
def _rule_index() -> Index[Rule]:
    from digest.tag.rules import RULES
    from digest.tag.vocabulary import VOCABULARY

    return Index(((rule, rule.phrases) for rule in RULES), VOCABULARY)


@cache
def _friend_index() -> Index[FalseFriend]:
    from digest.tag.rules import FALSE_FRIENDS
    from digest.tag.vocabulary import VOCABULARY

    return Index(((friend, friend.phrases) for friend in FALSE_FRIENDS), VOCABULARY)


def _disarms(friend: Hit[FalseFriend], hit: Hit[Rule], text: Words) -> bool:
    row = friend.owner
    if hit.owner.signal not in row.disarms or row.kind in hit.owner.despite:
        return False
    if friend.start == hit.start:
        return hit.end <= friend.end
    if friend.start < hit.start < friend.end:
        return True
    if friend.start - row.back <= hit.start < friend.start:
        return not any(_is_new_thought(text, at) for at in range(hit.start + 1, friend.start + 1))
    if not friend.end <= hit.start < friend.end + row.reach + (row.reach > 0):
        return False
    # "Previously, ..." and "No, ...": the comma right behind the friend parts nothing.
    begin = friend.end + (text.gaps[friend.end] == COMMA)
    return not any(_is_new_thought(text, at) for at in range(begin, hit.start + 1))


def _is_new_thought(text: Words, at: int) -> bool:
    """What was denied or described before this word is over."""
    if text.gaps[at] == BREAK or text.tokens[at] in _CONTRASTS:
        return True
    return text.gaps[at] == COMMA and text.tokens[at] not in _CONTINUED


def _is_heard(weak: Rule, strong: set[Signal]) -> bool:
    """Praise beside it does not drown a doubt, but it does drown a shrug."""
    beside = set() if weak.signal is Signal.PLAYED_DOWN else {Signal.PRAISE}
    return strong <= beside


def _outbids(other: Hit[Rule], hit: Hit[Rule], text: Words) -> bool:
    """Where two signals claim the same words, the longer phrase has understood more of them."""
    rank, rival = LADDER.index(hit.owner.signal), LADDER.index(other.owner.signal)
    if rank == rival:
        return False
    length, rival_length = hit.end - hit.start, other.end - other.start
    if rival < rank:
        shared = other.start < hit.end and hit.start < other.end
        return shared and rival_length >= length
    if hit.owner.signal is Signal.PLAYED_DOWN and _turns(text, hit.end, other.start):
        return True
    inside = other.start <= hit.start and hit.end <= other.end
    # "Switch it on, then check your queues" says two things.
    return inside and rival_length > length and not any(text.gaps[other.start + 1 : hit.start + 1])


def _turns(text: Words, begin: int, end: int) -> bool:
    """A "but" stands between: "Not glamorous, but enormously valuable" praises."""
    return any(text.tokens[at] in _CONTRASTS for at in range(begin, end + 1))


def spokesmen(hits: list[Hit[Rule]]) -> Iterator[Rule]:
    """For each signal among the hits the rule that speaks for it, the strongest signal first."""
    for signal in LADDER:
        of_signal = [hit for hit in hits if hit.owner.signal is signal]
        if of_signal:
            yield _spokesman(of_signal).owner


def _spokesman(hits: list[Hit[Rule]]) -> Hit[Rule]:
    """What is said first; of phrases that share words with it, the one that says the most.

    "Be cautious: it still requires training" is first of all a call for care. "Still requires
    caution" is one too, and ends with the word that matters.
    """
    first = min(hits, key=lambda hit: hit.start)
    rivals = (hit for hit in hits if hit.start < first.end)
    return max(rivals, key=lambda hit: (hit.end - hit.start, hit.end))


_CONTRASTS = frozenset(
    "but though although however except unless otherwise so because since yet whereas".split()
)
_CONTINUED = frozenset("and or nor".split())
