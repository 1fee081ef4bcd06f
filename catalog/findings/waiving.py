"""Waivers: findings that somebody accepts until a day, with a reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from catalog.findings.finding import Finding
from inventory.entry import Entry
from inventory.schema import Waiver

NEVER_WAIVED = "WVR"

Waived = tuple[Finding, Entry[Waiver]]


def holds(waiver: Waiver, day: datetime.date) -> bool:
    """Whether a waiver still counts on `day`; `until` is the first day on which it no longer does."""
    return day < waiver.until


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Entry[Waiver]], day: datetime.date
) -> tuple[list[Finding], list[Waived]]:
    """The findings that stand, and those that are waived, each with the first waiver that names its rule and record.

    Findings about waivers themselves always stand.
    """
    holding: dict[tuple[str, str], Entry[Waiver]] = {}
    for entry in waivers:
        if holds(entry.record, day) and not entry.record.rule.startswith(NEVER_WAIVED):
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
