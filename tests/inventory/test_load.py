"""Reading an inventory: what stops the check, what is a finding, what is read all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.load import load_inventory, read_category
from inventory.manifest_file import find_manifest
from inventory.model import CannotCheck
from tests.inventory.small import placed, read, refused, written


def test_the_base_is_read_without_fault(tmp_path: Path) -> None:
    inventory = read(tmp_path)
    assert inventory.problems == ()
    assert inventory.manifest_file == "inventory.yaml"
    assert inventory.category_files == ("categories/account.yaml",)
    host = inventory.recipients["mail-host"]
    assert (host.record.name, host.file, host.path) == ("Example Mail", "recipients.yaml", ("recipients", "mail-host"))
    (policy,) = inventory.policies
    assert (policy.id, len(policy.text.clauses), policy.lock, policy.listed) == ("privacy", 4, None, ())
    assert [(s.id, s.file, s.path) for s in policy.statements] == [
        (name, "statements.yaml", ("statements", name)) for name in ("collect", "use", "share")
    ]
    assert [(r.id, r.record.topics, r.path) for r in policy.read] == [
        ("how-long-we-keep-it", ("retention",), ("read", "how-long-we-keep-it"))
    ]


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotCheck, match=r"There is no folder “.*missing”\.") as caught:
        load_inventory(tmp_path / "missing")
    assert caught.value.help == "Name the folder that holds inventory.yaml."
    assert (caught.value.problems, caught.value.root) == ((), None)


def test_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(CannotCheck, match=r"There is no inventory\.yaml in “") as caught:
        find_manifest(tmp_path)
    assert caught.value.help.endswith("or start one with `inventory init`.")


def test_a_manifest_in_a_folder_below_is_suggested(tmp_path: Path) -> None:
    written(tmp_path / "privacy")
    with pytest.raises(CannotCheck) as caught:
        find_manifest(tmp_path)
    assert caught.value.help == f"Did you mean “{tmp_path / 'privacy'}”?"


def test_the_manifest_may_end_in_yml(tmp_path: Path) -> None:
    written(tmp_path)
    assert find_manifest(tmp_path) == "inventory.yaml"
    (tmp_path / "inventory.yaml").rename(tmp_path / "inventory.yml")
    inventory = load_inventory(tmp_path)
    assert (inventory.manifest_file, inventory.problems) == ("inventory.yml", ())


def test_a_fault_in_the_manifest_stops_the_check_with_every_fault_told(tmp_path: Path) -> None:
    refusal = refused(tmp_path, "\n# === inventory.yaml\norganisation: {name: X, country: UK}\ncategoris: c/*.yaml\n")
    assert str(refusal) == refusal.message == "The manifest is at fault, so nothing was checked."
    assert (refusal.help, refusal.root) == ("Mend it, then check again.", tmp_path)
    assert placed(refusal.problems) == [
        ("INV004", "inventory.yaml", "organisation", "country"),
        ("INV004", "inventory.yaml", "policies"),
        ("INV003", "inventory.yaml", "*", "categoris"),
    ]


def test_a_manifest_that_is_no_mapping_stops_the_check(tmp_path: Path) -> None:
    assert [p.code for p in refused(tmp_path, "\n# === inventory.yaml\n- one\n").problems] == ["INV001"]
    assert [p.code for p in refused(tmp_path, "\n# === inventory.yaml\n# nothing\n").problems] == ["INV009"]


VOCABULARY = "\n# +++ inventory.yaml\nvocabulary:\n  data:\n    pet: {label: Pet, broader: name}\n"


def test_a_vocabulary_may_stand_in_the_manifest(tmp_path: Path) -> None:
    inventory = read(tmp_path, VOCABULARY)
    pet = inventory.vocabulary["data"]["pet"]
    assert (pet.record.label, pet.file, pet.path) == ("Pet", "inventory.yaml", ("vocabulary", "data", "pet"))
    assert inventory.problems == ()


def test_a_fault_in_the_manifests_vocabulary_stops_the_check(tmp_path: Path) -> None:
    refusal = refused(tmp_path, f"{VOCABULARY}    dog: {{labl: Dog}}\n  colours: {{}}\n")
    assert placed(refusal.problems) == [
        ("INV003", "inventory.yaml", "*", "vocabulary", "data", "dog", "labl"),
        ("INV003", "inventory.yaml", "*", "vocabulary", "colours"),
    ]


def test_vocabularies_in_files(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        """
# +++ inventory.yaml
vocabulary: [words.yaml, more.yaml]
# === words.yaml
data: {pet: {label: Pet}}
# === more.yaml
data: {pet: {label: Pet again}, dog: {label: Dog, broader: pet}, cat: {}}
""",
    )
    assert placed(inventory.problems) == [
        ("INV004", "more.yaml", "data", "cat", "label"),
        ("REF006", "more.yaml", "*", "data", "pet"),
    ]
    data = inventory.vocabulary["data"]
    assert (data["pet"].record.label, data["dog"].file, "cat" in data) == ("Pet", "more.yaml", False)


def test_recipients_in_several_files_and_one_twice(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml}
categories: categories/*.yaml
recipients: [recipients.yaml, more.yaml]
# === more.yaml
recipients:
  mail-host: {name: Again, kinds: press, role: public}
  press: {name: Press, kinds: press, role: public}
  faulty: {name: Faulty, kinds: press, role: friend}
""",
    )
    assert placed(inventory.problems) == [
        ("INV004", "more.yaml", "recipients", "faulty", "role"),
        ("REF006", "more.yaml", "*", "recipients", "mail-host"),
    ]
    assert inventory.problems[1].message == (
        "The recipient “mail-host” is defined a second time; the first is in recipients.yaml."
    )
    assert inventory.problems[1].where == "mail-host"
    assert [(e.id, e.record.name) for e in inventory.recipients.values()] == [
        ("mail-host", "Example Mail"), ("press", "Press")
    ]  # fmt: skip


