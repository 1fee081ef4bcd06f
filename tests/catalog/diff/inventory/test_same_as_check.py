"""What a comparison says that a recipient gets is what a check has proved or found at fault: the same goals."""

from __future__ import annotations

import datetime
import random
from pathlib import Path
from typing import Any

import pytest

from catalog.checking.assessment import assess
from catalog.diff.inventory import compare
from catalog.diff.inventory.change import Change
from catalog.diff.inventory.state import read_states
from catalog.justify.judged import JudgedDisclosure
from inventory.load import load_inventory
from tests.amounts import quick
from tests.catalog.diff.inventory.small import SMALL, edited, write
from tests.catalog.justify.random_inventories import Random

DAY = datetime.date(2024, 1, 1)
SEEDS = range(15)
EACH = pytest.mark.parametrize("seed", quick(4, SEEDS))


def with_odd_disclosures(place: Path, seed: int) -> Random:
    """A random inventory with more disclosures, of which some send nothing and some name what is not held."""
    case = Random(place, seed)
    terms = {d: list(case.read("vocabulary.yaml")[d]) for d in ("data", "subjects", "purposes")}
    for file, category in case.categories().items():
        odd = [_odd(case.rng, terms, category, n) for n in range(4)]
        case.change(f"categories/{file}", lambda content, odd=odd: content["disclosures"].extend(odd))  # type: ignore[misc]
    return case


def _odd(rng: random.Random, terms: dict[str, list[str]], category: dict[str, Any], number: int) -> dict[str, Any]:
    held = [datum["type"] if isinstance(datum, dict) else datum for datum in category["data"]]
    disclosure: dict[str, Any] = {
        "id": f"odd-{number}",
        "recipient": rng.choice(category["disclosures"])["recipient"] if category["disclosures"] else "nobody",
        "purposes": rng.sample(terms["purposes"], 2),
        "excluding": rng.sample([*held, *terms["data"], category["category"]], rng.randint(1, 2)),
    }
    if rng.random() < 0.6:
        disclosure["data"] = rng.sample([*held, *held, *terms["data"]], 2)
    if rng.random() < 0.6:
        disclosure["subjects"] = rng.sample(terms["subjects"], rng.randint(1, 2))
    return disclosure


def goals_of(disclosure: JudgedDisclosure) -> set[tuple[str, ...]]:
    return {key[:3] for key, _ in disclosure.goals if key[3] == disclosure.record.recipient}


@EACH
def test_each_disclosure_sends_what_its_goals_say(seed: int, tmp_path: Path) -> None:
    case = with_odd_disclosures(tmp_path, seed)
    goals = {d.id: goals_of(d) for category in case.assess().categories for d in category.disclosures}
    empty = Path(tmp_path / "empty")
    write(empty, SMALL)
    state, _ = read_states(load_inventory(case.folder), load_inventory(empty), case.day)
    held = [disclosure for category in state.categories.values() for disclosure in category.disclosures]
    assert {disclosure.id: set(disclosure.sent) for disclosure in held} == goals


def test_the_odd_disclosures_are_odd(tmp_path: Path) -> None:
    """Else the others would show nothing."""
    found = [
        d for seed in SEEDS for category in with_odd_disclosures(tmp_path / str(seed), seed).assess().categories
        for d in category.disclosures if "/odd-" in d.id
    ]  # fmt: skip
    assert sum(not d.goals for d in found) > 10
    assert sum(bool(d.goals) for d in found) > 10


@EACH
def test_what_is_said_of_a_new_disclosure_is_what_its_goals_say(seed: int, tmp_path: Path) -> None:
    case = with_odd_disclosures(tmp_path / "new", seed)
    without = with_odd_disclosures(tmp_path / "old", seed)
    for file in without.categories():
        without.change(f"categories/{file}", lambda content: content.update(disclosures=[]))
    goals = {d.id: goals_of(d) for category in case.assess().categories for d in category.disclosures}
    changes = compare(load_inventory(without.folder), load_inventory(case.folder), case.day).changes
    told = {change.id: change for change in changes if change.about == "disclosure" and change.event == "new"}
    assert told.keys() == goals.keys()
    for name, sent in goals.items():
        flow = told[name].flow
        assert flow is not None
        assert (flow.data, flow.subjects, flow.purposes) == tuple(
            tuple(sorted({goal[position] for goal in sent})) for position in range(3)
        )
        assert (" sends nothing" in told[name].message) == (not sent)


def changes_of(tmp_path: Path, old: dict[str, str], new: dict[str, str]) -> list[Change]:
    before, after = (load_inventory(write(tmp_path / n, files)) for n, files in (("old", old), ("new", new)))
    return [c for c in compare(before, after, DAY).changes if c.about == "disclosure"]


def test_each_state_is_read_by_its_own_terms(tmp_path: Path) -> None:
    """What was excluded as one of the contact data goes out as soon as it is none."""
    old = edited("vocabulary.yaml", "broader: [personal-information]", "broader: [contact-information]")
    account = "categories/account.yaml"
    everything = "    data: [name, email-address]\n    purposes: [customer-support]\n"
    old = edited(account, everything, "    excluding: [contact-information]\n    purposes: [customer-support]\n", old)
    new = edited("vocabulary.yaml", "broader: [contact-information]", "broader: [personal-information]", old)
    assert [(c.kind, c.added) for c in changes_of(tmp_path, old, new)] == [("widening", ("shoe-size",))]


def test_a_category_may_exclude_itself(tmp_path: Path) -> None:
    whole = edited("categories/account.yaml", "    data: [name, email-address]\n", "    excluding: [account]\n")
    found = {change.event: change for change in changes_of(tmp_path, whole, SMALL)}
    assert found["gone"].message == "The disclosure account/ticket-desk/1 is gone; it sent nothing."
    assert found["gone"].kind == "neutral"
    assert found["new"].message.startswith("Ticket Desk Ltd, a processor in US, gets email-address and name of ")
    assert found["new"].kind == "widening"


def test_a_disclosure_of_nothing_is_told_with_its_true_reason(tmp_path: Path) -> None:
    """The only datum left is not about the people named; nobody may read that all data were excluded."""
    account = "categories/account.yaml"
    own = edited(
        account, "data: [name, email-address, shoe-size]", "data: [{type: name, subjects: [visitor]}, shoe-size]"
    )
    sends = "    data: [name, shoe-size]\n    subjects: [visitor]\n    excluding: [name]\n"
    files = edited(account, "    data: [name, email-address]\n", sends, own)
    findings = assess(load_inventory(write(tmp_path, files)), DAY, keep_goals=False).findings
    (message,) = [f.message for f in findings if f.code == "INV004"]
    assert message.startswith("Nothing is left of the disclosure “account/ticket-desk/1”: ")
    assert message.endswith(": what is not excluded, shoe-size, is not about visitor.")
