"""Names that a record uses and nobody defined: one finding each, with the nearest name that is defined."""

from __future__ import annotations

import pathlib
from collections.abc import Collection, Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.prepared import Prepared
from catalog.justify.recipient_tree import LISTED
from catalog.justify.terms import COLLECTED
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Term
from inventory.suggestion import did_you_mean_or

BUILT_IN = "built-in/"


def unknown_names(
    rule: Rule,
    what: str,
    names: Iterable[str],
    known: Collection[str],
    advice: str,
    file: str,
    path: Path,
    where: str,
) -> Iterator[Finding]:
    """A finding for each of `names`, a list at `path` of `file`, that is not `known`; `what` is what it should be."""
    for position, name in enumerate(names):
        if name not in known:
            yield unknown_name(rule, what, name, known, advice, file, (*path, position), where)


def unknown_name(
    rule: Rule,
    what: str,
    name: str,
    known: Collection[str],
    advice: str,
    file: str,
    path: Path,
    where: str,
    on_key: bool = False,
) -> Finding:
    """The finding that there is no such `what`; the help line asks for the nearest known name and gives `advice`."""
    message = f"There is no {what} “{name}”."
    return rule.finding(message, did_you_mean_or(name, known, advice), file, path, where=where, on_key=on_key)


def own_terms(prepared: Prepared, dimension: str) -> Iterator[Entry[Term]]:
    """The terms of a dimension that the project itself defines."""
    for entry in prepared.inventory.vocabulary[dimension].values():
        if not entry.file.startswith(BUILT_IN):
            yield entry


def unknown_broader(rule: Rule, what: str, prepared: Prepared, dimension: str) -> Iterator[Finding]:
    """A finding for each broader term of a dimension's own terms that is not defined."""
    known = prepared.inventory.vocabulary[dimension]
    advice = f"Define it under “{dimension}” in the vocabulary, or take it out."
    for entry in own_terms(prepared, dimension):
        path = (*entry.path, "broader")
        yield from unknown_names(rule, what, entry.record.broader, known, advice, entry.file, path, entry.id)


def unread_category_names(prepared: Prepared, read: Iterable[str] = ()) -> set[str]:
    """The stems of the category files that are not among `read`: the best guess at the ids of unread categories."""
    return {pathlib.PurePosixPath(file).stem for file in set(prepared.inventory.category_files).difference(read)}


def category_ids(assessed: Assessed) -> set[str]:
    """The ids of all categories; a file that could not be read has a finding already and counts by its stem."""
    read = {summary.id for summary in assessed.summaries}
    return read | unread_category_names(assessed.prepared, (summary.file for summary in assessed.summaries))


def all_categories_read(assessed: Assessed) -> bool:
    """Whether what no category holds, or discloses, can be told at all."""
    return len(assessed.summaries) == len(assessed.prepared.inventory.category_files)


def data_terms(assessed: Assessed) -> set[str]:
    """Every term that a statement may name as data."""
    return {*assessed.prepared.inventory.vocabulary["data"], *category_ids(assessed), COLLECTED}


def known_terms(assessed: Assessed) -> dict[str, set[str]]:
    """Return every term that a statement may name, by dimension."""
    vocabulary = assessed.prepared.inventory.vocabulary
    recipients = {*vocabulary["recipients"], *assessed.prepared.inventory.recipients, LISTED}
    plain = {dimension: set(vocabulary[dimension]) for dimension in ("subjects", "sources", "purposes")}
    return {"data": data_terms(assessed), "recipients": recipients, **plain}
