"""`inventory rule`: the list and the pages."""

import json
from collections.abc import Callable

import pytest

from tests.cli.shell import Shell


def test_lists_every_rule_with_its_first_line(shell: Shell) -> None:
    assert shell.run("rule") == 0
    lines = shell.out.splitlines()
    assert lines[0].split() == ["CODE", "NAME", "SEVERITY", "WHAT", "IS", "WRONG"]
    (dis001,) = [line for line in lines if line.startswith("DIS001")]
    assert dis001.split(maxsplit=3) == [
        "DIS001", "unjustified", "error", "A disclosure that no sentence of the policy permits."
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["DIS001", "dis001", "unjustified"])
def test_shows_a_rule_by_code_or_name(shell: Shell, name: str) -> None:
    assert shell.run("rule", name) == 0
    assert shell.out.startswith("DIS001 unjustified (error)\n\nA disclosure that no sentence")
    assert "The fix: stop the disclosure" in shell.out


def test_suggests_the_rule_that_was_meant(shell: Shell) -> None:
    assert shell.run("rule", "unjustifed") == 2
    assert "There is no rule “unjustifed”. Did you mean “unjustified”?" in shell.err
    assert shell.run("rule", "zzz") == 2
    assert "Type `inventory rule` for a list of all." in shell.err


def test_gives_programs_the_same(shell: Shell) -> None:
    assert shell.run("rule", "DIS001", "--json") == 0
    page = json.loads(shell.out)
    assert (page["code"], page["name"], page["severity"]) == ("DIS001", "unjustified", "error")
    assert page["summary"] == "A disclosure that no sentence of the policy permits."
    assert shell.run("rule", "--json") == 0
    assert page in json.loads(shell.out)


def test_cuts_only_the_description_on_a_narrow_terminal(shell: Shell, terminal: Callable[[int], None]) -> None:
    terminal(70)
    assert shell.run("rule") == 0
    (line,) = [line for line in shell.out.splitlines() if line.startswith("DIS001")]
    assert line.endswith("…")
    assert len(line) <= 70
    assert "unjustified" in line
