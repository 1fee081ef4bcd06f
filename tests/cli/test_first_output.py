"""`inventory check` without options: causes on one screen; the commands that it names show the findings."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.shell import APTIBLE, Shell


@pytest.fixture
def aptible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(APTIBLE, tmp_path / "inventory")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "inventory"


def test_each_command_shows_as_many_findings_as_its_cause_counts(aptible: Path, shell: Shell) -> None:
    assert shell.run("check", "inventory", "--as-of", "2016-10-10") == 1
    told = re.findall(r"\((\d[^()]*)\): inventory (check .*--all)$", shell.out, re.MULTILINE)
    assert len(told) > 4
    for tally, command in told:
        shell.run(*shlex.split(command))
        wanted = sum(int(number) for number in re.findall(r"\d+", tally))
        assert len(re.findall(r"^(?:error|warning|note)\[", shell.out, re.MULTILINE)) == wanted, command


def test_a_file_that_cannot_be_read_comes_first_and_says_what_it_silences(aptible: Path, shell: Shell) -> None:
    file = aptible / "policy" / "statements.yaml"
    file.write_text(file.read_text().replace("    permits: disclose\n", "\tpermits: disclose\n", 1))
    assert shell.run("check", "inventory") == 1
    assert "Not judged: 25 disclosures" in shell.out
    assert "1. error: policy/statements.yaml cannot be read in full: line " in shell.out
    assert not re.search(r"COL001|DIS001|USE001|POL006", shell.out)


def test_all_shows_every_finding_and_so_does_the_format(aptible: Path, shell: Shell) -> None:
    shell.run("check", "inventory", "--all")
    every = shell.out
    shell.run("check", "inventory", "--format", "full")
    assert shell.out == every
    assert every.count("[RET001]") == 7
    shell.run("check", "inventory", "--all", "--format", "concise")
    assert shell.out.count(" RET001 ") == 7


def test_what_is_not_selected_is_counted(aptible: Path, shell: Shell) -> None:
    shell.run("check", "inventory", "--ignore", "RET")
    assert "7 findings not selected" in shell.out
    assert shell.out.endswith("All of it: inventory check inventory --ignore RET --all\n")
