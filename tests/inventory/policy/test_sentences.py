"""Clauses cut into sentences."""

import pytest

from inventory.policy import read_policy
from inventory.policy.sentences import last_sentence, sentences_in, sentences_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We sell pies. We keep names.", ["We sell pies.", "We keep names."]),
        ("We use tools, e.g. Larkmail. It is safe.", ["We use tools, e.g. Larkmail.", "It is safe."]),
        ("Data go to the U.S. Department of Pies.", ["Data go to the U.S. Department of Pies."]),
        ("Data go to the U.S. We tell you.", ["Data go to the U.S.", "We tell you."]),
        ("Oakline, Inc. sells pies.", ["Oakline, Inc. sells pies."]),
        ("It costs 2.50 a day. See Art. 6 GDPR.", ["It costs 2.50 a day.", "See Art. 6 GDPR."]),
        ("We share it (see below. Really) with us. Done.", ["We share it (see below. Really) with us.", "Done."]),
        ("Do you sell my data? No. Ask us.", ["Do you sell my data? No.", "Ask us."]),
        ("We may (a) share your name; (b) sell pies.", ["We may (a) share your name; (b) sell pies."]),
        ("(a) We share names; (b) we sell pies.", ["(a) We share names;", "(b) we sell pies."]),
        ("1. We keep names.", ["1. We keep names."]),
        ("She said “We sell.” Then she left.", ["She said “We sell.”", "Then she left."]),
        ("", []),
    ],
)
def test_cuts_at_the_ends_of_sentences(text: str, sentences: list[str]) -> None:
    found = sentences_in(text)
    assert [one.text for one in found] == sentences
    assert all(text[one.start : one.end] == one.text for one in found)


def test_a_row_is_one_sentence_and_a_bold_lead_in_is_none() -> None:
    policy = "# P\n\n**Sale.** We sell pies. We keep names.\n\n| A | B |\n|---|---|\n| Name. Age. | No |\n"
    paragraph, row = read_policy(policy, "p.md")[0].clauses
    assert [one.text for one in sentences_of(paragraph)] == ["We sell pies.", "We keep names."]
    assert all(paragraph.text[one.start : one.end] == one.text for one in sentences_of(paragraph))
    assert [one.text for one in sentences_of(row)] == ["Name. Age. No"]
    assert (row.header, row.cells) == (("A", "B"), ("Name. Age.", "No"))


def test_gives_the_sentence_that_introduces_a_list() -> None:
    assert last_sentence("We sell pies. We do not:") == "We do not:"
    assert last_sentence("") == ""
