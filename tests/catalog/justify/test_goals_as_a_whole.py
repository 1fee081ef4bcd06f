"""The purpose leg of a disclosure, and citations. Each row is named after what it proves."""

from __future__ import annotations

import pytest

from tests.catalog.justify.world import Row, around, disclose, engine_of, permits, prohibits, use

SHARE = permits("disclose", data="email", recipients="acme", id="share")
USE = permits("use", data="email", id="use")

LEG = [
    Row("a permission that states purposes needs no other",
        [permits("disclose", data="email", recipients="acme", purposes="billing")], disclose(), "exact", 0.0),
    Row("one that states none proves the recipient only", [SHARE], disclose(), "unjustified", by="share"),
    Row("with the use permitted it passes", [SHARE, USE], disclose(), "exact", 0.0),
    Row("the outcome is the worse of the two",
        [SHARE, permits("use", data="contact-data")], disclose(), "broader", 0.333),
    Row("the vagueness is the larger: the leg's", [
        permits("disclose", data="contact-data", recipients="acme"),
        permits("use", data="personal-information")], disclose(), "broader", 0.667),
    Row("the vagueness is the larger: its own", [
        permits("disclose", data="personal-information", recipients="acme"),
        permits("use", data="contact-data")], disclose(), "broader", 0.667),
    Row("an open list in the leg makes an open list",
        [SHARE, permits("use", data="phone", such_as={"data": "any"})], disclose(), "open-list", 1.0),
    Row("an open list is not made better by the leg", [
        permits("disclose", data="phone", recipients="acme", such_as={"data": "any"}), USE], disclose(), "open-list",
        1.0),
    Row("the leg's failure is the outcome",
        [SHARE, permits("use", data="email", when="notice")], disclose(), "unmet-condition"),
    Row("the leg is judged with the disclosure's conditions",
        [SHARE, permits("use", data="email", when="notice")], disclose(), "exact", 0.0, around("notice")),
    Row("the leg is judged with the disclosure's excluding",
        [SHARE, USE, prohibits("use", data="work-email")], disclose(), "exact", 0.0, around(excluding="work-email")),
    Row("a prohibition of the use bites in the leg",
        [SHARE, USE, prohibits("use", data="email")], disclose(), "prohibited"),
    Row("a conflict in the leg is the outcome",
        [SHARE, USE, prohibits("use", data="contact-data")], disclose(), "conflicting"),
    Row("a touch in the leg is partial", [SHARE, USE, prohibits("use", data="work-email")], disclose(), "partial"),
    Row("a prohibition of the use does nothing to a permission that states purposes",
        [permits("disclose", data="email", recipients="acme", purposes="billing"), prohibits("use", data="email")],
        disclose(), "exact", 0.0),
    Row("a permission with purposes may do better than one without", [
        SHARE, permits("disclose", data="email", recipients="host", purposes="billing")], disclose(), "broader", 0.25,
        by="p1"),
    Row("one without purposes may do better than one with", [
        permits("disclose", data="email", recipients="host", purposes="billing"), SHARE, USE], disclose(), "exact", 0.0,
        by="share"),
    Row("a touch counts once the leg passes", [SHARE, USE, prohibits("disclose", data="work-email")], disclose(),
        "partial"),
    Row("a touch does not count where the leg fails",
        [SHARE, permits("use", data="email", when="notice"), prohibits("disclose", data="work-email")], disclose(),
        "unmet-condition"),
    Row("a bite is worse than the leg's failure",
        [SHARE, prohibits("disclose", data="email")], disclose(), "prohibited"),
    Row("an exception stands, but still needs its leg",
        [permits("disclose", data="email", recipients="acme", exception_to="no"),
         prohibits("disclose", data="email", id="no")], disclose(), "unjustified"),
]  # fmt: skip

