"""A policy says the same in every format: the same clauses, ids, headings and lead-ins as in Markdown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import Phase, given, settings

from inventory.documents import transcribed
from tests.inventory.documents.markdown_blocks import OWN, POLICIES, SEED, Listed, listed
from tests.inventory.documents.restructured_twin import restructured_twin
from tests.inventory.documents.word_twin import word_twin


def in_word(markdown: str) -> Listed:
    return listed(transcribed(word_twin(markdown), "notice.docx"), "notice.docx")


def in_restructured(markdown: str) -> Listed:
    return listed(restructured_twin(markdown), "notice.rst")


TWINS = [in_word, in_restructured]


@pytest.mark.parametrize("twin", TWINS)
@pytest.mark.parametrize("policy", [OWN, SEED], ids=["own", "seed"])
def test_a_policy_has_the_same_clauses(policy: str, twin: Callable[[str], Listed]) -> None:
    assert twin(policy) == listed(policy, "notice.md")


@pytest.mark.parametrize("twin", TWINS)
@given(policy=POLICIES)
@settings(max_examples=10, deadline=None, phases=[Phase.generate])
def test_any_policy_has_the_same_clauses(policy: str, twin: Callable[[str], Listed]) -> None:
    assert twin(policy) == listed(policy, "notice.md")
