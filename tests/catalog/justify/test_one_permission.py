"""One permission against one goal: relations, steps 1 to 6, vagueness. Each row is named after what it proves."""

from __future__ import annotations

import pytest

from catalog.justify.norms import Norm
from tests.catalog.justify.world import Row, around, collect, disclose, permits, prohibits, use


def share(**said: object) -> Norm:
    """“We share email with hosts for billing.”"""
    return permits("disclose", **{"data": "email", "recipients": "host", "purposes": "billing", **said})


RELATIONS = [
    Row("exact: x is in T, in every stated dimension",
        [permits("use", data="email", subjects="customer", purposes="billing")], use(), "exact", 0.0),
    Row("unstated has no weight", [permits("use", data="email")], use(), "exact", 0.0),
    Row("broader, k=1 and h=1: 1/3", [permits("use", data="contact-data")], use(), "broader", 0.333),
    Row("broader, k=2 and h=0: 2/3", [permits("use", data="personal-information")], use(), "broader", 0.667),
    Row("broader, k=1 and h=2: 1/4", [permits("use", data="email")], use("work-email"), "broader", 0.25),
    Row("the nearest covering term matches, wherever it stands in the list",
        [permits("use", data="personal-information contact-data")], use(), "broader", 0.333),
    Row("an exact term goes before a broader one",
        [permits("use", data="contact-data email")], use(), "exact", 0.0),
    Row("of several as near, the one farthest below its root",
        [permits("use", data="technical-data contact-data")], use("device-id"), "broader", 0.333),
    Row("vagueness is the largest over the dimensions",
        [permits("use", data="contact-data", purposes="service", subjects="person")], use(), "broader", 0.5),
    Row("the category's id stands at distance 1, its height is 1",
        [permits("use", data="account")], use(), "broader", 0.333),
    Row("another category's id covers nothing", [permits("use", data="billing-records")], use(), "unjustified"),
    Row("collected-information stands at distance 2, its height is 0",
        [permits("use", data="collected-information")], use(), "broader", 0.667),
    Row("collected-information covers aggregates",
        [permits("use", data="collected-information")], use("statistic"), "broader", 0.667),
    Row("personal-information does not cover aggregates",
        [permits("use", data="personal-information")], use("statistic"), "unjustified"),
    Row("a category's id is nearer than collected-information",
        [permits("use", data="collected-information account")], use(), "broader", 0.333),
    Row("a recipient's own id is a term", [share(recipients="acme")], disclose(), "exact", 0.0),
    Row("a recipient lies under its kinds at distance 1", [share()], disclose(), "broader", 0.25),
    Row("a recipient lies under the broader terms of its kinds",
        [share(recipients="third-party")], disclose(), "broader", 0.75),
    Row("a recipient that is named in the document lies under listed at distance 1, height 0",
        [share(recipients="listed")], disclose(recipient="paypal"), "broader", 0.5),
    Row("one that is not named there does not", [share(recipients="listed")], disclose(), "unjustified"),
    Row("open: below the genus of an open list",
        [permits("use", data="phone", such_as={"data": "contact-data"})], use(), "open-list", 1.0),
    Row("open: the genus itself", [permits("use", data="phone", such_as={"data": "email"})], use(), "open-list", 1.0),
    Row("not open beyond the genus",
        [permits("use", data="phone", such_as={"data": "contact-data"})], use("card"), "unjustified"),
    Row("the genus any has no bounds",
        [permits("use", data="phone", such_as={"data": "any"})], use("statistic"), "open-list", 1.0),
    Row("the genus may be a category",
        [permits("use", data="phone", such_as={"data": "account"})], use("card"), "open-list", 1.0),
    Row("the genus may not be another category",
        [permits("use", data="phone", such_as={"data": "other"})], use("card"), "unjustified"),
    Row("the genus may be all that is collected",
        [permits("use", data="phone", such_as={"data": "collected-information"})], use("card"), "open-list", 1.0),
    Row("a listed term goes before the openness of the list",
        [permits("use", data="email", such_as={"data": "any"})], use(), "exact", 0.0),
    Row("a broader term goes before the openness of the list",
        [permits("use", data="contact-data", such_as={"data": "any"})], use(), "broader", 0.333),
    Row("openness in one dimension opens no other",
        [permits("use", data="email", purposes="newsletter", such_as={"data": "any"})], use(), "unjustified"),
    Row("open in any dimension makes an open list, also beside broader",
        [permits("use", data="contact-data", purposes="charging", such_as={"purposes": "service"})], use(),
        "open-list", 1.0),
    Row("an open list of recipients by kind", [share(recipients="processor", such_as={"recipients": "provider"})],
        disclose(), "open-list", 1.0),
    Row("openness goes before narrower",
        [permits("use", data="work-email", such_as={"data": "email"})], use(), "open-list", 1.0),
    Row("narrower: the statement covers only part of x", [permits("use", data="work-email")], use(), "partial"),
    Row("narrower in the purpose", [permits("use", data="email", purposes="charging")], use(), "partial"),
    Row("narrower in the people",
        [permits("use", data="email", subjects="trial-customer")], use(), "partial"),
    Row("none: neither above nor below", [permits("use", data="phone")], use(), "unjustified"),
    Row("a stated dimension has to fit, subjects included",
        [permits("use", data="email", subjects="visitor")], use(), "unjustified"),
    Row("sources are compared for collection",
        [permits("collect", data="email", sources="anyone")], collect(), "broader", 0.667),
    Row("another source is none", [permits("collect", data="email", sources="partner")], collect(), "unjustified"),
]  # fmt: skip

