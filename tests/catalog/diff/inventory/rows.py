"""What is edited, and what that changes."""

from __future__ import annotations

from typing import NamedTuple

ACCOUNT, RECIPIENTS, STATEMENTS = "categories/account.yaml", "recipients.yaml", "policy/statements.yaml"
MANIFEST, POLICY, WAIVERS, VOCABULARY = "inventory.yaml", "policy/privacy.md", "waivers.yaml", "vocabulary.yaml"
MAIL, DESK = "account/mail-host/1", "account/ticket-desk/1"


class Row(NamedTuple):
    """One edit and its changes: “about id event aspect kind”, with + before what came and - before what went."""

    what: str
    file: str
    old: str
    new: str
    changes: tuple[str, ...]


def row(what: str, file: str, old: str, new: str, *changes: str) -> Row:
    return Row(what, file, old, new, changes)


NO_CHANGE = [
    row("a comment", ACCOUNT, "category: account", "# Hello\ncategory: account"),
    row("another order of data", ACCOUNT, "data: [name, email-address]", "data: [email-address, name]"),
    row("another order of keys", ACCOUNT, "title: Account\nlisted_in: account", "listed_in: account\ntitle: Account"),
    row("a note", ACCOUNT, "  - recipient: ticket-desk\n", "  - recipient: ticket-desk\n    note: By ticket.\n"),
    row("an id for a disclosure", ACCOUNT, "  - recipient: mail-host\n", "  - id: mails\n    recipient: mail-host\n"),
    row(
        "subjects written out",
        ACCOUNT,
        "  - recipient: ticket-desk\n",
        "  - recipient: ticket-desk\n    subjects: [customer-user]\n",
    ),
    row(
        "all data written out",
        ACCOUNT,
        "data: [name, email-address, shoe-size]",
        "data: [name, {type: email-address, sources: [registration]}, shoe-size]",
    ),
    row("region written out", ACCOUNT, "retention:", "regions: [US]\nretention:"),
    row("white space in the policy", POLICY, "We may send you news.", "We may\nsend you news."),
    row(
        "clauses in another order",
        POLICY,
        "We may send you news.\n\nWe never sell it.",
        "We never sell it.\n\nWe may send you news.",
    ),
    row("a new term that nothing uses", VOCABULARY, "conditions:", "  hat-size: {label: Hat size}\nconditions:"),
    row("another label", VOCABULARY, "label: Shoe size", "label: Size of shoe"),
]

