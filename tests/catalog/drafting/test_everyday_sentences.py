"""What is drafted from the sentences that small organisations write."""

import pytest

from catalog.drafting.statements import Draft, Drafter
from catalog.drafting.terms import TermFinder
from inventory.policy import read_policy
from inventory.vocabulary_reader import assemble, built_in_vocabulary

FINDER = TermFinder(assemble(built_in_vocabulary(), ())[0])


def drafter(sentence: str, heading: str = "Your data") -> Drafter:
    return Drafter(FINDER, read_policy(f"# Privacy\n\n## {heading}\n\n{sentence}\n", "p.md")[0].clauses)


def drafted(sentence: str) -> list[Draft]:
    return drafter(sentence).drafts()


Terms = dict[str, tuple[str, ...]]


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("We provide your payment card to our payment processor to take payment.",
         {"data": ("payment-card",), "recipients": ("payment-processor",), "purposes": ("payment-processing",)}),
        ("We may also pass your name to our email provider to send you booking confirmations.",
         {"data": ("name",), "recipients": ("email-delivery-provider",), "purposes": ("purchase-confirmation",)}),
        ("We send your telephone number to an SMS service, which gets it to send reminders.",
         {"data": ("phone-number",), "recipients": ("messaging-provider",), "purposes": ("reminders",)}),
        ("We share your invoices with our accountants, who see your name and postal address.",
         {"data": ("invoice", "name", "postal-address"), "recipients": ("auditor",)}),
        ("We give your bank account number to our payment processor.",
         {"data": ("bank-account",), "recipients": ("payment-processor",)}),
    ],
)  # fmt: skip
def test_what_is_handed_to_somebody_is_disclosed(sentence: str, terms: Terms) -> None:
    (draft,) = drafted(sentence)
    assert (draft.kind, draft.action, draft.terms, draft.remarks) == ("permits", "disclose", terms, ())


def test_who_sees_and_which_gets_make_a_disclosure_each() -> None:
    accountants, texts = drafted(
        "We work with accountants, who see your invoices, and an SMS service, which gets your phone number to send "
        "reminders."
    )
    assert accountants.terms == {"data": ("invoice",), "recipients": ("auditor",)}
    assert texts.terms == {
        "data": ("phone-number",), "recipients": ("messaging-provider",), "purposes": ("reminders",)
    }  # fmt: skip
    assert (accountants.id, texts.id) == ("share-with-auditor", "share-with-messaging-provider")


def test_asks_for_a_kind_and_a_purpose_that_have_no_name() -> None:
    (draft,) = drafted("We pass your name and email to our widget provider to send you pigeon cards.")
    assert draft.terms == {"data": ("name", "email-address"), "recipients": ("service-provider",)}
    assert draft.remarks == (
        "recipients: it says “our widget provider”; which kind of recipient is that?",
        "purposes: it says “to send you pigeon cards”; which purpose is that?",
    )
    (draft,) = drafted("Our bookings are kept by a hut warden, who sees your name.")
    assert draft.terms == {"data": ("name",), "recipients": ("service-provider",)}
    assert draft.remarks == ("recipients: it says “a hut warden”; which kind of recipient is that?",)
    (draft,) = drafted("We share your name with our service providers.")
    assert (draft.terms["recipients"], draft.remarks) == (("service-provider",), ())


@pytest.mark.parametrize(
    "sentence",
    ["We provide our services to you.", "We send you emails to tell you of our news.", "We give refunds to people."],
)
def test_what_you_get_is_not_disclosed(sentence: str) -> None:
    assert [draft for draft in drafted(sentence) if draft.action == "disclose"] == []


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("When you register, we collect your name, email and telephone number.",
         {"data": ("name", "email-address", "phone-number"), "sources": ("registration",)}),
        ("We collect your telephone number.", {"data": ("phone-number",)}),
        ("We collect your name when you contact us by phone or by email.",
         {"data": ("name",), "sources": ("email-channel", "phone-call")}),
        ("When you book a tour, we collect your payment card.", {"data": ("payment-card",), "sources": ("purchase",)}),
    ],
)  # fmt: skip
def test_sources_tell_how_data_are_got(sentence: str, terms: Terms) -> None:
    (draft,) = drafted(sentence)
    assert (draft.action, draft.terms) == ("collect", terms)


def test_an_email_address_is_used_and_not_an_email() -> None:
    (draft,) = drafted("We use your email to send you booking confirmations.")
    assert (draft.action, draft.terms) == ("use", {"data": ("email-address",), "purposes": ("purchase-confirmation",)})
    assert FINDER.find("data", "Contact us by post, phone and email.") == []
    assert FINDER.find("data", "your email or phone") == ["email-address", "phone-number"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We keep your booking details for two years.",
        "We store your IP address until you close the account.",
        "The data you provide are kept for as long as the law asks.",
    ],
)
def test_how_long_data_are_kept_informs_of_retention(sentence: str) -> None:
    one = drafter(sentence, "How long")
    (clause,) = one._clauses
    assert one.drafts() == []
    assert not one.needs_reading(clause)
    assert one.topics(clause)[0] == "retention"
    assert [draft.action for draft in drafted("We collect your name and keep it for two years.")] == ["collect"]


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("We do not sell your personal information.", {"data": ("personal-information",), "purposes": ("sell-data",)}),
        ("We will never sell, rent or lease your email address to third parties.",
         {"data": ("email-address",), "recipients": ("third-party",), "purposes": ("sell-data",)}),
        ("Your information will not be sold.", {"data": ("collected-information",), "purposes": ("sell-data",)}),
    ],
)  # fmt: skip
def test_not_to_sell_forbids_a_sale_and_no_other_disclosure(sentence: str, terms: Terms) -> None:
    (draft,) = drafted(sentence)
    assert (draft.kind, draft.action, draft.terms) == ("prohibits", "disclose", terms)
    assert draft.id.startswith("no-sale-")


@pytest.mark.parametrize(
    "sentence",
    ["We do not sell or share your email address with third parties.", "We never sell, rent, or otherwise disclose "
     "your email address to third parties.", "Your email address is not shared with third parties."],
)  # fmt: skip
def test_not_to_sell_or_share_forbids_every_disclosure(sentence: str) -> None:
    (draft,) = drafted(sentence)
    assert (draft.kind, draft.action) == ("prohibits", "disclose")
    assert draft.terms == {"data": ("email-address",), "recipients": ("third-party",)}
