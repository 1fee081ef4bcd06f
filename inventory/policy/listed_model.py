"""What a list of recipients was read as: who is in it, which columns told something, and what was passed over."""

from __future__ import annotations

from typing import NamedTuple

from inventory.policy.model import ListedRecipient
from inventory.problem import Problem


class ColumnUse(NamedTuple):
    """A column by its title, and what it tells: name, country, or a name of `listed_facts`; None where it is unused."""

    title: str
    tells: str | None


class PassedOver(NamedTuple):
    """A row by its line, or another part of the file, of which nothing was taken, and why."""

    line: int
    why: str


class ListRead(NamedTuple):
    """A list of recipients as it was read; `columns` stand in the order of the tables."""

    recipients: tuple[ListedRecipient, ...]
    problems: tuple[Problem, ...]
    columns: tuple[ColumnUse, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
