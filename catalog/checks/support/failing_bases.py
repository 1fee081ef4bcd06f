"""Findings about basis points: those of one purpose that fail alike are told together, at the basis or the purpose."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_goals import path_of_purpose
from catalog.explain.quoting import Failing, nearest_quotes
from catalog.explain.wording import listing, next_step_for
from catalog.findings.finding import Finding, Rule
from catalog.justify.bases import Field
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.verdicts import PASSING, UNJUDGED, Verdict
from inventory.problem import Path

OPENING: dict[Verdict, str] = {
    "unjustified": "The inventory rests {what} on {basis}, and no sentence of the policy says so.",
    "conflicting": "The inventory rests {what} on {basis}; the policy names another legal basis for it.",
    "partial": "The inventory rests {what} on {basis}; the policy names that basis only for a part of it.",
    "unmet-condition": "The inventory rests {what} on {basis}; the policy names that basis only under a condition that "
    "is not on record.",
    "not-in-force": "The inventory rests {what} on {basis}; no sentence that names that basis is in force on {day}, or "
    "the law does not have it on that day.",
}
ARTICLE = {"": "a legal basis (GDPR Art. 6(1))", "special": "an exception for special categories (GDPR Art. 9(2))"}
FIELD: dict[str, Field] = {"": "basis", "special": "special_basis"}

Alike = tuple[str, str, str, Verdict]
"""Purpose, basis, whether it is special, and the verdict."""


def undeclared_bases(rule: Rule, prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each purpose for which the category declares no basis."""
    for (purpose, basis, special, verdict), failing in _alike(category).items():
        if verdict == "undeclared" and not basis and not _names_a_wrong_one(prepared, category, purpose, special):
            yield rule.finding(
                f"Nobody has declared {ARTICLE[special]} for {_what(failing)}.",
                f"Add it under “{FIELD[special]}”: “{purpose}: …”, or one for all purposes. Which one it is, is for "
                "counsel to say.",
                category.entry.file, path_of_purpose(category, purpose), where=category.entry.id,
            )  # fmt: skip


def unstated_bases(rule: Rule, prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each declared basis that no sentence of the policy names, by purpose and way in which it fails."""
    around = prepared.judge.circumstances_of(category.entry.record, None)
    for (purpose, basis, special, verdict), failing in _alike(category).items():
        if verdict in OPENING:
            named = f"“{basis}”{_source(prepared, basis)}"
            yield rule.finding(
                OPENING[verdict].format(what=_what(failing), basis=named, day=prepared.day),
                next_step_for("ground", verdict),
                *_place_of(prepared, category, purpose, special), where=category.entry.id,
                quotes=nearest_quotes(prepared, "ground", category.entry.id, failing, around),
            )  # fmt: skip


def _alike(category: JudgedCategory) -> dict[Alike, Failing]:
    found: dict[Alike, Failing] = {}
    for key, judged in category.ground:
        if judged.verdict not in PASSING and judged.verdict != UNJUDGED:
            found.setdefault((key[2], key[5], key[6], judged.verdict), []).append((key, judged))
    return found


def _what(failing: Failing) -> str:
    data, people, purposes = ([key[place] for key, _ in failing] for place in (0, 1, 2))
    return f"using {listing(data)} of {listing(people)} for {listing(purposes)}"


def _source(prepared: Prepared, basis: str) -> str:
    source = getattr(prepared.inventory.vocabulary["bases"][basis].record, "source", None)
    return f" ({source})" if source else ""


def _names_a_wrong_one(prepared: Prepared, category: JudgedCategory, purpose: str, special: str) -> bool:
    """Whether something is declared that is no such basis, or not known at all: another finding says so."""
    purposes = prepared.inventory.vocabulary["purposes"]
    return purpose not in purposes or prepared.book.find(category.entry.record, purpose, FIELD[special]) is not None


def _place_of(prepared: Prepared, category: JudgedCategory, purpose: str, special: str) -> tuple[str, Path]:
    """The file and path where the basis stands: in the category, or in the activity that declares it."""
    field = FIELD[special]
    found = prepared.book.find(category.entry.record, purpose, field)
    path: Path = (field, found.under) if found is not None and found.under else (field,)
    if found is not None and found.activity is not None:
        return found.activity.file, (*found.activity.path, *path)
    return category.entry.file, path
