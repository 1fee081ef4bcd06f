"""Acts in a clause: what is done with data, by whom, and whether it is said or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from catalog.reading.lexicon import Verb
from catalog.reading.polarity import judge_polarity
from catalog.reading.units import Unit

ACTORS = ("we", "company", "house", "third", "people", "you", "they", "other", "none", "it", "pronoun", "us")
PLURALS = frozenset("police personnel staff people press those they media authorities others".split())
"""Nouns without an s whose verb stands in the plural."""
REQUIRED = ("is required to", "are required to")
PASSIVE = frozenset({"past", "participle"})


@dataclass(slots=True)
class Act:
    """A verb, predicate or noun that says what is done; `place` is its unit's place in the clause.

    `actor` is the kind of its subject; `negators` are the units that deny it, `doubt` says why it is not understood.
    `head` is the first act of a chain of verbs with one object (“sell, rent or share”).
    """

    place: int
    unit: Unit
    action: str
    frame: str
    mode: str
    actor: str = "we"
    negators: list[Unit] = field(default_factory=list)
    negative: bool = False
    doubt: str = ""
    chained: bool = False
    subject_end: int = 0


def acts_of(clause: Sequence[Unit], inherited: str = "") -> list[Act]:
    """The acts in the main zone of a clause, in order; `inherited` is the actor before, if it has none."""
    acts: list[Act] = []
    for place, unit in enumerate(clause):
        if unit.zone != "main":
            continue
        act = _act_at(clause, place, unit, acts, inherited)
        if act is not None:
            acts.append(act)
    if not acts:
        acts = list(_copular(clause))
    for act in acts:
        judge_polarity(clause, act, acts)
    return acts


def _copular(clause: Sequence[Unit]) -> Iterator[Act]:
    """“The only thing we ask for is …”, “the data we hold: …”: a noun's own verb, its object after “is”."""
    for place, unit in enumerate(clause):
        if (
            unit.zone in ("bare", "question")
            and unit.verb is not None
            and any(one.is_a("we", "company") and one.zone == unit.zone for one in clause[:place])
        ):
            after = next((at for at in range(place + 1, len(clause)) if clause[at].zone == "main"), -1)
            if after >= 0 and clause[after].is_a("can") and after + 1 < len(clause):
                after += 1
            if after >= 0 and clause[after].is_a("be", "colon", "such") and clause[after].word not in ("get", "gets"):
                yield Act(after, unit, unit.verb.action, unit.verb.frame, "active")
            return


def _act_at(clause: Sequence[Unit], place: int, unit: Unit, acts: list[Act], inherited: str) -> Act | None:
    if unit.word in REQUIRED and _actor(clause, place, "") == "thing":
        return Act(place, unit, "collect", "predicate", "predicate", "thing")
    if unit.predicate is not None and unit.predicate.denies and acts and acts[-1].frame == "keep":
        kept = acts.pop()
        return Act(kept.place, unit, "disclose", "share", "active" if kept.mode == "active" else "passive", kept.actor,
                   negative=True)  # fmt: skip
    if unit.predicate is not None:
        return _predicate(clause, place, unit, acts)
    if unit.verb is not None and unit.is_a("verb"):
        mode = _mode(clause, place, unit, unit.verb, acts, inherited)
        if mode:
            return _verb_act(clause, place, unit, unit.verb, mode, acts, inherited)
    if unit.is_a("nominal") and not acts:
        return _nominal(clause, place, unit)
    return None


# ---- verbs


def _verb_act(
    clause: Sequence[Unit], place: int, unit: Unit, verb: Verb, mode: str, acts: list[Act], inherited: str
) -> Act | None:
    chained = bool(acts) and _is_chain(clause, acts[-1].place, place)
    actor = acts[-1].actor if mode == "more" and acts else _actor(clause, place, inherited)
    if mode == "more":
        mode = acts[-1].mode
    if actor == "thing" and mode == "active" and verb.frame in ("read", "receive") and _is_somebody(clause):
        actor = "third"
    return Act(place, unit, verb.action, verb.frame, mode, actor, chained=chained)


def _is_somebody(clause: Sequence[Unit]) -> bool:
    """Whether the subject is a word that nothing explains: whoever sees or gets data is somebody."""
    first = next((one for one in clause if one.zone == "main" and not one.is_a("det", "mark", "adverb", "only")), None)
    if first is None or not first.is_a("word"):
        return False
    return first.word.endswith("s") or any(one.word == "your" and one.last == first.first for one in clause)


