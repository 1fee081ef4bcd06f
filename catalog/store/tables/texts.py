"""What is judged by and what was found: policies, clauses, statements, terms, findings, and the files of all that."""

from __future__ import annotations

from catalog.store.tables.base import Change, Content, Kept, content_of, names_of


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


class PolicyVersion(PolicyContent, Kept, table=True):
    """Policies."""

    __tablename__ = "policy_version"
    __table_args__ = names_of(PolicyContent.mentions)


class ClauseVersion(ClauseContent, Kept, table=True):
    """Clauses."""

    __tablename__ = "clause_version"
    __table_args__ = names_of(ClauseContent.mentions)


class StatementVersion(StatementContent, Kept, table=True):
    """Statements."""

    __tablename__ = "statement_version"
    __table_args__ = names_of(StatementContent.mentions)


class TermVersion(TermContent, Kept, table=True):
    """Terms."""

    __tablename__ = "term_version"
    __table_args__ = names_of(())


class FindingVersion(FindingContent, Kept, table=True):
    """Findings."""

    __tablename__ = "finding_version"
    __table_args__ = names_of(())


class FileVersion(FileContent, Kept, table=True):
    """Files."""

    __tablename__ = "file_version"
    __table_args__ = names_of(())


class PolicyChange(Change, table=True):
    """When policies came and went."""

    __tablename__ = "policy_change"
    __table_args__ = content_of("policy_version")


class ClauseChange(Change, table=True):
    """When clauses came and went."""

    __tablename__ = "clause_change"
    __table_args__ = content_of("clause_version")


class StatementChange(Change, table=True):
    """When statements came and went."""

    __tablename__ = "statement_change"
    __table_args__ = content_of("statement_version")


class TermChange(Change, table=True):
    """When terms came and went."""

    __tablename__ = "term_change"
    __table_args__ = content_of("term_version")


class FindingChange(Change, table=True):
    """When findings came and went."""

    __tablename__ = "finding_change"
    __table_args__ = content_of("finding_version")


class FileChange(Change, table=True):
    """When files came and went."""

    __tablename__ = "file_change"
    __table_args__ = content_of("file_version")
