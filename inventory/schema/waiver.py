"""Waivers: findings that somebody accepts for a while, with a reason."""

from __future__ import annotations

from typing import Annotated

from inventory.schema.fields import Day, Reason, Record, section_list


class Waiver(Record):
    """One accepted finding, by rule code and record; `until` is the first day on which it no longer counts."""

    rule: Reason
    where: Reason
    reason: Reason
    until: Day
    ticket: Reason | None = None
    by: Reason | None = None


class WaiversFile(Record):
    """A file of waivers."""

    waivers: Annotated[tuple[Waiver, ...], section_list] = ()
