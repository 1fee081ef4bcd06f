"""Waivers: findings that somebody accepts until a day, with a reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from catalog.findings.finding import Finding
from catalog.findings.rule_codes import is_acceptable
from inventory.entry import Entry
from inventory.schema import Waiver

LONGEST = datetime.timedelta(days=731)
"""How far after the day of the check a waiver may end: two years; one without an end would be no decision."""

Waived = tuple[Finding, Entry[Waiver]]


def has_ended(waiver: Waiver, day: datetime.date) -> bool:
    """Whether a waiver no longer counts on `day`; `until` is the first such day."""
    return waiver.until <= day


def lasts_too_long(waiver: Waiver, day: datetime.date) -> bool:
    """Whether a waiver would count for longer than anybody can answer for."""
    return waiver.until - day > LONGEST


def holds(waiver: Waiver, day: datetime.date) -> bool:
    """Whether a waiver counts on `day`."""
    return not has_ended(waiver, day) and not lasts_too_long(waiver, day) and is_acceptable(waiver.rule)


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Entry[Waiver]], day: datetime.date
) -> tuple[list[Finding], list[Waived]]:
    """The findings that stand, and those that are waived, each with the first waiver that names its rule and record.

    Findings of rules that cannot be accepted always stand.
    """
    holding: dict[tuple[str, str], Entry[Waiver]] = {}
    for entry in waivers:
        if holds(entry.record, day):
            holding.setdefault((entry.record.rule, entry.record.where), entry)
    if not holding:
        return list(findings), []
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        waiver = holding.get((finding.code, finding.where))
        if waiver is None:
            kept.append(finding)
        else:
            waived.append((finding, waiver))
    return kept, waived
