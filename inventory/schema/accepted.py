"""The accepted backlog: signs in the evidence that were there before anybody looked, written by `discover --accept`."""

from __future__ import annotations

from typing import Annotated

from inventory.schema.fields import Reason, Record, Text, Texts, section


class AcceptedSigns(Record):
    """What was seen of one recipient, service or domain, sign by sign, and why it is accepted for now."""

    reason: Reason
    hosts: Texts = ()
    packages: Texts = ()
    cookies: Texts = ()
    env: Texts = ()
    services: Texts = ()
    unbounded: Texts = ()
    data: Texts = ()


class AcceptedFile(Record):
    """The file of the accepted backlog."""

    accepted: Annotated[dict[Text, AcceptedSigns], section] = {}
