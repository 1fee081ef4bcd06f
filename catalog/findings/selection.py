"""Which findings stand: those that nobody accepts, and that the settings select."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from catalog.checking.assessed import Assessed
from catalog.checking.registry import waiver_findings
from catalog.findings.finding import Finding
from catalog.findings.grading import graded, severity_faults
from catalog.findings.inline_ignores import Ignored, InlineIgnore, apply_ignores, ignore_findings, ignores_in
from catalog.findings.locate import Locator
from catalog.findings.rule_codes import ADVICE, is_acceptable, is_in_preview, names_rules, near_codes
from catalog.findings.waiving import Waived, apply_waivers, holds
from inventory.model import CannotCheck, Inventory
from inventory.problem import Problem
from inventory.schema import Settings
from inventory.source import YAML_ENDINGS, read_text


class Accepted(NamedTuple):
    """The findings that stand, and those that a waiver, or a comment on their line, accepts."""

    standing: list[Finding]
    waived: list[Waived]
    ignored: list[Ignored]


class AcceptedBefore(NamedTuple):
    """What an earlier state accepts: rules and records that are waived, and comments by file, rule and reason."""

    waivers: frozenset[tuple[str, str]]
    comments: frozenset[tuple[str, str, str]]


def accepted_by(inventory: Inventory, day: datetime.date, files: Iterable[str]) -> AcceptedBefore:
    """What an inventory accepts on `day`, by waivers and by comments in `files`."""
    waivers = frozenset((one.record.rule, one.record.where) for one in inventory.waivers if holds(one.record, day))
    comments = comments_in(inventory, files)
    return AcceptedBefore(waivers, frozenset((one.file, one.code, one.reason) for one in comments))


def accepted(assessed: Assessed, found: list[Finding], files: Iterable[str]) -> Accepted:
    """Which of the findings stand, what is wrong with waivers and comments included, and which are accepted.

    `files` are those in which a comment counts, if they are YAML.
    """
    inventory = assessed.prepared.inventory
    kept, waived = apply_waivers(found, inventory.waivers, assessed.prepared.day)
    comments = comments_in(inventory, files)
    kept, ignored = accepted_by_comments(inventory, kept, comments)
    about = [*ignore_findings(comments, ignored), *waiver_findings(assessed, [waiver for _, waiver in waived])]
    return Accepted([*kept, *about], waived, ignored)


def comments_in(inventory: Inventory, files: Iterable[str]) -> list[InlineIgnore]:
    """The ignore comments in those of the `files` that are YAML."""
    texts = {file: read_text(inventory.root, file)[0] or "" for file in sorted(files) if file.endswith(YAML_ENDINGS)}
    return [ignore for file, text in texts.items() for ignore in ignores_in(file, text)]


def accepted_by_comments(
    inventory: Inventory, found: list[Finding], comments: list[InlineIgnore]
) -> tuple[list[Finding], list[Ignored]]:
    """The findings that stand, and those that a comment on their line accepts."""
    concerned = {(comment.file, comment.code) for comment in comments}
    if not concerned:
        return found, []
    located = Locator(inventory.root).locate(f for f in found if (f.file, f.code) in concerned)
    kept, ignored = apply_ignores(located, comments)
    return [finding for finding in found if (finding.file, finding.code) not in concerned] + kept, ignored


def that_count(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """The findings that the settings select and do not ignore, and those that no setting can silence.

    They are as grave as the settings say.
    """
    return graded([finding for finding in findings if is_selected(finding.code, settings)], settings)


def is_selected(code: str, settings: Settings) -> bool:
    """Whether the settings select a rule and do not ignore it; what cannot be accepted is always selected.

    A rule in preview is selected only where it is named, by its code or how it begins.
    """
    if not is_acceptable(code):
        return True
    named = code.startswith((*settings.select, *settings.extend_select))
    by_itself = not settings.select and not is_in_preview(code)
    return (named or by_itself) and not code.startswith(settings.ignore)


def _advice(prefix: str) -> str:
    near = near_codes(prefix)
    return f"Did you mean “{near[0]}”? {ADVICE}" if near else ADVICE


def refuse_unknown_settings(inventory: Inventory) -> None:
    """Raises CannotCheck where the settings name no rule, or lower one that cannot be: nobody could say what counts."""
    settings = inventory.manifest.settings
    named = {"select": settings.select, "extend_select": settings.extend_select, "ignore": settings.ignore}
    problems = [
        Problem(
            "INV004", f"No rule is called “{prefix}”.", _advice(prefix), inventory.manifest_file,
            ("settings", name, position),
        )
        for name, prefixes in named.items() for position, prefix in enumerate(prefixes) if not names_rules(prefix)
    ]  # fmt: skip
    problems += severity_faults(settings, inventory.manifest_file)
    if problems:
        raise CannotCheck(
            f"The settings of rules are at fault: {problems[0].message} {problems[0].help}",
            "Name rules by their codes, or by how codes begin.", tuple(problems), inventory.root,
        )  # fmt: skip
