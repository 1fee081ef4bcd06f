"""The words of a sentence put together to units: phrases that do something in it, nouns, marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.reading.lexicon import Lexicon, Predicate, Sense, Verb
from catalog.reading.term_index import Match
from catalog.reading.text import Token

MARKS = {",": "comma", ";": "stop", ":": "colon", "(": "open", ")": "close", "—": "dash", "?": "question", "/": "and"}
LONGEST_ABBREVIATION = 4
"""Letters of a word all in capitals that is no company's name, such as SMS."""


@dataclass(slots=True)
class Unit:
    """Tokens from `first` to `last` (exclusive), all the kinds they can be, and in which zone of its clause it is."""

    first: int
    last: int
    word: str
    kinds: set[str] = field(default_factory=set)
    verb: Verb | None = None
    predicate: Predicate | None = None
    action: str = ""
    zone: str = "main"

    def is_a(self, *kinds: str) -> bool:
        """Whether it can be one of these kinds."""
        return not self.kinds.isdisjoint(kinds)


def units_of(tokens: Sequence[Token], matches: Sequence[Match], lexicon: Lexicon) -> list[Unit]:
    """The units of a text; names of terms are nouns unless the words are a mark or verb as well."""
    units: list[Unit] = []
    place = 0
    while place < len(tokens):
        unit = _unit_at(tokens, place, lexicon)
        units.append(unit)
        place = unit.last
    _note_terms(units, matches, len(tokens))
    _note_companies(units, tokens)
    return units


def _unit_at(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Unit:
    word = tokens[place].word
    if word in MARKS:
        return Unit(place, place + 1, word, {MARKS[word]})
    for phrase, senses in lexicon.phrases.get(word, ()):
        end = place + len(phrase)
        if len(phrase) == 1 or tuple(token.word for token in tokens[place:end]) == phrase:
            return _with_senses(Unit(place, end, " ".join(phrase)), senses)
    return Unit(
        place, place + 1, word, {"word"} if word[0].isalpha() else {"number"} if word[0].isdigit() else {"mark"}
    )


def _with_senses(unit: Unit, senses: Sequence[Sense]) -> Unit:
    for sense in senses:
        unit.kinds.add(sense.kind)
        if isinstance(sense.value, Verb):
            unit.verb = sense.value if unit.verb is None else _merged(unit.verb, sense.value)
        elif isinstance(sense.value, Predicate):
            unit.predicate = sense.value
        elif sense.kind == "nominal":
            unit.action = sense.value
    return unit


def _merged(first: Verb, second: Verb) -> Verb:
    """The verb of a word that two lemmas share; the first one listed is meant."""
    return first._replace(forms=first.forms | second.forms)


def _note_terms(units: Sequence[Unit], matches: Sequence[Match], length: int) -> None:
    kinds: list[set[str]] = [set() for _ in range(length)]
    for match in matches:
        kind = {"data": "data", "recipients": "third", "subjects": "people"}.get(match.dimension)
        for place in range(match.first, match.last) if kind else ():
            kinds[place].add(str(kind))
    for unit in units:
        if not unit.is_a("we", "us", "you", "not", "none"):
            found = set().union(*kinds[unit.first : unit.last])
            if found:
                unit.kinds |= found
                unit.kinds.discard("word")


def _note_companies(units: Sequence[Unit], tokens: Sequence[Token]) -> None:
    """A capitalised name that nothing else explains is the company itself (“Oakline refuses …”)."""
    for place, unit in enumerate(units):
        raw = tokens[unit.first].raw
        before = units[place - 1] if place else None
        if _is_name(units, tokens, place) or _goes_on(before, unit, raw):
            unit.kinds = {"company"}


def _is_name(units: Sequence[Unit], tokens: Sequence[Token], place: int) -> bool:
    """Whether a capitalised word is a name: within a sentence, or at its beginning with a verb or name after it."""
    unit, raw = units[place], tokens[units[place].first].raw
    if unit.kinds != {"word"} or not raw[:1].isupper():
        return False
    if place:
        return not (raw.isupper() and len(raw) <= LONGEST_ABBREVIATION)
    after = units[1] if len(units) > 1 else None
    if after is None or (raw.endswith("s") and not raw.endswith("ss")):
        return False
    return after.is_a("verb", "can", "refuse", "company", "adverb", "not") or tokens[after.first].raw[:1].isupper()


def _goes_on(before: Unit | None, unit: Unit, raw: str) -> bool:
    """Whether a capitalised word belongs to the name before it (“Tidewater Books”)."""
    named = before is not None and before.is_a("company")
    return named and raw[:1].isupper() and not unit.verb and not unit.is_a("comma")