CITES = [
    Row("citing what permits it passes", [SHARE, USE], disclose(), "exact", 0.0, around(cites="share")),
    Row("citing sets aside the others of that action: miscited", [
        permits("use", data="phone"), USE], use(), "miscited", None, around(cites="p0")),
    Row("citing several keeps them all", [
        permits("use", data="phone"), USE], use(), "exact", 0.0, around(cites="p0 use")),
    Row("of actions of which nothing is cited all count",
        [SHARE, permits("disclose", data="email", recipients="host"), USE], disclose(), "exact", 0.0,
        around(cites="share")),
    Row("citing a use sets aside other uses in the purpose leg: miscited",
        [SHARE, USE, permits("use", data="phone", id="other")], disclose(), "miscited", None,
        around(cites="share other")),
    Row("citing a use leaves the disclosures alone", [SHARE, USE], disclose(), "exact", 0.0, around(cites="use")),
    Row("what fails without the citation, too, is not miscited",
        [permits("use", data="phone"), permits("use", data="email", when="notice", id="other")], use(), "unjustified",
        None, around(cites="p0")),
    Row("citing the less good passes by it",
        [permits("use", data="contact-data"), USE], use(), "broader", 0.333, around(cites="p0"), "p0"),
    Row("that the leg alone would pass without the citation does not make the goal miscited",
        [SHARE, USE, permits("use", data="phone", id="other"), prohibits("disclose", data="work-email")], disclose(),
        "unjustified", None, around(cites="share other")),
    Row("prohibitions always count", [USE, prohibits("use", data="email")], use(), "prohibited", None,
        around(cites="use")),
    Row("citing a prohibition sets aside nothing", [USE, prohibits("collect", data="email", id="no")], use(), "exact",
        0.0, around(cites="no")),
    Row("citing what does not exist sets aside nothing", [USE], use(), "exact", 0.0, around(cites="nowhere")),
    Row("a failing goal that cites nothing of note keeps its verdict", [USE], use("phone"), "unjustified", None,
        around(cites="use")),
]  # fmt: skip


@pytest.mark.parametrize("row", [*LEG, *CITES], ids=lambda row: row.says)
def test_rule(row: Row) -> None:
    row.check()


def test_a_leg_is_told_with_the_permission_that_needs_it() -> None:
    judged = engine_of([SHARE, USE]).judge(disclose(), around())
    assert judged.leg is not None
    assert judged.leg.permit is not None
    assert (judged.leg.verdict, judged.leg.permit.norm.id, judged.used) == ("exact", "use", (0, 1))


def test_no_leg_is_told_with_a_permission_that_states_purposes() -> None:
    with_purposes = permits("disclose", data="email", recipients="acme", purposes="billing")
    judged = engine_of([with_purposes, SHARE]).judge(disclose(), around())
    assert judged.permit is not None
    assert (judged.permit.norm.id, judged.leg) == ("p0", None)


def test_a_use_counts_only_where_a_leg_is_needed() -> None:
    with_purposes = permits("disclose", data="email", recipients="acme", purposes="billing")
    judged = engine_of([with_purposes, USE]).judge(disclose(), around())
    assert judged.permit is not None
    assert (judged.permit.status, judged.used) == ("applies", (0,))


def test_what_the_leg_violates_is_violated() -> None:
    norms = [SHARE, USE, prohibits("use", data="email"), prohibits("disclose", data="email")]
    assert engine_of(norms).judge(disclose(), around()).violated == (3, 2)


def test_a_miscited_goal_keeps_what_the_citation_leads_to() -> None:
    judged = engine_of([permits("use", data="contact-data", purposes="charging"), USE]).judge(use(), around(cites="p0"))
    assert (judged.verdict, judged.vagueness, judged.permit, judged.used) == ("miscited", None, None, ())


def test_a_goal_is_worked_out_once() -> None:
    engine = engine_of([USE])
    assert engine.judge(use(), around()) is engine.judge(use(), around())
    assert engine.judge(use(category="other"), around()) is engine.judge(use(), around())
    assert engine.judge(use(), around(cites="use")) is not engine.judge(use(), around())


def test_categories_that_are_named_are_judged_apart() -> None:
    engine = engine_of([permits("use", data="account")])
    assert [engine.judge(use(category=name), around()).verdict for name in ("other", "account")] == [
        "unjustified", "broader"
    ]  # fmt: skip


def test_categories_that_bound_a_list_are_judged_apart() -> None:
    engine = engine_of([permits("use", data="phone", such_as={"data": "account"})])
    assert [engine.judge(use(category=name), around()).verdict for name in ("other", "account")] == [
        "unjustified", "open-list"
    ]  # fmt: skip


def test_carving_out_a_category_is_judged_apart() -> None:
    engine = engine_of([permits("use", data="email"), prohibits("use", data="work-email")])
    about = around(excluding="account")
    assert [engine.judge(use(category=name), about).verdict for name in ("other", "account")] == ["partial", "exact"]
