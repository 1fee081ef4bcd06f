"""Names that are not what they look like, and honest ones that no check may disturb."""

from __future__ import annotations

import pytest

from catalog.checks.inv008_confusable_name import _like_a_service, strange
from catalog.checks.support.confusables import LOOKALIKES, plain_form, skeleton
from catalog.checks.support.scripts import script_of, scripts_of
from catalog.observing.service_catalogue import shipped_services

HONEST = [
    "1Password", "37signals", "Yandex", "Лукойл", "Société Générale", "株式会社リクルート", "株式会社ABC",
    "ＮＴＴドコモ", "Ærø", "삼성SDS", "Ørsted", "ŠKODA", "İş Bankası", "Ελληνικά Πετρέλαια", "Яндекс Go", "МТС",
    "µTorrent", "Azərbaycan Hava Yolları", "L’Oréal", "A＆B", "№1 Foods", "नेस्ले", "Wärtsilä™",
]  # fmt: skip


@pytest.mark.parametrize("name", HONEST)
def test_honest(name: str) -> None:
    assert strange(name) == ""


def test_honest_names_do_not_look_alike() -> None:
    assert len({skeleton(name) for name in HONEST}) == len(HONEST)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Аmazon", "mixes Cyrillic and Latin letters in “Аmazon”"),
        ("Goοgle", "mixes Latin and Greek letters in “Goοgle”"),
        ("Example Рау", "has a word, “Рау”, in Cyrillic letters that look Latin"),
        ("𝐒tripe", "mixes mathematical and Latin letters in “𝐒tripe”"),
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
    ],
)  # fmt: skip
def test_lookalikes(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)
    assert plain_form(one) != plain_form(other)


@pytest.mark.parametrize(("one", "other"), [("Stripe", "STRIPE"), ("L’Oréal", "L'Oréal"), ("A  B", "A B")])
def test_no_difference_worth_a_word(one: str, other: str) -> None:
    assert plain_form(one) == plain_form(other)


@pytest.mark.parametrize(("one", "other"), [("Mail", "Mall"), ("IBM", "ibm corp"), ("Société", "Societe")])
def test_different_looks(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_the_table_names_each_sign_once() -> None:
    signs = "".join(LOOKALIKES.values())
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize("plain", [plain for plain in LOOKALIKES if plain.isalpha()])
def test_every_letter_of_another_script_is_caught_within_a_word(plain: str) -> None:
    for like in LOOKALIKES[plain]:
        if script_of(like) not in ("", "Latin"):
            assert strange(f"Ban{like}d") or not scripts_of(like)


INVISIBLE = "\u034f\u115f\u1160\u17b4\u180b\u2800\u3164\ufe00\ufe0f\uffa0\ufff9\U0001bca0\U0001d173\U000e0041\U000e0100"


@pytest.mark.parametrize("sign", INVISIBLE)
def test_rare_invisible_characters(sign: str) -> None:
    assert strange(f"Ama{sign}zon") == "holds a character that cannot be seen"


def test_a_whole_name_in_another_script_that_looks_like_a_service() -> None:
    services = [service.name for service in shipped_services().values()]
    latin = {plain: likes for plain, likes in LOOKALIKES.items() if plain.isalpha()}
    written = [
        "".join(next((c for c in latin.get(letter, "") if script_of(c) == "Cyrillic"), letter) for letter in name)
        for name in services
    ]
    whole = [name for name in written if set(map(script_of, name)) == {"Cyrillic"}]
    assert len(whole) > 3
    assert all(_like_a_service(name) for name in whole)


def test_services_are_not_taken_for_each_other() -> None:
    services = [service.name for service in shipped_services().values()]
    assert len(services) > 400
    assert [name for name in services if strange(name) or _like_a_service(name)] == []
