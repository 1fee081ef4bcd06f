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
WITH_CONSENT = ROOT / "examples" / "gdpr-company"
"""An example whose record of consent is both evidence to judge and a file to look for changes in."""
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


@pytest.mark.parametrize(
    ("example", "format", "policy"),
    [
        (EXAMPLE, "full", "privacy-policy.md"),
        (EXAMPLE, "json", "privacy-policy.md"),
        (WITH_CONSENT, "full", "privacy.md"),
    ],
)
def test_a_check_opens_each_file_once(example: Path, format: str, policy: str) -> None:
    command = [sys.executable, "-c", WATCHED, str(example), "--format", format]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    opened = Counter(line for line in done.stderr.splitlines() if line.startswith(str(example)))
    assert {str(example / "inventory.yaml"), str(example / "policy" / policy)} <= set(opened)
    assert len(opened) > 6
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


def test_a_file_read_whole_is_not_read_again_for_its_beginning(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n", encoding="utf-8")
    with each_file_read_once():
        assert read_text(tmp_path, "a.yaml", limit=100) == ("a: 1\n", [])
        file.write_text("a: 2\n", encoding="utf-8")
        assert read_text(tmp_path, "a.yaml", limit=5) == ("a: 1\n", [])
        assert read_text(tmp_path, "a.yaml", limit=200) == ("a: 1\n", [])


def test_a_file_of_which_only_the_beginning_was_read_is_read_again_for_more(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    with each_file_read_once():
        assert read_text(tmp_path, "a.yaml", limit=2)[1][0].code == "INV010"
        assert read_text(tmp_path, "a.yaml", limit=5) == ("a: 1\n", [])
