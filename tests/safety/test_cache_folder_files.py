"""Whatever lies in the cache folder in the place of a file: nothing waits for it, and the outcome is the same."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from catalog.cache import compiled_yaml
from tests.hostile.limits import stopped_after
from tests.safety.room import Room


def as_socket(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(place.parent)  # the name of a socket is short
        try:
            listening.bind(place.name)
        finally:
            os.chdir(here)


def as_huge_file(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(1 << 40)


ODD: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "device": lambda place: place.symlink_to("/dev/zero"),
    "terminal": lambda place: place.symlink_to("/dev/tty"),
    "folder": lambda place: (place / "x").mkdir(parents=True),
    "socket": as_socket,
    "huge file": as_huge_file,
    "link to itself": lambda place: place.symlink_to(place.name),
    "link to nothing": lambda place: place.symlink_to("nowhere"),
    "empty": lambda place: place.touch(),
}


def replace_by(place: Path, odd: Callable[[Path], object]) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()
    odd(place)


@pytest.fixture
def cache(room: Room, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that is filled."""
    folder = room.folder / "cache"
    monkeypatch.setenv("CLAUSEMAP_CACHE_DIR", str(folder))
    monkeypatch.delenv("CLAUSEMAP_NO_CACHE", raising=False)
    assert room.check().code == 0
    assert (folder / "policies").is_dir()
    return folder


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
@pytest.mark.parametrize("which", ["secret", "policies", "each entry"])
def test_nothing_in_the_cache_is_waited_for(room: Room, cache: Path, odd: Callable[[Path], object], which: str) -> None:
    expected = room.check()
    places = [file for file in cache.glob("*/*") if file.is_file()] if which == "each entry" else [cache / which]
    assert places
    for place in places:
        replace_by(place, odd)
    with stopped_after(10):
        assert room.check() == expected
        assert room.check() == expected


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_nor_is_the_folder_itself(room: Room, cache: Path, odd: Callable[[Path], object]) -> None:
    expected = room.check()
    replace_by(cache, odd)
    with stopped_after(10):
        assert room.check() == expected


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_compiled_files_are_compiled_again(tmp_path: Path, odd: Callable[[Path], object]) -> None:
    (tmp_path / "a.yaml").write_text("key: value\n")
    assert compiled_yaml.compiled(tmp_path) == {"a.yaml": {"key": "value"}}
    replace_by(tmp_path / compiled_yaml.CACHE, odd)
    with stopped_after(10):
        assert compiled_yaml.compiled(tmp_path) == {"a.yaml": {"key": "value"}}
