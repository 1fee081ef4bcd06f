"""Somebody with all rights over the file drops the triggers and edits the history: verify finds it."""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from catalog.store.anchors import Anchor, anchor_of, read_anchor
from catalog.store.canonical import canonical, content_address, part_digest, snapshot_address
from catalog.store.chain import entry_hash, genesis
from catalog.store.errors import StoreError
from catalog.store.guards import sqlite_guards
from catalog.store.recording import record
from catalog.store.schema import append_only_tables
from catalog.store.store import Store
from catalog.store.tables import KINDS
from catalog.store.verifying import verify
from tests.catalog.store.making import SECOND, push, snapshot, three_entries

GUARDS = {name: sql for table, keys in append_only_tables() for name, sql in sqlite_guards(table, keys)}
Edit = Callable[[sqlite3.Connection], object]


def tamper(file: Path, edit: Edit) -> None:
    """Edit with the triggers out of the way, and put them back so that nothing shows."""
    with sqlite3.connect(file) as raw:
        for name in GUARDS:
            raw.execute(f"DROP TRIGGER {name}")
        edit(raw)
        raw.execute("DROP TABLE IF EXISTS temporary")
        there = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
        for name, statement in GUARDS.items():
            if name not in there:
                raw.execute(statement)


def sql(*statements: str) -> Edit:
    def edit(raw: sqlite3.Connection) -> None:
        for statement in statements:
            assert raw.execute(statement).rowcount != 0, f"{statement} changed nothing"

    return edit


def payload(seq: int, **changed: object) -> Edit:
    """Change what a payload says, and the hash of its entry with it."""

    def edit(raw: sqlite3.Connection) -> None:
        found = raw.execute("SELECT push_id, snapshot, payload, prev FROM entry WHERE seq = ?", (seq,)).fetchone()
        new = canonical({**json.loads(found[2]), **changed})
        digest = entry_hash(seq, found[0], found[1], new, found[3])
        raw.execute("UPDATE entry SET payload = ?, hash = ? WHERE seq = ?", (new, digest, seq))

    return edit


def renamed_goal(raw: sqlite3.Connection) -> None:
    """Change a goal and its address everywhere, as somebody would who knows how addresses are made."""
    fields = KINDS["goal"].fields
    row = raw.execute(f"SELECT {', '.join(fields)}, address FROM goal_version LIMIT 1").fetchone()
    values = dict(zip(fields, row, strict=False)) | {"verdict": "prohibited"}
    new = content_address("goal", values)
    raw.execute("UPDATE goal_version SET verdict = 'prohibited', address = ? WHERE address = ?", (new, row[-1]))
    raw.execute("UPDATE goal_change SET address = ? WHERE address = ?", (new, row[-1]))


def swapped_entries(raw: sqlite3.Connection) -> None:
    raw.execute("UPDATE entry SET seq = 99 WHERE seq = 1")
    raw.execute("UPDATE entry SET seq = 1 WHERE seq = 2")
    raw.execute("UPDATE entry SET seq = 2 WHERE seq = 99")


