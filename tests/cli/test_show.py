"""`inventory show`: tables and single records."""

import json
from collections.abc import Callable

import pytest

from tests.cli.shell import APTIBLE, Shell


@pytest.mark.parametrize(
    ("kind", "header", "line"),
    [
        (
            "categories",
            "CATEGORY TITLE DATA ABOUT FOR DISCLOSED JUSTIFIED CLAUSE",
            "cookies Cookies and Other Tracking",
        ),
        (
            "recipients",
            "RECIPIENT NAME KIND ROLE COUNTRY AGREEMENT GETS JUSTIFIED",
            "bank Example Bank payment-processor",
        ),
        ("purposes", "PURPOSE LABEL A KIND OF CATEGORIES DISCLOSURES STATED BY", "billing Billing in general"),
        ("clauses", "LINE CLAUSE VERDICT STATEMENTS TEXT", "33 content used collect-content Content: We collect"),
        (
            "statements",
            "LINE STATEMENT VERDICT USES MEANS QUOTE",
            "70 share-payment used 1 permits disclose of payment",
        ),
        ("disclosures", "DISCLOSURE TO DATA ABOUT FOR VERDICT", "account/debit-check bank bank-account customer-user"),
        ("vocabulary", "DIMENSION TERM LABEL A KIND OF FROM", "data bank-account Bank account (sensitive)"),
    ],
)
def test_lists_each_kind(shell: Shell, kind: str, header: str, line: str) -> None:
    assert shell.run("show", kind, APTIBLE) == 0
    lines = [" ".join(one.split()) for one in shell.out.splitlines()]
    assert lines[0] == header
    assert [one for one in lines if one.startswith(line)]


def test_shows_a_statement_with_the_goals_it_proves(shell: Shell) -> None:
    assert shell.run("show", "statements", "share-payment", APTIBLE) == 0
    assert "quote: We provide your payment information to our service providers" in shell.out
    assert "line: 70" in shell.out
    assert "verdict: used" in shell.out
    assert "- disclose; account/debit-check; for payment-verification; data bank-account" in shell.out


def test_shows_what_a_prohibition_forbids(shell: Shell) -> None:
    assert shell.run("show", "statements", "opt-out", APTIBLE, "--json") == 0
    (record,) = json.loads(shell.out)
    assert (record["verdict"], record["uses"]) == ("violated", 2)
    assert [one["where"] for one in record["forbids"]] == [
        "account/invitations-unsubscribed", "account/tips-unsubscribed"
    ]  # fmt: skip


def test_shows_a_recipient_with_what_it_gets(shell: Shell) -> None:
    assert shell.run("show", "recipients", "bank", APTIBLE) == 0
    assert "country: US" in shell.out
    assert "expires: 2027-04-01" in shell.out
    assert "- account/debit-billing; data bank-account; about customer-user; for billing; verdict partial" in shell.out


def test_shows_a_clause_a_purpose_a_category_a_disclosure_and_a_mechanism(shell: Shell) -> None:
    assert shell.run("show", "clauses", "content", APTIBLE) == 0
    assert "statements: collect-content" in shell.out
    assert shell.run("show", "purposes", "payment-processing", APTIBLE) == 0
    assert "above: process-transactions, billing" in shell.out
    assert "share-payment" in shell.out
    assert shell.run("show", "categories", "cookies", APTIBLE, "--as-of", "2015-10-06") == 0
    assert "- from EU; to US; recipient the organisation itself; verdict not-in-force" in shell.out
    assert shell.run("show", "disclosures", "account/chat-login", APTIBLE) == 0
    assert "rests on: share-consent, use-access" in shell.out
    assert shell.run("show", "vocabulary", "safe-harbor-eu-us", APTIBLE) == 0
    assert "holds until: 2015-10-06" in shell.out


def test_gives_programs_all_records(shell: Shell) -> None:
    assert shell.run("show", "disclosures", APTIBLE, "--json") == 0
    verdicts = {record["id"]: record["verdict"] for record in json.loads(shell.out)}
    assert verdicts["account/debit-check"] == "broader"
    assert verdicts["account/session-replay"] == "undeclared"


def ids(shell: Shell) -> set[str]:
    return {record["id"] for record in json.loads(shell.out)}


def test_looks_for_words_of_the_vocabulary(shell: Shell) -> None:
    assert shell.run("show", "vocabulary", "data", "email", APTIBLE) == 0
    lines = [line.split()[:2] for line in shell.out.splitlines()[1:]]
    assert ["data", "email-address"] in lines
    assert {dimension for dimension, _ in lines} == {"data"}
    assert len(lines) < 12
    assert shell.run("show", "vocabulary", "data", "email", APTIBLE, "--json") == 0
    assert ids(shell) == {name for _, name in lines}
    assert shell.run("show", "vocabulary", "email", "--dir", APTIBLE, "--json") == 0
    assert ids(shell) > {"email-address", "email-delivery-provider", "email-channel"}
    assert shell.run("show", "vocabulary", "recipients", "newsletter services", APTIBLE, "--json") == 0
    assert ids(shell) == {"email-marketing-provider"}


def test_lists_one_dimension_and_shows_one_of_its_terms(shell: Shell) -> None:
    assert shell.run("show", "vocabulary", "topics", "--dir", APTIBLE, "--json") == 0
    assert {record["dimension"] for record in json.loads(shell.out)} == {"topics"}
    assert shell.run("show", "vocabulary", "data", "email-address", APTIBLE) == 0
    assert "above: " in shell.out
    assert "named by: " in shell.out
    assert shell.run("show", "vocabulary", "mechanisms", "safe-harbor-eu-us", APTIBLE) == 0
    assert "holds until: 2015-10-06" in shell.out


def test_says_what_is_meant_where_no_term_has_the_words(shell: Shell) -> None:
    assert shell.run("show", "vocabulary", "data", "emial-address", APTIBLE) == 2
    assert "“emial-address” is not among the vocabulary. Did you mean “email-address”?" in shell.err
    assert shell.run("show", "vocabulary", "subjects", "qwertz", APTIBLE) == 2
    assert "“qwertz” is not among the vocabulary. See `inventory show vocabulary`." in shell.err


def test_suggests_what_was_meant(shell: Shell) -> None:
    assert shell.run("show", "categorys", APTIBLE) == 2
    assert "“categorys” cannot be listed. Did you mean “categories”?" in shell.err
    assert shell.run("show", "recipients", "bnk", APTIBLE) == 2
    assert "“bnk” is not among the recipients. Did you mean “bank”?" in shell.err


def test_cuts_no_id_on_a_terminal_where_texts_can_give_way(shell: Shell, terminal: Callable[[int], None]) -> None:
    terminal(100)
    assert shell.run("show", "statements", APTIBLE) == 0
    assert max(len(line) for line in shell.out.splitlines()) <= 100
    assert "tell-of-ownership-change" in shell.out
    assert "…" in shell.out


def test_recipients_that_nobody_declared_are_listed_as_such(shell: Shell) -> None:
    assert shell.run("show", "recipients", APTIBLE) == 0
    (line,) = [line for line in shell.out.splitlines() if line.startswith("replay-vendor")]
    assert "not declared" in line
    assert shell.run("show", "recipients", "replay-vendor", APTIBLE, "--json") == 0
    (record,) = json.loads(shell.out)
    assert (record["declared"], record["role"], record["justified_disclosures"]) == (False, None, 0)
    assert record["data"]
