"""The first output of a check: one screen, whatever was found, and every command that it names shows what it says."""

from __future__ import annotations

import re

from catalog.findings.finding import GRAVITY
from catalog.todo.listed import causes, todo_list
from reports.formats.todo import MOST_LINES, render
from tests.reports.formats.reporting import DAY, finding, hostile, real_report, report_of


def test_a_case_with_many_faults_is_one_screen() -> None:
    text = render(real_report())
    verdict = "Aptible, Inc. does not pass: 89 of 109 points checked are proved from the policy as of 2015-09-01."
    assert text.startswith(f"{verdict}\n\n1. error: ")
    assert "goals" not in text
    assert len(text.splitlines()) <= MOST_LINES


def test_however_many_causes_there_are_it_is_one_screen_and_says_what_it_leaves_out() -> None:
    codes = [f"{(teller.cause.codes or ('ACME',))[0]:0<6}" for teller in causes()]
    found = [finding(code=code, where="x" * 80, severity=severity) for severity in GRAVITY for code in codes]
    report = report_of(found)
    lines = render(report).splitlines()
    assert len(lines) <= MOST_LINES
    shown = [line for line in lines if re.match(r"\d+\. \w+: ", line)]
    rest = next(line for line in lines if line.startswith("… and "))
    assert f"… and {len(todo_list(report.located)) - len(shown)} more causes (" in rest
    assert lines[-1] == "All of it: inventory check inventory --all"


def test_nothing_found_leaves_nothing_to_do() -> None:
    text = render(report_of([]))
    assert "1. " not in text
    assert "All of it" not in text


def test_hostile_text_stays_on_its_line_and_is_inert() -> None:
    text = render(report_of([hostile("\x1b[2J\n::error::x ##[group]")]))
    assert "\x1b" not in text
    assert "::error" not in text
    assert "##[group]" not in text


def test_a_command_repeats_what_was_asked_for() -> None:
    asked = ("--as-of", DAY.isoformat(), "--no-waivers")
    report = report_of([finding()], folder="my inventory")._replace(asked=asked, selected=("--select", "DIS"))
    text = render(report)
    assert f"inventory check 'my inventory' {' '.join(asked)} --select DIS001 --all\n" in text
    assert text.endswith(f"All of it: inventory check 'my inventory' {' '.join(asked)} --select DIS --all\n")
