"""The tables, and the kinds of content with the two tables of each: what it says, and when it came and went."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Table
from sqlmodel import SQLModel

from catalog.store.tables import circumstances, flows, history, names, norms, observations, sources, texts
from catalog.store.tables.base import Content, change_table, table_of, version_table


class ContentKind(NamedTuple):
    """A kind of content: the model that validates it, its table and its table of changes."""

    name: str
    model: type[Content]
    versions: Table
    changes: Table

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a content, in the order of the model."""
        return tuple(self.model.model_fields)


KINDS = {
    content.kind: ContentKind(content.kind, content, version_table(content), change_table(content))
    for content in (
        texts.TermContent,
        texts.PolicyContent,
        texts.ClauseContent,
        texts.StatementContent,
        flows.RecipientContent,
        flows.CategoryContent,
        flows.DatumContent,
        flows.DisclosureContent,
        flows.GoalContent,
        flows.ProofContent,
        texts.FindingContent,
        texts.FileContent,
        norms.BasisContent,
        norms.NormContent,
        norms.NormItemContent,
        norms.ReachContent,
        norms.SubsumptionContent,
        circumstances.CircumstanceContent,
        circumstances.HeldContent,
        circumstances.RouteContent,
        circumstances.SafeguardContent,
        observations.ObservationContent,
        sources.SourceContent,
        sources.OutcomeContent,
    )
}
"""In an order in which what is referred to comes first."""

FORMER = frozenset(
    content.kind
    for content in (
        norms.BasisContent, norms.NormContent, norms.NormItemContent, norms.ReachContent, norms.SubsumptionContent,
        circumstances.CircumstanceContent, circumstances.HeldContent, circumstances.RouteContent,
        circumstances.SafeguardContent,
    )
)  # fmt: skip
"""Kinds that only earlier versions recorded: tables and views stay for what they hold, and nothing new comes."""

NAMES = {table_of(model).name: table_of(model) for model in names.NAMES}
CATALOGUE = table_of(history.Catalogue)
INVENTORY = table_of(history.InventoryName)
ENTRY = table_of(history.EntryTable)
PART = table_of(history.PartTable)
METADATA = SQLModel.metadata
