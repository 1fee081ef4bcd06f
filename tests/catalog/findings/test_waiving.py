"""Which findings a waiver or a comment accepts."""

from __future__ import annotations

import datetime

from catalog.findings.finding import Finding, Rule
from catalog.findings.inline_ignores import apply_ignores, ignore_findings, ignores_in
from catalog.findings.locate import Located
from catalog.findings.waiving import apply_waivers
from inventory.entry import Entry
from inventory.problem import Span
from inventory.schema import Waiver

DAY = datetime.date(2024, 6, 1)


def waiver(rule: str, where: str, until: str, position: int = 0) -> Entry[Waiver]:
    record = Waiver(rule=rule, where=where, reason="r", until=until)  # type: ignore[arg-type]
    return Entry(where, record, "waivers.yaml", ("waivers", position))


def finding(code: str, where: str) -> Finding:
    return Rule(code, "name", "error").finding("m", "h", "f.yaml", where=where)


def test_rule_and_record_must_both_be_named() -> None:
    found = [finding("DIS001", "a/b"), finding("DIS002", "a/b"), finding("DIS001", "a/c")]
    entry = waiver("DIS001", "a/b", "2024-06-02")
    assert apply_waivers(found, [entry], DAY) == (found[1:], [(found[0], entry)])


def test_the_end_is_exclusive() -> None:
    found = [finding("DIS001", "a/b")]
    assert apply_waivers(found, [waiver("DIS001", "a/b", "2024-06-01")], DAY) == (found, [])


def test_the_first_of_two_waivers_is_used() -> None:
    first, second = waiver("DIS001", "a", "2025-01-01"), waiver("DIS001", "a", "2026-01-01", 1)
    _, waived = apply_waivers([finding("DIS001", "a")], [first, second], DAY)
    assert waived[0][1] is first


def test_findings_about_waivers_stand() -> None:
    found = [finding("WVR002", "a")]
    assert apply_waivers(found, [waiver("WVR002", "a", "2025-01-01")], DAY) == (found, [])


def located(code: str, line: int) -> Located:
    return Located(finding(code, "a"), Span(line, 1, line, 2), "")


TEXT = """\
a: 1  # inventory: ignore DIS001: until the release
b: 2
c: 3  #inventory: ignore DIS002
d: 4  # inventory: ignore: no code
e: 5  # inventory: ignore REC001: nothing is wrong
"""


def test_comments_are_read_with_their_place() -> None:
    read = [(each.span, each.code, each.reason) for each in ignores_in("f.yaml", TEXT)]
    assert read == [
        (Span(1, 7, 1, 52), "DIS001", "until the release"),
        (Span(3, 7, 3, 32), "DIS002", ""),
        (Span(4, 7, 4, 35), "", "no code"),
        (Span(5, 7, 5, 51), "REC001", "nothing is wrong"),
    ]
    assert list(ignores_in("f.yaml", "a: inventory\n")) == []


def test_a_comment_accepts_its_line_and_rule_only() -> None:
    ignores = list(ignores_in("f.yaml", TEXT))
    found = [located("DIS001", 1), located("DIS001", 2), located("USE001", 1), located("DIS002", 3)]
    kept, ignored = apply_ignores(found, ignores)
    about = list(ignore_findings(ignores, ignored))
    assert [finding for finding, _ in ignored] == [found[0].finding]
    assert kept == [one.finding for one in found[1:]]
    assert [(each.code, each.span.line, each.message) for each in about if each.span] == [
        ("INV004", 3, "This ignore comment gives no reason."),
        ("INV004", 4, "This ignore comment gives no code of a rule."),
        ("WVR002", 5, "There is no finding REC001 on this line to ignore."),
    ]
