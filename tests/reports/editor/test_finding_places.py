from __future__ import annotations

from pathlib import Path

import pytest

from reports.editor.symbols import symbols
from tests.reports.editor.editing import ACCOUNT, APTIBLE, POLICY, STATEMENTS, Editing, editing

OWN = """
# +++ inventory.yaml
vocabulary:
  data:
    shoe-size: {label: Shoe size}
    boot-size: {label: Boot size, broader: shoe-size}
waivers: waivers.yaml
# === waivers.yaml
waivers:
  - {rule: POL004, where: share, reason: a test, until: 2030-01-01}
  - {rule: DIS001, where: account/mail, reason: a test, until: 2030-01-01}
# === categories/more.yaml
category: more
title: More
derived_from: account
subjects: customer-user
data:
  - type: boot-size
purposes: provide-services
disclosures:
  - id: mail
    recipient: mail-host
    purposes: provide-services
    cites: [share]
"""


@pytest.fixture
def edited(tmp_path: Path) -> Editing:
    return editing(tmp_path, OWN)


def test_where_things_are_given(edited: Editing) -> None:
    more = "categories/more.yaml"
    assert edited.defined(more, "recipient: mail-h|ost") == ["recipients.yaml:2 mail-host"]
    assert edited.defined(more, "[sha|re]") == ["statements.yaml:15 share"]
    assert edited.defined(more, "derived_from: acc|ount") == ["categories/account.yaml:1 account"]
    assert edited.defined(more, "boot-|size") == ["inventory.yaml:15 boot-size"]
    assert edited.defined("inventory.yaml", "broader: shoe|") == ["inventory.yaml:14 shoe-size"]
    assert edited.defined("waivers.yaml", "account/ma|il") == ["categories/account.yaml:10 mail"]
    assert edited.defined(STATEMENTS, "policy: priv|acy") == ["inventory.yaml:3 privacy"]


def test_a_clause_and_a_quote_lead_to_the_policy(edited: Editing) -> None:
    sentence = "policy.md:5 We collect your name, email address and payment card from you."
    assert edited.defined(ACCOUNT, "listed_in: what-|we-collect") == [sentence]
    assert edited.defined(STATEMENTS, "quote: We coll|ect your") == [sentence]
    assert edited.defined(STATEMENTS, "how-long|-we-keep-it:") == [
        "policy.md:17 We keep your information until you close your account."
    ]


def test_a_built_in_term_and_a_lost_quote_lead_nowhere(tmp_path: Path) -> None:
    edited = editing(tmp_path, "# +++ statements.yaml\n  lost: {quote: We do nothing., informs: retention}\n")
    assert edited.defined(ACCOUNT, "purposes: [provide-|services") == []
    assert edited.defined(STATEMENTS, "quote: We do n|othing") == []
    assert edited.defined(ACCOUNT, "title: Acc|ount") == []


def test_all_places_that_name_a_statement(edited: Editing) -> None:
    used = ["categories/more.yaml:12 share", "waivers.yaml:2 share"]
    assert edited.used(STATEMENTS, "  sha|re:\n") == [used[0], "statements.yaml:15 share", used[1]]
    assert edited.used("categories/more.yaml", "[sha|re]", given=False) == used


def test_all_places_that_name_other_things(edited: Editing) -> None:
    more = "categories/more.yaml"
    assert edited.used("recipients.yaml", "  mail-|host:", given=False) == [
        "categories/account.yaml:11 mail-host", f"{more}:10 mail-host",
    ]  # fmt: skip
    assert edited.used(more, "boot-|size", given=False) == [f"{more}:6 boot-size"]
    assert edited.used("inventory.yaml", "    shoe|-size:", given=False) == ["inventory.yaml:15 shoe-size"]
    assert edited.used(ACCOUNT, "category: acc|ount", given=False) == [f"{more}:3 account"]
    assert edited.used(ACCOUNT, "id: ma|il", given=False) == ["waivers.yaml:3 account/mail"]
    assert len(edited.used(ACCOUNT, "[provide-|services", given=False)) == 6


def test_a_clause_is_named_by_quotes_too(edited: Editing) -> None:
    used = [
        "categories/account.yaml:3 what-we-collect",
        "statements.yaml:6 We collect your name, email address and payment card from you.",
    ]
    assert edited.used(POLICY, "We coll|ect your", given=False) == used
    assert edited.used(ACCOUNT, "listed_in: what-|we", given=False) == used


def test_the_outline_of_each_kind_of_file(edited: Editing) -> None:
    def told(file: str) -> list[tuple[str, str, str]]:
        return [(symbol.space, symbol.name, symbol.detail) for symbol in symbols(edited.known, file)]

    assert told(ACCOUNT) == [("category", "account", "Account"), ("disclosure", "mail", "")]
    assert told("recipients.yaml") == [("recipient", "mail-host", "Example Mail")]
    assert told(STATEMENTS) == [("statement", name, "") for name in ("collect", "use", "share")]
    assert told("inventory.yaml") == [
        ("policy", "privacy", "policy.md"), ("data", "shoe-size", "Shoe size"), ("data", "boot-size", "Boot size"),
    ]  # fmt: skip
    assert [name for _, name, _ in told(POLICY)] == [
        "what-we-collect", "how-we-use-it", "who-gets-it", "how-long-we-keep-it",
    ]  # fmt: skip


def test_every_name_of_the_worked_example_that_is_used_is_found_again() -> None:
    edited = Editing(APTIBLE)
    places = edited.used("policy/statements.yaml", "  share-prov|iders:", given=False)
    assert {place.partition(":")[0] for place in places} >= {"categories/account.yaml", "categories/content.yaml"}
    assert all(place.endswith(" share-providers") for place in places)
