"""“Did you mean”."""

from __future__ import annotations

from inventory.suggestion import did_you_mean, nearest_name

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
    assert nearest_name("accountant", ["account-owner"]) == "account-owner"


def test_of_names_as_near_always_the_same_one() -> None:
    assert nearest_name("abcX", ["abcZ", "abcY"]) == nearest_name("abcX", ["abcY", "abcZ"])


def test_as_a_question_or_else() -> None:
    assert did_you_mean("email-adress", iter(KNOWN), "Declare it.") == "Did you mean “email-address”?"
    assert did_you_mean("zzz", KNOWN, "Declare it.") == "Declare it."
