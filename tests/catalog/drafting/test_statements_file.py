"""The drafted statements as a file: each sentence is there, and a mechanical edit gives back what is switched off."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment, assess
from catalog.drafting.sentences import sentences
from catalog.drafting.starter import starter
from catalog.drafting.yaml_text import kept
from inventory.load import load_inventory
from inventory.policy import read_policy
from inventory.strict_yaml import load

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


def test_what_is_switched_off_comes_back_by_taking_the_sign_away(tmp_path: Path) -> None:
    files = {name: kept(content) for name, content in drafted(POLICY).items()}
    assert any(line.startswith("# ") for content in drafted(POLICY).values() for line in content.split("\n"))
    assert not any(line.startswith("# ") for content in files.values() for line in content.split("\n"))
    found = checked(tmp_path, files, POLICY)
    assert [finding for finding in found.findings if finding.code.startswith("INV")] == []
    assert set(found.prepared.statements) == {
        "collect-what-we-collect", "no-sale-personal-information", "share-with-payment-processor",
        "notify-of-policy-change", "share-with-email-delivery-provider",
    }  # fmt: skip
    assert {"our-payment-processor", "our-email-delivery-provider"} == set(found.prepared.inventory.recipients)


def test_nothing_that_people_are_to_read_looks_like_what_is_switched_off() -> None:
    for name, content in drafted(POLICY).items():
        for line in content.split("\n"):
            assert not line.startswith("#") or line.startswith(("# ", "## ")), (name, line)
        before, problems = load(content, name)
        assert problems == []
        after, problems = load(kept(content), name)
        assert problems == []
        assert before.keys() == after.keys(), name


def test_untouched_it_has_no_fault_of_form_and_no_empty_file(tmp_path: Path) -> None:
    found = checked(tmp_path, drafted(POLICY), POLICY)
    assert {finding.code for finding in found.findings} == {"COL001", "USE001", "POL006", "RET001"}


def test_every_sentence_is_drafted_or_listed() -> None:
    text = drafted(POLICY)["policy/statements.yaml"]
    clauses = read_policy(POLICY, DOCUMENT)[0].clauses
    said = " ".join(text.replace("\n##", " ").replace("\n#", " ").split())
    for clause in clauses:
        for sentence in sentences(clause):
            quoted = f"quote: {sentence}" in said or f"quote: >- {sentence}" in said or f'quote: "{sentence}"' in said
            listed = f"no statement drafted: “{sentence}” (clause {clause.id}, line " in said
            assert quoted is not listed, sentence


def test_comments_name_the_clause_and_the_line_of_the_sentence() -> None:
    files = drafted(POLICY)
    text = files["policy/statements.yaml"]
    assert "#   share-with-payment-processor:    # clause who-gets-it, line 13\n" in text
    assert "#   notify-of-policy-change:    # clause who-gets-it, line 14\n" in text
    assert "## no statement drafted: “Ponies are nice.” (clause what-we-collect, line 8)\n" in text
    odd = "“We gather all sorts of oddments about you.” (clause what-we-collect, line 9; it seems to speak of data)"
    assert f"no statement drafted: {odd}\n" in text.replace("\n## ", " ")
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
