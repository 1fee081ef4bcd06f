"""What a snapshot of the worked inventory holds: all that `check --format json` tells."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from catalog.checking.assessment import Assessment, assess
from catalog.findings.locate import Locator
from catalog.store.differences import differences
from catalog.store.entries import all_in_force, entry_called
from catalog.store.gather import gather
from catalog.store.questions import flows_at, search, who_had, whole_state, why
from catalog.store.recording import record
from catalog.store.snapshot import Snapshot
from catalog.store.store import Store
from catalog.store.tables import KINDS
from inventory.load import load_inventory
from reports.check_report import CheckReport
from reports.formats.json import render
from tests.catalog.store.making import push
from tests.cli.shell import APTIBLE

DAY = datetime.date(2015, 9, 1)
GOAL = ("category", "disclosure", "data", "subject", "source", "purpose", "recipient", "region", "country")


def assessed(folder: Path) -> tuple[Assessment, Snapshot, dict[str, Any]]:
    inventory = load_inventory(folder)
    assessment = assess(inventory, DAY, keep_goals=True)
    locator = Locator(inventory.root)
    located = locator.locate(assessment.findings)
    told = json.loads(render(CheckReport(assessment, located, locator, ".")))
    return assessment, gather(assessment, located, locator), told


@pytest.fixture
def kept(sqlite: Store) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the check tells, and what the catalogue holds of it."""
    _, snapshot, told = assessed(APTIBLE)
    record(sqlite, push(day="2015-09-01"), snapshot)
    return told, sqlite.read(lambda c: whole_state(c, entry_called(c, "1"), KINDS))


def test_every_disclosure_with_its_verdict_is_kept(kept: tuple[dict[str, Any], dict[str, Any]]) -> None:
    told, held = kept
    wanted = {(d["id"], d["category"], d["recipient"], d["verdict"], d["vagueness"]) for d in told["disclosures"]}
    fields = ("disclosure", "category", "recipient", "verdict", "vagueness")
    assert {tuple(row[f] for f in fields) for row in held["disclosure"]} == wanted


def test_every_goal_with_its_proof_is_kept(kept: tuple[dict[str, Any], dict[str, Any]]) -> None:
    told, held = kept
    legs: dict[str, list[dict[str, Any]]] = {}
    for leg in sorted(held["proof"], key=lambda leg: leg["position"]):
        legs.setdefault(leg["goal"], []).append(leg)
    stored = {
        (row["action"], *((row["datum"] if f == "data" else row[f]) for f in GOAL)): (
            row["verdict"],
            row["vagueness"],
            [(leg["leg"], leg["statement"], leg["mechanism"], leg["relations"], leg["conditions"])
             for leg in legs.get(row["address"], [])],
            [(m["statement"], m["leg"], m["obstacle"], m["about"]) for m in row["misses"] or []],
        )
        for row in held["goal"]
    }  # fmt: skip
    wanted = {}
    each = [("disclose", {**g, "category": d["category"], "disclosure": d["id"], "recipient": d["recipient"]})
            for d in told["disclosures"] for g in d["goals"]]  # fmt: skip
    each += [(action, goal) for action, goals in told["goals"].items() for goal in goals]
    for action, goal in each:
        wanted[action, *(goal.get(f) for f in GOAL)] = (
            goal["verdict"],
            goal["vagueness"],
            [
                (p["leg"], p["statement"], p["mechanism"], p["relations"], [c["id"] for c in p["conditions"]])
                for p in goal["proof"]
            ],
            [(m["statement"], m["leg"], m["obstacle"], m["about"]) for m in goal["misses"]],
        )
    assert stored == wanted


def test_statements_clauses_findings_and_policies_are_kept(kept: tuple[dict[str, Any], dict[str, Any]]) -> None:
    told, held = kept
    assert {(s["statement"], s["verdict"], s["uses"]) for s in held["statement"]} == {
        (s["id"], s["verdict"], s["uses"]) for s in told["statements"]
    }
    assert {(c["clause"], c["verdict"]) for c in held["clause"]} == {(c["id"], c["verdict"]) for c in told["clauses"]}
    assert {(f["fingerprint"], f["code"], f["severity"], f["message"]) for f in held["finding"]} == {
        (f["fingerprint"], f["code"], f["severity"], f["message"]) for f in told["findings"]
    }
    (policy,) = held["policy"]
    assert policy["sha256"] == told["policies"][0]["sha256"]
    assert policy["text"] == (APTIBLE / policy["document"]).read_text(encoding="utf-8")


