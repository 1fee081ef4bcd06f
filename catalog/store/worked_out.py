"""The verdicts of all inventories as they are now, worked out anew inside the database and held against the recorded.

The statement is `verdicts.sql`, which runs as it stands in SQLite, PostgreSQL and DuckDB.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from catalog.store.basis import RULES
from catalog.store.conflict import Conflict

STATEMENT = Path(__file__).with_name("verdicts.sql").read_text(encoding="utf-8")
"""Rows of (inventory, address of the goal, verdict, vagueness)."""

SHOWN = 10
"""So many differing verdicts of an inventory are told one by one; the rest are counted."""

# Put together from our own texts only.
DIFFERING = f"""
WITH
worked_out AS MATERIALIZED ({STATEMENT}),
rank (grade, name) AS (
    VALUES (0, 'exact'), (1, 'broader'), (2, 'open-list'), (3, 'unmet-condition'), (4, 'not-in-force'), (5, 'partial'),
        (6, 'miscited'), (7, 'unjustified'), (8, 'conflicting'), (9, 'prohibited'), (10, 'undeclared')
),
goal AS MATERIALIZED (
    SELECT inventory, address, action, category, disclosure, datum, subject, source, purpose, recipient, region,
        country, verdict, vagueness
    FROM current_goal
),
both_verdicts AS MATERIALIZED (
    SELECT g.*, w.verdict AS follows, w.vagueness AS vague, r.grade
    FROM goal g
    LEFT JOIN worked_out w ON w.inventory = g.inventory AND w.address = g.address
    LEFT JOIN rank r ON r.name = w.verdict
),
worst AS MATERIALIZED (
    SELECT inventory, disclosure, MAX(grade) AS grade, MAX(vague) AS vague
    FROM both_verdicts
    WHERE disclosure IS NOT NULL AND grade IS NOT NULL
    GROUP BY inventory, disclosure
)
SELECT inventory, action || ' of ' || category AS what, COALESCE(disclosure, '') AS disclosure,
    COALESCE(datum, region) AS datum, COALESCE(subject, country) AS subject, COALESCE(source, purpose, '') AS aim,
    COALESCE(recipient, '') AS recipient, verdict, vagueness, follows, vague
FROM both_verdicts
WHERE follows IS NOT NULL AND (verdict <> follows OR COALESCE(vagueness, -1.0) <> COALESCE(vague, -1.0))
UNION ALL
SELECT d.inventory, 'the whole disclosure', d.disclosure, '', '', '', '', d.verdict, d.vagueness, r.name, w.vague
FROM worst w
JOIN current_disclosure d ON d.inventory = w.inventory AND d.disclosure = w.disclosure
JOIN rank r ON r.grade = w.grade
WHERE d.verdict <> r.name OR COALESCE(d.vagueness, -1.0) <> COALESCE(w.vague, -1.0)
ORDER BY 1, 2, 3, 4, 5, 6, 7
"""  # noqa: S608
WITHOUT_BASIS = f"""
SELECT i.name FROM current_entry e JOIN inventory i ON i.id = e.inventory_id
WHERE NOT EXISTS (SELECT 1 FROM current_basis b WHERE b.inventory_id = i.id AND b.rules = '{RULES}')
ORDER BY i.name
"""  # noqa: S608


class Differing(NamedTuple):
    """One verdict that does not follow from the statements as recorded: of a goal, or of a disclosure as a whole."""

    inventory: str
    about: str
    recorded: tuple[str, float | None]
    follows: tuple[str, float | None]


def prepare(connection: Connection) -> None:
    """Set up the transaction: PostgreSQL knows no sizes of intermediate results, and would try loops within loops."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL enable_nestloop = off")


def differing(connection: Connection) -> list[Differing]:
    """Every verdict that was recorded and does not follow, by inventory."""
    prepare(connection)
    return [
        Differing(row[0], " ".join(filter(None, row[1:7])), (row[7], row[8]), (row[9], row[10]))
        for row in connection.exec_driver_sql(DIFFERING)
    ]


def not_worked_out(connection: Connection) -> list[str]:
    """The inventories whose state was recorded by a version that kept nothing to work verdicts out from."""
    return [str(name) for (name,) in connection.exec_driver_sql(WITHOUT_BASIS)]


def differing_verdicts(connection: Connection) -> Iterator[Conflict]:
    """One finding an inventory that has any."""
    by_inventory: dict[str, list[Differing]] = {}
    for one in differing(connection):
        by_inventory.setdefault(one.inventory, []).append(one)
    for inventory, found in by_inventory.items():
        first = found[0]
        number = "1 verdict is" if len(found) == 1 else f"{len(found)} verdicts are"
        yield Conflict(
            "ORG004", "verdict-does-not-follow", "error", None,
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


def _told(verdict: tuple[str, float | None]) -> str:
    return verdict[0] if verdict[1] is None else f"{verdict[0]} (vagueness {verdict[1]:.3f})"
