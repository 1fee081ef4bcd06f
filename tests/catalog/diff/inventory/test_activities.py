"""Changes of activities: told, neutral, and by the names that categories have now."""

from __future__ import annotations

import datetime
from pathlib import Path

from catalog.diff.inventory import compare
from inventory.load import load_inventory
from tests.catalog.diff.inventory.small import SMALL, write
from tests.catalog.diff.inventory.test_rows import told

DAY = datetime.date(2024, 1, 1)
RECORD = """activities:
  support:
    title: Support
    categories: [account]
    purposes: [customer-support]
    systems: [{name: crm, location: US}]
    dpia: not-required
    reviewed: 2023-05-01
"""


def compared(folder: Path, old: str, new: str, category: str = "account") -> list[str]:
    named = {**SMALL, "inventory.yaml": SMALL["inventory.yaml"] + "activities: activities.yaml\n"}
    renamed = SMALL["categories/account.yaml"].replace("category: account", f"category: {category}")
    was = write(folder / "old", {**named, "activities.yaml": old})
    now = write(folder / "new", {**named, "activities.yaml": new, "categories/account.yaml": renamed})
    changes = compare(load_inventory(was), load_inventory(now), DAY).changes
    assert all((folder / "new" / change.place.file).is_file() for change in changes)
    return [told(change) for change in changes if change.about == "activity"]


def test_what_an_activity_says_otherwise_is_told(tmp_path: Path) -> None:
    new = RECORD.replace("crm", "desk").replace("not-required", "required").replace("2023", "2024")
    assert compared(tmp_path, RECORD, new.replace("title: Support", "title: Help")) == [
        "activity support changed dpia neutral +required -not required",
        "activity support changed reviewed neutral +2024-05-01 -2023-05-01",
        "activity support changed systems neutral -crm (US)",
        "activity support changed systems neutral +desk (US)",
        "activity support changed title neutral +Help -Support",
    ]


def test_an_activity_comes_and_goes(tmp_path: Path) -> None:
    changes = compared(tmp_path, RECORD, RECORD.replace("  support:", "  help:"))
    assert changes == ["activity help new - neutral", "activity support gone - neutral"]


def test_a_category_of_another_name_changes_nothing(tmp_path: Path) -> None:
    new = RECORD.replace("[account]", "[members]")
    assert compared(tmp_path, RECORD, new, category="members") == []


def test_nothing_changed(tmp_path: Path) -> None:
    assert compared(tmp_path, RECORD, RECORD) == []
