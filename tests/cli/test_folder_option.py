"""The inventory's folder is named in the same way for every command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.command_folder import CommandOnDemand
from cli.main import application
from tests.cli.shell import APTIBLE, Shell

WITHOUT_AN_INVENTORY = {"completion", "lsp", "rule", "schema"}


def leaves(group: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, stand_in in group.commands.items():
        assert isinstance(stand_in, CommandOnDemand)
        command = stand_in.load()
        if stand_in.is_group:
            yield from leaves(command, (*before, name))
        else:
            yield (*before, name), command


COMMANDS = dict(leaves(application("cli.commands")))


@pytest.mark.parametrize("words", [words for words in COMMANDS if words[0] not in WITHOUT_AN_INVENTORY], ids=" ".join)
def test_every_command_takes_the_folder_as_an_option(words: tuple[str, ...]) -> None:
    assert [param.name for param in COMMANDS[words].params if "--dir" in param.opts]


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--as-of", "2014-11-03"], ["show", "clauses"], ["trace", "email-address"],
        ["show", "recipients", "cdn"], ["suggest", "account/debit-check"],
        ["why", "email-address", "cdn"], ["policy", "clauses"], ["report", "data"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_the_option_means_what_the_argument_means(shell: Shell, words: list[str]) -> None:
    code = shell.run(*words, APTIBLE)
    by_argument = shell.out
    assert by_argument
    assert (shell.run(*words, "--dir", APTIBLE), shell.out) == (code, by_argument)


@pytest.mark.parametrize("words", [["check"], ["trace", "email-address"], ["why", "email-address", "mailer"]])
def test_a_folder_named_twice_is_refused(shell: Shell, words: list[str], tmp_path: Path) -> None:
    assert shell.run(*words, APTIBLE, "--dir", tmp_path) == 2
    assert shell.err == "inventory: Name the folder once: as the argument DIR or with --dir, not both.\n"
