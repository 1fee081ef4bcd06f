"""JUnit XML: each rule is a test suite, so that a build server counts tests even where nothing is found.

A finding is a test case, failed where it is as grave as the settings' `fail_on`; a rule that finds nothing is one
passed test case.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from catalog.checking.registry import Check, all_checks
from catalog.findings.locate import Located
from catalog.findings.selection import ALWAYS_TOLD
from inventory.schema import Settings
from reports.check_report import CheckReport
from reports.escaping.visible import shortened, visible
from reports.escaping.xml_text import attribute, content
from reports.gate import fails, repository_path
from reports.rule import first_line

LONGEST_NAME = 200


def render(report: CheckReport) -> str:
    """The check as one document of test suites, without times: the same input gives the same text."""
    found: defaultdict[str, list[Located]] = defaultdict(list)
    for one in report.located:
        found[one.finding.code].append(one)
    suites = [_suite(report, f"{code} {name}", summary, found[code]) for code, name, summary in _rules(report)]
    failures = sum(fails(report, one) for one in report.located)
    tests = sum(max(1, len(found[code])) for code, _, _ in _rules(report))
    head = f'<testsuites name="clausemap" tests="{tests}" failures="{failures}" errors="0" time="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


def _rules(report: CheckReport) -> list[tuple[str, str, str]]:
    """Code, name and summary of each rule that was applied or has findings, by code."""
    settings = report.assessment.prepared.inventory.manifest.settings
    applied = {c.rule.code: (c.rule.name, first_line(c)) for c in all_checks() if _applies(c, settings)}
    for one in report.located:
        applied.setdefault(one.finding.code, (one.finding.name, one.finding.name))
    return [(code, name, summary) for code, (name, summary) in sorted(applied.items())]


def _applies(check: Check, settings: Settings) -> bool:
    code = check.rule.code
    return not code.startswith(settings.ignore) and (
        not settings.select or code.startswith((*settings.select, *ALWAYS_TOLD))
    )


def _suite(report: CheckReport, title: str, summary: str, found: Sequence[Located]) -> str:
    failures = sum(fails(report, one) for one in found)
    counts = f'tests="{max(1, len(found))}" failures="{failures}" errors="0" skipped="0" time="0"'
    cases = list(_cases(report, title, found)) if found else [_passed(title, summary)]
    return "\n".join([f" <testsuite name={attribute(title)} {counts}>", *cases, " </testsuite>"])


def _passed(title: str, summary: str) -> str:
    return f'  <testcase classname={attribute(title)} name={attribute(f"nothing found: {summary}")} time="0"/>'


def _cases(report: CheckReport, title: str, found: Sequence[Located]) -> Iterator[str]:
    given: Counter[str] = Counter()
    for one in found:
        name = shortened(" ".join(visible(one.finding.where or one.finding.file).split()), LONGEST_NAME)
        given[name] += 1
        numbered = name if given[name] == 1 else f"{name} ({given[name]})"
        yield f'  <testcase classname={attribute(title)} name={attribute(numbered)} time="0">'
        yield f"   {_outcome(report, one)}"
        yield "  </testcase>"


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
