"""What inventories share: read as their own, under names that lead there, and nothing else beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.load import load_inventory
from inventory.model import CannotCheck
from inventory.source import read_text
from tests.cli.monorepo import make_monorepo


@pytest.fixture
def top(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return make_monorepo(tmp_path, ("account",))


def service(top: Path) -> Path:
    return top / "services" / "account" / "privacy"


def edited(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def fault_of(top: Path) -> tuple[str, str, str]:
    with pytest.raises(CannotCheck) as failed:
        load_inventory(service(top))
    first = failed.value.problems[0]
    return first.code, first.file, first.message


def test_a_package_is_read_as_the_inventorys_own(top: Path) -> None:
    inventory = load_inventory(service(top))
    assert not inventory.problems
    assert inventory.manifest.organisation.name == "Aptible, Inc."
    assert [policy.id for policy in inventory.policies] == ["privacy"]
    assert inventory.policies[0].lock is not None
    assert inventory.recipients["payment-processor-co"].file == "../../../commons/recipients.yaml"
    assert inventory.is_shared("../../../commons/policy/statements.yaml")
    assert not inventory.is_shared("account.yaml")
    assert inventory.packages == ("../../../commons/inventory.yaml",)


def test_only_the_packages_folder_is_open(top: Path) -> None:
    load_inventory(service(top))
    (top / "secret.yaml").write_text("x: 1")
    for name in ("../../../secret.yaml", "../../../commons/../secret.yaml", "../../../commons2/x.yaml", "../../x"):
        text, problems = read_text(service(top), name)
        assert text is None
        assert problems[0].code == "INV001"


def test_a_link_in_a_package_leads_nowhere_else(top: Path) -> None:
    (top / "outside.md").write_text("# Other\n\nWe sell everything.\n")
    (top / "commons/policy/privacy-policy.md").unlink()
    (top / "commons/policy/privacy-policy.md").symlink_to(top / "outside.md")
    inventory = load_inventory(service(top))
    assert inventory.policies[0].text.clauses == ()
    assert any(problem.code in ("INV001", "INV009") for problem in inventory.problems)


@pytest.mark.parametrize(
    ("uses", "code", "said"),
    [
        ("uses: ../../../nowhere", "INV009", "There is no inventory.yaml in “../../../nowhere”."),
        ("uses: ../../../../..", "INV001", "lies outside of this repository"),
        ("uses: /etc", "INV001", "lies outside of this repository"),
        ("uses: ..", "INV001", "lie in each other"),
        ("uses: .", "INV001", "lie in each other"),
        ("uses: [{ref: main}]", "INV004", "This names no package."),
        ("uses: [{git: 'https://example.com/commons.git', ref: v1}]", "INV009", "has not been brought here"),
        ("uses: [{path: ../../../commons}]", "INV003", "path"),
        ("uses: [../../../commons, ../../../commons]", "REF006", "is called “commons”, too"),
    ],
)
def test_what_cannot_be_used_is_told_at_its_place(top: Path, uses: str, code: str, said: str) -> None:
    edited(service(top) / "inventory.yaml", "uses: ../../../commons", uses)
    found = fault_of(top)
    assert found[:2] == (code, "inventory.yaml")
    assert said in found[2]


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("package: commons\n", "", "INV004", "A package says `package: NAME`."),
        ("package: commons", "package: commons\nuses: ../other", "INV004", "A package uses no other package."),
        ("recipients:", "recipient:", "INV003", "recipient"),
    ],
)
def test_what_is_wrong_in_a_package_is_told_there(top: Path, old: str, new: str, code: str, said: str) -> None:
    edited(top / "commons/inventory.yaml", old, new)
    found = fault_of(top)
    assert found[:2] == (code, "../../../commons/inventory.yaml")
    assert said in found[2]


def test_a_user_adds_and_never_redefines(top: Path) -> None:
    manifest = service(top) / "inventory.yaml"
    edited(manifest, "categories:", "policies: {privacy: {document: own.md}}\ncategories:")
    assert fault_of(top)[0] == "REF006"
    edited(manifest, "policies: {privacy: {document: own.md}}\n", "recipients: own.yaml\n")
    (service(top) / "own.yaml").write_text(
        "recipients:\n  payment-processor-co: {name: Another, kinds: payment-processor, role: processor, country: US}\n"
        "  own-vendor: {name: Own vendor, kinds: hosting-provider, country: US, role: processor}\n"
    )
    inventory = load_inventory(service(top))
    assert "own-vendor" in inventory.recipients
    (clash,) = [problem for problem in inventory.problems if problem.code == "REF006"]
    assert "recipients.yaml" in f"{clash.message}{clash.file}"
    assert "own.yaml" in f"{clash.message}{clash.file}"


def test_a_package_without_whose_it_is_says_so_when_opened_alone(top: Path) -> None:
    assert load_inventory(top / "commons").policies[0].id == "privacy"
    edited(top / "commons/inventory.yaml", 'organisation: {name: "Aptible, Inc.", country: US}\n', "")
    with pytest.raises(CannotCheck) as failed:
        load_inventory(top / "commons")
    assert "does not say whose policy it holds" in failed.value.problems[0].message
    edited(service(top) / "inventory.yaml", "uses:", "organisation: {name: Ours, country: US}\nuses:")
    assert load_inventory(service(top)).manifest.organisation.name == "Ours"