GOAL = "(SELECT address FROM goal_version ORDER BY address LIMIT 1)"
TAMPERINGS: dict[str, tuple[Edit, str]] = {
    "a verdict": (sql("UPDATE goal_version SET verdict = 'broader'"), "goal_version is not what its address says"),
    "a recipient's role": (sql("UPDATE recipient_version SET role = 'controller'"), "recipient_version is not what"),
    "an agreement": (sql("UPDATE recipient_version SET agreement = 'dpa' WHERE recipient = 'mailer'"), "address says"),
    "a number without end": (sql("UPDATE goal_version SET vagueness = 9e999"), "address says"),
    "a vagueness": (sql("UPDATE goal_version SET vagueness = 0.5"), "address says"),
    "a goal with its address": (renamed_goal, "are not its snapshot"),
    "a content taken out": (
        sql(f"DELETE FROM goal_change WHERE address = {GOAL}", f"DELETE FROM goal_version WHERE address = {GOAL}"),
        "are not its snapshot",
    ),
    "a content without its changes": (sql(f"DELETE FROM goal_change WHERE address = {GOAL}"), "that no entry brought"),
    "changes without their content": (sql(f"DELETE FROM goal_version WHERE address = {GOAL}"), "that are not there"),
    "a content put in": (
        sql("INSERT INTO file_version VALUES (1, 'x', x'00', 'a', '{}')"),
        "is not what its address says",
    ),
    "a coming turned into a going": (sql("UPDATE recipient_change SET sign = -1 WHERE seq = 2"), "without having come"),
    "a coming counted twice": (sql("UPDATE recipient_change SET sign = 2 WHERE seq = 2"), "came twice"),
    "a coming and going in between": (
        sql(
            "INSERT INTO recipient_change SELECT 1, part, address, 1, sign * d FROM recipient_change, "
            "(SELECT -1 AS d UNION SELECT 1) WHERE inventory_id = 2"
        ),
        "are not its snapshot",
    ),
    "a change moved to another entry": (sql("UPDATE recipient_change SET seq = 4 WHERE seq = 2"), "not its snapshot"),
    "a change moved to another part": (sql("UPDATE goal_change SET part = 'recipients'"), "are not its snapshot"),
    "a change moved to no entry": (sql("UPDATE goal_change SET seq = 77 WHERE seq = 2"), "belong to no entry"),
    "a part's digest": (
        sql("UPDATE part SET digest = 'ff' WHERE seq = 2 AND name = 'recipients'"),
        "digests of the parts",
    ),
    "a part taken out": (sql("DELETE FROM part WHERE seq = 2"), "digests of the parts"),
    "a part of no entry": (sql("UPDATE part SET seq = 50 WHERE seq = 2"), "belong to no entry"),
    "an entry cut out": (sql("DELETE FROM entry WHERE seq = 2"), "Entry 2 is missing"),
    "the first entry cut off": (sql("DELETE FROM entry WHERE seq = 1"), "Entry 1 is missing"),
    "two entries swapped": (swapped_entries, "does not follow"),
    "who recorded": (payload(2, who="Mallory"), "Entry 3 does not follow"),
    "who recorded, hash left": (
        sql("UPDATE entry SET payload = replace(payload, 'Ada', 'Eve') WHERE seq = 2"),
        "Entry 2 is not what its hash says",
    ),
    "when it was recorded": (sql("UPDATE entry SET recorded_at = '2018-01-01T00:00:00Z'"), "The columns of entry"),
    "the day it held": (sql("UPDATE entry SET day = '2001-01-01' WHERE seq = 1"), "The columns of entry 1"),
    "a payload's spaces": (sql("UPDATE entry SET payload = payload || ' ' WHERE seq = 4"), "payload of entry 4"),
    "a payload that is none": (sql("UPDATE entry SET payload = '[]' WHERE seq = 4"), "payload of entry 4"),
    "the push id": (sql("UPDATE entry SET push_id = 'mine' WHERE seq = 3"), "Entry 3 is not what its hash says"),
    "the snapshot": (sql("UPDATE entry SET snapshot = 'ff' WHERE seq = 3"), "Entry 3 is not what its hash says"),
    "the link": (sql("UPDATE entry SET prev = 'ff' WHERE seq = 3"), "Entry 3 does not follow"),
    "the hash": (sql("UPDATE entry SET hash = 'ff' WHERE seq = 4"), "Entry 4 is not what its hash says"),
    "whose entry it is": (sql("UPDATE entry SET inventory_id = 2 WHERE seq = 4"), "The columns of entry 4"),
    "the inventory's name": (sql("UPDATE inventory SET name = 'shop2' WHERE id = 1"), "The columns of entry 1"),
    "an inventory put in": (sql("INSERT INTO inventory VALUES (9, 'ghost')"), "inventory without an entry"),
    "the origin": (sql("UPDATE catalogue SET origin = 'elsewhere'"), "Entry 1 does not follow"),
    "a name": (
        sql("UPDATE recipient SET name = 'stripes' WHERE name = 'stripe'"),
        "not those that the contents mention",
    ),
    "a name put in": (sql("INSERT INTO purpose VALUES (1, 'spying')"), "The names in purpose"),
    "a trigger that does nothing": (
        sql("CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT 1; END"),
        "entry_no_update is not as it was made",
    ),
    "a trigger of one's own": (
        sql("CREATE TRIGGER helper AFTER INSERT ON entry BEGIN DELETE FROM part; END"),
        "none of the catalogue's",
    ),
    "a table's rules": (
        sql(
            "PRAGMA writable_schema=ON",
            "UPDATE sqlite_master SET sql = replace(sql, 'UNIQUE (prev)', 'UNIQUE (day, prev)') WHERE name = 'entry'",
        ),
        "The table entry is not as it was made",
    ),
    "an index": (sql("DROP INDEX ix_entry_snapshot"), "There is no index ix_entry_snapshot"),
    "a view": (
        sql("DROP VIEW current_goal", "CREATE VIEW current_goal AS SELECT 'nobody' AS recipient"),
        "current_goal is not as it was made",
    ),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_verify_finds(name: str, file: Path, sqlite: Store) -> None:
    three_entries(sqlite)
    assert sqlite.read(verify).damage == ()
    edit, sentence = TAMPERINGS[name]
    tamper(file, edit)
    damage = sqlite.read(verify).damage
    assert any(sentence in said for said in damage), damage


@pytest.mark.postgresql
@pytest.mark.parametrize(
    ("statements", "sentence"),
    [
        (["UPDATE goal_version SET verdict = 'broader'"], "goal_version is not what its address says"),
        (["UPDATE entry SET payload = payload || ' ' WHERE seq = 2"], "Entry 2 is not what its hash says"),
        (["DELETE FROM part WHERE seq = 2"], "digests of the parts"),
        (["UPDATE recipient_change SET sign = -1 WHERE seq = 2"], "without having come"),
        (["DROP TRIGGER entry_append_only ON entry"], "entry_append_only is missing"),
        (["ALTER TABLE entry DISABLE TRIGGER entry_append_only"], "entry_append_only is missing, disabled"),
        (["CREATE OR REPLACE FUNCTION clausemap_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"],
         "not as it was made"),
        (["CREATE TRIGGER mine BEFORE INSERT ON entry EXECUTE FUNCTION clausemap_refuse()"], "none of the catalogue's"),
        (["DROP VIEW current_goal"], "There is no view current_goal"),
    ],
)  # fmt: skip
def test_verify_finds_in_postgresql(url: str, statements: list[str], sentence: str) -> None:
    store = Store(url)
    three_entries(store)
    assert store.read(verify).damage == ()

    def edit(connection: Connection) -> None:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in statements:
            connection.exec_driver_sql(statement)

    store.write(edit)
    damage = store.read(verify).damage
    assert any(sentence in said for said in damage), damage


def test_verify_finds_triggers_dropped(file: Path, sqlite: Store) -> None:
    three_entries(sqlite)
    with sqlite3.connect(file) as raw:
        raw.execute("DROP TRIGGER goal_version_no_delete")
    assert sqlite.read(verify).damage == ("There is no trigger goal_version_no_delete.",)


def forged(raw: sqlite3.Connection) -> None:
    """Change a verdict in the whole history, and work out all hashes anew."""
    renamed_goal(raw)
    rehash(raw)


def rehash(raw: sqlite3.Connection) -> None:
    origin = raw.execute("SELECT origin FROM catalogue").fetchone()[0]
    prev = genesis(origin)
    parts: dict[int, dict[str, set[bytes]]] = {}
    raw.execute("DELETE FROM part")
    for seq, owner, push_id, told in raw.execute(
        "SELECT seq, inventory_id, push_id, payload FROM entry ORDER BY seq"
    ).fetchall():
        state = parts.setdefault(owner, {})
        touched = set()
        for kind in KINDS:
            for part, address, sign in raw.execute(
                f"SELECT part, address, sign FROM {kind}_change WHERE seq = ? AND inventory_id = ?", (seq, owner)
            ):
                (set.add if sign == 1 else set.remove)(state.setdefault(part, set()), address)
                touched.add(part)
        digests = {part: part_digest(contents) for part, contents in state.items() if contents}
        raw.executemany(
            "INSERT INTO part VALUES (?, ?, ?, ?)", [(owner, part, seq, digests.get(part)) for part in touched]
        )
        address = snapshot_address(digests)
        digest = entry_hash(seq, push_id, address, told, prev)
        raw.execute("UPDATE entry SET snapshot = ?, prev = ?, hash = ? WHERE seq = ?", (address, prev, digest, seq))
        prev = digest


def test_a_history_rewritten_as_a_whole_is_found_with_an_anchor_and_not_without(file: Path, sqlite: Store) -> None:
    three_entries(sqlite)
    anchor = sqlite.read(anchor_of)
    tamper(file, forged)
    assert sqlite.read(verify).damage == (), "documented: nothing in the file itself can tell"
    assert sqlite.read(lambda c: verify(c, [anchor])).damage == (
        "Entry 4 is not the one that was anchored: the history was rewritten.",
    )


def cut_tail(raw: sqlite3.Connection) -> None:
    for table in (*(f"{kind}_change" for kind in KINDS), "part", "entry"):
        raw.execute(f"DELETE FROM {table} WHERE seq = 4")


def test_an_end_cut_off_is_found_with_an_anchor_and_not_without(file: Path, sqlite: Store) -> None:
    three_entries(sqlite)
    anchor = sqlite.read(anchor_of)
    tamper(file, cut_tail)
    assert sqlite.read(verify).damage == (), "documented: nothing in the file itself can tell"
    found = sqlite.read(lambda c: verify(c, [anchor])).damage
    assert found == ("The anchor knows 4 entries, and the catalogue has 3: its end was cut off.",)


def test_an_end_cut_off_and_grown_again_is_found_with_an_anchor(file: Path, sqlite: Store) -> None:
    three_entries(sqlite)
    anchor = sqlite.read(anchor_of)
    tamper(file, cut_tail)
    record(sqlite, push(day="2019-03-01"), snapshot(**SECOND, other={"spy": ["email-address"]}))
    assert "the history was rewritten" in sqlite.read(lambda c: verify(c, [anchor])).damage[0]


def test_another_catalogue_in_its_place_is_found_with_an_anchor(tmp_path: Path, sqlite: Store) -> None:
    three_entries(sqlite)
    other = Store(str(tmp_path / "other.db"))
    three_entries(other)
    anchor = sqlite.read(anchor_of)
    assert "of another catalogue" in other.read(lambda c: verify(c, [anchor])).damage[0]


def test_an_anchor_holds_while_the_history_grows(store: Store) -> None:
    outcomes = three_entries(store)
    anchor = store.read(anchor_of)
    assert (anchor.size, anchor.head) == (4, outcomes[-1].entry.hash)
    record(store, push(day="2019-07-01"), snapshot(**SECOND))
    found = store.read(lambda c: verify(c, [anchor]))
    assert (found.damage, found.size, found.anchors) == ((), 5, 1)
    assert read_anchor(anchor.text().encode()) == anchor


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"schema": "clausemap/anchor/1", "origin": "x"}'])
def test_what_is_no_anchor_is_refused(content: bytes) -> None:
    with pytest.raises(StoreError, match="holds no anchor"):
        read_anchor(content)


def test_an_anchor_with_one_letter_altered_no_longer_fits(sqlite: Store) -> None:
    three_entries(sqlite)
    anchor = sqlite.read(anchor_of)
    other = Anchor(origin=anchor.origin, size=anchor.size, head=hashlib.sha256(b"").hexdigest())
    assert "rewritten" in sqlite.read(lambda c: verify(c, [other])).damage[0]
