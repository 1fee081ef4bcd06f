"""The check of what is new since a ref: old findings are silent, and a change cannot wave itself through."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment, assess
from catalog.checking.since import assess_since, stricter
from catalog.findings.finding import Finding
from cli.git_state import inventory_at
from inventory.load import load_inventory
from inventory.schema import Settings
from tests.catalog.diff.inventory.small import SMALL, Files, edited, write
from tests.cli.repository import commit, repository
from tests.cli.shell import Shell

ACCOUNT, MANIFEST, STATEMENTS = "categories/account.yaml", "inventory.yaml", "policy/statements.yaml"
SOLD = "  - {recipient: ticket-desk, data: [name], purposes: [sell-data], cites: [share]}\n"
AT_FAULT = edited(ACCOUNT, "disclosures:\n", f"disclosures:\n{SOLD}")
"""An inventory that has a finding already: DIS002 for account/ticket-desk/1."""


def since(folder: Path, base: Files, head: Files) -> Assessment:
    """The check of `head` since `base`, which is committed first."""
    place = repository(folder, base)
    for file in set(base) - set(head):
        (place / file).unlink()
    write(place, head)
    inventory = load_inventory(place)
    day = inventory.manifest.settings.as_of
    assert day is not None
    with inventory_at(place, "HEAD") as old:
        return assess_since(inventory, load_inventory(old), day, keep_goals=False)


def found(assessment: Assessment) -> list[tuple[str, str, str]]:
    return sorted((finding.code, finding.severity, finding.where) for finding in assessment.findings)


def messages(assessment: Assessment, code: str) -> list[str]:
    return [finding.message for finding in assessment.findings if finding.code == code]


@pytest.mark.parametrize("files", [SMALL, AT_FAULT], ids=["green", "at fault"])
def test_nothing_is_new_where_nothing_changed(tmp_path: Path, files: Files) -> None:
    outcome = since(tmp_path, files, files)
    assert (found(outcome), outcome.exit_code) == ([], 0)


def test_an_old_finding_stays_silent_when_lines_files_and_numbers_move(tmp_path: Path) -> None:
    first = "  - {recipient: ticket-desk, data: [email-address], purposes: [provide-services], cites: [share]}\n"
    moved = edited(ACCOUNT, "disclosures:\n", f"# One\n# two\ndisclosures:\n{first}", AT_FAULT)
    moved["categories/profile.yaml"] = moved.pop(ACCOUNT)
    outcome = since(tmp_path, AT_FAULT, moved)
    assert (found(outcome), outcome.exit_code) == ([], 0)


def test_a_new_finding_is_told_and_only_that(tmp_path: Path) -> None:
    second = "  - {recipient: mail-host, data: [name], purposes: [sell-data], cites: [share]}\n"
    outcome = since(tmp_path, AT_FAULT, edited(ACCOUNT, SOLD, SOLD + second, AT_FAULT))
    assert (found(outcome), outcome.exit_code) == ([("DIS002", "error", "account/mail-host/1")], 1)


def test_the_same_fault_a_second_time_is_new(tmp_path: Path) -> None:
    outcome = since(tmp_path, AT_FAULT, edited(ACCOUNT, SOLD, SOLD + SOLD, AT_FAULT))
    assert (found(outcome), outcome.exit_code) == ([("DIS002", "error", "account/ticket-desk/2")], 1)


def test_a_disclosure_at_fault_may_not_be_widened_behind_its_old_finding(tmp_path: Path) -> None:
    """Its message counts the terms beyond the sixth: another seventh term makes no other message."""
    held = "name, email-address, shoe-size, phone-number, username, postal-address, company-name, job-title"
    many = edited(ACCOUNT, "data: [name, email-address, shoe-size]", f"data: [{held}]", AT_FAULT)
    old, new = (
        edited(ACCOUNT, "data: [name], purposes: [sell-data]", f"data: [{listed}], purposes: [sell-data]", many)
        for listed in (held.removesuffix(", job-title"), held.replace("company-name, ", ""))
    )
    outcome = since(tmp_path, old, new)
    assert ("DIS002", "error", "account/ticket-desk/1") in found(outcome)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ignore: [RET001]", "ignore: [RET001, DIS002]"),
        ("ignore: [RET001]", "ignore: [RET001]\n  select: [COL]"),
        ("ignore: [RET001]", "ignore: [DIS]"),
    ],
)
def test_settings_cannot_be_loosened_by_the_change_that_needs_it(tmp_path: Path, old: str, new: str) -> None:
    outcome = since(tmp_path, SMALL, edited(MANIFEST, old, new, AT_FAULT))
    assert ("DIS002", "error", "account/ticket-desk/1") in found(outcome)
    assert outcome.exit_code == 1
    assert messages(outcome, "CHG005")


def test_loosened_bars_stay_where_they_were(tmp_path: Path) -> None:
    uncited = edited(ACCOUNT, "purposes: [customer-support]\n    cites: [share]\n", "purposes: [customer-support]\n")
    outcome = since(tmp_path, SMALL, edited(MANIFEST, "require_citations: true", "require_citations: false", uncited))
    assert ("DIS008", "error", "account/ticket-desk/1") in found(outcome)
    assert messages(outcome, "CHG005") == [
        "Looser than at the base: The setting require_citations is false now, not true: that loosens the gate."
    ]


def test_a_new_waiver_counts_from_the_next_change_on(tmp_path: Path) -> None:
    waived = edited(
        "waivers.yaml", "waivers:\n",
        "waivers:\n  - {rule: DIS002, where: account/ticket-desk/1, reason: Please., until: 2024-09-01}\n", AT_FAULT,
    )  # fmt: skip
    outcome = since(tmp_path / "one", SMALL, waived)
    assert found(outcome) == [("CHG005", "note", "account/ticket-desk/1"), ("DIS002", "error", "account/ticket-desk/1")]
    assert outcome.exit_code == 1
    assert messages(outcome, "CHG005") == [
        "Looser than at the base: A new waiver of DIS002 for “account/ticket-desk/1” until 2024-09-01: Please."
    ]
    assert found(since(tmp_path / "two", waived, waived)) == []


def test_a_new_waiver_of_what_is_observed_counts_from_the_next_change_on(tmp_path: Path, shell: Shell) -> None:
    place = repository(tmp_path, SMALL)
    evidence = tmp_path / "hosts.txt"
    evidence.write_text("api.stripe.com\n", encoding="utf-8")
    waiver = "waivers:\n  - {rule: OBS001, where: stripe, reason: Please., until: 2024-09-01}\n"
    write(place, edited("waivers.yaml", "waivers:\n", waiver))
    check = ("check", place, "--evidence", evidence, "--format", "concise")
    assert shell.run(*check) == 0
    assert "OBS001" not in shell.out
    assert shell.run(*check, "--since", "HEAD") == 1
    assert "OBS001" in shell.out


def test_what_was_not_read_counts_even_where_the_base_has_it(tmp_path: Path, shell: Shell) -> None:
    unread = edited(ACCOUNT, "title:", "titel: x\ntitle:")
    unread |= {"categories/second.yaml": SMALL[ACCOUNT].replace("category: account", "category: second")}
    place = repository(tmp_path, unread)
    assert shell.run("check", place, "--since", "HEAD", "--format", "concise") == 1
    assert "INV003" in shell.out


def test_a_waiver_taken_out_with_its_cause_is_no_finding(tmp_path: Path) -> None:
    """The base's waiver must not be called unused in a state that no longer has it."""
    waived = edited(
        "waivers.yaml", "waivers:\n",
        "waivers:\n  - {rule: DIS002, where: account/ticket-desk/1, reason: Please., until: 2024-09-01}\n", AT_FAULT,
    )  # fmt: skip
    assert found(since(tmp_path, waived, SMALL)) == [
        ("CHG004", "note", "account/ticket-desk/1"),
        ("POL011", "note", "never-sell"),
    ]


