"""Every check finds what it should at the very line, nothing where all is well, and has cases of both kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.checking.registry import Check, all_checks
from catalog.findings.locate import Locator
from inventory.load import load_inventory
from tests.catalog.checks.cases import Case, all_cases, unpack

CASES = list(all_cases())
OF_OTHER_COMMANDS = ("OBS", "CHG", "ORG")
CHECKS = [check for check in all_checks() if not check.rule.code.startswith(OF_OTHER_COMMANDS)]


@pytest.mark.parametrize("case", CASES, ids=[f"{c.code}-{'fail' if c.fails else 'pass'}-{c.name}" for c in CASES])
def test_case(case: Case, tmp_path: Path) -> None:
    expected = unpack(case, tmp_path)
    assert any(code == case.code for _, _, code in expected) == case.fails
    inventory = load_inventory(tmp_path)
    day = inventory.manifest.settings.as_of
    assert day is not None
    located = Locator(tmp_path).locate(assess(inventory, day, keep_goals=False).findings)
    found = [
        (one.finding.file, one.span.line, one.finding.code)
        for one in located
        if one.finding.severity != "note" or one.finding.code == case.code
    ]
    told = "\n".join(f"{one.finding.file}:{one.span.line} {one.finding.code} {one.finding.message}" for one in located)
    assert sorted(found) == expected, told


@pytest.mark.parametrize("check", CHECKS, ids=[check.rule.code for check in CHECKS])
def test_every_rule_has_a_failing_and_a_passing_case(check: Check) -> None:
    code = check.rule.code
    kinds = {"fail" if case.fails else "pass" for case in CASES if case.code == code}
    missing = [f"tests/cases/{code}/{kind}_NAME.txt" for kind in ("fail", "pass") if kind not in kinds]
    assert not missing, f"{code} has no {' and no '.join(missing)}: CONTRIBUTING.md, “Add a check in one file”"


@pytest.mark.parametrize("check", all_checks(), ids=[check.rule.code for check in all_checks()])
def test_every_rule_is_documented(check: Check) -> None:
    for part in ("What is wrong:", "Failing:", "Passing:", "The fix:"):
        assert part in check.documentation, f"the docstring of {check.rule.code} has no “{part}”"


def test_no_code_or_name_is_used_twice() -> None:
    assert len({check.rule.code for check in all_checks()}) == len(all_checks())
    assert len({check.rule.name for check in all_checks()}) == len(all_checks())
