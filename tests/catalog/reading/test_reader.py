"""What the reader makes of sentences, and that it never turns one round."""

import re

import pytest

from catalog.reading.model import Reading, Said
from catalog.reading.reader import SentenceReader
from inventory.vocabulary_reader import assemble, built_in_vocabulary
from tests.catalog.reading.labelled import Due, Labelled, labelled

READER = SentenceReader(assemble(built_in_vocabulary(), ())[0])
SENTENCES = labelled("sentences.txt")
HARD = labelled("hard_sentences.txt")
FOREIGN = labelled("other_languages.txt")


def sure(reading: Reading) -> list[Said]:
    return [said for said in reading.flows if said.sure]


def answers(said: Said, due: Due) -> bool:
    return (said.effect, said.action) == (due.effect, due.action) and all(
        terms <= set(said.terms(dimension)) for dimension, terms in due.terms.items()
    )


def turned_round(reading: Reading, due: tuple[Due, ...]) -> list[Said]:
    effects = {one.effect for one in due}
    return [said for said in sure(reading) if said.effect not in effects and not said.implied]


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case.sentence)
def test_reads_what_a_sentence_says(case: Labelled) -> None:
    reading = READER.read(case.sentence, language="en")
    for due in case.due:
        assert any(answers(said, due) for said in sure(reading)), (due, reading.flows)
    assert turned_round(reading, case.due) == []


@pytest.mark.parametrize("case", HARD, ids=lambda case: case.sentence)
def test_says_less_rather_than_the_reverse(case: Labelled) -> None:
    assert turned_round(READER.read(case.sentence, language="en"), case.due) == []


@pytest.mark.parametrize("case", FOREIGN, ids=lambda case: case.sentence)
def test_reads_polarity_and_action_in_other_languages(case: Labelled) -> None:
    language, _, sentence = case.sentence.partition(" ")
    reading = READER.read(sentence, language=language)
    for due in case.due:
        assert any(answers(said, due) for said in sure(reading)), (due, reading.flows)
    assert turned_round(reading, case.due) == []


def test_says_that_it_cannot_read_another_language() -> None:
    reading = READER.read("Emme myy tietojasi.", language="fi")
    assert (reading.said, reading.doubt) == ((), "its language, Finnish, is not read")


INSERTED = [
    (case.sentence, re.sub(r"^We ", "We do not ", case.sentence))
    for case in SENTENCES
    if re.match(r"We (?!do\b|will|may|would|won|shall|are|is|have|never|can)(?!neither|not|refuse|stop|avoid|decline)"
                r"(?!only|keep)",
              case.sentence) and all(due.effect == "permits" for due in case.due) and case.due
]  # fmt: skip
REMOVED = [
    (case.sentence, re.sub(r"\b(do|does|will|shall|are|is|was) not |\bn't\b|\bnever ", r"", case.sentence, count=1))
    for case in SENTENCES
    if re.search(r"\b(?:do|does) not (?:sell|share|collect|use|disclose|store|record)\b", case.sentence)
    and all(due.effect == "prohibits" for due in case.due) and case.due
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), INSERTED, ids=lambda text: text)
def test_a_denial_put_in_is_never_read_as_the_permission(before: str, after: str) -> None:
    permitted = {said.action for said in sure(READER.read(before, language="en")) if said.effect == "permits"}
    kept = [said for said in sure(READER.read(after, language="en")) if said.effect == "permits" and not said.implied]
    assert permitted
    assert [said for said in kept if said.action in permitted] == []


@pytest.mark.parametrize(("before", "after"), REMOVED, ids=lambda text: text)
def test_a_denial_taken_out_is_never_read_as_the_prohibition(before: str, after: str) -> None:
    assert any(said.effect == "prohibits" for said in sure(READER.read(before, language="en")))
    after_all = sure(READER.read(after, language="en"))
    assert [said for said in after_all if said.effect == "prohibits" and not said.implied] == []


def test_says_which_words_carry_what() -> None:
    sentence = "We do not share your phone number with advertisers without your consent."
    denied, permitted = READER.read(sentence, language="en").flows
    assert [words.text for words in denied.polarity] == ["not", "share"]
    assert [(one.term, one.words.text) for one in denied.data] == [("phone-number", "phone number")]
    assert [(one.term, one.words.text) for one in denied.recipients] == [("advertising-network", "advertisers")]
    assert [words.text for words in denied.exceptions] == ["without your consent"]
    assert (permitted.effect, permitted.implied, permitted.terms("when")) == ("permits", True, ("consent",))
    for one in (*denied.data, *denied.recipients):
        assert sentence[one.words.start : one.words.end] == one.words.text


def test_an_item_completes_its_lead_in() -> None:
    denied = READER.read("share your phone number with advertisers;", "We do not:", ["Promises"], "en").flows
    assert [(said.effect, said.action, said.terms("data")) for said in denied] == [
        ("prohibits", "disclose", ("phone-number",))
    ]
    used = READER.read("prevent fraud;", "We use your IP address to:", ["Use"], "en").flows
    assert [(said.effect, said.terms("data"), said.terms("purposes")) for said in used] == [
        ("permits", ("ip-address",), ("prevent-fraud",))
    ]


@pytest.mark.parametrize(
    "before", ["", "Some of what we do:", "Our promises to you are these.", "We may share your name:"]
)
@pytest.mark.parametrize("between", ["never", "no longer", "currently never", "do not", "will never"])
def test_an_item_that_denies_by_itself_denies_below_any_lead_in(between: str, before: str) -> None:
    (said,) = READER.read(f"We {between} share your phone number with advertisers.", before, (), "en").flows
    assert (said.effect, said.action, said.terms("data")) == ("prohibits", "disclose", ("phone-number",))


def test_a_lead_in_that_denies_leaves_a_whole_sentence_below_it_unread() -> None:
    reading = READER.read("we share your name with advertisers.", "Never:", ["Promises"], "en")
    assert (reading.said, reading.doubt) == ((), "what introduces it denies something")


def test_a_question_says_nothing_without_its_answer() -> None:
    assert READER.read("Do you sell my data?", language="en").said == ()
    for answer in ("No.", "Never.", "We do not."):
        effects = {said.effect for said in READER.read(f"Do you sell my data? {answer}", language="en").flows}
        assert effects == {"prohibits"}
    assert {said.effect for said in READER.read("Can members see my age? Yes, they can.", language="en").flows} == {
        "permits"
    }


@pytest.mark.parametrize(("cell", "effect"), [("No", "prohibits"), ("NO", "prohibits"), ("Yes", "permits")])
def test_a_row_says_what_its_header_asks(cell: str, effect: str) -> None:
    reading = READER.read(
        f"Phone number {cell}", "", ["Sharing"], "en", ["Data", "Shared with third parties?"], ["Phone number", cell]
    )
    (said,) = reading.flows
    assert (said.effect, said.action, said.terms("data"), said.terms("recipients")) == (
        effect, "disclose", ("phone-number",), ("third-party",)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "effects"), [("Yes", ["prohibits"]), ("No", []), ("Stripe, Inc. as a payment processor", ["prohibits"])]
)
def test_a_row_under_a_header_that_denies_permits_nothing(cell: str, effects: list[str]) -> None:
    reading = READER.read(
        f"Phone number {cell}", "", ["Sharing"], "en", ["Data", "Never shared with"], ["Phone number", cell]
    )
    assert [said.effect for said in reading.flows] == effects


def test_struck_out_text_says_nothing() -> None:
    assert READER.read("~~We share your name with data brokers.~~", language="en").said == ()
