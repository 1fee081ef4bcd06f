"""Everything that the page, the registers and the bound report show, gathered once from one check."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from catalog.checking.assessment import Assessment
from catalog.checking.unread import unread
from catalog.findings.locate import Located
from catalog.justify.prepared import Prepared
from catalog.observing.observed import Observed
from inventory.entry import Entry
from reports.accepted import LocatedAcceptance, accepted_by_record, accepted_findings
from reports.check_report import CheckReport
from reports.history.chronicle import Chronicle
from reports.incomplete import partial_marks
from reports.laws.rows import LawRow, law_rows
from reports.page.holdings import HoldingShown, holding_shown
from reports.page.on_record import OnRecord, all_on_record
from reports.page.people import RecipientShown, recipients_shown
from reports.page.policy_text import PolicyShown, StatementShown, policies_shown, statements_shown
from reports.page.proofs import Proofs
from reports.page.register import RegisterRow, row
from reports.page.terms import TermLabels
from reports.page.uses import resting_on


@dataclass(frozen=True, slots=True)
class Contents:
    """One check, ready to be shown. `state` names the state of the inventory's records (12 hexadecimal digits).

    `unread` is what was not read in full. `observed` is what evidence shows, where any was named; `history` is what a
    catalogue has recorded of the inventory, where there is one.
    """

    report: CheckReport
    state: str
    rows: Sequence[RegisterRow]
    holdings: Sequence[HoldingShown]
    recipients: Sequence[RecipientShown]
    statements: Mapping[str, StatementShown]
    policies: Sequence[PolicyShown]
    on_record: Sequence[OnRecord]
    unread: Sequence[Located] = ()
    observed: Observed | None = None
    history: Chronicle | None = None
    laws: Sequence[LawRow] = ()
    """What the laws that the manifest names ask of each thing, and what proves it."""

    @property
    def prepared(self) -> Prepared:
        """What was judged by."""
        return self.report.assessment.prepared

    @property
    def organisation(self) -> str:
        """The organisation's name."""
        return self.prepared.inventory.manifest.organisation.name

    @property
    def day(self) -> str:
        """The day of the check."""
        return self.prepared.day.isoformat()

    @property
    def marks(self) -> tuple[str, ...]:
        """The lines that stand on every sheet and page where something was not read; else none."""
        return partial_marks(self.unread)

    @property
    def marked(self) -> frozenset[str]:
        """The statements whose sentence is marked in the text of its clause."""
        clauses = [clause for policy in self.policies for clause in policy.clauses]
        return frozenset(name for clause in clauses for segment in clause.segments for name in segment.statements)

    @property
    def failing(self) -> int:
        """How many disclosures are not justified."""
        return sum(not row.passes for row in self.rows)

    @property
    def unproved(self) -> int:
        """How many goals are not proved."""
        return self.report.goals - self.report.proved

    @property
    def asks_bases(self) -> bool:
        """Whether a law asks for legal bases, so that they are among the points."""
        return any(category.ground for category in self.report.assessment.categories)

    @property
    def kinds(self) -> str:
        """Of what the points are: legal bases only where a law asks for them."""
        return f"collection, use, disclosure, transfer{', legal basis' if self.asks_bases else ''}"

    def verdicts(self) -> dict[str, int]:
        """How many disclosures there are of each verdict that occurs, by name."""
        return dict(Counter(row.verdict for row in self.rows))

    def clause_verdicts(self) -> dict[str, int]:
        """How many clauses there are of each verdict that occurs."""
        return dict(Counter(judged.verdict for judged in self.report.assessment.assessed.clauses))

    def gravest_first(self) -> list[Located]:
        """Findings, the gravest first, otherwise by place."""
        order = ("error", "warning", "note")
        return sorted(self.report.located, key=lambda one: order.index(one.finding.severity))

    def accepted(self) -> list[LocatedAcceptance]:
        """Findings that somebody accepts: waived ones, then those that a comment ignores."""
        return accepted_findings(self.report)


def contents(report: CheckReport, observed: Observed | None = None) -> Contents:
    """The contents of a check whose goals were kept (`assess(…, keep_goals=True)`), and of the evidence of it."""
    assessment = report.assessment
    prepared = assessment.prepared
    names, proofs = TermLabels(prepared), Proofs(prepared)
    gaps = unread(assessment.assessed)
    accepted, changed = accepted_by_record(report), _changed_statements(assessment)
    judged = [row(names, proofs, c, d) for c in assessment.categories for d in c.disclosures]
    rows = [
        replace(one, accepted=accepted.get(one.id, ()), reread=not changed.isdisjoint(one.rests_on)) for one in judged
    ]
    statements = statements_shown(assessment.assessed, resting_on(prepared.norms, assessment.categories))
    return Contents(
        report,
        _state(assessment),
        rows,
        [holding_shown(names, proofs, category) for category in assessment.categories],
        recipients_shown(prepared, names, rows, gaps),
        statements,
        policies_shown(assessment.assessed, statements),
        all_on_record(prepared, assessment.categories),
        gaps,
        observed,
        laws=law_rows(assessment),
    )


def _changed_statements(assessment: Assessment) -> frozenset[str]:
    """The statements whose clause has changed since it was last accepted."""
    clauses = assessment.assessed.clauses
    return frozenset(name for one in clauses if one.verdict == "changed" for name in one.statements)


def _state(assessment: Assessment) -> str:
    """A name for what the records say, whatever file or line they stand in."""
    digest = hashlib.sha256()
    for name, record in _records(assessment):
        said = record.model_dump_json() if hasattr(record, "model_dump_json") else repr(record)
        digest.update(f"{name}\0{said}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


def _records(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    inventory = assessment.prepared.inventory
    yield "organisation", inventory.manifest.organisation
    entries: list[Entry[Any]] = [*inventory.recipients.values(), *inventory.waivers, *inventory.activities]
    for policy in inventory.policies:
        yield policy.id, policy.entry
        yield policy.id, policy.text.sha256
        entries += [*policy.statements, *policy.read]
    entries += [entry for terms in inventory.vocabulary.terms.values() for entry in terms.values()]
    entries += [*inventory.vocabulary.mechanisms.values(), *inventory.vocabulary.regimes.values()]
    entries += [category.entry for category in assessment.categories]
    yield from ((entry.id, entry.record) for entry in entries)
