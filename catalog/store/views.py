"""Views for people: what holds now, in every inventory, so that a plain SELECT answers who gets email addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

CURRENT_ENTRY = """
CREATE VIEW current_entry AS SELECT e.* FROM entry e WHERE NOT EXISTS (
SELECT 1 FROM entry later WHERE later.inventory_id = e.inventory_id
AND (later.day > e.day OR (later.day = e.day AND later.seq > e.seq)))
"""


def current_views(kinds: Iterable[str]) -> Iterator[tuple[str, str]]:
    """One view a kind of content, as (name, statement): `current_goal`, `current_recipient` …"""
    yield "current_entry", " ".join(CURRENT_ENTRY.split())
    for kind in kinds:
        # The kinds are names of our own tables.
        yield (
            f"current_{kind}",
            (
                f"CREATE VIEW current_{kind} AS SELECT i.name AS inventory, v.* FROM current_entry e "  # noqa: S608
                "JOIN inventory i ON i.id = e.inventory_id "
                f"JOIN (SELECT h.inventory_id, h.part, h.address FROM {kind}_change h "
                "JOIN current_entry c ON c.inventory_id = h.inventory_id AND h.seq <= c.seq "
                "GROUP BY h.inventory_id, h.part, h.address HAVING SUM(h.sign) = 1) s "
                "ON s.inventory_id = e.inventory_id "
                f"JOIN {kind}_version v "
                "ON v.inventory_id = s.inventory_id AND v.part = s.part AND v.address = s.address"
            ),
        )
