"""What comes next in a sentence: whether a clause, a verb or a recipient stands at a place."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.reading.units import Unit

SUBJECT = ("we", "you", "they", "it", "third", "people", "none", "company", "house", "other", "pronoun")
VERBAL = ("verb", "be", "can", "not", "adverb", "predicate", "carry", "refuse")
NEAR = 9
"""How many units a noun phrase before a verb may take."""


class Lookahead:
    """Looks at the units of a sentence; `verbs` are those that say what something is done for."""

    def __init__(self, units: Sequence[Unit], verbs: frozenset[str]) -> None:
        self._units = units
        self._verbs = verbs

    def starts_clause(self, place: int) -> bool:
        """Whether a subject with its verb stands here (“we do not …”, “your data are …”, “nor do we …”)."""
        units = self._units
        while place < len(units) and units[place].is_a("and", "adverb", "but", "comma"):
            place += 1
        if place >= len(units):
            return False
        first = units[place]
        if first.is_a("we", "they", "you") or first.word in ("it", "nobody", "nothing", "no one"):
            after = next((u for u in units[place + 1 : place + 4] if not u.is_a("adverb", "comma")), None)
            return after is not None and after.is_a(*VERBAL)
        if first.is_a("not") and self.next_is(place + 1, "can", "be"):
            return self.next_is(place + 2, "we", "they", "company", "it")
        return self.noun_then_verb(place)

    def noun_then_verb(self, place: int) -> bool:
        seen_noun = False
        for unit in self._units[place : place + NEAR]:
            if seen_noun and unit.is_a("be", "can") and not unit.is_a("we"):
                return True
            if seen_noun and unit.is_a("refuse", "predicate") and not unit.is_a("data"):
                return unit.is_a("predicate")
            if unit.is_a(
                "comma", "stop", "if", "unless", "except", "aim", "that", "colon", "we", "you", "how", "to", "with"
            ):
                return False
            if unit.verb and not unit.is_a("data", "generic") and seen_noun:
                return bool(unit.verb.forms & {"third"}) and unit.is_a("verb")
            seen_noun = seen_noun or unit.is_a(
                "data", "generic", "third", "people", "none", "company", "pronoun", "word"
            )
        return False

    def tells_us(self, place: int) -> bool:
        """“A pixel that tells us whether …”: what reaches us is said beside what it is."""
        after = self._units[place + 1 : place + 3]
        return (
            len(after) == 2
            and after[0].verb is not None
            and after[0].verb.frame in ("give", "tell")
            and after[1].is_a("us")
        )

    def gets(self, place: int) -> bool:
        """“…, who see your invoices”: what others get is said beside what they are."""
        after = next((one for one in self._units[place + 1 : place + 4] if not one.is_a("adverb", "can", "not")), None)
        gets = (
            after is not None and after.verb is not None and after.verb.frame in ("receive", "read", "collect", "keep")
        )
        if any(one.is_a("not", "none", "refuse") and one.zone == "main" for one in self._units[:place]):
            return False  # “we work with no network, which collects …” says nothing of such a network
        what = any(one.is_a("data", "generic") for one in self._units[place + 1 : place + NEAR])
        return gets and what and self._units[place - 2].is_a("third", "house", "word")

    def says_something(self, place: int) -> bool:
        rest = self._units[place:]
        return any(
            u.is_a("we", "be", "can", "predicate", "they") or (u.verb and u.verb.forms & {"third"}) for u in rest
        )

    def starts_main(self, place: int, strict: bool = False) -> bool:
        while place < len(self._units) and self._units[place].is_a("adverb", "comma"):
            place += 1
        if place >= len(self._units):
            return False
        unit = self._units[place]
        if unit.is_a("we", "none", "company", "it", "not", "they", "house") and not unit.is_a("and"):
            return True
        return not strict and (unit.is_a("data", "det", "third", "people", "generic", "you", "verb"))

    def later_start(self, place: int) -> bool:
        return any(
            unit.is_a("comma") and self.starts_main(place + offset + 1)
            for offset, unit in enumerate(self._units[place:])
        )

    def after_none(self, place: int) -> bool:
        return any(one.is_a("none") for one in self._units[max(0, place - 2) : place])

    def is_carried(self, place: int) -> bool:
        """“We allow them to …”, “it is forbidden to …”: what follows “to” is what is said, not an aim."""
        return any(
            one.is_a("allow", "forbid") and one.zone == "main" for one in self._units[max(0, place - 12) : place]
        )

    def next_is(self, place: int, *kinds: str) -> bool:
        return place < len(self._units) and self._units[place].is_a(*kinds)

    def looks_like_verb(self, unit: Unit) -> bool:
        """“To accommodate a disability”: a word that nothing explains, with an object of its own."""
        after = next((one for one in self._units if one.first == unit.last), None)
        return (
            unit.kinds == {"word"}
            and not unit.word.endswith("s")
            and after is not None
            and (after.is_a("det", "you", "us", "it", "with", "we") and not after.is_a("third"))
        )

    def is_ours(self, place: int, unit: Unit) -> bool:
        """“If you subscribe we will share …”: no comma, but our own verb, ends what is fronted."""
        before = self._units[place - 1]
        return (
            unit.is_a("we")
            and self.next_is(place + 1, "can", "verb", "not", "adverb", "only")
            and not before.is_a("and", "if", "that", "comma", "how", "data", "generic", "to", "with", "pronoun")
        )

    def pass_over_proviso(self, place: int) -> None:
        """“; provided, however, that we shall not …” turns what was said; it sets no condition."""
        for unit in self._units[place : place + 5]:
            if unit.word in ("provided", "provided that", "however", "that") or unit.is_a("comma"):
                unit.kinds, unit.verb = {"adverb"}, None
