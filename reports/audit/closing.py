"""What an auditor signs: the exceptions that somebody accepted, and lines for the signatures."""

from __future__ import annotations

from collections.abc import Iterator

from reports.accepted import LocatedAcceptance
from reports.audit.places import to_record
from reports.encoders.document import Block, Heading, LinkedCell, Paragraph, SignatureLines, Table
from reports.page.anchors import anchor
from reports.page.contents import Contents

ROLES = ("Prepared by", "Reviewed by (data protection officer)", "Approved by (for the organisation)", "Auditor")


def exceptions(contents: Contents) -> Iterator[Block]:
    """Every finding that is waived or ignored and every reading overruled, then waivers that accept nothing."""
    yield Heading(2, "Exceptions")
    accepted = contents.accepted()
    if accepted:
        yield Paragraph(
            "What the check found and somebody accepts all the same. None of it counts against the verdict."
        )
        yield Table(
            ("Accepted", "About", "What was found", "Why it is accepted", "By, until, where written"),
            [_exception(contents, place, one) for place, one in enumerate(accepted)], (1, 1.7, 2.8, 2.4, 1.9),
        )  # fmt: skip
    else:
        yield Paragraph("No finding is waived or ignored, and no reading of a sentence is overruled.")
    yield from _idle_waivers(contents)


def _exception(contents: Contents, place: int, one: LocatedAcceptance) -> list[str | LinkedCell]:
    finding = one.located.finding
    who = [one.by, f"by {one.accepted_by}" if one.accepted_by else "", f"until {one.until}" if one.until else "",
           one.ticket or "", f"{one.file}, line {one.span.line}"]  # fmt: skip
    return [
        LinkedCell(f"{one.verb} {finding.code}", anchor=exception_anchor(place)),
        LinkedCell("", (to_record(contents, finding.where),) if finding.where else ()),
        finding.message, one.reason, ", ".join(part for part in who if part),
    ]  # fmt: skip


def exception_anchor(place: int) -> str:
    """The anchor of an exception by its place in the list."""
    return anchor("entry", f"exception {place}")


def _idle_waivers(contents: Contents) -> Iterator[Block]:
    used = {id(entry) for _, entry in contents.report.assessment.waived}
    idle = [entry for entry in contents.prepared.inventory.waivers if id(entry) not in used]
    if idle:
        yield Heading(3, "Waivers that accept no finding on this day")
        yield Table(
            ("Rule", "About", "Why", "By", "Until"),
            [
                [one.rule, one.where, one.reason, one.by or "not stated",
                 f"{one.until}{' (ended)' if one.until <= contents.prepared.day else ''}"]
                for one in (entry.record for entry in idle)
            ],
            (0.7, 1.8, 3, 1.2, 1.1),
        )  # fmt: skip


def sign_off(contents: Contents) -> Iterator[Block]:
    """Lines to sign, under words that say what is signed."""
    yield Heading(2, "Sign-off", on_same_page=True)
    yield Paragraph(
        f"We have read this report on {contents.organisation} as of {contents.day} (inventory state {contents.state}), "
        "its scope and its exceptions. To the best of our knowledge the inventory is complete and true, and the "
        "statements say what their sentences mean."
    )
    yield SignatureLines(ROLES)
