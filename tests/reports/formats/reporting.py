"""Reports to be rendered: the worked case, with whatever findings a test wants."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from catalog.checking.assessment import Assessment, assess
from catalog.findings.finding import Finding, Quoted, Severity
from catalog.findings.locate import Located, Locator
from inventory.load import load_inventory
from inventory.problem import Span
from reports.check_report import CheckReport

ROOT = Path(__file__).resolve().parents[3]
CASE = "tests/cases/aptible/inventory"
PLACE = Span(3, 5, 3, 9)
DAY = datetime.date(2015, 9, 1)


@cache
def assessment() -> Assessment:
    return assess(load_inventory(ROOT / CASE), DAY, keep_goals=True)


def report_of(found: Sequence[Finding], folder: str = "inventory") -> CheckReport:
    """A report of these findings, in their order; the exit code stays the worked case's."""
    located = [Located(finding, finding.span or Span(1, 1, 1, 1), "") for finding in found]
    return CheckReport(assessment(), located, Locator(ROOT / CASE), folder)


def real_report() -> CheckReport:
    """The report of the worked case itself."""
    locator = Locator(ROOT / CASE)
    return CheckReport(assessment(), locator.locate(assessment().findings), locator, CASE)


def finding(
    message: str = "Something is wrong.",
    *,
    code: str = "DIS001",
    severity: Severity = "error",
    file: str = "categories/account.yaml",
    where: str = "account/card",
    help: str = "Put it right.",
    span: Span = PLACE,
    quotes: tuple[Quoted, ...] = (),
) -> Finding:
    return Finding(code, "unjustified", severity, message, help, file, span=span, where=where, quotes=quotes)


def hostile(text: str) -> Finding:
    """A finding that says `text` wherever a finding can say anything."""
    return finding(
        f"Before {text} after.",
        where=f"where {text}",
        help=f"Help {text} now.",
        file=f"categories/{text}.yaml",
        quotes=(Quoted(f"Quote {text} end", f"policy/{text}.md", 7, f"remark {text}"),),
    )


def squeezed(text: str) -> str:
    """`text` without white space: line breaks and wrapping do not count."""
    return re.sub(r"\s+", "", text)


def words(text: str) -> list[str]:
    """The words of plain letters in the first 500 characters of `text`: a reader must find them in any output."""
    return re.findall(r"[A-Za-z]{3,}", text[:500])
