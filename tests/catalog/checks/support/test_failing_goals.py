"""What is said of goals that fail: the message, the sentences that come nearest, the next step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from catalog.findings.locate import Locator
from tests.catalog.small import assessed, more, told

STATEMENTS = "# +++ statements.yaml\n"
PRESS = """
# +++ recipients.yaml
  gazette: {name: Example Gazette, kinds: press, role: third-party, country: US}
"""
TRANSFER = more().replace("purposes: provide-services\ndis", "purposes: provide-services\nregions: [EU, CH]\ndis")
HOST_ABROAD = """
# +++ recipients.yaml
  far-host:
    name: Far Host
    kinds: infrastructure-provider
    role: processor
    country: IN
    agreement: {type: dpa}
    transfer: [safe-harbor-eu-us]
"""


def statement(name: str, quote: str, *lines: str) -> str:
    return f"  {name}:\n    quote: {quote}\n" + "".join(f"    {line}\n" for line in lines)


NO_CONTACT = statement(
    "no-contact", "We keep your information", "prohibits: disclose", "data: personal-information",
    "recipients: service-provider",
)  # fmt: skip
TO_PRESS = ("permits: disclose", "data: name", "recipients: press", "purposes: provide-services")

CASES = {
    "unjustified": (("DIS001", "COL001"), more("[name, date-of-birth]", "gazette") + PRESS),
    "unjustified_use": (("USE001",), more("[name, {type: date-of-birth, purposes: [advertising, billing]}]").replace(
        "\npurposes: provide-services", "\npurposes: [billing, marketing]")),
    "prohibited": (("DIS002",), more() + STATEMENTS + NO_CONTACT.replace("personal-information", "name")),
    "conflicting": (("DIS003",), more() + STATEMENTS + NO_CONTACT),
    "conflicting_purpose": (("DIS003",), more("email-address") + "# === statements.yaml\npolicy: privacy\nstatements:\n"
        + statement("hand-over", "We share your name", "permits: disclose", "data: email-address",
                    "recipients: mail-host")
        + statement("use-email", "We use your information", "permits: use", "data: email-address")
        + statement("use-no-contacts", "We keep your information", "prohibits: use", "data: contact-data")),
    "partial": (("DIS004",), more("contact-data")),
    "partly_prohibited": (("DIS004",), more("email-address") + STATEMENTS + NO_CONTACT.replace(
        "personal-information", "work-email-address")),
    "partly_special": (("DIS004",), more("email-address") + STATEMENTS + statement(
        "specially", "We share your name", *TO_PRESS[:1], "data: work-email-address", "recipients: press",
        "displaces: share")),
    "unmet": (("DIS005",), more(to="gazette") + PRESS + STATEMENTS + statement(
        "to-press", "We share your name", *TO_PRESS, "when: [consent, notice-given]")),
    "not_in_force": (("DIS006",), more(to="gazette") + PRESS + STATEMENTS + statement(
        "to-press", "We share your name", *TO_PRESS, "until: 2024-06-01")),
    "miscited": (("DIS007",), more().replace("provide-services}", "provide-services, cites: to-press}") + PRESS
        + STATEMENTS + statement("to-press", "We share your name", *TO_PRESS)),
    "displaced": (("DIS001",), more() + PRESS + STATEMENTS + statement(
        "specially", "We share your name", *TO_PRESS, "displaces: share")),
    "lost_quote": (("DIS001",), more(to="gazette") + PRESS + STATEMENTS + statement(
        "to-press", "We never said so", *TO_PRESS)),
    "no_transfer": (("TRN001",), TRANSFER + HOST_ABROAD.replace("    transfer: [safe-harbor-eu-us]\n", "") + STATEMENTS
        + statement("with-consent", "We keep your information", "permits: transfer",
                    "when: [transfer-consent, consent]")
        + "# === categories/more.yaml\n" + TRANSFER.split("\n", 2)[2].replace("regions", """conditions:
  consent: {evidence: "https://example.org/consent"}
regions""").replace("mail-host", "far-host")),
    "ended_transfer": (("TRN002",), TRANSFER + HOST_ABROAD + STATEMENTS + statement(
        "harbor", "We keep your information", "permits: transfer", "mechanism: safe-harbor-eu-us")),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_message(name: str, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    codes, text = CASES[name]
    found = [f for f in assessed(tmp_path, text).findings if f.code in codes]
    assert {f.code for f in found} == set(codes)
    assert all(f.span or Locator(tmp_path).locate([f])[0].source for f in found)
    golden(f"{name}.txt", told(found))


CAUSES = {
    "one datum": ("{recipient: mail-host, data: [name, phone-number], purposes: provide-services}", "phone-number"),
    "one purpose": ("{recipient: mail-host, data: [name], purposes: [provide-services, billing]}", "billing"),
    "one kind of person": (
        "{recipient: mail-host, data: name, subjects: [visitor, customer-user], purposes: provide-services}",
        "visitor"),
    "a single datum, so perhaps the recipient": ("{recipient: mail-host, data: [phone-number], purposes: billing}",
                                                 "mail-host"),
    "two data": ("{recipient: mail-host, data: [name, phone-number, ip-address], purposes: provide-services}",
                 "mail-host"),
    "a datum and a purpose": (
        "{recipient: mail-host, data: [name, phone-number], purposes: [provide-services, billing]}", "mail-host"),
    "a datum that is not named": ("{recipient: mail-host, purposes: provide-services}", "mail-host"),
    "a named disclosure": ("{id: it, recipient: mail-host, data: [phone-number], purposes: billing}", "it"),
}  # fmt: skip


@pytest.mark.parametrize("name", CAUSES)
def test_a_finding_stands_at_its_cause(name: str, tmp_path: Path) -> None:
    disclosure, cause = CAUSES[name]
    text = more("[name, phone-number, ip-address]")
    text = text.replace("{id: it, recipient: mail-host, purposes: provide-services}", disclosure)
    if "visitor" in disclosure:
        text = text.replace("subjects: customer-user", "subjects: [customer-user, visitor]", 1)
    found = [f for f in assessed(tmp_path, text).findings if f.code == "DIS001" and f.where.startswith("more/")]
    (place,) = Locator(tmp_path).locate(found)
    assert place.source[place.span.column - 1 : place.span.end_column - 1] == cause


def test_a_datum_that_is_not_collected_is_marked_by_its_name(tmp_path: Path) -> None:
    text = more("[phone-number, {type: ip-address, note: Never kept.}]")
    found = [f for f in assessed(tmp_path, text).findings if f.code == "COL001" and f.where == "more"]
    places = Locator(tmp_path).locate(found)
    assert [one.source[one.span.column - 1 : one.span.end_column - 1] for one in places] == [
        "phone-number",
        "ip-address",
    ]
