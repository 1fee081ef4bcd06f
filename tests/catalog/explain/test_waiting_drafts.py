"""Findings say where a drafted statement is that nobody has kept yet; it counts for nothing all the same."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.cache.global_key import grounds_of
from catalog.checking.assessment import assess
from catalog.drafting.starter import starter
from catalog.findings.finding import Finding
from catalog.justify.prepared import prepare
from inventory.load import load_inventory
from inventory.policy import read_policy

DOCUMENT = "policy/p.md"
POLICY = """\
# Privacy Policy

We collect your email address and your name. We use your information to provide our services.

This policy is in force.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = starter(read_policy(POLICY, DOCUMENT)[0], POLICY).files
    for name, content in {**files, DOCUMENT: POLICY}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def findings(folder: Path, code: str) -> list[Finding]:
    found = assess(load_inventory(folder), datetime.date(2025, 6, 1), keep_goals=False)
    return [finding for finding in found.findings if finding.code == code]


def line_of(folder: Path, start: str) -> int:
    lines = (folder / "policy/statements.yaml").read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))


def edit(folder: Path, old: str, new: str) -> None:
    file = folder / "policy/statements.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_finding_names_the_draft_that_would_permit_it(folder: Path) -> None:
    line = line_of(folder, "  collect-privacy-policy:")
    one, other = findings(folder, "COL001")
    assert one.help == other.help
    assert one.help.startswith(
        f"“collect-privacy-policy” (line {line} of policy/statements.yaml) is drafted for it, but counts for "
        "nothing yet: read it, and keep it if it is right. Otherwise stop it, "
    )
    (use,) = findings(folder, "USE001")
    assert use.help.startswith(f"“use-provide-services” (line {line_of(folder, '  use-provide')} of policy/")


def test_an_unread_clause_names_its_drafts(folder: Path) -> None:
    sentences, bare = findings(folder, "POL006")
    line, other = line_of(folder, "  collect-privacy-policy:"), line_of(folder, "  use-provide-services:")
    assert sentences.help == (
        f"“collect-privacy-policy” (line {line} of policy/statements.yaml) and “use-provide-services” (line {other} of "
        "policy/statements.yaml) are drafted for it, but count for nothing yet: read them, and keep what is right."
    )
    read = line_of(folder, "  privacy-policy-2:")
    assert bare.help.startswith(f"“read: privacy-policy-2” (line {read} of policy/statements.yaml) is drafted for it")


def test_a_draft_of_other_data_or_with_a_lost_quote_or_taken_out_is_not_named(folder: Path) -> None:
    edit(folder, "data: [email-address, name]", "data: [postal-address]")
    assert all("drafted" not in finding.help for finding in findings(folder, "COL001"))
    edit(folder, "use your information to provide", "use your data to provide")
    (use,) = findings(folder, "USE001")
    assert use.help.startswith("Stop it, correct the inventory")


def test_a_statement_in_a_comment_is_no_draft(folder: Path) -> None:
    file = folder / "policy/statements.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    start = line_of(folder, "  collect-privacy-policy:") - 1
    lines[start : start + 5] = [f"# {line}" for line in lines[start : start + 5]]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert all("drafted" not in finding.help for finding in findings(folder, "COL001"))
    assert "use-provide-services" in findings(folder, "USE001")[0].help


def test_a_kept_statement_is_no_draft(folder: Path) -> None:
    edit(folder, "    data: [email-address, name]\n    draft: true\n", "    data: [email-address, name]\n")
    assert findings(folder, "COL001") == []
    assert [finding.where for finding in findings(folder, "POL006")] == ["privacy-policy-2"]


def test_an_unread_clause_is_said_to_be_listed(folder: Path) -> None:
    policy = folder / DOCUMENT
    policy.write_text(f"{POLICY}\nWe gather oddments.\n", encoding="utf-8")
    todo = "todo:\n  - {quote: We gather oddments., clause: privacy-policy-3}\n"
    file = folder / "policy/statements.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("\ntodo:\n", f"\n{todo}"), encoding="utf-8")
    *_, listed = findings(folder, "POL006")
    assert listed.help.startswith("It is listed under “todo” in policy/statements.yaml: ")


def test_a_disclosure_names_the_draft_that_would_permit_it(folder: Path) -> None:
    share = "We share your name with our payment processor to provide our services.\n"
    policy = folder / DOCUMENT
    policy.write_text(f"{POLICY}\n{share}", encoding="utf-8")
    file = folder / "policy/statements.yaml"
    entry = (
        f"  share:\n    quote: {share}    permits: disclose\n    data: [name]\n"
        "    recipients: [payment-processor]\n    draft: true\n"
    )
    file.write_text(
        file.read_text(encoding="utf-8").replace("statements:\n", f"statements:\n{entry}"), encoding="utf-8"
    )
    (folder / "recipients.yaml").write_text(
        "recipients:\n  pay: {name: Pay Ltd, kinds: payment-processor, role: processor, country: US}\n",
        encoding="utf-8",
    )
    category = folder / "categories/privacy-policy.yaml"
    text = category.read_text(encoding="utf-8").partition("disclosures:")[0]
    disclosure = "disclosures:\n  - {recipient: pay, data: [name], purposes: [provide-services]}\n"
    category.write_text(text + disclosure, encoding="utf-8")
    (found,) = findings(folder, "DIS001")
    line = line_of(folder, "  share:")
    assert found.help.startswith(f"“share” (line {line} of policy/statements.yaml) and “use-provide-services” (line ")


def test_verdicts_that_are_kept_for_the_next_check_do_not_outlive_a_draft(folder: Path) -> None:
    before = grounds_of(prepare(load_inventory(folder), datetime.date(2025, 6, 1)))
    edit(folder, "data: [email-address, name]", "data: [postal-address]")
    assert grounds_of(prepare(load_inventory(folder), datetime.date(2025, 6, 1))) != before
