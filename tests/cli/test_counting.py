"""Numbers with their nouns, and that every sentence with a number agrees with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalog.counting import counted
from tests.cli.shell import Shell

TINY = {
    "inventory.yaml": "organisation: {name: Tiny, country: US}\n"
    "policies: {privacy: {document: p.md, statements: s.yaml}}\n"
    "categories: c.yaml\n",
    "p.md": "We collect your name when you sign up.\n",
    "s.yaml": "policy: privacy\nstatements:\n"
    "  collect: {quote: We collect your name when you sign up., permits: collect, data: [name]}\n",
    "c.yaml": "category: account\ntitle: Account\nlisted_in: p\nsubjects: [customer-user]\nsources: [data-subject]\n"
    "purposes: [provide-services]\n"
    "data: [name]\n",
}
DISAGREES = re.compile(
    r"\b1 (?:\w+ )?(?:errors|warnings|notes|clauses|statements|categories|disclosures|findings|files|times)\b"
)


@pytest.mark.parametrize(
    ("number", "nouns", "written"),
    [(0, ("clause",), "0 clauses"), (1, ("clause",), "1 clause"), (2, ("entry", "entries"), "2 entries")],
)
def test_the_noun_agrees(number: int, nouns: tuple[str, ...], written: str) -> None:
    assert counted(number, *nouns) == written


@pytest.mark.parametrize(
    "command",
    [
        ["check"], ["check", "--format", "concise"], ["check", "--format", "markdown"], ["report", "audit"],
        ["report", "html", "--no-diagrams"], ["policy", "accept", "--lock", "l.yaml"],
        ["discover", "hosts.txt", "--dir"],
        ["diff", ".", "--dir"], ["catalog", "record"], ["policy", "clauses"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_one_of_each_is_told_in_the_singular(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in {**TINY, "hosts.txt": "mail.example\n"}.items():
        (tmp_path / name).write_text(text)
    assert shell.run(*command, ".") in (0, 1), shell.err
    assert shell.out
    assert DISAGREES.findall(shell.out + shell.err) == []
