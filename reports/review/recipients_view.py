"""The third view: recipients, a new one looked up in the catalogue of services, and who gets which data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from catalog.counting import counted
from catalog.explain.wording import listing
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.verdicts import PASSING
from catalog.observing.service_catalogue import Service
from inventory.schema import Recipient
from reports.review.state import ReviewState

ROLES = (
    ("processor", "processor: only on your instructions"),
    ("controller", "controller: decides itself what to do"),
    ("joint-controller", "joint controller: decides together with you"),
    ("third-party", "third party: under no contract on these data"),
    ("authority", "public authority"),
    ("public", "everybody: it is published"),
    ("internal", "part of your own organisation"),
    ("directed-by-subject", "chosen by the person whose data it is"),
)
MOST_FOUND = 12
AGREEMENT = ("type", "signed", "expires", "document")


def recipients_content(
    state: ReviewState, look: str, service: str, services: Mapping[str, Service], just_added: str
) -> dict[str, Any]:
    """Recipients, disclosures and their matrix; `look` is a company to look up, `service` one that was picked."""
    picked = services.get(service)
    return {
        "look": look,
        "found": [_found(one) for one in found_services(services, look)],
        "from_catalogue": picked is not None,
        "new": _new(state, look, picked),
        "roles": ROLES,
        "just_added": state.names.label("recipient", just_added) if just_added else "",
        "recipients": [_recipient(state, name, entry.record) for name, entry in state.inventory.recipients.items()],
        "categories": [{"id": one.entry.id, "title": one.entry.record.title} for one in state.assessment.categories],
        "disclosures": [
            _disclosure(state, category, place, one)
            for category in state.assessment.categories for place, one in enumerate(category.disclosures)
        ],
        **_matrix(state),
    }  # fmt: skip


def found_services(services: Mapping[str, Service], look: str) -> list[Service]:
    """The services that go by the words of `look`: those first whose names begin with them."""
    words = look.lower().split()
    if not words:
        return []
    found = [one for one in services.values() if all(word in _called(one) for word in words)]
    return sorted(found, key=lambda one: (not one.name.lower().startswith(words[0]), one.name.lower()))[:MOST_FOUND]


def _called(service: Service) -> str:
    return " ".join([service.id, service.name, service.company or "", *service.aliases, *service.domains]).lower()


def _found(one: Service) -> dict[str, str]:
    return {"id": one.id, "name": one.name, "services": one.services or "", "country": one.country or ""}


def _new(state: ReviewState, look: str, picked: Service | None) -> dict[str, Any]:
    blank = dict.fromkeys(AGREEMENT, "")
    if picked is None:
        return {"id": "", "name": look, "kinds": [], "role": "", "country": "", "services": "", "agreement": blank,
                "domains": None, "packages": None}  # fmt: skip
    return {
        "id": "", "name": picked.company or picked.name, "kinds": state.picked("recipients", picked.kinds),
        "role": picked.role, "country": picked.country or "", "services": picked.services or "", "agreement": blank,
        "domains": " ".join(picked.domains), "packages": " ".join(picked.packages),
    }  # fmt: skip


def _recipient(state: ReviewState, name: str, record: Recipient) -> dict[str, Any]:
    held = record.agreement
    agreement = {
        "type": held.type if held else "",
        "signed": str(held.signed or "") if held else "",
        "expires": str(held.expires or "") if held else "",
        "document": ", ".join(map(str, held.document)) if held else "",
    }
    kinds = state.picked("recipients", record.kinds)
    return {
        "id": name, "name": record.name, "kinds": kinds, "role": record.role, "country": record.country or "",
        "services": record.services or "", "agreement": agreement, "domains": None, "packages": None, "open": False,
        "summary": listing([*(kind.label for kind in kinds), record.role, record.country or "no country"], 9),
        "findings": state.findings_about(name),
    }  # fmt: skip


def _disclosure(state: ReviewState, category: JudgedCategory, place: int, one: JudgedDisclosure) -> dict[str, Any]:
    record, names = one.record, state.names
    data = [names.label("data", term) for term in record.data] or [f"all of {category.entry.record.title}"]
    purposes = [names.label("purposes", term) for term in record.purposes]
    to = names.label("recipient", record.recipient)
    return {
        "anchor": anchor_of(one.id), "category": category.entry.id, "place": place, "recipient": to, "open": False,
        "passes": one.verdicts <= PASSING and bool(one.verdicts),
        "words": f"{listing(data)} to {to} for {listing(purposes)}",
        "data": state.picked("data", record.data), "purposes": state.picked("purposes", record.purposes),
        "findings": state.findings_about(one.id),
    }  # fmt: skip


def anchor_of(disclosure: str) -> str:
    """Where a disclosure stands on the page."""
    return disclosure.replace("/", "--")


def _matrix(state: ReviewState) -> dict[str, Any]:
    cells: dict[tuple[str, str], list[JudgedDisclosure]] = {}
    for category in state.assessment.categories:
        for one in category.disclosures:
            for datum in dict.fromkeys(key[0] for key, _ in one.goals):
                cells.setdefault((datum, one.record.recipient), []).append(one)
    data, recipients = _each(datum for datum, _ in cells), _each(to for _, to in cells)
    rows = [
        {
            "label": state.names.label("data", datum),
            "cells": [_cell(state, datum, to, cells.get((datum, to), [])) for to in recipients],
        }
        for datum in data
    ]
    return {"columns": [state.names.label("recipient", to) for to in recipients], "rows": rows}


def _each(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _cell(state: ReviewState, datum: str, to: str, found: Sequence[JudgedDisclosure]) -> dict[str, Any] | None:
    if not found:
        return None
    failing = [one for one in found if any(key[0] == datum and not judged.passes for key, judged in one.goals)]
    said = f"{state.names.label('data', datum)} to {state.names.label('recipient', to)}: "
    said += f"not proved in {counted(len(failing), 'disclosure')}" if failing else "proved"
    return {"anchor": anchor_of((failing or found)[0].id), "passes": not failing, "said": said}
