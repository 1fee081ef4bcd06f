"""Which files belong to the inventory, so that nothing is written over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.input_files import inputs_among
from inventory.load import load_inventory
from inventory.model import Inventory
from tests.inventory.small import written

TEXT = """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: "state*.yaml", lock: lock.yaml, incorporates: list.md}
categories: categories/*.yaml
recipients: recipients.yaml
vocabulary: words.yaml
waivers: waivers.yaml
# === words.yaml
data: {}
# === waivers.yaml
waivers: []
# === lock.yaml
policy: privacy
# === list.md
- Example Mail
# +++ statements.yaml
  duty: {quote: We share your name, undertakes: notify-of-breach, evidence: proof/duty.md}
# +++ recipients.yaml
  far-host:
    name: Far
    kinds: press
    role: public
    agreement: {type: dpa, document: proof/agreement.md}
# +++ categories/account.yaml
    conditions: {consent: {evidence: proof/flow.md}, notice-given: {evidence: "https://example.org/"}, opted-in: {}}
conditions: {consent: {evidence: proof/category.md}}
# === categories/faulty.yaml
category: faulty
# === proof/duty.md
Kept.
# === proof/agreement.md
Signed.
# === proof/flow.md
Given.
# === proof/category.md
Given.
# === proof/other.md
Not named.
"""
NAMED = (
    "inventory.yaml", "policy.md", "statements.yaml", "lock.yaml", "list.md", "categories/account.yaml",
    "categories/faulty.yaml", "recipients.yaml", "words.yaml", "waivers.yaml", "proof/duty.md", "proof/agreement.md",
    "proof/flow.md", "proof/category.md",
)  # fmt: skip


@pytest.fixture
def inventory(tmp_path: Path) -> Inventory:
    return load_inventory(written(tmp_path, TEXT))


@pytest.mark.parametrize("name", NAMED)
def test_what_is_named_is_an_input(name: str, inventory: Inventory) -> None:
    assert inputs_among([inventory.root / name], inventory) == [inventory.root / name]


def test_what_is_not_named_or_not_there_is_none(inventory: Inventory) -> None:
    assert not inputs_among([inventory.root / "proof" / "other.md"], inventory)
    assert not inputs_among([inventory.root / "report.html"], inventory)
    assert not inputs_among([inventory.root], inventory)


def test_a_link_to_an_input_is_one(inventory: Inventory) -> None:
    link = inventory.root / "report.md"
    link.symlink_to("policy.md")
    assert inputs_among([link], inventory) == [link]
