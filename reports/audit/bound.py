"""The bound report, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.counting import counted
from catalog.findings.finding import Finding
from reports.audit import closing, opening, places, proofs
from reports.encoders.document import Block, CrossReference, Heading, Items, LinkedCell, Paragraph, Quotation, Table
from reports.encoders.sheet import Cell
from reports.laws.bound import law_parts
from reports.laws.listing import NO_ADVICE
from reports.laws.rows import in_total
from reports.page.anchors import anchor
from reports.page.any_drawing import AnyDrawing
from reports.page.bases import BasisShown
from reports.page.contents import Contents
from reports.page.policy_text import ClauseShown, StatementShown
from reports.page.register import RegisterRow
from reports.page.terms import labels
from reports.page.uses import StatementUse
from reports.registers import ropa
from reports.registers._words import name_of, recipient_name


def bound(
    contents: Contents, drawings: Sequence[AnyDrawing], made_at: str | None = None, remarks: Sequence[str] = ()
) -> list[Block]:
    """All parts in order: first what is signed, then what it rests on.

    `made_at` is when the report was made, where that is to be said; `remarks` are on how it was printed.
    """
    return [
        Heading(1, title(contents)),
        *opening.verdict(contents),
        *opening.scope(contents, made_at),
        *opening.method(contents, remarks),
        *closing.exceptions(contents),
        *closing.sign_off(contents),
        *_drawings(drawings),
        *_register(contents),
        *_disclosures(contents),
        *_categories(contents),
        *_laws(contents),
        *_policies(contents),
        *_recipients(contents),
        *_findings(contents),
        *_evidence(contents),
    ]


def title(contents: Contents) -> str:
    """The report's title."""
    return f"Privacy inventory of {contents.organisation}"


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
    rows: list[list[Cell | LinkedCell]] = [
        [
            LinkedCell("", places.to_disclosures([row.id])), _reached(row), labels(row.data), labels(row.purposes),
            row.outcome,
        ]
        for row in contents.rows
    ]  # fmt: skip
    yield Table(("Disclosure", "Recipient", "Data", "For", "Verdict"), rows, (2, 1.8, 2.6, 2, 1.2))


def _recipient(row: RegisterRow) -> str:
    about = ", ".join(part for part in (row.role, row.country) if part) or "not declared"
    return f"{row.recipient.label} ({about})"


def _reached(row: RegisterRow) -> str:
    return _recipient(row) + "".join(f", and on to {name_of(who)}" for who in row.onward)


