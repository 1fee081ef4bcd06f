"""`pytest --inventory DIR`, run as its users run it: in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "inventory" / "aptible"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "privacy")
    (tmp_path / "test_code.py").write_text("def test_code():\n    assert True\n")
    return tmp_path


def ran(project: Path, *options: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "clausemap.pytest_plugin", "-p", "no:cacheprovider", "--rootdir", ".",
         "-v", *options],
        cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout


def test_a_passing_inventory_has_a_test_an_entry_of_the_list(project: Path) -> None:
    code, told = ran(project, "--inventory", "privacy")
    assert code == 0, told
    assert "test_code.py::test_code PASSED" in told
    assert "check PASSED" in told
    assert told.count("PASSED") > 3


def test_a_failing_entry_is_told_in_the_words_of_the_check(project: Path) -> None:
    category = project / "privacy/categories/account.yaml"
    text = category.read_text(encoding="utf-8")
    category.write_text(text.replace("recipient: payment-processor-co", "recipient: nobody-at-all"), encoding="utf-8")
    code, told = ran(project, "--inventory", "privacy")
    assert code == 1
    assert "check FAILED" in told
    assert "REF001" in told
    assert "inventory check --select REF001 --all" in told
    assert "Traceback" not in told
    assert "pytest_plugin.py" not in told


def test_another_day_and_several_inventories(project: Path) -> None:
    shutil.copytree(project / "privacy", project / "second")
    code, told = ran(project, "--inventory", "privacy", "--inventory", "second", "--inventory-as-of", "2015-10-06")
    assert code == 1
    assert told.count("check FAILED") == 2
    assert "TRN002" in told


def test_what_cannot_be_checked_fails(project: Path) -> None:
    (project / "privacy/inventory.yaml").write_text("categories: [\n")
    code, told = ran(project, "--inventory", "privacy")
    assert code == 1
    assert "The manifest is at fault" in told


def test_without_the_option_nothing_is_added(project: Path) -> None:
    code, told = ran(project)
    assert code == 0
    assert "1 passed" in told