def test_a_new_ignore_comment_counts_from_the_next_change_on(tmp_path: Path) -> None:
    ignored = edited(ACCOUNT, SOLD, f"{SOLD.rstrip()}  # inventory: ignore DIS002: please\n", AT_FAULT)
    assert found(since(tmp_path / "one", SMALL, ignored)) == [("DIS002", "error", "account/ticket-desk/1")]
    assert found(since(tmp_path / "two", ignored, ignored)) == []


def test_a_changed_policy_judges_but_is_told(tmp_path: Path) -> None:
    """The prohibition goes from the policy and from the statements: nothing fails, and everybody can see why."""
    silent = edited("policy/privacy.md", "We never sell it.\n", "", AT_FAULT)
    statement = STATEMENTS_OF_SALE
    outcome = since(tmp_path, AT_FAULT, edited(STATEMENTS, statement, "", silent))
    told = messages(outcome, "CHG004")
    assert {finding.severity for finding in outcome.findings if finding.code == "CHG004"} == {"note"}
    assert "The clause “privacy-policy-4” is gone: “We never sell it.”" in told
    assert any(message.startswith("The statement “never-sell” is gone") for message in told)


STATEMENTS_OF_SALE = """\
  never-sell:
    quote: We never sell it.
    prohibits: disclose
    data: [collected-information]
    purposes: [sell-data]
"""


