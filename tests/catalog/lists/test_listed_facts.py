"""What the columns of a list say: only what is plain becomes a field."""

from __future__ import annotations

import datetime

import pytest

from catalog.listed_dates import day_in, month_comes_first
from catalog.listed_facts import facts_of
from inventory.policy import ListedRecipient

TODAY = datetime.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-01", "2024-03-01"), ("2024-03-01 10:15:00", "2024-03-01"), ("15/02/2024", "2024-02-15"),
        ("02/15/2024", "2024-02-15"), ("1.2.2024", "2024-02-01"), ("1 March 2024", "2024-03-01"),
        ("March 1st, 2024", "2024-03-01"), ("3. März 2024", "2024-03-03"), ("3 août 2024", "2024-08-03"),
        ("3 de enero de 2024", "2024-01-03"), ("03/04/2024", None), ("31/02/2024", None), ("2024", None),
        ("2024-03-01 and 2024-04-01", None), ("", None),
    ],
)  # fmt: skip
def test_days(text: str, day: str | None) -> None:
    assert day_in(text) == (datetime.date.fromisoformat(day) if day else None)


def test_other_rows_tell_how_days_are_written() -> None:
    assert month_comes_first(["03/04/2024", "13/04/2024"]) is False
    assert month_comes_first(["03/04/2024", "04/13/2024"]) is True
    assert month_comes_first(["03/04/2024"]) is None
    assert day_in("03/04/2024", month_first=True) == datetime.date(2024, 3, 4)


@pytest.mark.parametrize(
    ("fact", "text", "agreement"),
    [
        ("signed", "2024-03-01", {"type": "dpa", "signed": "2024-03-01"}), ("signed", "Ja", {"type": "dpa"}),
        ("agreement", "DPA signed 1 March 2024", {"type": "dpa", "signed": "2024-03-01"}),
        ("expires", "2027-01-01", {"type": "dpa", "expires": "2027-01-01"}),
        ("signed", "pending", {}), ("signed", "requested 2024-03-01", {}), ("agreement", "DPA in negotiation", {}),
        ("signed", "03/04/2024", {}), ("agreement", "no", {}), ("agreement", "v2", {}),
    ],
)  # fmt: skip
def test_an_agreement_is_one_only_where_the_list_says_so(fact: str, text: str, agreement: dict[str, str]) -> None:
    facts = facts_of(ListedRecipient("A", 2, facts=((fact, text),)), TODAY, None)
    assert dict(facts.agreement) == agreement
    assert bool(facts.remarks) is not bool(agreement)


@pytest.mark.parametrize(
    ("text", "signed", "today", "transfer"),
    [
        ("SCCs", "2024-03-01", TODAY, ["standard-contractual-clauses-2021"]), ("SCCs", "2020-03-01", TODAY, []),
        ("SCCs", None, TODAY, ["standard-contractual-clauses-2021"]), ("SCCs", None, datetime.date(2021, 1, 1), []),
        ("Standardvertragsklauseln", None, TODAY, ["standard-contractual-clauses-2021"]),
        ("EU-US DPF and SCCs", None, TODAY, ["data-privacy-framework-eu-us", "standard-contractual-clauses-2021"]),
        ("BCR", None, TODAY, ["binding-corporate-rules"]), ("none", None, TODAY, []), ("DPF", None, TODAY, []),
        ("Adequacy decision", None, TODAY, []),
    ],
)  # fmt: skip
def test_mechanisms(text: str, signed: str | None, today: datetime.date, transfer: list[str]) -> None:
    facts = (("transfer", text), *((("signed", signed),) if signed else ()))
    assert list(facts_of(ListedRecipient("A", 2, facts=facts), today, None).transfer) == transfer


@pytest.mark.parametrize(
    ("text", "role"),
    [("Processor", "processor"), ("Auftragsverarbeiter", "processor"), ("joint controller", "joint-controller"),
     ("not a processor", None), ("?", None)],
)  # fmt: skip
def test_roles(text: str, role: str | None) -> None:
    facts = facts_of(ListedRecipient("A", 2, facts=(("role", text),)), TODAY, None)
    assert facts.role == role
    assert bool(facts.remarks) is (role is None)
