"""Edits that loosen: by each more would pass than before, or less would be shown."""

from __future__ import annotations

from tests.catalog.diff.inventory.small import SMALL, Files

FULL: Files = {
    **SMALL,
    "recipients.yaml": """\
recipients:
  mail-host:
    name: Mail Host, Inc.
    kinds: [email-delivery-provider]
    role: processor
    country: US
    agreement: {type: dpa, signed: 2020-01-01, expires: 2030-01-01, document: agreements/mail.txt}
    domains: [mail.example]
    certificate: {framework: data-privacy-framework-eu-us, checked: 2023-10-01, active: yes}
  ticket-desk:
    name: Ticket Desk Ltd
    kinds: [customer-support-provider, advertising-network]
    role: third-party
    country: CN
""",
    "vocabulary.yaml": """\
data:
  shoe-size: {label: Shoe size, broader: [personal-information, health-information], sensitive: true}
conditions:
  opted-in: {label: Opted in}
  opted-in-twice: {label: Opted in twice, broader: [opted-in]}
mechanisms:
  own-clauses: {label: Own clauses, origins: [EEA], destinations: [US], from: 2021-06-27, until: 2024-12-31}
regimes:
  own-law: {label: Own law, area: [FR, DE], from: 2000-01-01}
""",
    "categories/account.yaml": SMALL["categories/account.yaml"]
    .replace("retention:", "regions: [EEA, CH]\nretention:")
    .replace("evidence/consent.md", "{file: evidence/consent.md, reviewed: 2023-06-01, review_every: P1Y}"),
    "policy/statements.yaml": SMALL["policy/statements.yaml"]
    + """\
  tell:
    quote: We use what we collect to provide our services and to help you.
    undertakes: secure-data
    evidence:
      - {code: "src/*.py", absent: [send_to_advertiser, sell]}
      - {setting: site/timing.json, key: rate, is: "10"}
      - {inventory: recipients, is: 2}
      - evidence/secure.md
""",
    "agreements/mail.txt": "Signed.\n",
    "evidence/secure.md": "Locked.\n",
    "src/mail.py": "import mail\n",
    "site/timing.json": '{"rate": 10}',
    "policy/terms.md": "# Terms\n\nWe share whatever we like with anybody.\n",
}
RECIPIENTS, VOCABULARY, STATEMENTS = "recipients.yaml", "vocabulary.yaml", "policy/statements.yaml"
ACCOUNT, MANIFEST, POLICY, WAIVERS = "categories/account.yaml", "inventory.yaml", "policy/privacy.md", "waivers.yaml"
NEVER_SELL = """\
  never-sell:
    quote: We never sell it.
    prohibits: disclose
    data: [collected-information]
    purposes: [sell-data]
"""
AGREEMENT = "    agreement: {type: dpa, signed: 2020-01-01, expires: 2030-01-01, document: agreements/mail.txt}\n"
CERTIFICATE = "    certificate: {framework: data-privacy-framework-eu-us, checked: 2023-10-01, active: yes}\n"
CONSENT = "evidence: {file: evidence/consent.md, reviewed: 2023-06-01, review_every: P1Y}, "
SHIELD = "  privacy-shield-eu-us: {label: Shield, origins: [EEA], destinations: [US]}"
WAIVER = "  - {rule: DIS001, where: account/x, reason: Later., until: 2024-06-01}"
LOOSENING: tuple[tuple[str, str, str, str], ...] = (
    ("a country out", RECIPIENTS, "    country: CN\n", ""),
    ("a country inside the law's area", RECIPIENTS, "country: CN", "country: DE"),
    ("a country to which more grounds lead", RECIPIENTS, "country: CN", "country: US"),
    ("the organisation inside the law's area", MANIFEST, "country: US", "country: FR"),
    ("a region out", ACCOUNT, "regions: [EEA, CH]", "regions: [CH]"),
    ("a region cut", ACCOUNT, "regions: [EEA, CH]", "regions: [DE, CH]"),
    ("regions out", ACCOUNT, "regions: [EEA, CH]\n", ""),
    ("an agreement out", RECIPIENTS, AGREEMENT, ""),
    ("an agreement of another type", RECIPIENTS, "type: dpa", "type: letter"),
    ("an agreement that never ends", RECIPIENTS, ", expires: 2030-01-01", ""),
    ("an agreement that lasts longer by itself", RECIPIENTS, "expires: 2030-01-01", "expires: 2040-01-01"),
    ("an agreement nobody signed", RECIPIENTS, "signed: 2020-01-01, ", ""),
    ("an agreement without its document", RECIPIENTS, ", document: agreements/mail.txt", ""),
    ("an agreement's document emptied", "agreements/mail.txt", "Signed.\n", " \n"),
    ("a processor made internal", RECIPIENTS, "role: processor", "role: internal"),
    ("a processor made a third party", RECIPIENTS, "role: processor", "role: third-party"),
    ("a processor chosen by the person", RECIPIENTS, "role: processor", "role: directed-by-subject"),
    ("a third party made a processor", RECIPIENTS, "role: third-party", "role: processor"),
    ("a third party made an authority", RECIPIENTS, "role: third-party", "role: authority"),
    ("a kind out", RECIPIENTS, ", advertising-network", ""),
    ("a kind more", RECIPIENTS, "[email-delivery-provider]", "[email-delivery-provider, data-broker]"),
    ("a certificate out", RECIPIENTS, CERTIFICATE, ""),

    ("sensitive no longer", VOCABULARY, ", sensitive: true", ""),
    ("a term out from under another", VOCABULARY, ", health-information]", "]"),
    ("a term under another", VOCABULARY, "health-information]", "health-information, contact-information]"),
    ("a condition under another", VOCABULARY, "{label: Opted in}", "{label: Opted in, broader: [consent]}"),
    ("words for a term", VOCABULARY, "sensitive: true}", "sensitive: true, synonyms: [everything]}"),
    ("a mechanism for longer", VOCABULARY, ", until: 2024-12-31", ""),
    ("a mechanism from earlier", VOCABULARY, "from: 2021-06-27", "from: 2001-06-27"),
    ("a mechanism to more", VOCABULARY, "destinations: [US]", "destinations: [US, CN]"),
    ("a mechanism from more", VOCABULARY, "origins: [EEA]", "origins: [EEA, CH]"),
    ("a mechanism that nobody has to list", VOCABULARY, "until: 2024-12-31}", "until: 2024-12-31, adequacy: true}"),
    ("a law for less", VOCABULARY, "area: [FR, DE]", "area: [FR]"),
    ("a law that ended", VOCABULARY, "from: 2000-01-01}", "from: 2000-01-01, until: 2023-01-01}"),
    ("a law out", VOCABULARY, "regimes:\n  own-law: {label: Own law, area: [FR, DE], from: 2000-01-01}\n", ""),
    ("a built-in term redefined", VOCABULARY, "conditions:", "  email-address: {label: E-mail}\nconditions:"),
    ("a built-in mechanism redefined", VOCABULARY, "mechanisms:", "mechanisms:\n" + SHIELD),
    ("evidence of a duty emptied", "evidence/secure.md", "Locked.\n", "\n"),
    ("evidence of a duty out", STATEMENTS, "      - evidence/secure.md\n", ""),
    ("one text less that must be absent", STATEMENTS, "[send_to_advertiser, sell]", "[sell]"),
    ("code left out", STATEMENTS, "sell]}", "sell], except: [src/mail.py]}"),
    ("a fact told as a document", STATEMENTS, '{inventory: recipients, is: 2}', "agreements/mail.txt"),
    ("another value of a setting", STATEMENTS, 'is: "10"', 'is: "100"'),
    ("a setting changed against its evidence", "site/timing.json", "10", "100"),
    ("code against its evidence", "src/mail.py", "import mail", "import mail, send_to_advertiser"),
    ("a review less often", ACCOUNT, "review_every: P1Y", "review_every: P5Y"),
    ("no review any more", ACCOUNT, ", review_every: P1Y", ""),
    ("a review from before", ACCOUNT, "reviewed: 2023-06-01", "reviewed: 2021-06-01"),
    ("evidence of consent out", ACCOUNT, CONSENT, ""),
    ("consent since earlier", ACCOUNT, "since: 2021-01-01", "since: 2011-01-01"),
    ("consent since ever", ACCOUNT, ", since: 2021-01-01", ""),
    ("a second policy", MANIFEST, "policies:", "policies:\n  terms: {document: policy/terms.md}"),
    ("a policy in force earlier", MANIFEST, "effective: 2020-01-01", "effective: 2010-01-01"),
    ("a category under a second policy", ACCOUNT, "title: Account", "title: Account\npolicies: [terms]"),
    ("a waiver for longer", WAIVERS, "until: 2024-06-01", "until: 2029-06-01"),
    ("a waiver more", WAIVERS, "waivers:", "waivers:\n" + WAIVER),
    ("a waiver of another rule", WAIVERS, "rule: POL004", "rule: DIS001"),
    ("a denial turned round in the text", POLICY, "We never sell it.", "We may sell it."),
    ("a denial out of the text", POLICY, "\nWe never sell it.\n", ""),
    ("a prohibition out", STATEMENTS, NEVER_SELL, ""),
    ("a prohibition drafted again", STATEMENTS, "[sell-data]\n", "[sell-data]\n    draft: true\n"),
    ("a condition of a permission out", STATEMENTS, "    when: [opted-in]\n", ""),
    ("a wider permission", STATEMENTS, "shoe-size]\n    subjects", "shoe-size, health-information]\n    subjects"),
    ("fails later", MANIFEST, "fail_on: warning", "fail_on: error"),
    ("one rule less", MANIFEST, "ignore: [RET001]", "ignore: [RET001, EVD]"),
    ("a rule less grave", MANIFEST, "ignore: [RET001]", "ignore: [RET001]\n  severity: {EVD004: note}"),
    ("an earlier day", MANIFEST, "as_of: 2024-01-01", "as_of: 2023-01-01"),
    ("somebody else's hosts as one's own", MANIFEST, "[company.example]", "[company.example, mail.example]"),
)  # fmt: skip
