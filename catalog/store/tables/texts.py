"""What is judged by and what was found: policies, clauses, statements, terms, findings, and the files of all that."""

from __future__ import annotations

from catalog.store.tables.base import Content


class PolicyContent(Content):
    """A policy document with its text; `content` holds its entry in the manifest."""

    kind = "policy"
    mentions = (("policy", ("policy",)),)
    policy: str
    document: str
    sha256: str
    text: str
    content: str


class ClauseContent(Content):
    """A clause with its verdict; `heading` is a list, outermost first."""

    kind = "clause"
    mentions = (("policy", ("policy",)), ("clause", ("policy", "clause")))
    policy: str
    clause: str
    shape: str
    heading: str
    label: str
    lead_in: str
    text: str
    verdict: str


class StatementContent(Content):
    """A statement with its verdict; `content` holds its whole record."""

    kind = "statement"
    mentions = (("statement", ("statement",)), ("policy", ("policy",)), ("clause", ("policy", "clause")))
    statement: str
    policy: str
    clause: str | None = None
    quote: str
    effect: str
    action: str | None = None
    verdict: str
    uses: int | None = None
    content: str


class TermContent(Content):
    """A term of the vocabulary that is used, or lies above one that is; `broader` is a list."""

    kind = "term"
    dimension: str
    term: str
    label: str
    broader: str


class FindingContent(Content):
    """A finding; `about` names the record, `quotes` is a list."""

    kind = "finding"
    fingerprint: str
    code: str
    name: str
    severity: str
    message: str
    help: str
    about: str
    file: str
    quotes: str


class FileContent(Content):
    """On which line of a file each record stands: apart, so that a line more does not change all records below it."""

    kind = "file"
    file: str
    lines: str
