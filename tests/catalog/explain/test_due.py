"""What is due is told of the record by the name that findings know it by."""

from __future__ import annotations

from pathlib import Path

from catalog.explain.due import due_items
from tests.catalog.small import assessed

TWO = """
# === categories/more.yaml
category: more
title: More
listed_in: what-we-collect
subjects: customer-user
sources: data-subject
data: name
purposes: provide-services
disclosures:
  - {recipient: mail-host, purposes: provide-services}
  - {recipient: ads-network, purposes: provide-services}
  - recipient: mail-host
    purposes: provide-services
    conditions: {consent: {evidence: {file: evidence/consent.md, reviewed: 2024-01-01, review_every: P1Y}}}
# === evidence/consent.md
Consent is asked for in a dialog.
"""


def test_a_disclosure_without_an_id_is_told_by_its_recipient_and_number(tmp_path: Path) -> None:
    found = assessed(tmp_path, TWO)
    due = [item for item in due_items(found.prepared, found.categories) if item.file == "categories/more.yaml"]
    assert [item.where for item in due] == ["more/mail-host/2"]
    assert due[0].where in {one.id for category in found.categories for one in category.disclosures}
    assert due[0].path[:2] == ("disclosures", 2)
