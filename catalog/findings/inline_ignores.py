"""Findings that a comment on their own line accepts: `# inventory: ignore CODE: reason`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from catalog.checks.inv004_invalid_value import RULE as INVALID
from catalog.checks.support.references import BUILT_IN
from catalog.checks.wvr002_unused_waiver import RULE as UNUSED
from catalog.findings.finding import Finding
from catalog.findings.locate import Located
from catalog.findings.rule_codes import is_acceptable, is_told_by_check, refusal
from inventory.entry import Entry
from inventory.model import Inventory
from inventory.problem import Span
from inventory.schema.fields import has_words
from inventory.strict_yaml import CommentFinder

SIGN = "inventory: ignore"
FORM = "Write “# inventory: ignore CODE: reason”, with the rule's code and why the finding is accepted."
_COMMENT = re.compile(
    r"#[ \t]*inventory: ignore\b[ \t]*(?P<code>[A-Z]{3,8}\d{3})?[ \t]*(?::[ \t]*(?P<reason>\S[^\n]*))?"
)


class InlineIgnore(NamedTuple):
    """One such comment; code and reason are empty where they are missing.

    `by` is “comment”, or what else in the inventory accepts a finding in the same way.
    """

    file: str
    span: Span
    code: str
    reason: str
    by: str = "comment"


Ignored = tuple[Finding, InlineIgnore]


def ignores_in(file: str, text: str) -> Iterator[InlineIgnore]:
    """The ignore comments of a YAML file; a reason without a letter or digit is none."""
    if SIGN not in text:
        return
    comments = CommentFinder(text)
    for found in _COMMENT.finditer(text):
        if comments.begins_at(found.start()):
            before = text[: found.start()]
            line, column = before.count("\n") + 1, found.start() - before.rfind("\n")
            span = Span(line, column, line, column + len(found[0].rstrip("\r")))
            reason = (found["reason"] or "").strip()
            yield InlineIgnore(file, span, found["code"] or "", reason if has_words(reason) else "")


def record_files(inventory: Inventory) -> set[str]:
    """The files of an inventory that hold records other than categories; the built-in vocabulary is none of them."""
    entries: list[Entry[Any]] = [*inventory.recipients.values(), *inventory.waivers, *inventory.activities]
    entries += [*inventory.vocabulary.mechanisms.values(), *inventory.vocabulary.regimes.values()]
    for terms in inventory.vocabulary.terms.values():
        entries += terms.values()
    for policy in inventory.policies:
        entries += (*policy.statements, *policy.read)
    return {inventory.manifest_file, *(entry.file for entry in entries if not entry.file.startswith(BUILT_IN))}


def apply_ignores(located: Iterable[Located], ignores: Sequence[InlineIgnore]) -> tuple[list[Finding], list[Ignored]]:
    """The findings that stand, and those that a comment on their line accepts."""
    by_line = {(each.file, each.span.line, each.code): each for each in ignores if _counts(each)}
    kept: list[Finding] = []
    ignored: list[Ignored] = []
    for one in located:
        comment = by_line.get((one.finding.file, one.span.line, one.finding.code))
        if comment is None:
            kept.append(one.finding)
        else:
            ignored.append((one.finding, comment))
    return kept, ignored


def _counts(each: InlineIgnore) -> bool:
    return bool(each.code and each.reason) and is_acceptable(each.code)


def ignore_findings(ignores: Iterable[InlineIgnore], ignored: Iterable[Ignored]) -> Iterator[Finding]:
    """What is wrong with the comments, given the findings that they accept."""
    used = {comment for _, comment in ignored}
    for each in ignores:
        if not each.code or not each.reason:
            missing = "reason" if each.code else "code of a rule"
            yield INVALID.finding(f"This ignore comment gives no {missing}.", FORM, each.file)._replace(span=each.span)
        elif not is_acceptable(each.code):
            message, help_line = refusal(each.code)
            yield INVALID.finding(message, help_line, each.file)._replace(span=each.span)
        elif each not in used and is_told_by_check(each.code):
            message = f"There is no finding {each.code} on this line to ignore."
            yield UNUSED.finding(message, "Take the comment out.", each.file)._replace(span=each.span)
