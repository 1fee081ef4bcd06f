"""Activities as they are read: short forms, what is left out alone, and files at fault."""

from __future__ import annotations

import datetime
from pathlib import Path

from inventory.schema import ImpactAssessment, System
from tests.inventory.small import read

NAMED = "\n# +++ inventory.yaml\nactivities: activities.yaml\n# === activities.yaml\n"


def test_activities_are_read_in_their_order_with_their_places(tmp_path: Path) -> None:
    text = """activities:
  mail:
    title: Sending mail
    categories: account
    systems: [crm, {name: ledger, location: DE}]
    dpia: assessments/mail.md
  billing: {title: Billing, categories: [account], dpia: not-required, reviewed: 2024-05-01}
"""
    inventory = read(tmp_path, NAMED + text)
    assert inventory.problems == ()
    mail, billing = inventory.activities
    assert (mail.id, mail.file, mail.path) == ("mail", "activities.yaml", ("activities", "mail"))
    assert mail.record.systems == (System(name="crm"), System(name="ledger", location="DE"))
    assert mail.record.dpia == ImpactAssessment(status="done", document="assessments/mail.md")
    assert billing.record.dpia == ImpactAssessment(status="not-required")
    assert billing.record.reviewed == datetime.date(2024, 5, 1)
    assert [str(one) for one in mail.record.systems] == ["crm", "ledger (DE)"]


def test_an_activity_at_fault_is_left_out_alone(tmp_path: Path) -> None:
    text = "activities:\n  mail: {title: Mail}\n  billing: {title: Billing, categories: account}\n"
    inventory = read(tmp_path, NAMED + text)
    assert [entry.id for entry in inventory.activities] == ["billing"]
    assert [(one.code, one.file, one.path[:2]) for one in inventory.problems] == [
        ("INV004", "activities.yaml", ("activities", "mail"))
    ]
    assert [(part.kind, part.file) for part in inventory.unread] == [("activities", "activities.yaml")]


def test_a_file_that_is_not_there_is_a_fault_of_the_manifest(tmp_path: Path) -> None:
    inventory = read(tmp_path, "\n# +++ inventory.yaml\nactivities: others.yaml\n")
    assert [(one.code, one.path) for one in inventory.problems] == [("INV009", ("activities", 0))]