def _mode(clause: Sequence[Unit], place: int, unit: Unit, verb: Verb, acts: list[Act], inherited: str) -> str:
    """How the verb stands: active, passive, gerund, allowed, more (joined to the act before), or not as a verb."""
    if unit.is_a("carried"):
        return "active"
    at = _before(clause, place)
    if at < 0:
        return _mode_at_start(unit, verb, inherited)
    before = clause[at]
    if before.is_a("carry", "refuse") or (before.is_a("cancel") and not before.verb):
        return "" if before.word in REQUIRED and acts else "active"
    if _is_allowed(clause, at, verb):
        return "allowed"
    if before.is_a("be") and not before.verb:
        return "passive" if verb.forms & PASSIVE else "active" if "ing" in verb.forms else ""
    if before.is_a("can"):
        return "active" if verb.forms & {"base", *PASSIVE} else ""
    if before.is_a("and", "comma"):
        return _joined(clause, at, unit, verb.forms, acts)
    return _mode_after_noun(clause, at, unit, verb, acts)


def _mode_at_start(unit: Unit, verb: Verb, inherited: str) -> str:
    """How a verb stands that begins a clause: what “you” are asked for is told apart by its object later."""
    if verb.forms == {"ing"}:
        return "gerund"
    return "active" if inherited and not unit.is_a("data") and "base" in verb.forms else ""


def _is_allowed(clause: Sequence[Unit], at: int, verb: Verb) -> bool:
    """“We let them see …”, “we forbid them to sell …”: others act, by our leave or against it."""
    before = clause[at]
    if before.word == "to":
        return _governor(clause, at, "allow", "forbid") is not None
    if before.is_a("from"):
        return _governor(clause, at, "forbid", "cancel") is not None
    others = before.is_a("third", "people", "company", "other", "word")
    return others and "base" in verb.forms and _governor(clause, at, "allow") is not None


def _mode_after_noun(clause: Sequence[Unit], at: int, unit: Unit, verb: Verb, acts: list[Act]) -> str:
    before, forms = clause[at], verb.forms
    if before.is_a("we", "you", "they", "company", "house", "other", "none", "it") and not before.verb:
        return "active" if forms & {"base", "third", "past"} else ""
    if forms & PASSIVE and _is_inverted(clause, at):
        return "passive"
    if unit.is_a("data") and not (before.is_a("third", "people") and "base" in forms):
        return ""
    if before.is_a("third", "people", "word", "pronoun", "generic", "data"):
        several = before.word.endswith("s") or before.word in PLURALS or (verb.frame == "leave" and before.is_a("data"))
        agrees = "third" in forms or ("base" in forms and several)
        return "active" if agrees and _is_subject(clause, at) else ""
    begins = not acts and "ing" in forms and at == 0 and before.is_a("det", "mark")
    return "gerund" if begins else ""


def _is_inverted(clause: Sequence[Unit], at: int) -> bool:
    """“Under no circumstances is health information released”: the auxiliary stands before its subject."""
    main = [one for one in clause[: at + 1] if one.zone == "main" and not one.is_a("adverb", "mark")]
    aux = next((place for place, one in enumerate(main) if one.is_a("be", "can")), -1)
    fronted = all(one.is_a("not", "comma", "and") for one in main[:aux])
    return (
        aux > 0
        and fronted
        and not any(one.is_a("verb", "be", "can") and not one.is_a("data") for one in main[aux + 1 :])
    )


def _joined(clause: Sequence[Unit], at: int, unit: Unit, forms: frozenset[str], acts: list[Act]) -> str:
    if not acts or acts[-1].mode == "nominal":
        start = all(one.is_a("comma", "adverb", "and", "mark") or one.zone != "main" for one in clause[:at])
        return "gerund" if start and forms == {"ing"} else ""
    last = acts[-1]
    same = {
        "active": {"base", "third", "past"}, "allowed": {"base", "ing"}, "gerund": {"ing"},
        "passive": {"past", "participle"},
    }.get(last.mode, {"past", "participle"})  # fmt: skip
    verb = last.unit.verb
    if last.mode == "active" and verb is not None and verb.forms == {"ing"}:
        same = {"ing"}
    near = clause[at - 1].verb is not None or (at >= 2 and clause[at - 2].verb is not None)
    if unit.is_a("data") and not near:
        return ""
    return "more" if forms & same else ""


def _is_chain(clause: Sequence[Unit], first: int, second: int) -> bool:
    between = clause[first + 1 : second]
    return all(one.is_a("and", "comma", "adverb", "not", "mark", "can", "be", "open", "close") for one in between)


