"""Words that end in a colon above lower headings introduce the lists below these headings."""

from __future__ import annotations

import pytest

from inventory.policy import read_policy

INTRODUCED = """
# Privacy

## How we use it

We use your data for the following purposes:

### Support

- answering you

{between}

- sending bills

{after}
"""


def lead_ins(text: str, document: str = "policy.md") -> dict[str, str]:
    return {clause.text: clause.lead_in for clause in read_policy(text, document)[0].clauses}


INTRODUCTION = "We use your data for the following purposes:"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("### Billing", INTRODUCTION),
        ("#### Billing", INTRODUCTION),
        ("**Billing**", INTRODUCTION),
        ("### Billing\n\nBy post we send:", "By post we send:"),
        ("## Billing", ""),
        ("# Billing", ""),
    ],
)
def test_until_a_higher_heading_comes(between: str, expected: str) -> None:
    found = lead_ins(INTRODUCED.format(between=between, after=""))
    assert (found["answering you"], found["sending bills"]) == (INTRODUCTION, expected)


def test_the_outer_words_count_again_where_the_inner_sections_end() -> None:
    inner = "### Billing\n\nBy post:\n\n#### Abroad\n\n- sending stamps\n\n### Other"
    found = lead_ins(INTRODUCED.format(between=inner, after="## Rights\n\n- asking us"))
    assert [found[text] for text in ("sending stamps", "sending bills", "asking us")] == ["By post:", INTRODUCTION, ""]


@pytest.mark.parametrize("words", ["We use your data for many purposes.", "We use:\n\nThis is why."])
def test_only_words_that_end_in_a_colon_right_above_the_heading(words: str) -> None:
    assert lead_ins(f"## Use\n\n{words}\n\n### Support\n\n- answering you\n")["answering you"] == ""


def test_a_paragraph_below_the_heading_speaks_for_itself() -> None:
    assert lead_ins("## Use\n\nWe use it for:\n\n### Support\n\nWe answer you.\n")["We answer you."] == ""


def test_a_page_is_read_alike_and_ids_stay_by_the_heading() -> None:
    page = "<h2>Use</h2><p>We never give it to:</p><h3>Shops</h3><ul><li>advertisers</li></ul>"
    clauses = read_policy(page, "policy.html")[0].clauses
    assert [(clause.id, clause.lead_in) for clause in clauses] == [("use", ""), ("shops", "We never give it to:")]
