"""Which recipients an incorporated document names."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.justify.listed import company_key, listed_recipients
from tests.inventory.small import read


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Example, Inc.", "example"), ("EXAMPLE LLC", "example"), ("Société Générale S.A.", "societe generale"),
        ("A.B. Volvo", "volvo"), ("Inc.", "inc"), ("日本", "日本"), ("Ex-ample GmbH & Co. KG", "ex ample"),
    ],
)  # fmt: skip
def test_a_companys_name_without_its_form(name: str, key: str) -> None:
    assert company_key(name) == key


def test_by_name_and_by_alias(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, incorporates: list.md}
categories: categories/*.yaml
recipients: recipients.yaml
# === list.md
- Example Mail, Inc.
- The Second
# +++ recipients.yaml
  second: {name: Number Two, aliases: The Second Ltd., kinds: press, role: public}
  third: {name: The Third, kinds: press, role: public}
""",
    )
    assert set(listed_recipients(inventory)) == {"mail-host", "second"}
