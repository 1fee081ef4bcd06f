"""SARIF: valid by the official schema, and with what code scanning services look for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker

from catalog.checking.registry import all_checks
from catalog.findings.finding import Finding, Quoted
from inventory.problem import Span
from reports.formats import sarif
from tests.reports.formats.naughty import naughty_strings
from tests.reports.formats.reporting import CASE, finding, hostile, real_report, report_of

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
QUOTED = (
    Quoted("We share {all} data.", "policy/privacy policy.md", 70, "too broad"),
    Quoted("Elsewhere.", "list.md", 0),
)


def run(*found: Finding, folder: str = "inventory") -> dict[str, Any]:
    (only,) = json.loads(sarif.render(report_of(found, folder)))["runs"]
    assert isinstance(only, dict)
    return only


def result(one: Finding, folder: str = "inventory") -> dict[str, Any]:
    (only,) = run(one, folder=folder)["results"]
    assert isinstance(only, dict)
    return only


def faults(document: str) -> list[str]:
    validator = Draft4Validator(SCHEMA, format_checker=FormatChecker())
    return [f"{[*error.absolute_path]}: {error.message}" for error in validator.iter_errors(json.loads(document))]


def test_the_worked_case_is_valid() -> None:
    assert faults(sarif.render(real_report())) == []


def test_a_check_without_findings_is_valid() -> None:
    assert faults(sarif.render(report_of([]))) == []


def test_hostile_text_is_valid() -> None:
    assert faults(sarif.render(report_of([hostile(text) for text in naughty_strings()]))) == []


def test_the_schema_is_a_schema() -> None:
    Draft4Validator.check_schema(SCHEMA)
    assert faults('{"version": "2.1.0", "runs": [{}]}') == ["['runs', 0]: 'tool' is a required property"]


def test_every_rule_comes_with_its_page() -> None:
    rules = {rule["id"]: rule for rule in run()["tool"]["driver"]["rules"]}
    assert [*rules] == [check.rule.code for check in all_checks()]
    for rule in rules.values():
        assert "helpUri" not in rule
        assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])
    assert rules["DIS001"]["defaultConfiguration"] == {"level": "error"}
    assert "\n\n**What is wrong:** " in rules["DIS001"]["help"]["markdown"]


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_a_severity_is_a_level(severity: Any) -> None:
    assert result(finding(severity=severity))["level"] == severity


def test_a_result_names_its_rule_and_place() -> None:
    one = run(
        finding("No sentence permits it.", span=Span(3, 5, 4, 2), file="categories/a b.yaml"), folder="./priv//inv/"
    )
    (found,) = one["results"]
    assert one["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"] == "DIS001"
    assert found["message"]["text"] == "No sentence permits it. Put it right."
    assert found["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "priv/inv/categories/a%20b.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 2},
            },
            "logicalLocations": [{"fullyQualifiedName": "account/card"}],
        }
    ]
    assert one["columnKind"] == "unicodeCodePoints"
    assert "uri" not in one["originalUriBaseIds"]["%SRCROOT%"]


def test_a_result_of_a_rule_from_elsewhere_about_no_record() -> None:
    found = result(finding(code="ZZZ001", where=""))
    assert found["ruleId"] == "ZZZ001"
    assert "ruleIndex" not in found
    assert "logicalLocations" not in found["locations"][0]


def test_a_fingerprint_survives_moved_lines_and_renamed_files() -> None:
    found = [result(finding(span=Span(line, 1, line, 2), file=f"{line}.yaml")) for line in (3, 40)]
    assert found[0]["partialFingerprints"] == found[1]["partialFingerprints"] == {"clausemap/v1": finding().fingerprint}


def test_quoted_sentences_are_related_locations() -> None:
    first, second = result(finding(quotes=QUOTED))["relatedLocations"]
    assert first["message"] == {"text": "“We share {{all}} data.” (too broad)"}
    assert first["physicalLocation"]["artifactLocation"]["uri"] == "inventory/policy/privacy%20policy.md"
    assert first["physicalLocation"]["region"]["startLine"] == 70
    assert "region" not in second["physicalLocation"]
    assert (first["id"], second["id"]) == (1, 2)


@pytest.mark.parametrize(
    ("folder", "uri", "automation"),
    [
        (".", "categories/account.yaml", "clausemap/"),
        ("", "categories/account.yaml", "clausemap/"),
        ("a/b", "a/b/categories/account.yaml", "clausemap/a/b/"),
        ("/srv/inventory", "categories/account.yaml", "clausemap/srv/inventory/"),
        ("../inventory", "categories/account.yaml", "clausemap/inventory/"),
    ],
)
def test_no_path_is_absolute(folder: str, uri: str, automation: str) -> None:
    found = run(finding(), folder=folder)
    assert found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert found["automationDetails"] == {"id": automation}


def test_a_run_says_how_it_ended_and_nothing_of_when_and_where() -> None:
    found = run()
    assert found["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]
    assert found["properties"]["asOf"] == "2015-09-01"
    text = sarif.render(real_report())
    assert str(Path(CASE).resolve()) not in text
    assert text == sarif.render(real_report())