STEPS = [
    Row("1: of another action, it does not apply", [permits("collect", data="email")], use(), "unjustified"),
    Row("1: nothing is permitted by silence", [], use(), "unjustified"),
    Row("1: a quote that is not found proves nothing",
        [permits("use", data="email", anchored=False)], use(), "unjustified"),
    Row("1: a lost quote is no reason for partial either",
        [permits("use", data="work-email", anchored=False)], use(), "unjustified"),
    Row("1: a residual permission without its condition does not apply, and is not unmet",
        [permits("use", data="email", when="notice", residual=True)], use(), "unjustified"),
    Row("1: a residual permission with its condition applies",
        [permits("use", data="email", when="notice", residual=True)], use(), "exact", 0.0, around("notice")),
    Row("1: one of two conditions is not enough for a residual permission",
        [permits("use", data="email", when="notice consent", residual=True)], use(), "unjustified", None,
        around("notice")),
    Row("1: a residual permission out of force with its condition held is stale",
        [permits("use", data="email", when="notice", residual=True, in_force=False)], use(), "not-in-force", None,
        around("notice")),
    Row("1: out of force without its condition it is nothing",
        [permits("use", data="email", when="notice", residual=True, in_force=False)], use(), "unjustified"),
    Row("3: narrower is partial before the dates are looked at",
        [permits("use", data="work-email", in_force=False)], use(), "partial"),
    Row("3: narrower is partial before the conditions are looked at",
        [permits("use", data="work-email", when="notice")], use(), "partial"),
    Row("3: narrower beside none is none",
        [permits("use", data="work-email", purposes="newsletter")], use(), "unjustified"),
    Row("4: out of force is stale", [permits("use", data="email", in_force=False)], use(), "not-in-force"),
    Row("4: out of force is stale before the conditions are looked at",
        [permits("use", data="email", when="notice", in_force=False)], use(), "not-in-force"),
    Row("5: a condition that is not held is unmet",
        [permits("use", data="email", when="notice")], use(), "unmet-condition"),
    Row("5: every condition has to be held",
        [permits("use", data="email", when="notice consent")], use(), "unmet-condition", None, around("notice")),
    Row("5: all held, it applies",
        [permits("use", data="email", when="notice consent")], use(), "exact", 0.0, around("notice consent")),
    Row("5: begun without evidence is not held",
        [permits("use", data="email", when="notice")], use(), "unmet-condition", None, around(begun="notice")),
]  # fmt: skip

LACKING = [
    Row("a permit that applies goes before one that is unmet",
        [permits("use", data="email", when="notice"), permits("use", data="contact-data")], use(), "broader", 0.333,
        by="p1"),
    Row("unmet goes before stale",
        [permits("use", data="email", in_force=False), permits("use", data="email", when="notice")], use(),
        "unmet-condition"),
    Row("stale goes before partial",
        [permits("use", data="work-email"), permits("use", data="email", in_force=False)], use(), "not-in-force"),
    Row("the best verdict counts, whatever its vagueness",
        [permits("use", data="email", such_as={"purposes": "any"}, purposes="charging"),
         permits("use", data="personal-information")], use(), "broader", 0.667, by="p1"),
    Row("exact goes before broader",
        [permits("use", data="contact-data"), permits("use", data="email")], use(), "exact", 0.0, by="p1"),
    Row("a tie goes to the less vague",
        [permits("use", data="personal-information"), permits("use", data="contact-data")], use(), "broader", 0.333,
        by="p1"),
    Row("a tie in vagueness, too, goes to the first in the files",
        [permits("use", data="contact-data"), permits("use", data="contact-data")], use(), "broader", 0.333, by="p0"),
]  # fmt: skip

