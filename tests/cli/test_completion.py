"""Completion of commands, options and names: what is proposed, and what real shells make of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.commands.completion import SCRIPTS
from cli.completion import proposals
from cli.main import application
from tests.catalog.diff.inventory.small import SMALL, write
from tests.cli.repository import git, repository
from tests.cli.shell import Shell

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small inventory, in the current folder."""
    monkeypatch.chdir(write(tmp_path, SMALL))
    return tmp_path


def words(line: str) -> list[str]:
    return [one.word for one in proposals(application("cli.commands"), f"inventory {line}")]


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("", ["check", "why", "policy"]), ("ch", ["check"]), ("policy ", ["accept", "clauses", "diff", "draft"]),
        ("policy acc", ["accept"]), ("check --fo", ["--format"]), ("check --format j", ["json", "junit"]),
        ("check --format=j", ["json", "junit"]), ("check -f j", ["json", "junit"]), ("check --fail-on w", ["warning"]),
        ("check --select DIS00", ["DIS001", "DIS009"]), ("check --select DIS001,POL01", ["DIS001,POL010"]),
        ("rule TRN", ["TRN001", "TRN002"]), ("show re", ["recipients"]), ("show recipients ma", ["mail-host"]),
        ("schema man", ["manifest"]), ("discover --format j", ["json", "junit"]), ("discover --fail-on w", ["warning"]),
        ("why shoe", ["shoe-size"]), ("why account/t", ["account/ticket-desk/1"]), ("why name ", ["mail-host"]),
        ("why name m", ["mail-host"]), ("why name ti", ["ticket-desk"]), ("suggest acc", ["account/ticket-desk/1"]),
        ("trace nev", ["never-sell"]), ("diagram --focus category:", ["category:account"]),
        ("diagram --focus=recipient:m", ["recipient:mail-host"]), ("diagram --level ", ["context", "category", "data"]),
        ("policy accept --policy ", ["privacy"]), ("policy accept --clause privacy-policy-", ["privacy-policy-2"]),
        ("diff --fail-on ", ["new-recipient", "widened"]), ("completion ", ["bash", "zsh", "fish"]),
        ("'chec", ["check"]),
    ],
)  # fmt: skip
def test_what_may_come_next(here: Path, line: str, some: list[str]) -> None:
    found = words(line)
    assert set(some) <= set(found)
    wanted = line.rpartition(" ")[2].lstrip("'").removeprefix("--format=").removeprefix("--focus=")
    assert all(word.startswith(wanted) for word in found)


@pytest.mark.parametrize(
    "line",
    [
        "nonsense ",
        "check ",
        "check --output ",
        "check --as-of ",
        "why name mail-host ",
        "check . more ",
        "rule DIS001 ",
    ],
)
def test_where_files_or_nothing_may_come_next_the_shell_is_left_alone(here: Path, line: str) -> None:
    assert words(line) == []


@pytest.mark.parametrize("where", ["--dir inv", "--dir=inv"])
def test_names_come_from_the_folder_that_the_line_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    write(tmp_path / "inv", SMALL)
    monkeypatch.chdir(tmp_path)
    assert words(f"why {where} name mail-") == ["mail-host"]
    assert words(f"policy clauses {where} --policy ") == ["privacy"]


def test_refs_are_those_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository(tmp_path, SMALL))
    git(tmp_path, "tag", "v1.0")
    assert words("check --since ") == ["main", "v1.0"]
    assert words("diff v") == ["v1.0"]


