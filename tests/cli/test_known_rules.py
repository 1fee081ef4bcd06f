"""A rule that does not exist: a few near codes, and where all of them are listed."""

from __future__ import annotations

import shutil
from pathlib import Path

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
    assert shell.run("check", APTIBLE, "--select", "DIS,REF0011,") == 2
    assert shell.err.startswith("inventory: No rule is called “REF0011”. Did you mean REF001")


@pytest.mark.parametrize(
    ("selected", "told"),
    [
        (("ORG001",), "ORG001 is found by `inventory catalog check`."),
        (("DIS,CHG001",), "CHG001 is found by `inventory diff`."),
        (
            ("OR,ORG004",),
            "OR is found by `inventory catalog check`, or `inventory catalog prove`. "
            "ORG004 is found by `inventory catalog check`, or `inventory catalog prove`.",
        ),
        (("CHG004",), "CHG004 is found by `inventory diff`, or `inventory check` with --since."),
        (("OBS", "--since", "HEAD"), "OBS is found by `inventory discover`, or `inventory check` with --evidence."),
    ],
)
def test_rules_of_other_commands_are_not_silently_found_nowhere(
    shell: Shell, selected: tuple[str, ...], told: str
) -> None:
    assert shell.run("check", APTIBLE, "--select", *selected) == 2
    message = f"inventory: This check does not look for all that is selected: {told}\n"
    assert (shell.out, shell.err) == ("", message)


def test_a_manifest_may_select_what_other_commands_find_as_well(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "aptible"
    shutil.copytree(APTIBLE, folder)
    manifest = folder / "inventory.yaml"
    text = manifest.read_text(encoding="utf-8")
    for selected, code in (("[DIS, OBS]", 1), ("[OBS, ORG]", 2)):
        assert "settings:\n" in text
        manifest.write_text(text.replace("settings:\n", f"settings:\n  select: {selected}\n"), encoding="utf-8")
        assert shell.run("check", str(folder)) == code, shell.err
