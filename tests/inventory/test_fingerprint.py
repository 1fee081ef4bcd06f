"""The fingerprint changes with the program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inventory.fingerprint import fingerprint


def test_it_changes_with_files_and_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, packages = tmp_path / "program", tmp_path / "packages"
    (program / "inner").mkdir(parents=True)
    packages.mkdir()
    monkeypatch.syspath_prepend(str(packages))
    seen = set()

    def step() -> None:
        fingerprint.cache_clear()
        seen.add(fingerprint(program))

    step()
    (program / "inner" / "one.py").write_text("1", encoding="utf-8")
    step()
    (program / "inner" / "one.py").write_text("12", encoding="utf-8")
    step()
    os.utime(program / "inner" / "one.py", ns=(1, 1))
    step()
    (packages / "pydantic-2.10.0.dist-info").mkdir()
    step()
    assert len(seen) == 5
    step()
    (program / "notes.txt").write_text("1", encoding="utf-8")
    step()
    assert len(seen) == 5
    fingerprint.cache_clear()
