"""Each class of PolicyLint's table, exceptions, and what only narrows."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from catalog.justify.contradictions import CLASSES, Contradiction, Contradictions
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.norms import Norm
from catalog.justify.terms import DataTerms, Terms

DAY = datetime.date(2024, 6, 1)
TREE = {
    "all": (), "left": ("all",), "right": ("all",), "both": ("left", "right"), "leaf": ("left",), "apart": (),
}  # fmt: skip


def terms() -> Terms:
    tree = Hierarchy(TREE)
    return Terms(DataTerms(tree), tree, tree, tree, tree, tree)


def norm(index: int, permits: bool, **fields: Any) -> Norm:
    values: dict[str, Any] = {
        "index": index, "id": f"s{index}", "policy": "p", "action": "disclose", "permits": permits, "stated": {},
        "genus": {}, "when": (), "residual": False, "displaces": frozenset(), "exception_to": frozenset(),
        "mechanism": None, "anchored": True, "in_force": True,
    }  # fmt: skip
    return Norm(**(values | fields))


def stated(data: str, recipients: str, **more: str) -> dict[str, tuple[str, ...]]:
    named = {"data": data, "recipients": recipients, **more}
    return {name: tuple(text.split()) for name, text in named.items() if text}


def between(permit: Norm, prohibition: Norm, held: dict[str, tuple[str, ...]] | None = None) -> list[Contradiction]:
    return list(Contradictions(terms(), held or {}, DAY).among([permit, prohibition]))


STANCES = {"same": ("left", "left"), "under": ("leaf", "left"), "over": ("left", "leaf"), "overlaps": ("left", "right")}


@pytest.mark.parametrize(("of_data", "of_recipients", "kind"), [(*stances, kind) for stances, kind in CLASSES.items()])
def test_class(of_data: str, of_recipients: str, kind: str) -> None:
    (data, no_data), (who, no_who) = STANCES[of_data], STANCES[of_recipients]
    permit, prohibition = norm(0, True, stated=stated(data, who)), norm(1, False, stated=stated(no_data, no_who))
    (found,) = between(permit, prohibition)
    assert (found.kind, found.narrows) == (kind, kind.startswith("N"))
    assert (found.data, found.recipients) == ((data, no_data), (who, no_who))


def test_there_are_sixteen_classes() -> None:
    assert sorted(CLASSES.values()) == sorted([f"C{n}" for n in range(1, 13)] + [f"N{n}" for n in range(1, 5)])


def test_the_gravest_pair_counts() -> None:
    permit = norm(0, True, stated=stated("left leaf", "right"))
    (found,) = between(permit, norm(1, False, stated=stated("leaf", "right")))
    assert (found.kind, found.data) == ("C1", ("leaf", "leaf"))


def test_what_is_apart_in_one_dimension_does_not_meet() -> None:
    permit = norm(0, True, stated=stated("left", "left", purposes="left"))
    assert between(permit, norm(1, False, stated=stated("left", "left", purposes="apart"))) == []
    assert between(permit, norm(1, False, stated=stated("left", "apart"))) == []
    assert between(permit, norm(1, False, action="use", stated=stated("left", ""))) == []


def test_an_unstated_dimension_is_everything() -> None:
    (found,) = between(norm(0, True, stated=stated("left", "left")), norm(1, False, stated=stated("left", "")))
    assert (found.kind, found.recipients) == ("C3", ("left", ""))


@pytest.mark.parametrize("field", [{"exception_to": frozenset({"s1"})}, {"in_force": False}, {"anchored": False}])
def test_an_exception_or_a_permission_that_does_not_count(field: dict[str, Any]) -> None:
    permit = norm(0, True, stated=stated("left", "left"), **field)
    assert between(permit, norm(1, False, stated=stated("left", "left"))) == []


def test_a_prohibition_that_is_an_exception_or_out_of_force() -> None:
    permit = norm(0, True, stated=stated("left", "left"))
    assert between(permit, norm(1, False, stated=stated("left", "left"), exception_to=frozenset({"s0"}))) == []
    assert between(permit, norm(1, False, stated=stated("left", "left"), in_force=False)) == []


@pytest.mark.parametrize("more", [{"when": ("consent",)}, {"stated": stated("left", "left", subjects="leaf")}])
def test_conditions_and_fewer_people_only_narrow(more: dict[str, Any]) -> None:
    permit = norm(0, True, stated=stated("left", "left", subjects="left"))
    (found,) = between(permit, norm(1, False, **({"stated": stated("left", "left")} | more)))
    assert (found.kind, found.narrows) == ("C1", True)


def test_people_all_of_whom_are_spoken_of() -> None:
    permit = norm(0, True, stated=stated("left", "left", subjects="leaf"))
    (found,) = between(permit, norm(1, False, stated=stated("left", "left", subjects="left")))
    assert not found.narrows


def test_an_open_list_reaches_as_far_as_its_genus() -> None:
    permit = norm(0, True, stated=stated("apart", "left"), genus={"data": "right"})
    (found,) = between(permit, norm(1, False, stated=stated("both", "left")))
    assert (found.kind, found.data) == ("N1", ("right", "both"))
    boundless = norm(0, True, stated=stated("apart", "left"), genus={"data": "any"})
    (found,) = between(boundless, norm(1, False, stated=stated("both", "left")))
    assert (found.kind, found.data) == ("N1", ("", "both"))


def test_a_category_meets_what_it_holds() -> None:
    held = {"account": ("leaf",), "logs": ("apart",)}
    prohibition = norm(1, False, stated=stated("left", "left"))
    (found,) = between(norm(0, True, stated=stated("account", "left")), prohibition, held)
    assert found.kind == "C6"
    assert between(norm(0, True, stated=stated("logs", "left")), prohibition, held) == []
    (found,) = between(norm(0, True, stated=stated("collected-information", "left")), prohibition, held)
    assert found.kind in ("C6", "N1")
