"""Recipients: who gets data, as what, where, under which agreement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.checking.overview import Overview
from catalog.explain.wording import listing
from catalog.justify.verdicts import PASSING
from inventory.entry import Entry
from inventory.schema import Agreement, Recipient

COLUMNS = ("RECIPIENT", "NAME", "KIND", "ROLE", "COUNTRY", "AGREEMENT", "GETS", "JUSTIFIED")
ID_COLUMN = 0


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every declared recipient, in the order of the files, then those that get data and are not declared."""
    declared = overview.prepared.inventory.recipients
    return [
        *(_record(overview, entry) for entry in declared.values()),
        *(_undeclared(overview, name) for name in _getting(overview) if name not in declared),
    ]


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    count = record["disclosures"]
    return [
        record["id"], record["name"], listing(record["kinds"]), record["role"] or "not declared",
        record["country"] or "", _agreement(record["agreement"]), listing(record["data"], 4),
        f"{record['justified_disclosures']} of {count}",
    ]  # fmt: skip


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """What it gets, by disclosure: data, people, purposes, verdict."""
    return {
        "gets": [
            {
                "disclosure": disclosure.id,
                "data": listing(dict.fromkeys(key[0] for key, _ in disclosure.goals), 20),
                "about": listing(key[1] for key, _ in disclosure.goals),
                "for": listing(disclosure.record.purposes, 20),
                "verdict": disclosure.verdict,
            }
            for _, disclosure in overview.disclosures()
            if disclosure.record.recipient == record["id"]
        ],
        "listed_in_policy": record["id"] in overview.prepared.listed,
    }


def _agreement(agreement: Mapping[str, Any] | None) -> str:
    if agreement is None:
        return ""
    until = f" until {agreement['expires']}" if agreement.get("expires") else ""
    return f"{agreement['type']}{until}"


def _getting(overview: Overview) -> Iterator[str]:
    """Whoever gets data, directly or onward, each once."""
    found = dict.fromkeys(disclosure.record.recipient for _, disclosure in overview.disclosures())
    onward = (one.recipient for _, disclosure in overview.disclosures() for one in disclosure.onward)
    yield from dict.fromkeys((*found, *onward))


def _undeclared(overview: Overview, name: str) -> dict[str, Any]:
    """The record of somebody who gets data and whom nobody declared: only what the disclosures say is in it."""
    nothing: dict[str, Any] = {
        "name": name, "kinds": [], "role": None, "country": None, "services": None, "agreement": None, "transfer": [],
        "aliases": [], "domains": [], "packages": [], "cookies": [], "env": [], "contact": None, "sub_recipients": [],
    }  # fmt: skip
    return {"id": name, **nothing, **_given(overview, name), "declared": False, "file": None}


def _given(overview: Overview, name: str) -> dict[str, Any]:
    """What the disclosures to a recipient say of it."""
    given = [disclosure for _, disclosure in overview.disclosures() if disclosure.record.recipient == name]
    return {
        "data": list(dict.fromkeys(key[0] for disclosure in given for key, _ in disclosure.goals)),
        "purposes": list(dict.fromkeys(purpose for disclosure in given for purpose in disclosure.record.purposes)),
        "disclosures": len(given),
        "justified_disclosures": sum(disclosure.verdict in PASSING for disclosure in given),
    }


def _record(overview: Overview, entry: Entry[Recipient]) -> dict[str, Any]:
    recipient = entry.record
    return {
        "id": entry.id,
        "name": recipient.name,
        "kinds": list(recipient.kinds),
        "role": recipient.role,
        "country": recipient.country,
        "services": recipient.services,
        "agreement": _as_written(recipient.agreement),
        "transfer": list(map(str, recipient.transfer)),
        "aliases": list(recipient.aliases),
        "domains": list(recipient.domains),
        "packages": list(recipient.packages),
        "cookies": list(recipient.cookies),
        "env": list(recipient.env),
        "contact": recipient.contact,
        "sub_recipients": list(map(str, recipient.sub_recipients)),
        **_given(overview, entry.id),
        "declared": True,
        "file": entry.file,
    }


def _as_written(agreement: Agreement | None) -> dict[str, Any] | None:
    return agreement.model_dump(exclude_defaults=True, mode="json") if agreement else None
