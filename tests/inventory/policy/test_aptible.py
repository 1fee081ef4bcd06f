"""The policy of the worked case: its counts, its ids, and every quote found in exactly one clause."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from inventory.policy import QuoteIndex, find_quote, line_of_quote, read_policy

CASE = Path(__file__).parents[2] / "cases" / "aptible"
TEXT = (CASE / "inventory/policy/privacy-policy.md").read_text(encoding="utf-8")
POLICY, PROBLEMS = read_policy(TEXT, "policy/privacy-policy.md")
STATEMENTS = yaml.safe_load((CASE / "inventory/policy/statements.yaml").read_text(encoding="utf-8"))
IDS = {clause.id for clause in POLICY.clauses}


def test_counts() -> None:
    assert PROBLEMS == []
    assert len(POLICY.headings) == 15
    assert Counter(clause.kind for clause in POLICY.clauses) == {"paragraph": 30, "item": 20}
    assert len({clause.lead_in for clause in POLICY.clauses if clause.kind == "item"}) == 4
    assert sum(bool(clause.label) for clause in POLICY.clauses) == 13
    assert POLICY.hidden == ()


def test_ids_that_the_case_uses_are_there() -> None:
    expected = yaml.safe_load((CASE / "expected.yaml").read_text(encoding="utf-8"))
    used = {name for run in expected["runs"] for name in run.get("clauses", {})}
    categories = (CASE / "inventory/categories").glob("*.yaml")
    used |= {yaml.safe_load(file.read_text(encoding="utf-8"))["listed_in"] for file in categories}
    assert used | set(STATEMENTS["read"]) <= IDS


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("privacy-policy-3-item-4", 23),
        ("how-we-use-information-we-collect-item-5", 51),
        ("children-s-privacy", 90),
        ("u-s-e-u-u-s-swiss-safe-harbor-compliance-3", 100),
        ("contact-information", 109),
    ],
)
def test_ids_stand_for_the_lines_that_people_expect(name: str, line: int) -> None:
    assert [clause.line for clause in POLICY.clauses if clause.id == name] == [line]


@pytest.mark.parametrize("statement", STATEMENTS["statements"])
def test_every_quote_is_in_one_clause(statement: str) -> None:
    quote = STATEMENTS["statements"][statement]["quote"]
    found = find_quote(quote, POLICY.clauses)
    assert len(found) == 1
    assert QuoteIndex(POLICY.clauses).find(quote) == found


@pytest.mark.parametrize(("statement", "line"), [("opt-out", 87), ("update-information", 86), ("use-services", 47)])
def test_line_of_a_quoted_sentence(statement: str, line: int) -> None:
    quote = STATEMENTS["statements"][statement]["quote"]
    assert line_of_quote(quote, find_quote(quote, POLICY.clauses)[0], TEXT) == line
