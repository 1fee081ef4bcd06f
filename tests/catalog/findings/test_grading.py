"""Settings say how grave findings are and which rules in preview count; what they loosen is seen in every output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from catalog.checking.registry import all_checks
from catalog.findings.finding import Finding, Rule
from catalog.findings.grading import graded, stricter_severities
from catalog.findings.selection import is_selected
from inventory.schema import Settings
from reports.rule import rule_page
from tests.catalog.diff.inventory.small import SMALL, edited, write
from tests.cli.repository import repository
from tests.cli.shell import Shell

UNTOLD = edited("inventory.yaml", "  ignore: [RET001]\n", "")
"""An inventory with a note of RET001, whose check fails on warnings."""


def with_setting(line: str) -> dict[str, str]:
    return edited("inventory.yaml", "settings:\n", f"settings:\n  {line}\n", UNTOLD)


def found(code: str, severity: str) -> Finding:
    return Finding(code, "name", severity, "m", "h", "f.yaml")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "was", "wanted", "outcome"),
    [
        ("RET001", "note", "error", ("error", None)),
        ("DIS001", "error", "note", ("note", "error")),
        ("DIS001", "error", "error", ("error", None)),
        ("WVR002", "warning", "error", ("error", None)),
        ("POL013", "error", "note", ("error", None)),
    ],
)
def test_findings_are_as_grave_as_the_settings_say(
    code: str, was: str, wanted: str, outcome: tuple[str, str | None]
) -> None:
    settings = Settings(severity={code: wanted})
    once = graded([found(code, was)], settings)
    assert [(one.severity, one.lowered_from) for one in once] == [outcome]
    assert graded(once, settings) == once


def test_a_setting_decides_whether_the_check_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shell = Shell(capsys)
    write(tmp_path, UNTOLD)
    before = shell.run("check", tmp_path, "--select", "RET001", "--fail-on", "error", "--all")
    write(tmp_path, with_setting("severity: {RET001: error}"))
    assert (before, shell.run("check", tmp_path, "--select", "RET001", "--fail-on", "error", "--all")) == (0, 1)
    assert "error[RET001]" in shell.out
    assert "less grave" not in shell.out


SOLD = "  - {recipient: ticket-desk, data: [name], purposes: [sell-data], cites: [share]}\n"


@pytest.mark.parametrize("format", ["full", "concise", "github", "markdown", "json", "sarif", "junit", "gitlab"])
def test_every_output_tells_of_findings_made_less_grave(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], format: str
) -> None:
    shell = Shell(capsys)
    lax = edited("inventory.yaml", "settings:\n", "settings:\n  severity: {DIS002: note}\n")
    write(tmp_path, edited("categories/account.yaml", "disclosures:\n", f"disclosures:\n{SOLD}", lax))
    shell.run("check", tmp_path, "--format", format, "--fail-on", "error")
    said = shell.out + shell.err
    if format == "json":
        document = json.loads(shell.out)
        assert document["summary"]["lowered"] == 1
        lowered = [(one["code"], one["lowered_from"]) for one in document["findings"] if one["lowered_from"]]
        assert lowered == [("DIS002", "error")]
    elif format == "sarif":
        results = json.loads(shell.out)["runs"][0]["results"]
        assert [one["ruleId"] for one in results if one.get("properties") == {"loweredFrom": "error"}] == ["DIS002"]
    elif format == "junit":
        assert "note by the settings, where the rule says error" in said
    else:
        assert "1 finding made less grave by the settings" in said
    if format == "full":
        assert "  = note by the settings, where the rule says error\n" in shell.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("severity: {RET01: note}", ["There is no rule “RET01”", "RET001"]),
        ("severity: {POL013: note}", ["POL013 cannot be lowered to “note”"]),
        ("severity: {INV004: warning}", ["INV004 cannot be lowered to “warning”"]),
        ("extend_select: [RTE]", ["No rule is called “RTE”", "inventory rule"]),
    ],
)
def test_settings_of_rules_that_are_wrong_are_refused_with_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, said: list[str]
) -> None:
    shell = Shell(capsys)
    write(tmp_path, with_setting(line))
    assert shell.run("check", tmp_path) == 2
    number = with_setting(line)["inventory.yaml"].splitlines().index(f"  {line}") + 1
    assert f"inventory.yaml:{number}:" in shell.err
    assert [words for words in said if words not in shell.err] == []


def test_a_severity_that_does_not_exist_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shell = Shell(capsys)
    write(tmp_path, with_setting("severity: {RET001: warn}"))
    assert shell.run("check", tmp_path) == 2
    assert "inventory.yaml:" in shell.err
    assert "warn" in shell.err


@pytest.mark.parametrize(("options", "code", "severity"), [((), 1, "error"), (("--allow-approved",), 0, "note")])
def test_to_lower_a_rule_is_a_weakening_since_the_base(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], code: int, severity: str
) -> None:
    shell = Shell(capsys)
    place = repository(tmp_path, SMALL)
    write(place, edited("inventory.yaml", "settings:\n", "settings:\n  severity: {DIS001: note, RET001: error}\n"))
    outcome = shell.run("check", place, "--since", "HEAD", "--format", "json", "--fail-on", "error", *options)
    weaker = [one for one in json.loads(shell.out)["findings"] if one["code"] == "CHG005"]
    assert [(one["severity"], one["where"], one["location"]["line"]) for one in weaker] == [(severity, "DIS001", 16)]
    assert outcome == code


def test_a_change_cannot_lower_what_it_brings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shell = Shell(capsys)
    place = repository(tmp_path, SMALL)
    lax = edited("inventory.yaml", "settings:\n", "settings:\n  severity: {DIS002: note}\n")
    write(place, edited("categories/account.yaml", "disclosures:\n", f"disclosures:\n{SOLD}", lax))
    assert shell.run("check", place, "--since", "HEAD", "--allow-approved", "--format", "json") == 1
    found = [one for one in json.loads(shell.out)["findings"] if one["code"] == "DIS002"]
    assert [(one["severity"], one["lowered_from"]) for one in found] == [("error", None)]


def test_of_two_states_the_stricter_severity_holds() -> None:
    one = Settings(severity={"DIS001": "note", "RET001": "error", "POL004": "warning"})
    other = Settings(severity={"POL004": "error"})
    assert stricter_severities(one, other) == {"RET001": "error", "POL004": "error"}
    assert stricter_severities(other, one) == {"RET001": "error", "POL004": "error"}


@pytest.mark.parametrize(
    ("settings", "counts"),
    [({}, False), ({"extend_select": "RET001"}, True), ({"select": "RET"}, True), ({"select": "DIS"}, False),
     ({"extend_select": "RET", "ignore": "RET001"}, False)],
)  # fmt: skip
def test_a_rule_in_preview_counts_only_where_it_is_named(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], counts: bool
) -> None:
    new = {"RET001": Rule("RET001", "retention-unstated", "note", preview=True)}
    monkeypatch.setattr("catalog.findings.rule_codes.rules", lambda: new)
    assert is_selected("RET001", Settings(**settings)) is counts


def test_the_page_of_a_rule_says_what_settings_can_do() -> None:
    pages = {check.rule.code: rule_page(check) for check in all_checks()}
    assert "`severity: {RET001: …}` says how grave it is" in pages["RET001"]
    assert "`severity: {POL013: …}` can only make it graver" in pages["POL013"]
    (check,) = [check for check in all_checks() if check.rule.code == "RET001"]
    preview = check._replace(rule=check.rule._replace(preview=True))
    assert "RET001 retention-unstated (note, in preview)" in rule_page(preview)
    assert "extend_select: [RET001]" in rule_page(preview)
