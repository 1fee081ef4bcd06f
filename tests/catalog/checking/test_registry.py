"""The checks, found by their folder."""

from __future__ import annotations

from types import ModuleType

from catalog.checking.registry import _check, all_checks
from catalog.findings.finding import Rule


def test_every_check_by_code_with_a_generator() -> None:
    codes = [check.rule.code for check in all_checks()]
    assert codes == sorted(codes)
    assert {"COL001", "DIS001", "INV001", "POL001", "TRN001", "WVR001"} <= set(codes)
    for check in all_checks():
        generators = (check.check, check.check_category, check.check_waivers)
        assert ("check" in check.rule.found_by) is any(generators), check.rule.code
        assert not (check.rule.unjudged and check.rule.acceptable), check.rule.code


def test_what_was_not_judged_can_be_accepted_by_nothing() -> None:
    rules = [check.rule for check in all_checks()]
    unjudged = {"INV001", "INV002", "INV003", "INV004", "INV005", "INV009", "INV010", "INV011", "REF008"}
    assert {rule.code for rule in rules if rule.unjudged} == unjudged
    assert {rule.code for rule in rules if not rule.acceptable} == unjudged | {
        "POL013",
        "POL017",
        "POL018",
        "WVR001",
        "WVR002",
    }


def test_a_module_as_a_check() -> None:
    module = ModuleType("example")
    module.RULE = Rule("TST001", "example", "note")  # type: ignore[attr-defined]
    module.check_category = test_every_check_by_code_with_a_generator  # type: ignore[attr-defined]
    found = _check(module)
    assert (found.rule.code, found.documentation, found.check, found.check_waivers) == ("TST001", "", None, None)
    assert found.check_category is test_every_check_by_code_with_a_generator
