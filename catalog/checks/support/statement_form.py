"""What makes no sense in a statement, whatever the policy says."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple, get_args

from catalog.explain.wording import listing
from catalog.justify.norms import DENIED_TRANSFER, DIMENSIONS
from catalog.justify.terms import COLLECTED
from inventory.problem import Path
from inventory.schema import Statement
from inventory.schema.statement import Dimension


class FormFault(NamedTuple):
    """One thing that makes no sense: what, what to do, where in the record, and the record concerned."""

    message: str
    help: str
    path: Path = ()
    on_key: bool = True
    where: str = ""


KINDS = "Write exactly one of “permits”, “prohibits”, “grounds”, “undertakes”, and “informs” or “promises”."
REQUIRED: dict[tuple[str, str], tuple[Dimension, ...]] = {
    ("permits", "collect"): ("data",),
    ("permits", "use"): ("data",),
    ("permits", "disclose"): ("data", "recipients"),
    ("prohibits", "collect"): ("data",),
    ("prohibits", "use"): ("data",),
    ("prohibits", "disclose"): ("data",),
}
INFORMED: tuple[Dimension, ...] = ("data", "subjects", "recipients", "purposes")
"""What a statement that informs may be about."""
ALL_DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)


def statement_faults(said: Statement, categories: Collection[str]) -> Iterator[FormFault]:
    """Everything in one statement that makes no sense; paths start at the statement. `categories` are known ids."""
    kinds = _kinds(said)
    if len(kinds) != 1:
        says = f"It is {listing(kinds)} at once" if kinds else "It does not say what its sentence does"
        yield FormFault(f"{says}.", KINDS)
        return
    yield from _denied_ways(said)
    yield from _dimensions(said)
    yield from _missing(said)
    yield from _open_lists(said)
    yield from _only_for_permissions(said)
    yield from _only_for_others(said)
    if said.permits == "collect":
        yield from _collecting_whatever(said, categories)


def _kinds(said: Statement) -> list[str]:
    kinds = {
        "a permission": said.permits,
        "a prohibition": said.prohibits,
        "a legal basis": said.grounds,
        "a duty": said.undertakes,
        "information": said.informs or said.promises,
    }
    return [kind for kind, value in kinds.items() if value]


def _dimensions(said: Statement) -> Iterator[FormFault]:
    allowed: tuple[str, ...] = DIMENSIONS[said.action] if said.action else ()
    allowed = DENIED_TRANSFER if said.prohibits == "transfer" else allowed
    allowed = ("recipients",) if said.undertakes and said.notice else allowed
    allowed = INFORMED if said.informs else tuple(dimension for dimension in allowed if dimension in ALL_DIMENSIONS)
    for dimension in ALL_DIMENSIONS:
        if getattr(said, dimension) and dimension not in allowed:
            acts = said.permits or said.prohibits
            subject = f"A statement about “{acts}”" if acts else f"A statement that is {_kinds(said)[0]}"
            may = f"It may state {listing(allowed)}." if allowed else "Take it out."
            without = ""
            if said.undertakes and dimension == "recipients":
                without = " without “notice”"
                may = (
                    "Add “notice”, how long before a new recipient people are told of it, as in P30D; else take it out."
                )
            yield FormFault(f"{subject} does not state “{dimension}”{without}.", may, (dimension,))


def _denied_ways(said: Statement) -> Iterator[FormFault]:
    """A denied transfer says in one way where data do not go; where in none, it denies every country."""
    if said.prohibits == "transfer":
        if said.outside and said.destinations:
            advice = "Keep “outside” with the areas that data do not leave, or “destinations” they do not go to."
            yield FormFault("A denied transfer states “outside” and “destinations” at once.", advice, ("outside",))
        return
    for field in ("outside", "destinations", "origins"):
        if getattr(said, field):
            yield FormFault(f"Only a statement that prohibits transfers has “{field}”.", "Take it out.", (field,))


def _missing(said: Statement) -> Iterator[FormFault]:
    kind = "permits" if said.permits else "prohibits"
    for dimension in REQUIRED.get((kind, said.action or ""), ()):
        if not getattr(said, dimension):
            yield FormFault(
                f"A statement that {kind} “{said.action}” must state “{dimension}”.",
                f"Add “{dimension}” with the terms that the sentence speaks of.",
                (kind,),
            )


def _open_lists(said: Statement) -> Iterator[FormFault]:
    if said.such_as and not (said.permits or said.grounds):
        yield FormFault("Only a permission or a legal basis has an open list.", "Take “such_as” out.", ("such_as",))
        return
    for dimension in said.such_as:
        if not getattr(said, dimension):
            yield FormFault(
                f"The list of {dimension} is called open, but the statement names none.",
                f"Add “{dimension}” with what the sentence does name.",
                ("such_as", dimension),
            )


def _only_for_permissions(said: Statement) -> Iterator[FormFault]:
    if not said.permits:
        for field in ("residual", "displaces", "mechanism"):
            if getattr(said, field):
                yield FormFault(f"Only a permission can have “{field}”.", "Take it out.", (field,))
    elif said.mechanism and said.permits != "transfer":
        yield FormFault("Only a permission to transfer rests on a mechanism.", "Take it out.", ("mechanism",))


def _only_for_others(said: Statement) -> Iterator[FormFault]:
    if said.evidence and not (said.undertakes or said.prohibits):
        advice = "Take it out; evidence of a condition belongs to the disclosure that rests on it."
        yield FormFault("Only a duty or a prohibition has evidence of how it is kept.", advice, ("evidence",))
    yield from _kept(said)
    for field in ("notice", "objection"):
        if getattr(said, field) and not said.undertakes:
            yield FormFault(f"Only a duty promises “{field}”.", "Take it out.", (field,))
    if said.when and not said.action:
        who = "Only a permission, a prohibition or a legal basis"
        yield FormFault(f"{who} has conditions.", "Take “when” out.", ("when",))


def _kept(said: Statement) -> Iterator[FormFault]:
    for field in ("period", "until_event"):
        if getattr(said, field) and "retention" not in said.informs:
            yield FormFault(f"Only a statement that informs of “retention” has “{field}”.", "Take it out.", (field,))


def _collecting_whatever(said: Statement, categories: Collection[str]) -> Iterator[FormFault]:
    advice = "Name the data types that the sentence speaks of."
    for position, name in enumerate(said.data):
        if name == COLLECTED or name in categories:
            yield FormFault(_circular(name), advice, ("data", position), False)
    genus = said.such_as.get("data")
    if genus is not None and (genus == COLLECTED or genus in categories):
        yield FormFault(_circular(genus), advice, ("such_as", "data"), False)


def _circular(name: str) -> str:
    return f"A permission to collect cannot name “{name}”: what is collected is the very thing to be proved."
