"""What an edit is said to have done."""

import pytest

from catalog.diff.policy.call_outs import CallOut, CallOuts, words_called_out
from catalog.diff.policy.in_words import called_out
from inventory.entry import Entry
from inventory.schema import Recipient
from inventory.vocabulary_reader import assemble, built_in_vocabulary

RECIPIENT = Recipient.model_validate(
    {"name": "Acme Cloud, Inc.", "kinds": ["service-provider"], "role": "processor", "aliases": ["ACME"]}
)
CALL_OUTS = CallOuts(assemble(built_in_vocabulary(), [])[0], [Entry("acme", RECIPIENT, "recipients.yaml")])


def told(old: str, new: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [tuple(one) for one in CALL_OUTS.between(old, new)]


@pytest.mark.parametrize(
    "word", "not no never without neither nor unless except cannot refuse none nobody excluding prohibit only".split()
)
def test_every_denial_that_comes_or_goes(word: str) -> None:
    without, with_it = "We share your data with them.", f"We {word} share your data with them."
    assert ("negation", (), (word,)) in told(without, with_it)
    assert ("negation", (word,), ()) in told(with_it, without)


def test_contracted_denials() -> None:
    assert told("We do sell it.", "We don't sell it.") == [("negation", (), ("don't",))]
    assert told("We can sell it.", "We cannot sell it.") == [("negation", (), ("cannot",))]


def test_a_denial_that_changed_its_place_did_both() -> None:
    found = words_called_out("We do not store it but we share it.", "We do store it but we do not share it.")
    assert found[0] == CallOut("negation", ("not",), ("not",))


def test_numbers_dates_and_spelled_numbers() -> None:
    assert told("kept for 30 days", "kept for ninety days") == [("number", ("30",), ("90",))]
    assert told("kept for thirty days", "kept for 30 days") == []
    assert told("since May 1st, 2018", "since June 1st, 2018") == [("number", ("May",), ("June",))]
    assert told("We keep it.", "We may keep it.") == []
    assert told("at 1.5 %", "at 2.5 %") == [("number", ("1.5",), ("2.5",))]


def test_data_types_and_recipients_by_their_terms() -> None:
    found = told("We share your name with banks.", "We share your name and email address with advertisers and banks.")
    assert ("data", (), ("email-address",)) in found
    assert any(about == "recipient" and came and not gone for about, gone, came in found)


def test_recipients_of_the_inventory_by_their_names() -> None:
    assert told("We host it.", "We host it at Acme Cloud, Inc.") == [("recipient", (), ("Acme Cloud, Inc.",))]
    assert told("We host it at ACME.", "We host it.") == [("recipient", ("Acme Cloud, Inc.",), ())]
    assert told("We host it.", "We host it at the acme's rival.") == [("recipient", (), ("Acme Cloud, Inc.",))]
    assert told("We host it.", "We host it at acmeology.") == []


def test_a_term_that_stands_elsewhere_in_the_clause_did_not_come() -> None:
    old = "We collect your email address. " + "Other words that say nothing follow in a long row. " * 3 + "We use it."
    assert told(old, old + " That is: your email address.") == []


def test_in_words() -> None:
    said = called_out([CallOut("negation", ("not", "never"), ()), CallOut("number", ("13",), ("16",))])
    assert said == ["words that deny or limit went: not and never", "a number went: 13", "a number came: 16"]
