"""Names that are not what they look like, and honest ones that no check may disturb."""

from __future__ import annotations

import pytest

from catalog.checks.inv008_confusable_name import strange
from catalog.checks.support.lookalikes import look_alike, rough_look
from catalog.checks.support.scripts import script_of, scripts_of
from catalog.confusables.skeletons import plain_form, plain_look, skeleton

HONEST = [
    "1Password", "37signals", "Yandex", "Лукойл", "Société Générale", "株式会社リクルート", "株式会社ABC",
    "ＮＴＴドコモ", "Ærø", "삼성SDS", "Ørsted", "ŠKODA", "İş Bankası", "Ελληνικά Πετρέλαια", "Яндекс Go", "МТС",
    "µTorrent", "Azərbaycan Hava Yolları", "L’Oréal", "A＆B", "№1 Foods", "नेस्ले", "Wärtsilä™",
    "5×5 Films", "Company Ⅱ", "Nestlé নেসলে", "Foo తెలుగుం", "Halkbankası", "ＡＢＣ商事", "〇ABC", "Straße & Söhne",
    "Ƙano Foods",
]  # fmt: skip


@pytest.mark.parametrize("name", HONEST)
def test_honest(name: str) -> None:
    assert strange(name) == ""


def test_honest_names_do_not_look_alike() -> None:
    assert len({rough_look(name) for name in HONEST}) == len(HONEST)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Аmazon", "mixes Cyrillic and Latin letters in “Аmazon”"),
        ("Goοgle", "mixes Latin and Greek letters in “Goοgle”"),
        ("Example Рау", "has a word, “Рау”, in Cyrillic letters that look Latin"),
        ("𝐒tripe", "mixes mathematical and Latin letters in “𝐒tripe”"),
        ("Ｓtripe", "mixes wide and ordinary letters in “Ｓtripe”"),
        ("Am⍺zon", "holds “⍺”, which is not the “a” that it looks like"),
        ("Gⅿail", "holds “ⅿ”, which is not the “m” that it looks like"),
        ("Z𝟎om", "holds “𝟎”, which is not the “O” that it looks like"),
        ("ƽtripe", "holds “ƽ”, which is not the “s” that it looks like"),
        ("Stri\u200bpe", "holds a character that cannot be seen"),
        ("Stri\u00adpe", "holds a character that cannot be seen"),
    ],
)
def test_strange(name: str, fault: str) -> None:
    assert strange(name) == fault


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PayPal", "PayPaI"), ("Amazon", "Arnazon"), ("Zoom", "Z00m"), ("Stripe", "Ｓtripe"), ("Scope", "Ѕсоре"),
        ("Twilio", "Twi1io"), ("Wave", "VVave"), ("Google", "Gооgle"), ("Miro", "Mirο"),
        ("TWILIO", "Twi1io"), ("AMAZON", "Arnazon"), ("PayPal", "paypaI"), ("Rocket", "Rосkеt"), ("Scope", "Ꮪᴄoрe"),
    ],
)  # fmt: skip
def test_lookalikes(one: str, other: str) -> None:
    assert look_alike(one, other)
    assert rough_look(one) == rough_look(other)
    assert plain_form(one) != plain_form(other)


@pytest.mark.parametrize(("one", "other"), [("Stripe", "STRIPE"), ("L’Oréal", "L'Oréal"), ("A  B", "A B")])
def test_no_difference_worth_a_word(one: str, other: str) -> None:
    assert plain_form(one) == plain_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mail", "Mall"), ("IBM", "ibm corp"), ("Société", "Societe"), ("AIG", "ALG"), ("MAIL", "MALL"),
        ("AMAZON", "ARNAZON"), ("AIM", "ALM"), ("Company I", "Company II"),
    ],
)  # fmt: skip
def test_different_looks(one: str, other: str) -> None:
    assert not look_alike(one, other)


@pytest.mark.parametrize(
    ("text", "seen"), [("ǎ", "ă"), ("pаypal", "paypal"), ("Ａ\u200dß", "Aß"), ("ﬁ", "fi"), ("æ", "ae")]
)
def test_skeletons_are_those_of_the_standard(text: str, seen: str) -> None:
    assert skeleton(text) == skeleton(seen)


@pytest.mark.parametrize("like", [c for c in "аеорсухіјѕԁһӏΑΒΕΖΗοорАВЕКМНОРСТХѴᎪᏴꓐꓑ" if plain_look(c)])
def test_every_letter_of_another_script_is_caught_within_a_word(like: str) -> None:
    assert script_of(like) not in ("", "Latin")
    assert scripts_of(like)
    assert strange(f"Ban{like}d")


INVISIBLE = "\u034f\u115f\u1160\u17b4\u180b\u2800\u3164\ufe00\ufe0f\uffa0\ufff9\U0001bca0\U0001d173\U000e0041\U000e0100"


@pytest.mark.parametrize("sign", INVISIBLE)
def test_rare_invisible_characters(sign: str) -> None:
    assert strange(f"Ama{sign}zon") == "holds a character that cannot be seen"
