"""What findings say: severities that depend on the case, quotes shown, and the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment, assess
from catalog.findings.finding import Finding
from inventory.load import load_inventory
from tests.catalog.checks.cases import Case, unpack

CARD = """
# +++ categories/account.yaml
  - id: card
    recipient: host
    data: payment-card
    purposes: provide-services
# +++ recipients.yaml
  host: {name: Example Host, kinds: infrastructure-provider, role: ROLE, country: US}
"""


def assessment(text: str, root: Path, waivers: bool = True) -> Assessment:
    unpack(Case("TST000", True, "", text.lstrip("\n")), root)
    inventory = load_inventory(root)
    day = inventory.manifest.settings.as_of
    assert day is not None
    return assess(inventory, day, keep_goals=False, waivers=waivers)


def findings(text: str, root: Path, code: str) -> list[Finding]:
    return [finding for finding in assessment(text, root).findings if finding.code == code]


@pytest.mark.parametrize(("role", "severity"), [("processor", "error"), ("joint-controller", "warning")])
def test_sensitive_data_without_an_agreement(role: str, severity: str, tmp_path: Path) -> None:
    (found,) = findings(CARD.replace("ROLE", role), tmp_path, "REC001")
    assert (found.severity, found.where) == (severity, "host")
    assert found.message.endswith("but no agreement with it is recorded. It gets sensitive data: payment-card.")


def test_plain_data_without_an_agreement(tmp_path: Path) -> None:
    text = CARD.replace("ROLE", "processor").replace("payment-card", "name")
    (found,) = findings(text, tmp_path, "REC001")
    assert (found.severity, "sensitive" in found.message) == ("warning", False)


def test_a_lost_quote_shows_the_nearest_text(tmp_path: Path) -> None:
    text = """
# +++ statements.yaml
  inform:
    quote: We will keep your information until you close the account.
    informs: retention
"""
    (found,) = findings(text, tmp_path, "POL001")
    (quote,) = found.quotes
    assert (quote.text, quote.document, quote.line) == (
        "We keep your information until you close your account.", "policy.md", 17
    )  # fmt: skip
    assert quote.remark == "the nearest text, in how-long-we-keep-it: “will” is gone, “your” instead of “the”"
    assert found.help.startswith("Read the policy's text again")


def test_a_quote_that_is_like_nothing(tmp_path: Path) -> None:
    text = """
# +++ statements.yaml
  inform:
    quote: Zebras graze quietly on Jupiter
    informs: retention
"""
    (found,) = findings(text, tmp_path, "POL001")
    assert found.quotes == ()
    assert found.help.startswith("Nothing in the policy is like it")


def test_a_quote_in_another_clause_says_where(tmp_path: Path) -> None:
    text = """
# +++ statements.yaml
  inform:
    quote: We share your name
    clause: how-we-use-it
    informs: retention
"""
    (found,) = findings(text, tmp_path, "POL001")
    assert "does not stand in the clause “how-we-use-it” but in “who-gets-it”" in found.message
    assert [quote.line for quote in found.quotes] == [13]


def test_an_ambiguous_quote_shows_its_clauses(tmp_path: Path) -> None:
    text = """
# +++ statements.yaml
  inform:
    quote: your name, email address and payment card
    informs: retention
"""
    (found,) = findings(text, tmp_path, "POL010")
    assert [(quote.line, quote.remark) for quote in found.quotes] == [(5, "what-we-collect"), (13, "who-gets-it")]


def test_a_misspelt_term_suggests_the_right_one(tmp_path: Path) -> None:
    text = """
# +++ categories/account.yaml
    excluding: payment-crad
"""
    (found,) = findings(text, tmp_path, "REF002")
    assert (found.message, found.help) == (
        "There is no data type “payment-crad”.",
        "Did you mean “payment-card”? Otherwise define it under “data” in the vocabulary.",
    )
    assert found.where == "account/mail"


def test_a_cycle_is_written_out(tmp_path: Path) -> None:
    text = """
# +++ inventory.yaml
vocabulary:
  data:
    alpha: {label: Alpha, broader: beta}
    beta: {label: Beta, broader: alpha}
"""
    (found,) = findings(text, tmp_path, "REF008")
    assert found.message == "These data are broader than themselves: alpha → beta → alpha."


def test_open_lists_are_a_note_where_they_are_accepted(tmp_path: Path) -> None:
    text = """
# +++ statements.yaml
  share-with-others:
    quote: We share your name
    permits: disclose
    data: name
    recipients: press
    such_as: {recipients: third-party}
    purposes: provide-services
# +++ recipients.yaml
  tax-office: {name: Example Tax Office, kinds: authority, role: authority}
# +++ categories/account.yaml
  - id: tax
    recipient: tax-office
    data: name
    purposes: provide-services
"""
    (found,) = findings(text, tmp_path, "DIS010")
    assert found.severity == "note"
    assert found.message == "“account/tax” rests on an open list: the policy does not name the recipient."
    assert [(quote.line, quote.remark) for quote in found.quotes] == [(13, "share-with-others is an open list")]


def test_a_list_with_a_name_like_a_recipients(tmp_path: Path) -> None:
    text = """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, speaks_to: customer-user, incorporates: list.md}
categories: categories/*.yaml
recipients: recipients.yaml
settings: {as_of: 2024-06-01}
# === list.md
- Example Mailing
"""
    (listed,) = findings(text, tmp_path, "REC004")
    assert listed.help == "If this is Example Mail, add the name to the “aliases” of “mail-host”."
    (declared,) = findings(text, tmp_path, "POL007")
    assert declared.help == "If it is listed as “Example Mailing”, add that name to its “aliases”."


WAIVED = """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, speaks_to: customer-user}
categories: categories/*.yaml
recipients: recipients.yaml
waivers: waivers.yaml
settings: {as_of: 2024-06-01}
# === waivers.yaml
waivers:
  - {rule: USE001, where: account, reason: Under way., until: 2024-12-31}
# === categories/account.yaml
category: account
title: Account
listed_in: what-we-collect
subjects: customer-user
sources: data-subject
data: [name, email-address, payment-card]
purposes: [provide-services, billing, marketing]
disclosures:
  - id: mail
    recipient: mail-host
    data: date-of-birth  # inventory: ignore REF009: to be corrected
    purposes: provide-services
"""


def test_accepted_findings_are_kept_apart(tmp_path: Path) -> None:
    result = assessment(WAIVED, tmp_path)
    assert [(finding.code, waiver.record.reason) for finding, waiver in result.waived] == [("USE001", "Under way.")]
    assert [(finding.code, comment.reason) for finding, comment in result.ignored] == [("REF009", "to be corrected")]
    assert {f.code for f in result.findings if f.severity != "note"} == set()
    assert result.exit_code == 0


def test_nothing_is_accepted_without_waivers(tmp_path: Path) -> None:
    result = assessment(WAIVED, tmp_path, waivers=False)
    assert (result.waived, result.ignored, result.exit_code) == ([], [], 1)
    assert {"USE001", "REF009"} <= {finding.code for finding in result.findings}
