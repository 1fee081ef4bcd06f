"""A rule that does not exist: a few near codes, and where all of them are listed."""

from __future__ import annotations

import pytest

from tests.cli.shell import APTIBLE, Shell

LIST = "`inventory rule` lists all of them.\n"


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("XYZ", LIST),
        ("DSI001", f"Did you mean DIS001? {LIST}"),
        ("dis", f"Did you mean DIS? {LIST}"),
        ("unjustified", f"Did you mean DIS001? {LIST}"),
        ("too_vague", f"Did you mean DIS009? {LIST}"),
        ("POLL", f"Did you mean POL? {LIST}"),
        ("\x1b[2J", LIST),
    ],
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_near_codes_are_told(shell: Shell, option: str, written: str, advice: str) -> None:
    assert shell.run("check", APTIBLE, option, written) == 2
    shown = written.replace("\x1b", "\\x1b")
    assert (shell.out, shell.err) == ("", f"inventory: No rule is called “{shown}”. {advice}")


def test_at_most_three_are_told(shell: Shell) -> None:
    assert shell.run("check", APTIBLE, "--select", "DIS0001") == 2
    assert shell.err.count(" DIS0") == 3


def test_one_of_several_is_enough(shell: Shell) -> None:
    assert shell.run("check", APTIBLE, "--select", "DIS,REF01,") == 2
    assert shell.err.startswith("inventory: No rule is called “REF01”. Did you mean REF001")
