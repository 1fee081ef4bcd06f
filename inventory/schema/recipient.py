"""Who gets data: recipients with their kinds, role, country and agreement."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_serializer

from inventory.schema.certificate import Certificates
from inventory.schema.evidence import EvidenceItem, EvidenceItems
from inventory.schema.fields import (
    Country,
    Day,
    Identifier,
    Record,
    Reference,
    SomeReferences,
    Text,
    Texts,
    Truth,
    as_list,
    section,
)

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
    """The contract with a recipient; `expires` is the first day on which it no longer holds.

    Its `document` and any further `evidence` must all hold.
    """

    type: Text
    signed: Day | None = None
    expires: Day | None = None
    document: EvidenceItems = ()
    evidence: EvidenceItems = ()

    @property
    def proof(self) -> tuple[EvidenceItem, ...]:
        """All that shows that there is such a contract."""
        return (*self.document, *self.evidence)


class Announcement(Record):
    """That people were told of a recipient before it began: on which day, and what shows it."""

    on: Day
    evidence: EvidenceItems = ()


def _as_announcement(value: Any) -> Any:
    return {"on": value} if isinstance(value, str) else value


class SubRecipient(Record):
    """Somebody to whom a recipient passes data on: all that it gets, or what lies at or below the terms of `data`."""

    recipient: Reference
    data: SomeReferences = ()

    @model_serializer(mode="wrap")
    def _plain(self, written: Any) -> Any:
        return written(self) if self.data else self.recipient

    def __str__(self) -> str:
        return f"{self.recipient} (only {', '.join(self.data)})" if self.data else self.recipient


class ListedMechanism(Record):
    """A transfer mechanism that a recipient lists; `onward` says that it covers those it passes data on to as well."""

    mechanism: Reference
    onward: Truth = False

    @model_serializer(mode="wrap")
    def _plain(self, written: Any) -> Any:
        return written(self) if self.onward else self.mechanism

    def __str__(self) -> str:
        return f"{self.mechanism} (onward as well)" if self.onward else self.mechanism


def _as_sub_recipient(value: Any) -> Any:
    return {"recipient": value} if isinstance(value, str) else value


def _as_mechanism(value: Any) -> Any:
    return {"mechanism": value} if isinstance(value, str) else value


SubRecipients = Annotated[tuple[Annotated[SubRecipient, BeforeValidator(_as_sub_recipient)], ...], as_list]
ListedMechanisms = Annotated[tuple[Annotated[ListedMechanism, BeforeValidator(_as_mechanism)], ...], as_list]


class Recipient(Record):
    """Somebody who gets data. `kinds` are terms of the recipient vocabulary, `transfer` mechanisms (GDPR Art. 46).

    `since` is the first day on which it gets any; `announced` the day on which people were told of that.
    """

    name: Text
    kinds: SomeReferences
    role: Role
    country: Country | None = None
    services: Text | None = None
    agreement: Agreement | None = None
    since: Day | None = None
    announced: Annotated[Announcement, BeforeValidator(_as_announcement)] | None = None
    transfer: ListedMechanisms = ()
    aliases: Texts = ()
    domains: Texts = ()
    packages: Texts = ()
    cookies: Texts = ()
    env: Texts = ()
    contact: Text | None = None
    sub_recipients: SubRecipients = ()
    certificate: Certificates = ()

    @property
    def mechanisms(self) -> tuple[str, ...]:
        """The transfer mechanisms that it lists."""
        return tuple(listed.mechanism for listed in self.transfer)

    @property
    def passes_to(self) -> tuple[str, ...]:
        """The recipients to whom it passes data on, whether all of them or some."""
        return tuple(sub.recipient for sub in self.sub_recipients)


class RecipientsFile(Record):
    """A file of recipients, by id."""

    recipients: Annotated[dict[Identifier, Recipient], section] = {}


class KnownService(Recipient):
    """A service of a catalogue, in the form of a recipient.

    `company` is who is behind it, where that is not its name; `verified` the day on which somebody held it against what
    the company publishes.
    """

    company: Text | None = None
    verified: Day | None = None


class ServicesFile(Record):
    """A file of known services, by id."""

    recipients: Annotated[dict[Identifier, KnownService], section] = {}
