"""What an editor can do about a finding: put the name that was meant, or write the comment that accepts it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catalog.findings.inline_ignores import SIGN
from catalog.findings.rule_codes import is_acceptable
from inventory.problem import Span
from inventory.source import YAML_ENDINGS
from inventory.strict_yaml import load
from reports.editor.diagnoses import Diagnosis


class Action(NamedTuple):
    """A change of one file: `text` instead of what stands at `span`. The preferred one is what was probably meant."""

    title: str
    file: str
    span: Span
    text: str
    is_preferred: bool


def actions(found: Diagnosis, text: str) -> Iterator[Action]:
    """What can be done about a finding in a file that holds `text`."""
    yield from _meant(found, text)
    yield from _ignored(found, text)


def _meant(found: Diagnosis, text: str) -> Iterator[Action]:
    name, span = found.meant, found.span
    lines = text.split("\n")
    if name is None or span.line != span.end_line or span.line > len(lines):
        return
    written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
    if written and not any(sign.isspace() or sign in "\"'[]{}:,#" for sign in written):
        yield Action(f"Write “{name}” instead of “{written}”", found.file, span, name, True)


def _ignored(found: Diagnosis, text: str) -> Iterator[Action]:
    """The comment lacks the reason: until somebody writes it, the finding stands."""
    lines = text.split("\n")
    line = found.span.line
    if not found.code or not is_acceptable(found.code) or not found.file.endswith(YAML_ENDINGS) or line > len(lines):
        return
    if SIGN in lines[line - 1]:
        return
    comment = f"  # {SIGN} {found.code}: "
    with_it = "\n".join([*lines[: line - 1], lines[line - 1] + comment + "why", *lines[line:]])
    content = load(text, found.file)[0]
    if content and load(with_it, found.file)[0] == content:
        end = len(lines[line - 1]) + 1
        yield Action(f"Ignore {found.code} here: write the reason", found.file, Span(line, end, line, end), comment,
                     False)  # fmt: skip
