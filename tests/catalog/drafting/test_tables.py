"""Tables of a policy: rows of recipients, of retention, and of yes and no, read as what they are."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import yaml

from catalog.checking.assessment import Assessment, assess
from catalog.drafting.named_recipients import vocabulary_text
from catalog.drafting.retention_tables import retained_data
from catalog.drafting.starter import Starter, starter
from catalog.drafting.terms import TermFinder
from inventory.load import load_inventory
from inventory.policy import read_policy
from inventory.vocabulary_reader import assemble, built_in_vocabulary
from tests.catalog.drafting.kept import all_kept

DOCUMENT = "policy/p.md"


def table(header: str, *rows: str, heading: str = "Who gets data") -> str:
    line = "|".join("---" for _ in header.split("|"))
    return f"# Privacy\n\n## {heading}\n\n| {header} |\n|{line}|\n" + "".join(f"| {row} |\n" for row in rows)


def made(policy: str) -> Starter:
    return starter(read_policy(policy, DOCUMENT)[0], policy, "Kiln & Co", "GB")


def checked(folder: Path, policy: str, *, keep: bool) -> Assessment:
    for name, content in {**made(policy).files, DOCUMENT: policy}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        kept = all_kept(content) if keep and name != DOCUMENT else content
        (folder / name).write_text(kept, encoding="utf-8")
    return assess(load_inventory(folder), datetime.date(2025, 6, 1), keep_goals=False)


ENGLISH = table(
    "Where | Which data | Vendor | What it does for us",
    "Norway | Email address | Fjord Letters AS | Email delivery",
    "United States | Name, IP address | Sentry | Error tracking",
    "Somewhere else | Name | Pot Painters Ltd | Glazing of your pots",
)
GERMAN = table(
    "Empfänger | Zweck | Kategorien von Daten | Land",
    "Tonpost GmbH | Newsletter | E-Mail-Adresse | Deutschland",
    heading="Empfänger Ihrer Daten",
)
FRENCH = table(
    "Données | Prestataire | Finalité | Pays",
    "Votre nom, numéro de téléphone | Potiers Réunis SAS | Hébergement | France",
    heading="Destinataires de vos données",
)


def test_every_row_becomes_a_recipient_a_draft_and_a_disclosure(tmp_path: Path) -> None:
    found = checked(tmp_path, ENGLISH, keep=False)
    recipients = {name: entry.record for name, entry in found.prepared.inventory.recipients.items()}
    assert {name: (one.kinds, one.role, one.country) for name, one in recipients.items()} == {
        "fjord-letters": (("email-delivery-provider",), "processor", "NO"),
        "sentry": (recipients["sentry"].kinds, "processor", "US"),
        "pot-painters": (("service-provider",), "processor", None),
    }
    drafts = {entry.id: entry.record for entry in found.prepared.inventory.policies[0].drafts}
    letters = drafts["share-with-fjord-letters"]
    assert (letters.permits, letters.data, letters.recipients) == ("disclose", ("email-address",), ("fjord-letters",))
    assert drafts["share-with-pot-painters"].purposes == ("glazing-of-your-pots",)
    (drafted,) = (one for one in found.findings if one.code == "DRF001")
    assert drafted.message == "3 drafted statements wait to be read; kept, they would prove 3 disclosures."


def test_the_drafts_prove_the_disclosures_once_they_are_kept(tmp_path: Path) -> None:
    found = checked(tmp_path, ENGLISH, keep=True)
    assert {one.code for one in found.findings if one.code.startswith(("DIS", "REF", "INV", "POL"))} == set()


def test_what_the_catalogue_of_services_gives_says_so() -> None:
    text = made(table("Company | Purpose", "Sentry | Error tracking", "Kilnware Ltd | Error tracking")).files
    sentry, kilnware = text["recipients.yaml"].split("\n\n")[1:3]
    assert "    country: US    # from the catalogue of services\n" in sentry
    assert "]    # from the catalogue of services\n" in sentry
    assert "catalogue" not in kilnware
    assert "country" not in kilnware


@pytest.mark.parametrize(
    ("policy", "recipient", "country", "data"),
    [
        (GERMAN, "tonpost", "DE", ("email-address",)),
        (FRENCH, "potiers-reunis", "FR", ("name", "phone-number")),
    ],
)
def test_tables_in_other_languages(
    tmp_path: Path, policy: str, recipient: str, country: str, data: tuple[str, ...]
) -> None:
    inventory = checked(tmp_path, policy, keep=False).prepared.inventory
    (draft,) = (entry.record for entry in inventory.policies[0].drafts)
    assert (draft.permits, draft.recipients, draft.data) == ("disclose", (recipient,), data)
    assert inventory.recipients[recipient].record.country == country


@pytest.mark.parametrize(
    "policy",
    [
        table("Company | Data we never share", "Kilnware Ltd | Name"),
        table("Company | Data", "Kilnware Ltd | Name", heading="With whom we do not share your data"),
        table("Company | Data | Note", "Kilnware Ltd | Name | not for advertising"),
        table("Company | Data | Note", "Kilnware Ltd | Name | only with your consent"),
    ],
)
def test_what_denies_or_limits_is_no_permission(policy: str) -> None:
    assert [draft for draft in made(policy).statements if draft.kind == "permits"] == []


@pytest.mark.parametrize(
    "policy",
    [
        table("Name | Provider | Purpose | Expiry", "_kiln | Kilnware Ltd | Sessions | 1 year", heading="Cookies"),
        table("Name | Purpose | Duration", "_kiln | Sessions | 1 year", heading="Storage on your device"),
        table("Category of recipients | Purpose", "Potters | Glazing"),
        table("Recipients | Data", "Hospitals | Name", "Payment providers | Name"),
        table("Company | Data", "None | Name"),
    ],
)
def test_what_is_no_company_becomes_no_recipient(policy: str) -> None:
    assert made(policy).named == ()


def test_a_row_without_data_permits_nothing_and_is_to_be_read(tmp_path: Path) -> None:
    policy = table("Sub-processor | Service | Location", "Kilnware Ltd | Cloud hosting | Ireland")
    found = checked(tmp_path, policy, keep=False)
    (policies,) = found.prepared.inventory.policies
    assert list(found.prepared.inventory.recipients) == ["kilnware"]
    assert policies.drafts == ()
    assert [entry.record.quote for entry in policies.todo] == ["Kilnware Ltd Cloud hosting Ireland"]


@pytest.mark.parametrize(
    "policy",
    [
        table("Data | Kept for", "Invoices | ten years", heading="Retention"),
        table("How long | What", "7 years | Invoices", heading="Retention"),
        table("Aufbewahrungsfrist | Data", "10 Jahre | Invoices", heading="Speicherung"),
    ],
)
def test_rows_of_retention_inform_of_it(policy: str) -> None:
    (draft,) = made(policy).statements
    assert (draft.kind, draft.action, draft.terms) == ("informs", "retention", {"data": ("invoice",)})


def test_a_table_of_yes_and_no_says_what_is_sold_and_shared() -> None:
    policy = table(
        "Category | Collected | Sold or shared | Disclosed to", "Geolocation data | Yes | No | Service providers",
        heading="Categories of personal information",
    )  # fmt: skip
    said = [(draft.kind, draft.action, draft.terms.get("purposes", ())) for draft in made(policy).statements]
    assert said == [
        ("permits", "collect", ()), ("prohibits", "disclose", ("sell-data", "cross-context-advertising")),
        ("permits", "disclose", ()),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ['Hosting "fast", storage', "a: b {c}", "back\\slash, too"])
def test_own_purposes_are_yaml_whatever_a_table_calls_them(label: str) -> None:
    read = yaml.safe_load(vocabulary_text({"hosting": label}))
    assert read["purposes"]["hosting"]["label"] == label


@pytest.mark.parametrize(
    ("cell", "is_period"),
    [
        ("30 days", True), ("a 30-day window", True), ("six years", True), ("until you leave", True), ("2 Jahre", True),
        ("2 European data centres", False), ("3 companies", False), ("5 organisations", False),
    ],
)  # fmt: skip
def test_what_is_a_period(cell: str, is_period: bool) -> None:
    text = f"# P\n\n| Data | Storage |\n|---|---|\n| E-mail address | {cell} |\n"
    (clause,) = [one for one in read_policy(text, "p.md")[0].clauses if one.cells[1:] == (cell,)]
    assert bool(retained_data(clause, TermFinder(assemble(built_in_vocabulary(), [])[0]))) == is_period
