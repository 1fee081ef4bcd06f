"""The states that recipients, disclosures, transfers and observations went through, in the order of recording.

One statement a kind of content reads what came and went; states are put together from that, none is read again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, select

from catalog.store.comings import ContentChange, answered, changes_of, in_time
from catalog.store.moments import About, State
from catalog.store.states import STATES
from catalog.store.tables import KINDS

Subject = tuple[About, tuple[str, ...]]
"""What a record is about, and the parts of its name."""
Versions = list[tuple[int, State | None]]
"""The state of a record from which entry on; None where it is not there."""


class VersionReader:
    """Reads the states of all, or only of what concerns one recipient or disclosure."""

    def __init__(self, connection: Connection, owner: int, recipient: str | None, disclosure: str | None) -> None:
        self._connection = connection
        self._owner = owner
        self._recipient = recipient
        self._disclosure = disclosure

    def versions(self) -> dict[Subject, Versions]:
        """The states of each record."""
        changes: dict[Subject, list[ContentChange]] = {}
        kinds = ("recipient", "disclosure", "goal", "proof", "observation")
        for kind in kinds if self._disclosure is None else kinds[:-1]:
            for change in answered(self._connection, kind, self._question(kind)):
                changes.setdefault(_subject(kind, change.row), []).append(change)
        return {
            (about, name): [(seq, STATES[about](there) if there else None) for seq, there in in_time(found)]
            for (about, name), found in changes.items()
        }

    def _question(self, kind: str) -> Select[Any]:
        said, goal = KINDS[kind].versions.c, KINDS["goal"].versions.c
        if kind == "proof":
            proved = (goal.inventory_id == said.inventory_id) & (goal.part == said.part) & (goal.address == said.goal)
            question = changes_of(kind, self._owner, goal.disclosure).join(KINDS["goal"].versions, proved)
            return self._narrowed(question.where(goal.disclosure.is_not(None)), goal)
        question = changes_of(kind, self._owner)
        if kind == "goal":
            transfer = (said.action == "transfer") & said.recipient.is_not(None)
            question = question.where((said.action == "disclose") | transfer)
        return self._narrowed(question, said)

    def _narrowed(self, question: Select[Any], named: Any) -> Select[Any]:
        """Only what is asked for; all recipients are read, for their names."""
        if "disclosure" not in named:
            return question
        if self._disclosure is not None:
            question = question.where(named.disclosure == self._disclosure)
        if self._recipient is not None:
            given = KINDS["disclosure"].versions.c
            theirs = select(given.disclosure).where(
                given.inventory_id == self._owner, given.recipient == self._recipient
            )
            transfer = named.disclosure.is_(None) & (named.recipient == self._recipient)
            question = question.where(named.disclosure.in_(theirs) | transfer)
        return question


def _subject(kind: str, row: Mapping[str, Any]) -> Subject:
    if kind == "recipient":
        return "recipient", (row["recipient"],)
    if kind == "observation":
        return "observation", (row["party"], row["file"])
    if kind == "goal" and row["disclosure"] is None:
        return "transfer", (row["recipient"], row["region"], row["country"])
    return "disclosure", (row["disclosure"],)
