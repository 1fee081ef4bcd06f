"""Pages to publish: nothing internal stands in them, nobody is left out, and they wait until nothing is missing."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from inventory.policy.incorporated import listed_in
from reports.periods import period_words
from tests.catalog.diff.inventory.small import Files, edited, write
from tests.cli.shell import Shell

RECIPIENTS = "recipients.yaml"
WHOLE = edited(RECIPIENTS, "    domains: [mail.example]\n", "    domains: [mail.example]\n    services: Sends mail\n")
WHOLE = edited(RECIPIENTS, "{type: dpa}\n", "{type: dpa, document: contracts/secret-dpa.md}\n"
               "    services: Answers tickets\n    contact: jane.doe@company.example\n", WHOLE)  # fmt: skip
WHOLE = edited("categories/account.yaml", "    cites: [share]\n    conditions:",
               "    note: see ticket HUSH-4711\n    cites: [share]\n    conditions:", WHOLE)  # fmt: skip
COOKIES = edited("categories/account.yaml", "data: [name, email-address, shoe-size]",
                 "data: [name, email-address, shoe-size, cookie-data]", WHOLE)  # fmt: skip
COOKIES = edited(
    "categories/account.yaml", "    data: [email-address]\n", "    data: [email-address, cookie-data]\n", COOKIES
)
COOKIES = edited(
    "inventory.yaml", "  domains: [company.example]\n", "  domains: [company.example]\n  cookies: [sid]\n", COOKIES
)
COOKIES = edited(
    RECIPIENTS, "    services: Sends mail\n", "    services: Sends mail\n    cookies: [mh_open]\n", COOKIES
)
FORMATS = ("md", "csv", "html", "xlsx")
INTERNAL = re.compile(
    r"missing:|inventory state|recipients\.|categories|statements|\.yaml|\.md\b|mail-host|ticket-desk|account/"
    r"|\bshare\b|HUSH|jane\.doe|secret-dpa|clausemap|[0-9a-f]{12}|spring|POL004|DIS\d|evidence|opted|DRAFT|PARTIAL"
)


def made(shell: Shell, tmp_path: Path, name: str, files: Files, ending: str, *options: str) -> str:
    """The text of a page, that of a workbook with its properties; it is written with exit code 0."""
    folder, output = write(tmp_path / "inv", files), tmp_path / f"page.{ending}"
    assert shell.run("report", name, folder, "--output", output, *options) == 0, shell.err
    content = output.read_bytes()
    if ending != "xlsx":
        return re.sub(r"<style>.*?</style>|content=\"default-src[^\"]*\"", "", content.decode(), flags=re.DOTALL)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = [
            book.read(p).decode() for p in book.namelist() if "sharedStrings" in p or "docProps" in p or "sheet" in p
        ]
        return re.sub(r"<[^>]*>", " ", "".join(parts))


def refused(shell: Shell, tmp_path: Path, name: str, files: Files) -> str:
    """What is said where a page is refused; nothing is written."""
    folder, output = write(tmp_path / "inv", files), tmp_path / "page.md"
    output.write_text("of last week", encoding="utf-8")
    assert shell.run("report", name, folder, "--output", output) == 2
    assert not output.exists()
    return shell.err


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(("name", "files"), [("recipients", WHOLE), ("cookies", COOKIES)])
def test_nothing_internal_stands_on_a_page(shell: Shell, tmp_path: Path, name: str, files: Files, ending: str) -> None:
    text = made(shell, tmp_path, name, files, ending)
    assert "Mail Host, Inc." in text
    assert INTERNAL.findall(text) == []


def test_a_page_says_of_which_day_and_policy_it_speaks(shell: Shell, tmp_path: Path) -> None:
    text = made(shell, tmp_path, "recipients", WHOLE, "md")
    assert "As of 2024-01-01; privacy policy version 1 in force from 2020-01-01\n" in text


LACKING: dict[str, tuple[str, Files, str]] = {
    "a service": (
        "recipients", edited(RECIPIENTS, "    services: Sends mail\n", "", WHOLE),
        "Mail Host, Inc.: the service is missing. Add “services”. (recipients.yaml, line 2)",
    ),
    "a recipient": (
        "recipients", edited("categories/account.yaml", "recipient: ticket-desk", "recipient: brook-brokers", WHOLE),
        "brook-brokers: this recipient is not declared. Declare it under “recipients”, or correct the name. "
        "(categories/account.yaml, line ",
    ),
    "a recipient further on": (
        "recipients", edited(RECIPIENTS, "    services: Answers tickets\n",
                             "    services: Answers tickets\n    sub_recipients: [far-away]\n", WHOLE),
        "far-away: this recipient is not declared.",
    ),
    "a country": (
        "recipients", edited(RECIPIENTS, "    country: US\n    agreement: {type: dpa, doc",
                             "    agreement: {type: dpa, doc", WHOLE),
        "Ticket Desk Ltd: the country is missing. Add “country”. (recipients.yaml, line ",
    ),
    "a word": (
        "recipients", edited("categories/account.yaml", "purposes: [customer-support]", "purposes: [guessing]", WHOLE),
        "Ticket Desk Ltd: “guessing” is in no vocabulary",
    ),
    "a mechanism": (
        "recipients", edited(RECIPIENTS, "[standard-contractual-clauses-2021]", "[handshake]", WHOLE),
        "Mail Host, Inc.: the ground of the transfer to US is missing.",
    ),
    "names of cookies": (
        "cookies", edited("inventory.yaml", "  cookies: [sid]\n", "", COOKIES),
        "Example Company: the names of the cookies are missing. Add “cookies” under “organisation”. (inventory.yaml, ",
    ),
    "somebody's cookies": (
        "cookies", edited(RECIPIENTS, "    cookies: [mh_open]\n", "", COOKIES),
        "Mail Host, Inc.: the names of its cookies are missing. Add “cookies”. (recipients.yaml, line 2)",
    ),
    "a recipient of cookies": (
        "cookies", edited("categories/account.yaml", "recipient: mail-host", "recipient: brook-brokers", COOKIES),
        "brook-brokers: this recipient is not declared.",
    ),
    "how long cookies are kept": (
        "cookies", edited("categories/account.yaml", "retention: {period: P1Y}\n", "", COOKIES),
        "Account: how long the cookies are kept is missing. Add “retention.period”. (categories/account.yaml, line 1)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "files", "point"), LACKING.values(), ids=LACKING.keys())
def test_a_page_waits_until_nothing_is_missing(
    shell: Shell, tmp_path: Path, name: str, files: Files, point: str
) -> None:
    said = refused(shell, tmp_path, name, files)
    assert "something in it is still missing, so nothing was written:\n" in said
    assert point in said
    assert "--draft" in said


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("name", LACKING)
def test_a_draft_shows_its_gaps_in_plain_words(shell: Shell, tmp_path: Path, name: str, ending: str) -> None:
    page, files, point = LACKING[name]
    text = made(shell, tmp_path, page, files, ending, "--draft")
    assert "DRAFT: not to be published." in text
    assert point.partition(":")[0] in text.replace("`", "")
    assert "missing: " not in text
    assert not re.search(r"recipients\.\w|\.yaml|[0-9a-f]{12}", text)


@pytest.mark.parametrize("ending", FORMATS)
def test_who_is_not_declared_stands_in_a_draft_with_what_it_gets(shell: Shell, tmp_path: Path, ending: str) -> None:
    text = made(shell, tmp_path, "recipients", LACKING["a recipient"][1], ending, "--draft")
    assert "brook-brokers (not declared)" in text
    assert "Customer support" in text


@pytest.mark.parametrize("ending", FORMATS)
def test_who_could_not_be_read_stands_in_what_could(shell: Shell, tmp_path: Path, ending: str) -> None:
    broken = edited(RECIPIENTS, "    kinds: [customer-support-provider]\n", "    kind: [helpers]\n", WHOLE)
    text = made(shell, tmp_path, "recipients", broken, ending, "--partial")
    assert "ticket-desk (could not be read)" in text
    assert "DRAFT: not to be published. PARTIAL: not everything could be read" in text


def test_who_could_not_be_read_and_gets_nothing_stands_there_too(shell: Shell, tmp_path: Path) -> None:
    idle = edited(RECIPIENTS, "recipients:\n", "recipients:\n  idle-host:\n    nam: Idle\n", WHOLE)
    for name in ("recipients", "ropa", "cookies"):
        assert "idle-host (could not be read)" in made(shell, tmp_path, name, idle, "md", "--partial")


def test_who_is_passed_data_on_gets_them_over_any_number_of_steps(shell: Shell, tmp_path: Path) -> None:
    chain = "".join(
        f"  step-{n}:\n    name: Step {n} Ltd\n    kinds: [hosting-provider]\n    role: processor\n    country: US\n"
        f"    services: Keeps it\n    agreement: {{type: dpa}}\n    sub_recipients: [step-{(n + 1) % 3}]\n"
        for n in range(3)
    )
    files = edited(RECIPIENTS, "    services: Answers tickets\n",
                   f"    services: Answers tickets\n    sub_recipients: [step-1]\n{chain}", WHOLE)  # fmt: skip
    files[RECIPIENTS] = files[RECIPIENTS].replace("    contact: jane.doe@company.example\n", "")
    text = made(shell, tmp_path, "recipients", files, "md")
    for n in range(3):
        assert f"| Step {n} Ltd | Keeps it | US | Name; Email address | Customer support |" in text


def test_of_what_is_passed_on_in_part_only_that_part_is_listed(shell: Shell, tmp_path: Path) -> None:
    files = edited(RECIPIENTS, "    services: Answers tickets\n",
                   "    services: Answers tickets\n    sub_recipients: [{recipient: far, data: [email-address]}]\n"
                   "  far:\n    name: Far Ltd\n    kinds: [hosting-provider]\n    role: processor\n    country: US\n"
                   "    services: Keeps it\n", WHOLE)  # fmt: skip
    files[RECIPIENTS] = files[RECIPIENTS].replace("    contact: jane.doe@company.example\n", "")
    assert "| Far Ltd | Keeps it | US | Email address | Customer support |" in made(
        shell, tmp_path, "recipients", files, "md"
    )
    assert "Far Ltd (by way of Ticket Desk Ltd)" in made(shell, tmp_path, "ropa", files, "md")
    assert "Ticket Desk Ltd; Far Ltd" in made(shell, tmp_path, "data", files, "md")


def test_a_table_for_programs_holds_every_list(shell: Shell, tmp_path: Path) -> None:
    files = edited(RECIPIENTS, "role: processor\n    country: US\n    agreement: {type: dpa, doc", "role: controller\n"
                   "    country: US\n    agreement: {type: dpa, doc", WHOLE)  # fmt: skip
    text = made(shell, tmp_path, "recipients", files, "csv")
    names, problems = listed_in(text, "list.csv")
    assert [one.name for one in names] == ["Mail Host, Inc.", "Ticket Desk Ltd"]
    assert problems == []
    assert [line.rpartition(",")[2] for line in text.splitlines()] == ["List", "Subprocessors", "Other recipients"]


@pytest.mark.parametrize(
    ("period", "words"),
    [("P2Y", "2 years"), ("P1Y6M", "1 year, 6 months"), ("P30D", "30 days"), ("P2W", "2 weeks"), ("PT24H", "PT24H"),
     ("P", "P"), ("until you object", "until you object")],
)  # fmt: skip
def test_periods_are_said_in_words(period: str, words: str) -> None:
    assert period_words(period) == words
