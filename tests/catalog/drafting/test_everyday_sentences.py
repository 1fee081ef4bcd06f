"""What is drafted from the sentences that small organisations write."""

import pytest

from catalog.drafting.statements import Draft, Drafter
from catalog.drafting.terms import TermFinder
from catalog.reading.reader import SentenceReader
from inventory.policy import read_policy
from inventory.vocabulary_reader import assemble, built_in_vocabulary

VOCABULARY = assemble(built_in_vocabulary(), ())[0]
FINDER = TermFinder(VOCABULARY)
READER = SentenceReader(VOCABULARY)


def drafter_of(policy: str) -> Drafter:
    return Drafter(VOCABULARY, read_policy(policy, "p.md")[0].clauses, reader=READER)


def drafter(sentence: str, heading: str = "Your data") -> Drafter:
    return drafter_of(f"# Privacy\n\n## {heading}\n\n{sentence}\n")


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


def test_what_a_recipient_also_sees_is_disclosed_as_well() -> None:
    given, seen = drafted("We share your invoices with our accountants, who see your name and postal address.")
    assert given.terms == {"data": ("invoice",), "recipients": ("auditor",)}
    assert seen.terms == {"data": ("name", "postal-address"), "recipients": ("auditor",)}


def test_asks_for_a_kind_and_a_purpose_that_have_no_name() -> None:
    (draft,) = drafted("We pass your name and email to our pigeon post to send you pigeon cards.")
    assert draft.terms == {"data": ("name", "email-address"), "recipients": ("third-party",)}
    assert draft.remarks == (
        "recipients: it says “our pigeon post”; which kind of recipient is that?",
        "purposes: it says “to send you pigeon cards”; which purpose is that?",
    )
    (draft,) = drafted("Our bookings are kept by a hut warden, who sees your name.")
    assert draft.terms == {"data": ("name",), "recipients": ("third-party",)}
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
         {"data": ("name",), "sources": ("phone-call", "email-channel")}),
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
    assert one.why_unread(clause, sentence, []) == ""
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


def test_a_proviso_that_denies_is_told_apart_from_what_is_permitted() -> None:
    sentence = (
        "We use your information for improving our services; provided, however, that we shall not use sensitive "
        "personal information for direct marketing without your express consent."
    )
    use, no_use, with_consent = drafted(sentence)
    assert (use.kind, use.terms) == (
        "permits", {"data": ("collected-information",), "purposes": ("improve-services",)}
    )  # fmt: skip
    assert (no_use.kind, no_use.terms["purposes"]) == ("prohibits", ("promotional-messages",))
    assert (with_consent.kind, with_consent.terms["when"]) == ("permits", ("express-consent",))
    assert use.quote == no_use.quote == with_consent.quote == sentence
    assert no_use.remarks == (
        "exception_to: it says “without your express consent”; what is permitted then is a statement with exception_to "
        "this one",
    )


def test_names_data_that_have_no_term_after_their_words() -> None:
    (draft,) = drafted("We pass your pony records to our payment processor.")
    assert draft.terms["data"] == ("pony-records",)
    assert draft.remarks[0] == (
        "data: it says “pony records”; add this term to the vocabulary, or choose the one that is meant"
    )
    (draft,) = drafted("We share your information with our payment processor.")
    assert draft.terms["data"] == ("collected-information",)
    assert draft.remarks == ()


@pytest.mark.parametrize(
    "policy",
    [
        "## What we know about you\n\n- **Account:** your name and email address\n",
        "## Data\n\nWe collect:\n\n- your name and email address\n",
        "1. **Information we collect**\n\n   1.1 Your name and email address.\n",
        "## Data\n\nThe Company may obtain the User's name and email address.\n",
        "## Cookies\n\nOur website logs your name and email address.\n",
    ],
)
def test_data_are_collected_where_a_list_only_names_them(policy: str) -> None:
    clauses = read_policy(f"# Privacy\n\n{policy}", "p.md")[0].clauses
    (draft,) = [draft for draft in Drafter(VOCABULARY, clauses, reader=READER).drafts() if draft.action == "collect"]
    assert draft.terms == {"data": ("name", "email-address")}


def test_a_heading_in_disguise_names_what_stands_below_it_and_is_not_for_reading() -> None:
    policy = "# Privacy\n\n1. **Information we collect**\n\n   1.1 We collect your name.\n"
    reading = drafter_of(policy)
    heading, below = reading._clauses
    assert reading.why_unread(heading, heading.text, []) == ""
    assert [draft.id for draft in reading.of_clause(below)] == ["collect-information-we-collect"]


