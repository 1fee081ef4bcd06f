from __future__ import annotations

from pathlib import Path

import pytest

from cli.editor import reading
from inventory.problem import Span
from reports.editor.completion import completions
from tests.reports.editor.editing import ACCOUNT, APTIBLE, STATEMENTS, Editing, editing

RECIPIENT = "recipient: mail-host\n    data: [payment-card, name, email-address]\n    purposes: provide-services"


@pytest.fixture
def small(tmp_path: Path) -> Editing:
    return editing(tmp_path)


def test_recipients_are_offered_with_their_declaration(small: Editing) -> None:
    offered = small.offered(ACCOUNT, "recipient: mail-host", "recipient: ma|")
    assert offered.keys() == {"mail-host"}
    found = offered["mail-host"]
    assert (found.detail, found.text, found.span) == ("Example Mail", "mail-host", Span(11, 16, 11, 18))
    assert "`infrastructure-provider`; processor, in `US`." in found.markdown
    assert "Agreement: dpa, signed 2023-01-01." in found.markdown


def test_only_permissions_can_be_cited_each_with_its_sentence(small: Editing) -> None:
    offered = small.offered(ACCOUNT, RECIPIENT, f"{RECIPIENT}\n    cites: [|")
    assert offered.keys() == {"collect", "use", "share"}
    assert offered["share"].detail.startswith("permits disclose of name, email-address and payment-card")
    assert (
        "> We share your name, email address and payment card with our service providers" in offered["share"].markdown
    )
    assert "`policy.md:13`, clause `who-gets-it`" in offered["share"].markdown


def test_data_that_the_category_holds_come_first(small: Editing) -> None:
    offered = small.offered(ACCOUNT, "    data: [payment-card, name, email-address]\n", "    data: [name, |]\n")
    first = {label for label, each in offered.items() if each.rank == 0}
    assert first == {"name", "email-address", "payment-card"}
    assert "ip-address" in offered
    assert offered["email-address"].detail == "Email address"
    assert "A kind of `contact-data`" in offered["email-address"].markdown


@pytest.mark.parametrize(
    ("file", "old", "marked", "some", "not_"),
    [
        (ACCOUNT, "subjects: customer-user", "subjects: |", {"customer-user", "visitor"}, {"name"}),
        (ACCOUNT, "sources: data-subject", "sources: [da|", {"data-subject", "purchase"}, {"name"}),
        (ACCOUNT, "purposes: [provide-services, billing]", "purposes: [|]", {"billing"}, {"name"}),
        (ACCOUNT, "listed_in: what-we-collect", "listed_in: |", {"what-we-collect", "who-gets-it"}, {"collect"}),
        (
            STATEMENTS,
            "recipients: service-provider",
            "recipients: |",
            {"service-provider", "mail-host", "listed"},
            set(),
        ),
        (
            STATEMENTS,
            "data: collected-information",
            "data: |",
            {"collected-information", "name", "account"},
            {"billing"},
        ),
        (STATEMENTS, "permits: use", "permits: |", {"collect", "use", "disclose", "transfer"}, {"name"}),
        (STATEMENTS, "permits: use", "permits: use\n    such_as: {data: |", {"any", "name"}, {"billing"}),
        (STATEMENTS, "permits: use", "permits: use\n    when: |", {"consent"}, {"name"}),
        (STATEMENTS, "permits: use", "permits: use\n    undertakes: |", {"refuse-sale"}, {"name"}),
        (STATEMENTS, "permits: use", "permits: use\n    residual: |", {"true", "false"}, {"name"}),
        (STATEMENTS, "permits: use", "permits: use\n    exception_to: |", {"collect", "share"}, {"name"}),
        (STATEMENTS, "permits: use", "permits: use\n    clause: |", {"how-we-use-it"}, {"use"}),
        (STATEMENTS, "[retention]", "[ret|", {"retention", "rights"}, {"name"}),
        (STATEMENTS, "policy: privacy", "policy: |", {"privacy"}, {"name"}),
        ("recipients.yaml", "kinds: infrastructure-provider", "kinds: |", {"infrastructure-provider"}, {"mail-host"}),
        ("recipients.yaml", "role: processor", "role: |", {"processor", "controller"}, {"name"}),
        ("recipients.yaml", "country: US", "country: |", {"US", "DE"}, {"EU"}),
        ("recipients.yaml", "country: US", "country: US\n    transfer: |", {"privacy-shield-eu-us"}, {"name"}),
        ("inventory.yaml", "speaks_to: customer-user", "speaks_to: |", {"customer-user"}, {"name"}),
        ("inventory.yaml", "as_of: 2024-06-01", "ignore: [|", {"DIS001", "POL001"}, {"name"}),
        ("inventory.yaml", "as_of: 2024-06-01", "fail_on: |", {"error", "warning", "note"}, {"name"}),
    ],
)
def test_names_are_offered_where_they_fit(
    small: Editing, file: str, old: str, marked: str, some: set[str], not_: set[str]
) -> None:
    offered = small.offered(file, old, marked)
    assert some <= offered.keys()
    assert offered.keys().isdisjoint(not_)


