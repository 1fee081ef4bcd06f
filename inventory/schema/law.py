"""Packs of laws: what each law asks a policy to tell, or a register to state, from which day on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from inventory.schema.fields import Day, Identifier, Reason, Record, SomeReferences, SomeRegions, Text, Texts, as_list

Seen = Literal["seen", "partly", "not seen"]
"""Whether somebody has read a requirement in an official text, in part or in a secondary source, or not at all."""

Per = Literal["once", "category", "purpose", "recipient", "transfer"]
"""What a requirement asks one by one."""

ProvedBy = Literal["topic", "collect", "use", "disclose", "transfer", "ground", "field"]
"""What meets a requirement: a sentence that informs of its topic, proved goals, or what the inventory states."""


OWN_PACKS = ("laws/*.yaml", "laws/*.yml")
"""Where a company's own packs lie beside the manifest: found by their folder alone."""


StatedField = Literal[
    "inventory", "organisation.contact", "organisation.security_measures", "policy.effective", "category.retention",
    "recipient.country", "transfer.ground",
]  # fmt: skip
"""What the inventory states: that it exists, or a field; `policy.effective` must lie within the last year."""


class InForce(Record):
    """The days on which a requirement is asked; `until` is the first day on which it no longer is."""

    begins: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None


class Requirement(Record):
    """One thing that a law asks, in our own words, with its `source` and how far somebody has seen its `text`.

    It applies where one of `applies_when` does, and is met by one of `proved_by`; where several topics are named, each
    must be told. `states` are the dimensions that the proving sentence must state. `same_as` names packs whose
    requirements it stands for.
    """

    topic: Annotated[tuple[Text, ...], as_list] = ()
    requirement: Text
    source: Text
    applies_when: SomeReferences = ("always",)
    in_force: InForce
    per: Per
    proved_by: Annotated[tuple[ProvedBy, ...], as_list] = ()
    field: StatedField | None = None
    states: Annotated[tuple[Literal["data", "sources", "purposes", "recipients"], ...], as_list] = ()
    same_as: Texts = ()
    text: Seen
    seen_at: Text | None = None
    note: Text | None = None


class LawPack(Record):
    """The requirements of one law, or of one part of it, by id.

    It asks only about people in its `regions` and, where it names any, about its `subjects`. `facts` are the questions
    that the inventory may not answer by itself; the manifest answers them under `facts`.
    """

    pack: Identifier
    law: Identifier
    title: Text
    regions: SomeRegions = ()
    subjects: SomeReferences = ()
    facts: dict[Identifier, Reason] = {}
    requirements: Annotated[dict[Identifier, Requirement], Field(min_length=1)]
