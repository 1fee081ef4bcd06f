"""JUnit, GitHub, GitLab and Markdown: what their readers demand of each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from catalog.checking.registry import all_checks
from catalog.findings.finding import Finding, Quoted
from inventory.problem import Span
from reports.check_report import CheckReport
from reports.formats import github, gitlab, junit, markdown
from tests.reports.formats.naughty import naughty_strings
from tests.reports.formats.reporting import finding, hostile, real_report, report_of

XSD = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "jenkins-junit.xsd"))
QUOTED = (Quoted("We share your data.", "policy/privacy.md", 70, "too broad"), Quoted("Another.", "list.md", 0))


def suites(report: CheckReport) -> Any:
    root = etree.fromstring(junit.render(report).encode())
    XSD.assertValid(root)
    return root


def of_rule(root: Any, title: str) -> Any:
    (suite,) = root.xpath("testsuite[@name=$title]", title=title)
    return suite


@pytest.mark.parametrize(
    "report", [real_report(), report_of([]), report_of([hostile(text) for text in naughty_strings()])]
)
def test_junit_is_valid_and_its_counts_are_right(report: CheckReport) -> None:
    root = suites(report)
    assert int(root.get("tests")) == len(root.findall(".//testcase"))
    assert int(root.get("failures")) == len(root.findall(".//failure")) == report.count("error")
    for suite in root:
        assert int(suite.get("tests")) == len(suite.findall("testcase")) > 0
        assert int(suite.get("failures")) == len(suite.findall(".//failure"))
        assert int(suite.get("skipped")) == len(suite.findall(".//skipped"))
        names = [case.get("name") for case in suite]
        assert len(names) == len(set(names))


def test_junit_of_a_clean_check_is_one_passed_test_a_rule() -> None:
    root = suites(report_of([]))
    assert [suite.get("name") for suite in root] == [f"{c.rule.code} {c.rule.name}" for c in all_checks()]
    assert int(root.get("tests")) == len(all_checks())
    assert root.findall(".//failure") == root.findall(".//system-out") == []
    passed_over = {suite.get("name")[:3] for suite in root if suite.find(".//skipped") is not None}
    assert passed_over == {"CHG", "OBS", "ORG"}


def test_junit_fails_only_what_fails_the_check() -> None:
    found = [
        finding("Bad."),
        finding("Odd.", severity="warning"),
        finding("So.", severity="note", where="", file="x.yaml"),
    ]
    suite = of_rule(suites(report_of(found)), "DIS001 unjustified")
    assert [case.get("name") for case in suite] == ["account/card", "account/card (2)", "x.yaml"]
    assert [[child.tag for child in case] for case in suite] == [["failure"], ["system-out"], ["system-out"]]


def test_junit_tells_place_message_quotes_and_help() -> None:
    one = finding("No sentence\n permits it.", quotes=QUOTED)
    (failure,) = suites(report_of([one])).findall(".//failure")
    assert (failure.get("type"), failure.get("message")) == ("error", "No sentence  permits it.")
    assert failure.text.splitlines() == [
        "inventory/categories/account.yaml:3:5: error DIS001 No sentence permits it.",
        "policy/privacy.md:70: “We share your data.” too broad",
        "list.md: “Another.”",
        "help: Put it right.",
    ]


def test_junit_knows_rules_that_come_with_a_finding_only() -> None:
    suite = of_rule(suites(report_of([finding(code="ZZZ001")])), "ZZZ001 unjustified")
    assert len(suite) == 1


def test_github_annotates_the_gravest_first() -> None:
    found = [finding(f"{severity}.", severity=severity) for severity in ("note", "warning", "error")]  # type: ignore[arg-type]
    *lines, tally = github.render(report_of(found)).splitlines()
    assert [line.split()[0] for line in lines] == ["::error", "::warning", "::notice"]
    assert tally == "1 error, 1 warning, 1 note; 89 of 109 points checked are proved from the policy as of 2015-09-01"


def test_github_annotation() -> None:
    one = finding("No sentence permits 50% of it.", quotes=QUOTED, file="categories/a,b.yaml")
    assert github.render(report_of([one])).splitlines()[0] == (
        "::error file=inventory/categories/a%2Cb.yaml,line=3,endLine=3,col=5,endColumn=9,title=DIS001 unjustified::"
        "No sentence permits 50%25 of it.%0A"
        "policy/privacy.md:70: “We share your data.” (too broad)%0A"
        "list.md: “Another.”%0A"
        "help: Put it right."
    )


def test_github_takes_columns_on_one_line_only() -> None:
    (line, _) = github.render(report_of([finding(span=Span(3, 5, 8, 2))])).splitlines()
    assert line.startswith("::error file=inventory/categories/account.yaml,line=3,endLine=8,title=")


def test_github_summary_holds_what_annotations_leave_out() -> None:
    found = [finding(f"Number {number} is wrong.") for number in range(40)]
    text = github.summary(report_of(found))
    assert [number for number in range(40) if f"Number {number} is wrong." not in text] == []


@pytest.mark.parametrize(("severity", "shown"), [("error", "critical"), ("warning", "minor"), ("note", "info")])
def test_gitlab_issue(severity: Any, shown: str) -> None:
    (issue,) = json.loads(gitlab.render(report_of([finding(severity=severity)], "./inventory")))
    assert issue == {
        "type": "issue",
        "check_name": "DIS001 unjustified",
        "description": "DIS001: Something is wrong. Put it right.",
        "categories": ["Security"],
        "severity": shown,
        "fingerprint": finding().fingerprint,
        "location": {"path": "inventory/categories/account.yaml", "lines": {"begin": 3, "end": 3}},
    }


def test_gitlab_fingerprints_differ_and_stay() -> None:
    prints = [[i["fingerprint"] for i in json.loads(gitlab.render(report_of([finding()] * n)))] for n in (2, 3)]
    assert prints[0] == prints[1][:2]
    assert len(set(prints[1])) == 3


def test_gitlab_of_a_clean_check_is_an_empty_list() -> None:
    assert json.loads(gitlab.render(report_of([]))) == []


def test_markdown_puts_what_fails_first() -> None:
    found: list[Finding] = [
        finding("Noted.", severity="note", code="POL004"),
        finding("No sentence permits it.", quotes=QUOTED),
        finding("Odd.", severity="warning", code="REC003"),
    ]
    assert markdown.render(report_of(found)) == (
        "## Privacy inventory: the check fails\n\n"
        "1 finding at or above “error”, which is what the check fails on. In all: "
        "1 error, 1 warning, 1 note; 89 of 109 points checked are proved from the policy as of 2015-09-01.\n\n"
        "### What fails\n\n"
        "- error DIS001 unjustified at `inventory/categories/account.yaml:3:5`\n\n"
        "  No sentence permits it.\n\n"
        "  > “We share your data.” (`policy/privacy.md:70`, too broad)\n\n"
        "  > “Another.” (`list.md`)\n\n"
        "  **Help:** Put it right.\n\n"
        "### What else was found\n\n"
        "- warning REC003 unjustified at `inventory/categories/account.yaml:3:5`: Odd.\n\n"
        "- note POL004 unjustified at `inventory/categories/account.yaml:3:5`: Noted.\n"
    )


def test_markdown_of_a_clean_check() -> None:
    text = markdown.render(report_of([]))
    assert text.startswith("## Privacy inventory: the check passes\n\nNo findings at or above “error”")
    assert "###" not in text
