"""Prohibitions against goals and against the permissions that apply to them. Each row is named after what it proves."""

from __future__ import annotations

import pytest

from catalog.justify.norms import Norm
from tests.catalog.justify.world import Row, around, disclose, engine_of, permits, prohibits, use

ALL = permits("use", data="collected-information")

BITES = [
    Row("a bite where no permission applies is prohibited", [prohibits("use", data="email")], use(), "prohibited"),
    Row("it bites from above", [prohibits("use", data="personal-information")], use(), "prohibited"),
    Row("it bites through the category", [prohibits("use", data="account")], use(), "prohibited"),
    Row("it bites through all that is collected",
        [prohibits("use", data="collected-information")], use("statistic"), "prohibited"),
    Row("another category's id bites nothing", [prohibits("use", data="other"), ALL], use(), "broader", 0.667),
    Row("every stated dimension has to cover the goal",
        [prohibits("use", data="email", purposes="newsletter"), ALL], use(), "broader", 0.667),
    Row("one of several terms is enough", [prohibits("use", data="phone email"), ALL], use(), "prohibited"),
    Row("of another action it does nothing", [prohibits("collect", data="email"), ALL], use(), "broader", 0.667),
    Row("out of force it does nothing",
        [prohibits("use", data="email", in_force=False), ALL], use(), "broader", 0.667),
    Row("a lost quote does not disarm it", [prohibits("use", data="email", anchored=False), ALL], use(), "prohibited"),
    Row("an unheld condition, like knowingly, disarms it",
        [prohibits("use", data="email", when="knowingly"), ALL], use(), "broader", 0.667),
    Row("a condition named and begun arms it, evidence or not",
        [prohibits("use", data="email", when="knowingly"), ALL], use(), "prohibited", None, around(begun="knowingly")),
    Row("every condition has to be held",
        [prohibits("use", data="email", when="knowingly notice"), ALL], use(), "broader", 0.667,
        around("knowingly")),
    Row("a permission's open list does not make a prohibition's",
        [prohibits("use", data="phone", such_as={}), ALL], use(), "broader", 0.667),
    Row("a bite goes before an unmet condition",
        [prohibits("use", data="email"), permits("use", data="email", when="notice")], use(), "prohibited"),
    Row("it bites without recipients, which only permissions must state",
        [prohibits("disclose", data="email"), permits("disclose", data="email", recipients="acme"), ALL], disclose(),
        "prohibited"),
]  # fmt: skip

