"""Each requirement of each pack met by an inventory that states everything, and unmet by one that lacks what it asks.

`unmet_without.tsv` says for each requirement what is taken out. It was drawn up from the packs once, and is data since
then: who adds a requirement adds a row.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.justify.verdicts import UNJUDGED
from catalog.law.all_goals import law_goals
from catalog.law.packs import built_in, fact_names
from catalog.law.unit_verdict import LawGoal
from inventory.load import load_inventory
from tests.amounts import one_in
from tests.catalog.law.full import DAY, topics_of, write_full

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "unmet_without.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
ITSELF = "-"
PACKS = built_in()
TAKEN_OUT = sorted({(name.partition("/")[0], out) for name, out in ROWS if out != ITSELF})


def goals(folder: Path, pack: str, without: Iterable[str] = ()) -> list[LawGoal]:
    """The goals of a pack for an inventory that states everything but what it is without."""
    inventory = load_inventory(write_full(folder, PACKS[pack].record, topics_of(PACKS), fact_names(PACKS), without))
    assert inventory.problems == ()
    return law_goals(assess(inventory, datetime.date.fromisoformat(DAY), keep_goals=False, jobs=1).assessed)


def of(requirement: str, found: Iterable[LawGoal]) -> list[LawGoal]:
    """The goals of one requirement, those of others that it stands for included."""
    return [one for one in found if one.requirement == requirement or one.requirement.startswith(f"{requirement}.")]


@cache
def requirements() -> list[str]:
    return [f"{pack}/{name}" for pack, entry in PACKS.items() for name in entry.record.requirements]


def test_every_requirement_has_a_row() -> None:
    assert [name for name, _ in ROWS] == requirements()
    assert {name for name, out in ROWS if out == ITSELF} == {
        f"{pack}/{name}" for pack, entry in PACKS.items() for name, one in entry.record.requirements.items()
        if one.field == "inventory"
    }  # fmt: skip


@pytest.mark.parametrize("pack", PACKS)
def test_each_requirement_is_met_where_everything_is_stated(tmp_path: Path, pack: str) -> None:
    found = goals(tmp_path, pack)
    for name in PACKS[pack].record.requirements:
        mine = of(f"{pack}/{name}", found)
        assert mine, name
        assert [one for one in mine if not one.passes] == [], name


@pytest.mark.parametrize("taken", one_in(4, TAKEN_OUT), ids=" without ".join)
def test_each_requirement_is_unmet_without_what_it_asks(tmp_path: Path, taken: tuple[str, str]) -> None:
    pack, out = taken
    found = goals(tmp_path, pack, out.split(", "))
    for name, lacks in ROWS:
        if name.startswith(f"{pack}/") and lacks == out:
            failing = [one for one in of(name, found) if not one.passes]
            assert failing, name
            assert UNJUDGED not in {one.verdict for one in failing}, name
