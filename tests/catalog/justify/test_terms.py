"""Terms above and below each other, distances and heights."""

from __future__ import annotations

import pytest

from catalog.justify.goals import Goal
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.relation import NONE, Relation, relate
from catalog.justify.terms import DataTerms
from catalog.justify.verdicts import ORDER, PASSING, worse
from tests.catalog.justify.world import collect, disclose, terms, use

#     top      other
#    /   \      |
#  left  right--+
#    \   /
#    bottom
DIAMOND = Hierarchy({"top": (), "other": (), "left": ("top",), "right": ("top", "other"), "bottom": ("left", "right")})


def test_above_gives_the_shortest_way_to_every_covering_term() -> None:
    assert DIAMOND.above("bottom") == {"bottom": 0, "left": 1, "right": 1, "top": 2, "other": 2}
    long_and_short = Hierarchy({"a": (), "b": ("a",), "c": ("b", "a")})
    assert long_and_short.above("c") == {"c": 0, "b": 1, "a": 1}


def test_below_gives_every_covered_term() -> None:
    assert DIAMOND.below("other") == {"other", "right", "bottom"}
    assert DIAMOND.below("bottom") == {"bottom"}


def test_a_term_that_is_not_declared_stands_alone() -> None:
    assert (DIAMOND.above("x"), DIAMOND.below("x"), DIAMOND.height("x")) == ({"x": 0}, {"x"}, 0)
    assert ("x" in DIAMOND, "top" in DIAMOND, DIAMOND.parents("x")) == (False, True, ())
    assert DIAMOND.parents("right") == ("top", "other")


def test_height_is_the_shortest_way_to_a_root() -> None:
    assert [DIAMOND.height(term) for term in ("top", "left", "bottom")] == [0, 1, 2]
    assert Hierarchy({"a": (), "b": ("a",), "c": ("b",), "d": ("c", "a")}).height("d") == 1
    assert Hierarchy({"near": (), "far": (), "a": ("far",), "b": ("a", "near")}).height("b") == 1


def test_a_cycle_does_no_harm() -> None:
    circle = Hierarchy({"a": ("b",), "b": ("c",), "c": ("a",)})
    assert circle.above("a") == {"a": 0, "b": 1, "c": 2}
    assert circle.below("a") == {"a", "b", "c"}
    assert circle.height("a") == 0


def test_covers_is_reflexive_and_has_a_direction() -> None:
    assert DIAMOND.covers("top", "bottom")
    assert DIAMOND.covers("left", "left")
    assert not DIAMOND.covers("bottom", "top")
    assert not DIAMOND.covers("left", "right")


DATA = DataTerms(Hierarchy({"top": (), "middle": ("top",), "low": ("middle",), "account": ("top",)}))


def test_above_a_datum_stand_its_category_and_all_that_is_collected() -> None:
    assert DATA.above("logs", "low") == {"low": 0, "middle": 1, "top": 2, "logs": 1, "collected-information": 2}


def test_names_that_are_data_terms_as_well_keep_the_shorter_way() -> None:
    assert [DATA.above(category, "low")[category] for category in ("low", "middle", "top")] == [0, 1, 1]
    collected = DataTerms(Hierarchy({"x": ("collected-information",)}))
    assert collected.above("logs", "x")["collected-information"] == 1
    assert collected.above("logs", "collected-information")["collected-information"] == 0


@pytest.mark.parametrize(
    ("term", "height"), [("collected-information", 0), ("logs", 1), ("top", 0), ("middle", 1), ("low", 2)]
)
def test_height_of_data_terms(term: str, height: int) -> None:
    assert DATA.height(term) == height
    assert terms().height("purposes", "billing") == 2
    assert terms().height("data", "logs") == 1


