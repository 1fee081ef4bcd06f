"""The worked case: every verdict, vagueness, nearest miss, use count and finding that is expected of it."""

from __future__ import annotations

import datetime
import json
import pathlib
from functools import cache
from typing import Any

import pytest
import yaml

from catalog.checking.assessment import assess
from catalog.findings.locate import Locator
from inventory.load import load_inventory
from reports.check_report import CheckReport
from reports.format_folder import format_called

CASE = pathlib.Path(__file__).parents[1] / "cases" / "aptible"
RUNS: list[dict[str, Any]] = yaml.safe_load((CASE / "expected.yaml").read_text())["runs"]
PASSING = {"exact", "broader", "open-list"}


@cache
def report(day: datetime.date) -> dict[str, Any]:
    folder = CASE / "inventory"
    assessment = assess(load_inventory(folder), day, keep_goals=True)
    locator = Locator(folder)
    shown = CheckReport(assessment, locator.locate(assessment.findings), locator, str(folder))
    document: dict[str, Any] = json.loads(format_called("json").render(shown))
    return document


def rows(part: str) -> list[Any]:
    return [
        pytest.param(run["as_of"], name, expected, id=f"{run['as_of']}-{name}")
        for run in RUNS
        for name, expected in run.get(part, {}).items()
    ]


def goal_rows() -> list[Any]:
    return [
        pytest.param(run["as_of"], action, label, id=f"{run['as_of']}-{action}-{number}")
        for run in RUNS
        for action, labels in run.get("goals", {}).items()
        for number, label in enumerate(labels)
    ]


def nearest(goals: list[dict[str, Any]]) -> set[str]:
    return {miss["statement"] for goal in goals for miss in goal["misses"]}


def matches(goal: dict[str, Any], label: dict[str, Any]) -> bool:
    keys = set(label) - {"verdict", "why", "nearest", "vagueness"}
    return all(goal[key] in (label[key] if isinstance(label[key], list) else [label[key]]) for key in keys)


@pytest.mark.parametrize(("day", "name", "expected"), rows("disclosures"))
def test_disclosure(day: datetime.date, name: str, expected: dict[str, Any]) -> None:
    found = next(d for d in report(day)["disclosures"] if d["id"] == name)
    assert found["verdict"] == expected["verdict"]
    if "vagueness" in expected:
        assert round(found["vagueness"], 3) == expected["vagueness"]
    if "nearest" in expected:
        assert nearest(found["goals"]) & set(expected["nearest"])


@pytest.mark.parametrize(("day", "action", "label"), goal_rows())
def test_goals(day: datetime.date, action: str, label: dict[str, Any]) -> None:
    goals = [goal for goal in report(day)["goals"][action] if matches(goal, label)]
    assert goals
    allowed = PASSING if label["verdict"] == "pass" else {label["verdict"]}
    assert {goal["verdict"] for goal in goals} <= allowed
    if "nearest" in label:
        assert nearest(goals) & set(label["nearest"])


@pytest.mark.parametrize(("day", "name", "expected"), rows("statements"))
def test_statement(day: datetime.date, name: str, expected: dict[str, Any]) -> None:
    found = next(s for s in report(day)["statements"] if s["id"] == name)
    assert found["verdict"] == expected["verdict"]
    assert found["uses"] == expected.get("uses", found["uses"])


@pytest.mark.parametrize(("day", "name", "expected"), rows("clauses"))
def test_clause(day: datetime.date, name: str, expected: dict[str, Any]) -> None:
    found = next(c for c in report(day)["clauses"] if c["id"] == name)
    assert found["verdict"] == expected["verdict"]


@pytest.mark.parametrize("run", RUNS, ids=lambda run: str(run["as_of"]))
def test_findings(run: dict[str, Any]) -> None:
    document = report(run["as_of"])
    found = [(finding["code"], finding["where"]) for finding in document["findings"]]
    expected = run.get("findings", {})
    assert [pair for pair in map(tuple, expected.get("present", [])) if pair not in found] == []
    assert [code for code in expected.get("absent", []) if code in {code for code, _ in found}] == []
    assert document["summary"]["exit"] == run.get("exit", 1)


@pytest.mark.parametrize("run", [run for run in RUNS if run["complete"]], ids=lambda run: str(run["as_of"]))
def test_nothing_else_fails(run: dict[str, Any]) -> None:
    document = report(run["as_of"])
    assert {d["id"] for d in document["disclosures"]} == set(run["disclosures"])
    unexpected = [
        goal
        for action, goals in document["goals"].items()
        for goal in goals
        if goal["verdict"] not in PASSING and not any(matches(goal, label) for label in run["goals"].get(action, []))
    ]
    assert unexpected == []
