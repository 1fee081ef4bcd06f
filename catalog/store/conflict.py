"""A finding over all inventories of a catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from catalog.findings.finding import Rule, Severity


class Conflict(NamedTuple):
    """A finding over several inventories; `declared` tells what each of them says, by inventory.

    `recipient` is whom it is about, None where it is about no recipient.
    """

    code: str
    name: str
    severity: Severity
    recipient: str | None
    message: str
    help: str
    declared: Mapping[str, Mapping[str, Any]]


def conflict(
    rule: Rule, recipient: str | None, message: str, help: str, declared: Mapping[str, Mapping[str, Any]]
) -> Conflict:
    """A conflict that `rule` is about."""
    return Conflict(rule.code, rule.name, rule.severity, recipient, message, help, declared)