def _disclosures(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Proof of each disclosure")
    for row in contents.rows:
        yield Heading(3, row.id, anchor("disclosure", row.id))
        place = row.proof["location"]
        yield Paragraph(
            f"{_recipient(row)} gets {labels(row.data) or 'nothing'} of {row.category.label}, about "
            f"{labels(row.subjects) or 'nobody'}, for {labels(row.purposes)}. Declared in {place['file']}, "
            f"line {place['line']}."
        )
        yield from _about_it(contents, row)
        if row.proof["note"]:
            yield Paragraph(row.proof["note"], lead="Note:")
        yield from (block for group in row.proof["groups"] for block in proofs.group(group, 4))
        yield from (block for one in row.proof["transfers"] for block in proofs.transfer(one, 4))


def _about_it(contents: Contents, row: RegisterRow) -> Iterator[Block]:
    """Where else the report speaks of a disclosure: its category, recipient, sentences, findings and exceptions."""
    yield Paragraph("", "See:", (
        CrossReference(f"category {row.category.label}", anchor("category", row.category.id)),
        CrossReference(f"recipient {row.recipient.label}", anchor("recipient", row.recipient.id)),
    ))  # fmt: skip
    yield from _references("Sentences it rests on:", places.to_statements(contents, row.rests_on))
    found = [
        CrossReference(one.finding.code, _finding_anchor(place))
        for place, one in enumerate(contents.gravest_first())
        if _is_about(one.finding, row.id)
    ]
    excepted = [
        CrossReference(f"{one.verb} {one.located.finding.code}", closing.exception_anchor(place))
        for place, one in enumerate(contents.accepted())
        if _is_about(one.located.finding, row.id)
    ]
    yield from _references("Findings about it:", found)
    yield from _references("Exceptions about it:", excepted)


def _references(lead: str, see: Sequence[CrossReference]) -> Iterator[Block]:
    if see:
        yield Paragraph("", lead, see)


def _is_about(finding: Finding, name: str) -> bool:
    return name in (finding.where, *finding.related)


def _finding_anchor(place: int) -> str:
    return anchor("entry", f"finding {place}")


def _categories(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Data categories: collection, use and transfer")
    for holding in contents.holdings:
        kept = holding.record.retention.period if holding.record.retention else "not stated"
        yield Heading(3, holding.title, anchor("category", holding.id))
        yield Paragraph(f"About {labels(holding.subjects)}. Kept: {kept}. Declared in {holding.file}.")
        if holding.bases:
            yield Paragraph("", lead="Legal bases:")
            yield Items([_basis(one) for one in holding.bases])
        yield from _references("Disclosures of it:", places.to_disclosures(holding.disclosures))
        rows: list[list[Cell]] = [
            [d.term.label, "yes" if d.term.sensitive else "no", labels(d.sources), labels(d.purposes)]
            for d in holding.data
        ]
        yield Table(("Data", "Sensitive", "From", "For"), rows, (1.5, 0.7, 1.5, 3))
        goals = (*holding.proof["collect"], *holding.proof["use"], *holding.proof["ground"])
        yield from (block for group in goals for block in proofs.group(group, 4))
        yield from (block for one in holding.proof["transfers"] for block in proofs.transfer(one, 4))


def _basis(one: BasisShown) -> str:
    special = ", for special categories of data" if one.special else ""
    return f"{one.named}{special}: {labels(one.purposes)}{f' ({one.remarks})' if one.remarks else ''}"


def _laws(contents: Contents) -> Iterator[Block]:
    """What the laws that the manifest names ask, where it names any."""
    if contents.laws:
        yield Heading(2, "What laws ask")
        yield Paragraph(f"{in_total(contents.laws)} {NO_ADVICE}", lead="Not legal advice.")
        yield from law_parts(contents.laws, 3)


def _policies(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Policy text and what rests on it")
    for shown in contents.policies:
        yield Heading(3, shown.policy.text.document)
        for clause in shown.clauses:
            yield from _clause(shown.policy.text.document, clause)
        for statement in shown.homeless:
            yield Paragraph(f"{statement.id}: its sentence is not found.", lead="Lost.")
            yield Quotation(statement.record.quote, shown.policy.text.document)


def _clause(document: str, one: ClauseShown) -> Iterator[Block]:
    for depth, heading in one.headings:
        yield Paragraph("", lead=f"{'§' * (depth + 1)} {heading}")
    clause = one.judged.clause
    used = f" {counted(one.uses, 'time')}" if one.uses else ""
    yield Paragraph(clause.text, lead=f"[{clause.line}]", anchor=places.of_clause(document, clause.id))
    yield Items([f"{clause.id}: {one.judged.verdict}{used}", *map(_statement, one.statements)])
    for statement in one.statements:
        yield from _references(f"On {statement.id} rests:", [_resting(use) for use in statement.resting])


def _statement(one: StatementShown) -> str:
    return f"{one.id}, {one.verdict}: {one.means}."


def _resting(use: StatementUse) -> CrossReference:
    of_disclosure = use.kind == "disclosure"
    words = f"{use.name} ({use.kind}{', forbidden' if use.forbidden else ''})"
    return CrossReference(words, anchor("disclosure" if of_disclosure else "category", use.name))


def _recipients(contents: Contents) -> Iterator[Block]:
    sheet = next(s for s in ropa.register(contents).sheets if s.title == "Recipients")
    keep = [sheet.columns.index(name) for name in ("Recipient", "Role", "(e) Country", "Agreement", "Data", "Purposes")]
    yield Heading(2, "Recipients")
    rows = [[row[place] for place in keep] for row in sheet.rows]
    yield Table([sheet.columns[place] for place in keep], rows, (1.4, 0.9, 0.7, 1.6, 2.4, 2))
    yield Heading(3, "What goes to each")
    gets = [
        [LinkedCell(recipient_name(one), anchor=anchor("recipient", one.id)), _gets(one.rows), _gets(one.onward_rows)]
        for one in contents.recipients
    ]
    yield Table(("Recipient", "Disclosures to it", "Passed on to it"), gets, (1.5, 3, 2))


def _gets(rows: Sequence[RegisterRow]) -> LinkedCell:
    return LinkedCell("" if rows else "none", places.to_disclosures(row.id for row in rows))


def _findings(contents: Contents) -> Iterator[Block]:
    yield Heading(2, "Findings")
    rows: list[list[Cell | LinkedCell]] = [
        [
            LinkedCell(f"{one.finding.severity} {one.finding.code}", anchor=_finding_anchor(place)),
            LinkedCell("", (places.to_record(contents, one.finding.where),) if one.finding.where else ()),
            f"{one.finding.message} {one.finding.help}",
            f"{one.finding.file}, line {one.span.line}",
        ]
        for place, one in enumerate(contents.gravest_first())
    ]  # fmt: skip
    heads = ("Rule", "About", "Finding", "Place")
    yield Table(heads, rows, (0.9, 1.3, 3.4, 1.5)) if rows else Paragraph("There are none that are not accepted.")


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
