"""The states of recipients, disclosures and transfers, made from the contents that they consisted of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from catalog.justify.verdicts import PASSING, Verdict, worse
from catalog.observing.wording import sign
from catalog.store.comings import Contents
from catalog.store.moments import State
from inventory.evidence.observation import Observation
from inventory.schema import ListedMechanism, SubRecipient
from inventory.schema.evidence import item_from


def recipient_state(contents: Contents) -> State:
    """A recipient as declared."""
    ((_, row),) = contents
    rest = json.loads(row["content"])
    return {
        "name": (row["title"],),
        "role": (row["role"],),
        "kinds": tuple(json.loads(row["kinds"])),
        "country": _given(row["country"]),
        "agreement": _agreement(row, rest.get("agreement") or {}),
        "transfer": tuple(map(_mechanism, rest.get("transfer", ()))),
        "sub_recipients": tuple(map(_sub_recipient, rest.get("sub_recipients", ()))),
    }


def _sub_recipient(written: str | Mapping[str, Any]) -> str:
    return str(SubRecipient.model_validate({"recipient": written} if isinstance(written, str) else written))


def _mechanism(written: str | Mapping[str, Any]) -> str:
    return str(ListedMechanism.model_validate({"mechanism": written} if isinstance(written, str) else written))


def _agreement(row: Mapping[str, Any], written: Mapping[str, Any]) -> tuple[str, ...]:
    if row["agreement"] is None:
        return ()
    signed, expires = row["agreement_signed"], row["agreement_expires"]
    documents = (_evidence(written[key]) for key in ("document", "evidence") if written.get(key))
    parts = [row["agreement"], signed and f"signed {signed}", expires and f"until {expires}", *documents]
    return (", ".join(part for part in parts if part),)


def _evidence(written: Any) -> str:
    return "; ".join(str(item_from(one)) for one in (written if isinstance(written, list) else [written]))


def disclosure_state(contents: Contents) -> State | None:
    """A disclosure: what its goals say, what proves them, and what else is declared of it."""
    rows: dict[str, list[Mapping[str, Any]]] = {"disclosure": [], "goal": [], "proof": []}
    for kind, row in contents:
        rows[kind].append(row)
    if not rows["disclosure"]:
        return None
    (own,) = rows["disclosure"]
    declared = json.loads(own["content"])
    goals = rows["goal"]
    return {
        "recipient": (own["recipient"],),
        "data": _distinct(goals, "datum"),
        "subjects": _distinct(goals, "subject"),
        "purposes": _distinct(goals, "purpose"),
        "conditions": tuple(sorted(declared.get("conditions", {}))),
        "cites": tuple(sorted(declared.get("cites", ()))),
        "verdict": (own["verdict"],),
        "unproved": _distinct((goal for goal in goals if goal["verdict"] not in PASSING), "datum"),
        "grounds": _distinct(rows["proof"], "statement"),
    }


def transfer_state(contents: Contents) -> State:
    """What goes from one region to one country with a recipient: of which categories, by which verdict at worst."""
    goals = [row for _, row in contents]
    worst: Verdict = "exact"
    for goal in goals:
        worst = worse(worst, cast(Verdict, goal["verdict"]))
    return {"categories": _distinct(goals, "category"), "verdict": (worst,)}


def observation_state(contents: Contents) -> State:
    """By which signs somebody was seen in one evidence file."""
    rows = [row for _, row in contents]
    return {
        "name": _distinct(rows, "name"),
        "file": _distinct(rows, "file"),
        "outcome": _distinct(rows, "outcome"),
        "signs": tuple(sorted({sign(Observation(row["signal"], row["sign"], row["file"])) for row in rows})),
    }


def _distinct(rows: Iterable[Mapping[str, Any]], field: str) -> tuple[str, ...]:
    return tuple(sorted({row[field] for row in rows if row[field]}))


def _given(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


STATES: Mapping[str, Callable[[Contents], State | None]] = {
    "recipient": recipient_state,
    "disclosure": disclosure_state,
    "transfer": transfer_state,
    "observation": observation_state,
}
