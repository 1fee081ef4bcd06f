"""Recipients: who gets data, as what, where, under which agreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.checking.overview import Overview
from catalog.explain.wording import listing
from catalog.justify.verdicts import PASSING
from inventory.entry import Entry
from inventory.schema import Agreement, Recipient

COLUMNS = ("RECIPIENT", "NAME", "KIND", "ROLE", "COUNTRY", "AGREEMENT", "GETS", "JUSTIFIED")
ID_COLUMN = 0


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every declared recipient, in the order of the files."""
    return [_record(overview, entry) for entry in overview.prepared.inventory.recipients.values()]


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    count = record["disclosures"]
    return [
        record["id"], record["name"], listing(record["kinds"]), record["role"], record["country"] or "",
        _agreement(record["agreement"]), listing(record["data"], 4), f"{record['justified_disclosures']} of {count}",
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


def _record(overview: Overview, entry: Entry[Recipient]) -> dict[str, Any]:
    recipient = entry.record
    given = [(c, d) for c, d in overview.disclosures() if d.record.recipient == entry.id]
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
        "data": list(dict.fromkeys(key[0] for _, disclosure in given for key, _ in disclosure.goals)),
        "purposes": list(dict.fromkeys(purpose for _, d in given for purpose in d.record.purposes)),
        "disclosures": len(given),
        "justified_disclosures": sum(disclosure.verdict in PASSING for _, disclosure in given),
        "file": entry.file,
    }


def _as_written(agreement: Agreement | None) -> dict[str, Any] | None:
    return agreement.model_dump(exclude_none=True, mode="json") if agreement else None
