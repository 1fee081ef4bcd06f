"""Findings, and the names by which they are known again."""

from __future__ import annotations

import pytest

from catalog.findings.finding import Finding, Quoted, Rule
from inventory.problem import Problem, Span

RULE = Rule("TST001", "example", "warning")


def finding(
    message: str = "It is wrong.", where: str = "account/mail", file: str = "a.yaml", **more: object
) -> Finding:
    return RULE.finding(message, "Mend it.", file, ("one",), where=where)._replace(**more)


def test_a_finding_of_a_rule() -> None:
    quote = Quoted("We do.", "policy.md", 3)
    found = RULE.finding("M", "H", "f", ("p",), where="w", on_key=True, severity="error", quotes=(quote,))
    assert found == Finding("TST001", "example", "error", "M", "H", "f", ("p",), True, None, "w", (quote,))
    assert RULE.finding("M", "H", "f").severity == "warning"


def test_a_fault_of_a_reader_as_a_finding() -> None:
    span = Span(1, 2, 1, 3)
    problem = Problem("INV001", "M", "H", "f", ("p",), True, span, "w")
    assert RULE.from_problem(problem) == Finding("TST001", "example", "warning", "M", "H", "f", ("p",), True, span, "w")


@pytest.mark.parametrize(
    "same",
    [
        finding(file="other.yaml"), finding(path=("two",)), finding(severity="error"), finding(help="Otherwise."),
        finding(span=Span(1, 1, 1, 1)),
    ],
)  # fmt: skip
def test_the_same_finding(same: Finding) -> None:
    assert same.fingerprint == finding().fingerprint


@pytest.mark.parametrize(
    "other", [finding(code="TST002"), finding(where="account/post"), finding(message="It is odd.")]
)
def test_another_finding(other: Finding) -> None:
    assert other.fingerprint != finding().fingerprint


def test_without_a_record_the_file_tells_findings_apart() -> None:
    assert finding(where="").fingerprint != finding(where="", file="b.yaml").fingerprint


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("See line 3, column 4.", "See line 12, column 1."), ("See lines 3.", "See line 4."),
        ("Ended before 2024-06-01.", "Ended before 2025-06-02."),
        ("“account/host/1” fails.", "“account/host/2” fails."),
    ],
)  # fmt: skip
def test_what_changes_by_itself_is_no_other_finding(before: str, after: str) -> None:
    assert finding(before).fingerprint == finding(after).fingerprint
    assert finding(where="account/host/1").fingerprint == finding(where="account/host/2").fingerprint


def test_the_form_of_a_fingerprint() -> None:
    assert finding("A lone surrogate: \ud800.").fingerprint.isalnum()
    assert len(finding().fingerprint) == 32