DISPLACED = [
    Row("2: displaced, it does not count", [
        permits("use", data="contact-data"),
        permits("use", data="email", purposes="newsletter", displaces="p0")], use(), "unjustified"),
    Row("2: there is no implicit displacement",
        [permits("use", data="contact-data"), permits("use", data="email", purposes="newsletter")], use(), "broader",
        0.333, by="p0"),
    Row("2: X itself may permit",
        [permits("use", data="contact-data"), permits("use", data="email", displaces="p0")], use(), "exact", 0.0,
        by="p1"),
    Row("2: X's data may be broader",
        [permits("use", data="email"), permits("use", data="contact-data", purposes="newsletter", displaces="p0")],
        use(), "unjustified"),
    Row("2: X's data may be open", [
        permits("use", data="email"),
        permits("use", data="phone", such_as={"data": "any"}, purposes="newsletter", displaces="p0")], use(),
        "unjustified"),
    Row("2: X about other data displaces nothing here",
        [permits("use", data="contact-data"), permits("use", data="phone", displaces="p0")], use(), "broader", 0.333),
    Row("2: X about other people displaces nothing here", [
        permits("use", data="email"),
        permits("use", data="email", subjects="visitor", displaces="p0")], use(), "exact", 0.0, by="p0"),
    Row("2: X about part of the people displaces nothing here", [
        permits("use", data="email"),
        permits("use", data="email", subjects="trial-customer", displaces="p0")], use(), "exact", 0.0, by="p0"),
    Row("2: X about these people displaces", [
        permits("use", data="email"),
        permits("use", data="email", subjects="person", purposes="newsletter", displaces="p0")], use(), "unjustified"),
    Row("2: X out of force displaces nothing", [
        permits("use", data="email"),
        permits("use", data="email", purposes="newsletter", displaces="p0", in_force=False)], use(), "exact", 0.0),
    Row("2: X of another action displaces nothing", [
        permits("use", data="email"), permits("collect", data="email", displaces="p0")], use(), "exact", 0.0),
    Row("2: a prohibition displaces nothing", [
        permits("use", data="email"), prohibits("use", data="phone email", purposes="newsletter", displaces="p0")],
        use(), "exact", 0.0),
    Row("2: X's unheld condition makes no difference", [
        permits("use", data="email"),
        permits("use", data="email", when="notice", displaces="p0")], use(), "unmet-condition"),
    Row("2: X's lost quote makes no difference", [
        permits("use", data="email"),
        permits("use", data="email", anchored=False, displaces="p0")], use(), "unjustified"),
    Row("2: that X is displaced itself makes no difference", [
        permits("use", data="email"),
        permits("use", data="email", displaces="p0"),
        permits("use", data="email", purposes="newsletter", displaces="p1")], use(), "unjustified"),
    Row("2: that X is not cited makes no difference", [
        permits("use", data="email"),
        permits("use", data="email", purposes="newsletter", displaces="p0")], use(), "unjustified", None,
        around(cites="p0")),
    Row("2: a residual permission is never displaced", [
        permits("use", data="email", residual=True, when="notice"),
        permits("use", data="email", purposes="newsletter", displaces="p0")], use(), "exact", 0.0, around("notice")),
    Row("2: a residual permission without conditions is never displaced either", [
        permits("use", data="email", residual=True),
        permits("use", data="email", purposes="newsletter", displaces="p0")], use(), "exact", 0.0),
    Row("2: where X's data are narrower, the displaced permission is partial", [
        permits("use", data="email"),
        permits("use", data="work-email", purposes="newsletter", displaces="p0")], use(), "partial"),
    Row("2: partial so, its dates are not looked at", [
        permits("use", data="email", in_force=False),
        permits("use", data="work-email", purposes="newsletter", displaces="p0")], use(), "partial"),
    Row("2: not partial where excluding holds the narrower term", [
        permits("use", data="email"),
        permits("use", data="work-email", purposes="newsletter", displaces="p0")], use(), "exact", 0.0,
        around(excluding="work-email")),
    Row("2: not partial where excluding holds a term above the narrower one", [
        permits("use", data="payment"),
        permits("use", data="card-number", purposes="newsletter", displaces="p0")], use("payment"), "exact", 0.0,
        around(excluding="card")),
    Row("2: partial where excluding holds only a part of the narrower term", [
        permits("use", data="payment"),
        permits("use", data="card", purposes="newsletter", displaces="p0")], use("payment"), "partial", None,
        around(excluding="card-number")),
    Row("2: partial where excluding holds only one of two narrower terms", [
        permits("use", data="card"),
        permits("use", data="card-number card-name", purposes="newsletter", displaces="p0")], use("card"), "partial",
        None, around(excluding="card-number")),
    Row("2: not partial where excluding holds both, one of them by a term of its own", [
        permits("use", data="card"),
        permits("use", data="card-number card-name phone", purposes="newsletter", displaces="p0")], use("card"),
        "exact", 0.0, around(excluding="card-number card-name")),
    Row("2: displaced by one and partial by another is displaced", [
        permits("use", data="email"),
        permits("use", data="work-email", purposes="newsletter", displaces="p0"),
        permits("use", data="email", purposes="newsletter", displaces="p0")], use(), "unjustified"),
    Row("2: the same whichever of the two comes first", [
        permits("use", data="email"),
        permits("use", data="email", purposes="newsletter", displaces="p0"),
        permits("use", data="work-email", purposes="newsletter", displaces="p0")], use(), "unjustified"),
    Row("2: what is displaced leaves room for others", [
        permits("use", data="email"), permits("use", data="contact-data"),
        permits("use", data="email", purposes="newsletter", displaces="p0")], use(), "broader", 0.333, by="p1"),
]  # fmt: skip


@pytest.mark.parametrize("row", [*RELATIONS, *STEPS, *LACKING, *DISPLACED], ids=lambda row: row.says)
def test_rule(row: Row) -> None:
    row.check()
