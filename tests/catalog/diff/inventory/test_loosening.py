"""What loosens is told as weaker, never as narrowing or neutral, by `compare` and by the gate alike."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.checking.since import assess_since
from catalog.diff.inventory import compare
from inventory.load import load_inventory
from tests.catalog.diff.inventory.loosening_rows import FULL, LOOSENING, MANIFEST, WAIVERS
from tests.catalog.diff.inventory.small import edited, write

DAY = datetime.date(2024, 1, 1)


def test_there_are_as_many_as_promised() -> None:
    assert len({name for name, *_ in LOOSENING}) == len(LOOSENING) >= 48


@pytest.mark.parametrize(("name", "file", "before", "after"), LOOSENING, ids=lambda value: value[:40])
def test_loosening(tmp_path: Path, name: str, file: str, before: str, after: str) -> None:
    old = load_inventory(write(tmp_path / "old", FULL))
    new = load_inventory(write(tmp_path / "new", edited(file, before, after, FULL)))
    changes = compare(old, new, DAY).changes
    beside = (("verdict", "changed"), ("clause", "new"))
    told = [change for change in changes if (change.about, change.event) not in beside]
    loosened = {(change.about, change.id) for change in told if change.kind == "weaker"}
    assert loosened
    assert not [change for change in told if change.kind == "narrowing"]
    assert not [change for change in told if change.kind == "neutral" and (change.about, change.id) not in loosened]


@pytest.mark.parametrize(("name", "file", "before", "after"), LOOSENING, ids=lambda value: value[:40])
def test_the_gate_tells_it_too(tmp_path: Path, name: str, file: str, before: str, after: str) -> None:
    old = load_inventory(write(tmp_path / "old", FULL))
    new = load_inventory(write(tmp_path / "new", edited(file, before, after, FULL)))
    found = assess_since(new, old, DAY, keep_goals=False).findings
    told = {finding.code for finding in found if finding.severity == "error" or file in (WAIVERS, MANIFEST)}
    """Waivers and settings of the base count as well, so that those of the change let nothing pass: a note tells."""
    assert told & {"CHG005", "EVD001", "EVD002", "EVD004"}, [finding.message for finding in found]