def test_the_stricter_of_two_settings() -> None:
    one = Settings(fail_on="warning", max_vagueness=0.4, ignore=["POL", "DIS001"], select=["DIS"])
    other = Settings(accept_open_lists="false", require_citations="true", ignore=["POL004", "REC"], select=["COL"])
    both = stricter(one, other)
    assert both == stricter(other, one).model_copy(update={"select": both.select})
    assert (both.fail_on, both.max_vagueness, both.accept_open_lists, both.require_citations) == (
        "warning", 0.4, False, True
    )  # fmt: skip
    assert (both.ignore, both.select) == (("POL004",), ("DIS", "COL"))
    assert stricter(one, Settings()).select == ()


def finding(message: str, where: str, file: str = "a.yaml") -> Finding:
    return Finding("DIS001", "unjustified", "error", message, "", file, where=where)


def test_fingerprints_stay_where_only_places_days_and_numbers_move() -> None:
    before = finding("Not in force on 2024-01-01, see account/mail-host/1, line 7.", "account/mail-host/1")
    after = finding("Not in force on 2025-12-31, see account/mail-host/3, line 9.", "account/mail-host/3", "b.yaml")
    assert before.fingerprint == after.fingerprint
    assert before.fingerprint != finding(before.message, "account/mails").fingerprint
    assert finding("Empty.", "", "a.yaml").fingerprint != finding("Empty.", "", "b.yaml").fingerprint


def test_older_findings_are_counted_and_told(tmp_path: Path, shell: Shell) -> None:
    place = repository(tmp_path, AT_FAULT)
    second = "  - {recipient: mail-host, data: [name], purposes: [sell-data], cites: [share]}\n"
    write(place, edited(ACCOUNT, SOLD, SOLD + second, AT_FAULT))
    assert shell.run("check", place, "--format", "concise") == 1
    everything = len(shell.out.splitlines()) - 1
    assert "older finding" not in shell.out
    assert shell.run("check", place, "--format", "concise", "--since", "HEAD") == 1
    assert len(shell.out.splitlines()) == 2
    assert f"; {everything - 1} older findings not counted; " in shell.out
    assert shell.run("check", place, "--format", "json", "--since", "HEAD") == 1
    assert json.loads(shell.out)["summary"]["older"] == everything - 1
    assert shell.run("check", place, "--format", "json") == 1
    assert "older" not in json.loads(shell.out)["summary"]


