"""What cannot be read, found or understood is never a success: exit code 1 or 2, with the code on the right line."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.safety.room import (
    Change,
    Place,
    Room,
    adding,
    all_of,
    holding,
    linked,
    moved,
    piped,
    reading,
    without,
)

MANIFEST = "inventory.yaml"
ACCOUNT = "categories/account.yaml"
SECOND = "categories/second.yaml"
NO_MANIFEST = "There is no inventory.yaml in “inv”."
UNJUDGED = "not judged: 1 disclosure"
NO_CATEGORY = "There is nothing to check: no data category could be read."
AT_FAULT = "The manifest is at fault, so nothing was checked."


@dataclass(frozen=True)
class Fault:
    """What is done to the inventory, the exit code, one place that must be named, and words that must be said."""

    name: str
    make: Change
    code: int
    place: Place | None
    says: str


def emptied(inv: Path) -> None:
    shutil.rmtree(inv)
    inv.mkdir()


def replaced_by_a_folder(name: str) -> Change:
    return all_of(without(name), lambda inv: (inv / name).mkdir())


FAULTS = (
    Fault("folder missing", shutil.rmtree, 2, None, "There is no folder “inv”."),
    Fault("folder empty", emptied, 2, None, NO_MANIFEST),
    Fault("manifest is a folder", replaced_by_a_folder(MANIFEST), 2, None, NO_MANIFEST),
    Fault("manifest is a pipe", piped(MANIFEST), 2, None, NO_MANIFEST),
    Fault("manifest is a dangling link", linked(MANIFEST, "nowhere"), 2, None, NO_MANIFEST),
    Fault("manifest empty", holding(MANIFEST, ""), 2, (MANIFEST, 1, "INV009"), AT_FAULT),
    Fault("manifest of comments", holding(MANIFEST, "# later\n"), 2, (MANIFEST, 1, "INV009"), AT_FAULT),
    Fault("manifest is a list", holding(MANIFEST, "- a\n"), 2, (MANIFEST, 1, "INV001"), AT_FAULT),
    Fault("manifest is a word", holding(MANIFEST, "hello\n"), 2, (MANIFEST, 1, "INV001"), AT_FAULT),
    Fault("manifest binary", holding(MANIFEST, bytes(range(256))), 2, (MANIFEST, 3, "INV001"), AT_FAULT),
    Fault("manifest of NULs", holding(MANIFEST, b"\0" * 512), 2, (MANIFEST, 1, "INV005"), AT_FAULT),
    Fault("manifest key misspelt", reading(MANIFEST, "categories:", "categoires:"), 2, (MANIFEST, 8, "INV003"),
          "Did you mean “categories”?"),
    Fault("setting misspelt", adding(MANIFEST, "  fail_onn: note\n"), 2, (MANIFEST, 12, "INV003"),
          "Did you mean “fail_on”?"),
    Fault("no policies", reading(MANIFEST, "policies:\n  privacy:", "policies: {}\nx:\n  y:"), 2,
          (MANIFEST, 2, "INV004"), AT_FAULT),
    Fault("no categories", reading(MANIFEST, "categories/*.yaml", "[]"), 2, (MANIFEST, 8, "INV004"), AT_FAULT),
    Fault("category pattern without files", reading(MANIFEST, "categories/*", "category/*"), 2,
          (MANIFEST, 8, "INV009"), "No file matches “category/*.yaml”."),
    Fault("categories whose names begin with a dot", moved(ACCOUNT, "categories/.account.yaml"), 2,
          (MANIFEST, 8, "INV009"), NO_CATEGORY),
    Fault("only broken categories", holding(ACCOUNT, "category: [\n"), 2, (ACCOUNT, 1, "INV001"), NO_CATEGORY),
    Fault("category key misspelt", reading(ACCOUNT, "disclosures:", "disclosure:"), 2, (ACCOUNT, 9, "INV003"),
          "Did you mean “disclosures”?"),
    Fault("category is a pipe", piped(ACCOUNT), 2, (ACCOUNT, 1, "INV001"), "is not a regular file."),
    Fault("category is a dangling link", linked(ACCOUNT, "nowhere"), 2, (ACCOUNT, 1, "INV001"), "does not exist."),
    Fault("second category broken", holding(SECOND, "category: [\n"), 1, (SECOND, 1, "INV001"), "not YAML"),
    Fault("second category empty", holding(SECOND, ""), 1, (SECOND, 1, "INV009"), "nothing in this file"),
    Fault("second category is a pipe", piped(SECOND), 1, (SECOND, 1, "INV001"), "is not a regular file."),
    Fault("second category is a dangling link", linked(SECOND, "nowhere"), 1, (SECOND, 1, "INV001"),
          "does not exist."),
    Fault("second category links to a device", linked(SECOND, "/dev/zero"), 1, (SECOND, 1, "INV001"),
          "leaves the inventory's folder."),
    Fault("second category of more than 1 MiB", holding(SECOND, "# " + "x" * (1 << 20)), 1, (SECOND, 1, "INV010"),
          "larger than 1048576 bytes"),
    Fault("recipient pattern without files", reading(MANIFEST, "s: recipients.yaml", "s: r/*.yaml"), 1,
          (MANIFEST, 9, "INV009"), "No file matches “r/*.yaml”."),
    Fault("recipients are a pipe", piped("recipients.yaml"), 1, ("recipients.yaml", 1, "INV001"), "regular file"),
    Fault("recipients gone", without("recipients.yaml"), 1, (MANIFEST, 9, "INV009"), "no file “recipients.yaml”"),
    Fault("recipients of comments", holding("recipients.yaml", "# later\n"), 1, ("recipients.yaml", 1, "INV009"),
          UNJUDGED),
    Fault("statements gone", without("statements.yaml"), 1, (MANIFEST, 5, "INV009"), UNJUDGED),
    Fault("statements are a pipe", piped("statements.yaml"), 1, ("statements.yaml", 1, "INV001"), UNJUDGED),
    Fault("statements empty", holding("statements.yaml", ""), 1, ("statements.yaml", 1, "INV009"), UNJUDGED),
    Fault("policy gone", without("policy.md"), 1, (MANIFEST, 4, "INV009"), "There is no file “policy.md”."),
    Fault("policy is a pipe", piped("policy.md"), 1, ("policy.md", 1, "INV001"), "is not a regular file."),
    Fault("policy empty", holding("policy.md", ""), 1, ("policy.md", 1, "INV009"), UNJUDGED),
    Fault("policy without a clause", holding("policy.md", "# Privacy\n"), 1, ("policy.md", 1, "INV009"), UNJUDGED),
    Fault("policy all hidden", holding("policy.md", "<!-- We share. -->\n"), 1, ("policy.md", 1, "INV009"), UNJUDGED),
    Fault("policy binary", holding("policy.md", bytes(range(256))), 1, ("policy.md", 3, "INV001"), "not UTF-8"),
    Fault("policy of more than 1 MiB", adding("policy.md", "x " * (1 << 19)), 1, ("policy.md", 1, "INV010"), UNJUDGED),
    Fault("lock gone", reading(MANIFEST, "    effective", "    lock: l.yaml\n    effective"), 1,
          (MANIFEST, 6, "INV009"), "There is no lock “l.yaml”"),
    Fault("waivers gone", adding(MANIFEST, "waivers: w.yaml\n"), 1, (MANIFEST, 12, "INV009"), "no file “w.yaml”"),
    Fault("vocabulary gone", adding(MANIFEST, "vocabulary: v.yaml\n"), 1, (MANIFEST, 12, "INV009"), "“v.yaml”"),
)  # fmt: skip


def test_the_inventory_without_faults_passes(room: Room) -> None:
    outcome = room.check()
    assert (outcome.code, outcome.places, outcome.err) == (0, set(), "")
    assert "all 12 points checked are proved" in outcome.out


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_never_a_success(room: Room, fault: Fault) -> None:
    fault.make(room.inv)
    outcome = room.check()
    assert outcome.code == fault.code
    assert fault.says in outcome.out + outcome.err
    if fault.place:
        assert fault.place in outcome.places


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.code == 1], ids=lambda fault: fault.name)
@pytest.mark.parametrize("options", [("--select", "RET"), ("--ignore", "INV,COL,USE,DIS,REF,POL,REC,TRN,RET")])
def test_leaving_rules_out_hides_nothing_that_was_not_judged(
    room: Room, fault: Fault, options: tuple[str, str]
) -> None:
    fault.make(room.inv)
    outcome = room.check(*options)
    assert outcome.code == 1
    assert fault.place in outcome.places


@pytest.mark.parametrize("name", [ACCOUNT, SECOND, "recipients.yaml", "statements.yaml", "policy.md"])
@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(room: Room, name: str) -> None:
    if name == SECOND:
        shutil.copy(room.inv / ACCOUNT, room.inv / SECOND)
    (room.inv / name).chmod(0)
    outcome = room.check()
    assert outcome.code == (2 if name == ACCOUNT else 1)
    assert (name, 1, "INV001") in outcome.places
    assert "cannot be read: Permission denied." in outcome.out + outcome.err


@pytest.mark.parametrize("given", ["XYZ", "", "DIS001x", "dis001", "DIS*"])
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_unknown_rules_are_refused(room: Room, option: str, given: str) -> None:
    outcome = room.check(option, given)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"No rule is called “{given}”." in outcome.err


def test_unknown_rules_in_the_manifest_are_refused(room: Room) -> None:
    adding(MANIFEST, "  select: XYZ\n")(room.inv)
    assert room.check().code == 2


@pytest.mark.parametrize("given", ["none", "", "errors", "Error"])
def test_unknown_severities_are_refused(room: Room, given: str) -> None:
    outcome = room.check("--fail-on", given)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"--fail-on cannot be “{given}”." in outcome.err


def test_a_manifest_with_the_short_ending_is_read(room: Room) -> None:
    all_of(moved(MANIFEST, "inventory.yml"), reading(ACCOUNT, "recipient: mail-host", "recipient: mail-hots"))(room.inv)
    outcome = room.check()
    assert (outcome.code, outcome.places) == (1, {(ACCOUNT, 11, "REF001"), ("recipients.yaml", 2, "REF007"),
                                                  ("statements.yaml", 15, "POL004")})  # fmt: skip


def test_a_second_manifest_is_not_passed_over(room: Room) -> None:
    shutil.copy(room.inv / MANIFEST, room.inv / "inventory.yml")
    assert room.check().places == {("inventory.yml", 1, "INV006")}
    assert room.check("--fail-on", "warning").code == 1


def test_a_manifest_behind_a_link_is_read_and_not_reported_as_unlisted(room: Room) -> None:
    all_of(moved(MANIFEST, "real.yaml"), linked(MANIFEST, "real.yaml"))(room.inv)
    outcome = room.check()
    assert (outcome.code, outcome.places) == (0, set())


def test_a_category_with_an_unusual_ending_is_not_passed_over(room: Room) -> None:
    shutil.copy(room.inv / ACCOUNT, room.inv / "categories" / "second.YAML")
    assert room.check().places == {("categories/second.YAML", 1, "INV006")}
