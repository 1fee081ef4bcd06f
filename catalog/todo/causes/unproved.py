"""Collection, use, disclosure and transfer for which no sentence of the policy was found."""

from __future__ import annotations

from catalog.todo.cause import CauseFindings, TodoCause, numbers

CAUSE = TodoCause("unproved", 80, ("COL001", "COL002", "USE", "DIS", "TRN"), "holdings")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    told = numbers(
        [
            (group.number("DIS"), "disclosure", "disclosures"),
            (group.number("COL001"), "collection", "collections"),
            (group.number("USE"), "use", "uses"),
            (group.number("TRN"), "transfer", "transfers"),
            (
                group.number("COL002"),
                "category without its place in the policy",
                "categories without their place in it",
            ),
        ]
    )
    return (
        f"Not proved from the policy: {told} ({group.named()}). Find the sentence that permits each, or stop doing it."
    )
