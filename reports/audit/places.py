"""Places of the bound report to which cross-references lead, by the records that they are about."""

from __future__ import annotations

from collections.abc import Iterable

from reports.encoders.document import CrossReference
from reports.page.anchors import anchor
from reports.page.contents import Contents


def of_clause(document: str, clause: str | None) -> str:
    """The anchor of a clause of a policy; empty where there is none."""
    return anchor("clause", f"{document}#{clause}") if clause else ""


def to_disclosures(names: Iterable[str]) -> tuple[CrossReference, ...]:
    """References to the proofs of disclosures."""
    return tuple(CrossReference(name, anchor("disclosure", name)) for name in dict.fromkeys(names))


def to_statements(contents: Contents, names: Iterable[str]) -> tuple[CrossReference, ...]:
    """References to the clauses in which the sentences of statements stand."""
    found = [contents.statements[name] for name in dict.fromkeys(names) if name in contents.statements]
    return tuple(CrossReference(one.id, of_clause(one.document, one.clause)) for one in found)


def to_record(contents: Contents, name: str) -> CrossReference:
    """A reference to the place of whatever record has this name: words that lead nowhere if the report has none."""
    statement = contents.statements.get(name)
    if statement:
        return CrossReference(name, of_clause(statement.document, statement.clause))
    by_name = {one.id: "disclosure" for one in contents.rows}
    if name in by_name:
        return CrossReference(name, anchor("disclosure", name))
    if any(one.id == name for one in contents.holdings):
        return CrossReference(name, anchor("category", name))
    return CrossReference(name, anchor("recipient", name))
