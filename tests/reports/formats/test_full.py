"""The output for people at a terminal: what differs only in its term is told together, and nothing else is."""

from __future__ import annotations

import re

from catalog.findings.finding import Quoted
from catalog.findings.locate import Located, Locator
from inventory.problem import Span
from reports.check_report import CheckReport
from reports.formats.full import render
from tests.reports.formats.reporting import CASE, ROOT, assessment, finding


def about(term: str, line: int, column: int, source: str = "", **changes: str) -> Located:
    """A finding that `term` is not permitted, with the remark on the sentence that comes nearest."""
    quote = Quoted(
        "We collect names.", "p.md", 3, f"collect-names differs in the data: it speaks of name, not of {term}"
    )
    message = f"No sentence permits collecting {term} of customer-user."
    found = finding(message, code="COL001", where="account", quotes=(quote,))
    span = Span(line, column, line, column + len(term))
    return Located(found._replace(span=span, **changes), span, source or f"  - {term}")


def shown(*located: Located) -> str:
    return render(CheckReport(assessment(), list(located), Locator(ROOT / CASE), "inventory"))


def test_findings_that_differ_in_their_term_alone_are_told_together() -> None:
    text = shown(about("email", 4, 5), about("email-address", 5, 5))
    assert text.startswith(
        "error[COL001] unjustified: No sentence permits collecting email and email-address of customer-user.\n"
        "    (2 findings)\n"
        "  --> inventory/categories/account.yaml:4:5  (account)\n"
        "   4 |   - email\n"
        "     |     ^^^^^\n"
        "   5 |   - email-address\n"
        "     |     ^^^^^^^^^^^^^\n"
        "  p.md:3: “We collect names.”\n"
        "    – collect-names differs in the data: it speaks of name, not of email and email-address\n"
    )
    assert text.count("= help: ") == 1
    assert "2 errors, " in text


def test_a_line_with_several_of_them_is_shown_once() -> None:
    line = "data: [email, phone]"
    text = shown(about("email", 4, 8, line), about("phone", 4, 15, line))
    assert text.count(f"   4 | {line}\n") == 1
    assert "\n     |        ^^^^^  ^^^^^\n" in text


def test_few_lines_stand_for_many() -> None:
    text = shown(*(about(f"datum-{n}", n, 5) for n in range(1, 9)))
    assert "datum-6 and 2 more of customer-user. (8 findings)" in " ".join(text.split())
    assert len(re.findall(r"\^+", text)) == 3


def test_what_differs_otherwise_is_told_apart() -> None:
    for changes in ({"help": "Another step."}, {"where": "logs"}, {"file": "categories/logs.yaml"}, {"code": "DIS001"}):
        text = shown(about("email", 4, 5), about("phone", 5, 5, **changes))
        assert text.count("= help: ") == 2, changes
    assert shown(about("email", 4, 5), about("phone", 5, 5, "  - {type: phone}")).count("= help: ") == 2


def test_purposes_are_told_together_like_data() -> None:
    line = "purposes: [billing, support]"
    found = (about("billing", 4, 12, line, code="USE001"), about("support", 4, 21, line, code="USE001"))
    text = shown(*found)
    assert "collecting billing and support of customer-user. (2 findings)" in " ".join(text.split())
    assert text.count("= help: ") == 1
