"""Headings that promise something by themselves are clauses of their own; others are only context."""

from __future__ import annotations

import pytest

from inventory.policy import read_policy

PROMISES = """\
We do not share your phone number with advertisers
Your data is never sold
No sale of personal data
Lanternfish does not sell your data
We will tell you of changes
3. We never read your mail
Wir verkaufen Ihre Daten nicht
Nous ne vendons pas vos données
"""
ANNOUNCES = """\
Who never receives your data
Information we do not collect
What we will not do
Do we sell your data? Never?
We value your privacy
Your choices and how not to be tracked
Your California Privacy Rights (Do Not Sell)
Cookies We Never Set
Changes we will make
Never
"""


def clauses(heading: str) -> list[tuple[str, str]]:
    text, _ = read_policy(f"# Policy\n\n## {heading}\n\nSome words stand here.\n", "p.md")
    return [(clause.id, clause.text) for clause in text.clauses]


@pytest.mark.parametrize("heading", PROMISES.splitlines())
def test_a_promise_is_a_clause_and_moves_no_other_name(heading: str) -> None:
    (name, text), (below, _) = clauses(heading)
    assert text == heading
    assert name == f"{below}-heading"


@pytest.mark.parametrize("heading", ANNOUNCES.splitlines())
def test_an_announcement_is_none(heading: str) -> None:
    assert [text for _, text in clauses(heading)] == ["Some words stand here."]


def test_the_row_of_headings_is_known_to_each_row_of_its_table() -> None:
    table = "| Advertisers never receive | Why |\n|---|---|\n| Email | law |\n| Name | law |\n"
    text, _ = read_policy(f"# Policy\n\n{table}\nA sentence.\n\n| Other |\n|---|\n| Cell |\n", "p.md")
    rows = [clause for clause in text.clauses if clause.kind == "row"]
    assert [(row.cells, row.header) for row in rows] == [
        (("Email", "law"), ("Advertisers never receive", "Why")),
        (("Name", "law"), ("Advertisers never receive", "Why")),
        (("Cell",), ("Other",)),
    ]
