"""Waivers: findings that somebody accepts for a while, with a reason."""

from __future__ import annotations

from typing import Annotated

from inventory.schema.fields import Day, Record, Reference, Text, section_list


class Waiver(Record):
    """One accepted finding, by rule code and record; `until` is the first day on which it no longer counts."""

    rule: Text
    where: Reference
    reason: Text
    until: Day
    ticket: Text | None = None
    by: Text | None = None


class WaiversFile(Record):
    """A file of waivers."""

    waivers: Annotated[tuple[Waiver, ...], section_list] = ()
