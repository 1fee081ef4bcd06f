"""Questions to the catalogue: who had what on a day, why, and which inventories send what to whom."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, text

from catalog.store.entries import Recorded
from catalog.store.state import contents_at

JSON_FIELDS = frozenset(
    {"content", "kinds", "misses", "relations", "conditions", "heading", "broader", "quotes", "lines", "classes"}
)


def readable(row: dict[str, Any]) -> dict[str, Any]:
    """A content as plain data: JSON texts unpacked, addresses in hexadecimal."""
    return {
        name: json.loads(value) if name in JSON_FIELDS and value is not None
        else value.hex() if isinstance(value, bytes) else value
        for name, value in row.items()
    }  # fmt: skip


def who_had(connection: Connection, entry: Recorded, datum: str) -> list[dict[str, Any]]:
    """Who got `datum`, or data of a narrower type, by an entry: one record a recipient and disclosure."""
    names = at_or_below(contents_at(connection, "term", entry.inventory_id, entry.seq, dimension="data"), datum)
    goals = contents_at(connection, "goal", entry.inventory_id, entry.seq, action="disclose", datum=sorted(names))
    return _flows(connection, entry, goals)


def _flows(connection: Connection, entry: Recorded, goals: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    recipients = recipients_at(connection, entry)
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for goal in goals:
        grouped.setdefault((goal["recipient"], goal["disclosure"]), []).append(goal)
    return [
        {
            "inventory": entry.inventory,
            "recipient": recipient,
            "name": recipients.get(recipient, {}).get("title"),
            "role": recipients.get(recipient, {}).get("role"),
            "disclosure": disclosure,
            **_sides(found),
            "verdicts": sorted({goal["verdict"] for goal in found}),
            "seq": entry.seq,
        }
        for (recipient, disclosure), found in sorted(grouped.items())
    ]


def _sides(goals: Iterable[dict[str, Any]]) -> dict[str, list[str]]:
    each = list(goals)
    sides = (("data", "datum"), ("subjects", "subject"), ("purposes", "purpose"))
    return {plural: sorted({goal[field] for goal in each}) for plural, field in sides}


def recipients_at(connection: Connection, entry: Recorded) -> dict[str, dict[str, Any]]:
    """The declared recipients by id."""
    return {row["recipient"]: row for row in contents_at(connection, "recipient", entry.inventory_id, entry.seq)}


def at_or_below(terms: Iterable[dict[str, Any]], name: str) -> set[str]:
    """The names of a term and of all narrower ones."""
    narrower: dict[str, list[str]] = {}
    for term in terms:
        for above in json.loads(term["broader"]):
            narrower.setdefault(above, []).append(term["term"])
    found, waiting = {name}, [name]
    while waiting:
        for below in narrower.get(waiting.pop(), ()):
            if below not in found:
                found.add(below)
                waiting.append(below)
    return found


def why(connection: Connection, entry: Recorded, disclosure: str) -> dict[str, Any] | None:
    """The proof of a disclosure as it stood by an entry; None where the inventory had no such disclosure."""
    owner, seq = entry.inventory_id, entry.seq
    declared = contents_at(connection, "disclosure", owner, seq, disclosure=disclosure)
    if not declared:
        return None
    goals = contents_at(connection, "goal", owner, seq, disclosure=disclosure)
    legs = contents_at(connection, "proof", owner, seq, goal=[goal["address"] for goal in goals])
    sentences = _sentences(connection, entry, goals, legs)
    of_goal: dict[bytes, list[dict[str, Any]]] = {}
    for leg in sorted(legs, key=lambda leg: int(leg["position"])):
        of_goal.setdefault(leg["goal"], []).append({**readable(leg), "sentence": sentences.get(leg["statement"])})
    told = [
        {**readable(goal), "proof": of_goal.get(goal["address"], []), "nearest": _nearest(goal, sentences)}
        for goal in goals
    ]
    return {**_head(entry), **readable(declared[0]), "goals": told}


def _head(entry: Recorded) -> dict[str, Any]:
    told = entry.told
    about = {"inventory": entry.inventory, "seq": entry.seq, "snapshot": entry.snapshot, "held_from": entry.day}
    return {**about, "recorded_at": entry.recorded_at, "who": told.get("who"), "commit": told.get("commit")}


def _nearest(goal: dict[str, Any], sentences: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**miss, "sentence": sentences.get(miss["statement"])} for miss in json.loads(goal["misses"] or "[]")]


def _sentences(
    connection: Connection, entry: Recorded, goals: Sequence[dict[str, Any]], legs: Sequence[dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    """The quoted sentences that proofs and near misses speak of, each with its place, by statement."""
    wanted = {leg["statement"] for leg in legs if leg["statement"]}
    wanted |= {m["statement"] for g in goals for m in json.loads(g["misses"] or "[]") if m["statement"]}
    lines = lines_at(connection, entry)
    documents = {p["policy"]: p["document"] for p in contents_at(connection, "policy", entry.inventory_id, entry.seq)}
    found = contents_at(connection, "statement", entry.inventory_id, entry.seq, statement=sorted(wanted))
    return {
        one["statement"]: {
            "quote": one["quote"],
            "clause": one["clause"],
            "document": documents.get(one["policy"]),
            "line": lines.get(f"quote {one['statement']}"),
        }
        for one in found
    }


def lines_at(connection: Connection, entry: Recorded) -> dict[str, int]:
    """The lines on which records and sentences stood, by kind and name."""
    rows = contents_at(connection, "file", entry.inventory_id, entry.seq)
    return {name: line for row in rows for name, line in json.loads(row["lines"]).items() if type(line) is int}


SEARCH = """
SELECT g.inventory, g.category, g.disclosure, g.recipient, r.title, g.datum, g.subject, g.purpose, g.verdict
FROM current_goal g
LEFT JOIN current_recipient r ON r.inventory_id = g.inventory_id AND r.recipient = g.recipient
WHERE g.action = 'disclose' AND LOWER(g.datum || ' ' || g.recipient || ' ' || g.purpose || ' ' || g.subject || ' ' ||
g.disclosure || ' ' || COALESCE(r.title, '')) LIKE :like ESCAPE '!'
"""


def search(connection: Connection, term: str) -> list[dict[str, Any]]:
    """The flows of all inventories, as they are now, in which `term` is part of a name: one record a disclosure."""
    rows = connection.execute(text(SEARCH), {"like": _like(term)}).mappings().all()
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        grouped.setdefault((row["inventory"], row["disclosure"]), []).append(dict(row))
    return [
        {
            "inventory": inventory,
            "disclosure": disclosure,
            "recipient": found[0]["recipient"],
            "name": found[0]["title"],
            **_sides(found),
            "verdicts": sorted({goal["verdict"] for goal in found}),
        }
        for (inventory, disclosure), found in sorted(grouped.items())
    ]


OBSERVED = """
SELECT o.inventory, o.party, o.name, o.outcome, o.recipient, o.signal, o.sign, o.file FROM current_observation o
WHERE LOWER(o.party || ' ' || o.name || ' ' || o.sign) LIKE :like ESCAPE '!'
"""


def search_observations(connection: Connection, term: str) -> list[dict[str, Any]]:
    """What is observed now, in all inventories, with `term` as part of a name: one record a sign and evidence file."""
    rows = connection.execute(text(OBSERVED), {"like": _like(term)}).mappings()
    order = ("inventory", "party", "file", "signal", "sign")
    return sorted((dict(row) for row in rows), key=lambda row: [row[field] for field in order])


def _like(term: str) -> str:
    return f"%{''.join(f'!{letter}' if letter in '!%_' else letter for letter in term.lower())}%"


def whole_state(connection: Connection, entry: Recorded, kinds: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """Everything that an entry's snapshot consists of, by kind."""
    found = {kind: contents_at(connection, kind, entry.inventory_id, entry.seq) for kind in kinds}
    return {kind: [readable(row) for row in rows] for kind, rows in found.items()}


def flows_at(connection: Connection, entry: Recorded) -> list[dict[str, Any]]:
    """Everybody who got anything by an entry, as `who_had` tells it."""
    goals = contents_at(connection, "goal", entry.inventory_id, entry.seq, action="disclose")
    return _flows(connection, entry, goals)
