"""“Did you mean”."""

from __future__ import annotations

from inventory.suggestion import did_you_mean, did_you_mean_or, nearest_name

KNOWN = ["email-address", "postal-address", "payment-card"]


def test_the_nearest_name() -> None:
    assert nearest_name("email-adress", KNOWN) == "email-address"
    assert nearest_name("payment", KNOWN) == "payment-card"
    assert nearest_name("zzz", KNOWN) is None
    assert nearest_name("email-address", []) is None


def test_what_goes_by_another_name() -> None:
    kinds = ["account-owner", "auditor", "ai-provider"]
    assert nearest_name("accountant", kinds) == "auditor"
    assert nearest_name("Accountants", kinds) == "auditor"
    assert nearest_name("e-mail", ["email-address", "email-content"]) == "email-address"
    assert nearest_name("accountant", ["account-owner"]) is None


def test_of_names_as_near_always_the_same_one() -> None:
    assert nearest_name("abcX", ["abcZ", "abcY"]) == nearest_name("abcX", ["abcY", "abcZ"])


def test_as_a_question_or_else() -> None:
    assert did_you_mean("email-adress", iter(KNOWN), "Declare it.") == "Did you mean “email-address”?"
    assert did_you_mean("zzz", KNOWN, "Declare it.") == "Declare it."


def test_as_a_question_and_what_to_do_otherwise() -> None:
    assert did_you_mean_or("email-adress", KNOWN, "Declare it.") == (
        "Did you mean “email-address”? Otherwise declare it."
    )
    assert did_you_mean_or("zzz", KNOWN, "Declare it.") == "Declare it."


def test_what_is_only_a_little_alike_is_not_suggested() -> None:
    assert nearest_name("reminders", ["refunds", "recommendations"]) is None
    assert nearest_name("host-provider", ["ai-provider", "payroll-provider"]) is None
    assert nearest_name("how-we-use-it-3", ["how-we-use-it-2"]) == "how-we-use-it-2"
    assert nearest_name("banc", ["bank", "brand"]) == "bank"
    assert nearest_name("payment-verifying", ["payment-verification"]) == "payment-verification"


def test_the_words_of_policies_lead_to_the_kind() -> None:
    assert nearest_name("email-provider", ["ai-provider", "email-delivery-provider"]) == "email-delivery-provider"