@pytest.mark.parametrize("line", ["inventory why na", "inventory check --since ", "inventory policy accept --clause "])
def test_where_nothing_can_be_read_nothing_is_said(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (shell.run("completion", "bash", "--line", line), shell.out, shell.err) == (0, "", "")


@pytest.mark.parametrize(
    ("asking", "answer"),
    [
        ("bash", "category:account\n"), ("zsh", "category\\:account\n"), ("fish", "category:account\n"),
    ],
)  # fmt: skip
def test_each_shell_gets_its_own_form(here: Path, shell: Shell, asking: str, answer: str) -> None:
    assert (shell.run("completion", asking, "--line", "inventory diagram --focus cat"), shell.out) == (0, answer)


VARIABLES = [f"_{program}_COMPLETE" for program in ("INVENTORY", "CLAUSEMAP", "CLI.MAIN", "__MAIN__.PY", "PYTHON")]


@pytest.mark.parametrize("value", ["", "x", "complete_bash", "source_bash", "bash_complete"])
def test_no_variable_of_the_environment_ends_a_command(
    here: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    assert shell.run("check", ".") == 0
    said = shell.out
    for name in VARIABLES:
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("_INVENTORY_LINE", "inventory ch")
    assert (shell.run("check", "."), shell.out) == (0, said)
    (here / "recipients.yaml").write_text("recipients: {}\n")
    assert shell.run("check", ".") in (1, 2)
    assert shell.run() == 2


def test_the_help_page_needs_no_names() -> None:
    code = (
        "import sys; from cli.main import main; main(['--help']); main(['check', '--help'])\n"
        "print([name for name in ('cli.completion', 'catalog.explain.explanation', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


# Real shells ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def installed(here: Path) -> dict[str, str]:
    """An environment in which `inventory` is on the path."""
    program = here / ".bin" / "inventory"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m clausemap "$@"\n')
    program.chmod(0o755)
    for shell, script in SCRIPTS.items():
        (program.parent / shell).write_text(script)
    return {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(here), "TERM": "dumb"}


def said(environment: dict[str, str], shell: str, script: str, *options: str) -> list[str]:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    command = [shell, *options, "-c", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    return done.stdout.splitlines()


BASH = """
source .bin/bash
COMP_LINE=$1 COMP_POINT=${#1}
COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
_inventory_completion inventory
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize(
    ("line", "replies"),
    [
        ("inventory pol", ["policy"]), ("inventory check --format ju", ["junit"]),
        ("inventory check --format=ju", ["junit"]), ("inventory why name ", ["mail-host", "ticket-desk"]),
        ("inventory diagram --focus category:a", ["account"]), ("inventory diagram --focus=category:a", ["account"]),
        ("inventory check ./", [""]),
    ],
)  # fmt: skip
def test_bash(installed: dict[str, str], line: str, replies: list[str]) -> None:
    script = BASH.replace("$1", "$LINE").replace("#1", "#LINE")
    assert said({**installed, "LINE": line}, "bash", script, "--norc") == replies


def test_bash_registers_it(installed: dict[str, str]) -> None:
    (told,) = said(installed, "bash", 'eval "$(inventory completion bash)"; complete -p inventory', "--norc")
    assert told.endswith("-F _inventory_completion inventory")


@pytest.mark.parametrize(
    ("line", "replies"),
    [
        ("inventory pol", ["policy\tReads, compares and accepts"]), ("inventory check --format ju", ["junit"]),
        ("inventory why name m", ["mail-host"]), ("inventory diagram --focus category:a", ["category:account"]),
        ("inventory check --output inventory.y", ["inventory.yaml"]),
    ],
)  # fmt: skip
def test_fish(installed: dict[str, str], line: str, replies: list[str]) -> None:
    found = said({**installed, "LINE": line}, "fish", "source .bin/fish; complete -C $LINE", "--no-config")
    assert [word.partition("\t")[0] for word in found] == [word.partition("\t")[0] for word in replies]


ZSH = """
autoload -Uz compinit && compinit -u -d .bin/dump
source .bin/zsh
_describe() { print -rl -- ${(P)@[-1]} }
_files() { print files }
words=(${(z)LINE}) ; [[ $LINE == *' ' ]] && words+=('')
CURRENT=$#words
_inventory
print $_comps[inventory]
"""


@pytest.mark.parametrize(
    ("line", "replies"),
    [
        ("inventory check --format ju", ["junit"]), ("inventory why name ", ["mail-host", "ticket-desk"]),
        ("inventory diagram --focus category:a", ["category\\:account"]), ("inventory check ", ["files"]),
    ],
)  # fmt: skip
def test_zsh(installed: dict[str, str], line: str, replies: list[str]) -> None:
    assert said({**installed, "LINE": line}, "zsh", ZSH, "-f") == [*replies, "_inventory"]


def test_a_shell_that_is_not_known_is_refused(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert (shell.run("completion"), shell.out) == (0, SCRIPTS["zsh"])
    assert shell.run("completion", "bahs") == 2
    assert shell.err == "inventory: There is no completion for “bahs”. Did you mean “bash”?\n"
    monkeypatch.delenv("SHELL")
    assert shell.run("completion") == 2
    assert shell.err == "inventory: There is no completion for “”. Name one of bash, zsh, fish.\n"
