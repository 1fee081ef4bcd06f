"""The order in which a clause gets its id, and how ids stay unique."""

import pytest

from inventory.policy import read_policy, slug
from tests.inventory.policy.listing import clauses_of


def ids_of(text: str, document: str = "notice.md") -> list[str]:
    return [clause.id for clause in clauses_of(text, document)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("# Sharing\n\n**Bank:** all. {#money}\n", ["money"]),
        ("# Sharing\n\n**The Bank:** all.\n", ["the-bank"]),
        ("# Sharing\n\n| **The Bank:** | all |\n", ["the-bank"]),
        ("# Sharing\n\nTo:\n\n- banks\n- posts\n", ["sharing", "sharing-item-1", "sharing-item-2"]),
        ("# Sharing\n\n- banks\n- posts\n", ["sharing", "sharing-2"]),
        ("# Sharing {#to}\n\nAll.\n", ["to"]),
        ("All.\n\nNone.\n", ["notice", "notice-2"]),
        ("# Ünïted Çlubs’ House\n\nAll.\n", ["united-clubs-house"]),
        ("# 隐私\n\n我们\n", ["notice"]),
        ("# A 2\n\nx\n\n# A\n\ny\n\nz\n", ["a-2", "a", "a-3"]),
        ("{#own}\nText.\n\n<a id='two'></a>\n\nMore.\n", ["notice", "two"]),
    ],
)
def test_first_that_applies(text: str, ids: list[str]) -> None:
    assert ids_of(text)[: len(ids)] == ids


def test_headings_repeated_thirty_times() -> None:
    assert ids_of("# Data\n\nSame.\n\n" * 30) == ["data", *(f"data-{number}" for number in range(2, 31))]


def test_an_item_counts_even_if_it_has_a_name_of_its_own() -> None:
    assert ids_of("To:\n\n- a\n- **B:** b\n- c\n") == ["notice", "notice-item-1", "b", "notice-item-3"]


def test_ids_are_unique_over_documents() -> None:
    taken: set[str] = set()
    first, _ = read_policy("# Data\n\nOne.\n", "a.md", taken)
    second, _ = read_policy("# Data\n\nTwo.\n", "b.md", taken)
    assert [first.clauses[0].id, second.clauses[0].id] == ["data", "data-2"]
    assert taken == {"data", "data-2"}


def test_slug() -> None:
    assert slug("U.S.-E.U./U.S.-Swiss Safe Harbor") == "u-s-e-u-u-s-swiss-safe-harbor"
    assert slug("—") == ""
