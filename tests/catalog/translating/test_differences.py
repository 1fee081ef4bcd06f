"""What was changed on one side of a translation is told; two faithful sides are at peace."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from catalog.translating.differences import ComparedReadings, Difference
from inventory.policy import read_policy
from inventory.policy.sentences import sentences_in
from tests.catalog.translating.texts import LANGUAGES, policy_in

NAMES = ("Countwell", "Paystone", "Velofix", "Mailwolke GmbH")
STRANGERS = ("Brevora", "Zendash", "Northpeak Ltd", "Quintel")
DENIED = {
    "en": [(" do not ", " do "), ("never ", ""), ("no names", "names")],
    "de": [("Ihre Daten nicht", "Ihre Daten"), ("niemals ", ""), ("wissentlich keine", "wissentlich")],
    "fr": [("ne vendons pas", "vendons"), ("ne lisons jamais", "lisons"), ("ne reçoit aucun nom", "reçoit des noms")],
    "es": [("No vendemos", "Vendemos"), ("Nunca leemos", "Leemos"), ("No transferimos", "Transferimos")],
    "nl": [("verkopen uw gegevens niet", "verkopen uw gegevens"), ("nooit ", ""), ("ontvangt geen", "ontvangt")],
    "ja": [("販売しません", "販売します"), ("ありません", "あります"), ("受け取りません", "受け取ります")],
}  # fmt: skip
ADDED = {
    "en": "We also pass your address to our insurer.",
    "de": "Außerdem geben wir Ihre Adresse an unseren Versicherer weiter.",
    "fr": "Nous transmettons aussi votre adresse à notre assureur.",
    "es": "También entregamos su dirección a nuestra aseguradora.",
    "nl": "Ook geven wij uw adres aan onze verzekeraar.",
    "ja": "また、お客様の住所を保険会社に渡します。",
}
Edit = Callable[[str, str, random.Random], str | None]


def differences(one: str, other: str, languages: tuple[str, str]) -> list[Difference]:
    sides = [read_policy(text, "p.md")[0].clauses for text in (one, other)]
    return list(ComparedReadings(sides[0], sides[1], languages, NAMES).differences())


def sentences(block: str, language: str) -> list[str]:
    if language == "ja":
        return [piece for piece in re.split(r"(?<=。)", block) if piece]
    return [one.text for one in sentences_in(block)]


def joined(pieces: list[str], language: str) -> str:
    return ("" if language == "ja" else " ").join(pieces)


def without_a_sentence(block: str, language: str, rng: random.Random) -> str | None:
    pieces = sentences(block, language)
    pieces.pop(rng.randrange(len(pieces)))
    return None if block.startswith("- ") else joined(pieces, language)


def with_a_sentence(block: str, language: str, rng: random.Random) -> str | None:
    if block.startswith("- ") or len(block) < 60:
        return block
    pieces = sentences(block, language)
    pieces.insert(rng.randrange(len(pieces) + 1), ADDED[language])
    return joined(pieces, language)


def with_another_number(block: str, _: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"\d+", block))
    if not found:
        return block
    number = rng.choice(found)
    return block[: number.start()] + str(int(number[0]) + rng.choice([1, 3, 10])) + block[number.end() :]


def with_another_recipient(block: str, _: str, rng: random.Random) -> str | None:
    return next((block.replace(name, rng.choice(STRANGERS)) for name in NAMES if name in block), block)


def with_a_recipient_more(block: str, language: str, rng: random.Random) -> str | None:
    join = {"en": " and ", "de": " und ", "fr": " et ", "es": " y ", "nl": " en ", "ja": "および"}[language]
    return next((block.replace(name, name + join + rng.choice(STRANGERS)) for name in NAMES if name in block), block)


def without_a_denial(block: str, language: str, rng: random.Random) -> str | None:
    found = [(old, new) for old, new in DENIED[language] if old in block]
    return block.replace(*rng.choice(found), 1) if found else block


EDITS: tuple[Edit, ...] = (
    without_a_sentence, with_a_sentence, with_another_number, with_another_recipient, with_a_recipient_more,
    without_a_denial,
)  # fmt: skip


def drifted(text: str, language: str, edit: Edit, rng: random.Random) -> str:
    """The policy with one block edited."""
    blocks = text.strip().split("\n\n")
    places = [place for place, block in enumerate(blocks) if not block.startswith("#")]
    rng.shuffle(places)
    for place in places:
        new = edit(blocks[place], language, rng)
        if new != blocks[place]:
            blocks[place : place + 1] = [new] if new else []
            return "\n\n".join(blocks) + "\n"
    raise AssertionError("nothing to edit")


@pytest.mark.parametrize("one", LANGUAGES)
@pytest.mark.parametrize("other", LANGUAGES)
def test_faithful_translations_do_not_differ(one: str, other: str) -> None:
    assert differences(policy_in(one), policy_in(other), (one, other)) == []


@pytest.mark.parametrize("edit", EDITS)
def test_what_was_changed_is_told(edit: Edit) -> None:
    rng = random.Random(7)
    missed = []
    for language in LANGUAGES[1:] * 4:
        text = drifted(policy_in(language), language, edit, rng)
        original = rng.choice([one for one in LANGUAGES[:4] if one != language])
        if not differences(policy_in(original), text, (original, language)):
            missed.append((original, language, text))
    assert len(missed) <= 1, missed


def test_an_unknown_language_is_compared_by_numbers_names_and_sentences() -> None:
    assert differences("We keep it 30 days.\n", "Säilytämme sitä 30 päivää.\n", ("en", "fi")) == []
    (found,) = differences("We keep it 30 days.\n", "Säilytämme sitä 60 päivää.\n", ("en", "fi"))[:1]
    assert (found.kind, found.said) == ("number", "30")


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("We keep it for one year.", "Wir speichern es 12 Monate lang."),
        ("We keep it for twenty-four hours.", "Wir speichern es einen Tag lang."),
        ("We keep 1,000.50 items.", "Wir speichern 1.000,50 Einträge."),
        ("We answer within ten days.", "Wir antworten innerhalb von 10 Tagen."),
        ("Children under 16.", "Kinder unter 16 Jahren."),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_no_difference(english: str, german: str) -> None:
    assert differences(english, german, ("en", "de")) == []


def test_a_copy_is_compared_word_by_word() -> None:
    found = differences("We keep it. We sell nothing.\n", "We keep it. We sell little.\n", ("en", "en"))
    assert [(one.kind, one.translation) for one in found] == [("wording", "We sell little.")]
