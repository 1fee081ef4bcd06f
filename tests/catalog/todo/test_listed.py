"""The to-do list: every finding in one entry, the gravest first, each cause told in words that people have."""

from __future__ import annotations

import re

import pytest

from catalog.checking.registry import Check, all_checks
from catalog.findings.finding import Finding, Severity
from catalog.findings.locate import Located
from catalog.todo.listed import MOST_FILES, OTHERS, cause_of, causes, todo_list
from inventory.problem import Span

OUR_WORDS = re.compile(r"\b(goals?|vagueness|N[1-4]|steps?|dimension|norm|leg)\b", re.IGNORECASE)


def found(
    code: str,
    severity: Severity = "error",
    *,
    file: str = "a.yaml",
    where: str = "account/x",
    line: int = 3,
    times: int = 1,
) -> Located:
    finding = Finding(code, "name", severity, "A tab where spaces are due.", "Indent.", file, where=where, times=times)
    return Located(finding, Span(line, 1, line, 2), "")


def test_findings_of_one_cause_are_told_together_with_their_codes_and_number() -> None:
    (entry,) = todo_list([found("DIS001"), found("COL001", where="account"), found("USE001", times=7)])
    assert (entry.cause, entry.severity, entry.codes, entry.findings) == (
        "unproved", "error", ("COL001", "DIS001", "USE001"), 9,
    )  # fmt: skip
    assert entry.text.startswith("Not proved from the policy: 1 disclosure, 1 collection and 7 uses (account/x and")


def test_the_gravest_comes_first_then_what_hides_other_findings() -> None:
    listed = todo_list([found("RET001", "note"), found("POL006", "warning"), found("DIS001"), found("INV001")])
    assert [entry.cause for entry in listed] == ["unreadable", "unproved", "unread-sentences", "retention"]


def test_drafts_stand_before_what_keeping_them_may_prove() -> None:
    listed = todo_list([found("DRF001", "note"), found("POL006", "warning"), found("DIS001")])
    assert [entry.cause for entry in listed] == ["drafts-waiting", "unproved", "unread-sentences"]
    first, *_ = todo_list([found("DRF001", "note"), found("POL006", "warning")])
    assert first.cause == "unread-sentences"


def test_a_cause_is_as_grave_as_its_gravest_finding_and_says_how_many_are_less_so() -> None:
    (entry,) = todo_list(
        [found("POL015", "warning", where="b"), found("POL014", where="a"), found("POL014", "warning")]
    )
    assert (entry.severity, entry.findings, entry.tally()) == ("error", 3, "1 error and 2 warnings")
    assert ": a, b and account/x." in entry.text


def test_each_file_that_cannot_be_read_is_told_with_its_line() -> None:
    first, second = todo_list(
        [found("INV001", line=63), found("INV003", file="b.yaml"), found("INV004", file="b.yaml")]
    )
    assert first.text == "a.yaml cannot be read in full: line 63: A tab where spaces are due. Indent."
    assert second.text.startswith("b.yaml cannot be read in full in 2 places. The first, line 3: ")


def test_many_files_that_cannot_be_read_do_not_hide_the_rest() -> None:
    listed = todo_list([found("INV001", file=f"{number}.yaml", where="") for number in range(30)])
    assert len(listed) == MOST_FILES
    assert sum(entry.findings for entry in listed) == 30
    assert listed[-1].text.startswith("27 more files cannot be read")


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.rule.code)
def test_every_rule_is_told_in_plain_words_with_its_number(check: Check) -> None:
    rule = check.rule
    for times in (1, 2):
        (entry,) = todo_list([found(rule.code, rule.severity, times=times)])
        assert not OUR_WORDS.search(entry.text)
        by_message = rule.unjudged or cause_of(rule.code) in ("languages", "drafts-waiting", OTHERS)
        assert entry.text.endswith(".")
        assert by_message or f"{times} " in entry.text


def test_a_rule_that_nobody_knows_is_told_as_well() -> None:
    (entry,) = todo_list([found("ACME001", "warning", times=3)])
    assert (entry.cause, entry.findings, entry.codes) == (OTHERS, 3, ("ACME001",))


def test_data_that_nobody_holds_are_to_be_written_down_and_what_says_too_much_may_stay() -> None:
    held, spare = todo_list([found("COL003", "warning", where="collect-birth"), found("POL004", "note")])
    assert (held.cause, held.severity, held.place) == ("not-held", "warning", "holdings")
    assert held.text.startswith("1 statement says that you collect data which no category holds: collect-birth. Write")
    assert "Nothing need be done" not in held.text
    assert spare.text.endswith("Nothing need be done, but a shorter policy promises less.")


def test_no_two_causes_share_a_name_or_a_rank() -> None:
    names = [teller.cause.name for teller in causes()]
    ranks = [teller.cause.rank for teller in causes()]
    assert len({*names}) == len(names)
    assert len({*ranks}) == len(ranks)
