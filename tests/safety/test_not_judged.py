"""What cannot be read silences what rests on it, is counted in every output, and fails the check in any case."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree

from tests.safety.room import Change, Room, adding, all_of, holding, reading, without

STATEMENTS = "statements.yaml"
RECIPIENTS = "recipients.yaml"
ACCOUNT = "categories/account.yaml"
NOISE = ("COL", "USE", "DIS", "REF", "POL001", "POL004", "POL005", "POL006", "TRN")


def document(room: Room) -> Any:
    return json.loads(room.check("--format", "json").out)


def verdicts(found: Any) -> dict[str, set[str]]:
    return {
        "collect": {goal["verdict"] for goal in found["goals"]["collect"]},
        "use": {goal["verdict"] for goal in found["goals"]["use"]},
        "disclose": {goal["verdict"] for one in found["disclosures"] for goal in one["goals"]},
    }


TAB = all_of(adding(STATEMENTS, "\tread: []\n"))
WHOLE: dict[str, tuple[Change, str]] = {
    "statements with a tab": (TAB, "INV001"),
    "statements that are gone": (without(STATEMENTS), "INV009"),
    "statements of another policy": (reading(STATEMENTS, "policy: privacy", "policy: other"), "REF005"),
    "recipients that are no mapping": (holding(RECIPIENTS, "- a\n"), "INV001"),
    "a policy that is gone": (without("policy.md"), "INV009"),
    "a vocabulary with a tab": (
        all_of(
            adding("inventory.yaml", "vocabulary: vocabulary.yaml\n"), holding("vocabulary.yaml", "data:\n\tx: {}\n")
        ),
        "INV001",
    ),
    "a term with a misspelt key": (
        all_of(
            adding("inventory.yaml", "vocabulary: vocabulary.yaml\n"),
            holding("vocabulary.yaml", "data:\n  x: {lable: X, label: X}\n"),
        ),
        "INV003",
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_one_fault_is_told_once_and_what_rests_on_it_is_counted(room: Room, name: str) -> None:
    change, code = WHOLE[name]
    room.change(change)
    found = document(room)
    codes = {finding["code"] for finding in found["findings"]} - {"POL004"}
    assert code in codes
    assert not [other for other in codes - {code} if other.startswith(NOISE)]
    assert found["summary"]["exit"] == 1
    assert found["summary"]["not_judged"]["disclosures"] == 1
    assert found["not_judged"]
    assert found["summary"]["proved"] < found["summary"]["goals"]


def test_it_fails_whatever_is_accepted_or_selected(room: Room) -> None:
    room.change(all_of(reading(STATEMENTS, "policy: privacy", "policy: other  # inventory: ignore REF005: known"),
                       adding("inventory.yaml", "  ignore: [REF, POL, COL]\n")))  # fmt: skip
    assert room.check("--fail-on", "error").code == 1
    assert "not judged: 1 disclosure" in room.check("--format", "concise").out


def test_a_prohibition_that_does_not_load_lets_nothing_of_its_action_pass(room: Room) -> None:
    room.change(adding_statement("prohibt: disclose"))
    found = document(room)
    assert verdicts(found)["disclose"] == {"not-judged"}
    assert not any(goal["proof"] for one in found["disclosures"] for goal in one["goals"])


@pytest.mark.parametrize(
    ("line", "touched"),
    [
        ("prohibits: disclose\n    nonsense: 1", "disclose"),
        ("prohibits: collect\n    nonsense: 1", "collect"),
        ("prohibits: disclos", "disclose"),
        ("permits: use\n    displaces: [x]\n    nonsense: 1", "use"),
    ],
)
def test_what_may_forbid_takes_the_pass_away(room: Room, line: str, touched: str) -> None:
    room.change(adding_statement(line))
    assert verdicts(document(room))[touched] == {"not-judged"}


@pytest.mark.parametrize("line", ["permits: disclose\n    nonsense: 1", "informs: deletion\n    nonsense: 1"])
def test_what_cannot_forbid_leaves_what_is_proved(room: Room, line: str) -> None:
    before = verdicts(document(room))
    room.change(adding_statement(line))
    found = document(room)
    assert verdicts(found) == before
    assert found["summary"]["exit"] == 1


def adding_statement(line: str) -> Change:
    quote = "We share your name, email address and payment card with our service providers to provide our services."
    text = f"  broken:\n    quote: {quote}\n    {line}\n"
    return reading(STATEMENTS, "statements:\n", f"statements:\n{text}")


def test_a_recipient_that_does_not_load_is_not_undeclared(room: Room) -> None:
    room.change(reading(RECIPIENTS, "role: processor", "role: processr"))
    found = document(room)
    assert {finding["code"] for finding in found["findings"]}.isdisjoint({"REF001", "DIS001"})
    assert found["disclosures"][0]["verdict"] == "not-judged"


def test_another_recipient_is_still_undeclared(room: Room) -> None:
    other = "disclosures:\n  - {id: other, recipient: nobody, purposes: provide-services}\n"
    room.change(all_of(reading(RECIPIENTS, "role: processor", "role: processr"),
                       reading(ACCOUNT, "disclosures:\n", other)))  # fmt: skip
    assert "REF001" in {finding["code"] for finding in document(room)["findings"]}


FORMATS = ("full", "concise", "github", "markdown")


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_tells_it(room: Room, format: str) -> None:
    room.change(TAB)
    assert "not judged: 1 disclosure" in " ".join(room.check("--format", format).out.split())


def test_gitlab_says_it_beside(room: Room) -> None:
    room.change(TAB)
    assert "not judged: 1 disclosure" in room.check("--format", "gitlab").err


def test_sarif_tells_it_as_a_notification(room: Room) -> None:
    room.change(TAB)
    (run,) = json.loads(room.check("--format", "sarif").out)["runs"]
    notes = [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    assert notes[0].startswith("not judged: 1 disclosure")


def test_junit_skips_the_rules_that_rest_on_it(room: Room) -> None:
    room.change(TAB)
    root = etree.fromstring(room.check("--format", "junit").out.encode())
    skipped = {suite.get("name")[:6] for suite in root if suite.find(".//skipped") is not None}
    assert {"DIS001", "COL001", "USE001", "POL006", "TRN001"} <= skipped


def test_an_unread_category_makes_nothing_unused(room: Room) -> None:
    other = (room.inv / ACCOUNT).read_text(encoding="utf-8").replace("category: account", "category: second")
    room.change(all_of(holding("categories/second.yaml", other), adding(ACCOUNT, "\tx: 1\n")))
    found = document(room)
    assert found["summary"]["not_judged"]["categories"] == 1
    assert {finding["code"] for finding in found["findings"]}.isdisjoint({"POL004", "REF007", "COL003"})
