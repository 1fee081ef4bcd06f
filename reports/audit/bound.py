"""The bound report, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.counting import counted
from reports.audit import proofs
from reports.encoders.document import Block, Heading, Items, Paragraph, Quotation, Table
from reports.encoders.sheet import Cell
from reports.page.any_drawing import AnyDrawing
from reports.page.contents import Contents
from reports.page.policy_text import CLAUSE_MEANING, ClauseShown, StatementShown
from reports.page.register import RegisterRow
from reports.page.terms import labels
from reports.phrases import MEANING
from reports.registers import ropa
from reports.registers._words import name_of


def bound(contents: Contents, drawings: Sequence[AnyDrawing]) -> list[Block]:
    """All parts in order; `drawings` stand after the overview."""
    return [
        Heading(1, title(contents)),
        *_overview(contents),
        *_drawings(drawings),
        *_register(contents),
        *_disclosures(contents),
        *_categories(contents),
        *_policies(contents),
        *_recipients(contents),
        *_findings(contents),
        *_waivers(contents),
        *_evidence(contents),
        *_reading(),
    ]


def title(contents: Contents) -> str:
    """The report's title."""
    return f"Privacy inventory of {contents.organisation}"


def _overview(contents: Contents) -> Iterator[Block]:
    report = contents.report
    yield Heading(2, "Overview")
    if contents.unproved:
        yield Paragraph(
            f"{contents.failing} of {len(contents.rows)} disclosures are not justified; {contents.unproved} of "
            f"{report.goals} points checked (collection, use, disclosure and transfer) are not proved."
        )
    elif report.count("error"):
        yield Paragraph(
            f"The check fails, though all {report.goals} points checked are proved from the policy as it stands."
        )
    else:
        yield Paragraph(f"Every disclosure is justified: all {report.goals} points checked are proved from the policy.")
    accepted = len(report.assessment.waived) + len(report.assessment.ignored)
    yield Paragraph(
        f"Found: {counted(report.count('error'), 'error')}, {counted(report.count('warning'), 'warning')} and "
        f"{counted(report.count('note'), 'note')}; {counted(accepted, 'finding is', 'findings are')} accepted."
    )
    counts, clauses = contents.verdicts(), contents.clause_verdicts()
    rows: list[list[Cell]] = [[name, counts[name], MEANING[name]] for name in MEANING if name in counts]
    yield Heading(3, "Disclosures by verdict")
    yield Table(("Verdict", "Disclosures", "What it says"), rows, (1, 0.7, 4))
    rows = [[name, clauses[name], CLAUSE_MEANING[name]] for name in CLAUSE_MEANING if name in clauses]
    yield Heading(3, "Clauses by what they come to")
    yield Table(("Clause", "Clauses", "What it says"), rows, (1, 0.7, 4))


def _drawings(drawings: Sequence[AnyDrawing]) -> Iterator[Block]:
    if drawings:
        yield Heading(2, "Data-flow diagrams")
        yield Paragraph(
            "The overview has a column for each data category, a row for each recipient, and a mark in each cell for "
            "how it came out. In the graphs people and sources stand left, what the organisation holds and does within "
            "the frame, recipients right; solid arrows are proved, dotted ones rest on an open list or are vague, "
            "dashed ones are not proved. The pages that follow show:"
        )
        yield Items([drawing.title for drawing in drawings])
    for drawing in drawings:
        yield from drawing.pictures()


