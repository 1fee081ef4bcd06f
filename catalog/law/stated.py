"""Whether the inventory states the field that a requirement asks for."""

from __future__ import annotations

import datetime

from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.law.units import LawUnit
from inventory.schema.law import StatedField

A_YEAR = datetime.timedelta(days=366)


def is_stated(prepared: Prepared, field: StatedField | None, category: JudgedCategory | None, unit: LawUnit) -> bool:
    """Whether a field is stated: of a unit of a category, or of the organisation and its policies."""
    inventory, day = prepared.inventory, prepared.day
    organisation = inventory.manifest.organisation
    if field == "organisation.contact":
        return bool(organisation.contact)
    if field == "organisation.security_measures":
        return bool(organisation.security_measures)
    if field == "policy.effective":
        days = [p.entry.effective for p in inventory.policies if p.entry.effective and p.entry.effective <= day]
        return bool(days) and day - max(days) <= A_YEAR
    if field == "category.retention" and category is not None:
        record = category.entry.record
        return record.retention is not None or all(datum.retention for datum in record.data)
    if field == "recipient.country":
        recipient = inventory.recipients.get(unit.recipient)
        return recipient is not None and bool(recipient.record.country or recipient.record.role == "internal")
    if field == "transfer.ground" and category is not None:
        return all(judged.passes for goal, judged in category.transfer
                   if goal.country == unit.country and (goal.recipient or "") == unit.recipient)  # fmt: skip
    return True
