"""`inventory policy draft --with COMMAND`: another program proposes, and only what can be checked becomes a draft."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from inventory.strict_yaml import load
from tests.cli.shell import Shell

POLICY = """\
# Privacy

## Who gets it

Your shoe size may find its way to our cobblers. We never hand your phone number to cobblers.

We share your name with our payment processor. We gather oddments of yours.

We share your photo with couriers except where you hide it.
"""
PROGRAM = """\
import json, pathlib, sys
asked = sys.stdin.read()
pathlib.Path(sys.argv[1]).write_text(asked, encoding="utf-8")
sys.stdout.write(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
"""
QUOTE = "Your shoe size may find its way to our cobblers."


class Proposer:
    """A program that answers what it was told to, and keeps what it was asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "proposer.py").write_text(PROGRAM, encoding="utf-8")
        self.inventory = folder / "inv"

    def command(self, answer: Any) -> str:
        text = answer if isinstance(answer, str) else json.dumps(answer)
        (self._folder / "answer.json").write_text(text, encoding="utf-8")
        words = [sys.executable, str(self._folder / "proposer.py")]
        return shlex.join([*words, str(self._folder / "asked.json"), str(self._folder / "answer.json")])

    @property
    def asked(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self._folder / "asked.json").read_text(encoding="utf-8"))
        return found


@pytest.fixture
def proposer(shell: Shell, tmp_path: Path) -> Proposer:
    made = Proposer(tmp_path)
    (tmp_path / "p.md").write_text(POLICY, encoding="utf-8")
    assert shell.run("init", made.inventory, "--policy", tmp_path / "p.md", "--organisation", "Last & Co") == 0
    (made.inventory / "policy/statements.yaml").write_text("policy: privacy\nstatements:\n", encoding="utf-8")
    return made


def drafted(shell: Shell, proposer: Proposer, *proposals: dict[str, Any]) -> dict[str, Any]:
    command = proposer.command({"proposals": proposals})
    assert shell.run("policy", "draft", proposer.inventory, "--with", command) == 0
    data, problems = load(shell.out, "drafts.yaml")
    assert problems == []
    return data


def proposed(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [said for said in data["statements"].values() if "proposed_by" in said]


def test_what_can_be_checked_becomes_a_draft_that_says_who_proposed_it(shell: Shell, proposer: Proposer) -> None:
    proposal = {"quote": QUOTE, "permits": "disclose", "data": ["personal-information"], "recipients": ["third-party"]}
    data = drafted(shell, proposer, proposal)
    (one,) = proposed(data)
    assert (one["draft"], one["proposed_by"], one["permits"]) == ("true", Path(sys.executable).name, "disclose")
    assert QUOTE not in {entry["quote"] for entry in data["todo"]}
    assert "inventory: 1 proposal admitted, 0 refused." in shell.err


def test_it_is_asked_for_every_sentence_with_its_surroundings(shell: Shell, proposer: Proposer) -> None:
    drafted(shell, proposer)
    asked = proposer.asked
    assert asked["schema"] == "clausemap/proposals-request/1"
    first = next(one for one in asked["sentences"] if one["sentence"] == QUOTE)
    assert (first["heading"], first["clause"], first["drafted"]) == (["Privacy", "Who gets it"], "who-gets-it", False)
    assert {"data", "recipients", "purposes", "duties", "topics", "mechanisms"} <= set(asked["vocabulary"])


@pytest.mark.parametrize(
    ("proposal", "why"),
    [
        ({"quote": "Your shoe size will find its way to our cobblers.", "permits": "disclose", "data": ["name"]},
         "the quote does not stand word for word in a clause that was asked about"),
        ({"quote": "shoe size", "permits": "disclose", "data": ["name"]}, "the quote does not stand word for word"),
        ({"permits": "disclose"}, "“without a quote”: the quote does not stand"),
        ({"quote": QUOTE, "permits": "disclose", "data": ["shoe-size"]},
         "“shoe-size” is no term of the vocabulary (data)"),
        ({"quote": QUOTE, "permits": "disclose", "data": [["name"]]}, "is no term of the vocabulary (data)"),
        ({"quote": "We never hand your phone number to cobblers.", "permits": "disclose", "data": ["phone-number"]},
         "the sentence says otherwise"),
        ({"quote": "We share your photo with couriers except where you hide it.", "permits": "disclose",
          "data": ["photo"]}, "the sentence denies or excepts something"),
        ({"quote": QUOTE, "permits": "disclose", "prohibits": "use"}, "it needs exactly one of permits"),
        ({"quote": QUOTE, "permits": "publish"}, "“permits” cannot be “publish”"),
        ({"quote": QUOTE, "permits": "disclose", "draft": "false"}, "“draft” is no key of a proposal"),
    ],
)  # fmt: skip
def test_all_else_is_refused_with_the_reason(
    shell: Shell, proposer: Proposer, proposal: dict[str, Any], why: str
) -> None:
    assert proposed(drafted(shell, proposer, proposal)) == []
    assert "inventory: 0 proposals admitted, 1 refused." in shell.err
    assert why in shell.err


def test_what_our_reader_drafted_already_is_not_drafted_twice(shell: Shell, proposer: Proposer) -> None:
    same = {"quote": "We share your name with our payment processor.", "permits": "disclose", "data": ["name"],
            "recipients": ["payment-processor"]}  # fmt: skip
    assert proposed(drafted(shell, proposer, same)) == []


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ("no-such-program-anywhere", "“no-such-program-anywhere” is not found in PATH."),
        ("", "names no program"),
        ("'unclosed", "cannot be read: "),
        (f"{shlex.quote(sys.executable)} -c 'raise SystemExit(3)'", "ended with code 3."),
        (f"{shlex.quote(sys.executable)} -c 'print(1)'", "it has to print an object with “proposals”"),
        (f"{shlex.quote(sys.executable)} -c 'print(chr(123))'", "it printed no JSON"),
    ],
)
def test_a_program_that_fails_is_told(shell: Shell, proposer: Proposer, command: str, why: str) -> None:
    assert shell.run("policy", "draft", proposer.inventory, "--with", command) == 2
    assert "Nothing was drafted: " in shell.err
    assert why in shell.err
    assert shell.out == ""


def test_a_program_that_takes_too_long_is_ended(shell: Shell, proposer: Proposer) -> None:
    command = f"{shlex.quote(sys.executable)} -c 'import time; time.sleep(60)'"
    assert shell.run("policy", "draft", proposer.inventory, "--with", command, "--timeout", 1) == 2
    assert "did not answer within 1 seconds" in shell.err