def _register(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Register of disclosures")
    rows: list[list[Cell]] = [
        [row.id, _reached(row), labels(row.data), labels(row.purposes), row.outcome] for row in contents.rows
    ]
    yield Table(("Disclosure", "Recipient", "Data", "For", "Verdict"), rows, (2, 1.8, 2.6, 2, 1.2))


def _recipient(row: RegisterRow) -> str:
    about = ", ".join(part for part in (row.role, row.country) if part) or "not declared"
    return f"{row.recipient.label} ({about})"


def _reached(row: RegisterRow) -> str:
    return _recipient(row) + "".join(f", and on to {name_of(who)}" for who in row.onward)


def _disclosures(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Proof of each disclosure")
    for row in contents.rows:
        yield Heading(3, row.id)
        place = row.proof["location"]
        yield Paragraph(
            f"{_recipient(row)} gets {labels(row.data) or 'nothing'} of {row.category.label}, about "
            f"{labels(row.subjects) or 'nobody'}, for {labels(row.purposes)}. Declared in {place['file']}, "
            f"line {place['line']}."
        )
        if row.proof["note"]:
            yield Paragraph(row.proof["note"], lead="Note:")
        yield from (block for group in row.proof["groups"] for block in proofs.group(group, 4))
        yield from (block for one in row.proof["transfers"] for block in proofs.transfer(one, 4))


def _categories(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Data categories: collection, use and transfer")
    for holding in contents.holdings:
        kept = holding.record.retention.period if holding.record.retention else "not stated"
        yield Heading(3, holding.title)
        yield Paragraph(f"About {labels(holding.subjects)}. Kept: {kept}. Declared in {holding.file}.")
        rows: list[list[Cell]] = [
            [d.term.label, "yes" if d.term.sensitive else "no", labels(d.sources), labels(d.purposes)]
            for d in holding.data
        ]
        yield Table(("Data", "Sensitive", "From", "For"), rows, (1.5, 0.7, 1.5, 3))
        goals = (*holding.proof["collect"], *holding.proof["use"], *holding.proof["ground"])
        yield from (block for group in goals for block in proofs.group(group, 4))
        yield from (block for one in holding.proof["transfers"] for block in proofs.transfer(one, 4))


def _policies(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Policy text and what rests on it")
    for shown in contents.policies:
        yield Heading(3, shown.policy.text.document)
        for clause in shown.clauses:
            yield from _clause(clause)
        for statement in shown.homeless:
            yield Paragraph(f"{statement.id}: its sentence is not found.", lead="Lost.")
            yield Quotation(statement.record.quote, shown.policy.text.document)


def _clause(one: ClauseShown) -> Iterator[Block]:
    for depth, heading in one.headings:
        yield Paragraph("", lead=f"{'§' * (depth + 1)} {heading}")
    clause = one.judged.clause
    used = f" {counted(one.uses, 'time')}" if one.uses else ""
    yield Paragraph(clause.text, lead=f"[{clause.line}]")
    yield Items([f"{clause.id}: {one.judged.verdict}{used}", *map(_statement, one.statements)])


def _statement(one: StatementShown) -> str:
    rests = ", ".join(f"{r.name} ({r.kind}{', forbidden' if r.forbidden else ''})" for r in one.resting)
    return f"{one.id}, {one.verdict}: {one.means}." + (f" Rests on it: {rests}." if rests else "")


def _recipients(contents: Contents) -> Iterator[Block]:
    sheet = next(s for s in ropa.register(contents).sheets if s.title == "Recipients")
    keep = [sheet.columns.index(name) for name in ("Recipient", "Role", "(e) Country", "Agreement", "Data", "Purposes")]
    yield Heading(2, "Recipients")
    rows = [[row[place] for place in keep] for row in sheet.rows]
    yield Table([sheet.columns[place] for place in keep], rows, (1.4, 0.9, 0.7, 1.6, 2.4, 2))


def _findings(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Findings")
    rows: list[list[Cell]] = [
        [
            f"{one.finding.severity} {one.finding.code}", f"{one.finding.message} {one.finding.help}",
            f"{one.finding.file}, line {one.span.line}",
        ]
        for one in contents.gravest_first()
    ]  # fmt: skip
    rows += [
        [
            f"{'waived' if one.by == 'waiver' else 'ignored'} {one.located.finding.code}",
            f"{one.located.finding.message} Accepted: {one.reason}",
            f"{one.located.finding.file}, line {one.located.span.line}",
        ]
        for one in contents.accepted()
    ]
    yield Table(("Rule", "Finding", "Place"), rows, (0.9, 4, 1.6)) if rows else Paragraph("There are none.")


def _waivers(contents: Contents) -> Iterator[Block]:
    assessment = contents.report.assessment
    yield Heading(2, "Waivers")
    rows: list[list[Cell]] = [
        [w.record.rule, w.record.where, w.record.reason, w.record.by or "", w.record.until.isoformat()]
        for w in contents.prepared.inventory.waivers
    ]
    rows += [
        [finding.code, finding.where, ignore.reason, f"{ignore.by} in {ignore.file}, line {ignore.span.line}", ""]
        for finding, ignore in assessment.ignored
    ]
    table = Table(("Rule", "Where", "Why", "By", "Until"), rows, (0.7, 1.8, 3, 1.4, 0.9))
    yield table if rows else Paragraph("No finding is waived or ignored.")


def _evidence(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Conditions and evidence")
    rows: list[list[Cell]] = [
        [
            f"{one.kind}: {one.what}", one.where, f"{one.evidence or 'none'}{'' if one.there else ' (missing)'}",
            one.since.isoformat() if one.since else "",
        ]
        for one in contents.on_record
    ]  # fmt: skip
    yield (
        Table(("What", "For", "Evidence", "Since"), rows, (2, 2, 2.5, 0.9))
        if rows
        else Paragraph("Nothing is on record.")
    )


def _reading() -> Iterator[Block]:
    yield Heading(2, "How to read this report")
    yield Paragraph(
        "A disclosure is justified only if quoted sentences of the policy, in force on the day, permit the recipient "
        "and the purpose for every datum and every person concerned. What no sentence permits is not justified."
    )
    rows: list[list[Cell]] = [[name, words] for name, words in MEANING.items()]
    yield Table(("Verdict", "Meaning"), rows, (1, 4))
