"""SARIF 2.1.0 (OASIS, 2020), as code scanning services and editors read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from catalog.checking.registry import Check, all_checks
from catalog.findings.finding import Quoted
from catalog.findings.locate import Located
from inventory.problem import Span
from reports.accepted import LocatedAcceptance, accepted_findings, overruled_readings, written_at
from reports.check_report import CheckReport
from reports.escaping.json_text import json_text
from reports.escaping.markdown import prose
from reports.escaping.sarif_message import plain_message
from reports.escaping.uri import relative_reference
from reports.escaping.visible import visible
from reports.gate import repository_path
from reports.not_judged import not_judged_words, unread_lines
from reports.rule import first_line
from reports.tool import TOOL
from reports.workspace_report import InventoryPart, WorkspaceReport

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
_LABEL = re.compile(r"^([A-Z][a-z ]+):", re.MULTILINE)


def render(report: CheckReport) -> str:
    """One run with all rules and findings; it holds no time, no absolute path and no host."""
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]})


def merge(workspace: WorkspaceReport) -> str:
    """One document with a run for each inventory of a workspace, told apart by their folders."""
    runs = [run for part in workspace.parts for run in _runs(part)]
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": runs})


def _runs(part: InventoryPart) -> list[Any]:
    """The run of one inventory; one that says why there are no results where it could not be checked."""
    if part.report:
        return list(json.loads(part.report)["runs"])
    note = {"level": "error", "message": {"text": plain_message(visible(part.error))}}
    failed = {"executionSuccessful": False, "exitCode": part.exit_code, "toolExecutionNotifications": [note]}
    driver = {**TOOL, "semanticVersion": TOOL["version"]}
    return [{"tool": {"driver": driver}, "automationDetails": {"id": _automation(part.folder)}, "invocations": [failed],
             "columnKind": "unicodeCodePoints", "results": []}]  # fmt: skip


def _run(report: CheckReport) -> dict[str, Any]:
    checks = all_checks()
    place = {check.rule.code: index for index, check in enumerate(checks)}
    assessment = report.assessment
    return {
        "tool": {"driver": {**TOOL, "semanticVersion": TOOL["version"], "rules": [_rule(check) for check in checks]}},
        "automationDetails": {"id": _automation(report.folder)},
        "invocations": [_invocation(report)],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder in which the check was started."}}},
        "columnKind": "unicodeCodePoints",
        "results": _results(report, place),
        "properties": {
            "asOf": assessment.prepared.day.isoformat(), "goals": report.goals, "proved": report.proved,
            "waived": len(assessment.waived), "ignored": len(assessment.ignored),
            "notSelected": assessment.unselected, "overruled": len(overruled_readings(assessment.prepared)),
        },
    }  # fmt: skip


def _invocation(report: CheckReport) -> dict[str, Any]:
    """How the check ran; what it could not judge is a notification of the tool, for it is no result."""
    not_judged = not_judged_words(report.assessment.not_judged)
    lines = [not_judged, *unread_lines(report)] if not_judged else []
    notes = [{"level": "error", "message": {"text": plain_message(visible(line))}} for line in lines]
    return {
        "executionSuccessful": True,
        "exitCode": report.assessment.exit_code,
        **({"toolExecutionNotifications": notes} if notes else {}),
    }


def _results(report: CheckReport, place: dict[str, int]) -> list[dict[str, Any]]:
    """The findings, those that are accepted last; where any is, each result says whether it is (SARIF 3.27.23)."""
    accepted = accepted_findings(report)
    none: dict[str, Any] = {"suppressions": []} if accepted else {}
    standing = [_result(report, one, place) | none for one in report.located]
    return standing + [
        _result(report, one.located, place) | {"suppressions": [_suppression(report, one)]} for one in accepted
    ]


def _suppression(report: CheckReport, one: LocatedAcceptance) -> dict[str, Any]:
    return {
        "kind": "external" if one.by == "waiver" else "inSource",
        "status": "accepted",
        "justification": visible(f"{one.reason} ({written_at(report, one)})"),
        "location": _location(repository_path(report.folder, one.file), one.span),
    }


def _automation(folder: str) -> str:
    """The category of the run: what comes before the last slash tells several inventories of a repository apart."""
    path = repository_path("", folder)
    return "clausemap/" if path == "." else f"clausemap/{relative_reference(path)}/"


def _rule(check: Check) -> dict[str, Any]:
    rule = check.rule
    page = check.documentation.strip()
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": plain_message(first_line(check))},
        "fullDescription": {"text": plain_message(_first_paragraphs(page))},
        "help": {"text": plain_message(page), "markdown": _LABEL.sub(r"**\1:**", page)},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["privacy", rule.code[:3]]},
    }


def _first_paragraphs(page: str) -> str:
    """The title and the paragraph that says what is wrong, each on one line."""
    return "\n".join(" ".join(paragraph.split()) for paragraph in page.split("\n\n")[:2])


def _result(report: CheckReport, one: Located, place: dict[str, int]) -> dict[str, Any]:
    finding = one.finding
    index = {"ruleIndex": place[finding.code]} if finding.code in place else {}
    location = _location(repository_path(report.folder, finding.file), one.span)
    if finding.where:
        location["logicalLocations"] = [{"fullyQualifiedName": visible(finding.where)}]
    related = [_related(report, number, quoted) for number, quoted in enumerate(finding.quotes, start=1)]
    return {
        "ruleId": finding.code,
        **index,
        "level": finding.severity,
        "message": {"text": plain_message(f"{finding.message} {finding.help}"), "markdown": _markdown(one)},
        "locations": [location],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"clausemap/v1": finding.fingerprint},
        **({"properties": {"loweredFrom": finding.lowered_from}} if finding.lowered_from else {}),
    }


def _markdown(one: Located) -> str:
    return "\n\n".join(_paragraphs(one))


def _paragraphs(one: Located) -> Iterator[str]:
    yield _markdown_message(one.finding.message)
    for quoted in one.finding.quotes:
        yield f"> {_markdown_message(f'“{quoted.text}”')}"
    yield f"**Help:** {_markdown_message(one.finding.help)}"


def _markdown_message(text: str) -> str:
    return prose(text).replace("{", "{{").replace("}", "}}")


def _related(report: CheckReport, number: int, quoted: Quoted) -> dict[str, Any]:
    path = repository_path(report.folder, quoted.document)
    location = _location(path, Span(quoted.line, 1, quoted.line, 1) if quoted.line else None)
    remark = f" ({quoted.remark})" if quoted.remark else ""
    return {"id": number, "message": {"text": plain_message(f"“{quoted.text}”{remark}")}, **location}


def _location(path: str, span: Span | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": relative_reference(path), "uriBaseId": ROOT}}
    if span is not None:
        physical["region"] = {
            "startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column
        }  # fmt: skip
    return {"physicalLocation": physical}
