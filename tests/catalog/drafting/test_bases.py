"""Sentences and tables that name legal bases become drafts with `grounds`."""

from __future__ import annotations

from typing import Any

import yaml

from catalog.drafting.starter import starter
from inventory.policy import read_policy

POLICY = """# Privacy

## What we use

We use your email address to send newsletters. This rests on your consent.

We use your name to provide our services because we have a contract with you.

You may withdraw your consent at any time.

Our legal bases are legitimate interests.

We do not rely on consent.

## Purposes and bases

| Purpose | Data | Legal basis |
|---|---|---|
| Fraud prevention | IP address | Our legitimate interests (Art. 6(1)(f) GDPR) |
| Tax records | Invoices | Legal obligation |
"""


def drafted() -> dict[str, Any]:
    made = starter(read_policy(POLICY, "policy/p.md")[0], POLICY, "Kiln & Co", "DE")
    return yaml.load(made.files["policy/statements.yaml"], Loader=yaml.BaseLoader)  # type: ignore[no-any-return]


def grounds() -> dict[str, Any]:
    found = drafted()["statements"].values()
    return {said["quote"]: {k: said[k] for k in ("grounds", "data", "purposes") if k in said}
            for said in found if "grounds" in said}  # fmt: skip


def test_each_basis_with_what_rests_on_it() -> None:
    assert grounds() == {
        "This rests on your consent.": {
            "grounds": "consent", "data": ["email-address"], "purposes": ["newsletter"]
        },
        "We use your name to provide our services because we have a contract with you.": {
            "grounds": "contract", "data": ["name"], "purposes": ["provide-services"]
        },
        "Fraud prevention IP address Our legitimate interests (Art. 6(1)(f) GDPR)": {
            "grounds": "legitimate-interests", "data": ["ip-address"], "purposes": ["prevent-fraud"]
        },
        "Tax records Invoices Legal obligation": {"grounds": "legal-obligation", "data": ["tax-record", "invoice"]},
    }  # fmt: skip


def test_drafts_count_for_nothing() -> None:
    assert all(said["draft"] == "true" for said in drafted()["statements"].values())


def test_a_basis_of_nothing_in_particular_is_for_a_person_to_read() -> None:
    todo = {entry["quote"]: entry["why"] for entry in drafted()["todo"]}
    assert "cannot tell of what" in todo["Our legal bases are legitimate interests."]