TOUCHES = [
    Row("it touches where its term lies below the goal's", [prohibits("use", data="work-email"), ALL], use(),
        "partial"),
    Row("it touches where some term lies below both",
        [prohibits("use", data="technical-data"), ALL], use("contact-data"), "partial"),
    Row("it touches in the people", [prohibits("use", data="email", subjects="trial-customer"), ALL], use(), "partial"),
    Row("it does not touch unless every stated dimension overlaps",
        [prohibits("use", data="work-email", purposes="newsletter"), ALL], use(), "broader", 0.667),
    Row("it touches with one dimension covered and one overlapping",
        [prohibits("use", data="work-email", purposes="business"), ALL], use(), "partial"),
    Row("not where excluding holds the overlapping term",
        [prohibits("use", data="work-email"), ALL], use(), "broader", 0.667, around(excluding="work-email")),
    Row("not where excluding holds a term above the overlapping one",
        [prohibits("use", data="card-number"), ALL], use("payment"), "broader", 0.667, around(excluding="card")),
    Row("where excluding holds only a part of the overlapping term, it touches",
        [prohibits("use", data="card"), ALL], use("payment"), "partial", None, around(excluding="card-number")),
    Row("not where excluding holds a term above every term below both",
        [prohibits("use", data="technical-data"), ALL], use("contact-data"), "broader", 0.667,
        around(excluding="device-id")),
    Row("every overlapping term has to be carved out",
        [prohibits("use", data="card-number card-name"), ALL], use("card"), "partial", None,
        around(excluding="card-number")),
    Row("each by a term of its own",
        [prohibits("use", data="card-number card-name"), ALL], use("card"), "broader", 0.667,
        around(excluding="card-number card-name")),
    Row("terms that do not overlap need no carving out",
        [prohibits("use", data="card-number phone"), ALL], use("card"), "broader", 0.667,
        around(excluding="card-number")),
    Row("what is carved out elsewhere does not help",
        [prohibits("use", data="work-email"), ALL], use(), "partial", None, around(excluding="phone")),
    Row("carving out data does not help where the people overlap in part",
        [prohibits("use", data="email", subjects="trial-customer"), ALL], use(), "partial", None,
        around(excluding="work-email")),
    Row("what covers the data is carved out only with all of the goal's data",
        [prohibits("use", data="account", subjects="trial-customer"), ALL], use(), "partial", None,
        around(excluding="work-email")),
    Row("a prohibition that speaks of no data in particular is not carved out with some",
        [prohibits("use", subjects="trial-customer"), ALL], use(), "partial", None, around(excluding="work-email")),
    Row("a touch never makes a failing goal worse",
        [prohibits("use", data="work-email"), permits("use", data="email", when="notice")], use(), "unmet-condition"),
    Row("a touch where nothing is permitted is unjustified", [prohibits("use", data="work-email")], use(),
        "unjustified"),
    Row("a touch of a permission that fails otherwise changes nothing", [
        prohibits("use", data="work-email"), prohibits("use", data="email"), ALL], use(), "prohibited"),
    Row("out of force it touches nothing",
        [prohibits("use", data="work-email", in_force=False), ALL], use(), "broader", 0.667),
    Row("without its condition it touches nothing",
        [prohibits("use", data="work-email", when="knowingly"), ALL], use(), "broader", 0.667),
]  # fmt: skip

EXCEPTIONS = [
    Row("a permission that is an exception to it stands against a bite",
        [prohibits("use", data="email", id="no"), permits("use", data="email", exception_to="no")], use(), "exact",
        0.0),
    Row("and against a touch",
        [prohibits("use", data="work-email", id="no"), permits("use", data="email", exception_to="no")], use(),
        "exact", 0.0),
    Row("an exception to another prohibition does not",
        [prohibits("use", data="email", id="no"), permits("use", data="email", exception_to="nay")], use(),
        "prohibited"),
    Row("an exception to one of two that touch does not", [
        prohibits("use", data="work-email", id="no"), prohibits("use", data="work-email", id="nay"),
        permits("use", data="email", exception_to="no")], use(), "partial"),
    Row("an exception to one of two that bite does not", [
        prohibits("use", data="email", id="no"), prohibits("use", data="email", id="nay"),
        permits("use", data="email", exception_to="no")], use(), "prohibited"),
    Row("an exception to both does", [
        prohibits("use", data="email", id="no"), prohibits("use", data="email", id="nay"),
        permits("use", data="email", exception_to="no nay")], use(), "exact", 0.0),
    Row("one permission's exception is no other's", [
        prohibits("use", data="email", id="no"),
        permits("use", data="phone", exception_to="no"), permits("use", data="email")], use(), "prohibited"),
    Row("the best outcome over the permissions counts", [
        prohibits("use", data="email", id="no"), permits("use", data="email"),
        permits("use", data="collected-information", exception_to="no")], use(), "broader", 0.667, by="p2"),
]  # fmt: skip


def no(**said: object) -> Norm:
    return prohibits("use", **said)


