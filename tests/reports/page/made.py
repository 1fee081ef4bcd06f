"""Contents of reports: of the worked case, and the same with a hostile text wherever the inventory says anything."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from catalog.checking.assessment import assess
from catalog.findings.locate import Located, Locator
from catalog.store.seen import Seen
from inventory.load import load_inventory
from inventory.policy import Clause
from inventory.problem import Span
from inventory.schema import Agreement, ListedMechanism, Recipient, SubRecipient
from reports.check_report import CheckReport
from reports.history.chronicle import Chronicle, EntryTold
from reports.history.course import Course, Told
from reports.page.contents import Contents, contents
from reports.page.marks import Segment
from reports.page.on_record import OnRecord
from reports.page.terms import TermLabel
from tests.reports.formats.naughty import naughty_strings
from tests.reports.formats.reporting import finding

ROOT = Path(__file__).resolve().parents[3]
GREEN, RED = "inventory/aptible", "tests/cases/aptible/inventory"
SAID = {
    "quote", "remark", "document", "evidence", "note", "how", "hedge", "held_as", "advice", "file", "cites",
    "excluding", "mechanism", "mechanism_label", "wanted",
}  # fmt: skip
"""The fields of a proof that hold words of the inventory or of the policy."""


@cache
def made(folder: str = RED) -> Contents:
    """The contents of an inventory of this repository."""
    inventory = load_inventory(ROOT / folder)
    day = inventory.manifest.settings.as_of
    assert day is not None
    assessment = assess(inventory, day, keep_goals=True)
    locator = Locator(inventory.root)
    return contents(CheckReport(assessment, locator.locate(assessment.findings), locator, folder))


@cache
def hostile_texts() -> tuple[str, ...]:
    """Each of them between two harmless words, so that none is empty."""
    return tuple(f"{text} after" if number % 2 else f"before {text}" for number, text in enumerate(naughty_strings()))


def told(texts: Sequence[str]) -> Contents:
    """The worked case, with as many rows, recipients, categories and findings as there are texts."""
    base = made()
    return dataclasses.replace(
        base,
        report=base.report._replace(located=[_found(text) for text in texts]),
        rows=[_row(base.rows[n % len(base.rows)], text) for n, text in enumerate(texts)],
        holdings=[_holding(base.holdings[n % len(base.holdings)], text) for n, text in enumerate(texts[:200])],
        recipients=[_recipient(base.recipients[n % 12], text) for n, text in enumerate(texts)],
        statements={f"s{n}": _statement(one, text) for n, (one, text) in _paired(base.statements.values(), texts)},
        policies=[_policy(base.policies[0], texts)],
        on_record=[OnRecord("duty", text, text, "recipient", text, None, False) for text in texts],
        history=_history(texts),
    )


def _history(texts: Sequence[str]) -> Chronicle:
    told = [Told(1, "2019-01-01", "recipient", text, text, "changed", text, text, False) for text in texts]
    entries = tuple(
        EntryTold(1, "2019-01-01", "2019-01-01T12:00:00Z", one.name, one.name, (one, *told[:9])) for one in told[:50]
    )
    courses = {
        text: Course(text, "2019-01-01", "2019-01-01" if n % 2 else None, "2019-01-02", False, None, (told[n],))
        for n, text in enumerate(texts)
    }
    return Chronicle(
        "shop", entries, courses, courses, tuple(texts), tuple(_seen(n, one) for n, one in enumerate(texts))
    )


def _seen(number: int, text: str) -> Seen:
    return Seen(
        text, text, "undeclared" if number % 2 else "declared", text, "host", text, text, number % 3 or text, "medium",
        text, (text,), "2019-01-01", "2019-01-02", bool(number % 4),
    )  # fmt: skip


def _paired(things: Any, texts: Sequence[str]) -> list[tuple[int, tuple[Any, str]]]:
    known = list(things)
    return list(enumerate((known[n % len(known)], text) for n, text in enumerate(texts)))


def _named(text: str) -> TermLabel:
    return TermLabel(text, text, sensitive=True, declared=False)


def _row(row: Any, text: str) -> Any:
    one = (_named(text),)
    return dataclasses.replace(
        row, id=text, category=_named(text), recipient=_named(text), data=one, subjects=one, purposes=one,
        proof=_said(row.proof, lambda _: text),
    )  # fmt: skip


def _holding(holding: Any, text: str) -> Any:
    datum = dataclasses.replace(holding.data[0], term=_named(text), note=text)
    return dataclasses.replace(
        holding, id=text, title=text, file=text, data=(datum,), subjects=(_named(text),), disclosures=(text,),
        proof=_said(holding.proof, lambda _: text),
    )  # fmt: skip


def _recipient(one: Any, text: str) -> Any:
    record = Recipient.model_construct(
        name=text, kinds=(text,), role="processor", country="US", services=text, contact=text, cookies=(text,),
        agreement=Agreement.model_construct(type=text, document=text),
        transfer=(ListedMechanism.model_construct(mechanism=text),),
        sub_recipients=(SubRecipient.model_construct(recipient=text),),
        aliases=(), domains=(), packages=(), env=(),
    )  # fmt: skip
    return dataclasses.replace(
        one, id=text, name=text, record=record, kinds=(_named(text),), data=(_named(text),), mechanisms=(text,),
        sub_recipients=(_named(text),),
    )  # fmt: skip


def _statement(one: Any, text: str) -> Any:
    record = one.record.model_copy(update={"quote": text, "hedge": text, "evidence": text})
    return dataclasses.replace(one, id=text, means=text, record=record, clause=text, line=3)


def _policy(shown: Any, texts: Sequence[str]) -> Any:
    return dataclasses.replace(
        shown, clauses=tuple(_clause(shown.clauses[n % len(shown.clauses)], text) for n, text in enumerate(texts))
    )


def _clause(one: Any, text: str) -> Any:
    old = one.judged.clause
    clause = Clause(text, text, old.line, old.end_line, (text,), "", text, text, old.kind)
    return dataclasses.replace(
        one, judged=one.judged._replace(clause=clause, topics=(text,)), segments=(Segment(text, strong=True),),
        headings=((0, text),), statements=tuple(_statement(each, text) for each in one.statements),
    )  # fmt: skip


def _found(text: str) -> Located:
    return Located(finding(text, where=text, help=text, file=text), Span(1, 1, 1, 1), "")


def _said(value: Any, to: Callable[[str], str], key: str = "") -> Any:
    """A proof with every word of the inventory or the policy replaced."""
    if isinstance(value, dict):
        return {name: _said(inner, to, key if key == "wanted" else name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_said(inner, to, key) for inner in value]
    return to(value) if isinstance(value, str) and key in SAID else value
