"""The inventory's own files: recorded with a snapshot, and had back as they were read."""

import datetime
import shutil
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.findings.locate import Locator
from catalog.store.called import snapshot_called
from catalog.store.errors import StoreError
from catalog.store.gather import gather
from catalog.store.kept_files import NOT_KEPT
from catalog.store.recording import record
from catalog.store.snapshot import Snapshot
from catalog.store.sources import kept_at
from catalog.store.store import Store
from inventory.input_files import evidence_names, read_names
from inventory.load import load_inventory
from inventory.source import read_text
from tests.catalog.store.making import FIRST, push, snapshot
from tests.cli.shell import APTIBLE

DAY = datetime.date(2015, 9, 1)


def gathered(folder: Path) -> Snapshot:
    assessment = assess(load_inventory(folder), DAY, keep_goals=True)
    locator = Locator(folder)
    return gather(assessment, locator.locate(assessment.findings), locator)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the worked inventory."""
    return shutil.copytree(APTIBLE, tmp_path / "inventory")


def test_every_file_that_is_read_comes_back(store: Store, folder: Path) -> None:
    entry = record(store, push(), gathered(folder)).entry
    files = store.read(lambda c: kept_at(c, entry)).texts
    read = {name for name in read_names(load_inventory(folder)) if name}
    assert {name: files[name] for name in read} == {name: read_text(folder, name)[0] for name in read}
    assert len([name for name in read if name.startswith("categories/")]) > 5


def test_of_evidence_only_that_it_is_there(store: Store, folder: Path) -> None:
    entry = record(store, push(), gathered(folder)).entry
    files = store.read(lambda c: kept_at(c, entry)).texts
    inventory = load_inventory(folder)
    evidence = {name for name in evidence_names(inventory) if name} - set(read_names(inventory))
    there = {name for name in evidence if (folder / name).is_file()}
    assert there
    assert {name for name, text in files.items() if text == NOT_KEPT} == there


def test_evidence_that_is_lost_changes_the_snapshot(sqlite: Store, folder: Path) -> None:
    record(sqlite, push(day="2015-09-01"), gathered(folder))
    lost = next(name for name in evidence_names(load_inventory(folder)) if name and (folder / name).is_file())
    (folder / lost).unlink()
    entry = record(sqlite, push(day="2015-09-02"), gathered(folder)).entry
    assert lost not in sqlite.read(lambda c: kept_at(c, entry)).texts


def test_what_no_database_takes_comes_back_as_unreadable(store: Store, folder: Path) -> None:
    category = folder / "categories" / "account.yaml"
    category.write_bytes(b"\xef\xbb\xbf" + category.read_bytes().replace(b"\n", b"\r\n"))
    (folder / "categories" / "odd.yaml").write_bytes(b"category: odd\0\n")
    entry = record(store, push(), gathered(folder)).entry
    files = store.read(lambda c: kept_at(c, entry)).texts
    assert files["categories/account.yaml"] == APTIBLE.joinpath("categories", "account.yaml").read_text("utf-8")
    assert files["categories/odd.yaml"] == "", "what could not be read stays so"


def test_a_snapshot_without_files_names_its_commit(sqlite: Store) -> None:
    entry = record(sqlite, push(commit="a" * 40), snapshot(**FIRST)).entry
    with pytest.raises(StoreError, match=f"did not keep the files. Compare with its commit, {'a' * 40}"):
        sqlite.read(lambda c: kept_at(c, entry))


def test_a_catalogue_without_an_entry_has_no_snapshot(sqlite: Store) -> None:
    sqlite.write(lambda _: None)
    for name in ("latest", "2019-03-01"):
        with pytest.raises(StoreError, match="Nothing is recorded in the catalogue yet"):
            sqlite.read(lambda c, name=name: snapshot_called(c, name))
