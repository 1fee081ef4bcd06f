"""What a rule of a Fides policy denies, by Fides' own semantics.

After `fides evaluate` (fides/core/evaluate.py): a declaration breaks a rule that matches it in all three dimensions.
ANY: a declared key lies at or below a value of the rule; ALL: every declared key does; OTHER: one does not; NONE: not
one does. Subjects have no hierarchy. The fields of data sets that a declaration refers to are held against the rule one
by one, with the declaration's use and subjects.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from inventory.fides import FidesDeclaration, FidesMatch, FidesPolicyRule

Lineage = Callable[[str, str], tuple[str, ...]]
Group = tuple[str, ...]


def is_violated(
    rule: FidesPolicyRule, declaration: FidesDeclaration, groups: Sequence[Group], lineage: Lineage
) -> bool:
    """Return whether a declaration breaks a rule; `groups` are the declared categories, and those of its data sets."""
    return (
        matches(rule.uses, (declaration.use,), "purposes", lineage)
        and matches(rule.subjects, declaration.subjects, "subjects", lineage)
        and any(matches(rule.categories, group, "data", lineage) for group in groups)
    )


def matches(rule: FidesMatch, declared: Sequence[str], dimension: str, lineage: Lineage) -> bool:
    """Return whether what is declared in one dimension is what the rule speaks of."""
    hits = [not set(lineage(dimension, key)).isdisjoint(rule.values) for key in declared]
    if rule.match == "ANY":
        return any(hits)
    if rule.match == "ALL":
        return bool(hits) and all(hits)
    return not all(hits) if rule.match == "OTHER" else bool(hits) and not any(hits)
