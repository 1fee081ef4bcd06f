"""What a Fides manifest holds comes back: which data of whom is used for what."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.checking.overview import overview
from catalog.exchange.yaml_document import yaml_document
from catalog.fides.exporting import fides_manifest
from catalog.fides.importing import imported
from inventory.fides import read_manifests
from inventory.load import load_inventory
from inventory.schema import Category
from tests.amounts import quick
from tests.cli.shell import APTIBLE, Shell
from tests.twin.generate import write_inventory

Flow = tuple[str, str, str]


def flows(record: Category) -> set[Flow]:
    return {
        (datum.type, subject, purpose)
        for datum in record.data
        for subject in datum.subjects or record.subjects
        for purpose in datum.purposes or record.purposes
    }


@pytest.mark.parametrize("seed", quick(6, range(200)))
def test_data_subjects_and_purposes_come_back(tmp_path: Path, seed: int) -> None:
    write_inventory(tmp_path / "inventory", seed)
    inventory = load_inventory(tmp_path / "inventory")
    day = inventory.manifest.settings.as_of
    assert day is not None
    seen = overview(inventory, day)
    (tmp_path / "m.yml").write_text(yaml_document(fides_manifest(seen)), encoding="utf-8")
    back = imported(read_manifests(tmp_path / "m.yml"), inventory.vocabulary)
    known = {name for dimension in ("data", "subjects", "purposes") for name in inventory.vocabulary[dimension]}
    declared = {flow for one in seen.categories for flow in flows(one.entry.record) if set(flow) <= known}
    found = {
        flow for one in back.categories for flow in flows(Category.model_validate(one.record)) if set(flow) <= known
    }
    assert found == declared


def test_what_has_no_place_is_named(shell: Shell) -> None:
    assert shell.run("export", "fides", APTIBLE) == 0
    assert "no place for recipients' kinds" in shell.err
    assert "legal_name:" in shell.out
