"""A starter inventory from a policy's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalog.drafting.categories import CategoryDraft, draft_categories
from catalog.drafting.facts import Facts, facts_of
from catalog.drafting.files import (
    RecipientDraft,
    category_text,
    manifest_text,
    recipients_text,
)
from catalog.drafting.named_recipients import (
    OWN_TERMS,
    NamedRecipient,
    named_recipients,
    own_purposes,
    vocabulary_text,
    with_own_purposes,
    with_purposes,
)
from catalog.drafting.readings import read_for_drafts
from catalog.drafting.recipient_tables import RecipientTables, said_by_row, services_by_name
from catalog.drafting.roles import role_of
from catalog.drafting.statements import UMBRELLAS, Draft, Drafter
from catalog.drafting.statements_file import statements_text
from catalog.drafting.table_disclosures import category_of_tables, disclosures_of
from catalog.drafting.ways import keeps
from catalog.justify.terms import COLLECTED
from catalog.observing.service_catalogue import shipped_services
from catalog.reading.policy_language import language_of_clauses
from catalog.reading.shared import reader_of
from inventory.model import Vocabulary
from inventory.policy import PolicyText, line_of_quote
from inventory.vocabulary_reader import assemble, built_in_vocabulary


@dataclass(frozen=True, slots=True)
class Starter:
    """The files of the inventory by path, without the policy itself, and what they were drafted from."""

    files: dict[str, str]
    facts: Facts
    statements: tuple[Draft, ...]
    categories: tuple[CategoryDraft, ...]
    recipients: tuple[RecipientDraft, ...]
    named: tuple[NamedRecipient, ...] = ()


def starter(
    policy: PolicyText, source: str, organisation: str | None = None, country: str | None = None,
    domain: str | None = None,
) -> Starter:  # fmt: skip
    """The starter inventory for a policy read from `source`; what is given replaces what its text suggests.

    `policy.document` is the path that the policy will have in the inventory.
    """
    vocabulary = assemble(built_in_vocabulary(), ())[0]
    found = facts_of(policy)
    facts = replace(
        found, organisation=organisation or found.organisation, country=country or found.country,
        domain=domain or found.domain,
    )  # fmt: skip
    named, own = _of_tables(policy, vocabulary)
    vocabulary = with_purposes(vocabulary, own)
    rows = {row.clause.id: said_by_row(row, (one.id,)) for one in named for row in one.rows}
    readings = read_for_drafts(Drafter(vocabulary, policy.clauses, rows=rows), policy.clauses, source)
    drafts = [draft for reading in readings for draft in reading.drafts]
    categories = draft_categories(drafts, vocabulary)
    categories += [one for one in [category_of_tables(named, categories)] if one]
    categories = categories or [_example_category(policy, vocabulary)]
    recipients = _recipients([draft for draft in drafts if draft.clause.id not in rows])
    kept_by = next((one.clause.id for one in readings if keeps(one.clause.text)), None)
    lines = {clause.id: line_of_quote(clause.text, clause, source) for clause in policy.clauses if clause.id in rows}
    files = {
        "inventory.yaml": manifest_text(facts, policy.document, has_vocabulary=bool(own)),
        "policy/statements.yaml": statements_text(readings, policy.document, "privacy"),
        "recipients.yaml": recipients_text(recipients, facts.country, named, lines),
        **({OWN_TERMS: vocabulary_text(own)} if own else {}),
        **{
            f"categories/{c.id}.yaml": category_text(
                c, _example(c, recipients), kept_by, disclosures_of(c, named), lines
            )
            for c in categories
        },
    }
    return Starter(files, facts, tuple(drafts), tuple(categories), tuple(recipients), tuple(named))


def _of_tables(policy: PolicyText, vocabulary: Vocabulary) -> tuple[list[NamedRecipient], dict[str, str]]:
    """The recipients that the policy's tables name, and terms for purposes that only the policy has words for."""
    language = language_of_clauses(policy.clauses)
    tables = RecipientTables(reader_of(vocabulary), language, services_by_name(shipped_services()))
    rows = tables.rows(policy.clauses)
    own = own_purposes(rows, vocabulary)
    taken = {*vocabulary["recipients"], *vocabulary["data"]}
    return named_recipients([with_own_purposes(row, own) for row in rows], taken), own


def _example_category(policy: PolicyText, vocabulary: Vocabulary) -> CategoryDraft:
    """A category to begin with where no sentence was understood: a check needs one to say anything."""
    subject = "customer-user" if "customer-user" in vocabulary["subjects"] else "person"
    data: dict[str, tuple[str, ...]] = {"email-address": ("data-subject",)}
    return CategoryDraft(
        "example", "Contact details", policy.clauses[0], policy.clauses[0].text, subject, data, ("provide-services",)
    )


def _recipients(drafts: Sequence[Draft]) -> list[RecipientDraft]:
    """One for each kind that a proposed permission to disclose names, the first sentence of each."""
    found: dict[str, RecipientDraft] = {}
    for draft in drafts:
        if draft.kind == "permits" and draft.action == "disclose" and "when" not in draft.terms:
            for kind in draft.terms["recipients"]:
                terms = draft.terms
                new = RecipientDraft(kind, draft, terms["data"], terms.get("purposes", ()))
                found.setdefault(kind, new)
    return list(found.values())


def _example(category: CategoryDraft, recipients: Sequence[RecipientDraft]) -> RecipientDraft | None:
    """The recipient that a kept proposal would let have the category's data: by name first, and processors first."""
    named = set(category.data)
    ordered = sorted(recipients, key=lambda one: (not named & set(one.data), role_of(one.kind) != "processor"))
    return next((one for one in ordered if set(one.data) & {COLLECTED, *UMBRELLAS, *named}), None)
