"""What is waived, or rests on a sentence that changed, never looks proved: on the page, in registers, in the audit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.catalog.diff.inventory.small import SMALL, Files, edited, write
from tests.cli.shell import Shell

ACCOUNT, DESK = "categories/account.yaml", "account/ticket-desk/1"
WAIVER = f"waivers:\n  - {{rule: DIS001, where: {DESK}, reason: Asked for., until: 2024-06-01}}\n"


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line."""
    return Shell(capsys)


def waived() -> Files:
    """A disclosure for a purpose that no sentence permits, which somebody accepts until June."""
    desk = "  - recipient: ticket-desk\n    data: [name, email-address]\n    purposes: [{}]\n"
    files = edited(ACCOUNT, desk.format("customer-support"), desk.format("market-research"))
    return {**files, "waivers.yaml": WAIVER}


def reworded(shell: Shell, folder: Path) -> Path:
    """An inventory whose policy was accepted, and then reworded in the sentence that disclosures rest on."""
    inv = write(
        folder, edited("inventory.yaml", '    version: "1"\n', '    version: "1"\n    lock: policy/lock.yaml\n')
    )
    assert shell.run("policy", "accept", inv, "--yes") == 0, shell.err
    for name in ("policy/privacy.md", "policy/statements.yaml"):
        text = (inv / name).read_text(encoding="utf-8")
        assert "companies that work for us" in text
        text = text.replace("companies that work for us", "companies that work hard for us")
        (inv / name).write_text(text, encoding="utf-8")
    return inv


def register_row(page: str, name: str) -> str:
    """The text of a disclosure's first row in the register of the page."""
    body = page[page.index('id="disclosures"') :]
    return re.sub(r"<[^>]*>", " ", body[body.index(name) : body.index("</tr>", body.index(name))])


def test_a_waived_disclosure_says_so(shell: Shell, tmp_path: Path) -> None:
    inv = write(tmp_path / "inv", waived())
    assert shell.run("report", "html", inv, "--no-diagrams", "--no-history") == 0, shell.err
    row = register_row(shell.out, DESK)
    assert "✕" in row
    assert "DIS001 waived until 2024-06-01" in row
    for name in ("matrix", "ropa"):
        assert shell.run("report", name, inv, "--format", "csv" if name == "matrix" else "md") == 0
        assert "DIS001 waived until 2024-06-01" in shell.out
    assert shell.run("report", "audit", inv, "--no-diagrams") == 0
    assert "unjustified; DIS001 waived until 2024-06-01" in shell.out.replace("`", "")


def test_what_rests_on_a_changed_sentence_is_to_be_read_again(shell: Shell, tmp_path: Path) -> None:
    inv = reworded(shell, tmp_path / "inv")
    assert shell.run("report", "html", inv, "--no-diagrams", "--no-history") == 0, shell.err
    row = register_row(shell.out, DESK)
    assert "to be read again" in row
    assert "✓" not in row
    assert shell.run("report", "matrix", inv, "--format", "csv") == 0
    assert "to be read again: a sentence it rests on has changed" in shell.out
    assert shell.run("report", "ropa", inv) == 0
    assert "| to be read again |" in shell.out


def test_what_stands_looks_proved(shell: Shell, tmp_path: Path) -> None:
    inv = write(tmp_path / "inv", SMALL)
    assert shell.run("report", "html", inv, "--no-diagrams", "--no-history") == 0, shell.err
    row = register_row(shell.out, DESK)
    assert "✓" in row
    assert "waived" not in row
    assert "read again" not in row
