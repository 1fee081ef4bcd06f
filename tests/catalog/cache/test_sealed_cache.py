"""What is kept comes back as it was, and nothing else does."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.cache import sealed_cache as module
from catalog.cache.sealed_cache import SECRET, SealedCache
from inventory.cache import NO_CACHE

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(PLAIN)
def test_plain_data_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, content: object) -> None:
    folder = tmp_path_factory.mktemp("cache")
    SealedCache(folder).put("kind", "name", content)
    assert SealedCache(folder).get("kind", "name") == content


def test_without_a_folder_nothing_is_kept() -> None:
    NO_CACHE.put("kind", "name", 1)
    assert NO_CACHE.get("kind", "name") is None
    assert not NO_CACHE


def test_what_was_never_put_is_none(tmp_path: Path) -> None:
    assert SealedCache(tmp_path).get("kind", "name") is None


def test_only_the_user_can_read_the_secret(tmp_path: Path) -> None:
    SealedCache(tmp_path)
    assert stat.S_IMODE((tmp_path / SECRET).stat().st_mode) == 0o600
    assert len((tmp_path / SECRET).read_bytes()) == 32


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    SealedCache(tmp_path).put("kind", "name", {"verdict": "prohibited"})
    return tmp_path / "kind" / "name"


def test_no_flipped_bit_is_taken(tmp_path: Path, entry: Path) -> None:
    whole = entry.read_bytes()
    for place in range(len(whole)):
        entry.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert SealedCache(tmp_path).get("kind", "name") is None
    entry.write_bytes(whole)
    assert SealedCache(tmp_path).get("kind", "name") == {"verdict": "prohibited"}


def test_no_truncated_or_lengthened_entry_is_taken(tmp_path: Path, entry: Path) -> None:
    whole = entry.read_bytes()
    for content in (*(whole[:length] for length in range(len(whole))), whole + b" "):
        entry.write_bytes(content)
        assert SealedCache(tmp_path).get("kind", "name") is None


def test_an_entry_counts_only_under_its_own_name_and_kind(tmp_path: Path, entry: Path) -> None:
    (tmp_path / "other").mkdir()
    entry.with_name("another").write_bytes(entry.read_bytes())
    (tmp_path / "other" / "name").write_bytes(entry.read_bytes())
    assert SealedCache(tmp_path).get("kind", "another") is None
    assert SealedCache(tmp_path).get("other", "name") is None


def test_an_entry_of_another_folder_is_not_taken(tmp_path: Path, entry: Path) -> None:
    ours = tmp_path / "ours"
    (ours / "kind").mkdir(parents=True)
    (ours / "kind" / "name").write_bytes(entry.read_bytes())
    assert SealedCache(ours).get("kind", "name") is None


@pytest.mark.parametrize("secret", [b"", b"short", b"x" * 33])
def test_a_secret_of_another_length_keeps_nothing(tmp_path: Path, secret: bytes) -> None:
    (tmp_path / SECRET).write_bytes(secret)
    cache = SealedCache(tmp_path)
    cache.put("kind", "name", 1)
    assert not cache
    assert not (tmp_path / "kind").exists()


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "kind").write_text("a file where a folder should be", encoding="utf-8")
    cache = SealedCache(tmp_path)
    cache.put("kind", "name", 1)
    assert cache.get("kind", "name") is None
    assert not SealedCache(tmp_path / "missing")


def test_a_failed_write_leaves_the_old_entry_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = SealedCache(tmp_path)
    cache.put("kind", "name", "old")

    def full(file: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache.put("kind", "name", "new")
    monkeypatch.undo()
    assert cache.get("kind", "name") == "old"
    assert [file.name for file in (tmp_path / "kind").iterdir()] == ["name"]


def test_the_longest_unused_entries_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    cache = SealedCache(tmp_path)
    for age, name in ((300, "first"), (200, "second")):
        cache.put("kind", name, name)
        os.utime(tmp_path / "kind" / name, ns=(age, 1_000_000_000 - age))
    assert cache.get("kind", "first") == "first"  # which counts as a use
    cache.put("kind", "third", "third")
    assert {file.name for file in (tmp_path / "kind").iterdir()} == {"first", "third"}


def test_entries_are_bounded_in_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 250)
    cache = SealedCache(tmp_path)
    for number in range(4):
        cache.put("kind", str(number), "x" * 50)
        os.utime(tmp_path / "kind" / str(number), ns=(number, number + 1))
    assert {file.name for file in (tmp_path / "kind").iterdir()} == {"2", "3"}


def test_many_writers_at_once_leave_one_whole_entry(tmp_path: Path) -> None:
    def write(number: int) -> None:
        cache = SealedCache(tmp_path)
        for _ in range(20):
            cache.put("kind", "name", [number] * 1000)
            assert cache.get("kind", "name") in [[n] * 1000 for n in range(4)]

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert json.loads((tmp_path / "kind" / "name").read_bytes()[64:]) in [[n] * 1000 for n in range(4)]
    assert [file.name for file in (tmp_path / "kind").iterdir()] == ["name"]
