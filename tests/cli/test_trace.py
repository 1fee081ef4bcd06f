"""`inventory trace`: up- and downstream along declared flows."""

import json

from tests.cli.shell import APTIBLE, Shell


def sections(text: str) -> dict[str, list[str]]:
    """The ids below each heading, upstream and downstream apart."""
    found: dict[str, list[str]] = {}
    half = kind = ""
    for line in text.splitlines():
        if line in ("Upstream", "Downstream", "Disclosures"):
            half = line
        elif line.startswith("    "):
            found.setdefault(f"{half} {kind}", []).append(line.split()[0].rstrip(":"))
        elif line.endswith(":"):
            kind = line.strip().rstrip(":")
    return found


def test_shows_where_a_datum_comes_from_and_goes(shell: Shell) -> None:
    assert shell.run("trace", "bank-account", APTIBLE) == 0
    found = sections(shell.out)
    assert found["Upstream sources"] == ["purchase"]
    assert found["Upstream categories"] == ["account"]
    assert "share-payment" in found["Upstream statements"]
    assert found["Downstream recipients"] == ["bank", "webinar-host"]
    assert "  account/debit-check: bank-account → payment-verification → bank (broader)" in shell.out.splitlines()


def test_shows_what_reaches_a_recipient_and_no_more(shell: Shell) -> None:
    assert shell.run("trace", "bank", APTIBLE) == 0
    found = sections(shell.out)
    assert found["Upstream data"] == ["account/bank-account"]
    assert found["Upstream purposes"] == ["billing", "payment-verification"]
    assert "account-and-profile-information" in found["Upstream clauses"]


def test_invents_no_flow_through_a_shared_purpose(shell: Shell) -> None:
    assert shell.run("trace", "uptime-statistics", APTIBLE) == 0
    assert sections(shell.out)["Downstream recipients"] == ["trade-press"]
    assert shell.run("trace", "education-record", APTIBLE) == 0
    assert "gallery-visitors" not in shell.out


def test_follows_a_clause_to_the_flows_that_rest_on_it(shell: Shell) -> None:
    assert shell.run("trace", "your-use", APTIBLE) == 0
    found = sections(shell.out)
    assert found["Downstream statements"] == ["publish-content"]
    assert found["Downstream recipients"] == ["gallery-visitors"]


def test_follows_a_kind_of_purpose_and_a_category(shell: Shell) -> None:
    assert shell.run("trace", "promotional-messages", APTIBLE) == 0
    assert "the purpose event-invitation and the purpose product-tips" in shell.out
    assert shell.run("trace", "logs", APTIBLE) == 0
    assert "aggregate" in sections(shell.out)["Downstream categories"]


def test_gives_programs_node_link_data(shell: Shell) -> None:
    assert shell.run("trace", "bank", APTIBLE, "--json") == 0
    graph = json.loads(shell.out)
    assert graph["directed"] is True
    links = {(link["source"], link["target"]): link["flows"] for link in graph["links"]}
    assert links["purpose:billing", "recipient:bank"] == ["account/debit-billing"]
    assert [node["name"] for node in graph["nodes"] if node["start"]] == ["bank"]


def test_suggests_the_term_that_was_meant(shell: Shell) -> None:
    assert shell.run("trace", "emailaddress", APTIBLE) == 2
    assert "Nothing in the inventory uses “emailaddress”. Did you mean “email-address”?" in shell.err
    assert shell.run("trace", "contact-information", APTIBLE) == 2
    assert "It is part of the policy, but no flow rests on it." in shell.err
