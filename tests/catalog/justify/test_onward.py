"""Who gets data onward, where such a recipient stands among the terms, and what its goals come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from catalog.justify.category import CategoryJudge
from catalog.justify.engine import Engine
from catalog.justify.evidence import EvidenceLookup
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.judged import JudgedDisclosure
from catalog.justify.norms import Norm
from catalog.justify.onward import OnwardWays, Received
from catalog.justify.recipient_tree import RecipientTree
from catalog.justify.terms import DataTerms, recipient_tree
from catalog.justify.transfer import Transfers
from inventory.entry import Entry
from inventory.schema import Recipient
from inventory.source.evidence import EvidenceFolder
from tests.catalog.justify.test_category import DAY, VOCABULARY, category, to
from tests.catalog.justify.world import BROADER, numbered, permits, prohibits, terms

KINDS: Mapping[str, Sequence[str]] = {
    **BROADER["recipients"],
    "service-provider": ("third-party",),
    "sub-processor": ("service-provider",),
    "cdn": ("edge",),
    "edge": ("service-provider",),
    "broker": (),
}


def declared(**recipients: dict[str, Any]) -> dict[str, Entry[Recipient]]:
    usual = {"name": "Somebody", "role": "processor", "kinds": "host"}
    return {
        name: Entry(name, Recipient.model_validate({**usual, **own}), "recipients.yaml", ("recipients", name))
        for name, own in recipients.items()
    }


def tree_of(known: Mapping[str, Entry[Recipient]], listed: Sequence[str] = ()) -> RecipientTree:
    kinds = {name: (*entry.record.kinds, *(("listed",) if name in listed else ())) for name, entry in known.items()}
    return recipient_tree(KINDS, kinds, {name: entry.record.role for name, entry in known.items()})


def ways_of(known: Mapping[str, Entry[Recipient]], listed: Sequence[str] = ()) -> OnwardWays:
    return OnwardWays(known, DataTerms(Hierarchy(BROADER["data"])), tree_of(known, listed))


def test_steps_are_followed_from_who_processes_and_end_with_anybody() -> None:
    ways = ways_of(declared(
        r={"sub_recipients": ["a", "b"]}, a={"role": "internal", "sub_recipients": ["c", "r"]},
        b={"role": "controller", "sub_recipients": ["d"]}, c={"role": "third-party"}, d={},
    ))  # fmt: skip
    assert ways.from_recipient("r", "account", "email") == {"a": ("r", "a"), "b": ("r", "b"), "c": ("r", "a", "c")}
    assert ways.from_recipient("b", "account", "email") == {}
    assert ways.passing == {"r", "a"}


def test_the_way_is_the_shortest_and_of_several_the_first_in_the_files() -> None:
    ways = ways_of(declared(
        r={"sub_recipients": ["a", "b", "q"]}, a={"sub_recipients": ["x", "q"]}, b={"sub_recipients": ["x"]},
        q={}, x={},
    ))  # fmt: skip
    found = ways.from_recipient("r", "account", "email")
    assert (found["q"], found["x"]) == (("r", "q"), ("r", "a", "x"))
    assert ways.last_step(found["x"]) == ("recipients.yaml", ("recipients", "a", "sub_recipients", 0))


@pytest.mark.parametrize(
    ("datum", "terms_passed", "passes"),
    [("email", ["contact-data"], True), ("email", ["email"], True), ("contact-data", ["email"], False),
     ("card", ["contact-data"], False), ("card", ["account"], True), ("card", ["collected-information"], True)],
)  # fmt: skip
def test_only_data_at_or_below_the_terms_are_passed_on(datum: str, terms_passed: list[str], passes: bool) -> None:
    ways = ways_of(declared(r={"sub_recipients": [{"recipient": "q", "data": terms_passed}]}, q={}))
    assert bool(ways.from_recipient("r", "account", datum)) is passes


def test_who_processes_stands_where_the_recipient_stands() -> None:
    """At its distances, to it at distance 1; being listed is not handed on, being listed oneself is kept."""
    known = declared(r={"kinds": "cdn"}, q={"kinds": "broker"}, own={"kinds": "broker"})
    tree = tree_of(known, listed=["r", "own"])
    above = tree.above(tree.onward("q", "r"))
    assert {term: above.get(term) for term in ("q", "r", "cdn", "edge", "broker", "listed")} == {
        "q": 0, "r": 1, "cdn": 1, "edge": 2, "broker": 1, "listed": None
    }  # fmt: skip
    assert tree.above(tree.onward("own", "r"))["listed"] == 1


def test_others_stand_by_themselves_but_prohibitions_see_them_in_the_place_of_the_recipient() -> None:
    known = declared(r={"kinds": "cdn"}, q={"kinds": "broker", "role": "third-party"})
    tree = tree_of(known)
    term = tree.onward("q", "r")
    assert tree.above(term) == {term: 0, "q": 0, "broker": 1, "third-party": 1}
    assert tree.for_prohibitions().above(term)["cdn"] == 1
    assert tree.for_prohibitions().above(term)["r"] == 1


def test_a_roles_terms_count_only_where_no_kind_reaches_them() -> None:
    tree = tree_of(declared(p={"kinds": "cdn"}, bare={"kinds": "broker"}, c={"kinds": "broker", "role": "controller"}))
    assert tree.above("p") == {"p": 0, "cdn": 1, "edge": 2, "service-provider": 3, "third-party": 4, "sub-processor": 1}
    assert tree.above("bare")["service-provider"] == 1
    assert tree.above("c") == {"c": 0, "broker": 1, "third-party": 1}


def judged(known: dict[str, Entry[Recipient]], norms: Sequence[Norm], **said: Any) -> JudgedDisclosure:
    tree = tree_of(known)
    engine = Engine(numbered(norms), terms()._replace(recipients=tree))
    ways = OnwardWays(known, engine.comparison.terms.data, tree)
    judge = CategoryJudge(
        engine,
        Transfers(engine.norms, {}, DAY),
        VOCABULARY,
        known,
        EvidenceLookup(EvidenceFolder(".")),
        "US",
        DAY,
        ways,
    )
    (found,) = judge.judge(category([to("r", data="email", **said)])).disclosures
    return found


SHARE = permits("disclose", data="email", recipients="host", purposes="service")
CHAIN = declared(
    r={"sub_recipients": ["q", "b"]}, q={"kinds": "advertiser"}, b={"kinds": "broker", "role": "third-party"}
)


def verdicts(found: JudgedDisclosure) -> dict[str, str]:
    return {one.recipient: judged.verdict for one in found.onward for _, judged in one.goals}


def test_one_goal_for_each_of_the_disclosures_and_each_recipient_onward() -> None:
    found = judged(CHAIN, [SHARE])
    assert verdicts(found) == {"q": "broader", "b": "unjustified"}
    assert (found.verdict, len(found.goals), len(found.all_goals())) == ("unjustified", 1, 3)


def test_a_prohibition_of_the_recipient_bites_whoever_gets_the_data_onward() -> None:
    own = permits("disclose", data="email", recipients="broker", purposes="service")
    forbidden = prohibits("disclose", data="email", recipients="r")
    assert verdicts(judged(CHAIN, [SHARE, own, forbidden])) == {"q": "prohibited", "b": "prohibited"}


def test_a_citation_counts_for_who_lies_under_the_recipient_only() -> None:
    own = permits("disclose", id="own", data="email", recipients="broker", purposes="service")
    cited = permits("disclose", id="cited", data="email", recipients="host", purposes="service")
    elsewhere = permits("disclose", id="elsewhere", data="email", recipients="advertiser", purposes="service")
    found = judged(CHAIN, [own, cited, elsewhere], cites=["cited"])
    assert verdicts(found) == {"q": "broader", "b": "broader"}
    carrying = {one.recipient: j.permit.norm.id for one in found.onward for _, j in one.goals if j.permit}
    assert carrying == {"q": "cited", "b": "own"}


def test_an_undeclared_recipient_is_undeclared() -> None:
    assert verdicts(judged(declared(r={"sub_recipients": ["nobody"]}), [SHARE])) == {"nobody": "undeclared"}


def test_a_ground_that_processors_hand_on_needs_every_way_to_go_over_one() -> None:
    known = declared(r={"sub_recipients": "q"}, i={"role": "internal", "sub_recipients": "q"}, q={})
    ways = ways_of(known)
    over = Received("q", ("r", "q"), frozenset({"email"}))
    assert ways.covering_processors([over]) == [known["r"].record]
    assert ways.covering_processors([over, Received("q", ("i", "q"), frozenset({"email"}))]) == []
    assert ways.covering_processors([over, Received("q", ("q",), frozenset({"email"}))]) == []
    assert ways.covering_processors([over, Received("q", ("q",), frozenset())]) == [known["r"].record]
