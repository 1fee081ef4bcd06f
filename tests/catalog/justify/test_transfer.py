"""Transfer goals: which there are, and what proves them. Each row is named after what it proves."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

import pytest

from catalog.justify.circumstances import NOTHING_AROUND, Circumstances
from catalog.justify.norms import Norm
from catalog.justify.transfer import TransferGoal, Transfers, transfer_goals
from inventory.entry import Entry
from inventory.schema import Mechanism, Recipient
from tests.catalog.justify.world import around, numbered, permits, prohibits

DAY = datetime.date(2016, 6, 1)
BEFORE, AFTER = DAY - datetime.timedelta(days=1), DAY + datetime.timedelta(days=1)


def mechanism(name: str, origins: str = "EEA", to: str = "US", **window: datetime.date | None) -> Entry[Mechanism]:
    dates = {key: day.isoformat() for key, day in window.items() if day}
    data = {"label": name, "origins": origins.split(), "destinations": to.split(), **dates}
    return Entry(name, Mechanism.model_validate(data), "vocabulary.yaml", ("mechanisms", name))


def recipient(name: str, country: str | None = "US", transfer: str = "") -> Entry[Recipient]:
    data: dict[str, Any] = {"name": name, "kinds": ["host"], "role": "controller", "transfer": transfer.split()}
    return Entry(name, Recipient.model_validate({**data, **({"country": country} if country else {})}), "r.yaml")


def goals(
    regions: str, home: str, recipients: list[Entry[Recipient]], day: datetime.date = DAY
) -> list[tuple[str, str, str | None]]:
    found = transfer_goals("account", regions.split(), home, recipients, day)
    return [(goal.region, goal.country, goal.recipient) for goal in found]


ACME, UNPLACED = recipient("acme", "US"), recipient("unplaced", None)


@pytest.mark.parametrize(
    ("says", "regions", "home", "recipients", "expected"),
    [
        ("no region: the organisation's country, and no transfer to it", "", "US", [ACME], []),
        ("no region, and a recipient abroad", "", "DE", [ACME], [("DE", "US", "acme")]),
        ("one goal for the organisation's country", "EU", "US", [], [("EU", "US", None)]),
        ("the organisation's country inside the region is no transfer", "EU", "DE", [], []),
        ("equal to the region is no transfer", "DE", "DE", [], []),
        ("a recipient in the organisation's country makes no goal of its own", "EU", "US", [ACME],
         [("EU", "US", None)]),
        ("a recipient inside the region is no transfer", "EU", "DE", [recipient("b", "FR")], []),
        ("a recipient in another country outside the region is one", "EU", "DE", [ACME], [("EU", "US", "acme")]),
        ("a recipient without a country makes none", "EU", "DE", [UNPLACED], []),
        ("one for each region", "EU CH EU", "US", [recipient("b", "IN")],
         [("EU", "US", None), ("EU", "IN", "b"), ("CH", "US", None), ("CH", "IN", "b")]),
        ("one for each recipient, in one country too", "EU", "DE", [ACME, recipient("b", "US")],
         [("EU", "US", "acme"), ("EU", "US", "b")]),
        ("Norway is outside the EU", "EU", "NO", [], [("EU", "NO", None)]),
        ("Norway is inside the EEA", "EEA", "NO", [], []),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)  # fmt: skip
def test_goals(
    says: str, regions: str, home: str, recipients: list[Entry[Recipient]], expected: list[tuple[str, str, str | None]]
) -> None:
    assert goals(regions, home, recipients) == expected


@pytest.mark.parametrize(
    ("country", "day", "outside"),
    [
        ("GB", "2020-01-31", False), ("GB", "2020-02-01", True), ("HR", "2013-06-30", True), ("HR", "2013-07-01", False)
    ],
)  # fmt: skip
def test_membership_is_that_of_the_day(country: str, day: str, outside: bool) -> None:
    assert bool(goals("EU", country, [], datetime.date.fromisoformat(day))) is outside


@dataclass(frozen=True)
class Case:
    """A transfer to the organisation's country, or to a recipient that lists mechanisms in `listed`."""

    says: str
    verdict: str
    norms: tuple[Norm, ...] = ()
    mechanisms: tuple[Entry[Mechanism], ...] = ()
    region: str = "EU"
    country: str = "US"
    listed: str | None = None
    around: Circumstances = NOTHING_AROUND


HARBOR = mechanism("harbor")
BY_HARBOR = permits("transfer", mechanism="harbor")
PLAIN = permits("transfer", when="consent")

