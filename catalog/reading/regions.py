"""What stands where in a clause: the object, the recipients, purposes, sources, conditions and exceptions of an act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.reading.acts import Act
from catalog.reading.units import Unit

ROLES = ("object", "recipients", "purposes", "sources", "means", "agent", "conditions", "exceptions", "basis", "place",
         "description", "subject")  # fmt: skip


@dataclass(slots=True)
class Regions:
    """The units of one act by role; `open` are roles whose list is left open, `only` the words that limit it."""

    units: dict[str, list[Unit]] = field(default_factory=lambda: {role: [] for role in ROLES})
    open: set[str] = field(default_factory=set)
    only: list[tuple[Unit, Unit | None]] = field(default_factory=list)

    def __getitem__(self, role: str) -> list[Unit]:
        return self.units[role]


def regions_of(clause: Sequence[Unit], act: Act, acts: Sequence[Act]) -> Regions:
    """The roles of the units around an act."""
    found = Regions()
    index = list(acts).index(act)
    last = index
    while last + 1 < len(acts) and acts[last + 1].chained:
        last += 1
    end = acts[last + 1].place if last + 1 < len(acts) else len(clause)
    _before_act(clause, act, acts, index, found)
    _after_act(clause[acts[last].place + 1 : end], act, found)
    _note_limits(clause, act, end, found)
    return found


def _before_act(clause: Sequence[Unit], act: Act, acts: Sequence[Act], index: int, found: Regions) -> None:
    first = acts[0].place
    by_itself = act.mode in ("passive", "predicate", "nominal") or act.frame == "leave"
    role_of_main = "subject" if by_itself or act.actor in ("third", "you") else ""
    for unit in clause[: first if index else act.place]:
        role = {"condition": "conditions", "exception": "exceptions", "aim": "purposes"}.get(unit.zone, role_of_main)
        if role:
            found[role].append(unit)
    for unit in clause[first:] if index else ():
        if unit.zone in ("condition", "exception") and unit not in found["conditions"]:
            break


def _after_act(after: Sequence[Unit], act: Act, found: Regions) -> None:
    role = "object" if act.mode in ("active", "allowed", "gerund") else "place"
    if act.mode == "nominal":
        role = "object"
    if act.mode == "predicate":
        role = "recipients" if act.action == "disclose" else "purposes" if act.action == "use" else "place"
    for unit in after:
        role = _next_role(unit, role, act, found)
        if (
            unit.is_a("join")
            and role == "recipients"
            and _has(found, "recipients", "third")
            and not _has(found, "object", "data")
        ):
            role = "object"
        actual = _in_zone(unit, role)
        found[actual].append(unit)
        if unit.is_a("such"):
            found.open.add(actual)


def _in_zone(unit: Unit, role: str) -> str:
    if unit.zone == "condition":
        return "conditions"
    if unit.zone == "exception":
        return "exceptions"
    if unit.zone == "aim":
        return "purposes"
    if unit.zone == "relative" and role in ("recipients", "agent"):
        return "description"
    return role


def _next_role(unit: Unit, role: str, act: Act, found: Regions) -> str:
    """The role that a unit of the main zone begins, or the one that goes on."""
    if unit.zone != "main" or unit.is_a("comma", "and", "join"):
        return role
    if unit.is_a("with"):
        return _after_with(role, act, found)
    if unit.is_a("to") and unit.word != "into":
        hands_over = act.action in ("disclose", "transfer", "collect") or act.frame == "nominal"
        return "object" if act.frame == "read" else "recipients" if hands_over else "place"
    if unit.is_a("by"):
        return "agent" if act.mode == "passive" and unit.word == "by" else "means"
    if role == "recipients" and unit.word in ("in", "on", "at") and act.action != "transfer":
        return "place"
    return next((begun for kind, begun in (("from", "sources"), ("basis", "basis")) if unit.is_a(kind)), role)


def _after_with(role: str, act: Act, found: Regions) -> str:
    """“Share X with Y”, but also “provide Y with X” and “combine X with Z”."""
    if act.frame in ("share", "sale", "give", "nominal", "publish") or act.action == "disclose":
        gave_first = act.frame == "give" and role == "object" and any(one.is_a("third") for one in found["object"])
        has_data = any(one.is_a("data", "generic") for one in found["object"])
        return "object" if gave_first and not has_data else "recipients"
    return "object" if act.frame == "link" else role


def _has(found: Regions, role: str, kind: str) -> bool:
    return any(unit.is_a(kind) for unit in found[role])


def _note_limits(clause: Sequence[Unit], act: Act, end: int, found: Regions) -> None:
    """“Only”, “solely”, “alone”, each with what it limits: the unit after it, or before “alone”."""
    for place, unit in enumerate(clause[:end]):
        if unit.is_a("only") and unit.zone in ("main", "aim", "condition", "aside") and not unit.is_a("harmless"):
            found.only.append((unit, clause[place + 1] if place + 1 < len(clause) else None))
        elif unit.is_a("alone") or unit.word in ("only if", "only when", "only where"):
            found.only.append((unit, None))
