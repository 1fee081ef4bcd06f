"""What the verdicts of a snapshot follow from, as contents: a set-based statement can work them out anew from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.justify.holding import Holding
from catalog.justify.judged import JudgedCategory
from catalog.justify.norms import within
from catalog.justify.prepared import Prepared
from catalog.justify.transfer import TransferGoal, Transfers
from catalog.store.asked import AskedTerms
from catalog.store.goals import GoalGatherer
from catalog.store.reaching import NormGatherer, subsumptions
from catalog.store.tables.base import Content
from catalog.store.tables.circumstances import HeldContent, RouteContent, SafeguardContent
from catalog.store.tables.norms import BasisContent

RULES = "clausemap/rules/1"
"""The edition of the rules that `verdicts.sql` follows; a snapshot of another one is not worked out anew."""


def basis_parts(
    prepared: Prepared, categories: Sequence[JudgedCategory], goals: GoalGatherer
) -> Iterator[tuple[str, list[Content]]]:
    """The contents part by part, the norms of a policy in one; `goals` has gathered all goals already."""
    norms, comparison = prepared.norms, prepared.engine.comparison
    gatherer = NormGatherer(comparison, AskedTerms(norms, categories))
    for policy in dict.fromkeys(norm.policy for norm in norms):
        yield f"norms:{policy}", [one for norm in norms if norm.policy == policy for one in gatherer.of(norm)]
    yield "subsumptions", list(subsumptions(norms, comparison.terms, goals.carved))
    yield "circumstances", list(goals.arounds.contents())
    yield "transfers", [*_routes(prepared, categories), *_safeguards(prepared)]
    if follows_from_rows(prepared, categories):
        yield "basis", [BasisContent(rules=RULES)]


def follows_from_rows(prepared: Prepared, categories: Sequence[JudgedCategory]) -> bool:
    """Whether `verdicts.sql` knows every rule by which this inventory was judged.

    It knows nothing of legal bases, of whose policy a category belongs to, of sentences that deny transfers, and of
    grounds that a recipient does not list itself: decisions on a whole country, and what processors hand on. Verdicts
    that rest on these are taken as recorded, and `inventory catalog check` names their inventories.
    """
    several = len(prepared.inventory.policies) > 1
    denied = any(norm.action == "transfer" and not norm.permits for norm in prepared.norms)
    on_bases = bool(prepared.duties) or any(prepared.judge.has_consents(c.entry.record) for c in categories)
    return not several and not denied and not on_bases and all(_listed_or_stated(prepared, c) for c in categories)


def _listed_or_stated(prepared: Prepared, category: JudgedCategory) -> bool:
    recipients = prepared.inventory.recipients
    return all(
        ground.norm is not None
        or (ground.mechanism is not None and goal.recipient is not None
            and ground.mechanism.id in recipients[goal.recipient].record.mechanisms)
        for goal, judged in category.transfer
        for ground in judged.grounds
    )  # fmt: skip


def held(prepared: Prepared, category: JudgedCategory) -> Iterator[HeldContent]:
    """What a category holds about whom."""
    holding = Holding(category.entry.record, prepared.inventory.vocabulary)
    for datum, subjects in holding.subjects.items():
        yield from (HeldContent(category=category.entry.id, datum=datum, subject=subject) for subject, _ in subjects)


def _routes(prepared: Prepared, categories: Sequence[JudgedCategory]) -> Iterator[RouteContent]:
    """Every mechanism for every way that data go."""
    mechanisms = prepared.inventory.vocabulary.mechanisms
    transfers = Transfers(prepared.norms, mechanisms, prepared.day)
    for region, country in dict.fromkeys((g.region, g.country) for c in categories for g, _ in c.transfer):
        goal = TransferGoal("", region, country, None)
        for name, entry in mechanisms.items():
            if transfers.covers(entry.record, goal):
                holds = within(prepared.day, entry.record.begins, entry.record.until)
                yield RouteContent(mechanism=name, region=region, country=country, in_force=int(holds))


def _safeguards(prepared: Prepared) -> Iterator[SafeguardContent]:
    for entry in prepared.inventory.recipients.values():
        yield from (SafeguardContent(recipient=entry.id, mechanism=name) for name in entry.record.mechanisms)