def test_the_fields_of_the_record_that_are_not_there_yet(small: Editing) -> None:
    offered = small.offered(ACCOUNT, "    recipient: mail-host\n", "    |\n    purposes: x\n")
    assert offered.keys() == {"recipient", "subjects", "cites", "conditions", "excluding", "note"}
    assert offered["recipient"].text == "recipient: "
    assert (offered["recipient"].rank, offered["recipient"].detail) == (0, "required")
    assert offered["cites"].markdown == "The statements that the author relies on."


def test_a_field_that_has_its_colon_gets_no_second_one(small: Editing) -> None:
    offered = small.offered(ACCOUNT, "recipient: mail-host", "rec|: mail-host")
    assert offered["recipient"].text == "recipient"


def test_conditions_and_clauses_are_offered_as_keys(small: Editing) -> None:
    conditions = small.offered(ACCOUNT, RECIPIENT, f"{RECIPIENT}\n    conditions:\n      |")
    assert conditions["consent"].text == "consent: "
    clauses = small.offered(STATEMENTS, "  how-long-we-keep-it: [retention]", "  how-long-we-keep-it: []\n  |")
    assert clauses["who-gets-it"].text == "who-gets-it: "
    assert "how-long-we-keep-it" not in clauses


def test_own_terms_and_dimensions_of_an_open_list(tmp_path: Path) -> None:
    vocabulary = (
        "\nvocabulary:\n  data:\n    shoe-size: {label: Shoe size, definition: How long a foot is., broader: name}\n"
    )
    edited = editing(tmp_path, f"# +++ inventory.yaml{vocabulary}")
    offered = edited.offered(ACCOUNT, "data: [name, email-address, payment-card]", "data: [|")
    assert (offered["shoe-size"].detail, "How long a foot is." in offered["shoe-size"].markdown) == ("Shoe size", True)
    assert "A kind of `name`" in offered["shoe-size"].markdown
    open_list = edited.offered(STATEMENTS, "permits: use", "permits: use\n    such_as:\n      |")
    assert open_list.keys() == {"data", "subjects", "sources", "recipients", "purposes"}


def test_sentences_of_the_policy_are_offered_as_quotes_those_first_that_nobody_quotes(tmp_path: Path) -> None:
    edited = editing(tmp_path, "# +++ policy.md\n\nWe “hold”: nothing else. We keep all (e.g. logs) safe.\n")
    offered = edited.offered(STATEMENTS, "  use:\n    quote: We use your", "  use:\n    quote: We h|")
    first = [label for label, each in offered.items() if each.rank == 0]
    assert first == [
        "We keep your information until you close your account.",
        "We “hold”: nothing else.", "We keep all (e.g. logs) safe.",
    ]  # fmt: skip
    hold = offered["We “hold”: nothing else."]
    assert (hold.text, hold.markdown) == (
        '"We “hold”: nothing else."',
        "`policy.md:19`, clause `how-long-we-keep-it-2`",
    )
    assert offered["We collect your name, email address and payment card from you."].detail == "quoted already"


def test_where_a_name_is_given_or_text_is_written_nothing_is_offered(small: Editing) -> None:
    assert small.offered(ACCOUNT, "category: account", "category: acc|") == {}
    assert small.offered(ACCOUNT, "title: Account", "title: A|") == {}
    assert small.offered(STATEMENTS, "  share:\n", "  sha|:\n") == {}
    assert small.offered(ACCOUNT, "title: Account", "title: Account # n|") == {}
    assert completions(small.known, "policy.md", small.known.texts["policy.md"], 5, 3) == []
    assert completions(small.known, "nowhere.yaml", "category: x", 1, 12) == []


@pytest.mark.parametrize("file", sorted(reading.known(APTIBLE).records))
def test_wherever_a_file_breaks_off_something_can_be_said_without_fail(file: str) -> None:
    edited = Editing(APTIBLE)
    text = edited.known.texts[file]
    offered = 0
    for end in range(0, len(text), 61):
        part = text[:end]
        offered += len(completions(edited.known, file, part, part.count("\n") + 1, end - part.rfind("\n")))
    assert offered > 10
