"""Policies and steps in short form, for comparing."""

from __future__ import annotations

from catalog.diff.policy.align import align
from catalog.diff.policy.passage import passages_of
from catalog.diff.policy.steps import Alignment, Step
from inventory.policy import read_policy

Row = tuple[str, tuple[str, ...], tuple[str, ...]]


def compare(old: str, new: str, document: str = "policy.md") -> Alignment:
    """The alignment of two documents."""
    before, after = (passages_of(read_policy(text, document)[0].clauses) for text in (old, new))
    return align(before, after)


def of_paragraphs(old: list[str], new: list[str]) -> Alignment:
    """The alignment of two documents of plain paragraphs."""
    return compare("\n\n".join(old), "\n\n".join(new))


def row(step: Step) -> Row:
    """A step as its kind and the first three words of each clause, before and after."""
    return step.kind, *(tuple(" ".join(p.text.split()[:3]) for p in side) for side in (step.old, step.new))


def kinds(alignment: Alignment) -> list[str]:
    """The kinds of all steps, in order."""
    return [step.kind for step in alignment.steps]


def changed(alignment: Alignment) -> list[Row]:
    """All but the steps that stayed the same."""
    return [row(step) for step in alignment.steps if step.kind != "same"]
