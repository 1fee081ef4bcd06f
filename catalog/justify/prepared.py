"""An inventory made ready for judging on one day: terms, anchors, norms, and the judge of its categories."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from catalog.explain.waiting_drafts import Waiting
from catalog.justify.anchoring import ClauseAnchor, anchor_statements
from catalog.justify.bases import BasisBook
from catalog.justify.basis_duties import NO_DUTIES, BasisDuties, basis_duties
from catalog.justify.belonging import Belonging
from catalog.justify.category import CategoryJudge
from catalog.justify.counts import counted, unknown_term
from catalog.justify.denial import Denials
from catalog.justify.drafts import Drafts
from catalog.justify.engine import Engine
from catalog.justify.evidence import EvidenceLookup
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.judge import Judge
from catalog.justify.listed import listed_recipients
from catalog.justify.marked_sentences import MarkedSentences
from catalog.justify.norms import Norm, compile_norms
from catalog.justify.onward import OnwardWays
from catalog.justify.recipient_tree import RecipientTree, listed_in
from catalog.justify.regimes import Regimes
from catalog.justify.saying import Sayings
from catalog.justify.special_data import SpecialData
from catalog.justify.terms import DataTerms, Terms, recipient_tree
from catalog.justify.transfer import Transfers
from catalog.justify.unjudged import Unjudged
from catalog.law.telling import Telling
from inventory.cache import NO_CACHE, Cache
from inventory.category_lookup import CategoryLookup
from inventory.entry import Entry
from inventory.facts.repository_files import RepositoryFiles
from inventory.input_files import read_names
from inventory.model import Inventory, Policy
from inventory.schema import Recipient, Statement
from inventory.source import EvidenceFolder, repository_top


class Prepared(NamedTuple):
    """Everything that judging needs. `day` is the day of the check; `statements` and `policies` go by id."""

    inventory: Inventory
    day: datetime.date
    terms: Terms
    anchors: Mapping[str, ClauseAnchor]
    norms: tuple[Norm, ...]
    engine: Engine
    judge: Judge
    evidence: EvidenceLookup
    statements: Mapping[str, Entry[Statement]]
    policy_of: Mapping[str, Policy]
    listed: frozenset[str]
    belonging: Belonging
    waiting: Waiting
    drafts: Drafts
    sayings: Sayings
    telling: Telling
    marked: MarkedSentences
    duties: BasisDuties = NO_DUTIES
    """What the laws that the manifest names ask about legal bases on the day."""

    @property
    def book(self) -> BasisBook:
        """Which legal basis counts for each purpose."""
        return self.judge.usual.book

    def sensitive(self, data_type: str) -> bool:
        """Whether a data type, or anything above it, is sensitive."""
        terms = self.inventory.vocabulary["data"]
        return any(t in terms and terms[t].record.sensitive for t in self.terms.data.types.above(data_type))


def prepare(inventory: Inventory, day: datetime.date, cache: Cache = NO_CACHE) -> Prepared:
    """Resolve an inventory's terms, find its quotes and date its statements for the check of `day`.

    From `cache` comes what earlier runs made of the policies' sentences.
    """
    listed = listed_recipients(inventory)
    tree = _recipient_tree(inventory, listed)
    terms = _terms(inventory, tree)
    anchors = anchor_statements(inventory.policies)
    find = CategoryLookup(inventory.root, inventory.category_files).find
    belonging = Belonging(inventory.policies, day, find)
    mechanisms = inventory.vocabulary.mechanisms
    sayings = Sayings(inventory.policies, anchors, inventory.vocabulary, inventory.recipients, cache)
    norms = tuple(
        compile_norms(
            inventory.policies,
            anchors,
            mechanisms,
            day,
            belonging.replaced,
            sayings.contradicted,
            inventory.vocabulary["bases"],
        )
    )
    evidence = _evidence(inventory, terms)
    regimes = Regimes((entry.record for entry in inventory.vocabulary.regimes.values()), day)
    ways = OnwardWays(inventory.recipients, terms.data, tree)
    unjudged = Unjudged(inventory.unread, norms)
    book = BasisBook(terms, inventory.activities, SpecialData(inventory.vocabulary, terms.data.types).holds)
    duties = BasisDuties(basis_duties(inventory), day, inventory.manifest.organisation.country)

    def judge_by(policies: frozenset[str] | None) -> CategoryJudge:
        engine = Engine(norms, terms, policies, belonging.family_of)
        transfers = Transfers(engine.inside, mechanisms, day, regimes)
        return CategoryJudge(
            engine, transfers, inventory.vocabulary, inventory.recipients, evidence,
            inventory.manifest.organisation.country, day, ways, find, Denials(engine.inside, engine.comparison, day),
            unjudged.withheld if unjudged else None, duties, book,
        )  # fmt: skip

    judge = Judge(belonging, judge_by, frozenset(policy.id for policy in inventory.policies))
    engine = judge.usual.engine
    said = [(policy, entry) for policy in inventory.policies for entry in policy.statements]
    return Prepared(
        inventory, day, terms, anchors, norms, engine, judge, evidence,
        {entry.id: entry for _, entry in said}, {entry.id: policy for policy, entry in said}, frozenset(listed),
        belonging, Waiting(inventory, day, engine.comparison), Drafts(inventory, day, terms),
        sayings, Telling(inventory, anchors, terms, belonging.replaced, sayings, day),
        MarkedSentences(inventory.policies, day, belonging, sayings, anchors, terms), duties,
    )  # fmt: skip


def _evidence(inventory: Inventory, terms: Terms) -> EvidenceLookup:
    accepted: dict[str, set[str]] = {}
    for policy in inventory.policies:
        for name, digest in (policy.lock.evidence if policy.lock else {}).items():
            accepted.setdefault(name, set()).add(digest)
    folder = EvidenceFolder(inventory.root, lambda: read_names(inventory))
    at_hand = inventory.facts_at_hand
    return EvidenceLookup(
        folder,
        lambda: RepositoryFiles(repository_top(inventory.root)) if at_hand else None,
        accepted,
        lambda item: unknown_term(item, inventory) or counted(item, inventory, terms),
        digests=at_hand,
        recorded=inventory.recorded_evidence,
    )


def _recipient_tree(inventory: Inventory, listed: Mapping[str, Sequence[str]]) -> RecipientTree:
    def kinds(recipient: Entry[Recipient]) -> tuple[str, ...]:
        return recipient.record.kinds + tuple(map(listed_in, listed.get(recipient.id, ())))

    recipients = {entry.id: kinds(entry) for entry in inventory.recipients.values()}
    roles = {entry.id: entry.record.role for entry in inventory.recipients.values()}
    return recipient_tree(_broader(inventory, "recipients"), recipients, roles)


def _terms(inventory: Inventory, recipients: RecipientTree) -> Terms:
    def tree(dimension: str) -> Hierarchy:
        return Hierarchy(_broader(inventory, dimension))

    return Terms(
        data=DataTerms(tree("data")),
        subjects=tree("subjects"),
        sources=tree("sources"),
        recipients=recipients,
        purposes=tree("purposes"),
        conditions=tree("conditions"),
        bases=tree("bases"),
    )


def _broader(inventory: Inventory, dimension: str) -> dict[str, tuple[str, ...]]:
    return {name: entry.record.broader for name, entry in inventory.vocabulary[dimension].items()}