def test_a_full_check_still_tells_everything(tmp_path: Path) -> None:
    inventory = load_inventory(write(tmp_path, AT_FAULT))
    day = inventory.manifest.settings.as_of
    assert day is not None
    assert ("DIS002", "error", "account/ticket-desk/1") in found(assess(inventory, day, keep_goals=False))


def test_what_loosens_fails_until_it_is_approved_and_passes_with_its_approval(tmp_path: Path, shell: Shell) -> None:
    """A change that accepts its own loosening is red; an approval in the lock is heard only on request."""
    lock = "policy/clauses.lock.yaml"
    files = edited(MANIFEST, '    version: "1"', f'    lock: {lock}\n    version: "1"')
    place = repository(tmp_path, files)
    assert shell.run("policy", "accept", place) == 0
    commit(tmp_path)
    text = (place / STATEMENTS).read_text(encoding="utf-8")
    (place / STATEMENTS).write_text(text[: text.index("  never-sell:")], encoding="utf-8")
    assert shell.run("policy", "accept", place) == 1
    assert shell.run("policy", "accept", place, "--by", "Ada Okafor") == 2
    assert shell.run("policy", "accept", place, "--by", "Ada Okafor", "--reason", "LEGAL-31") == 0
    assert shell.run("check", place, "--since", "HEAD", "--format", "concise") == 1
    assert "CHG005" in shell.out
    assert "never-sell" in shell.out
    shell.run("check", place, "--since", "HEAD", "--format", "json", "--allow-approved")
    told = [finding for finding in json.loads(shell.out)["findings"] if finding["code"] == "CHG005"]
    assert [finding["severity"] for finding in told] == ["note"]
    assert "Ada Okafor approved it" in told[0]["message"]
    assert shell.run("check", place, "--allow-approved") == 2


PROMOTE = (
    "  promote:\n    quote: We share your name with advertisers.\n    permits: disclose\n    data: [name]\n"
    "    recipients: [advertising-network]\n"
)


def _loosened(assessment: Assessment) -> list[tuple[str, str]]:
    return [(one.where, one.severity) for one in assessment.findings if one.code == "CHG005"]


def test_a_second_policy_is_told(tmp_path: Path) -> None:
    head = edited(
        MANIFEST, "policies:\n", "policies:\n  promo: {document: policy/promo.md, statements: policy/promo.yaml}\n"
    )
    head["policy/promo.md"] = "# Promotion\n\nWe share your name with advertisers.\n"
    head["policy/promo.yaml"] = f"policy: promo\nstatements:\n{PROMOTE}"
    assert ("promo", "error") in _loosened(since(tmp_path, SMALL, head))


def test_a_new_version_is_held_against_the_one_that_it_replaces(tmp_path: Path) -> None:
    head = edited(MANIFEST, "policies:\n", (
        "policies:\n  later: {document: policy/later.md, statements: policy/later.yaml, version_of: privacy, "
        "effective: 2023-12-01}\n"
    ))  # fmt: skip
    head["policy/later.md"] = "# Privacy\n\nWe share your name with advertisers.\n"
    head["policy/later.yaml"] = f"policy: later\nstatements:\n{PROMOTE}"
    told = messages(since(tmp_path, SMALL, head), "CHG005")
    assert any("never-sell" in message for message in told), told


def test_a_day_that_goes_back_and_a_term_that_moves_are_told(tmp_path: Path) -> None:
    head = edited(MANIFEST, "as_of: 2024-01-01", "as_of: 2023-01-01")
    moved = "data:\n  name: {label: Name, broader: [non-personal-information]}\n"
    head["vocabulary.yaml"] = head["vocabulary.yaml"].replace("data:\n", moved, 1)
    assert {("settings", "error"), ("name", "error")} <= set(_loosened(since(tmp_path, SMALL, head)))


def test_a_day_that_goes_on_is_not_told(tmp_path: Path) -> None:
    assert _loosened(since(tmp_path, SMALL, edited(MANIFEST, "as_of: 2024-01-01", "as_of: 2024-02-01"))) == []
