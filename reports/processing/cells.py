"""The cells of one row of the record of processing, each filled, said not to apply, or naming what would fill it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.schema import ControllerContact
from inventory.schema.activity import NOT_APPLICABLE
from inventory.schema.evidence import in_short
from reports.encoders.sheet import Cell, Gap, Missing, NotApplicable
from reports.page.contents import Contents
from reports.page.people import RecipientShown
from reports.page.register import RegisterRow
from reports.processing.activity_rows import ActivityRow
from reports.processing.legal_bases import consent_records
from reports.registers._words import agreement, data_labels, name_of, named, row_of

BY_HAND = Gap("to be filled in by hand: the inventory does not hold it")
SECURITY = "organisation.security_measures"
RIGHTS = ("access", "rectification", "deletion", "objection", "restriction", "portability", "choices", "rights")


def stated(text: str | None, key: str) -> Cell:
    """The text, that it does not apply, or the gap that `key` would fill."""
    if text == NOT_APPLICABLE:
        return NotApplicable()
    return text or Missing(key)


def key_of(row: ActivityRow, field: str) -> str:
    """The key that would fill a gap of a row: of its activity, or of one that somebody has yet to declare."""
    return f"activities.{row.id}.{field}" if row.record else f"{field} of an activity that names {row.id}"


def owner(row: ActivityRow) -> Cell:
    """Who answers for it."""
    return stated(row.record.owner if row.record else None, key_of(row, "owner"))


def reviewed(row: ActivityRow) -> Cell:
    """The day on which it was last looked over."""
    day = row.record.reviewed if row.record else None
    return day or Missing(key_of(row, "reviewed"))


def recipients(row: ActivityRow) -> str:
    """Who gets data, those included to whom they are passed on."""
    return row_of(way for one in row.disclosures for way in _ways_of(one)) or "none"


def _ways_of(row: RegisterRow) -> Iterator[str]:
    yield name_of(row.recipient)
    yield from (f"{name_of(onward)} (by way of {name_of(row.recipient)})" for onward in row.onward)


def transfers(row: ActivityRow) -> list[dict[str, Any]]:
    """The transfers of its categories that it takes part in: to the organisation, and to its recipients."""
    names = {one.recipient.id for one in row.disclosures} | {who.id for one in row.disclosures for who in one.onward}
    ways = [way for part in row.parts for way in part.holding.proof["transfers"]]
    return [way for way in ways if way["recipient"] is None or way["recipient"] in names]


def transfer_words(transfer: dict[str, Any]) -> str:
    """“EU to US (mail-host): EU-US Data Privacy Framework”."""
    to = f" ({transfer['recipient']})" if transfer["recipient"] else ""
    return (
        f"{transfer['region']} to {transfer['country']}{to}: {ground(transfer) or transfer['verdict'] + ', no ground'}"
    )


def ground(transfer: dict[str, Any]) -> str | None:
    """What a transfer rests on."""
    legs = transfer["proof"]
    return next((leg["mechanism_label"] or leg["mechanism"] or leg["statement"] for leg in legs), None)


def retention(row: ActivityRow) -> Cell:
    """How long the data are kept, by category where there are several."""
    periods = [(part.holding, part.holding.record.retention) for part in row.parts]
    unsaid = [holding.file for holding, kept in periods if kept is None]
    said = [(holding.title, kept.period) for holding, kept in periods if kept]
    gap = Missing(row_of(f"retention.period in {file}" for file in unsaid))
    if not said:
        return gap
    if len(periods) == 1:
        return said[0][1]
    return row_of([*(f"{period} ({title})" for title, period in said), *([str(gap)] if unsaid else [])])


def security(contents: Contents, row: ActivityRow | None = None) -> Cell:
    """How the data are kept secure: by the activity, by the organisation, or as the policy says; or the gap."""
    organisation = contents.prepared.inventory.manifest.organisation
    measures = (row.record.security_measures if row and row.record else ()) or organisation.security_measures
    if measures == (NOT_APPLICABLE,):
        return NotApplicable()
    if measures:
        return row_of(measures)
    said = [s for s in contents.statements.values() if "safeguards" in s.record.informs and s.clause is not None]
    return row_of(f"“{s.record.quote}” ({s.document}, line {s.line})" for s in said) or Missing(SECURITY)


def special_data(row: ActivityRow) -> str:
    """The sensitive data that it uses."""
    return row_of(term.label for term in row.data if term.sensitive) or "none"


def assessment(row: ActivityRow) -> Cell:
    """Its impact assessment in words."""
    dpia = row.record.dpia if row.record else None
    if dpia is None:
        return Missing(key_of(row, "dpia"))
    return NotApplicable() if dpia.status == NOT_APPLICABLE else str(dpia)


def automated_decisions(row: ActivityRow) -> Cell:
    """Decisions by automated means (GDPR Art. 22)."""
    return stated(row.record.automated_decisions if row.record else None, key_of(row, "automated_decisions"))


def systems(row: ActivityRow) -> Cell:
    """The systems that it runs on, with where they are."""
    names = [str(system) for system in row.record.systems] if row.record else []
    return NotApplicable() if names == [NOT_APPLICABLE] else row_of(names) or Missing(key_of(row, "systems"))


def joint_controllers(contents: Contents, row: ActivityRow) -> Cell:
    """With whom the organisation decides (GDPR Art. 26): as it says, and as recipients of the row are declared."""
    stated_ones = contents.prepared.inventory.manifest.organisation.joint_controllers
    if [one.name for one in stated_ones] == [NOT_APPLICABLE]:
        stated_ones = ()
    joint = [one for one in row.recipients(contents) if one.record and one.record.role == "joint-controller"]
    known = [contact_words(one) for one in stated_ones]
    known += [row_of(filter(None, (one.name, one.record.contact if one.record else None))) for one in joint]
    if known:
        return row_of(known)
    unsaid = not contents.prepared.inventory.manifest.organisation.joint_controllers
    return Missing("organisation.joint_controllers") if unsaid else NotApplicable()


def contact_words(party: ControllerContact) -> str:
    """A controller with its contact details, representative and officer, as far as they are stated."""
    parts = [
        party.contact or "",
        f"representative: {party.representative}" if party.representative else "",
        f"data protection officer: {party.data_protection_officer}" if party.data_protection_officer else "",
    ]
    told = ", ".join(part for part in parts if part)
    return f"{party.name} ({told})" if told else party.name


def contracts(contents: Contents, row: ActivityRow) -> Cell:
    """The contracts with those who process for the organisation or decide with it, each with its document."""
    due = [one for one in row.recipients(contents) if _has_or_owes_one(one)]
    found = [(one.name, agreement(one)) for one in due]
    if found and all(isinstance(made, Missing) for _, made in found):
        return Missing(row_of(made.key for _, made in found if isinstance(made, Missing)))
    return row_of(f"{name}: {made}" for name, made in found) or "none"


def _has_or_owes_one(one: RecipientShown) -> bool:
    return one.record is not None and (isinstance(agreement(one), Missing) or one.record.agreement is not None)


def rights(contents: Contents) -> Cell:
    """The rights of which the policy informs, each with its line."""
    found = [
        f"{topic} ({s.document}, line {s.line})"
        for topic in RIGHTS
        for s in contents.statements.values()
        if topic in s.record.informs and s.clause is not None
    ]
    return row_of(found) or Missing("a statement with “informs: [access]” or another right")


def consents(contents: Contents, row: ActivityRow) -> str:
    """The records of consent: those of its legal bases, and the evidence of its conditions."""
    held = [part.holding.record.conditions for part in row.parts]
    for part in row.parts:
        own = {one.id for one in part.disclosures}
        names = part.holding.disclosures
        held += [
            one.conditions
            for name, one in zip(names, part.holding.record.disclosures, strict=False)
            if name in own and one.conditions
        ]
    found = [
        f"{name}: {in_short(kept.evidence) or 'no evidence is named'}"
        for each in held
        for name, kept in each.items()
        if "consent" in name
    ]
    return row_of([*consent_records(contents, row), *found]) or "no consent is recorded"


def kinds_of_recipients(contents: Contents, row: ActivityRow, roles: tuple[str, ...] = ()) -> str:
    """Recipients by name and kind, of certain roles only where any are given."""
    found = [one for one in row.recipients(contents) if not roles or (one.record and one.record.role in roles)]
    return row_of(f"{one.name} ({named(one.kinds)})" if one.kinds else one.name for one in found) or "none"


def data_words(row: ActivityRow) -> str:
    """The data that it uses, sensitive ones marked."""
    return data_labels(row.data)


def transfer_summary(row: ActivityRow) -> str:
    """Its transfers and their grounds."""
    return row_of(map(transfer_words, transfers(row))) or "none"


def is_proved(row: ActivityRow) -> str:
    """Whether collection and use are proved in all its categories."""
    return "yes" if all(part.holding.passes for part in row.parts) else "no"
