"""A file is passed over unread only where nobody can have changed it since it was read."""

from __future__ import annotations

import os
import pathlib
import time
from typing import Any

import pytest

from catalog.cache import verdict_cache
from catalog.cache.sealed_cache import SealedCache
from catalog.checking import assessment
from inventory.source import is_settled, overlaid, place_key, stamp, stamp_of
from tests.catalog.cache.test_verdict_cache import judged_anew

FILE = "categories/more.yaml"


@pytest.fixture(autouse=True)
def any_number_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assessment, "FILES_WORTH_A_CACHE", 0)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if every file had been changed long ago."""
    monkeypatch.setattr(stamp, "UNSETTLED", -(10**12))


@pytest.fixture
def looked_into(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The category files that were read for what is kept about them."""
    files: list[str] = []
    real = verdict_cache.read_text

    def reading(root: pathlib.Path, file: str) -> Any:
        files.append(file)
        return real(root, file)

    monkeypatch.setattr(verdict_cache, "read_text", reading)
    return files


def test_what_has_just_been_changed_is_read(
    root: pathlib.Path, cache: SealedCache, looked_into: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamp, "UNSETTLED", 10**13)
    for _ in range(3):
        judged_anew(root, cache)
    assert looked_into.count(FILE) == 2


@pytest.mark.usefixtures("settled")
def test_what_is_as_it_was_is_not_read(root: pathlib.Path, cache: SealedCache, looked_into: list[str]) -> None:
    judged_anew(root, cache)
    assert judged_anew(root, cache) == 0
    assert looked_into == []
    os.utime(root / FILE)
    assert judged_anew(root, cache) == 0
    assert looked_into == [FILE]
    assert judged_anew(root, cache) == 0
    assert looked_into == [FILE]


@pytest.mark.usefixtures("settled")
def test_a_file_that_was_changed_and_put_back_in_time_is_read(root: pathlib.Path, cache: SealedCache) -> None:
    """An attacker keeps the size and sets the time of change back."""
    judged_anew(root, cache)
    file = root / FILE
    before = file.stat()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("nam", "man"), encoding="utf-8")
    assert file.read_text(encoding="utf-8") != text
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert judged_anew(root, cache) == 1


@pytest.mark.usefixtures("settled")
def test_another_file_in_its_place_is_read(root: pathlib.Path, cache: SealedCache, looked_into: list[str]) -> None:
    judged_anew(root, cache)
    other = root.parent / "other.yaml"
    other.write_bytes((root / FILE).read_bytes())
    other.replace(root / FILE)
    assert judged_anew(root, cache) == 0
    assert looked_into == [FILE]


@pytest.mark.usefixtures("settled")
def test_a_text_that_stands_in_for_a_file_is_read(root: pathlib.Path, cache: SealedCache) -> None:
    judged_anew(root, cache)
    with overlaid({place_key(root / FILE): (root / FILE).read_text(encoding="utf-8") + "# new\n"}):
        assert stamp_of(root, FILE) is None
        assert judged_anew(root, cache) == 1


def test_no_stamp_of_what_is_no_file_inside(root: pathlib.Path, tmp_path: pathlib.Path) -> None:
    (tmp_path / "outside.yaml").write_text("x", encoding="utf-8")
    (root / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    assert stamp_of(root, FILE) is not None
    assert [stamp_of(root, name) for name in ("link.yaml", "categories", "../outside.yaml", "none.yaml")] == [None] * 4


def test_a_stamp_is_settled_only_some_time_after_the_change(
    root: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamp, "UNSETTLED", 10**13)
    found = stamp_of(root, FILE)
    assert found is not None
    now = time.time_ns()
    assert not is_settled(found, now)
    long_ago = (*found[:-2], found[-2] - 10**14, found[-1] - 10**14)
    assert is_settled(long_ago, now)
    assert not is_settled((*long_ago[:-1], found[-1]), now)
    assert not is_settled((*long_ago[:-2], found[-2], long_ago[-1]), now)