CASES = [
    Case("a statement whose mechanism covers the way proves it", "exact", (BY_HARBOR,), (HARBOR,)),
    Case("nothing is permitted by silence", "unjustified", (), (HARBOR,)),
    Case("a prohibition is no ground", "unjustified", (prohibits("transfer"),), (HARBOR,)),
    Case("a permission of another action is no ground", "unjustified", (permits("use", data="email"),), (HARBOR,)),
    Case("a mechanism that is not declared is no ground", "unjustified", (BY_HARBOR,)),
    Case("a mechanism from elsewhere is no ground", "unjustified", (BY_HARBOR,), (mechanism("harbor", "CH"),)),
    Case("a mechanism to elsewhere is no ground", "unjustified", (BY_HARBOR,), (mechanism("harbor", to="IN"),)),
    Case("any origin", "exact", (BY_HARBOR,), (mechanism("harbor", "any"),)),
    Case("any destination", "exact", (BY_HARBOR,), (mechanism("harbor", to="any"),)),
    Case("EU lies inside EEA", "exact", (BY_HARBOR,), (HARBOR,)),
    Case("EEA does not lie inside EU", "unjustified", (BY_HARBOR,), (mechanism("harbor", "EU"),), region="EEA"),
    Case("EEA is covered by EU and the three others together", "exact", (BY_HARBOR,),
         (mechanism("harbor", "EU IS NO LI"),), region="EEA"),
    Case("but not by EU and two of them", "unjustified", (BY_HARBOR,), (mechanism("harbor", "EU IS NO"),),
         region="EEA"),
    Case("a member lies inside EEA", "exact", (BY_HARBOR,), (HARBOR,), region="NO"),
    Case("a country that is no member does not", "unjustified", (BY_HARBOR,), (HARBOR,), region="CH"),
    Case("a destination may be a region", "exact", (BY_HARBOR,), (mechanism("harbor", "US", "EEA"),), "US", "NO"),
    Case("a statement out of force: not in force", "not-in-force", (permits("transfer", mechanism="harbor",
         in_force=False),), (HARBOR,)),
    Case("a statement without mechanism proves it once its conditions are held", "exact", (PLAIN,),
         around=around("consent")),
    Case("without them it is unmet", "unmet-condition", (PLAIN,)),
    Case("a condition that has only begun is not held", "unmet-condition", (PLAIN,), around=around(begun="consent")),
    Case("without mechanism and conditions it proves any", "exact", (permits("transfer"),)),
    Case("out of force and unmet it would not do but for the date", "unjustified",
         (permits("transfer", when="consent", in_force=False),)),
    Case("out of force with its condition held it would", "not-in-force",
         (permits("transfer", when="consent", in_force=False),), around=around("consent")),
    Case("a lost quote proves nothing", "unjustified", (permits("transfer", anchored=False),)),
    Case("residual without its condition is nothing", "unjustified",
         (permits("transfer", when="consent", residual=True),)),
    Case("residual with its condition proves it", "exact", (permits("transfer", when="consent", residual=True),),
         around=around("consent")),
    Case("one that applies is enough", "exact",
         (permits("transfer", in_force=False), PLAIN, permits("transfer"))),
    Case("not in force goes before unmet", "not-in-force", (PLAIN, permits("transfer", in_force=False))),
    Case("a recipient's mechanism that covers the way proves it", "exact", (), (HARBOR,), listed="harbor"),
    Case("a recipient that lists none has no ground, whatever the policy says", "unjustified", (permits("transfer"),),
         (HARBOR,), listed=""),
    Case("one that is not declared is no ground", "unjustified", (), (), listed="harbor"),
    Case("one that does not cover the way is no ground", "unjustified", (), (mechanism("harbor", "CH"),),
         listed="harbor"),
    Case("one that ended yesterday is not in force", "not-in-force", (), (mechanism("harbor", until=BEFORE),),
         listed="harbor"),
    Case("an end is exclusive: ending today is not in force", "not-in-force", (), (mechanism("harbor", until=DAY),),
         listed="harbor"),
    Case("ending tomorrow is in force", "exact", (), (mechanism("harbor", until=AFTER),), listed="harbor"),
    Case("beginning today is in force", "exact", (), (mechanism("harbor", **{"from": DAY}),), listed="harbor"),
    Case("beginning tomorrow is not in force", "not-in-force", (), (mechanism("harbor", **{"from": AFTER}),),
         listed="harbor"),
    Case("one of several is enough", "exact", (), (mechanism("old", until=BEFORE), HARBOR), listed="old harbor"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_verdict(case: Case) -> None:
    transfers = Transfers(numbered(case.norms), {entry.id: entry for entry in case.mechanisms}, DAY)
    to = None if case.listed is None else recipient("acme", case.country, case.listed).record
    goal = TransferGoal("account", case.region, case.country, "acme" if to else None)
    judged = transfers.judge(goal, case.around, to)
    assert judged.verdict == case.verdict
    assert judged.passes == (case.verdict == "exact")
    assert judged.vagueness == (0.0 if judged.passes else None)


def test_only_statements_that_apply_are_used() -> None:
    norms = numbered([permits("transfer", in_force=False), PLAIN, permits("transfer"), BY_HARBOR])
    goal = TransferGoal("account", "EU", "US", None)
    judged = Transfers(norms, {"harbor": HARBOR}, DAY).judge(goal, around(), None)
    assert judged.used == (2, 3)
    assert [ground.status for ground in judged.grounds] == ["stale", "unmet", "applies", "applies"]
    assert [ground.mechanism and ground.mechanism.id for ground in judged.grounds] == [None, None, None, "harbor"]


def test_what_is_no_ground_at_all_is_out() -> None:
    norms = [permits("transfer", anchored=False), permits("transfer", when="consent", residual=True),
             permits("transfer", when="consent", in_force=False)]  # fmt: skip
    judged = Transfers(numbered(norms), {}, DAY).judge(TransferGoal("account", "EU", "US", None), around(), None)
    assert [ground.status for ground in judged.grounds] == ["out", "out", "out"]


def test_listed_mechanisms_use_no_statement() -> None:
    to = recipient("acme", "US", "harbor").record
    judged = Transfers([], {"harbor": HARBOR}, DAY).judge(TransferGoal("account", "EU", "US", "acme"), around(), to)
    assert (judged.used, [ground.norm for ground in judged.grounds]) == ((), [None])
