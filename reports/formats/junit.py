"""JUnit XML: each rule is a test suite, so that a build server counts tests even where nothing is found.

A finding is a test case, failed where it makes the check fail, skipped where somebody accepts it. A rule that finds
nothing is one passed test case, or a skipped one where this run did not look for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from catalog.checking.not_judged import all_unread
from catalog.checking.registry import all_checks
from catalog.findings.locate import Located
from catalog.findings.rule_codes import found_elsewhere
from catalog.findings.selection import is_selected
from catalog.findings.unjudged_rules import unjudged_rules
from reports.accepted import LocatedAcceptance, accepted_findings, lowered_words, written_at
from reports.check_report import CheckReport
from reports.escaping.visible import shortened, visible
from reports.escaping.xml_text import attribute, content
from reports.gate import fails, repository_path
from reports.rule import first_line
from reports.workspace_report import InventoryPart, WorkspaceReport

LONGEST_NAME = 200


class _Suite(NamedTuple):
    """What one rule came to: `skipped` says why it was not looked for, or is empty."""

    title: str
    summary: str
    found: Sequence[Located]
    accepted: Sequence[LocatedAcceptance]
    skipped: str

    @property
    def tests(self) -> int:
        return max(1, len(self.found) + len(self.accepted))

    @property
    def passed_over(self) -> int:
        nothing = not self.found and not self.accepted
        return len(self.accepted) + bool(nothing and self.skipped)


def render(report: CheckReport) -> str:
    """The check as one document of test suites, without times: the same input gives the same text."""
    suites = _suites(report)
    failures = sum(fails(report, one) for one in report.located)
    tests = sum(one.tests for one in suites)
    head = f'<testsuites name="clausemap" tests="{tests}" failures="{failures}" errors="0" time="0">'
    texts = [_suite(report, one) for one in suites]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *texts, "</testsuites>", ""])


def merge(workspace: WorkspaceReport) -> str:
    """One document with the suites of all inventories of a workspace, whose names begin with the folder."""
    suites = [_renamed(part) if part.report else _not_checked(part) for part in workspace.parts]
    counts = [re.search(r'tests="(\d+)" failures="(\d+)" errors="(\d+)"', suite) for suite in suites]
    tests, failures, errors = (sum(int(one[place]) for one in counts if one) for place in (1, 2, 3))
    head = f'<testsuites name="clausemap" tests="{tests}" failures="{failures}" errors="{errors}" time="0">'
    bodies = [suite.split("\n", 1)[1] for suite in suites]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *bodies, "</testsuites>", ""])


def _renamed(part: InventoryPart) -> str:
    """The head and the suites of one report, without its closing line."""
    lines = part.report.rstrip("\n").split("\n")[1:-1]
    prefix = escape(visible(f"{part.folder}: "), {'"': "&quot;", "'": "&apos;"})
    return "\n".join(_OWN_NAME.sub(lambda found: f"{found[0]}{prefix}", line) for line in lines)


_OWN_NAME = re.compile(r"""^(?: <testsuite name=|  <testcase classname=)["']""")


def _not_checked(part: InventoryPart) -> str:
    head = '<testsuites tests="1" failures="0" errors="1">'
    suite = f' <testsuite name={attribute(part.folder)} tests="1" failures="0" errors="1" skipped="0" time="0">'
    error = f"<error message={attribute('could not be checked')}>{content(part.error)}</error>"
    return "\n".join([head, suite, *_case(part.folder, "the check", error), " </testsuite>"])


def _suites(report: CheckReport) -> list[_Suite]:
    """A suite for each rule, by code."""
    found: defaultdict[str, list[Located]] = defaultdict(list)
    accepted: defaultdict[str, list[LocatedAcceptance]] = defaultdict(list)
    for one in report.located:
        found[one.finding.code].append(one)
    for each in accepted_findings(report):
        accepted[each.located.finding.code].append(each)
    rules = {check.rule.code: (check.rule.name, first_line(check)) for check in all_checks()}
    for code, those in found.items():
        rules.setdefault(code, (those[0].finding.name, those[0].finding.name))
    return [
        _Suite(f"{code} {name}", summary, found[code], accepted[code], _why_skipped(report, code))
        for code, (name, summary) in sorted(rules.items())
    ]


def _why_skipped(report: CheckReport, code: str) -> str:
    """Why a run did not look for a rule; empty where it did."""
    elsewhere = found_elsewhere(code, report.assessment.searches)
    if elsewhere:
        return f"not looked for by this run: {elsewhere} finds it"
    if code in unjudged_rules(all_unread(report.assessment.assessed)):
        return "not judged: something that it rests on could not be read"
    selected = is_selected(code, report.assessment.prepared.inventory.manifest.settings)
    return "" if selected else "not selected by the settings"


def _suite(report: CheckReport, suite: _Suite) -> str:
    failures = sum(fails(report, one) for one in suite.found)
    counts = f'tests="{suite.tests}" failures="{failures}" errors="0" skipped="{suite.passed_over}" time="0"'
    cases = list(_cases(report, suite)) or [_nothing_found(suite)]
    return "\n".join([f" <testsuite name={attribute(suite.title)} {counts}>", *cases, " </testsuite>"])


def _nothing_found(suite: _Suite) -> str:
    if suite.skipped:
        name = f"not looked for: {suite.summary}"
        return "\n".join(_case(suite.title, name, f"<skipped>{content(suite.skipped)}</skipped>"))
    name = f"nothing found: {suite.summary}"
    return f'  <testcase classname={attribute(suite.title)} name={attribute(name)} time="0"/>'


def _case(title: str, name: str, outcome: str) -> Iterator[str]:
    yield f'  <testcase classname={attribute(title)} name={attribute(name)} time="0">'
    yield f"   {outcome}"
    yield "  </testcase>"


def _cases(report: CheckReport, suite: _Suite) -> Iterator[str]:
    given: Counter[str] = Counter()

    def numbered(one: Located) -> str:
        name = shortened(" ".join(visible(one.finding.where or one.finding.file).split()), LONGEST_NAME)
        given[name] += 1
        return name if given[name] == 1 else f"{name} ({given[name]})"

    for one in suite.found:
        yield from _case(suite.title, numbered(one), _outcome(report, one))
    for each in suite.accepted:
        yield from _case(suite.title, numbered(each.located), _skipped(report, each))


def _skipped(report: CheckReport, one: LocatedAcceptance) -> str:
    reason = f"{one.verb}: {one.reason} ({written_at(report, one)})"
    told = "\n".join([reason, *_told(report, one.located)])
    return f"<skipped>{content(told)}</skipped>"


def _outcome(report: CheckReport, one: Located) -> str:
    finding = one.finding
    told = content("\n".join(_told(report, one)))
    if fails(report, one):
        return f"<failure type={attribute(finding.severity)} message={attribute(finding.message)}>{told}</failure>"
    return f"<system-out>{told}</system-out>"


def _told(report: CheckReport, one: Located) -> Iterator[str]:
    finding = one.finding
    place = f"{repository_path(report.folder, finding.file)}:{one.span.line}:{one.span.column}"
    yield f"{place}: {finding.severity} {finding.code} {' '.join(finding.message.split())}"
    for quoted in finding.quotes:
        source = f"{quoted.document}:{quoted.line}" if quoted.line else quoted.document
        yield f"{source}: “{' '.join(quoted.text.split())}” {quoted.remark}".rstrip()
    yield f"help: {' '.join(finding.help.split())}"
    if finding.lowered_from:
        yield lowered_words(finding)
