"""A reference to a statement that does not exist, or that is of the wrong kind.

What is wrong: `cites` and `displaces` must name permissions; `exception_to` joins a permission with a prohibition, in
either direction. Anything else has no meaning. Nor does the citation of a policy that the category does not belong to.

Failing: `cites: [no-children]`, where `no-children` is a prohibition.

Passing: `cites: [share-providers]`, where that statement `permits: disclose`.

The fix: correct the id, or take the reference out.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import unknown_name
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Statement

RULE = Rule("REF004", "unknown-statement", "error", rests_on=("statements",), is_about_names=True)
ADVICE = "Take it out, or write that statement."


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each citation that names no permission."""
    named = {name for disclosure in category.disclosures for name in disclosure.record.cites}
    wrong = {name for name in named if not _permits(prepared, name)}
    foreign = _of_other_policies(prepared, category, named - wrong)
    if not wrong and not foreign:
        return
    for disclosure in category.disclosures:
        for position, name in enumerate(disclosure.record.cites):
            if name in wrong:
                path = (*disclosure.path, "cites", position)
                yield _wrong(prepared, name, "a permission", category.entry.file, path, disclosure.id)
            elif name in foreign:
                policy = prepared.policy_of[name].id
                yield RULE.finding(
                    f"The statement “{name}” is of the policy “{policy}”, to which this category does not belong.",
                    "Cite a statement of the category's own policy, or name the other one under “policies” of the "
                    "category, if it governs these data too.",
                    category.entry.file, (*disclosure.path, "cites", position), where=disclosure.id,
                )  # fmt: skip


def _of_other_policies(prepared: Prepared, category: JudgedCategory, names: set[str]) -> set[str]:
    if not names or len(prepared.inventory.policies) == 1:
        return set()
    own = prepared.belonging.belongs_to(category.entry.record)
    return {name for name in names if prepared.policy_of[name].id not in own}


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each `displaces` and `exception_to` that does not fit."""
    for entry in assessed.prepared.statements.values():
        yield from _displaced(assessed.prepared, entry)
        yield from _excepted(assessed.prepared, entry)


def _displaced(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Finding]:
    for position, name in enumerate(entry.record.displaces):
        path = (*entry.path, "displaces", position)
        if name == entry.id:
            yield RULE.finding(
                f"The statement “{name}” displaces itself, so it never counts.",
                "Name the broader sentence that it takes the place of.",
                entry.file, path, where=entry.id,
            )  # fmt: skip
        elif not _permits(prepared, name):
            yield _wrong(prepared, name, "a permission", entry.file, path, entry.id)


def _excepted(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Finding]:
    said = entry.record
    if said.exception_to and said.action is None:
        yield RULE.finding(
            "Only a permission or a prohibition can be an exception to something.",
            "Take “exception_to” out.",
            entry.file, (*entry.path, "exception_to"), where=entry.id, on_key=True,
        )  # fmt: skip
        return
    wanted = "a prohibition" if said.permits else "a permission"
    for position, name in enumerate(said.exception_to):
        fits = _prohibits(prepared, name) if said.permits else _permits(prepared, name)
        if not fits:
            yield _wrong(prepared, name, wanted, entry.file, (*entry.path, "exception_to", position), entry.id)


def _permits(prepared: Prepared, name: str) -> bool:
    entry = prepared.statements.get(name)
    return entry is not None and entry.record.permits is not None


def _prohibits(prepared: Prepared, name: str) -> bool:
    entry = prepared.statements.get(name)
    return entry is not None and entry.record.prohibits is not None


def _wrong(prepared: Prepared, name: str, wanted: str, file: str, path: Path, where: str) -> Finding:
    if name in prepared.drafts.entries:
        message = f"The statement “{name}” is a draft, which counts for nothing until somebody has read and kept it."
        return RULE.finding(
            message, "Read it and take its “draft” out, or take the reference out.", file, path, where=where
        )
    if name not in prepared.statements:
        return unknown_name(RULE, "statement", name, prepared.statements, ADVICE, file, path, where)
    return RULE.finding(
        f"The statement “{name}” is not {wanted}, so it cannot be named here.",
        f"Name {wanted}, or take the reference out.",
        file, path, where=where,
    )  # fmt: skip
