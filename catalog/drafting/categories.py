"""Proposed data categories: one for each heading or lead-in under which the policy says that data are collected."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from catalog.drafting.sentences import topic
from catalog.drafting.statements import UMBRELLAS, Draft
from catalog.free_id import free_id
from catalog.justify.terms import COLLECTED
from inventory.model import Vocabulary
from inventory.policy import Clause, slug

LONGEST_ID = 40
MOST_PURPOSES = 3


@dataclass(frozen=True, slots=True)
class CategoryDraft:
    """A proposed category and the first sentence that speaks of it; `data` gives the sources of each data type."""

    id: str
    title: str
    clause: Clause
    sentence: str
    subject: str
    data: dict[str, tuple[str, ...]]
    purposes: tuple[str, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Those of the first data type; others with sources of their own say so themselves."""
        return next(iter(self.data.values()))


def draft_categories(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[CategoryDraft]:
    """The categories that the proposals for collection speak of, in document order."""
    groups: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.kind == "permits" and draft.action == "collect":
            groups.setdefault(_title(draft.clause), []).append(draft)
    purposes = _purposes(drafts)
    taken = set(vocabulary["data"])
    groups = {
        title: known
        for title, group in groups.items()
        if (known := [_known(one, taken) for one in group if _known(one, taken).terms["data"]])
    }
    return [_category(title, group, purposes, taken) for title, group in groups.items()]


def _known(draft: Draft, terms: Collection[str]) -> Draft:
    """The proposal with no other data than the vocabulary has terms for, or that are collected as a whole."""
    data = tuple(name for name in draft.terms["data"] if name in terms or name == COLLECTED)
    return replace(draft, terms={**draft.terms, "data": data})


def _title(clause: Clause) -> str:
    return clause.label or topic(clause) or clause.id


def _category(title: str, group: Sequence[Draft], purposes: tuple[str, ...], taken: set[str]) -> CategoryDraft:
    data: dict[str, tuple[str, ...]] = {}
    for draft in group:
        sources = draft.terms.get("sources") or (_usual_source(title, draft.clause),)
        for name in draft.terms["data"]:
            data[name] = tuple(dict.fromkeys([*data.get(name, ()), *sources]))
    narrow = {name: sources for name, sources in data.items() if name not in UMBRELLAS} or data
    return CategoryDraft(
        _free_id(title, taken), title, group[0].clause, group[0].quote, _usual_subject(title), narrow, purposes
    )


def _free_id(title: str, taken: set[str]) -> str:
    wanted = slug(title)[:LONGEST_ID].rstrip("-") or "data"
    name = free_id(f"{wanted}-category" if wanted in taken else wanted, taken)
    taken.add(name)
    return name


def _usual_source(title: str, clause: Clause) -> str:
    """Where data come from if the sentence does not say so: by what its heading is about."""
    about = " ".join((title, *clause.heading[-1:])).lower()
    if any(word in about for word in ("automatic", "use of", "log", "cookie", "visit", "device", "tracking")):
        return "service-use"
    return "third-party-source" if "third part" in about or "other sources" in about else "data-subject"


def _usual_subject(title: str) -> str:
    about = title.lower()
    return "visitor" if any(word in about for word in ("cookie", "visit", "tracking")) else "customer-user"


def _purposes(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The first purposes that the policy states for whatever is collected."""
    stated = [
        purpose
        for draft in drafts
        if draft.action == "use" and draft.clause.lead_in and draft.kind == "permits" and "when" not in draft.terms
        and draft.terms.get("data") == ("collected-information",)
        for purpose in draft.terms.get("purposes", ())
    ]  # fmt: skip
    return tuple(dict.fromkeys(stated))[:MOST_PURPOSES] or ("provide-services",)
