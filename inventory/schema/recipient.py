"""Who gets data: recipients with their kinds, role, country and agreement."""

from __future__ import annotations

from typing import Annotated, Literal

from inventory.schema.fields import Country, Day, Identifier, Record, References, SomeReferences, Text, Texts, section

Role = Literal[
    "processor",
    "controller",
    "joint-controller",
    "third-party",
    "authority",
    "public",
    "internal",
    "directed-by-subject",
]


class Agreement(Record):
    """The contract with a recipient; `expires` is the first day on which it no longer holds."""

    type: Text
    signed: Day | None = None
    expires: Day | None = None
    document: Text | None = None


class Recipient(Record):
    """Somebody who gets data. `kinds` are terms of the recipient vocabulary, `transfer` mechanisms (GDPR Art. 46)."""

    name: Text
    kinds: SomeReferences
    role: Role
    country: Country | None = None
    services: Text | None = None
    agreement: Agreement | None = None
    transfer: References = ()
    aliases: Texts = ()
    domains: Texts = ()
    packages: Texts = ()
    cookies: Texts = ()
    env: Texts = ()
    contact: Text | None = None
    sub_recipients: References = ()


class RecipientsFile(Record):
    """A file of recipients, by id."""

    recipients: Annotated[dict[Identifier, Recipient], section] = {}
