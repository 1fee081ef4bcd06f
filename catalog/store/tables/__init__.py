"""The tables, and the kinds of content with the two tables of each: what it says, and when it came and went."""

from __future__ import annotations

from typing import Any, NamedTuple, cast

from sqlalchemy import Table
from sqlmodel import SQLModel

from catalog.store.tables import circumstances, flows, history, names, norms, observations, sources, texts
from catalog.store.tables.base import Content


class Kind(NamedTuple):
    """A kind of content: the model that validates it, its table and its table of changes."""

    name: str
    model: type[Content]
    versions: Table
    changes: Table

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a content, in the order of the model."""
        return tuple(self.model.model_fields)


def table_of(model: Any) -> Table:
    """The table behind a model."""
    return cast(Table, model.__table__)


def _kind(content: type[Content], version: Any, change: Any) -> Kind:
    return Kind(content.kind, content, table_of(version), table_of(change))


KINDS = {
    kind.name: kind
    for kind in (
        _kind(texts.TermContent, texts.TermVersion, texts.TermChange),
        _kind(texts.PolicyContent, texts.PolicyVersion, texts.PolicyChange),
        _kind(texts.ClauseContent, texts.ClauseVersion, texts.ClauseChange),
        _kind(texts.StatementContent, texts.StatementVersion, texts.StatementChange),
        _kind(flows.RecipientContent, flows.RecipientVersion, flows.RecipientChange),
        _kind(flows.CategoryContent, flows.CategoryVersion, flows.CategoryChange),
        _kind(flows.DatumContent, flows.DatumVersion, flows.DatumChange),
        _kind(flows.DisclosureContent, flows.DisclosureVersion, flows.DisclosureChange),
        _kind(flows.GoalContent, flows.GoalVersion, flows.GoalChange),
        _kind(flows.ProofContent, flows.ProofVersion, flows.ProofChange),
        _kind(texts.FindingContent, texts.FindingVersion, texts.FindingChange),
        _kind(texts.FileContent, texts.FileVersion, texts.FileChange),
        _kind(norms.BasisContent, norms.BasisVersion, norms.BasisChange),
        _kind(norms.NormContent, norms.NormVersion, norms.NormChange),
        _kind(norms.NormItemContent, norms.NormItemVersion, norms.NormItemChange),
        _kind(norms.ReachContent, norms.ReachVersion, norms.ReachChange),
        _kind(norms.SubsumptionContent, norms.SubsumptionVersion, norms.SubsumptionChange),
        _kind(circumstances.CircumstanceContent, circumstances.CircumstanceVersion, circumstances.CircumstanceChange),
        _kind(circumstances.HeldContent, circumstances.HeldVersion, circumstances.HeldChange),
        _kind(circumstances.RouteContent, circumstances.RouteVersion, circumstances.RouteChange),
        _kind(circumstances.SafeguardContent, circumstances.SafeguardVersion, circumstances.SafeguardChange),
        _kind(observations.ObservationContent, observations.ObservationVersion, observations.ObservationChange),
        _kind(sources.SourceContent, sources.SourceVersion, sources.SourceChange),
    )
}
"""In an order in which what is referred to comes first."""

NAMES = {table_of(model).name: table_of(model) for model in names.NAMES}
CATALOGUE = table_of(history.Catalogue)
INVENTORY = table_of(history.InventoryName)
ENTRY = table_of(history.Entry)
PART = table_of(history.Part)
METADATA = SQLModel.metadata
