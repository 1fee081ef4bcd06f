"""A check reads each file of an inventory once: what is saved meanwhile cannot mix two states of it."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from inventory.source import read_text
from inventory.source.read_once import each_file_read_once

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "inventory" / "aptible"
WATCHED = """
import os, sys
def tell(event, given):
    if event == "open" and isinstance(given[0], (str, bytes)):
        path = os.path.realpath(os.fsdecode(given[0]))
        if path.startswith(sys.argv[1]):
            os.write(2, (path + "\\n").encode())
sys.addaudithook(tell)
import clausemap
clausemap.put_own_folders_first()
from cli.main import main
main(["check", sys.argv[1], "--no-cache", *sys.argv[2:]])
"""


@pytest.mark.parametrize("format", ["full", "json"])
def test_a_check_opens_each_file_once(format: str) -> None:
    command = [sys.executable, "-c", WATCHED, str(EXAMPLE), "--format", format]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    opened = Counter(line for line in done.stderr.splitlines() if line.startswith(str(EXAMPLE)))
    assert {str(EXAMPLE / "inventory.yaml"), str(EXAMPLE / "policy" / "privacy-policy.md")} <= set(opened)
    assert len(opened) > 10
    assert [name for name, times in opened.items() if times > 1] == []


def test_within_it_a_file_is_what_it_was_and_after_it_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n", encoding="utf-8")
    with each_file_read_once():
        assert read_text(tmp_path, "a.yaml") == ("a: 1\n", [])
        file.write_text("a: 2\n", encoding="utf-8")
        assert read_text(tmp_path, "a.yaml") == ("a: 1\n", [])
        with each_file_read_once():
            assert read_text(tmp_path, "a.yaml") == ("a: 2\n", [])
    assert read_text(tmp_path, "a.yaml") == ("a: 2\n", [])


def test_what_there_is_no_room_for_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inventory.source.read_once.MOST_KEPT", 3)
    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n", encoding="utf-8")
    with each_file_read_once():
        read_text(tmp_path, "a.yaml")
        file.write_text("a: 2\n", encoding="utf-8")
        assert read_text(tmp_path, "a.yaml") == ("a: 2\n", [])
