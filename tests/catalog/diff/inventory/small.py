"""A small inventory in which everything is proved, and edits of it."""

from __future__ import annotations

from pathlib import Path

Files = dict[str, str]

SMALL: Files = {
    "inventory.yaml": """\
organisation:
  name: Example Company
  country: US
  domains: [company.example]
policies:
  privacy:
    document: policy/privacy.md
    statements: policy/statements.yaml
    version: "1"
    effective: 2020-01-01
categories: categories/*.yaml
recipients: recipients.yaml
vocabulary: vocabulary.yaml
waivers: waivers.yaml
settings:
  as_of: 2024-01-01
  fail_on: warning
  accept_open_lists: false
  max_vagueness: 0.9
  require_citations: true
  ignore: [RET001]
""",
    "recipients.yaml": """\
recipients:
  mail-host:
    name: Mail Host, Inc.
    kinds: [email-delivery-provider]
    role: processor
    country: US
    agreement: {type: dpa, signed: 2020-01-01, expires: 2030-01-01}
    transfer: [standard-contractual-clauses-2021]
    domains: [mail.example]
  ticket-desk:
    name: Ticket Desk Ltd
    kinds: [customer-support-provider]
    role: processor
    country: US
    agreement: {type: dpa}
""",
    "vocabulary.yaml": """\
data:
  shoe-size: {label: Shoe size, broader: [personal-information]}
conditions:
  opted-in: {label: Opted in}
  opted-in-twice: {label: Opted in twice, broader: [opted-in]}
""",
    "waivers.yaml": """\
waivers:
  - {rule: POL004, where: use-news, reason: Comes in spring., until: 2024-06-01}
""",
    "categories/account.yaml": """\
category: account
title: Account
listed_in: account
subjects: [customer-user]
sources: [registration]
data: [name, email-address, shoe-size]
purposes: [provide-services, customer-support]
retention: {period: P1Y}
disclosures:
  - recipient: mail-host
    data: [email-address]
    purposes: [provide-services]
    cites: [share]
    conditions:
      opted-in-twice: {evidence: evidence/consent.md, since: 2021-01-01}
  - recipient: ticket-desk
    data: [name, email-address]
    purposes: [customer-support]
    cites: [share]
""",
    "policy/privacy.md": """\
# Privacy Policy

**Account:** We collect your name, your email address and your shoe size when you register.

We use what we collect to provide our services and to help you.

We give what we collect to companies that work for us.

We may send you news.

We never sell it.
""",
    "policy/statements.yaml": """\
policy: privacy
statements:
  collect-account:
    quote: We collect your name, your email address and your shoe size when you register.
    permits: collect
    data: [name, email-address, shoe-size]
    subjects: [customer-user]
    sources: [registration]
  use:
    quote: We use what we collect to provide our services and to help you.
    permits: use
    data: [collected-information]
    purposes: [provide-services, customer-support]
  share:
    quote: We give what we collect to companies that work for us.
    permits: disclose
    data: [collected-information]
    recipients: [service-provider]
  use-news:
    quote: We may send you news.
    permits: use
    data: [email-address]
    purposes: [newsletter]
    words: {data: {email-address: send you news}}
    when: [opted-in]
  never-sell:
    quote: We never sell it.
    prohibits: disclose
    data: [collected-information]
    purposes: [sell-data]
""",
    "evidence/consent.md": "Consent.\n",
}
"""Files of the inventory by path; the heading gives the first clause its id, the bold lead-in the second."""


def edited(file: str, old: str, new: str, files: Files = SMALL) -> Files:
    """The files with one passage replaced, which must be there once."""
    assert files[file].count(old) == 1, f"{old!r} is {files[file].count(old)} times in {file}"
    return {**files, file: files[file].replace(old, new)}


def write(folder: Path, files: Files) -> Path:
    """Write the files into `folder`, which need not exist; returns it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