CHANGES = [
    # ---- Recipients
    row(
        "a new recipient",
        RECIPIENTS,
        "recipients:\n",
        "recipients:\n  print-shop: {name: Print Shop, kinds: [mailing-house], role: processor}\n",
        "recipient print-shop new - widening",
    ),
    row(
        "another legal form",
        RECIPIENTS,
        "Mail Host, Inc.",
        "Mail Host Ltd",
        "recipient mail-host changed name neutral +Mail Host Ltd -Mail Host, Inc.",
    ),
    row(
        "another name, same domain",
        RECIPIENTS,
        "Mail Host, Inc.",
        "Postal Cloud",
        "recipient mail-host changed name neutral +Postal Cloud -Mail Host, Inc.",
    ),
    row(
        "the id passes to another company",
        RECIPIENTS,
        "Ticket Desk Ltd",
        "Gossip Ltd",
        "recipient ticket-desk new - widening",
        "recipient ticket-desk gone - narrowing",
        f"disclosure {DESK} new - widening",
        f"disclosure {DESK} gone - narrowing",
    ),
    row(
        "a farther role",
        RECIPIENTS,
        "role: processor\n    country: US\n    agreement: {type: dpa}",
        "role: controller\n    country: US\n    agreement: {type: dpa}",
        "recipient ticket-desk changed role weaker +controller -processor",
    ),
    row(
        "a kind more",
        RECIPIENTS,
        "kinds: [customer-support-provider]",
        "kinds: [customer-support-provider, press]",
        "recipient ticket-desk changed kinds weaker +press",
    ),
    row(
        "a kind that says no more",
        RECIPIENTS,
        "kinds: [customer-support-provider]",
        "kinds: [customer-support-provider, service-provider]",
        "recipient ticket-desk changed kinds neutral +service-provider",
    ),
    row(
        "another country",
        RECIPIENTS,
        "country: US\n    agreement: {type: dpa}",
        "country: CA\n    agreement: {type: dpa}",
        "recipient ticket-desk changed country neutral +CA -US",
    ),
    row(
        "no agreement",
        RECIPIENTS,
        "    agreement: {type: dpa}\n",
        "",
        "recipient ticket-desk changed agreement weaker -dpa",
    ),
    row(
        "the agreement signed later",
        RECIPIENTS,
        "signed: 2020-01-01",
        "signed: 2021-01-01",
        "recipient mail-host changed agreement.signed neutral +2021-01-01 -2020-01-01",
    ),
    row(
        "the agreement ends sooner",
        RECIPIENTS,
        "expires: 2030-01-01",
        "expires: 2025-01-01",
        "recipient mail-host changed agreement.expires neutral +2025-01-01 -2030-01-01",
    ),
    row(
        "no safeguard for transfers",
        RECIPIENTS,
        "    transfer: [standard-contractual-clauses-2021]\n",
        "",
        "recipient mail-host changed transfer widening -standard-contractual-clauses-2021",
    ),
    row(
        "data passed on",
        RECIPIENTS,
        "    domains: [mail.example]\n",
        "    domains: [mail.example]\n    sub_recipients: [ticket-desk]\n",
        "disclosure account/mail-host/1 changed onward widening +ticket-desk",
        "recipient mail-host changed sub_recipients widening +ticket-desk",
    ),
    row(
        "one host more",
        RECIPIENTS,
        "domains: [mail.example]",
        "domains: [mail.example, post.example]",
        "recipient mail-host changed domains neutral +post.example",
    ),
    # ---- Categories
    row(
        "more data",
        ACCOUNT,
        "shoe-size]",
        "shoe-size, phone-number]",
        "category account changed data widening +phone-number",
    ),
    row("less data", ACCOUNT, ", shoe-size]", "]", "category account changed data narrowing -shoe-size"),
    row(
        "more data subjects",
        ACCOUNT,
        "subjects: [customer-user]",
        "subjects: [customer-user, visitor]",
        "category account changed subjects widening +visitor",
        f"disclosure {MAIL} changed subjects widening +visitor",
        f"disclosure {DESK} changed subjects widening +visitor",
    ),
    row(
        "data subjects of one datum",
        ACCOUNT,
        "data: [name, email-address, shoe-size]",
        "data: [name, email-address, {type: shoe-size, subjects: [visitor]}]",
        "category account changed subjects widening +visitor",
        "category account changed data narrowing -customer-user",
    ),
    row(
        "one more source",
        ACCOUNT,
        "sources: [registration]",
        "sources: [registration, purchase]",
        "category account changed sources widening +purchase",
    ),
    row(
        "one more purpose",
        ACCOUNT,
        "purposes: [provide-services, customer-support]",
        "purposes: [provide-services, customer-support, newsletter]",
        "category account changed purposes widening +newsletter",
    ),
    row(
        "a purpose that says no more",
        ACCOUNT,
        "purposes: [provide-services, customer-support]",
        "purposes: [provide-services, hosting, customer-support]",
        "category account changed purposes neutral +hosting",
    ),
    row(
        "a purpose said more exactly",
        ACCOUNT,
        "purposes: [provide-services, customer-support]",
        "purposes: [hosting, customer-support]",
        "category account changed purposes neutral +hosting",
        "category account changed purposes narrowing -provide-services",
    ),
    row(
        "one region more",
        ACCOUNT,
        "retention:",
        "regions: [US, CA]\nretention:",
        "category account changed regions widening +CA",
    ),
    row(
        "another region",
        ACCOUNT,
        "retention:",
        "regions: [CA]\nretention:",
        "category account changed regions widening +CA",
        "category account changed regions weaker -US",
    ),
    row("kept longer", ACCOUNT, "P1Y", "P2Y", "category account changed retention widening +P2Y -P1Y"),
    row("kept shorter, in months", ACCOUNT, "P1Y", "P11M", "category account changed retention narrowing +P11M -P1Y"),
    row(
        "kept until",
        ACCOUNT,
        "P1Y",
        "until the account is closed",
        "category account changed retention neutral +until the account is closed -P1Y",
    ),
    row("kept for ever", ACCOUNT, "retention: {period: P1Y}\n", "", "category account changed retention widening -P1Y"),
    row(
        "another title",
        ACCOUNT,
        "title: Account",
        "title: Profile",
        "category account changed title neutral +Profile -Account",
    ),
    # ---- Disclosures
    row(
        "one datum more to a recipient",
        ACCOUNT,
        "data: [email-address]",
        "data: [email-address, name]",
        f"disclosure {MAIL} changed data widening +name",
    ),
    row(
        "all data to a recipient",
        ACCOUNT,
        "    data: [name, email-address]\n",
        "",
        f"disclosure {DESK} changed data widening +shoe-size",
    ),
    row(
        "one datum less",
        ACCOUNT,
        "data: [name, email-address]\n    purposes",
        "data: [name]\n    purposes",
        f"disclosure {DESK} changed data narrowing -email-address",
    ),
    row(
        "another purpose",
        ACCOUNT,
        "purposes: [customer-support]",
        "purposes: [provide-services]",
        f"disclosure {DESK} changed purposes widening +provide-services",
        f"disclosure {DESK} changed purposes narrowing -customer-support",
    ),
    row(
        "a laxer condition",
        ACCOUNT,
        "      opted-in-twice: {",
        "      opted-in: {",
        f"disclosure {MAIL} changed conditions neutral +opted-in",
        f"disclosure {MAIL} changed conditions widening -opted-in-twice",
    ),
    row(
        "other evidence",
        ACCOUNT,
        "{evidence: evidence/consent.md, since: 2021-01-01}",
        "{evidence: https://consent.example/page, since: 2021-01-01}",
        f"disclosure {MAIL} changed conditions.opted-in-twice.evidence weaker "
        "+https://consent.example/page -evidence/consent.md",
    ),
    row(
        "a condition more",
        ACCOUNT,
        "    purposes: [customer-support]\n",
        "    purposes: [customer-support]\n    conditions: {opted-in: {}}\n",
        f"disclosure {DESK} changed conditions narrowing +opted-in",
    ),
    row(
        "carved out",
        ACCOUNT,
        "    purposes: [customer-support]\n",
        "    purposes: [customer-support]\n    excluding: [name]\n",
        f"disclosure {DESK} changed data narrowing -name",
        f"disclosure {DESK} changed excluding narrowing +name",
    ),
    row(
        "another citation",
        ACCOUNT,
        "purposes: [customer-support]\n    cites: [share]",
        "purposes: [customer-support]\n    cites: [share, use]",
        f"disclosure {DESK} changed cites neutral +use",
    ),
    row(
        "a disclosure in front, which shifts the numbers",
        ACCOUNT,
        "disclosures:\n",
        "disclosures:\n  - {recipient: ticket-desk, data: [shoe-size], purposes: [customer-support], cites: [share]}\n",
        f"disclosure {DESK} new - widening",
    ),
    row(
        "a disclosure that sends nothing new",
        ACCOUNT,
        "disclosures:\n",
        "disclosures:\n  - {recipient: ticket-desk, data: [name], purposes: [customer-support], cites: [share]}\n",
        f"disclosure {DESK} new - neutral",
    ),
    row(
        "to somebody nobody declared",
        ACCOUNT,
        "disclosures:\n",
        "disclosures:\n  - {recipient: stranger, data: [name], purposes: [customer-support]}\n",
        "disclosure account/stranger/1 new - widening",
    ),
]
