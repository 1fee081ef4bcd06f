"""The language of a text is told, or nothing is: never a wrong one."""

from __future__ import annotations

import pytest

from catalog.reading.detection import is_read, language_name, language_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "We never share your address with them."),
        ("de", "Ihre Anschrift wird an keine Händler verkauft."),
        ("fr", "Nous ne louons pas votre adresse."),
        ("es", "No vendemos sus datos a terceros."),
        ("it", "Non vendiamo i suoi dati."),
        ("nl", "Wij verkopen uw gegevens niet."),
        ("pt", "Não vendemos os seus dados."),
        ("hu", "Az adatait nem adjuk el, és csak addig kezeljük, amíg kell."),
        ("pl", "Nie sprzedajemy państwa danych i nie udostępniamy ich."),
        ("sv", "Vi säljer inte dina uppgifter till annonsörer."),
        ("fi", "Emme myy tietoja, mutta voimme jakaa ne, kun se on tarpeen."),
        ("ru", "Мы не передаем ваши данные третьим лицам."),
        ("uk", "Ми не продаємо ваші дані та не передаємо їх."),
        ("el", "Δεν πωλούμε τα δεδομένα σας."),
        ("ja", "当社は、お客様の個人情報を第三者に提供しません。"),
        ("zh", "我们不会出售您的个人信息。"),
        ("ar", "لا نبيع بياناتك"),
        ("", "Example, Inc."),
        ("", ""),
    ],
)
def test_language_of(code: str, text: str) -> None:
    assert language_of(text) == code


def test_what_is_not_read_has_a_name() -> None:
    assert [is_read(code) for code in ("", "en", "en-GB", "pt-BR", "hu", "tlh")] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]
    assert (language_name("hu"), language_name("zh-Hant"), language_name("tlh")) == ("Hungarian", "Chinese", "tlh")
