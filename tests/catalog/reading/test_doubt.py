"""Words and sentences that make a permission doubtful, and those that do not."""

from __future__ import annotations

import pytest

from catalog.reading.doubtful_words import is_denying_heading, turning_word, word_of_doubt
from catalog.reading.taking_back import takes_back


@pytest.mark.parametrize(
    "sentence",
    [
        "We shield your diary from sponsors.", "Sponsors are denied access to your diary.",
        "We strip your name before we send data to sponsors.", "Everything but your name goes to sponsors.",
        "We keep your diary secret from sponsors.", "Critics say that we give your diary to sponsors.",
        "We used to give your diary to sponsors.", "Until 2021 we gave your diary to sponsors.",
        "It is false that sponsors get your diary.", "❌ Your diary goes to sponsors.",
    ],
)  # fmt: skip
def test_a_doubtful_sentence(sentence: str) -> None:
    assert word_of_doubt(sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Wir verzichten darauf, Ihr Tagebuch weiterzugeben."),
        ("de", "Wir halten Ihr Tagebuch von Sponsoren fern."),
        ("de", "Statt Ihres Tagebuchs geben wir Ihren Namen weiter."),
        ("fr", "Nous partageons tout sauf votre journal."),
        ("fr", "Nous nous abstenons de transmettre votre journal."), ("es", "Está prohibido compartir su diario."),
        ("it", "Evitiamo di condividere il suo diario."), ("nl", "Wij weigeren uw dagboek te delen."),
        ("pt", "Recusamos partilhar o seu diário."),
    ],
)  # fmt: skip
def test_a_sentence_turned_round_in_another_language(language: str, sentence: str) -> None:
    assert turning_word(sentence, language)


def test_what_takes_place_is_not_turned_round() -> None:
    assert turning_word("Eine Weitergabe an Sponsoren findet statt.", "de") == ""


@pytest.mark.parametrize(
    "sentence",
    ["We give your diary to sponsors.", "Sponsors may get your diary.", "We use your name only to greet you.",
     "Including but not limited to your name."],
)  # fmt: skip
def test_a_plain_sentence(sentence: str) -> None:
    assert (word_of_doubt(sentence), turning_word(sentence)) == ("", "")


@pytest.mark.parametrize(
    ("heading", "denies"),
    [
        ("What we never share", True), ("Things we don’t do", True), ("Forbidden", True), ("Data not passed on", True),
        ("Recipients that get no address", True), ("Our former practice", True), ("Until 31 December 2023", True),
        ("What we share", False), ("We do not sell your data", False), ("Children", False), ("No sale of data", False),
    ],
)  # fmt: skip
def test_a_heading_that_denies_what_stands_below(heading: str, denies: bool) -> None:
    assert is_denying_heading(heading) == denies


@pytest.mark.parametrize(
    ("language", "heading", "denies"),
    [
        ("de", "Wer Ihre Daten nicht erhält", True), ("de", "3. Wer sie nie bekommt", True),
        ("de", "Wer Ihre Daten erhält", False), ("de", "Was nur wir sehen", False),
        ("de", "Wie wir ohne Cookies arbeiten", False), ("de", "Kein Verkauf", False),
        ("fr", "Qui ne reçoit pas vos données", True), ("fr", "Qui reçoit vos données", False),
        ("es", "¿Quién no recibe sus datos?", True), ("es", "¿Quién recibe sus datos?", False),
        ("it", "Chi non riceve i dati", True), ("it", "Chi riceve i dati", False),
        ("nl", "Wie krijgt uw gegevens niet", True), ("pt", "Quem não recebe", True),
    ],
)  # fmt: skip
def test_a_heading_that_denies_in_other_languages(language: str, heading: str, denies: bool) -> None:
    assert is_denying_heading(heading, language) == denies


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("This does not apply to members.", True), ("None of this applies to members.", True),
        ("We stopped doing this in 2021.", True), ("We do this only with your consent.", True),
        ("But we do not do this in the EU.", True), ("It happens with your permission only.", True),
        ("This policy does not apply to others.", False), ("These cookies do not identify you.", False),
        ("They may not use it for other purposes.", False), ("It is encrypted.", False), ("This helps us.", False),
    ],
)  # fmt: skip
def test_a_sentence_that_takes_back_the_one_before(sentence: str, back: bool) -> None:
    assert takes_back(sentence) == back
