"""Faults, really injected: killed processes, full disk, read-only medium, flipped bits, torn files, many writers."""

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from catalog.store.entries import chain, history
from catalog.store.errors import StoreError
from catalog.store.recording import record
from catalog.store.still import read_only_connection
from catalog.store.store import Store
from catalog.store.verifying import verify
from tests.catalog.store.children import NEEDS_FORK, ended, forked
from tests.catalog.store.making import FIRST, SECOND, push, snapshot, three_entries

KILLS = 100


def recording(place: Path, name: str) -> Callable[[int], None]:
    def act(pipe: int) -> None:
        store = Store(str(place))
        for number in range(50):
            state = {f"r{name}-{number}-{n}": ["email-address"] for n in range(20)}
            record(store, push("shop", push_id=f"{name}-{number}", day="2019-01-01"), snapshot(account=state))
            os.write(pipe, f"{name}-{number}\n".encode())

    return act


@NEEDS_FORK
@pytest.mark.slow
def test_kill_9_loses_nothing_acknowledged(file: Path, sqlite: Store) -> None:
    chance = random.Random(9)
    acknowledged: set[str] = set()
    record(sqlite, push(push_id="before"), snapshot(**FIRST))
    for number in range(KILLS):
        child, pipe = forked(recording(file, f"k{number}"))
        with os.fdopen(pipe) as said:
            acknowledged |= {said.readline().strip() for _ in range(chance.randrange(3))}
            time.sleep(chance.uniform(0.0, 0.02))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            acknowledged |= {line.strip() for line in said if line.endswith("\n")}
        if number % 10 == 9:
            assert sqlite.read(verify).damage == ()
    kept = {entry.push_id for entry in sqlite.read(history)}
    assert acknowledged <= kept
    assert len(acknowledged) >= KILLS // 2, "the children were killed before they had done anything"
    assert record(sqlite, push(day="2020-01-01"), snapshot(**SECOND)).is_new


@NEEDS_FORK
@pytest.mark.slow
def test_kill_9_while_the_catalogue_is_being_made(tmp_path: Path) -> None:
    chance = random.Random(1)
    for number in range(20):
        place = tmp_path / f"{number}.db"
        child, pipe = forked(recording(place, "k"))
        time.sleep(chance.uniform(0.0, 0.3))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(pipe)
        store = Store(str(place))
        assert record(store, push(day="2020-01-01"), snapshot(**SECOND)).is_new
        assert store.read(verify).damage == ()


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small file system in memory."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a file system needs root")
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"no file system can be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_catalogue_as_it_was(tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "size=2m") as folder:
        store = Store(str(folder / "catalog.db"))
        kept = [outcome.entry for outcome in three_entries(store)]
        (folder / "filler").write_bytes(b"x" * (shutil.disk_usage(folder).free - 16 * 1024))
        large = {f"recipient-{n}": ["email-address", "phone-number"] for n in range(3000)}
        with pytest.raises(StoreError, match=r"disk is full|cannot be read or written"):
            record(store, push(day="2019-09-01"), snapshot(account=large))
        assert store.read(chain) == kept
        assert store.read(verify).damage == ()
        (folder / "filler").unlink()
        assert record(store, push(day="2019-09-01"), snapshot(**SECOND)).is_new


def test_a_full_disk_before_there_is_a_catalogue(tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "size=64k") as folder:
        with pytest.raises(StoreError, match=r"disk is full|cannot be read or written"):
            record(Store(str(folder / "catalog.db")), push(), snapshot(**FIRST))
        with pytest.raises(StoreError, match="no catalogue"):
            Store(str(folder / "catalog.db")).read(history)


def test_a_read_only_medium_can_be_read_and_refuses_records(tmp_path: Path) -> None:
    with mounted(tmp_path / "medium", "size=4m") as folder:
        store = Store(str(folder / "catalog.db"))
        kept = [outcome.entry for outcome in three_entries(store)]
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        assert store.read(chain) == kept
        assert store.read(verify).damage == ()
        with pytest.raises(StoreError, match=r"read-only|cannot be opened"):
            record(store, push(day="2019-09-01"), snapshot(**SECOND))


def test_a_log_that_was_left_on_a_read_only_medium_is_read(tmp_path: Path) -> None:
    with mounted(tmp_path / "medium", "size=4m") as folder:
        place = folder / "catalog.db"
        three_entries(Store(str(place)))
        keeping = sqlite3.connect(place)
        keeping.execute("SELECT COUNT(*) FROM entry").fetchone()
        record(Store(str(place)), push(day="2019-09-01"), snapshot(**SECOND))
        shutil.copytree(folder, tmp_path / "copy")
        keeping.close()
        for left in tmp_path.joinpath("copy").iterdir():
            shutil.copy(left, folder / left.name)
        assert (folder / "catalog.db-wal").stat().st_size > 0
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        assert len(Store(str(place)).read(chain)) == 5


