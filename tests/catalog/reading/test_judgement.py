"""Whether statements are seen to say what their quotes say."""

import pytest

from catalog.reading.judgement import ReadingJudgement, judge_statement
from catalog.reading.reader import SentenceReader
from inventory.schema import Statement
from inventory.vocabulary_reader import assemble, built_in_vocabulary

READER = SentenceReader(assemble(built_in_vocabulary(), ())[0])


def judged(sentence: str, **stated: object) -> ReadingJudgement:
    statement = Statement.model_validate({"quote": sentence, **stated})
    return judge_statement(statement, [READER.read(sentence, language="en")], READER.index("en"))


def faults(judgement: ReadingJudgement) -> tuple[str, list[str], list[str]]:
    return (
        judgement.answer, [one.term for one in judgement.ungrounded],
        [f"{one.how} {one.term or one.dimension}" for one in judgement.wider],
    )  # fmt: skip


DENIAL = "We do not pass your diary to insurers or partners."
SHARING = "We share your name and phone number with our courier to deliver your order."
LEAVE = "We will not show your photo to sponsors unless you consent."


@pytest.mark.parametrize(
    ("sentence", "stated", "found"),
    [
        (DENIAL, {"prohibits": "disclose", "data": ["customer-content"], "recipients": ["insurer"]},
         ("says so", [], [])),
        (DENIAL, {"permits": "disclose", "data": ["customer-content"], "recipients": ["insurer"]},
         ("says otherwise", [], [])),
        (SHARING, {"prohibits": "disclose", "data": ["name"], "recipients": ["delivery-company"]},
         ("says otherwise", [], [])),
        (SHARING, {"permits": "disclose", "data": ["name"], "recipients": ["delivery-company"],
                   "purposes": ["deliver-goods"]}, ("says so", [], [])),
        (SHARING, {"permits": "disclose", "data": ["name", "salary"], "recipients": ["delivery-company"],
                   "purposes": ["deliver-goods"]}, ("says so", ["salary"], [])),
        (SHARING, {"permits": "disclose", "data": ["name"], "recipients": ["delivery-company"]},
         ("says so", [], ["left out purposes"])),
        (SHARING, {"permits": "disclose", "data": ["contact-data"], "recipients": ["delivery-company"],
                   "purposes": ["deliver-goods"]}, ("says so", [], ["broader contact-data"])),
        (LEAVE, {"permits": "disclose", "data": ["photo"], "recipients": ["co-marketing-partner"], "when": ["consent"]},
         ("says so", [], [])),
        (LEAVE, {"permits": "disclose", "data": ["photo"], "recipients": ["co-marketing-partner"]},
         ("says so", [], ["left out consent"])),
        (LEAVE, {"prohibits": "disclose", "data": ["photo"], "recipients": ["co-marketing-partner"]},
         ("says so", [], [])),
        ("We do not sell personal information.",
         {"prohibits": "disclose", "data": ["salary"], "purposes": ["sell-data"]},
         ("says so", [], ["narrower salary"])),
        ("We may not be able to help you if you do not give us your name.", {"prohibits": "collect", "data": ["name"]},
         ("says otherwise", [], [])),
        ("We share your name with our service providers.",
         {"permits": "disclose", "data": ["name"], "recipients": ["listed"]}, ("says so", [], [])),
        ("We share your name with our bank.",
         {"permits": "disclose", "data": ["name"], "recipients": ["listed"]}, ("says so", ["listed"], [])),
        ("We use what we collect to provide our services.",
         {"permits": "use", "data": ["collected-information"], "purposes": ["provide-services"]}, ("says so", [], [])),
        ("Never: your phone number, whoever asks.", {"prohibits": "disclose", "data": ["phone-number"]},
         ("cannot tell", [], [])),
        ("Your privacy is important to us.", {"permits": "collect", "data": ["name"]}, ("cannot tell", ["name"], [])),
        ("We share your interests with advertisers, but never your name.",
         {"permits": "disclose", "data": ["name"], "recipients": ["advertising-network"]}, ("says otherwise", [], [])),
    ],
)  # fmt: skip
def test_judges_a_statement_by_its_sentence(
    sentence: str, stated: dict[str, object], found: tuple[str, list[str], list[str]]
) -> None:
    assert faults(judged(sentence, **stated)) == found


def test_shows_the_words_that_carry_each_dimension() -> None:
    judgement = judged(
        SHARING, permits="disclose", data=["phone-number"], recipients=["delivery-company"], purposes=["deliver-goods"]
    )
    assert [words.text for words in judgement.polarity] == ["share"]
    assert {key: [one.text for one in words] for key, words in judgement.words.items()} == {
        "data": ["name", "phone number"], "recipients": ["courier"], "purposes": ["deliver your order"]
    }  # fmt: skip


def test_words_that_the_author_gives_ground_a_term() -> None:
    sentence = "We share your name with our mailing friends."
    statement = Statement.model_validate(
        {"quote": sentence, "permits": "disclose", "data": ["name"], "recipients": ["email-delivery-provider"]}
    )
    readings = [READER.read(sentence, language="en")]
    authored = {"recipients": {"email-delivery-provider": "our mailing friends"}}
    assert [one.term for one in judge_statement(statement, readings, READER.index("en")).ungrounded] == [
        "email-delivery-provider"
    ]
    assert judge_statement(statement, readings, READER.index("en"), authored).ungrounded == ()
