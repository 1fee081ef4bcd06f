"""Names that nobody declared, or that mean two things."""

from __future__ import annotations

from catalog.todo.cause import CauseFindings, TodoCause, numbers

CAUSE = TodoCause("undeclared", 30, ("REF", "INV008", "VOC"))


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    kinds = [
        (group.number("REF001"), "recipient that nobody declared", "recipients that nobody declared"),
        (group.number("REF006", "INV008"), "name that stands for two things", "names that stand for two things"),
    ]
    rest = group.findings - sum(number for number, _, _ in kinds)
    told = numbers([*kinds, (rest, "name that does not fit", "names that do not fit")])
    return (
        f"{told}, such as {group.located[0].finding.where or group.located[0].finding.file}. Declare "
        "what is missing, or correct the name."
    )
