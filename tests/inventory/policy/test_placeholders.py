"""Places of a template that nobody filled in: found as written, and nothing else taken for one."""

from __future__ import annotations

import pytest

from inventory.policy.placeholders import placeholders_in


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We share it with [NAME OF HOSTING PROVIDER], a provider.", ["[NAME OF HOSTING PROVIDER]"]),
        ("The controller is [COMPANY], to be reached at TODO.", ["[COMPANY]", "TODO"]),
        ("{{ company_name }} collects, ${company.name} uses, {COMPANY} keeps.",
         ["{{ company_name }}", "${company.name}", "{COMPANY}"]),
        ("<COMPANY NAME>, <<shop>>, [[shop]], %SHOP_NAME%",
         ["<COMPANY NAME>", "<<shop>>", "[[shop]]", "%SHOP_NAME%"]),
        ("We [insert purpose] it; Wir, die [Firmenname einfügen]", ["[insert purpose]", "[Firmenname einfügen]"]),
        ("[Your Company Name] is in [city, state], [Country]", ["[Your Company Name]", "[city, state]", "[Country]"]),
        ("Kept for [X] years, [●] days or [__]", ["[X]", "[●]", "[__]"]),
        ("Last changed: DD/MM/YYYY, by ________ until TBD.", ["DD/MM/YYYY", "________", "TBD"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum"]),
    ],
)  # fmt: skip
def test_a_place_to_fill_in_is_found(text: str, places: list[str]) -> None:
    assert placeholders_in(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Write to [email protected] or [email\u00a0protected].", "as in [1], [GDPR] and [EU]", "see [Section 3]",
        "[your account settings] let you", "see [our cookie policy]", "ask [the data protection officer]", "[sic]",
        "[x] I agree", "TODO SOBRE SUS DATOS", "En TODO MOMENTO usted puede", "100%SAFE%", "a <b> c", "we keep 20__22",
        "{not a place}", "snake_case__name", "[company](https://example.com)",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert placeholders_in(text) == []
