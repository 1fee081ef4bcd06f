"""Where inventories as they are now disagree about recipients, by one statement a question.

The statements are set-based, run inside the database, and join by the recipient's id alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, text

from catalog.checks import (
    org001_recipient_declared_differently,
    org002_kind_conflict,
    org003_agreement_missing_somewhere,
)
from catalog.explain.wording import listing
from catalog.store.conflict import Conflict, conflict

DIFFERENTLY = """
SELECT r.recipient, r.inventory, r.title, r.role, r.country FROM current_recipient r
WHERE r.recipient IN (SELECT recipient FROM current_recipient GROUP BY recipient
HAVING COUNT(DISTINCT role) > 1 OR COUNT(DISTINCT COALESCE(country, '')) > 1 OR COUNT(DISTINCT title) > 1)
ORDER BY r.recipient, r.inventory
"""
KINDS_DIFFER = """
SELECT r.recipient, r.inventory, r.kinds FROM current_recipient r
WHERE r.recipient IN (SELECT recipient FROM current_recipient GROUP BY recipient HAVING COUNT(DISTINCT kinds) > 1)
ORDER BY r.recipient, r.inventory
"""
WITHOUT_AGREEMENT = """
SELECT r.recipient, r.inventory, r.role, other.inventory AS elsewhere FROM current_recipient r
LEFT JOIN current_recipient other ON other.recipient = r.recipient AND other.agreement IS NOT NULL
WHERE r.agreement IS NULL AND r.role IN ('processor', 'joint-controller')
ORDER BY r.recipient, r.inventory, other.inventory
"""


def conflicts(connection: Connection) -> list[Conflict]:
    """Every conflict about recipients, the gravest first."""
    checks: Sequence[Callable[[Connection], Iterator[Conflict]]] = (
        _differently,
        _kinds,
        _agreements,
    )
    return in_order([conflict for check in checks for conflict in check(connection)])


def in_order(found: Iterable[Conflict]) -> list[Conflict]:
    """The gravest first, then by code and recipient."""
    return sorted(found, key=lambda one: (one.severity, one.code, one.recipient or ""))


def _grouped(connection: Connection, statement: str) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for row in connection.execute(text(statement)).mappings():
        about = {name: value for name, value in row.items() if name not in ("recipient", "inventory")}
        found.setdefault(row["recipient"], {}).setdefault(row["inventory"], about)
    return found


def _differently(connection: Connection) -> Iterator[Conflict]:
    for recipient, declared in _grouped(connection, DIFFERENTLY).items():
        fields = [f for f in ("title", "role", "country") if len({about[f] for about in declared.values()}) > 1]
        named = listing("name" if field == "title" else field for field in fields)
        yield conflict(
            org001_recipient_declared_differently.RULE, recipient,
            f"{recipient} is declared with another {named} in one inventory than in another.",
            "Agree on one declaration, or give two different recipients two names.",
            {inventory: {f: about[f] for f in fields} for inventory, about in declared.items()},
        )  # fmt: skip


def _kinds(connection: Connection) -> Iterator[Conflict]:
    for recipient, declared in _grouped(connection, KINDS_DIFFER).items():
        yield conflict(
            org002_kind_conflict.RULE, recipient,
            f"{recipient} is of other kinds in one inventory than in another, so other sentences apply to it.",
            "Agree on its kinds: the policy's words for it are the same everywhere.",
            {inventory: {"kinds": json.loads(about["kinds"])} for inventory, about in declared.items()},
        )  # fmt: skip


def _agreements(connection: Connection) -> Iterator[Conflict]:
    for recipient, declared in _grouped(connection, WITHOUT_AGREEMENT).items():
        elsewhere = next((about["elsewhere"] for about in declared.values() if about["elsewhere"]), None)
        known = f", though {elsewhere} names one" if elsewhere else ""
        yield conflict(
            org003_agreement_missing_somewhere.RULE, recipient,
            f"{recipient} has no agreement in {', '.join(declared)}{known}.",
            "Name the agreement (GDPR Art. 26 and 28) in each inventory that declares the recipient.",
            {inventory: {"role": about["role"], "agreement": None} for inventory, about in declared.items()},
        )  # fmt: skip


VERDICTS = """
SELECT d.inventory, d.verdict, COUNT(*) AS disclosures FROM current_disclosure d
GROUP BY d.inventory, d.verdict ORDER BY d.inventory, d.verdict
"""


def verdicts(connection: Connection) -> dict[str, dict[str, int]]:
    """How many disclosures have which verdict, by inventory, as they were recorded."""
    found: dict[str, dict[str, int]] = {}
    for inventory, verdict, count in connection.execute(text(VERDICTS)):
        found.setdefault(inventory, {})[verdict] = count
    return found
