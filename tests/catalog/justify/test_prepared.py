"""What an inventory is judged by."""

from __future__ import annotations

from pathlib import Path

from catalog.justify.recipient_tree import is_listed
from tests.catalog.small import prepared

TEXT = """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, incorporates: list.md}
categories: categories/*.yaml
recipients: recipients.yaml
settings: {as_of: 2024-06-01}
vocabulary:
  data:
    secret: {label: Secret, sensitive: true}
    hidden: {label: Hidden, broader: [name, secret]}
  conditions:
    strict: {label: Strict, broader: consent}
# === list.md
# Who

- EXAMPLE MAIL LLC
# +++ statements.yaml
  informs: {quote: We share your name, informs: scope}
"""


def test_terms_of_every_dimension(tmp_path: Path) -> None:
    found = prepared(tmp_path, TEXT)
    terms = found.terms
    assert terms.data.above("account", "hidden")["secret"] == 1
    assert terms.conditions.covers("consent", "strict")
    assert terms.purposes.covers("provide-services", "hosting")
    assert terms.subjects.covers("person", "customer-user")
    assert "data-subject" in terms.sources
    assert terms.recipients.above("mail-host")["infrastructure-provider"] == 1
    assert terms.recipients.above("mail-host")["listed (privacy)"] == 1


def test_a_recipient_that_no_document_lists_is_not_below_listed(tmp_path: Path) -> None:
    found = prepared(tmp_path, TEXT.replace("EXAMPLE MAIL LLC", "Somebody Else"))
    assert not any(map(is_listed, found.terms.recipients.above("mail-host")))
    assert found.listed == frozenset()


def test_statements_and_their_policy_by_id(tmp_path: Path) -> None:
    found = prepared(tmp_path, TEXT)
    assert list(found.statements) == ["collect", "use", "share", "informs"]
    assert [norm.id for norm in found.norms] == ["collect", "use", "share"]
    assert {policy.id for policy in found.policy_of.values()} == {"privacy"}
    assert found.listed == {"mail-host"}
    clauses = {"what-we-collect", "how-we-use-it", "who-gets-it", "how-long-we-keep-it"}
    assert found.belonging.clause_names() == clauses | {f"privacy/{name}" for name in clauses}


def test_sensitive_holds_for_everything_below(tmp_path: Path) -> None:
    found = prepared(tmp_path, TEXT)
    assert [found.sensitive(name) for name in ("secret", "hidden", "name", "unknown")] == [True, True, False, False]
