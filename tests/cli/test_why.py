"""`inventory why`: the proof of a flow, or what stands in its way."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.shell import APTIBLE, Shell


def test_proves_a_disclosure_leg_by_leg(shell: Shell) -> None:
    assert shell.run("why", "account/debit-check", APTIBLE) == 0
    assert "Policy privacy: policy/privacy-policy.md, version 2.1, in force from 2014-11-03." in shell.out
    assert "as of 2015-09-01" in shell.out
    assert "account/debit-check  (categories/account.yaml:23)" in shell.out
    assert "Verdict: justified, broader:" in shell.out
    assert "Recipient: proved by share-payment, which the disclosure cites." in shell.out
    assert "“We provide your payment information to our service providers for payment" in shell.out
    assert "policy/privacy-policy.md:70, clause service-providers-business-partners-and-others" in shell.out
    assert "data:      bank-account is payment-information (one level broader)" in shell.out
    assert "people:    customer-user is named (whom the policy calls “you”)" in shell.out
    assert "recipient: bank is service-provider (2 levels broader)" in shell.out
    assert "Collection: proved by collect-account." in shell.out
    assert "bank-account is not named, but the list is open to any account-information" in shell.out


def test_shows_the_words_that_carry_each_part(shell: Shell) -> None:
    assert shell.run("why", "account/debit-check", APTIBLE) == 0
    assert "in the words: permits “provide”; data “payment information”; recipient “service providers”" in shell.out
    assert "permits “use” (lead-in)" in shell.out


def test_says_who_overruled_the_reading_that_a_proof_rests_on(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("init", tmp_path) == 0
    statements = tmp_path / "policy/statements.yaml"
    statements.write_text(statements.read_text().replace(
        "    recipients: [payment-processor]\n",
        "    recipients: [payment-processor]\n    overruled: {by: A. Example, reason: Counsel reads it so}\n",
    ))  # fmt: skip
    assert shell.run("why", "account/card-payments", tmp_path) == 0
    assert "the reading of this sentence was overruled by A. Example: Counsel reads it so" in shell.out


def test_answers_for_a_datum_and_a_recipient_by_id_name_or_kind(shell: Shell) -> None:
    for recipient in ("cdn", "Example CDN", "infrastructure-provider"):
        assert shell.run("why", "phone-number", recipient, APTIBLE) == 0
        assert "account/delivery" in shell.out
    assert "postal-address" not in shell.out


def test_groups_goals_that_are_alike(shell: Shell) -> None:
    assert shell.run("why", "account/delivery", APTIBLE) == 0
    assert shell.out.count("Disclosure of ") == 1
    assert "username, postal-address, email-address, phone-number, company-name and job-title" in shell.out


def test_shows_conditions_with_their_evidence(shell: Shell) -> None:
    assert shell.run("why", "account/chat-login", APTIBLE) == 0
    assert "condition express-consent: held, evidence evidence/chat-consent.md, since 2015-06-01" in shell.out
    assert "Purpose: proved by use-access." in shell.out


def test_says_what_is_missing_and_what_a_sentence_would_have_to_say(shell: Shell) -> None:
    assert shell.run("why", "account/debit-promotion", APTIBLE) == 1
    assert "NOT JUSTIFIED, unjustified" in shell.out
    assert "share-providers does not count here: share-payment speaks of these data specially." in shell.out
    assert "purposes: [promote-services]" in shell.out


def test_names_the_narrower_purposes_of_a_partial_permission(shell: Shell) -> None:
    assert shell.run("why", "account/debit-billing", APTIBLE) == 1
    assert "Write payment-processing and payment-verification instead of billing" in shell.out


def test_names_the_condition_to_hold(shell: Shell) -> None:
    assert shell.run("why", "account/tax-list", APTIBLE) == 1
    assert "If reasonable-belief is met, write it under “conditions” of account/tax-list" in shell.out


@pytest.mark.parametrize("disclosure", ["account/tips-unsubscribed", "account/invitations-unsubscribed"])
def test_never_suggests_a_way_around_a_prohibition(shell: Shell, disclosure: str) -> None:
    assert shell.run("why", disclosure, APTIBLE, "--json") == 1
    (flow,) = json.loads(shell.out)["flows"]
    group = flow["groups"][0]
    assert group["wanted"] is None
    assert [one["effect"] for one in group["prohibitions"] if one["statement"] == "opt-out"] == ["forbids"]
    assert shell.run("why", disclosure, APTIBLE) == 1
    assert "opt-out for the purpose forbids it." in shell.out
    assert "permits:" not in shell.out
    assert "is met" not in shell.out


def test_carves_out_what_a_prohibition_touches_and_wants_no_sentence(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("init", tmp_path) == 0
    category, statements = tmp_path / "categories/account.yaml", tmp_path / "policy/statements.yaml"
    category.write_text(category.read_text().replace("payment-card", "payment-information"))
    statements.write_text(
        statements.read_text().replace(
            "read: ",
            "  no-bank-data:\n    quote: and to nobody else\n    prohibits: disclose\n    data: [bank-account]\n"
            "    recipients: [third-party]\n\nread: ",
        )
    )
    assert shell.run("why", "payment-information", "card-processor", tmp_path, "--json") == 1
    (flow,) = json.loads(shell.out)["flows"]
    group = flow["groups"][0]
    assert (group["verdict"], group["wanted"]) == ("partial", None)
    assert [one["effect"] for one in group["prohibitions"]] == ["forbids-part"]
    assert group["advice"][0] == (
        "Carve bank-account out under “excluding” of account/card-payments, if it is no part of what is given."
    )


def test_tells_prohibitions_that_were_considered(shell: Shell) -> None:
    assert shell.run("why", "account/invitations", APTIBLE) == 0
    assert "opt-out (policy/privacy-policy.md:" in shell.out
    assert "holds only where opted-out is on record, which it is not here." in shell.out


def test_judges_transfers_of_the_day(shell: Shell) -> None:
    assert shell.run("why", "cookies/banner-counting", APTIBLE) == 0
    assert "Ground: safe-harbor-eu-us (U.S.-E.U. Safe Harbor), from 2000-07-26 until 2015-10-06" in shell.out
    assert shell.run("why", "cookies/banner-counting", APTIBLE, "--as-of", "2015-10-06") == 1
    assert "safe-harbor-eu-us would do, but for this: not in force." in shell.out
    assert "Name in a statement a mechanism that covers the way and is in force, or stop the transfer." in shell.out


def test_says_for_what_an_undeclared_flow_would_be_justified(shell: Shell) -> None:
    assert shell.run("why", "bank-account", "cdn", APTIBLE) == 1
    assert "No disclosure of it is declared, so it is NOT JUSTIFIED" in shell.out
    assert "payment-processing, payment-verification" in shell.out
    assert shell.run("why", "email-address", "cdn", APTIBLE, "--purpose", "content-delivery") == 0
    assert "Would cdn be allowed to have email-address for content-delivery?" in shell.out
    assert shell.run("why", "bank-account", "cdn", APTIBLE, "--purpose", "promote-services") == 1


def test_explains_an_undeclared_recipient(shell: Shell) -> None:
    assert shell.run("why", "account/session-replay", APTIBLE) == 1
    assert "replay-vendor (not declared) gets username" in shell.out
    assert "The recipient “replay-vendor” is not declared." in shell.out


@pytest.mark.parametrize(
    ("names", "options", "message"),
    [
        (["emailaddress", "cdn"], [], "There is no data type “emailaddress”. Did you mean “email-address”?"),
        (["email-address", "banc"], [], "There is no recipient “banc”. Did you mean “bank”?"),
        (
            ["account/debit-chek"],
            [],
            "There is no disclosure “account/debit-chek”. Did you mean “account/debit-check”?",
        ),
        (["email-address", "bank"], ["--purpose", "bling"], "There is no purpose “bling”. Did you mean “billing”?"),
    ],
)
def test_suggests_the_name_that_was_meant(shell: Shell, names: list[str], options: list[str], message: str) -> None:
    assert shell.run("why", *names, APTIBLE, *options) == 2
    assert message in shell.err
    assert shell.out == ""


def test_finds_a_disclosure_by_its_own_id(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(APTIBLE)
    assert shell.run("why", "debit-check") == 0
    assert "account/debit-check" in shell.out


def test_gives_programs_the_proof(shell: Shell) -> None:
    assert shell.run("why", "account/debit-check", APTIBLE, "--json") == 0
    answer = json.loads(shell.out)
    assert (answer["schema"], answer["justified"], answer["as_of"]) == ("clausemap/why/1", True, "2015-09-01")
    (flow,) = answer["flows"]
    assert flow["location"] == {"file": "categories/account.yaml", "line": 23}
    leg = flow["groups"][0]["proof"][0]
    assert (leg["leg"], leg["statement"], leg["line"], leg["cited"]) == ("recipient", "share-payment", 70, True)
    words = {(one["dimension"], one["text"], one["where"]) for one in leg["words"]}
    assert {("effect", "provide", "sentence"), ("data", "payment information", "sentence")} <= words
    assert leg["overruled"] is None


def test_wraps_to_the_terminal_but_never_cuts(shell: Shell, terminal: Callable[[int], None]) -> None:
    terminal(80)
    assert shell.run("why", "account/debit-check", APTIBLE) == 0
    assert max(len(line) for line in shell.out.splitlines()) <= 80
    assert "…" not in shell.out


def test_shows_hostile_names_inert(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "inventory"
    shutil.copytree(APTIBLE, folder)
    assert shell.run("why", "name\x1b[31m\u202e", "cdn", folder) == 2
    assert "name\\x1b[31m\\u202e" in shell.err
    assert "\x1b" not in shell.err
