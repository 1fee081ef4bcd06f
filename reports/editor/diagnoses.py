"""The findings of a check as an editor shows them: at their places, each with the sentences that it quotes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from catalog.findings.finding import Quoted, Severity
from catalog.findings.locate import TOP, Located, Locator
from inventory.problem import Span
from inventory.suggestion import suggested_name
from reports.escaping.visible import visible


class Remark(NamedTuple):
    """A sentence of a policy that a finding quotes, at its line."""

    file: str
    span: Span
    text: str


class Diagnosis(NamedTuple):
    """One finding. `message` has the help on a line of its own; `meant` is what should probably stand at `span`."""

    file: str
    span: Span
    severity: Severity
    code: str
    message: str
    meant: str | None = None
    remarks: tuple[Remark, ...] = ()


def diagnoses(located: Iterable[Located], locator: Locator) -> list[Diagnosis]:
    """The findings, in their order; `locator` tells the lines of the policies that they quote."""
    return [_diagnosis(one, locator) for one in located]


def _diagnosis(one: Located, locator: Locator) -> Diagnosis:
    finding = one.finding
    remarks = tuple(_remark(quoted, locator) for quoted in finding.quotes)
    message = f"{visible(finding.message)}\n{visible(finding.help)}"
    return Diagnosis(
        finding.file, one.span, finding.severity, finding.code, message, suggested_name(finding.help), remarks
    )  # fmt: skip


def _remark(quoted: Quoted, locator: Locator) -> Remark:
    line = max(quoted.line, 1)
    span = Span(line, 1, line, len(locator.line(quoted.document, line)) + 1) if quoted.line else TOP
    remark = f" – {quoted.remark}" if quoted.remark else ""
    return Remark(quoted.document, span, visible(f"“{quoted.text}”{remark}"))
