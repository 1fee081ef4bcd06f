"""Certificates of companies that take part in a framework for transfers, such as the Data Privacy Framework."""

from __future__ import annotations

from typing import Annotated

from inventory.schema.fields import Day, Record, Reference, YesOrNo, as_list


class Certificate(Record):
    """That somebody looked up a company in the list of a framework, on which day, and whether it was active there."""

    framework: Reference
    checked: Day
    active: YesOrNo


Certificates = Annotated[tuple[Certificate, ...], as_list]
