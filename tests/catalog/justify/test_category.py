"""A category unfolded into its goals: which there are, which are undeclared, how disclosures are called and judged."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Sequence
from typing import Any

import pytest

from catalog.justify.category import CategoryJudge
from catalog.justify.circumstances import NOTHING_AROUND
from catalog.justify.derivation import Find
from catalog.justify.engine import Engine
from catalog.justify.evidence import EvidenceLookup
from catalog.justify.judged import JudgedCategory
from catalog.justify.norms import Norm
from catalog.justify.onward import OnwardWays
from catalog.justify.regimes import Regimes
from catalog.justify.terms import recipient_tree
from catalog.justify.transfer import TransferGoal, TransferJudgement, Transfers
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.named_disclosures import named_disclosures
from inventory.problem import Path
from inventory.schema import Category, Mechanism, Recipient, Regime, Term
from inventory.source import EvidenceFolder
from tests.catalog.justify.world import BROADER, RECIPIENTS, around, numbered, permits, prohibits, terms

DAY = datetime.date(2016, 6, 1)
ALL = [
    permits("collect", data="personal-information"),
    permits("use", data="personal-information"),
    permits("disclose", data="personal-information", recipients="third-party"),
]
VOCABULARY = Vocabulary(
    {
        dimension: {name: Entry(name, Term(label=name), "vocabulary.yaml") for name in known}
        for dimension, known in BROADER.items()
    },
    {},
)


def recipient(name: str, country: str = "US", transfer: Sequence[str] = ()) -> Entry[Recipient]:
    kinds = [kind for kind in RECIPIENTS[name] if kind != "listed"]
    data = {"name": name, "kinds": kinds, "role": "controller", "country": country, "transfer": list(transfer)}
    return Entry(name, Recipient.model_validate(data), "recipients.yaml", ("recipients", name))


def judge_of(
    norms: Sequence[Norm] = ALL,
    recipients: Sequence[Entry[Recipient]] = tuple(recipient(name) for name in RECIPIENTS),
    mechanisms: Sequence[Entry[Mechanism]] = (),
    root: pathlib.Path = pathlib.Path(),
    find: Find = lambda _: None,
) -> CategoryJudge:
    known = numbered(norms)
    european = Regimes([Regime.model_validate({"area": ["EEA", "GB"]})], DAY)
    transfers = Transfers(known, {entry.id: entry for entry in mechanisms}, DAY, european)
    tree = recipient_tree(BROADER["recipients"], RECIPIENTS)
    engine = Engine(known, terms()._replace(recipients=tree))
    declared = {entry.id: entry for entry in recipients}
    ways = OnwardWays(declared, engine.comparison.terms.data, tree)
    return CategoryJudge(
        engine, transfers, VOCABULARY, declared, EvidenceLookup(EvidenceFolder(root)), "US", DAY, ways, find
    )


def category(disclosures: list[dict[str, Any]] | None = None, **own: Any) -> Entry[Category]:
    data: dict[str, Any] = {
        "category": "account", "title": "Account", "listed_in": "what", "subjects": "customer", "sources": "form",
        "data": ["email", "card"], "purposes": "billing", "disclosures": disclosures or [], **own,
    }  # fmt: skip
    return Entry(data["category"], Category.model_validate(data), "account.yaml")


def judged(disclosures: list[dict[str, Any]] | None = None, norms: Sequence[Norm] = ALL, **own: Any) -> JudgedCategory:
    return judge_of(norms).judge(category(disclosures, **own))


def to(recipient: str = "acme", **said: Any) -> dict[str, Any]:
    return {"recipient": recipient, "purposes": "billing", **said}


OWN_DATUM = {"type": "card", "subjects": ["visitor", "child"], "sources": "partner", "purposes": ["service", "billing"]}


def test_one_collect_goal_for_each_datum_subject_and_source() -> None:
    found = judged(subjects=["customer", "visitor", "customer"], sources=["form", "partner", "form"], data=["email"])
    assert [key for key, _ in found.collect] == [
        ("email", "customer", "", "", "form"), ("email", "customer", "", "", "partner"),
        ("email", "visitor", "", "", "form"), ("email", "visitor", "", "", "partner"),
    ]  # fmt: skip
    assert {j.verdict for _, j in found.collect} == {"broader"}


LOGS = Category.model_validate(
    {"category": "logs", "title": "Logs", "subjects": "person", "sources": "form", "purposes": "service",
     "data": ["contact-data", {"type": "card", "subjects": "visitor"}], "derived_from": "traces"}
)  # fmt: skip
TRACES = Category.model_validate(
    {"category": "traces", "title": "Traces", "subjects": "customer", "sources": "form", "purposes": "service",
     "data": "device-id"}
)  # fmt: skip


def derived(**own: Any) -> list[tuple[str, str, str]]:
    """Which data of a category derived from logs, and so from traces, are to be proved as collected."""
    judge = judge_of(find={"logs": LOGS, "traces": TRACES}.get)
    found = judge.judge(category(derived_from=["logs"], **own))
    return [(key[0], key[1], key[4]) for key, _ in found.collect]


def test_what_was_held_before_is_not_collected_again() -> None:
    """The same type or one below, about the same people or narrower ones; over further categories as well."""
    assert derived(data=["work-email", "contact-data"], subjects=["customer", "person"]) == []
    assert derived(data=["device-id"], subjects=["trial-customer"]) == []
    assert derived(data=["card"], subjects=["visitor", "customer"]) == [("card", "customer", "form")]
    assert derived(data=["personal-information"]) == [("personal-information", "customer", "form")]


def test_other_derived_data_are_collected_from_what_is_stated_or_by_derivation() -> None:
    assert derived(data=["payment"], sources=["partner"]) == [("payment", "customer", "partner")]
    assert derived(data=["payment"], sources=[]) == [("payment", "customer", "derivation")]


def test_a_circle_of_derivation_does_not_stand_for_itself() -> None:
    judge = judge_of(find={"account": category(derived_from=["account"]).record}.get)
    assert [key[0] for key, _ in judge.judge(category(derived_from=["account"])).collect] == ["email", "card"]


def test_one_use_goal_for_each_datum_subject_and_purpose() -> None:
    found = judged(purposes=["billing", "service", "billing"])
    assert [key for key, _ in found.use] == [
        ("email", "customer", "billing", "", ""), ("email", "customer", "service", "", ""),
        ("card", "customer", "billing", "", ""), ("card", "customer", "service", "", ""),
    ]  # fmt: skip


def test_a_datums_own_subjects_sources_and_purposes_replace_the_categorys() -> None:
    found = judged([to()], data=["email", OWN_DATUM])
    assert [key for key, _ in found.collect if key[0] == "card"] == [
        ("card", "visitor", "", "", "partner"), ("card", "child", "", "", "partner")
    ]  # fmt: skip
    assert [key[1:3] for key, _ in found.use if key[0] == "card"] == [
        ("visitor", "service"), ("visitor", "billing"), ("child", "service"), ("child", "billing")
    ]  # fmt: skip
    assert [key[:3] for key, _ in found.disclosures[0].goals] == [
        ("email", "customer", "billing"), ("card", "visitor", "billing"), ("card", "child", "billing")
    ]  # fmt: skip


def test_a_datum_named_twice_counts_once_the_first_time() -> None:
    found = judged(data=["email", {"type": "email", "subjects": "child"}])
    assert [key[1] for key, _ in found.use] == ["customer"]


def test_a_disclosure_is_of_all_data_unless_it_says_which() -> None:
    found = judged([to(), to(data=["card", "card"])])
    assert [[key[0] for key, _ in d.goals] for d in found.disclosures] == [["email", "card"], ["card"]]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ([], [("email", "customer"), ("card", "visitor"), ("card", "child")]),
        (["customer"], [("email", "customer")]),
        (["child", "customer", "child"], [("email", "customer"), ("card", "child")]),
    ],
)
def test_stated_subjects_are_cut_to_those_the_datum_has(stated: list[str], expected: list[tuple[str, str]]) -> None:
    (found,) = judged([to(subjects=stated)], data=["email", OWN_DATUM]).disclosures
    assert [key[:2] for key, _ in found.goals] == expected
    assert found.verdicts == {"broader"}


def test_a_stated_subject_that_no_datum_has_is_undeclared_for_each() -> None:
    (found,) = judged([to(subjects=["customer", "person"])]).disclosures
    assert [(key[:2], j.verdict) for key, j in found.goals] == [
        (("email", "customer"), "broader"), (("email", "person"), "undeclared"),
        (("card", "customer"), "broader"), (("card", "person"), "undeclared"),
    ]  # fmt: skip


def test_a_stated_subject_of_other_data_of_the_category_is_undeclared() -> None:
    (found,) = judged([to(data="email", subjects="child")], data=["email", OWN_DATUM]).disclosures
    assert [(key[:2], j.verdict) for key, j in found.goals] == [(("email", "child"), "undeclared")]


def test_a_datum_that_is_not_held_is_undeclared_of_others_people_too() -> None:
    (found,) = judged([to(data=["card", "phone"], subjects="child")], data=["email", OWN_DATUM]).disclosures
    assert [(key[:2], j.verdict) for key, j in found.goals] == [
        (("card", "child"), "broader"), (("phone", "child"), "undeclared")
    ]  # fmt: skip


@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_what_one_category_excludes_another_does_not(order: tuple[bool, bool]) -> None:
    judge = judge_of([*ALL, prohibits("disclose", data="work-email")])
    for excludes in order:
        own = {"excluding": "work-email"} if excludes else {}
        found = judge.judge(category([to()], data="email", **own))
        assert found.disclosures[0].verdict == ("broader" if excludes else "partial")


@pytest.mark.parametrize(
    ("says", "own", "disclosure"),
    [
        ("recipient", {}, to("nobody")),
        ("data type", {"data": ["email", "unknown"]}, to(data="unknown")),
        ("purpose", {}, to(purposes="unknown")),
        ("subject", {"subjects": "unknown"}, to()),
        ("a datum that is not held", {}, to(data="phone")),
        ("a datum that is not held, of stated people", {}, to(data="phone", subjects="customer")),
    ],
)
def test_undeclared(says: str, own: dict[str, Any], disclosure: dict[str, Any]) -> None:
    (found,) = judged([disclosure], **own).disclosures
    assert found.verdict == "undeclared"
    assert found.verdicts == {"undeclared"}
    assert found.vagueness is None


def test_undeclared_for_collection_and_use() -> None:
    found = judged(sources=["form", "unknown"], purposes=["billing", "unknown"], data=["email", "unknown-data"])
    assert {key[0]: j.verdict for key, j in found.collect if key[4] == "form"} == {
        "email": "broader", "unknown-data": "undeclared"
    }  # fmt: skip
    assert {j.verdict for key, j in found.collect if key[4] == "unknown"} == {"undeclared"}
    assert {j.verdict for key, j in found.use if key[2] == "unknown"} == {"undeclared"}
    assert {key[0]: j.verdict for key, j in found.use if key[2] == "billing"} == {
        "email": "broader", "unknown-data": "undeclared"
    }  # fmt: skip


def test_what_is_carved_out_makes_no_goal() -> None:
    (found,) = judged([to(excluding="financial-data")]).disclosures
    assert [key[0] for key, _ in found.goals] == ["email"]


def test_a_categorys_excluding_counts_for_its_disclosures_too() -> None:
    (found,) = judged([to()], excluding="card").disclosures
    assert [key[0] for key, _ in found.goals] == ["email"]
    norms = [*ALL, prohibits("disclose", data="work-email")]
    assert judged([to(data="email")], norms, excluding="work-email").disclosures[0].verdict == "broader"
    assert judged([to(data="email")], norms).disclosures[0].verdict == "partial"


def test_a_disclosure_may_carve_out_what_another_does_not() -> None:
    norms = [*ALL, prohibits("disclose", data="work-email")]
    found = judged([to(data="email"), to(data="email", excluding="work-email"), to(data="email")], norms)
    assert [d.verdict for d in found.disclosures] == ["partial", "broader", "partial"]


def test_a_disclosure_without_goals_is_undeclared() -> None:
    (found,) = judged([to(excluding="account")]).disclosures
    assert (found.goals, found.verdict, found.vagueness) == ([], "undeclared", None)


CONSENT = {"consent": {"evidence": "https://example.org/consent"}}


def test_a_categorys_conditions_count_for_collection_and_use_only() -> None:
    norms = [permits(action, data="email", when="consent", **more) for action, more in (
        ("collect", {}), ("use", {}), ("disclose", {"recipients": "acme"}))]  # fmt: skip
    found = judged([to()], norms, data="email", conditions=CONSENT)
    assert found.verdicts == {"exact", "unmet-condition"}
    assert [j.verdict for _, j in (*found.collect, *found.use)] == ["exact", "exact"]
    assert found.disclosures[0].verdict == "unmet-condition"


def test_a_disclosures_conditions_count_for_its_purpose_leg_too() -> None:
    norms = [permits("use", data="email", when="consent"), permits("disclose", data="email", recipients="acme")]
    found = judged([to(), to(conditions=CONSENT)], norms, data="email")
    assert [d.verdict for d in found.disclosures] == ["unmet-condition", "exact"]


def test_what_a_disclosure_cites_is_its_own() -> None:
    norms = [permits("disclose", data="email", recipients="acme", purposes="billing"),
             permits("disclose", data="phone", recipients="acme", purposes="billing")]  # fmt: skip
    found = judged([to(cites="p0"), to(cites="p1"), to(), to(cites="p0")], norms, data="email")
    assert [d.verdict for d in found.disclosures] == ["exact", "miscited", "exact", "exact"]


def test_a_disclosures_verdict_is_its_worst_goals_and_its_vagueness_the_largest_that_passes() -> None:
    norms = [permits("disclose", data="email", recipients="third-party", purposes="billing"),
             permits("disclose", data="phone", recipients="acme", purposes="billing")]  # fmt: skip
    (found,) = judged([to()], norms, data=["email", "phone", "card"]).disclosures
    assert [j.verdict for _, j in found.goals] == ["broader", "exact", "unjustified"]
    assert (found.verdict, found.vagueness) == ("unjustified", 0.75)
    assert found.verdicts == {"broader", "exact", "unjustified"}


def test_disclosures_are_called_by_id_or_by_recipient_and_number() -> None:
    found = judged([to(), to("adco"), to(id="named"), to(), to("adco", id="x"), to("adco")])
    assert [d.id for d in found.disclosures] == [
        "account/acme/1", "account/adco/1", "account/named", "account/acme/2", "account/x", "account/adco/2"
    ]  # fmt: skip
    assert [d.path for d in found.disclosures] == [("disclosures", position) for position in range(6)]


def test_what_could_not_be_read_leaves_its_place() -> None:
    left_out: list[Path] = [("disclosures", 0), ("disclosures", 2)]
    names = [(name, path) for name, path, _ in named_disclosures(category([to(), to()]).record, left_out)]
    assert names == [("acme/1", ("disclosures", 1)), ("acme/2", ("disclosures", 3))]
    found = judge_of().judge(category([to(), to()]), left_out)
    assert [d.path for d in found.disclosures] == [("disclosures", 1), ("disclosures", 3)]


def test_goals_and_judgements_of_a_category_in_order() -> None:
    found = judged([to(data="email")], data="email")
    assert [(action, key[0]) for action, key, _ in found.goals()] == [
        ("collect", "email"), ("use", "email"), ("disclose", "email")
    ]  # fmt: skip
    assert found.judgements() == [j for _, _, j in found.goals()]


def test_recipients_that_stand_in_for_each_other_are_told_by_their_own_name() -> None:
    found = judged([to(), to("twin-of-acme")], data="email")
    assert [key for d in found.disclosures for key, _ in d.goals] == [
        ("email", "customer", "billing", "acme", ""), ("email", "customer", "billing", "twin-of-acme", "")
    ]  # fmt: skip
    assert found.disclosures[0].goals[0][1] is found.disclosures[1].goals[0][1]


def test_categories_share_what_is_known_unless_one_is_named() -> None:
    judge = judge_of([*ALL, permits("use", data="logs")])
    first, other, named = (judge.judge(category([to()], category=name, data="email")) for name in ("a", "b", "logs"))
    assert first.use[0][1] is other.use[0][1]
    assert named.use[0][1] is not first.use[0][1]
    assert [c.disclosures[0].verdict for c in (first, other, named)] == ["broader"] * 3
    assert (first.use[0][1].vagueness, named.use[0][1].vagueness) == (pytest.approx(2 / 3), pytest.approx(1 / 3))


def test_nothing_around() -> None:
    judge = judge_of()
    record = category([to(), to(excluding="card"), to(cites="p0"), to(conditions={"consent": {}})]).record
    assert [judge.circumstances_of(record, d) for d in (None, *record.disclosures)] == [
        NOTHING_AROUND, NOTHING_AROUND, around(excluding="card"), around(cites="p0"), around(begun="consent")
    ]  # fmt: skip
    with_own = category([to()], conditions={"consent": {}}, excluding="card").record
    assert judge.circumstances_of(with_own, None) == around(begun="consent", excluding="card")
    assert judge.circumstances_of(with_own, with_own.disclosures[0]) == around(excluding="card")


def mechanism(**dates: str) -> Entry[Mechanism]:
    data = {"label": "Harbor", "origins": "EEA", "destinations": ["US", "IN"], **dates}
    return Entry("harbor", Mechanism.model_validate(data), "vocabulary.yaml")


def transfers(
    recipients: Sequence[Entry[Recipient]], *norms: Norm, mechanisms: Sequence[Entry[Mechanism]] = (), **own: Any
) -> list[tuple[TransferGoal, TransferJudgement]]:
    disclosures = [to(entry.id) for entry in recipients] + [to("nobody"), to(recipients[0].id)]
    return judge_of(norms, recipients, mechanisms).judge(category(disclosures, **own)).transfer


def test_transfers_go_to_the_organisation_and_to_each_declared_recipient_once() -> None:
    known = [recipient("acme", "IN", ["harbor"]), recipient("adco", "IN")]
    found = transfers(known, permits("transfer"), mechanisms=[mechanism()], regions="EU")
    assert [(goal.region, goal.country, goal.recipient, j.verdict) for goal, j in found] == [
        ("EU", "US", None, "exact"), ("EU", "IN", "acme", "exact"), ("EU", "IN", "adco", "unjustified")
    ]  # fmt: skip


def test_a_statement_that_names_no_mechanism_needs_the_categorys_conditions() -> None:
    found = transfers([recipient("acme")], permits("transfer", when="consent"), regions="EU", conditions=CONSENT)
    assert [j.verdict for _, j in found] == ["exact"]
    assert [
        j.verdict for _, j in transfers([recipient("acme")], permits("transfer", when="consent"), regions="EU")
    ] == ["unmet-condition"]


@pytest.mark.parametrize(
    ("dates", "ended"),
    [
        ({"until": "2016-06-01"}, True), ({"until": "2016-05-31"}, True), ({"until": "2016-06-02"}, False),
        ({"from": "2016-06-02"}, False), ({}, False), ({"from": "2016-06-02", "until": "2017-06-01"}, False),
    ],
)  # fmt: skip
def test_a_ground_has_ended_where_its_mechanism_ended_on_or_before_the_day(dates: dict[str, str], ended: bool) -> None:
    known = [recipient("acme", "IN", ["harbor"])]
    judge = judge_of([], known, [mechanism(**dates)])
    found = judge.judge(category([to()], regions="EU")).transfer
    assert [judge.ground_ended(j) for goal, j in found if goal.recipient] == [ended]


def test_a_statement_out_of_force_without_mechanism_is_no_ground_that_ended() -> None:
    judge = judge_of([permits("transfer", in_force=False)])
    ((_, found),) = judge.judge(category(regions="EU")).transfer
    assert (found.verdict, judge.ground_ended(found)) == ("not-in-force", False)
