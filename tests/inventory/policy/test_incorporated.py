"""Lists of recipients that a policy incorporates, in the forms in which companies publish them."""

from pathlib import Path

import pytest

from inventory.country_names import country_code
from inventory.policy import ListedRecipient, read_policy
from inventory.policy.incorporated import listed_in, read_list
from inventory.problem import Problem

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


def listed_names(text: str, file: str) -> tuple[list[tuple[str, int]], list[Problem]]:
    """Return the names that a document lists, each with its line."""
    found, problems = listed_in(text, file)
    return [(one.name, one.line) for one in found], problems


def test_a_markdown_table_by_its_headings() -> None:
    assert listed_in(MARKDOWN, "list.md") == (
        [
            ListedRecipient("Acme Cloud, Inc.", 7, "Ireland", "Hosting", ("Subprocessors", "Last updated 2024.")),
            ListedRecipient("Zeta, LLC", 8, "USA", "Email, SMS", ("Subprocessors", "Last updated 2024.")),
        ],
        [],
    )


def test_an_html_table_whose_headings_are_plain_cells() -> None:
    acme = ListedRecipient("Acme Cloud, Inc.", 3, "Dublin, Ireland", "Hosting", ("Who works for us",), ("Acme",))
    assert listed_in(PAGE, "list.html") == ([acme], [])


def test_a_table_without_a_heading_for_names() -> None:
    text = "| Nr | Who it is | Since |\n|---|---|---|\n| 1 | Acme | 2020 |\n"
    assert listed_names(text.replace("Who it is", "Firm"), "list.md")[0] == [("Acme", 3)]
    assert listed_names(text.replace("Who it is", "Xyz"), "list.md")[0] == [("Acme", 3)]


def test_a_list_whose_names_end_with_a_full_stop() -> None:
    text = (
        "# Subprocessors\n\n- [Mill Brook Web Services](https://brook.example). Cloud services provider.\n"
        "- tarnPOST. Letters.\n- Quay.io. Images.\n- Otter, Inc. Payments.\n- Ferry of Bantry. Boats.\n"
        "- We also send letters. They are few.\n"
    )
    assert [(one.name, one.services) for one in listed_in(text, "list.md")[0]] == [
        ("Mill Brook Web Services", "Cloud services provider"), ("tarnPOST", "Letters"), ("Quay.io", "Images"),
        ("Otter, Inc.", "Payments"), ("Ferry of Bantry", "Boats"),
    ]  # fmt: skip


def test_an_item_that_is_a_sentence_is_passed_over_aloud(tmp_path: Path) -> None:
    (tmp_path / "list.md").write_text("- Mill Brook GmbH\n\n- We also send letters to others.\n", encoding="utf-8")
    read = read_list(tmp_path, "list.md")
    assert [one.name for one in read.recipients] == ["Mill Brook GmbH"]
    assert [(one.line, one.why) for one in read.passed_over] == [(3, "the item reads as a sentence, not as a name")]


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
        ("x", "list.odt", "INV004"),
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


HTML_CELLS = "<table><tr><td>{}</td><td>{}</td></tr><tr><td>Cloud Loft</td><td>Ireland</td></tr></table>"
HTML_MARKED = (
    "<table><thead><tr><td>Vendor (role)</td><td>Region</td></tr></thead>"
    "<tbody><tr><td>{}</td><td>{}</td></tr><tr><td>Cloud Loft</td><td>Ireland</td></tr></tbody></table>"
)
PIPES = "| Partner & role | Region |\n|---|---|\n| {} | {} |\n| Cloud Loft | Ireland |\n"
BARE_PIPES = "| {} | {} |\n| Cloud Loft | Ireland |\n"
SEMICOLONS = "{};{}\nCloud Loft;Ireland\n"
TITLED = "Vendor (role);Region\n{};{}\nCloud Loft;Ireland\n"


