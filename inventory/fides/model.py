"""The parts of Fides manifests that have a counterpart in an inventory, each with its place."""

from __future__ import annotations

from typing import Literal, NamedTuple

Match = Literal["ANY", "ALL", "NONE", "OTHER"]


class UnreadableManifestError(Exception):
    """A file is no Fides manifest that can be read: where, what is wrong, and the next step."""

    def __init__(self, message: str, help_line: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help_line


class Unplaced(NamedTuple):
    """A field of a manifest for which an inventory has no place: `where` as in `a.yml, line 3`, its path, its value."""

    where: str
    field: str
    value: str
    why: str = "an inventory has no such field"


class FidesTerm(NamedTuple):
    """A term that a manifest adds to the taxonomy, or narrows in it; `parent` is empty for a root."""

    key: str
    name: str
    parent: str
    description: str


class FidesDeclaration(NamedTuple):
    """One privacy declaration: which data a system processes, of whom, for which one use."""

    name: str
    categories: tuple[str, ...]
    use: str
    subjects: tuple[str, ...]
    datasets: tuple[str, ...]
    retention: str
    third_parties: str
    shared: tuple[str, ...]
    where: str


class FidesSystem(NamedTuple):
    """A system with its declarations; `legal_name` is the company that runs it, `responsibility` in which role."""

    key: str
    name: str
    description: str
    legal_name: str
    responsibility: tuple[str, ...]
    contact: str
    declarations: tuple[FidesDeclaration, ...]
    where: str


class FidesDataset(NamedTuple):
    """A data set; `groups` are the categories of the whole, of each collection, and of each field, by their names."""

    key: str
    name: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    where: str


class FidesMatch(NamedTuple):
    """What a rule says of one dimension: how what is declared has to match its values."""

    match: Match
    values: tuple[str, ...]


class FidesPolicyRule(NamedTuple):
    """A rule of a policy: what it matches in all three dimensions is denied."""

    policy: str
    name: str
    description: str
    categories: FidesMatch
    uses: FidesMatch
    subjects: FidesMatch
    where: str


class FidesManifest(NamedTuple):
    """Everything that was read, over all files, in their order; `terms` by kind (data_category, data_use, …)."""

    systems: tuple[FidesSystem, ...]
    rules: tuple[FidesPolicyRule, ...]
    policies: tuple[tuple[str, str, str], ...]
    datasets: tuple[FidesDataset, ...]
    terms: dict[str, tuple[FidesTerm, ...]]
    organisation: str
    unplaced: tuple[Unplaced, ...]
