"""Drafted categories take their purposes from lists of purposes, also from lists below headings of their own."""

from __future__ import annotations

from catalog.drafting.categories import draft_categories
from catalog.drafting.statements import Drafter
from inventory.policy import read_policy
from inventory.vocabulary_reader import assemble, built_in_vocabulary

COLLECTED = "# Policy\n\n## What we collect\n\nWe collect your email address.\n\n## Use\n\n"


def purposes(use: str) -> tuple[str, ...]:
    vocabulary = assemble(built_in_vocabulary(), ())[0]
    drafts = list(Drafter(vocabulary, read_policy(COLLECTED + use, "p.md")[0].clauses).drafts())
    (category,) = draft_categories(drafts, vocabulary)
    return category.purposes


def test_of_a_list_below_its_heading() -> None:
    use = "We use the information we collect for the following purposes:\n\n### For you\n\n- answering your questions\n"
    assert purposes(use) == ("respond",)


def test_an_item_that_names_no_known_purpose_gives_none() -> None:
    use = "We use the information we collect for:\n\n- analysing how the service is used\n- answering your questions\n"
    assert purposes(use) == ("respond",)
