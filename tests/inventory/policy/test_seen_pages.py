"""Hundreds of ways to show or hide a sentence: what is read of each page is what a reader sees of it."""

from __future__ import annotations

import pytest

from inventory.policy import find_quote, read_policy
from tests.inventory.policy.seen_pages import SENTENCE, SeenPage, seen_pages

PAGES = seen_pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_only_what_a_reader_sees_is_a_clause(page: SeenPage) -> None:
    policy, _ = read_policy(page.with_sentence(), "a.html")
    found = find_quote(SENTENCE, policy.clauses)
    assert bool(found) == (page.found == "seen")
    told = {text.kind for text in policy.hidden if "phone number" in text.text}
    if page.found in ("struck", "unclear"):
        assert told == {page.found}


def test_nothing_counts_that_a_browser_does_not_draw() -> None:
    assert [page.name for page in PAGES if page.found == "seen" and page.drawn != "shown"] == []


def test_nothing_is_lost_that_a_browser_shows_but_by_being_told_as_unclear() -> None:
    assert [page.name for page in PAGES if page.drawn == "shown" and page.found not in ("seen", "unclear")] == []


def test_there_are_enough_pages_and_no_two_alike() -> None:
    assert len({(page.source, page.name.startswith("quirks:")) for page in PAGES}) == len(PAGES) >= 440
    for found, least in (("seen", 150), ("unseen", 150), ("struck", 8), ("unclear", 5)):
        assert sum(page.found == found for page in PAGES) >= least
