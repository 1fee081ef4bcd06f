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
    role_of,
)
from catalog.drafting.readings import read_for_drafts
from catalog.drafting.statements import UMBRELLAS, Draft, Drafter
from catalog.drafting.statements_file import statements_text
from catalog.drafting.ways import keeps
from catalog.justify.terms import COLLECTED
from inventory.model import Vocabulary
from inventory.policy import PolicyText
from inventory.vocabulary_reader import assemble, built_in_vocabulary


@dataclass(frozen=True, slots=True)
class Starter:
    """The files of the inventory by path, without the policy itself, and what they were drafted from."""

    files: dict[str, str]
    facts: Facts
    statements: tuple[Draft, ...]
    categories: tuple[CategoryDraft, ...]
    recipients: tuple[RecipientDraft, ...]


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
    drafter = Drafter(vocabulary, policy.clauses)
    readings = read_for_drafts(drafter, policy.clauses, source)
    drafts = [draft for reading in readings for draft in reading.drafts]
    categories = draft_categories(drafts, vocabulary) or [_example_category(policy, vocabulary)]
    recipients = _recipients(drafts)
    kept_by = next((one.clause.id for one in readings if keeps(one.clause.text)), None)
    files = {
        "inventory.yaml": manifest_text(facts, policy.document),
        "policy/statements.yaml": statements_text(readings, policy.document, "privacy"),
        "recipients.yaml": recipients_text(recipients, facts.country),
        **{f"categories/{c.id}.yaml": category_text(c, _example(c, recipients), kept_by) for c in categories},
    }
    return Starter(files, facts, tuple(drafts), tuple(categories), tuple(recipients))


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