def test_reading_leaves_no_copy_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, temporary = tmp_path / "catalog.db", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    three_entries(Store(str(place)))
    keeping = sqlite3.connect(place)
    keeping.execute("SELECT COUNT(*) FROM entry").fetchone()
    record(Store(str(place)), push(day="2019-09-01"), snapshot(**SECOND))
    assert place.with_name("catalog.db-wal").stat().st_size > 0
    with monkeypatch.context() as patch:
        patch.setattr("catalog.store.still._is_read_only", lambda _: True)
        assert len(Store(str(place)).read(chain)) == 5
        connection = read_only_connection(place, 0)
        assert connection.execute("SELECT COUNT(*) FROM entry").fetchone() == (5,)
        assert list(temporary.iterdir()) == []
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("CREATE TABLE other (a)")
        connection.close()
    keeping.close()


def contents_of(file: Path) -> list[str]:
    """Everything that the tables hold, as SQL; and nothing where it cannot be read."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as raw:
        return list(raw.iterdump())


@pytest.mark.slow
def test_flipped_bits_are_found(file: Path, sqlite: Store, tmp_path: Path) -> None:
    three_entries(sqlite)
    whole, sound = file.read_bytes(), contents_of(file)
    chance, harmful = random.Random(4), 0
    used = [offset for offset in range(len(whole)) if whole[offset]]
    for number in range(120):
        flipped = bytearray(whole)
        flipped[chance.choice(used)] ^= 1 << chance.randrange(8)
        place = tmp_path / f"{number}.db"
        place.write_bytes(flipped)
        try:
            damage: object = Store(str(place)).read(verify).damage
        except StoreError as error:
            damage = str(error)
        if not damage:
            assert contents_of(place) == sound, "what was not noticed must have changed nothing"
        harmful += bool(damage)
    assert harmful > 60


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_a_torn_file_is_found(file: Path, sqlite: Store, keep: float) -> None:
    three_entries(sqlite)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * keep)])
    try:
        damage: object = sqlite.read(verify).damage
    except StoreError as error:
        damage = re.search("damaged|cannot be used", str(error))
    assert damage


@pytest.mark.slow
def test_a_torn_log_loses_no_record_before_it(file: Path, sqlite: Store, tmp_path: Path) -> None:
    three_entries(sqlite)
    keeping = sqlite3.connect(file)
    keeping.execute("SELECT COUNT(*) FROM entry").fetchone()
    record(sqlite, push(day="2019-09-01"), snapshot(**SECOND))
    log = file.with_name("catalog.db-wal").read_bytes()
    for cut in range(1, len(log), max(1, len(log) // 15)):
        place = tmp_path / f"torn{cut}" / "catalog.db"
        place.parent.mkdir()
        place.write_bytes(file.read_bytes())
        place.with_name("catalog.db-wal").write_bytes(log[:cut])
        store = Store(str(place))
        assert len(store.read(chain)) == 4
        assert store.read(verify).damage == ()
    keeping.close()


@pytest.mark.parametrize("content", [b"", b"no database at all, just text" * 40])
def test_a_file_that_is_no_catalogue(file: Path, content: bytes, sqlite: Store) -> None:
    file.write_bytes(content)
    with pytest.raises(StoreError, match=r"no catalogue|no SQLite database"):
        sqlite.read(history)


def writing(place: str, name: str, count: int) -> Callable[[int], None]:
    """Records `count` states of the inventory `name`, each another than before."""

    def act(pipe: int) -> None:
        store = Store(place)
        for number in range(count):
            wide = {f"r{n}": ["email-address", "phone-number"] for n in range(number % 7 + 1)}
            state = snapshot(account=wide, **{f"c{number}": {"x": ["name"]}})
            record(store, push(name, push_id=f"{name}-{number}", day=f"2019-01-{number + 1:02}"), state)
            os.write(pipe, f"{name}-{number}\n".encode())

    return act


@NEEDS_FORK
@pytest.mark.slow
def test_eight_writers_at_once_lose_nothing_and_make_no_fork(store: Store) -> None:
    codes, acknowledged = ended([forked(writing(store.place, f"w{number}", 5)) for number in range(8)])
    assert codes == [0] * 8
    entries = store.read(chain)
    assert (
        sorted(e.push_id for e in entries)
        == sorted(acknowledged)
        == sorted(f"w{w}-{n}" for w in range(8) for n in range(5))
    )
    assert [entry.seq for entry in entries] == list(range(1, 41))
    assert len({entry.prev for entry in entries}) == 40
    assert store.read(verify).damage == ()


TERMINATE = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
AND pid <> pg_backend_pid() AND backend_type = 'client backend' ORDER BY random() LIMIT 1
"""


@NEEDS_FORK
@pytest.mark.postgresql
def test_connections_killed_under_load_lose_nothing(url: str) -> None:
    store = Store(url)
    record(store, push(), snapshot(**FIRST))
    children = [forked(writing(url, f"w{number}", 10)) for number in range(4)]
    kills = 0
    for _ in range(60):
        kills += store.read(lambda c: len(c.execute(text(TERMINATE)).all()))
        time.sleep(0.05)
    codes, acknowledged = ended(children)
    kept = {entry.push_id for entry in store.read(chain)}
    assert kills >= 5
    assert set(acknowledged) <= kept
    assert codes == [0] * 4, "each writer got through by trying again"
    assert len(kept) == 1 + 4 * 10
    assert store.read(verify).damage == ()
