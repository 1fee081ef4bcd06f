"""Git distrusts a checkout of another user: the advice names the folder that git means, and following it helps."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from cli import git_repository, safe_git
from tests.catalog.diff.inventory.small import SMALL
from tests.cli.repository import git, repository
from tests.cli.shell import Shell

DISTRUST = "GIT_TEST_ASSUME_DIFFERENT_OWNER"
"""Git's own switch for tests: every folder belongs to somebody else."""


@pytest.fixture(autouse=True)
def distrusting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_git, "_KEPT", safe_git._KEPT | {DISTRUST})
    monkeypatch.setenv(DISTRUST, "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))


def advice(shell: Shell, folder: Path) -> list[str]:
    """The words of the command that `check --since` advises."""
    assert shell.run("check", folder, "--since", "HEAD") == 2
    (command,) = re.findall("`(git config [^`]+)`", shell.err)
    return shlex.split(command)


def trusted(shell: Shell, folder: Path) -> str:
    """Do what is advised; return the folder that is trusted from then on, when the check has compared."""
    command = advice(shell, folder)
    subprocess.run(command, check=True)
    assert shell.run("check", folder, "--since", "HEAD") == 0
    return command[-1]


@pytest.mark.parametrize("name", ["top", "a top with spaces", "it's"])
def test_the_advice_names_the_top_of_the_repository(shell: Shell, tmp_path: Path, name: str) -> None:
    inventory = repository(tmp_path / name, SMALL, inside="some/where/privacy")
    assert trusted(shell, inventory) == str(tmp_path / name)


def test_the_advice_names_the_top_of_a_worktree(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path / "main", SMALL)
    monkeypatch.delenv(DISTRUST)
    git(tmp_path / "main", "worktree", "add", "-q", str(tmp_path / "other"))
    monkeypatch.setenv(DISTRUST, "1")
    assert trusted(shell, tmp_path / "other" / "privacy") == str(tmp_path / "other")


def test_a_git_that_does_not_quote_is_understood() -> None:
    said = "unsafe repository\n\tgit config --global --add safe.directory /a folder/it's\n"
    assert git_repository._distrusted_folder(said) == "/a folder/it's"
    assert git_repository._distrusted_folder("fatal: not a git repository") is None
