"""A catalogue that an earlier version made: upgraded without loss, and recording goes on where it ended."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from catalog.store.anchors import anchor_of, read_anchor
from catalog.store.entries import chain
from catalog.store.errors import StoreError
from catalog.store.portable import exported, import_lines
from catalog.store.recording import record
from catalog.store.schema import HEAD, MIGRATIONS
from catalog.store.store import Store
from catalog.store.verifying import verify
from cli.main import main
from tests.catalog.store.making import FIRST, push, snapshot
from tests.catalog.store.older import REVISIONS, exported_then, restore_postgresql, restore_sqlite


@pytest.fixture(params=REVISIONS)
def revision(request: pytest.FixtureRequest) -> str:
    """Every schema that a version ever had."""
    return str(request.param)


@pytest.fixture
def older(revision: str, absent: Store) -> Store:
    """A catalogue of that schema with all that it holds."""
    if "://" in absent.place:
        restore_postgresql(revision, absent.place)
    else:
        restore_sqlite(revision, Path(absent.place))
    return absent


def heads_then(revision: str) -> list[tuple[int, str, str]]:
    """Number, address and hash of each entry as they were."""
    entries = [line["entry"] for line in map(json.loads, exported_then(revision)) if "entry" in line]
    return [(entry["seq"], entry["snapshot"], entry["hash"]) for entry in entries]


def test_what_is_kept_are_schemas_of_this_catalogue() -> None:
    assert REVISIONS[0] == "0001"
    assert set(REVISIONS) <= {file.name[:4] for file in (MIGRATIONS / "versions").glob("0*.py")}


def test_an_upgrade_changes_no_entry_address_or_hash(older: Store, revision: str) -> None:
    older.upgrade()
    assert [(e.seq, e.snapshot, e.hash) for e in older.read(chain)] == heads_then(revision)
    assert older.read(lambda c: list(exported(c))) == exported_then(revision)
    assert older.read(lambda c: c.execute(text("SELECT version_num FROM alembic_version")).scalars().all()) == [HEAD]


def test_an_upgraded_catalogue_verifies_also_against_its_old_anchor(older: Store, revision: str) -> None:
    older.upgrade()
    size, _, head = heads_then(revision)[-1]
    origin = json.loads(exported_then(revision)[0])["origin"]
    said = json.dumps({"schema": "clausemap/anchor/1", "origin": origin, "size": size, "head": head})
    anchor = read_anchor(said.encode())
    assert older.read(anchor_of) == anchor
    found = older.read(lambda c: verify(c, [anchor]))
    assert (found.damage, found.size, found.anchors) == ((), 4, 1)


def test_recording_goes_on(older: Store, revision: str) -> None:
    older.upgrade()
    last = older.read(chain)[-1]
    grown = record(older, push("lanternfish/shop", day="2019-09-01"), snapshot(**FIRST))
    first = record(older, push("new", day="2019-09-01"), snapshot(**FIRST))
    assert (grown.entry.seq, grown.entry.prev) == (last.seq + 1, last.hash)
    assert (first.entry.seq, first.entry.prev) == (last.seq + 2, grown.entry.hash)
    assert older.read(verify).damage == ()


def test_questions_are_answered_as_before(older: Store) -> None:
    older.upgrade()
    question = (
        "SELECT DISTINCT inventory, recipient, verdict FROM current_goal "
        "WHERE action = 'disclose' AND datum = 'email-address' ORDER BY inventory"
    )
    assert older.read(lambda c: [tuple(row) for row in c.execute(text(question))]) == [
        ("lanternfish/blog", "pigeon-mail", "broader"),
        ("lanternfish/shop", "pigeon-mail", "broader"),
    ]


def test_an_export_of_an_earlier_version_is_taken_over(store: Store, revision: str) -> None:
    assert store.write(lambda c: import_lines(c, exported_then(revision))).added == 4
    assert store.read(lambda c: list(exported(c))) == exported_then(revision)


def test_nothing_is_read_or_written_before_the_upgrade(older: Store, revision: str) -> None:
    if revision == HEAD:
        pytest.skip("this is the newest schema")
    for use in (lambda: older.read(chain), lambda: record(older, push(), snapshot(**FIRST))):
        with pytest.raises(StoreError, match=r"older schema.*`inventory catalog upgrade`"):
            use()
    assert older.upgrade() is True
    assert older.upgrade() is False


def test_the_command_upgrades_it(older: Store, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalog", "upgrade", "--catalog", older.place, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"upgraded": revision != HEAD}
