"""The register of disclosures: what goes to whom, for what, with which verdict and on which sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.verdicts import PASSING, Verdict
from reports.page.proofs import Proofs
from reports.page.terms import TermLabel, TermLabels
from reports.phrases import MEANING

REREAD = "to be read again: a sentence it rests on has changed"


CELL_HEADS = (
    "Disclosure", "Category", "Recipient", "Role", "Country", "Data", "Data subjects", "Purposes", "Verdict",
    "Rests on",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One disclosure. `unproved` are those of its data that fail, `rests_on` the statements of its proof.

    `onward` are the data that go on from its recipient to others, for each of those. `accepted` says which findings
    about it somebody accepts; `reread` that a sentence it rests on has changed since it was last accepted.
    """

    id: str
    category: TermLabel
    recipient: TermLabel
    role: str | None
    country: str | None
    data: tuple[TermLabel, ...]
    unproved: tuple[TermLabel, ...]
    subjects: tuple[TermLabel, ...]
    purposes: tuple[TermLabel, ...]
    verdict: Verdict
    meaning: str
    vagueness: float | None
    rests_on: tuple[str, ...]
    proof: dict[str, Any]
    onward: Mapping[TermLabel, tuple[TermLabel, ...]] = field(default_factory=dict)
    accepted: tuple[str, ...] = ()
    reread: bool = False

    @property
    def outcome(self) -> str:
        """Its verdict, with what keeps it from standing as it is: a changed sentence, a finding that is accepted."""
        return "; ".join([self.verdict, *([REREAD] if self.reread else []), *self.accepted])

    @property
    def cells(self) -> list[str]:
        """What a spreadsheet is to hold of it: a text for each of `CELL_HEADS`."""
        return [
            self.id, self.category.label, self.recipient.label, self.role or "not declared", self.country or "",
            _row_of(self.data), _row_of(self.subjects), _row_of(self.purposes), self.outcome, "; ".join(self.rests_on),
        ]  # fmt: skip

    @property
    def passes(self) -> bool:
        """Whether every goal of the disclosure is proved."""
        return self.verdict in PASSING

    @property
    def sensitive(self) -> bool:
        """Whether any of its data is sensitive."""
        return any(term.sensitive for term in self.data)


def _row_of(terms: tuple[TermLabel, ...]) -> str:
    return "; ".join(term.label for term in terms)


def row(names: TermLabels, proofs: Proofs, category: JudgedCategory, disclosure: JudgedDisclosure) -> RegisterRow:
    """The row of one disclosure, with its proof."""
    record = disclosure.record
    recipient = names.recipient_record(record.recipient)
    keys = [key for key, _ in disclosure.goals]
    proof = proofs.disclosure(category, disclosure)
    return RegisterRow(
        disclosure.id,
        TermLabel(category.entry.id, category.entry.record.title),
        names.recipient(record.recipient),
        recipient.role if recipient else None,
        recipient.country if recipient else None,
        names.terms("data", (key[0] for key in keys)),
        names.terms("data", (key[0] for key, judged in disclosure.all_goals() if not judged.passes)),
        names.terms("subjects", (key[1] for key in keys)),
        names.terms("purposes", record.purposes),
        disclosure.verdict,
        MEANING[disclosure.verdict],
        disclosure.vagueness,
        _rests_on(proof),
        proof,
        {
            names.recipient(one.recipient): names.terms("data", (k[0] for k, _ in one.goals))
            for one in disclosure.onward
        },
    )


def _rests_on(proof: dict[str, Any]) -> tuple[str, ...]:
    legs = [leg for group in proof["groups"] for leg in group["proof"]]
    legs += [leg for transfer in proof["transfers"] for leg in transfer["proof"]]
    return tuple(dict.fromkeys(leg["statement"] for leg in legs if leg["statement"]))
