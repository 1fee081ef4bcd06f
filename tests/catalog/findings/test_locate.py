"""Findings at their lines and columns, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.findings.finding import Finding, Rule
from catalog.findings.locate import TOP, Locator
from inventory.problem import Span

RULE = Rule("TST001", "example", "error")


@pytest.fixture
def locator(tmp_path: Path) -> Locator:
    (tmp_path / "a.yaml").write_text("one: 1\ntwo:\n  - x: y\n  - {label: rights, and safety}\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("First\n\nThird line\n", encoding="utf-8")
    return Locator(tmp_path)


def finding(file: str = "a.yaml", path: tuple[str | int, ...] = (), **more: object) -> Finding:
    return RULE.finding("It is wrong.", "Mend it.", file, path)._replace(**more)


def test_the_span_of_a_value_and_of_a_key(locator: Locator) -> None:
    assert locator.span("a.yaml", ("two", 0, "x")) == Span(3, 8, 3, 9)
    assert locator.span("a.yaml", ("two", 0, "x"), on_key=True) == Span(3, 5, 3, 6)


def test_a_line_of_a_text(locator: Locator) -> None:
    assert locator.span("b.md", ("line", 3)) == Span(3, 1, 3, 11)
    assert [locator.line("b.md", number) for number in (0, 1, 3, 4, 5)] == ["", "First", "Third line", "", ""]


def test_a_file_that_is_not_there_has_no_lines(locator: Locator) -> None:
    assert locator.line("none.md", 1) == ""
    (found,) = locator.locate([finding("none.md")])
    assert (found.span, found.source) == (TOP, "")


def test_a_finding_without_path_stands_at_the_top(locator: Locator) -> None:
    (found,) = locator.locate([finding()])
    assert (found.span, found.source) == (Span(1, 1, 1, 1), "one: 1")


def test_a_finding_with_a_span_keeps_it(locator: Locator) -> None:
    (found,) = locator.locate([finding(span=Span(2, 1, 2, 4), path=("one",))])
    assert (found.span, found.source) == (Span(2, 1, 2, 4), "two:")


def test_in_order_of_file_place_gravity_code_and_message(locator: Locator) -> None:
    ordered = [
        finding("a.yaml", ("one",)),
        finding("a.yaml", ("one",), code="TST002"),
        finding("a.yaml", ("one",), code="TST002", message="Then this."),
        finding("a.yaml", ("one",), code="AAA001", severity="note"),
        finding("a.yaml", ("two",)),
        finding("b.md", ("line", 1)),
        finding("b.md", ("line", 3)),
    ]
    assert [one.finding for one in locator.locate(reversed(ordered))] == ordered


def test_a_comma_that_cut_a_text_in_two(locator: Locator) -> None:
    unknown = finding(path=("two", 1, "and safety"), on_key=True, code="INV003")
    other = finding(path=("two", 1, "label"), code="INV003")
    found = {one.finding.path: one.finding.help for one in locator.locate([unknown, other])}
    assert found[unknown.path] == 'A comma cut a text in two here: quote the text, as in {label: "rights, and safety"}.'
    assert found[other.path] == "Mend it."
