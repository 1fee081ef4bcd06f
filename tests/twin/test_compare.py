"""The comparison is silent on equal verdicts and names each one that differs."""

from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest

from tests.twin import compare
from tests.twin.naive import judge


def as_report(found: dict[str, Any]) -> dict[str, Any]:
    """The product's JSON, had it judged like the slow reading."""

    def entries(part: str, keys: tuple[str, ...]) -> list[dict[str, Any]]:
        return [
            {**dict(zip(keys, key, strict=True)), "verdict": verdict, "vagueness": vagueness}
            for key, (verdict, vagueness) in found[part].items()
        ]

    names = ("requirement", "item", "category")
    laws = [
        {**dict(zip(names, key, strict=True)), "verdict": verdict, "vagueness": vagueness, "lacking": list(lacking)}
        for key, ((verdict, vagueness), lacking) in found["law"].items()
    ]
    goals = entries("disclose", ("category", "id", "data", "subject", "purpose", "path"))
    return {
        "goals": {action: entries(action, keys) for action, keys in compare.KEYS.items()} | {"law": laws},
        "disclosures": [
            {
                "id": name,
                "category": name.split("/")[0],
                "verdict": verdict,
                "vagueness": vagueness,
                "goals": [goal for goal in goals if goal["id"] == name],
            }
            for name, (verdict, vagueness) in found["disclosures"].items()
        ],
        "statements": [{"id": name, "verdict": v, "uses": uses} for name, (v, uses) in found["statements"].items()],
    }


@pytest.fixture
def case(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> tuple[pathlib.Path, datetime.date, dict[str, Any]]:
    folder, as_of = compare.generated(tmp_path, 3)
    report = as_report(judge(folder, as_of))
    monkeypatch.setattr(compare, "product_json", lambda *_: report)
    return folder, as_of, report


def test_equal_verdicts_give_no_line(case: tuple[pathlib.Path, datetime.date, dict[str, Any]]) -> None:
    folder, as_of, _ = case
    assert compare.differences(folder, as_of) == []


def test_each_difference_gives_its_line(case: tuple[pathlib.Path, datetime.date, dict[str, Any]]) -> None:
    folder, as_of, report = case
    goal = report["disclosures"][0]["goals"][0]
    lost_use = report["goals"]["use"].pop()
    goal["verdict"], goal["vagueness"] = "exact", 0.123
    report["statements"][0]["uses"] = 999
    lines = compare.differences(folder, as_of)
    assert [line.split(" ")[0] for line in lines] == ["use", "disclose", "statements"]
    assert lost_use["purpose"] in lines[0]
    assert lines[0].endswith("product None")
    assert goal["id"] in lines[1]
    assert lines[1].endswith("product ('exact', 0.123)")
    assert "999" in lines[2]
