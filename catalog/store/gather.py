"""A checked inventory as the contents of a snapshot, part by part: one part a category, one a policy, and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalog.checking.assessment import Assessment
from catalog.checking.clause_verdicts import JudgedClause
from catalog.checking.progress import counted_off
from catalog.explain.proof import Prover
from catalog.findings.locate import Located, Locator
from catalog.justify.judged import JudgedCategory
from catalog.observing.observed import Observed
from catalog.store.canonical import canonical
from catalog.store.goals import GoalGatherer
from catalog.store.observations import observation_parts
from catalog.store.snapshot import Addressed, Snapshot, addressed, snapshot_of
from catalog.store.sources import recorded_outcomes, shared_sources, source
from catalog.store.tables import flows, texts
from catalog.store.used_terms import used_terms
from inventory.entry import Entry
from inventory.model import Policy
from inventory.schema import Recipient, Statement
from inventory.source import read_text

_EFFECTS = ("permits", "prohibits", "grounds", "undertakes", "informs", "promises")


def gather(
    assessment: Assessment, located: Iterable[Located], locator: Locator, observed: Observed | None = None
) -> Snapshot:
    """The snapshot of an assessment that kept its goals; `located` are its findings at their places.

    `observed` is what evidence shows, where any was looked at.
    """
    parts = _Gathering(assessment, locator).parts(list(located))
    return snapshot_of(parts | (observation_parts(observed) if observed else {}))


class _Gathering:
    """One assessment being gathered."""

    def __init__(self, assessment: Assessment, locator: Locator) -> None:
        self._assessment = assessment
        self._prepared = assessment.prepared
        self._inventory = assessment.prepared.inventory
        self._locator = locator
        self._prover = Prover(assessment.prepared)
        self._goals = GoalGatherer(assessment.prepared, self._prover)

    def parts(self, located: list[Located]) -> dict[str, list[Addressed]]:
        categories = self._assessment.categories
        gathering = counted_off(categories, "data categories gathered")
        parts = {f"category:{c.entry.id}": list(self._category(c)) for c in gathering}
        parts |= {f"policy:{policy.id}": list(self._policy(policy)) for policy in self._inventory.policies}
        parts["recipients"] = list(self._recipients())
        parts["findings"] = list(_findings(located))
        parts["terms"] = [addressed(term) for term in used_terms(self._inventory, categories)]
        own = {c.entry.file for c in categories}
        parts["sources"] = [addressed(one) for one in shared_sources(self._inventory, own)]
        outcomes = recorded_outcomes(self._inventory, self._prepared.evidence)
        parts["outcomes"] = [addressed(one) for one in outcomes]
        return parts

    def _category(self, judged: JudgedCategory) -> Iterator[Addressed]:
        name, record = judged.entry.id, judged.entry.record
        rest = said(record, leave_out={"category", "title", "listed_in", "data", "disclosures"})
        yield addressed(
            flows.CategoryContent(category=name, title=record.title, listed_in=record.listed_in, content=rest)
        )
        for datum in record.data:
            yield addressed(flows.DatumContent(category=name, datum=datum.type, content=said(datum)))
        for disclosure in judged.disclosures:
            yield addressed(
                flows.DisclosureContent(
                    disclosure=disclosure.id,
                    category=name,
                    recipient=disclosure.record.recipient,
                    verdict=disclosure.verdict,
                    vagueness=disclosure.vagueness,
                    content=said(disclosure.record, leave_out={"id", "recipient"}),
                )
            )
        yield from self._goals.of(judged)
        yield addressed(source(self._inventory, judged.entry.file))
        paths = {f"disclosure {d.id}": d.path for d in judged.disclosures}
        yield self._file(judged.entry.file, {f"category {name}": ("category",), **paths})

    def _recipients(self) -> Iterator[Addressed]:
        paths: dict[str, dict[str, tuple[str | int, ...]]] = {}
        for entry in self._inventory.recipients.values():
            yield addressed(_recipient(entry))
            paths.setdefault(entry.file, {})[f"recipient {entry.id}"] = entry.path
        for file, found in paths.items():
            yield self._file(file, found)

    def _policy(self, policy: Policy) -> Iterator[Addressed]:
        document = policy.text.document
        text = (read_text(self._inventory.root, document)[0] or "").replace("\0", "\ufffd")
        yield addressed(
            texts.PolicyContent(
                policy=policy.id, document=document, sha256=policy.text.sha256, text=text, content=said(policy.entry)
            )
        )
        clauses = [c for c in self._assessment.assessed.clauses if c.policy == policy.id]
        yield from (addressed(_clause(one)) for one in clauses)
        yield from (addressed(self._statement(policy, entry)) for entry in policy.statements)
        yield from self._policy_files(policy, clauses)

    def _statement(self, policy: Policy, entry: Entry[Statement]) -> texts.StatementContent:
        record = entry.record
        judged = self._assessment.assessed.statements[entry.id]
        return texts.StatementContent(
            statement=entry.id,
            policy=policy.id,
            clause=self._prover.sentence(entry.id).clause,
            quote=record.quote,
            effect=next((effect for effect in _EFFECTS if getattr(record, effect)), "read"),
            action=record.action,
            verdict=judged.verdict,
            uses=judged.uses,
            content=said(record, leave_out={"quote"}),
        )

    def _policy_files(self, policy: Policy, clauses: Iterable[JudgedClause]) -> Iterator[Addressed]:
        """Where clauses stand in the document, sentences too; and statements in their files."""
        lines = {f"clause {one.clause.id}": one.clause.line for one in clauses}
        sentences = {f"quote {e.id}": self._prover.sentence(e.id).line for e in policy.statements}
        lines |= {name: line for name, line in sentences.items() if line is not None}
        yield addressed(texts.FileContent(file=policy.text.document, lines=canonical(lines)))
        paths: dict[str, dict[str, tuple[str | int, ...]]] = {}
        for entry in policy.statements:
            paths.setdefault(entry.file, {})[f"statement {entry.id}"] = entry.path
        for file, found in paths.items():
            yield self._file(file, found)

    def _file(self, file: str, paths: Mapping[str, tuple[str | int, ...]]) -> Addressed:
        lines = {name: self._locator.span(file, path, on_key=True).line for name, path in paths.items()}
        return addressed(texts.FileContent(file=file, lines=canonical(lines)))


def said(record: Any, leave_out: set[str] | None = None) -> str:
    """What a record says beyond its defaults, as canonical JSON."""
    return canonical(record.model_dump(mode="json", exclude_defaults=True, exclude=leave_out))


def _recipient(entry: Entry[Recipient]) -> flows.RecipientContent:
    record, agreement = entry.record, entry.record.agreement
    return flows.RecipientContent(
        recipient=entry.id,
        title=record.name,
        kinds=canonical(sorted(set(record.kinds))),
        role=record.role,
        country=record.country,
        agreement=agreement.type if agreement else None,
        agreement_signed=agreement.signed.isoformat() if agreement and agreement.signed else None,
        agreement_expires=agreement.expires.isoformat() if agreement and agreement.expires else None,
        content=said(record, leave_out={"name", "kinds", "role", "country"}),
    )


def _clause(judged: JudgedClause) -> texts.ClauseContent:
    clause = judged.clause
    return texts.ClauseContent(
        policy=judged.policy,
        clause=clause.id,
        shape=clause.kind,
        heading=canonical(list(clause.heading)),
        label=clause.label,
        lead_in=clause.lead_in,
        text=clause.text,
        verdict=judged.verdict,
    )


def _findings(located: Iterable[Located]) -> Iterator[Addressed]:
    lines: dict[str, dict[str, int]] = {}
    for one in located:
        finding = one.finding
        lines.setdefault(finding.file, {})[f"finding {finding.fingerprint}"] = one.span.line
        yield addressed(
            texts.FindingContent(
                fingerprint=finding.fingerprint,
                code=finding.code,
                name=finding.name,
                severity=finding.severity,
                message=finding.message,
                help=finding.help,
                about=finding.where,
                file=finding.file,
                quotes=canonical([quoted._asdict() for quoted in finding.quotes]),
            )
        )
    for file, found in lines.items():
        yield addressed(texts.FileContent(file=file, lines=canonical(found)))
