"""Inventories as large or as odd as a test wants them, written into a folder."""

from __future__ import annotations

from pathlib import Path

KINDS = (
    "email-delivery-provider", "analytics-provider", "payment-processor", "infrastructure-provider",
    "customer-support-provider", "advertising-provider", "marketing-provider", "lawyer", "auditor",
)  # fmt: skip
ROLES = ("processor", "controller", "third-party", "authority")
COUNTRIES = ("IE", "DE", "US", "FR", "JP")
DATA = ("name", "email-address", "phone-number", "payment-card", "postal-address", "ip-address")
PURPOSES = ("provide-services", "customer-support", "payment-processing", "comply-with-law")
POLICY = """\
# Privacy Policy

We collect your name and contact details, your payment card and your IP address when you register.

We use this personal information to provide our services.

We share your information with our providers to provide our services, to support you and to process payments.
"""
STATEMENTS = f"""\
policy: privacy
statements:
  collecting:
    quote: We collect your name and contact details, your payment card and your IP address when you register.
    permits: collect
    data: [{", ".join(DATA)}]
  using:
    quote: We use this personal information to provide our services.
    permits: use
    data: [{", ".join(DATA)}]
    purposes: [provide-services]
  sharing:
    quote: We share your information with our providers to provide our services, to support you and to process payments.
    permits: disclose
    data: [{", ".join(DATA[:5])}]
    recipients: [{", ".join(KINDS[:7])}]
    purposes: [provide-services, customer-support, payment-processing]
"""


def write_inventory(folder: Path, recipients: int, categories: int, disclosures: int) -> Path:
    """An inventory of so many recipients, categories and disclosures, some of which are proved and some not."""
    (folder / "categories").mkdir(parents=True)
    (folder / "policy.md").write_text(POLICY)
    (folder / "statements.yaml").write_text(STATEMENTS)
    (folder / "inventory.yaml").write_text(
        "organisation: {name: Larch & Sons Ltd, country: IE, domains: [larch.example]}\n"
        "policies:\n  privacy: {document: policy.md, statements: statements.yaml, effective: 2025-02-01,"
        " speaks_to: [customer-user]}\n"
        "categories: categories/*.yaml\nrecipients: recipients.yaml\nsettings: {as_of: 2026-03-01}\n"
    )
    (folder / "recipients.yaml").write_text("recipients:\n" + "".join(map(_recipient, range(recipients))))
    for number in range(categories):
        share = range(number, disclosures, categories)
        (folder / "categories" / f"c{number:03}.yaml").write_text(_category(number, share, recipients))
    return folder


def _recipient(number: int) -> str:
    kind, role = KINDS[number % len(KINDS)], ROLES[0] if number % 3 else ROLES[number % len(ROLES)]
    return (
        f"  firm-{number}: {{name: Firm of {kind.replace('-', ' ')} number {number}, kinds: [{kind}], role: {role}, "
        f"country: {COUNTRIES[number % len(COUNTRIES)]}}}\n"
    )


def _category(number: int, share: range, recipients: int) -> str:
    disclosures = "".join(
        f"  - {{id: d{place}, recipient: firm-{(place * 7 + number * 11) % recipients}, "
        f"data: [{DATA[place % len(DATA)]}], purposes: [{PURPOSES[place // 40 % len(PURPOSES)]}]}}\n"
        for place in range(len(share))
    )
    return (
        f"category: c{number:03}\ntitle: Records of kind {number} and what belongs to them\nlisted_in: privacy-policy\n"
        f"subjects: [customer-user]\nsources: [registration]\ndata: [{', '.join(DATA)}]\n"
        f"purposes: [provide-services]\nretention: {{period: P{number % 9 + 1}Y}}\ndisclosures:\n{disclosures}"
    )
