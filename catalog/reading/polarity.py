"""Whether a clause says or denies an act: the negations over it, and those that cancel each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from catalog.reading.units import Unit

if TYPE_CHECKING:
    from catalog.reading.acts import Act


def judge_polarity(clause: Sequence[Unit], act: Act, acts: list[Act]) -> None:
    """Note the negations over an act, and whether they deny it; more than is understood leaves a doubt."""
    index = acts.index(act)
    start = _scope_start(clause, act, acts, index)
    end = next((one.place for one in acts[index + 1 :] if not one.chained), len(clause))
    before = [one for one in clause[start : act.place] if one.zone == "main"]
    after = [one for one in clause[act.place + 1 : end] if one.zone in ("main", "aim")]
    negators, signs = _negators_before(before)
    late = [one for one in after if (one.is_a("none") or one.word == "neither") and not one.is_a("harmless")]
    late = [one for one in late if one.zone == "main" or _is_for_nothing(clause, one)]
    doubtful = [one for one in after if one.is_a("not") and one.word not in ("nor", "neither") and not late]
    if end == len(clause):  # else it stands over the next act
        doubtful += [one for one in after if one.is_a("refuse") and not one.is_a("not")]
    doubtful = [one for one in doubtful if one.zone == "main" and not one.is_a("harmless")]
    if (act.unit.predicate is not None and act.unit.predicate.denies) or act.frame == "deny":
        signs += 1
        doubtful = []
    if act.mode == "nominal" and act.negators:
        signs += 1
        doubtful = []
    if act.mode == "gerund":
        denied = next((one for one in clause[act.place :] if one.is_a("denied")), None)
        if denied is not None:
            negators.append(denied)
            signs += 1
            doubtful, late = [], [one for one in late if one.first < denied.first]
    if late and not signs:
        negators += late[:1]
        signs += 1
    act.negators = negators + act.negators
    act.negative = signs % 2 == 1
    if signs > 1:
        act.doubt = "it denies more than once"
    elif doubtful:
        act.doubt = f"“{doubtful[0].word}” denies a part of it"
    if act.mode == "more":
        act.doubt = act.doubt or "it is joined to what is denied"


def _is_for_nothing(clause: Sequence[Unit], none: Unit) -> bool:
    """“We use it for nothing”, “for no other purpose”: the aim itself is denied."""
    before = next((one for one in reversed(clause) if one.last == none.first), None)
    return before is not None and before.is_a("aim")


def _scope_start(clause: Sequence[Unit], act: Act, acts: list[Act], index: int) -> int:
    if act.chained:
        first = index
        while first > 0 and acts[first].chained:
            first -= 1
        return _scope_start(clause, acts[first], acts, first) if first != index else 0
    return acts[index - 1].place + 1 if index else 0


def _negators_before(before: Sequence[Unit]) -> tuple[list[Unit], int]:
    """The words that deny what comes after them, and how often they do; pairs that cancel each other count nothing."""
    found: list[Unit] = []
    signs = 0
    for place, unit in enumerate(before):
        if unit.is_a("harmless"):
            continue
        near = [one for one in before[max(0, place - 6) : place] if not one.is_a("adverb")]
        negated = any(one in found for one in near)
        if unit.is_a("cancel") and negated:
            found.pop()
            signs -= 1
        elif _denies_by_itself(unit, before[place + 1 :]):
            found.append(unit)
            signs += 1
        elif unit.is_a("not", "none"):
            signs += 0 if found and _says_again(unit, found[-1], before[:place]) else 1
            found.append(unit)
    return found, signs


def _says_again(unit: Unit, last: Unit, before: Sequence[Unit]) -> bool:
    """Whether a negation only repeats the last one: “do not, and will not”, “neither … nor”, “no A and no B”."""
    if unit.word in ("nor", "neither") or last.word in ("nor", "neither") or (last.is_a("none") and unit.is_a("none")):
        return True
    return before[-1] is last or any(one.is_a("and") for one in before[-3:])


def _denies_by_itself(unit: Unit, after: Sequence[Unit]) -> bool:
    """“Refuse to”, “forbid … to”, and, where nothing cancels it, “the law bars us from”."""
    barred = unit.is_a("cancel") and " us " in f"{unit.word} "
    return barred or (unit.is_a("refuse", "forbid") and _governs(unit, after))


def _governs(unit: Unit, after: Sequence[Unit]) -> bool:
    """Whether a verb such as “forbid” or “stop” has its complement here, and is not itself what is done."""
    if unit.is_a("refuse"):
        return True
    return any(one.is_a("from", "to", "third", "people", "company") for one in after[:6])