def _before(clause: Sequence[Unit], place: int) -> int:
    """The nearest unit of the main zone before, adverbs and negations passed over; -1 where there is none."""
    place -= 1
    while place >= 0:
        unit = clause[place]
        if (
            unit.zone == "main"
            and not unit.is_a("adverb", "mark", "only", "join", "number", "harmless")
            and not (unit.is_a("not") and not unit.is_a("and"))
        ):
            if unit.is_a("comma", "and") and _is_aside(clause, place):
                place -= 1
                continue
            return place
        place -= 1
    return -1


def _is_aside(clause: Sequence[Unit], place: int) -> bool:
    """Whether a comma merely sets off words in the middle of a verb group (“do not, as a rule, share”)."""
    earlier = [one for one in clause[:place] if one.zone == "main" and not one.is_a("adverb", "mark", "comma", "and")]
    return bool(earlier) and (
        earlier[-1].is_a("can", "be") or (earlier[-1].is_a("not") and not earlier[-1].is_a("and"))
    )


def _governor(clause: Sequence[Unit], at: int, *kinds: str) -> Unit | None:
    """The word that lets or forbids others to do what follows, a few units before."""
    for unit in reversed(clause[max(0, at - 12) : at + 1]):
        if unit.is_a(*kinds):
            return unit
        if unit.is_a("that"):
            return None
    return None


def _is_subject(clause: Sequence[Unit], at: int) -> bool:
    """Whether the noun at this place may be the subject: no verb stands before it."""
    main = [one for one in clause[: at + 1] if one.zone == "main"]
    return not any(one.verb and not one.is_a("data", "generic") and one.is_a("verb") for one in main[:-1])


def _actor(clause: Sequence[Unit], place: int, inherited: str) -> str:
    main = [unit for unit in clause[:place] if unit.zone == "main" and not unit.is_a("mark", "adverb")]
    fronted = bool(main) and main[0].is_a("from", "about", "with", "by", "basis") and not main[0].is_a("third", "data")
    if fronted and any(unit.is_a("we") for unit in main[1:]):
        return "we"  # “from our partners we get …”
    for unit in clause[:place]:
        if unit.zone == "main":
            if unit.is_a("house") and any(one.word == "your" for one in clause[:place] if one.last == unit.first):
                return "third"
            for kind in ACTORS:
                if unit.is_a(kind) and not (kind in ("it", "pronoun") and unit.is_a("how")):
                    if kind == "none":
                        return _after_none(clause, unit, place)
                    return "you" if kind == "people" else kind
            if unit.is_a("data", "generic", "word"):
                return "thing"
    return inherited or "unknown"


def _after_none(clause: Sequence[Unit], none: Unit, place: int) -> str:
    later = [one for one in clause[:place] if one.first >= none.last and one.zone == "main"]
    if none.word in ("neither", "none of") and not later:
        return "none"
    return next(
        ("third" for one in later if one.is_a("third")),
        next((k for k in ("you",) for one in later if one.is_a(k, "people")), "none"),
    )


# ---- predicates and nouns


def _predicate(clause: Sequence[Unit], place: int, unit: Unit, acts: list[Act]) -> Act | None:
    if unit.predicate is None:
        return None
    before = [one for one in clause[:place] if one.zone in ("main", "relative", "bare", "question", "aside")]
    if not any(one.is_a("data", "generic", "pronoun", "none", "nominal", "word", "it") for one in before):
        return None
    if any(act.mode in ("active", "passive") for act in acts) and not unit.predicate.denies:
        return None
    if unit.is_a("verb") and unit.verb and acts:
        return None
    return Act(place, unit, unit.predicate.action, "predicate", "predicate", "thing", negative=unit.predicate.denies)


def _nominal(clause: Sequence[Unit], place: int, unit: Unit) -> Act | None:
    """“There is no sale of …”, “disclosure of … is forbidden”: a noun with its object, and what is said of it."""
    after = clause[place + 1 :]
    of = next((one for one in after[:3] if one.word == "of" or one.is_a("to", "with", "from")), None)
    denied = next((one for one in after if one.is_a("denied")), None)
    aimed = any(one.word in ("purpose", "purposes", "reason") for one in clause[:place])
    happens = next((one for one in after if one.is_a("happens") or (aimed and one.is_a("be"))), None)
    none = next((one for one in clause[:place] if one.is_a("none", "not")), None)
    if of is None or not (denied or happens or none or any(one.is_a("refuse") for one in clause)):
        return None
    act = Act(place, unit, unit.action, "nominal", "nominal", "we")
    if denied is not None:
        act.negators.append(denied)
    return act