@pytest.mark.parametrize(
    ("form", "file"),
    [
        (HTML_CELLS, "list.html"), (HTML_MARKED, "list.html"), (PIPES, "list.md"), (BARE_PIPES, "list.md"),
        (SEMICOLONS, "list.csv"), (TITLED, "list.csv"), (TITLED.replace(";", "\t"), "list.tsv"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "company",
    ["Mill Brook Inc (processor)", "Name Hosting Ltd", "Processor Partners GmbH", "Vendor Hosting",
     "The Service Company", "Company Name Services Inc.", "Provider 24 Hosting"],
)  # fmt: skip
@pytest.mark.parametrize("country", ["Ireland", "EU"])
def test_no_company_is_taken_for_a_heading(form: str, file: str, company: str, country: str) -> None:
    names = [name for name, _ in listed_names(form.format(company, country), file)[0]]
    assert names == [company.removesuffix(" (processor)"), "Cloud Loft"]


@pytest.mark.parametrize(
    "rows",
    [
        [("Mill Brook", "Processor", "Hosting service"), ("Cloud Loft", "Controller", "Mail service")],
        [("Mill Brook", "Processor", "Hosting service"), ("Cloud Loft", "processor", "Mail")],
        [("Mill Brook", "Processor", "Hosting service")],
        [("Mill Brook", "Processor"), ("Cloud Loft", "Mail")],
    ],
)
def test_a_role_beside_a_company_is_no_heading(rows: list[tuple[str, ...]]) -> None:
    text = "".join(f"{';'.join(row)}\n" for row in rows)
    assert [name for name, _ in listed_names(text, "list.csv")[0]] == [row[0] for row in rows]


def test_a_role_that_comes_again_is_no_heading() -> None:
    text = "Cloud Loft,Processor\nMill Brook,Processor\n"
    assert listed_names(text, "list.csv")[0] == [("Cloud Loft", 1), ("Mill Brook", 2)]


@pytest.mark.parametrize(
    "titles",
    ["Anbieter;Sitz;Zweck", "Nom du sous-traitant;Pays;Finalité", "Proveedor;País;Servicio", "Nome;Sede;Finalità",
     "Naam verwerker;Land;Doel", "Sub-processor name;Hosting location;Purpose of processing", "No.;Legal entity;Where",
     "Vendor;Region;Cost centre", "Company;Signed on;Purpose;Website"],
)  # fmt: skip
def test_usual_titles_in_several_languages_are_headings(titles: str) -> None:
    row = "1;Mill Brook;Ireland" if titles.startswith("No.") else "Mill Brook;Ireland;Mail"
    assert listed_names(f"{titles}\n{row}\n", "list.csv")[0] == [("Mill Brook", 2)]


def test_rows_that_are_header_cells_throughout_are_rows_all_the_same() -> None:
    cells = "<tr><th>{}</th><th>{}</th></tr>"
    rows = [("Company", "Country"), ("Mill Brook", "Ireland"), ("Cloud Loft", "Ireland")]
    text = f"<table>{''.join(cells.format(*row) for row in rows)}</table>"
    assert [name for name, _ in listed_names(text, "list.html")[0]] == ["Mill Brook", "Cloud Loft"]
    text = f"<table>{''.join(cells.format(*row) for row in rows[1:])}</table>"
    assert [name for name, _ in listed_names(text, "list.html")[0]] == ["Mill Brook", "Cloud Loft"]


def test_headings_of_several_rows_and_cells_that_span() -> None:
    text = (
        "<table><caption>Our processors</caption><thead>"
        "<tr><th rowspan=2>No.</th><th rowspan=2>Company</th><th colspan=2>Processing</th></tr>"
        "<tr><th>Purpose</th><th>Country</th></tr></thead><tbody>"
        "<tr><th scope=row>1</th><td rowspan=2>Mill Brook</td><td>Mail</td><td>Ireland</td></tr>"
        "<tr><th scope=row>2</th><td>Hosting</td><td>Ireland</td></tr>"
        "<tr><th colspan=4>Outside the EU</th></tr>"
        "<tr><th scope=row>3</th><td>Cloud Loft</td><td colspan=2>Ireland</td></tr></tbody></table>"
    )
    assert listed_in(text, "list.html")[0] == [
        ListedRecipient("Mill Brook", 1, "Ireland", "Mail; Hosting"),
        ListedRecipient("Cloud Loft", 1, "Ireland", "Ireland"),
    ]  # fmt: skip


def test_the_rows_of_header_cells_before_the_rows_of_a_table_may_follow_a_line_about_it() -> None:
    text = (
        "<table><tr><td colspan=2>As of May</td></tr><tr><th>Vendor</th><th>Country</th></tr>"
        "<tr><td>Mill Brook</td><td>Ireland</td></tr></table>"
    )
    assert [name for name, _ in listed_names(text, "list.html")[0]] == ["Mill Brook"]


def test_a_table_whose_columns_name_no_company_is_no_guess_for_an_import() -> None:
    text = "| Data | Period |\n|---|---|\n| Booking date | 2 years |\n"
    found, problems = listed_in(text, "periods.md", guess=False)
    assert found == []
    assert listed_in(text.replace("Data", "Field name"), "periods.md", guess=False)[0] == []
    assert [problem.message for problem in problems] == [
        "No column of “periods.md” names companies: its columns are “Data”, “Period”."
    ]
    assert listed_names("Acme,US\n", "list.csv") == ([("Acme", 1)], [])


@pytest.mark.parametrize("span", ["0", "-1", "x", "999999999999", "²", " 2 "])
def test_a_span_that_is_no_number_of_columns_harms_nothing(span: str) -> None:
    row = f"<tr><td colspan='{span}'>Acme</td><td>Ireland</td></tr>"
    text = f"<table><tr><th>Company</th><th>Country</th></tr>{row}</table>"
    assert [name for name, _ in listed_names(text, "list.html")[0]] == ["Acme"]


def test_what_stands_above_a_listed_name_is_kept_with_it() -> None:
    text = (
        "# Processors\n\nThese help us.\n\n| Name |\n|---|\n| Acme |\n\n## On request\n\n| Name |\n|---|\n| Bolt |\n\n"
        "Only if you ask for it.\n\n| Name |\n|---|\n| Cord |\n"
    )
    assert {one.name: one.above for one in listed_in(text, "list.md")[0]} == {
        "Acme": ("Processors", "These help us."), "Bolt": ("Processors", "On request"),
        "Cord": ("Processors", "On request", "Only if you ask for it."),
    }  # fmt: skip


def test_plain_cells_in_the_head_of_a_table_are_its_headings() -> None:
    page = (
        "<h1>Who</h1><table><thead><tr><td>Recipient</td><td>Purpose</td></tr></thead>"
        "<tbody><tr><td>Acme GmbH</td><td>Hosting</td></tr></tbody></table>"
    )
    (row,) = read_policy(page, "p.html")[0].clauses
    assert (row.cells, row.header) == (("Acme GmbH", "Hosting"), ("Recipient", "Purpose"))
