"""The slow reading gives every verdict that the worked case expects."""

from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest
import yaml

from tests.twin.judging import PASSES
from tests.twin.naive import judge

CASE = pathlib.Path(__file__).resolve().parents[1] / "cases" / "aptible"
RUNS: list[dict[str, Any]] = yaml.load((CASE / "expected.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)[
    "runs"
]
NAMES = {
    "collect": ("category", "data", "subject", "source"),
    "use": ("category", "data", "subject", "purpose"),
    "transfer": ("category", "region", "country", "recipient"),
}


@pytest.fixture(scope="module", params=RUNS, ids=[run["as_of"] for run in RUNS])
def run(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    expected: dict[str, Any] = request.param
    return expected, judge(CASE / "inventory", datetime.date.fromisoformat(expected["as_of"]))


def fits(verdict: str, label: str) -> bool:
    return verdict in PASSES if label == "pass" else verdict == label


def labelled(action: str, key: tuple[str, ...], label: dict[str, Any]) -> bool:
    wanted = [label.get(name, part) for name, part in zip(NAMES[action], key, strict=True)]
    return all(part in w if isinstance(w, list) else part == w for part, w in zip(key, wanted, strict=True))


def test_disclosures(run: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, found = run
    for name, label in expected["disclosures"].items():
        verdict, vagueness = found["disclosures"][name]
        assert verdict == label["verdict"], name
        if "vagueness" in label:
            assert vagueness == pytest.approx(float(label["vagueness"]), abs=0.0006), name
    if expected["complete"] == "true":
        assert set(found["disclosures"]) == set(expected["disclosures"])


def test_goals(run: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, found = run
    for action, names in NAMES.items():
        labels = (expected.get("goals") or {}).get(action, [])
        seen = [False] * len(labels)
        for key, (verdict, _) in found[action].items():
            matching = [n for n, label in enumerate(labels) if labelled(action, key, label)]
            for n in matching:
                seen[n] = True
                assert fits(verdict, labels[n]["verdict"]), (action, key, verdict)
            if expected["complete"] == "true" and not matching:
                assert verdict in PASSES, (action, dict(zip(names, key, strict=True)))
        assert all(seen), [label for label, hit in zip(labels, seen, strict=True) if not hit]


def test_statements(run: tuple[dict[str, Any], dict[str, Any]]) -> None:
    expected, found = run
    for name, label in (expected.get("statements") or {}).items():
        verdict, uses = found["statements"][name]
        assert verdict == label["verdict"], name
        if "uses" in label:
            assert uses == int(label["uses"]), name
