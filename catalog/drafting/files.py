"""The files of a starter inventory, as text by path."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.drafting.categories import CategoryDraft
from catalog.drafting.facts import Facts
from catalog.drafting.named_recipients import NamedRecipient, recipient_lines
from catalog.drafting.roles import role_of
from catalog.drafting.statements import Draft
from catalog.drafting.table_disclosures import TableDisclosure
from catalog.drafting.yaml_text import commented, flow_list, prose, scalar, visible

SUBJECTS = ("customer-user", "visitor")
LONGEST_SENTENCE = 90


@dataclass(frozen=True, slots=True)
class RecipientDraft:
    """A kind of recipient, the sentence of the policy that names it (or None), and what such a one may get."""

    kind: str
    draft: Draft | None
    data: tuple[str, ...]
    purposes: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id proposed for a recipient of this kind."""
        return f"our-{self.kind}"


def manifest_text(facts: Facts, document: str, *, has_vocabulary: bool = False) -> str:
    """`inventory.yaml`."""
    lines = [
        "## The manifest: it names every other file.",
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
        *(["vocabulary: vocabulary.yaml"] if has_vocabulary else []),
    ]
    return _text(lines)


def category_text(
    category: CategoryDraft, recipient: RecipientDraft | None, kept_by: str | None,
    disclosures: Sequence[TableDisclosure] = (), lines: Mapping[str, int] | None = None,
) -> str:  # fmt: skip
    """A category's file: its data, what tables say that others get, and one proposed disclosure, switched off.

    `kept_by` is the clause on retention, `lines` are those of the clauses that are rows of tables.
    """
    own = category.sources
    data = [
        f"  - {name}" if sources == own else f"  - {{type: {name}, sources: {flow_list(sources)}}}"
        for name, sources in category.data.items()
    ]
    written = [
        *prose(f"From the clause {category.clause.id} of {category.clause.document}: “{cut(category.sentence)}”"),
        *prose("Correct it to what is really done."),
        f"category: {category.id}",
        f"title: {scalar(category.title)}",
        f"listed_in: {category.clause.id}",
        f"subjects: [{category.subject}]    # about whom",
        f"sources: {flow_list(own)}    # from where",
        "data:",
        *data,
        f"purposes: {flow_list(category.purposes)}    # used for what",
        *prose(f"How long is it kept? Write, for instance: retention: {{period: P2Y{_said_in(kept_by)}}}"),
        "",
        *prose("Who gets it? Declare the recipient in recipients.yaml, then write here what goes to it and for what."),
        "disclosures:",
        *(line for one in disclosures for line in _of_table(one, lines or {})),
    ]
    return _text(written + (commented(_disclosure(category, recipient)) if recipient else []))


def _of_table(one: TableDisclosure, lines: Mapping[str, int]) -> Iterator[str]:
    clause = one.row.clause.id
    yield f"  - recipient: {one.recipient}    # clause {clause}, line {lines[clause]}"
    if one.data:
        yield f"    data: {flow_list(one.data)}"
    yield f"    purposes: {flow_list(one.purposes)}"


def _said_in(clause: str | None) -> str:
    return f", listed_in: {clause}" if clause else ""


def _disclosure(category: CategoryDraft, recipient: RecipientDraft) -> list[str]:
    held = [name for name in recipient.data if name in category.data] or list(category.data)
    return [
        f"  - recipient: {recipient.id}",
        f"    data: {flow_list(held)}",
        f"    purposes: {flow_list(recipient.purposes or category.purposes[:1])}",
    ]


def recipients_text(
    recipients: Sequence[RecipientDraft], country: str, named: Sequence[NamedRecipient] = (),
    lines: Mapping[str, int] | None = None,
) -> str:  # fmt: skip
    """`recipients.yaml`: all whom the policy's tables name, then a proposal for each kind that it names, switched off.

    Where it names nobody there is an example, switched off as well.
    """
    written = prose("Who gets data.")
    if named:
        written += prose(
            "The policy's tables name these. What is marked they do not say: decide it, and add agreements."
        )
    written.append("recipients:")
    for someone in named:
        written += ["", *recipient_lines(someone, (lines or {})[someone.record.clause.id])]
    if recipients or not named:
        why = "The policy names these kinds" if recipients else "The policy seems to name nobody, so this is an example"
        advice = (
            "give each real recipient an entry of its own, with its name and country. To keep a proposal, take the "
        )
        written += ["", *prose(f"{why}: {advice}“# ” away at the start of its lines.")]
    for one in recipients or ([] if named else [RecipientDraft("service-provider", None, (), ())]):
        written += ["", *commented(_recipient(one, country))]
    return _text(written)


def _recipient(one: RecipientDraft, country: str) -> list[str]:
    role = role_of(one.kind)
    return [
        f"  {one.id}:",
        *([f"    ## clause {one.draft.clause.id}: “{cut(one.draft.quote)}”"] if one.draft else []),
        f"    name: {scalar('Our ' + one.kind.replace('-', ' '))}",
        f"    kinds: [{one.kind}]",
        f"    role: {role}",
        *([f"    country: {country}"] if role in ("processor", "third-party") else []),
        *(
            ["    ## agreement: {type: dpa, signed: 2024-01-31, document: agreements/dpa.pdf}"]
            if role == "processor"
            else []
        ),
    ]


def cut(text: str) -> str:
    """The beginning of a text, for a comment."""
    return textwrap.shorten(visible(text), LONGEST_SENTENCE, placeholder=" …")


def _text(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
