"""What a drawing is about: `category:account`, `recipient:…`, `purpose:…`, `clause:…` or `data:…`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, get_args

from catalog.explain.questions import UnknownNameError
from catalog.graph.flows import CategoryPicture, Flow, with_data, with_purposes
from catalog.justify.listed import company_key
from catalog.justify.prepared import Prepared

Kind = Literal["category", "recipient", "purpose", "clause", "data"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Focus(NamedTuple):
    """The kind of thing and its name; `title` is what a reader calls it, once it is known."""

    kind: Kind
    name: str


def narrowed(prepared: Prepared, holdings: Sequence[CategoryPicture], focus: Focus) -> list[CategoryPicture]:
    """The holdings with only those flows, and those data, that `focus` is about; raises UnknownNameError."""
    choose = _CHOOSERS[focus.kind](prepared, holdings, focus.name)
    chosen = []
    for holding in holdings:
        flows = tuple(choose(holding))
        if flows:
            data = {datum for flow in flows for datum in flow.data}
            named = tuple(datum for datum in holding.data if datum in data)
            chosen.append(holding._replace(flows=flows, data=named))
    return chosen


def title_of(prepared: Prepared, holdings: Sequence[CategoryPicture], focus: Focus) -> str:
    """What `focus` is about, in the words of a heading."""
    vocabulary = prepared.inventory.vocabulary
    match focus.kind:
        case "category":
            return next((h.title for h in holdings if h.id == focus.name), focus.name)
        case "recipient":
            declared = prepared.inventory.recipients.get(focus.name) or vocabulary["recipients"].get(focus.name)
            record = declared.record if declared else None
            return getattr(record, "name", None) or getattr(record, "label", None) or focus.name
        case "purpose" | "data":
            term = vocabulary["purposes" if focus.kind == "purpose" else "data"].get(focus.name)
            return term.record.label if term else focus.name
        case "clause":
            return focus.name


Chooser = Callable[[CategoryPicture], Iterable[Flow]]


def _category(_: Prepared, holdings: Sequence[CategoryPicture], name: str) -> Chooser:
    _require("data category", name, [holding.id for holding in holdings])
    return lambda holding: holding.flows if holding.id == name else ()


def _recipient(prepared: Prepared, holdings: Sequence[CategoryPicture], name: str) -> Chooser:
    declared = prepared.inventory.recipients
    used = {flow.recipient for holding in holdings for flow in holding.flows if flow.recipient}
    kinds = prepared.inventory.vocabulary["recipients"]
    if name in declared or name in used:
        wanted = frozenset({name})
    else:
        wanted = frozenset(e.id for e in declared.values() if company_key(e.record.name) == company_key(name))
    if not wanted:
        _require("recipient", name, {*declared, *used, *kinds, *(entry.record.name for entry in declared.values())})
        wanted = frozenset(prepared.terms.recipients.below(name) & declared.keys())
    return lambda holding: _with_collection(holding, [f for f in holding.flows if f.recipient in wanted])


def _purpose(prepared: Prepared, holdings: Sequence[CategoryPicture], name: str) -> Chooser:
    used = {purpose for holding in holdings for flow in holding.flows for purpose in flow.purposes}
    _require("purpose", name, {*prepared.inventory.vocabulary["purposes"], *used})
    wanted = frozenset({name, *prepared.terms.purposes.below(name)})
    return lambda holding: _with_collection(holding, list(with_purposes(holding.flows, wanted)))


def _data(prepared: Prepared, holdings: Sequence[CategoryPicture], name: str) -> Chooser:
    held = {datum for holding in holdings for datum in holding.data}
    _require("data type", name, {*prepared.inventory.vocabulary["data"], *held})
    wanted = frozenset({name, *prepared.terms.data.types.below(name)})
    return lambda holding: with_data(holding.flows, wanted)


def _clause(prepared: Prepared, _: Sequence[CategoryPicture], name: str) -> Chooser:
    statements = {
        statement
        for statement, anchor in prepared.anchors.items()
        if statement == name or (anchor.clause is not None and anchor.clause.id == name)
    }
    known = {clause.id for policy in prepared.inventory.policies for clause in policy.text.clauses}
    if not statements:
        _require("clause", name, {*known, *prepared.anchors})
    return lambda holding: (f for f in holding.flows if statements.intersection((*f.rests_on, *f.against)))


_CHOOSERS: dict[Kind, Callable[[Prepared, Sequence[CategoryPicture], str], Chooser]] = {
    "category": _category,
    "recipient": _recipient,
    "purpose": _purpose,
    "clause": _clause,
    "data": _data,
}


def _with_collection(holding: CategoryPicture, chosen: list[Flow]) -> list[Flow]:
    """The chosen flows, led by how the same data were collected."""
    data = frozenset(datum for flow in chosen for datum in flow.data)
    collected = with_data((flow for flow in holding.flows if flow.action == "collect"), data)
    return [*collected, *chosen] if chosen else []


def _require(kind: str, name: str, known: Iterable[str]) -> None:
    names = set(known)
    if name not in names:
        raise UnknownNameError(kind, name, names, "See `inventory show`.")
