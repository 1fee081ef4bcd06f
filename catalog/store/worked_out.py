"""The verdicts of all inventories as they are now, worked out anew inside the database and held against the recorded.

The statement is `verdicts.sql`, which runs as it stands in SQLite, PostgreSQL and DuckDB.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from catalog.checks import org004_verdict_does_not_follow
from catalog.counting import counted
from catalog.justify.verdicts import ORDER, UNJUDGED, Verdict
from catalog.store.basis import RULES
from catalog.store.conflict import Conflict, conflict

STATEMENT = Path(__file__).with_name("verdicts.sql").read_text(encoding="utf-8")
"""Rows of (inventory, address of the goal, verdict, vagueness)."""

SHOWN = 10
"""So many differing verdicts of an inventory are told one by one; the rest are counted."""

RECORDED = """
SELECT inventory, address, action, category, disclosure, datum, region, subject, country, source, purpose, recipient,
    verdict, vagueness
FROM current_goal
ORDER BY inventory, action, category, disclosure, datum, region, subject, country, source, purpose, recipient
"""
RECORDED_DISCLOSURES = """
SELECT inventory, disclosure, verdict, vagueness FROM current_disclosure ORDER BY inventory, disclosure
"""
WITHOUT_BASIS = f"""
SELECT i.name FROM current_entry e JOIN inventory i ON i.id = e.inventory_id
WHERE NOT EXISTS (SELECT 1 FROM current_basis b WHERE b.inventory_id = i.id AND b.rules = '{RULES}')
ORDER BY i.name
"""  # noqa: S608


Worth = tuple[Verdict, float | None]
"""A verdict with its vagueness."""


class DifferingVerdict(NamedTuple):
    """One verdict that does not follow from the statements as recorded: of a goal, or of a disclosure as a whole."""

    inventory: str
    about: str
    recorded: Worth
    follows: Worth


def prepare(connection: Connection) -> None:
    """Set up the transaction: PostgreSQL knows no sizes of intermediate results, and would try loops within loops."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL enable_nestloop = off")


def differing(connection: Connection) -> list[DifferingVerdict]:
    """Every verdict that was recorded and does not follow, by inventory: of goals, then of whole disclosures.

    Both sides are read and compared here: SQLite takes much longer to prepare the statement within a larger one.
    """
    prepare(connection)
    follows = {(row[0], bytes(row[1])): (row[2], row[3]) for row in connection.exec_driver_sql(STATEMENT)}
    found: list[DifferingVerdict] = []
    whole: dict[tuple[str, str], list[Worth]] = {}
    for row in connection.exec_driver_sql(RECORDED):
        worth = follows.get((row.inventory, bytes(row.address)))
        if worth is None:
            continue
        if row.disclosure is not None:
            whole.setdefault((row.inventory, row.disclosure), []).append(worth)
        if row.verdict != UNJUDGED and worth != (row.verdict, row.vagueness):
            about = " ".join(filter(None, (f"{row.action} of {row.category}", *row[4:12])))
            found.append(DifferingVerdict(row.inventory, about, (row.verdict, row.vagueness), worth))
    for inventory, disclosure, verdict, vagueness in connection.exec_driver_sql(RECORDED_DISCLOSURES):
        worst = _worst(whole.get((inventory, disclosure), []))
        if worst is not None and verdict != UNJUDGED and worst != (verdict, vagueness):
            found.append(DifferingVerdict(inventory, f"the whole disclosure {disclosure}", (verdict, vagueness), worst))
    return found


def _worst(goals: list[Worth]) -> Worth | None:
    """The verdict of a disclosure: that of its worst goal, and the largest vagueness of those that pass."""
    if not goals:
        return None
    vagueness = max((vague for _, vague in goals if vague is not None), default=None)
    return max((verdict for verdict, _ in goals), key=ORDER.__getitem__), vagueness


def not_worked_out(connection: Connection) -> list[str]:
    """The inventories without what verdicts follow from: recorded by an older version, or judged by rules SQL lacks."""
    return [str(name) for (name,) in connection.exec_driver_sql(WITHOUT_BASIS)]


def differing_verdicts(connection: Connection) -> Iterator[Conflict]:
    """One finding an inventory that has any."""
    by_inventory: dict[str, list[DifferingVerdict]] = {}
    for one in differing(connection):
        by_inventory.setdefault(one.inventory, []).append(one)
    for inventory, found in by_inventory.items():
        first = found[0]
        number = counted(len(found), "verdict is", "verdicts are")
        yield conflict(
            org004_verdict_does_not_follow.RULE, None,
            f"{number} recorded in {inventory} that its statements do not give, such as {_told(first.recorded)} where "
            f"they give {_told(first.follows)}: {first.about}.",
            "Record the inventory anew; `inventory catalog verify` says whether the record was altered.",
            {
                inventory: {
                    "verdicts": len(found),
                    "first": [
                        {"of": one.about, "recorded": _told(one.recorded), "follows": _told(one.follows)}
                        for one in found[:SHOWN]
                    ],
                }
            },
        )  # fmt: skip


def _told(verdict: Worth) -> str:
    return verdict[0] if verdict[1] is None else f"{verdict[0]} (broader by {verdict[1]:.3f})"