def test_what_is_listed_as_a_use_but_has_no_name_is_to_be_read() -> None:
    policy = "# Privacy\n\nWe use your information to:\n\n- groom your ponies\n- improve our services\n"
    reading = drafter_of(policy)
    (said,) = reading.by_sentence(reading._clauses[1])
    assert said == ("groom your ponies", [])
    assert reading.why_unread(reading._clauses[1], *said) == "The program has no word for what it names."
    assert [draft.terms["purposes"] for draft in reading.drafts()] == [("improve-services",)]


def test_a_policy_that_says_what_it_governs_permits_nothing() -> None:
    assert drafted("This Policy governs how Example Analytics, Inc. collects and uses information.") == []


def test_an_owner_and_a_preamble_lead_to_no_term() -> None:
    assert FINDER.find("data", "the User's name and the users’ address") == ["name", "postal-address"]
    assert FINDER.find("sources", "your employer and cookies", but_not="data") == []
    (draft,) = drafted("Subject to the terms hereof, we may share personal information with our payment processor.")
    assert draft.terms["data"] == ("personal-information",)


def test_what_is_used_after_it_was_collected_is_not_collected_by_that() -> None:
    (draft,) = drafted("We use the information so collected, such as your name, to improve our services.")
    assert draft.action == "use"
    assert FINDER.find("data", "your card details when you pay") == ["payment-card"]


def test_what_you_did_may_stand_in_a_list() -> None:
    (draft,) = drafter("**Orders:** what you ordered, your delivery address", "What we know about you").drafts()
    assert (draft.action, draft.terms["data"]) == ("collect", ("purchase-history", "delivery-address"))


def test_a_line_with_a_date_informs_of_nothing() -> None:
    one = drafter("Last updated: 3 May 2025")
    assert one.topics(one._clauses[0]) == []


@pytest.mark.parametrize(
    ("listed", "quote", "terms"),
    [
        ("We collect your name. We do not:\n\n- share your location data with advertisers.",
         "We do not: share your location data with advertisers.",
         {"data": ("location-data",), "recipients": ("advertising-network",)}),
        ("We will never share your phone number with:\n\n- data brokers",
         "We will never share your phone number with: data brokers",
         {"data": ("phone-number",), "recipients": ("data-broker",)}),
        ("We do not:\n\n- sell your name;", "We do not: sell your name;",
         {"data": ("name",), "purposes": ("sell-data",)}),
    ],
)  # fmt: skip
def test_an_item_is_forbidden_where_what_introduces_it_denies_it(listed: str, quote: str, terms: Terms) -> None:
    draft = drafted(listed)[-1]
    assert (draft.kind, draft.action, draft.quote, draft.terms) == ("prohibits", "disclose", quote, terms)


@pytest.mark.parametrize(
    "listed",
    [
        "We do not do any of the following:\n\n- share your name with advertisers",
        "**Never:** we share your name with advertisers.",
    ],
)
def test_what_is_denied_in_other_words_is_not_permitted(listed: str) -> None:
    assert drafted(listed) == []


def test_what_is_excepted_from_a_denial_is_permitted() -> None:
    (draft,) = drafted("We do not share your name, except with:\n\n- our payment processor")
    assert (draft.kind, draft.quote, draft.terms) == (
        "permits", "our payment processor", {"data": ("name",), "recipients": ("payment-processor",)}
    )  # fmt: skip


def test_your_location_is_location_data() -> None:
    (draft,) = drafted("When you rent a bike, we collect your name and your location.")
    assert draft.terms["data"] == ("name", "location-data")
    (draft,) = drafted("We collect your name at our location.")
    assert draft.terms["data"] == ("name",)


@pytest.mark.parametrize(
    "sentence",
    [
        "We share your name with partners, though never without limits we set.",
        "We share your name with couriers except where you hide it.",
        "It is not so that we keep nothing back: your name goes to our partners, and nobody is told.",
    ],
)
def test_nothing_is_permitted_by_a_sentence_whose_denial_or_exception_was_not_understood(sentence: str) -> None:
    one = drafter(sentence)
    (clause,) = one._clauses
    assert [draft for draft in one.drafts() if draft.kind == "permits"] == []
    assert one.why_unread(clause, sentence, []) != ""


def test_a_right_to_refuse_is_told_beside_the_permission() -> None:
    (draft,) = drafted("We share your name with our partners unless you opt out.")
    assert draft.kind == "permits"
    assert draft.remarks[0].startswith("exception: it says “unless you opt out”; ")


def test_an_aim_to_prevent_something_denies_nothing() -> None:
    (draft,) = drafted("We use your IP address to block spam.")
    assert (draft.kind, draft.action) == ("permits", "use")
