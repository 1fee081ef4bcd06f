"""A sentence cut into clauses, and each unit's zone in its clause: main, condition, exception, aim, relative, aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from catalog.reading.lookahead import Lookahead
from catalog.reading.units import Unit

FRONTED = ("about", "by", "from", "with", "basis", "such")
"""Words that begin a phrase before the subject: “on our website we collect …”."""
LONG_ENOUGH = 2
"""Units of a condition after which our own verb may end it without a comma."""


def clauses_of(units: Sequence[Unit], verbs: frozenset[str], announced: bool = False) -> list[list[Unit]]:
    """The main clauses of a text, with every unit's zone noted; `announced` where “what we …” introduces a list."""
    return _Cutter(units, verbs, announced).cut()


class _Cutter(Lookahead):
    def __init__(self, units: Sequence[Unit], verbs: frozenset[str], announced: bool) -> None:
        super().__init__(units, verbs)
        self._announced = announced
        self._clauses: list[list[Unit]] = [[]]
        self._zone = "main"
        self._fronted = False
        self._depth = 0
        self._begun = 0

    def cut(self) -> list[list[Unit]]:
        for place, unit in enumerate(self._units):
            self._take(place, unit)
        return [clause for clause in self._clauses if any(not unit.is_a("mark") for unit in clause)]

    def _take(self, place: int, unit: Unit) -> None:
        if unit.is_a("open", "close"):
            self._depth = max(0, self._depth + (1 if unit.is_a("open") else -1))
            self._put(unit, "aside")
            return
        if self._depth:
            self._put(unit, "aside")
            return
        if self._is_new_clause(place, unit):
            self._clauses.append([])
            self._enter("main")
            self._fronted = False
            if unit.is_a("that"):  # what gets or tells something is the subject of a clause of its own
                subject = [one for one in self._units[place - 2 : place] if not one.is_a("comma")]
                others = {"third"} if subject[0].is_a("word") else set()
                self._clauses[-1] += [replace(one, kinds=others or one.kinds) for one in subject[-2:]]
                return
            if unit.is_a("stop", "colon", "dash", "but", "although", "and", "comma") and not unit.is_a("not", "verb"):
                return
        self._change(place, unit)
        self._put(unit, self._zone)

    def _put(self, unit: Unit, zone: str) -> None:
        unit.zone = zone
        self._clauses[-1].append(unit)

    def _enter(self, zone: str) -> None:
        self._zone, self._begun = zone, 0

    # ---- where a clause ends

    def _is_new_clause(self, place: int, unit: Unit) -> bool:
        clause = self._clauses[-1]
        if not any(one.zone == "main" and not one.is_a("comma", "mark", "and") for one in clause):
            return False
        if unit.is_a("stop", "colon", "dash"):
            return (unit.is_a("stop") and self._zone != "aim") or self.says_something(place + 1)
        if unit.word in ("which", "who", "that") and place >= 2:
            return self.tells_us(place) or (self._units[place - 1].is_a("comma") and self.gets(place))
        if unit.is_a("but") and not unit.is_a("except"):
            return self._contrasts(place)
        if unit.word in ("without", "without ever"):
            return self._does_without(place)
        if unit.is_a("and", "comma"):
            return self._goes_on(place, unit)
        promised = place > 0 and unit.is_a("we", "it", "they") and self._units[place - 1].is_a("promise")
        return unit.is_a("although") or promised

    def _contrasts(self, place: int) -> bool:
        """Whether “but” begins a clause: not in “nobody but you”, nor in “but not your name”."""
        earlier = self._units[max(0, place - 4) : place]
        excepts = any(one.is_a("none") for one in earlier) or earlier[-1].word in (
            "anything",
            "anyone",
            "anybody",
            "all",
        )
        half = self.next_is(place + 1, "not", "none") and not self.says_something(place + 1)
        return not excepts and not half

    def _goes_on(self, place: int, unit: Unit) -> bool:
        """Whether “and” or a comma begins a clause: only after one that has its verb."""
        clause = self._clauses[-1]
        if unit.word == "nor" and any(one.word == "neither" for one in clause):
            return False
        verbal = ("verb", "be", "can", "predicate", "not")
        done = any(one.zone == "main" and one.is_a(*verbal) and not one.is_a("data") for one in clause)
        return done and self.starts_clause(place + 1) and not self._fronted_condition_open(unit)

    def _fronted_condition_open(self, unit: Unit) -> bool:
        return self._fronted and self._zone in ("condition", "exception", "aim") and unit.is_a("and")

    def _does_without(self, place: int) -> bool:
        """“… without sharing your data”: what is not done beside what is, or what cannot be avoided."""
        after = next((one for one in self._units[place + 1 : place + 3] if not one.is_a("adverb")), None)
        if after is None or after.verb is None or "ing" not in after.verb.forms:
            return False
        rest = self._units[place + 2 : place + 8]
        data = any(one.is_a("data", "generic") for one in rest)
        if after.verb.frame not in ("share", "sale", "give", "collect", "use", "link", "keep", "publish") or not data:
            return False
        denied = any(one.is_a("not", "none") and one.zone == "main" for one in self._clauses[-1])
        self._units[place].kinds = {"adverb"} if denied else {"not"}
        after.kinds.add("carried")
        return True

    # ---- what zone a unit begins or ends

    def _change(self, place: int, unit: Unit) -> None:
        self._begun += 1
        if unit.is_a("join") and self._zone == "condition" and self.next_is(place + 1, "to"):
            self._enter("main")
        if unit.word in ("provided", "provided that") and not any(one.zone == "main" for one in self._clauses[-1]):
            self.pass_over_proviso(place)
        begun = self._circumstance(place, unit)
        if unit.is_a("comma"):
            self._at_comma(place)
        elif begun:
            self._begin(begun)
        elif self._zone in ("condition", "exception") or (self._zone == "aim" and self._fronted):
            if self._ends_circumstance(place, unit):
                self._enter("main")
        else:
            self._change_description(place, unit)
        if self._zone == "main" and self._is_aim(place, unit):
            self._begin("aim")

    def _circumstance(self, place: int, unit: Unit) -> str:
        """The zone that a unit begins: a condition, an exception, or none."""
        if unit.is_a("with_leave") or (unit.is_a("if") and not unit.is_a("be", "verb", "data", "except", "unless")):
            return "condition"
        if unit.is_a("except", "unless", "without") and self._is_exception(place, unit):
            return "exception"
        open_to_but = self._zone in ("main", "exception") or self._units[place - 1].is_a("none", "pronoun")
        begun = any(one.zone == "main" for one in self._clauses[-1])
        return "exception" if unit.is_a("but") and open_to_but and begun else ""

    def _ends_circumstance(self, place: int, unit: Unit) -> bool:
        if self._zone == "exception" and self._ends_subject(unit):
            return True
        return (
            self._fronted
            and self.is_ours(place, unit)
            and (self._begun > LONG_ENOUGH or self._units[place - 1].is_a("with_leave"))
        )

    def _change_description(self, place: int, unit: Unit) -> None:
        """Relative clauses, questions within a sentence, and “the information we collect”."""
        if unit.is_a("how") and self._zone == "main" and not self._announced:
            self._enter("question")
        elif unit.is_a("that") and self._zone in ("main", "aim") and self._is_relative(place):
            self._enter("relative")
        elif unit.is_a("we", "you", "they") and self._zone == "main" and self._is_bare_relative(place):
            self._enter("bare")
        elif self._zone == "bare":
            self._at_bare_end(place, unit)
        elif self._zone in ("relative", "question") and self._ends_relative(place, unit):
            self._enter("main")

    def _ends_subject(self, unit: Unit) -> bool:
        """“Nobody outside our team sees …”: the verb of the main clause ends what is excepted from its subject."""
        said = [one for one in self._clauses[-1] if one.zone == "main" and not one.is_a("mark")]
        waiting = not any(
            one.is_a("verb", "can", "be", "predicate") and not one.is_a("data", "nominal") for one in said
        )
        verbal = unit.is_a("can", "be", "carry") or (unit.verb is not None and "third" in unit.verb.forms)
        return not self._fronted and waiting and verbal and not unit.is_a("data")

    def _begin(self, zone: str) -> None:
        self._fronted = not any(
            one.zone == "main" and not one.is_a("comma", "adverb", "and", "but", "such", "mark")
            for one in self._clauses[-1]
        )
        self._enter(zone)

    def _at_comma(self, place: int) -> None:
        circumstance = self._zone in ("condition", "exception", "aim")
        if circumstance and self._fronted:
            goes_on = self.starts_main(place + 1)
            if goes_on or (self._zone != "aim" and not self.later_start(place + 1)):
                self._enter("main")
        elif self._zone in ("relative", "question", "bare") or (
            circumstance and self.starts_main(place + 1, strict=True)
        ):
            self._enter("main")

    def _is_exception(self, place: int, unit: Unit) -> bool:
        if unit.word in ("outside", "beyond", "save", "saving", "before", "outside of", "excluding") and unit.verb:
            return False
        if unit.word in ("outside", "outside of", "excluding", "beyond", "besides", "before", "until"):
            return unit.word in ("excluding", "until", "before", "beyond", "besides") or self.after_none(place)
        return True

    def _is_relative(self, place: int) -> bool:
        if place == 0:
            return False
        before = self._units[place - 1]
        return before.is_a("comma", "data", "third", "people", "generic", "word", "company", "pronoun", "verb",
                           "nominal", "we", "none", "house", "to", "with", "adverb", "about")  # fmt: skip

    def _is_bare_relative(self, place: int) -> bool:
        """“The information we collect”: a noun, and at once somebody else's verb."""
        if self._announced or place == 0 or not any(u.zone == "main" for u in self._clauses[-1]):
            return False
        before = self._units[place - 1]
        first = next(one for one in self._clauses[-1] if one.zone == "main")
        if before.is_a("det") or (first.is_a(*FRONTED) and not first.is_a("data", "generic")):
            return False  # “on our website we collect …”
        after = self._units[place + 1] if place + 1 < len(self._units) else None
        return (
            before.is_a("data", "generic", "third", "word", "pronoun", "house")
            and after is not None
            and (after.is_a("verb", "can", "word", "not", "be", "adverb") and before.zone in ("main", "aim"))
        )

    def _at_bare_end(self, place: int, unit: Unit) -> None:
        before = self._units[place - 1]
        ended = (
            before.is_a("verb", "word")
            and not unit.is_a("us", "and")
            and not (unit.is_a("word") and before.is_a("verb"))
        )
        if self._begun > 1 and (ended or self._begun > 6) and not before.is_a("can", "not", "adverb"):
            self._enter("main")

    def _ends_relative(self, place: int, unit: Unit) -> bool:
        if unit.is_a("with", "to") and self._gives_to(place):
            return True
        if self._begun > 2 and self._resumes(place, unit):
            return True
        if not unit.is_a("be", "can") or self._begun <= 2:
            return False
        inside = self._units[place - self._begun + 2 : place]
        return any(not one.is_a("be", "can", "not", "adverb") for one in inside)

    def _resumes(self, place: int, unit: Unit) -> bool:
        """“The courier who brings your parcel sees your address”: a second verb, after the description's own object."""
        main = [one for one in self._clauses[-1] if one.zone == "main"]
        waiting = not any(one.is_a("verb", "be", "can") and not one.is_a("data") for one in main)
        finite = (
            unit.verb is not None and bool(unit.verb.forms & {"third", "base"}) and not unit.is_a("data", "generic")
        )
        after_noun = self._units[place - 1].is_a("word", "data", "us", "generic") and not self._units[place - 1].verb
        return waiting and finite and after_noun

    def _gives_to(self, place: int) -> bool:
        """“We share information that does not identify you with partners”: recipients after a description."""
        verbs = [one.verb.frame for one in self._clauses[-1] if one.zone == "main" and one.verb and one.is_a("verb")]
        waiting = not any(one.is_a("with", "to") and one.zone == "main" for one in self._clauses[-1])
        return waiting and "share" in verbs and any(one.is_a("third") for one in self._units[place + 1 : place + 4])

    def _is_aim(self, place: int, unit: Unit) -> bool:
        rest = self._units[place + 1 : place + 5]
        after = next((one for one in rest if not one.is_a("join", "comma", "such", "adverb")), None)
        if unit.is_a("aim"):
            if unit.word != "for" or after is None:
                return True
            if any(one.verb and one.verb.frame == "ask" for one in self._units[max(0, place - 3) : place]):
                return False
            return not after.is_a("period") and not after.word.isdigit()
        if unit.word != "to" or not unit.is_a("to") or after is None:
            return False
        if self.next_is(place + 1, "join") and any(
            one.verb and one.verb.action in ("use", "collect") for one in self._clauses[-1]
        ):
            return True
        base = after.verb is not None and "base" in after.verb.forms
        if place and self._units[place - 1].is_a("allow", "refuse"):
            return False
        return (base or after.word in self._verbs or self.looks_like_verb(after)) and not self.is_carried(place)