def test_a_file_of_recipients_that_cannot_be_read(tmp_path: Path) -> None:
    inventory = read(tmp_path, "\n# === recipients.yaml\nrecipients: [a\n")
    assert [p.code for p in inventory.problems] == ["INV001"]
    assert inventory.recipients == {}


def test_waivers(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        """
# +++ inventory.yaml
waivers: waivers.yaml
# === waivers.yaml
waivers:
  - {rule: DIS001, where: account/mail, reason: Under way., until: 2030-01-01}
""",
    )
    (waiver,) = inventory.waivers
    assert (waiver.id, waiver.record.rule, waiver.path) == ("account/mail", "DIS001", ("waivers", 0))


def test_waivers_that_cannot_be_read(tmp_path: Path) -> None:
    inventory = read(tmp_path, "\n# +++ inventory.yaml\nwaivers: waivers.yaml\n# === waivers.yaml\nwaivers: {a: b}\n")
    assert [problem.file for problem in inventory.problems] == ["waivers.yaml"] * len(inventory.problems)
    assert inventory.problems
    assert inventory.waivers == ()


def test_a_file_that_nothing_names_is_noted_but_locks_are_named(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, lock: lock.yaml}
categories: categories/*.yaml
recipients: recipients.yaml
# === lock.yaml
policy: privacy
# === stray.yaml
a: b
""",
    )
    assert ("INV006", "stray.yaml") in placed(inventory.problems)
    assert ("INV006", "lock.yaml") not in placed(inventory.problems)


def test_a_pattern_for_categories_that_matches_nothing(tmp_path: Path) -> None:
    inventory = read(tmp_path, "\n# --- categories/account.yaml\n")
    assert inventory.category_files == ()
    assert placed(inventory.problems) == [("INV009", "inventory.yaml", "categories", 0)]


def test_one_category(tmp_path: Path) -> None:
    written(tmp_path)
    entry, problems, left_out = read_category(tmp_path, "categories/account.yaml")
    assert entry is not None
    assert (entry.id, entry.file, entry.path, problems, left_out) == ("account", "categories/account.yaml", (), [], [])


def test_a_disclosure_at_fault_is_left_out_and_its_neighbours_stay(tmp_path: Path) -> None:
    written(
        tmp_path,
        """
# +++ categories/account.yaml
  - {recipient: mail-host}
  - {id: good, recipient: mail-host, purposes: billing}
""",
    )
    entry, problems, left_out = read_category(tmp_path, "categories/account.yaml")
    assert entry is not None
    assert [disclosure.id for disclosure in entry.record.disclosures] == ["mail", "good"]
    assert placed(problems) == [("INV004", "categories/account.yaml", "disclosures", 1, "purposes")]
    assert left_out == [("disclosures", 1)]


def test_a_category_at_fault_elsewhere_is_not_read(tmp_path: Path) -> None:
    written(tmp_path, "\n# === categories/account.yaml\ncategory: account\ntitle: Account\n")
    entry, problems, left_out = read_category(tmp_path, "categories/account.yaml")
    assert (entry, left_out) == (None, [])
    assert [p.path for p in problems] == [("data",)]


def test_a_category_file_that_is_not_there(tmp_path: Path) -> None:
    entry, problems, left_out = read_category(tmp_path, "nowhere.yaml")
    assert (entry, [p.code for p in problems], left_out) == (None, ["INV001"], [])