def test_lines_are_kept_apart(kept: tuple[dict[str, Any], dict[str, Any]]) -> None:
    told, held = kept
    lines = {name: line for row in held["file"] for name, line in row["lines"].items()}
    assert {d["id"]: d["location"]["line"] for d in told["disclosures"]} == {
        d["id"]: lines[f"disclosure {d['id']}"] for d in told["disclosures"]
    }
    assert all(lines[f"clause {c['id']}"] == c["line"] for c in told["clauses"])


def test_a_line_more_in_a_file_changes_its_text_and_places_alone(sqlite: Store, tmp_path: Path) -> None:
    import shutil

    folder = shutil.copytree(APTIBLE, tmp_path / "inventory")
    record(sqlite, push(day="2015-09-01"), assessed(folder)[1])
    category = folder / "categories" / "account.yaml"
    category.write_text("# a comment\n" + category.read_text(encoding="utf-8"), encoding="utf-8")
    second = record(sqlite, push(day="2015-09-02"), assessed(folder)[1])
    changed = sqlite.read(lambda c: differences(c, entry_called(c, "1"), entry_called(c, "2")))
    assert changed == []
    # The entry, two parts (the category's, that of findings); the text of the file, and the places in both parts: each
    # is a content, its coming, and the going of the one before.
    assert second.rows == 1 + 2 + 3 * 3


def test_the_same_inventory_has_the_same_address() -> None:
    assert assessed(APTIBLE)[1].address == assessed(APTIBLE)[1].address


def test_who_had_data_of_a_broader_type(sqlite: Store) -> None:
    _, snapshot, told = assessed(APTIBLE)
    record(sqlite, push(day="2015-09-01"), snapshot)
    (entry,) = sqlite.read(lambda c: all_in_force(c, "2019-03-01"))
    exactly = sqlite.read(lambda c: who_had(c, entry, "email-address"))
    assert {row["recipient"] for row in exactly} == {
        d["recipient"] for d in told["disclosures"] if "email-address" in d["data"]
    }
    payment = sqlite.read(lambda c: who_had(c, entry, "payment-information"))
    assert {(row["recipient"], *row["data"]) for row in payment} >= {("bank", "bank-account")}
    every = sqlite.read(lambda c: flows_at(c, entry))
    assert {row["disclosure"] for row in every} == {d["id"] for d in told["disclosures"] if d["goals"]}
    assert sqlite.read(lambda c: all_in_force(c, "2015-08-31")) == []


def test_why_tells_the_proof_with_its_sentence_and_what_came_nearest(sqlite: Store) -> None:
    record(sqlite, push(day="2015-09-01"), assessed(APTIBLE)[1])
    (entry,) = sqlite.read(lambda c: all_in_force(c, "2019-03-01"))
    told = sqlite.read(lambda c: why(c, entry, "account/debit-check"))
    assert told is not None
    (goal,) = told["goals"]
    assert (told["verdict"], goal["proof"][0]["statement"]) == ("broader", "share-payment")
    assert goal["proof"][0]["sentence"] == {
        "quote": "We provide your payment information to our service providers "
        "for payment processing and verification.",
        "clause": "service-providers-business-partners-and-others",
        "document": "policy/privacy-policy.md",
        "line": 70,
    }
    failing = sqlite.read(lambda c: why(c, entry, "account/debit-promotion"))
    assert failing is not None
    assert failing["goals"][0]["nearest"][0]["sentence"]["line"] == 70
    assert sqlite.read(lambda c: why(c, entry, "no/such")) is None


def test_search_goes_through_all_inventories(store: Store) -> None:
    _, snapshot, _ = assessed(APTIBLE)
    for name in ("one", "two"):
        record(store, push(name, day="2015-09-01"), snapshot)
    found = store.read(lambda c: search(c, "BANK-acc"))
    assert {(row["inventory"], row["disclosure"]) for row in found} >= {
        ("one", "account/debit-check"),
        ("two", "account/debit-check"),
    }
    assert all("bank-account" in row["data"] for row in found)
    assert store.read(lambda c: search(c, "%")) == []
    assert store.read(lambda c: search(c, "_")) == []
