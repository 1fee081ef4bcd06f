"""Lists of recipients that a policy incorporates, in the forms in which companies publish them."""

import pytest

from inventory.country_names import country_code
from inventory.policy.incorporated import ListedRecipient, listed_in, listed_names

MARKDOWN = """\
# Subprocessors

Last updated 2024.

| # | Country | Sub-processor | Purpose |
|---|---|---|---|
| 1 | Ireland | Acme™ Cloud, Inc. | Hosting |
| 2 | USA | [Zeta, LLC](https://z.example) | Email, SMS |

- How we choose them
"""
PAGE = """\
<p>Who works for us</p>
<table><tr><td>No.</td><td>Name of the entity</td><td>Location</td><td>What for</td></tr>
<tr><td>1</td><td>Acme® Cloud, Inc. (formerly Acme)</td><td>Dublin, Ireland</td><td>Hosting</td></tr>
<tr style="display:none"><td>2</td><td>Hidden Ltd</td><td>US</td><td>Spying</td></tr></table>
<table><tr><th>Version</th><th>Date</th></tr><tr><td>1</td><td>2020</td></tr></table>
"""


def test_a_markdown_table_by_its_headings() -> None:
    assert listed_in(MARKDOWN, "list.md") == (
        [
            ListedRecipient("Acme Cloud, Inc.", 7, "Ireland", "Hosting"),
            ListedRecipient("Zeta, LLC", 8, "USA", "Email, SMS"),
        ],
        [],
    )


def test_an_html_table_whose_headings_are_plain_cells() -> None:
    assert listed_in(PAGE, "list.html") == ([ListedRecipient("Acme Cloud, Inc.", 3, "Dublin, Ireland", "Hosting")], [])


def test_a_table_without_a_heading_for_names() -> None:
    text = "| Nr | Who it is | Since |\n|---|---|---|\n| 1 | Acme | 2020 |\n"
    assert listed_names(text.replace("Who it is", "Firm"), "list.md")[0] == [("Acme", 3)]
    assert listed_names(text.replace("Who it is", "Xyz"), "list.md")[0] == [("Acme", 3)]


def test_a_list() -> None:
    text = (
        "# Partners\n\nWe work with these:\n\n- **Foo GmbH** (Germany): support\n- Bar, Inc. – analytics\n- Baz\n"
        "- bar, inc.\n"
        "- Whoever else may be named here by us at any time in the future will be told to you.\n"
    )
    assert listed_names(text, "list.md")[0] == [("Foo GmbH", 5), ("Bar, Inc.", 6), ("Baz", 7)]
    assert listed_in(text, "list.md")[0][1].services == "analytics"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("name,country\nAcme,US\n", [("Acme", 2)]),
        ("\ufeffVendor;Country\n\"Acme; Inc.\";US\nBüro;DE\n", [("Acme; Inc.", 2), ("Büro", 3)]),
        ("List of recipients\n\nCompany\tRegion\n\"Acme, Inc.\"\tEU\n", [("Acme, Inc.", 4)]),
        ("sep=|\nCompany|Region\nAcme|EU\n", [("Acme", 3)]),
        ("Acme,US\nBeta,DE\n", [("Acme", 1), ("Beta", 2)]),
        ('"Acme, Inc."\n"Beta"\n', [("Acme, Inc.", 1), ("Beta", 2)]),
        ('Purpose,Third party\n"several\nlines",Acme\nHosting,\nMail,Beta\n', [("Acme", 2), ("Beta", 5)]),
        ("id,Subprocessor name,Location\n1,Acme,US\n", [("Acme", 2)]),
        ("name\nAcme\0\n", [("Acme", 2)]),
    ],
)  # fmt: skip
def test_csv_in_every_form(text: str, names: list[tuple[str, int]]) -> None:
    assert listed_names(text, "list.csv") == (names, [])


def test_tab_separated_values() -> None:
    assert listed_names("Name\tUse\nAcme, Inc.\tMail\n", "list.tsv") == ([("Acme, Inc.", 2)], [])


@pytest.mark.parametrize(
    ("text", "file", "code"),
    [
        ("# Nobody\n\nWe have none.\n", "list.md", "INV009"),
        ("name,country\n", "list.csv", "INV009"),
        ("", "list.md", "INV009"),
        ("x", "list.docx", "INV004"),
        ("name\n" + "x" * 200_000 + "\n", "list.csv", "INV001"),
    ],
)
def test_a_list_of_nobody_is_a_problem(text: str, file: str, code: str) -> None:
    names, problems = listed_names(text, file)
    assert [problem.code for problem in problems] == [code]
    assert names == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("USA", "US"), ("U.S.", "US"), ("US", "US"), ("united states of america", "US"), ("Dublin, Ireland", "IE"),
        ("Côte d’Ivoire", "CI"), ("The Netherlands", "NL"), ("Papua New Guinea", "PG"), ("Northern Ireland, UK", "GB"),
        ("Germany and Ireland", None), ("EU", None), ("Atlanta, Georgia, USA", None), ("", None), ("worldwide", None),
    ],
)  # fmt: skip
def test_countries(said: str, code: str | None) -> None:
    assert country_code(said) == code
