"""Words that several registers use."""

from __future__ import annotations

from collections.abc import Iterable

from inventory.schema.evidence import in_short
from reports.encoders.sheet import Cell, Missing
from reports.page.contents import Contents
from reports.page.people import RecipientShown
from reports.page.policy_text import PolicyShown
from reports.page.terms import TermLabel


def stand(contents: Contents) -> str:
    """Of which policy, state and day a register speaks."""
    policies = "; ".join(map(_policy, contents.policies))
    return f"{contents.organisation}, as of {contents.day}; {policies}; inventory state {contents.state}"


def _policy(shown: PolicyShown) -> str:
    version = f"version {shown.policy.entry.version} " if shown.policy.entry.version else ""
    return f"policy {shown.policy.text.document} {version}with the text {shown.policy.text.sha256[:12]}"


def row_of(texts: Iterable[str]) -> str:
    """Texts in a row, each once; names have commas in them, so semicolons stand between."""
    return "; ".join(dict.fromkeys(texts))


def named(terms: Iterable[TermLabel]) -> str:
    """The labels of terms in a row; what nobody declared says so."""
    return row_of(map(name_of, terms))


def name_of(term: TermLabel) -> str:
    """The label of a term or record, or the id that nobody declared, which says so."""
    return term.label if term.declared else f"{term.label} (not declared)"


def recipient_name(recipient: RecipientShown) -> str:
    """A recipient's name; where it is not declared, or could not be read, that is said."""
    return f"{recipient.name} ({recipient.standing})" if recipient.standing else recipient.name


def filled(text: str | None, key: str) -> Cell:
    """The text, or the gap that `key` would fill."""
    return text or Missing(key)


def data_labels(terms: Iterable[TermLabel]) -> str:
    """Data types in a row, sensitive ones marked."""
    return row_of(f"{term.label} (sensitive)" if term.sensitive else name_of(term) for term in terms)


def agreement(recipient: RecipientShown) -> Cell:
    """A recipient's agreement, or the gap where one is due (GDPR Art. 26 and 28(3))."""
    record = recipient.record
    if record is None:
        return Missing(f"recipients.{recipient.id}")
    if record.agreement is None:
        due = record.role in ("processor", "joint-controller")
        return Missing(f"recipients.{recipient.id}.agreement") if due else ""
    made = record.agreement
    parts = [made.type, f"signed {made.signed}" if made.signed else "", f"until {made.expires}" if made.expires else ""]
    parts += [in_short(made.proof) or ""]
    return row_of(part for part in parts if part)


def country(recipient: RecipientShown) -> Cell:
    """A recipient's country, or the gap where one is due."""
    record = recipient.record
    if record is None:
        return Missing(f"recipients.{recipient.id}")
    if record.country is None and record.role in ("processor", "controller", "joint-controller", "third-party"):
        return Missing(f"recipients.{recipient.id}.country")
    return record.country or ""


def grounds(recipient: RecipientShown) -> str:
    """The transfer mechanisms that a recipient lists."""
    return row_of(one if isinstance(one, str) else one.record.label for one in recipient.mechanisms)
