"""What an edit did that matters more than its length: a negation, a number, a recipient or a data type came or went."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from catalog.diff.policy.steps import EDITED, Step
from catalog.reading.denial_words import is_denial_word
from catalog.reading.detection import ENGLISH
from catalog.reading.shared import reader_of
from catalog.reading.text import TextPart, tokens_of
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.policy import normalise
from inventory.schema import Recipient

About = Literal["negation", "number", "recipient", "data"]
LONGEST_DIFF = 4_000
REACH = 6
_Stretch = tuple[int, int]
_Hunk = tuple[_Stretch, _Stretch]
_Named = Literal["recipient", "data"]
_DIMENSION: dict[_Named, str] = {"recipient": "recipients", "data": "data"}

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_SPELLED = {
    **{word: str(value) for value, word in enumerate(_SMALL)},
    **dict(zip("thirty forty fifty sixty seventy eighty ninety".split(), map(str, range(30, 100, 10)), strict=True)),
    "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000", "dozen": "12",
    "once": "once", "twice": "twice", "half": "half",
}  # fmt: skip
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_DOUBTFUL_MONTHS = frozenset({"may", "march", "august"})
_TOKEN = re.compile(r"\d+(?:[.,/:-]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:'[^\W\d_]+)?|[^\W_]+")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")


class CallOut(NamedTuple):
    """What came and went of one sort, in the words of the text or, for recipients and data, as terms or names."""

    about: About
    gone: tuple[str, ...]
    came: tuple[str, ...]


class CallOuts:
    """Looks edits over with one vocabulary and the names of one inventory's recipients."""

    def __init__(self, vocabulary: Vocabulary, recipients: Iterable[Entry[Recipient]] = ()) -> None:
        self._terms_named = reader_of(vocabulary).index(ENGLISH)
        self._names = [(_any_of(e.record.name, *e.record.aliases), e.record.name) for e in recipients]

    def of(self, step: Step) -> list[CallOut]:
        """What is to be called out about a step; nothing about clauses that are the same, new or gone."""
        if step.surroundings:
            return self.between(*step.surroundings)
        return self.between(step.old_text, step.new_text) if step.kind in EDITED else []

    def between(self, old: str, new: str) -> list[CallOut]:
        """What came and went between two texts in normal form."""
        before, after = _tokens(old), _tokens(new)
        hunks = _hunks(before, after)
        found = [*_words_called_out(old, new, hunks)]
        near = (_around(before, [hunk[0] for hunk in hunks]), _around(after, [hunk[1] for hunk in hunks]))
        # To look through both texts whole takes far longer, and is of no use where their changed parts name the same.
        if near[0] != near[1]:
            found += (self._terms(about, *near, old, new) for about in _DIMENSION)
        return [one for one in found if one.gone or one.came]

    def _terms(self, about: _Named, near_old: str, near_new: str, old: str, new: str) -> CallOut:
        dimension = _DIMENSION[about]
        before: list[str] = []
        after: list[str] = []
        if set(self._named(dimension, near_old)) != set(self._named(dimension, near_new)):
            before, after = self._named(dimension, old), self._named(dimension, new)
        if about == "recipient":
            before += (name for seen, name in self._names if seen.search(old))
            after += (name for seen, name in self._names if seen.search(new))
        gone, came = (tuple(t for t in one if t not in other) for one, other in ((before, after), (after, before)))
        return CallOut(about, gone, came)

    def _named(self, dimension: str, text: str) -> list[str]:
        """The terms of a dimension that the reader of sentences finds in a text, each once, in their order."""
        found = self._terms_named.find(tokens_of([TextPart("sentence", text)]))
        return list(dict.fromkeys(match.term for match in found if match.dimension == dimension))


def _any_of(*names: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, map(normalise, names)))})(?!\w)", re.IGNORECASE)


def words_called_out(old: str, new: str) -> list[CallOut]:
    """The negations and numbers that came or went; one that only changed its place is said to have done both."""
    return _words_called_out(old, new, _hunks(_tokens(old), _tokens(new)))


def negations_differ(old: str, new: str) -> bool:
    """Return whether a word that denies or limits came or went between two texts."""
    return old != new and any(one.about == "negation" and (one.gone or one.came) for one in words_called_out(old, new))


def _words_called_out(old: str, new: str, hunks: Sequence[_Hunk]) -> list[CallOut]:
    before, after = _tokens(old), _tokens(new)
    gone = [token for (start, end), _ in hunks for token in before[start:end]]
    came = [token for _, (start, end) in hunks for token in after[start:end]]
    return [
        CallOut("negation", tuple(t for t in gone if is_denial_word(t)), tuple(t for t in came if is_denial_word(t))),
        _without_common(CallOut("number", tuple(_numbers(old, gone)), tuple(_numbers(new, came)))),
    ]


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.lower())


def _hunks(old: Sequence[str], new: Sequence[str]) -> list[_Hunk]:
    """The stretches in which two texts differ; very long ones differ from end to end."""
    if len(old) > LONGEST_DIFF or len(new) > LONGEST_DIFF:
        return [((0, len(old)), (0, len(new)))] if old != new else []
    from rapidfuzz.distance import Indel

    return [
        ((step.src_start, step.src_end), (step.dest_start, step.dest_end))
        for step in Indel.opcodes(old, new)
        if step.tag != "equal"
    ]


def _around(tokens: Sequence[str], stretches: Iterable[_Stretch]) -> str:
    """The words of some stretches and those beside them, as far as a name may reach."""
    wanted = {i for start, end in stretches for i in range(max(0, start - REACH), min(len(tokens), end + REACH))}
    return " ".join(tokens[place] for place in sorted(wanted))


def _numbers(text: str, tokens: Iterable[str]) -> Iterable[str]:
    dated = bool(re.search(r"\b(?:may|march|august)\.? \d|\d\.? (?:may|march|august)\b", text, re.IGNORECASE))
    for token in tokens:
        if token[0].isdigit():
            yield _ORDINAL.sub("", token)
        elif token in _SPELLED:
            yield _SPELLED[token]
        elif token in _MONTHS and (token not in _DOUBTFUL_MONTHS or dated):
            yield token.capitalize()


def _without_common(found: CallOut) -> CallOut:
    """“30” for “thirty” is the same number."""
    gone, came = Counter(found.gone), Counter(found.came)
    return CallOut(found.about, tuple((gone - came).elements()), tuple((came - gone).elements()))
