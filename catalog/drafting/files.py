"""The files of a starter inventory, as text by path."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.drafting.categories import CategoryDraft
from catalog.drafting.facts import Facts
from catalog.drafting.statements import Draft
from catalog.drafting.yaml_text import commented, flow_list, paragraph, scalar, visible
from inventory.policy import Clause

SUBJECTS = ("customer-user", "visitor")
KEEP = "# by taking away the “# ” at the start of its lines (most editors: select them, then Ctrl+/ or Cmd+/)."

NOWHERE = 0


@dataclass(frozen=True, slots=True)
class RecipientDraft:
    """A kind of recipient that the policy names, on which line (or NOWHERE), and what such a one may get."""

    kind: str
    line: int
    data: tuple[str, ...]
    purposes: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id proposed for a recipient of this kind."""
        return f"our-{self.kind}"


def manifest_text(facts: Facts, document: str) -> str:
    """`inventory.yaml`."""
    lines = [
        "# The manifest: it names every other file.",
        "organisation:",
        f"  name: {scalar(facts.organisation)}",
        f"  country: {facts.country}        # where it is established: ISO 3166-1, two letters",
        *([f"  domains: [{scalar(facts.domain)}]    # its own hosts: never a third party"] if facts.domain else []),
        "policies:",
        "  privacy:",
        f"    document: {scalar(document)}",
        "    statements: policy/statements.yaml",
        *([f'    version: "{facts.version}"'] if facts.version else []),
        f"    effective: {facts.effective}"
        if facts.effective
        else "    # effective: 2024-01-31   # since when it holds",
        f"    speaks_to: {flow_list(SUBJECTS)}    # whom the policy calls “you”",
        "categories: categories/*.yaml",
        "recipients: recipients.yaml",
    ]
    return _text(lines)


def statements_text(
    drafts: Sequence[Draft], read: Sequence[tuple[str, int, Sequence[str]]], hard: Sequence[Clause], document: str
) -> str:
    """`policy/statements.yaml`: every proposal switched off, for a person to read; `hard` clauses have none."""
    lines = [
        f"# What the sentences of {document} mean. Everything below is a proposal made from single words: it counts",
        "# for nothing until somebody has read the sentence and keeps it, together with the line “statements:”,",
        KEEP,
        "# Take out what is wrong: a term too many lets data through that the policy does not speak of.",
        "policy: privacy",
        "",
        *(["# statements:"] if drafts else []),
    ]
    for draft in drafts:
        lines += [*commented(_statement(draft)), ""]
    if hard:
        lines += ["# These clauses speak of data, too, but in words that no proposal could be made from. Read them:"]
        lines += [*(f"# line {clause.line}, {clause.id}: {cut(clause.text)}" for clause in hard), ""]
    lines += ["# Clauses without effect on what is done with data, and what they inform of; keep them the same way."]
    lines += commented(["read:"] if read else [])
    lines += commented(f"  {clause}: {flow_list(topics)}    # line {line}" for clause, line, topics in read)
    return _text(lines)


def _statement(draft: Draft) -> list[str]:
    value = draft.action
    lines = [
        f"  {draft.id}:    # line {draft.clause.line}",
        *paragraph("quote", draft.quote, 4),
        *([f"    clause: {draft.clause.id}"] if draft.ambiguous else []),
        f"    {draft.kind}: {value}",
        *(f"    {key}: {flow_list(terms)}" for key, terms in draft.terms.items()),
        *(f"    # {remark}" for remark in draft.remarks),
    ]
    return [*lines, "    # evidence: runbooks/how-we-keep-it.md"] if draft.kind == "undertakes" else lines


def category_text(category: CategoryDraft, recipient: RecipientDraft | None) -> str:
    """A category's file: its data, and one proposed disclosure, switched off."""
    own = category.sources
    data = [
        f"  - {name}" if sources == own else f"  - {{type: {name}, sources: {flow_list(sources)}}}"
        for name, sources in category.data.items()
    ]
    lines = [
        f"# Drafted from {category.clause.document}, line {category.clause.line}: correct it to what is really done.",
        f"category: {category.id}",
        f"title: {scalar(category.title)}",
        f"listed_in: {category.clause.id}",
        f"subjects: [{category.subject}]    # about whom",
        f"sources: {flow_list(own)}    # from where",
        "data:",
        *data,
        f"purposes: {flow_list(category.purposes)}    # used for what",
        "# retention: {period: until the account is closed}",
        "",
        "# Who gets it? Declare the recipient in recipients.yaml, then write here what goes to it and for what.",
    ]
    return _text(lines + (commented(_disclosure(category, recipient)) if recipient else []))


def _disclosure(category: CategoryDraft, recipient: RecipientDraft) -> list[str]:
    held = [name for name in recipient.data if name in category.data] or list(category.data)
    return [
        "disclosures:",
        f"  - recipient: {recipient.id}",
        f"    data: {flow_list(held)}",
        f"    purposes: {flow_list(recipient.purposes or category.purposes[:1])}",
    ]


def recipients_text(recipients: Sequence[RecipientDraft], country: str) -> str:
    """`recipients.yaml`: one proposal for each kind that the policy names, or an example where it names none, off."""
    why = "The policy names these kinds" if recipients else "The policy seems to name nobody, so this is an example"
    lines = [
        f"# Who gets data. {why}: give each real recipient an entry of its own,",
        "# with its name and country. Keep a proposal, together with the line “recipients:”,",
        KEEP,
        "# recipients:",
    ]
    for one in recipients or [RecipientDraft("service-provider", NOWHERE, (), ())]:
        lines += [*commented(_recipient(one, country)), ""]
    return _text(lines)


def _recipient(one: RecipientDraft, country: str) -> list[str]:
    role = role_of(one.kind)
    return [
        f"  {one.id}:" + (f"    # the policy, line {one.line}" if one.line != NOWHERE else ""),
        f"    name: {scalar('Our ' + one.kind.replace('-', ' '))}",
        f"    kinds: [{one.kind}]",
        f"    role: {role}",
        *([f"    country: {country}"] if role in ("processor", "third-party") else []),
        *(
            ["    # agreement: {type: dpa, signed: 2024-01-31, document: agreements/dpa.pdf}"]
            if role == "processor"
            else []
        ),
    ]


def cut(text: str) -> str:
    """The beginning of a text, for a comment."""
    return textwrap.shorten(visible(text), 70, placeholder=" …")


def role_of(kind: str) -> str:
    """The role that recipients of a kind usually have."""
    if kind == "public":
        return "public"
    if any(word in kind for word in ("authority", "law-enforcement", "court", "regulator")):
        return "authority"
    if any(word in kind for word in ("provider", "processor", "service", "house", "network")):
        return "processor"
    return "third-party"


def _text(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
