"""An inventory as if its policy had another text: what is said of a clause follows it to its new name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from catalog.diff.policy.align import align
from catalog.diff.policy.passage import passages_of
from catalog.diff.policy.steps import Alignment
from inventory.entry import Entry
from inventory.model import Inventory, Policy
from inventory.policy import PolicyText
from inventory.schema import Statement


class Retexted(NamedTuple):
    """The inventory with the text in place; `names` tells what the clauses that it knows are called there."""

    inventory: Inventory
    names: Mapping[str, str]


def with_text(inventory: Inventory, policy: Policy, text: PolicyText) -> Retexted:
    """`inventory` with `text` for the text of `policy`, and without its lock."""
    names = new_names(align(passages_of(policy.text.clauses), passages_of(text.clauses)))
    changed = policy._replace(
        text=text,
        statements=tuple(_statement(entry, names) for entry in policy.statements),
        read=tuple(entry._replace(id=names.get(entry.id, entry.id)) for entry in policy.read),
        lock=None,
    )
    policies = tuple(changed if one.id == policy.id else one for one in inventory.policies)
    return Retexted(inventory._replace(policies=policies), names)


def new_names(alignment: Alignment) -> dict[str, str]:
    """The id in the new version of every clause that did not go; of one that was split, its first part's."""
    return {passage.id: step.new[0].id for step in alignment.steps if step.new for passage in step.old}


def _statement(entry: Entry[Statement], names: Mapping[str, str]) -> Entry[Statement]:
    clause = entry.record.clause
    if clause is None or names.get(clause, clause) == clause:
        return entry
    return entry._replace(record=entry.record.model_copy(update={"clause": names[clause]}))
