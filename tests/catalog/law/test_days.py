"""Laws on the day before and on the day, and the policy of 2014 under the General Data Protection Regulation."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.law.all_goals import law_goals
from catalog.law.asked import asked_requirements
from inventory.load import load_inventory
from inventory.model import Inventory, with_settings

EXAMPLE = Path(__file__).resolve().parents[3] / "inventory" / "aptible"
DAYS = [
    ("caloppa", "2014-01-01", "caloppa/co-dnt"), ("gdpr", "2018-05-25", "gdpr-13/controller"),
    ("ccpa", "2020-01-01", "ccpa/cc-annual"), ("lgpd", "2020-09-18", "lgpd/br-purpose"),
    ("uk", "2021-01-01", "uk/uk-13.controller"), ("ccpa", "2023-01-01", "ccpa/cc-retention"),
    ("va-cdpa", "2023-01-01", "va-cdpa/va-categories"), ("ch-fadp", "2023-09-01", "ch-fadp/ch-controller"),
    ("mn-cdpa", "2025-07-31", "mn-cdpa/mn-retention"), ("hipaa", "2026-02-16", "hipaa-npp/hp-part2"),
    ("coppa", "2026-04-22", "coppa-2025/kp-retention"), ("uk", "2026-06-19", "uk/uk-complaint"),
    ("eu-ai-act", "2026-08-02", "eu-ai-act/ai-interaction"),
]  # fmt: skip


@pytest.fixture(scope="module")
def example() -> Inventory:
    return load_inventory(EXAMPLE)


@pytest.mark.parametrize(("law", "day", "requirement"), DAYS)
def test_a_requirement_is_asked_from_its_day_on(example: Inventory, law: str, day: str, requirement: str) -> None:
    inventory = with_settings(example, {"laws": (law,)})
    first = datetime.date.fromisoformat(day)
    before = {one.id for one in asked_requirements(inventory, first - datetime.timedelta(days=1))}
    assert requirement not in before
    assert requirement in {one.id for one in asked_requirements(inventory, first)}


def test_the_policy_of_2014_lacks_just_what_it_does_not_state(example: Inventory) -> None:
    facts = {"has-dpo": True, "has-representative": True, "automated-decisions": False, "further-purposes": False,
             "record-required": False}  # fmt: skip
    asked = with_settings(example, {"laws": ("gdpr",)})
    asked = asked._replace(manifest=asked.manifest.model_copy(update={"facts": facts}))
    day = datetime.date(2018, 5, 25)
    goals = law_goals(assess(asked, day, keep_goals=False, jobs=1).assessed)
    lacking = {goal.requirement.removeprefix("gdpr-13/") for goal in goals if not goal.passes}
    assert lacking == {
        "representative", "dpo", "legal-basis", "transfer-safeguards", "retention", "erasure",
        "restriction", "portability", "authority",
    }  # fmt: skip
    assert {"controller", "access", "rectification", "objection", "purposes", "recipients"} <= {
        goal.requirement.removeprefix("gdpr-13/") for goal in goals if goal.passes
    }
