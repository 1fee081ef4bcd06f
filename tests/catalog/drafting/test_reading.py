"""Cues, terms, sentences and facts that drafts are made from."""

import datetime

import pytest

from catalog.drafting.facts import facts_of
from catalog.drafting.sentences import sentences
from catalog.drafting.statements import Drafter
from catalog.drafting.terms import TermFinder
from inventory.policy import read_policy
from inventory.vocabulary_reader import assemble, built_in_vocabulary


@pytest.fixture(scope="module")
def finder() -> TermFinder:
    return TermFinder(assemble(built_in_vocabulary(), ())[0])


def test_finds_the_longest_names(finder: TermFinder) -> None:
    text = "your name, user name, email address, IP address, phone numbers and payment card details"
    assert finder.find("data", text) == [
        "name", "username", "email-address", "ip-address", "phone-number", "payment-card"
    ]  # fmt: skip


def test_finds_purposes_whose_verbs_share_an_object(finder: TermFinder) -> None:
    found = finder.find("purposes", "Provide, operate, maintain, improve, personalize, and promote our Services")
    assert found == [
        "provide-services", "operate-services", "maintain-services", "improve-services", "personalize-services",
        "promote-services",
    ]  # fmt: skip


def test_finds_nothing_in_common_words(finder: TermFinder) -> None:
    assert finder.find("data", "information about this and that") == []
    assert finder.find("sources", "you and we") == []


def test_cuts_sentences_but_not_abbreviations_or_lead_ins() -> None:
    text = "**Logs:** We, Example Inc. Services, collect logs (e.g. IP addresses). We keep them. “You” may ask."
    clause = read_policy(text, "p.md")[0].clauses[0]
    assert sentences(clause) == [
        "We, Example Inc. Services, collect logs (e.g. IP addresses).", "We keep them.", "“You” may ask."
    ]  # fmt: skip


def test_reads_what_a_policy_says_of_itself() -> None:
    text = (
        "# Privacy Policy\n\nVersion 3.1. Last updated: March 5, 2021\n\nBeispiel GmbH is established in Germany. "
        "Write to privacy@beispiel.example.\n"
    )
    facts = facts_of(read_policy(text, "p.md")[0])
    assert (facts.organisation, facts.country, facts.domain) == ("Beispiel GmbH", "DE", "beispiel.example")
    assert (facts.version, facts.effective) == ("3.1", datetime.date(2021, 3, 5))


def test_invents_no_date_and_no_name() -> None:
    facts = facts_of(read_policy("Privacy\n\nWe last updated this on May 99, 2021.\n", "p.txt")[0])
    assert (facts.organisation, facts.effective, facts.domain) == ("Your organisation", None, None)


def test_a_company_may_be_called_and() -> None:
    facts = facts_of(read_policy("# Privacy\n\nWrite to Kelp & Co GmbH, Hamburg, Germany.\n", "p.md")[0])
    assert (facts.organisation, facts.country) == ("Kelp & Co GmbH", "DE")


def test_a_policy_names_whose_it_is_before_it_says_we() -> None:
    policy, _ = read_policy('# Privacy Policy\n\nFieldnote ("we," "us," or "our") protects your privacy.\n', "p.md")
    assert facts_of(policy).organisation == "Fieldnote"
    text = "# Policy of Acme\n\nIn Berlin, Germany.\n\n## California Privacy Rights\n\nA California resident may ask.\n"
    assert facts_of(read_policy(text, "p.md")[0]).country == "DE"


def test_the_label_of_an_item_is_what_its_lead_in_lists() -> None:
    lead_in = "We may collect personally identifiable information, including:"
    policy, _ = read_policy(f"# Policy\n\n{lead_in}\n\n- **Email Address**: For account creation\n", "p.md")
    vocabulary = assemble(built_in_vocabulary(), ())[0]
    (collected, *_) = [one for one in Drafter(vocabulary, policy.clauses).drafts() if one.action == "collect"]
    assert (collected.quote, collected.terms["data"]) == ("For account creation", ("email-address",))