CONFLICTS = [
    Row("conflicting where the permission is the more special in the data",
        [no(data="contact-data"), permits("use", data="email")], use(), "conflicting"),
    Row("prohibited where both stand at the same term",
        [no(data="email"), permits("use", data="email")], use(), "prohibited"),
    Row("prohibited where the prohibition is the more special",
        [no(data="email"), permits("use", data="contact-data")], use(), "prohibited"),
    Row("prohibited where the prohibition is an exception to the permission",
        [no(data="contact-data", exception_to="p1"), permits("use", data="email")], use(), "prohibited"),
    Row("an exception to another permission does not matter",
        [no(data="contact-data", exception_to="p2"), permits("use", data="email")], use(), "conflicting"),
    Row("only dimensions that both state are compared",
        [no(data="contact-data", subjects="customer"), permits("use", data="email", purposes="billing")], use(),
        "conflicting"),
    Row("strictly in one and equal in the others is enough",
        [no(data="email", purposes="business"), permits("use", data="email", purposes="billing")], use(),
        "conflicting"),
    Row("more special in one and more general in another is not",
        [no(data="contact-data", purposes="billing"), permits("use", data="email", purposes="business")], use(),
        "prohibited"),
    Row("incomparable terms are not more special",
        [no(data="technical-data"), permits("use", data="contact-data")], use("device-id"), "prohibited"),
    Row("every data term lies below collected-information",
        [no(data="collected-information"), permits("use", data="personal-information")], use(), "conflicting"),
    Row("a category's id, too",
        [no(data="collected-information"), permits("use", data="account")], use(), "conflicting"),
    Row("two that say collected-information stand alike",
        [no(data="collected-information"), ALL], use(), "prohibited"),
    Row("two that say the category stand alike", [no(data="account"), permits("use", data="account")], use(),
        "prohibited"),
    Row("a type and a category's id are incomparable",
        [no(data="account"), permits("use", data="email")], use(), "prohibited"),
    Row("the other way round as well", [no(data="email"), permits("use", data="account")], use(), "prohibited"),
    Row("an open match stands at its genus: more special than what lies above",
        [no(data="personal-information"), permits("use", data="phone", such_as={"data": "contact-data"})], use(),
        "conflicting"),
    Row("an open match stands at its genus: alike",
        [no(data="contact-data"), permits("use", data="phone", such_as={"data": "contact-data"})], use(), "prohibited"),
    Row("an open match stands at its genus: more general than what lies below",
        [no(data="email"), permits("use", data="phone", such_as={"data": "contact-data"})], use(), "prohibited"),
    Row("the genus any stands above everything",
        [no(data="collected-information"), permits("use", data="phone", such_as={"data": "any"})], use(), "prohibited"),
    Row("the genus any stands above everything in any dimension", [
        no(data="email", purposes="business"),
        permits("use", data="email", purposes="newsletter", such_as={"purposes": "any"})], use(), "prohibited"),
    Row("the nearest terms are compared, not all",
        [no(data="personal-information contact-data"), permits("use", data="contact-data")], use(), "prohibited"),
    Row("several prohibitions: the worst outcome counts",
        [no(data="contact-data"), no(data="email"), permits("use", data="email")], use(), "prohibited"),
    Row("in any order",
        [no(data="email"), no(data="contact-data"), permits("use", data="email")], use(), "prohibited"),
    Row("several permissions: the best outcome counts",
        [no(data="contact-data"), permits("use", data="contact-data"), permits("use", data="email")], use(),
        "conflicting", by="p2"),
]  # fmt: skip


@pytest.mark.parametrize("row", [*BITES, *TOUCHES, *EXCEPTIONS, *CONFLICTS], ids=lambda row: row.says)
def test_rule(row: Row) -> None:
    row.check()


def test_what_counts_as_used_and_violated() -> None:
    norms = [no(data="email", id="no"), no(data="account", id="nay"), permits("use", data="email", exception_to="no")]
    judged = engine_of([*norms, ALL]).judge(use(), around())
    assert judged.verdict == "prohibited"
    assert [norm.id for norm in judged.biting] == ["no", "nay"]
    assert (judged.used, judged.violated, judged.touching) == ((2, 3), (1,), ())


def test_what_touches_is_told_and_not_violated() -> None:
    judged = engine_of([no(data="work-email", id="no"), ALL]).judge(use(), around())
    assert ([norm.id for norm in judged.touching], judged.biting) == (["no"], ())
    assert (judged.used, judged.violated) == ((1,), ())


def test_a_bite_where_nothing_applies_is_violated() -> None:
    judged = engine_of([no(data="email")]).judge(use(), around())
    assert (judged.permit, judged.used, judged.violated) == (None, (), (0,))
