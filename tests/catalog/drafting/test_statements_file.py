"""The drafted statements as a file: what was read is data, what was not is listed, and keeping makes it count."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment, assess
from catalog.drafting.sentences import sentences
from catalog.drafting.starter import starter
from inventory.load import load_inventory
from inventory.policy import read_policy
from inventory.strict_yaml import load
from tests.catalog.drafting.kept import all_kept

DOCUMENT = "policy/p.md"
POLICY = """\
# Privacy Policy

This policy holds from 1 March 2025. It is short.

## What we collect

When you register, we collect your name and email address.
Ponies are nice.
We gather all sorts of oddments about you.

## Who gets it

We do not sell your personal information. We share your name with our payment processor to process payments.
We will notify you of changes to this policy.

- We share your email address with our email delivery provider, such as a mailer.
- Nothing else.
"""


def drafted(policy: str) -> dict[str, str]:
    text, problems = read_policy(policy, DOCUMENT)
    assert problems == []
    return starter(text, policy).files


def checked(folder: Path, files: dict[str, str], policy: str) -> Assessment:
    for name, content in {**files, DOCUMENT: policy}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return assess(load_inventory(folder), datetime.date(2025, 6, 1), keep_goals=False)


def test_keeping_all_drafts_makes_statements_of_them(tmp_path: Path) -> None:
    files = {name: all_kept(content) for name, content in drafted(POLICY).items()}
    found = checked(tmp_path, files, POLICY)
    assert [finding for finding in found.findings if finding.code.startswith("INV")] == []
    assert set(found.prepared.statements) == {
        "collect-what-we-collect", "no-sale-personal-information", "share-with-payment-processor",
        "notify-of-policy-change", "share-with-email-delivery-provider",
    }  # fmt: skip
    assert {"our-payment-processor", "our-email-delivery-provider"} == set(found.prepared.inventory.recipients)
    assert [mark.id for mark in found.prepared.inventory.policies[0].read] == ["privacy-policy"]


def test_drafts_are_data_and_no_comments(tmp_path: Path) -> None:
    (policy,) = checked(tmp_path, drafted(POLICY), POLICY).prepared.inventory.policies
    assert (policy.statements, policy.read) == ((), ())
    assert [draft.id for draft in policy.drafts] == [
        "collect-what-we-collect", "no-sale-personal-information", "share-with-payment-processor",
        "notify-of-policy-change", "share-with-email-delivery-provider",
    ]  # fmt: skip
    assert [mark.id for mark in policy.drafted_marks] == ["privacy-policy"]


def test_nothing_that_people_are_to_read_looks_like_what_is_switched_off() -> None:
    for name, content in drafted(POLICY).items():
        for line in content.split("\n"):
            assert not line.startswith("#") or line.startswith(("# ", "## ")), (name, line)
        before, problems = load(content, name)
        assert problems == []
        after, problems = load(all_kept(content), name)
        assert problems == []
        assert before.keys() == after.keys(), name


def test_untouched_it_has_no_fault_of_form_and_no_empty_file(tmp_path: Path) -> None:
    found = checked(tmp_path, drafted(POLICY), POLICY)
    assert {finding.code for finding in found.findings} == {"COL001", "USE001", "POL006", "RET001", "DRF001"}


def test_what_the_reader_cannot_read_is_listed_once_with_the_reason(tmp_path: Path) -> None:
    twice = POLICY.replace("- Nothing else.", "- We gather all sorts of oddments about you.")
    (policy,) = checked(tmp_path, drafted(twice), twice).prepared.inventory.policies
    (odd,) = (entry.record for entry in policy.todo)
    assert (odd.quote, odd.clause) == ("We gather all sorts of oddments about you.", "what-we-collect")
    assert odd.why == "It seems to speak of data."


def test_sentences_that_deny_what_nobody_understood_are_to_be_read(tmp_path: Path) -> None:
    policy = "# P\n\nWe would hardly not wish to never be without not sharing your name with advertisers.\n"
    files = drafted(policy)
    (read,) = checked(tmp_path, files, policy).prepared.inventory.policies
    assert all(draft.record.permits is None for draft in read.drafts)
    assert [entry.record.quote for entry in read.todo] == [policy[5:].strip()]


def test_every_sentence_is_drafted_or_listed_or_says_nothing() -> None:
    text = drafted(POLICY)["policy/statements.yaml"]
    said = " ".join(text.split())
    for clause in read_policy(POLICY, DOCUMENT)[0].clauses:
        for sentence in sentences(clause):
            quoted = any(f"quote: {mark}{sentence}" in said for mark in ("", ">- ", '"'))
            assert quoted or sentence == "Ponies are nice." or f"{clause.id}: {{topics: " in said, sentence


def test_comments_name_the_clause_and_the_line_of_the_sentence() -> None:
    files = drafted(POLICY)
    text = files["policy/statements.yaml"]
    assert "\n  share-with-payment-processor:    # clause who-gets-it, line 13\n" in text
    assert "\n  notify-of-policy-change:    # clause who-gets-it, line 14\n" in text
    assert "  - quote: We gather all sorts of oddments about you.\n    clause: what-we-collect    # line 9\n" in text
    assert (
        "#   our-payment-processor:\n"
        "#     ## clause who-gets-it: “We share your name with our payment processor to process payments.”\n"
    ) in files["recipients.yaml"]
    assert files["categories/what-we-collect.yaml"].startswith(
        "## From the clause what-we-collect of policy/p.md: “When you register, we collect your name and email"
    )


@pytest.mark.parametrize("policy", ["# P\n\nNothing here is understood.\n", "We collect nothing.\n"])
def test_where_nothing_is_drafted_the_file_reads_all_the_same(tmp_path: Path, policy: str) -> None:
    files = drafted(policy)
    assert "\nstatements:\n" in files["policy/statements.yaml"]
    codes = {finding.code for finding in checked(tmp_path, files, policy).findings}
    assert not {code for code in codes if code.startswith("INV")}