@pytest.mark.parametrize(
    ("lower", "upper", "holds"),
    [
        ("low", "top", True), ("low", "low", True), ("top", "low", False), ("low", "logs", False),
        ("logs", "low", False), ("logs", "logs", True), ("logs", "collected-information", True),
        ("top", "collected-information", True), ("collected-information", "collected-information", True),
        ("collected-information", "top", False), ("any", "collected-information", False), ("any", "top", False),
    ],
)  # fmt: skip
def test_the_order_among_unlike_data_terms(lower: str, upper: str, holds: bool) -> None:
    assert DATA.at_or_below(lower, upper) is holds
    assert terms().at_or_below("data", "email", "collected-information")


def test_the_order_in_other_dimensions() -> None:
    assert terms().at_or_below("purposes", "billing", "service")
    assert not terms().at_or_below("purposes", "any", "service")
    assert not terms().at_or_below("purposes", "service", "collected-information")


def test_listed_is_a_root_of_recipients() -> None:
    tree = terms().recipients
    assert tree.above("paypal") == {"paypal": 0, "processor": 1, "listed": 1, "provider": 2, "third-party": 3}
    assert tree.height("listed") == 0
    assert "listed" in tree


HEIGHTS = {"low": 2, "left": 1, "right": 1, "top": 0}
ABOVE = {"x": 0, "left": 1, "right": 1, "low": 1, "top": 2}


@pytest.mark.parametrize(
    ("listed", "genus", "expected"),
    [
        (["x", "left"], None, Relation("exact", 0, "x", 0.0)),
        (["top", "left"], None, Relation("broader", 1, "left", 1 / 3)),
        (["left", "low"], None, Relation("broader", 1, "low", 1 / 4)),
        (["right", "left"], None, Relation("broader", 1, "right", 1 / 3)),
        (["left", "right"], None, Relation("broader", 1, "left", 1 / 3)),
        (["top"], "any", Relation("broader", 2, "top", 2 / 3)),
        (["y"], "any", Relation("open", 0, "any", 1.0)),
        (["y"], "top", Relation("open", 0, "top", 1.0)),
        (["y"], "z", NONE),
        (["part"], "top", Relation("open", 0, "top", 1.0)),
        (["part"], "z", Relation("narrower", 0, "part", 0.0)),
        (["y", "part"], None, Relation("narrower", 0, "part", 0.0)),
        (["y"], None, NONE),
        ([], None, NONE),
    ],
)
def test_relate(listed: list[str], genus: str | None, expected: Relation) -> None:
    assert relate("x", listed, genus, ABOVE, {"x", "part"}, HEIGHTS.__getitem__) == expected


def test_what_is_not_said_of_a_relation_is_nothing() -> None:
    assert tuple(NONE) == ("none", 0, "", 0.0)


def test_which_relations_cover_the_whole() -> None:
    kinds = ("exact", "broader", "open", "narrower", "none", "unstated")
    assert [Relation(kind).covers for kind in kinds] == [True, True, True, False, False, False]  # type: ignore[arg-type]


def test_a_goal_has_a_term_in_each_dimension_of_its_action() -> None:
    goal = disclose()
    dimensions = ("data", "subjects", "purposes", "recipients")
    assert [goal.term(d) for d in dimensions] == ["email", "customer", "billing", "acme"]  # type: ignore[arg-type]
    assert collect().term("sources") == "form"
    assert collect() == Goal("collect", "account", "email", "customer", "", "", "form")
    assert goal.purpose_leg() == use() == Goal("use", "account", "email", "customer", "billing", "", "")


def test_verdicts_from_best_to_worst() -> None:
    assert list(ORDER) == [
        "exact", "broader", "open-list", "not-judged", "unmet-condition", "not-in-force", "partial", "miscited",
        "unjustified", "conflicting", "prohibited", "undeclared",
    ]  # fmt: skip
    assert sorted(PASSING) == ["broader", "exact", "open-list"]
    assert (worse("exact", "partial"), worse("partial", "exact"), worse("exact", "exact")) == (
        "partial", "partial", "exact"
    )  # fmt: skip
