"""Flows say exactly what the goals say: unfolded again they are the goals, each with its verdict."""

from __future__ import annotations

from collections import Counter
from itertools import product

from catalog.explain.explanation import judged_categories
from catalog.graph.flows import CategoryPicture, Flow, with_data, with_purposes
from catalog.justify.judged import JudgedCategory
from tests.reports.diagram.drawing import case


def unfolded(holding: CategoryPicture) -> Counter[tuple[str, ...]]:
    """Every goal that the flows of a category stand for."""
    return Counter(
        (flow.action, flow.name, datum, subject, way, flow.recipient, flow.verdict)
        for flow in holding.flows
        if flow.action != "transfer"
        for datum, subject, way in product(flow.data, flow.subjects, flow.purposes or flow.sources)
    )


def goals(category: JudgedCategory) -> Counter[tuple[str, ...]]:
    """Every goal of a judged category."""
    found: Counter[tuple[str, ...]] = Counter()
    for action, judged in (("collect", category.collect), ("use", category.use)):
        found.update((action, category.entry.id, k[0], k[1], k[2] or k[4], "", j.verdict) for k, j in judged)
    for disclosure in category.disclosures:
        found.update(("disclose", disclosure.id, k[0], k[1], k[2], k[3], j.verdict) for k, j in disclosure.goals)
    return found


def test_flows_unfold_into_the_goals_and_nothing_else() -> None:
    prepared, held = case()
    judged = {category.entry.id: category for category in judged_categories(prepared)[0]}
    assert [holding.id for holding in held] == sorted(judged)
    for holding in held:
        assert unfolded(holding) == goals(judged[holding.id])


def flow_called(name: str) -> Flow:
    _, held = case()
    return next(flow for holding in held for flow in holding.flows if flow.name == name)


def test_a_proved_flow_names_the_statements_it_rests_on() -> None:
    flow = flow_called("account/debit-check")
    assert flow.passes
    assert (flow.data, flow.purposes, flow.recipient) == (("bank-account",), ("payment-verification",), "bank")
    assert (flow.rests_on, flow.against) == (("share-payment",), ())


def test_a_prohibited_flow_names_what_forbids_it() -> None:
    flow = flow_called("account/tips-unsubscribed")
    assert flow.verdict == "prohibited"
    assert flow.against == ("opt-out",)


def test_transfers_stand_together_by_the_country_they_reach() -> None:
    _, held = case()
    (flow,) = [flow for holding in held for flow in holding.flows if flow.action == "transfer"]
    assert (flow.category, flow.regions, flow.country, flow.verdict) == ("cookies", ("EU",), "US", "exact")
    assert flow.rests_on == ("safe-harbor",)


def test_flows_are_cut_to_some_data_or_purposes() -> None:
    flow = flow_called("account/delivery")
    assert len(flow.data) == 6
    assert [cut.data for cut in with_data([flow], {"username", "pixel-data"})] == [("username",)]
    assert list(with_data([flow], {"pixel-data"})) == []
    assert [cut.purposes for cut in with_purposes([flow], {"content-delivery"})] == [("content-delivery",)]
    assert list(with_purposes([flow], {"marketing"})) == []
