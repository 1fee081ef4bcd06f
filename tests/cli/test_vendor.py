"""`inventory vendor`: packages of other repositories are brought as they are, and fail when they are altered."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.package_lock import CannotLockError, with_digest
from tests.cli.monorepo import make_monorepo
from tests.cli.repository import git
from tests.cli.shell import Shell

BROUGHT = ".inventory/packages/company-commons"


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """An inventory whose package lies in another repository, the company's."""
    company = tmp_path / "company"
    company.mkdir()
    git(company, "init", "-q")
    make_monorepo(company, ("account",))
    git(company, "add", "-A")
    git(company, "commit", "-qm", "first")
    folder = company / "services/account/privacy"
    own = tmp_path / "user" / "privacy"
    own.parent.mkdir()
    folder.rename(own)
    uses = f"uses:\n  - git: {company}    # the company's\n    folder: commons\n"
    manifest = own / "inventory.yaml"
    manifest.write_text(manifest.read_text().replace("uses: ../../../commons\n", uses))
    return own


def test_brings_locks_and_then_the_check_passes(shell: Shell, user: Path) -> None:
    assert shell.run("check", user) == 2
    assert "has not been brought here" in shell.err
    assert shell.run("vendor", user, "--dry-run") == 0
    assert not (user / BROUGHT).exists()
    assert shell.run("vendor", user) == 0
    assert shell.out == f"{BROUGHT}: files {sum(p.is_file() for p in (user / BROUGHT).rglob('*'))} new.\n"
    assert "    # the company's\n    sha256: " in (user / "inventory.yaml").read_text()
    assert shell.run("check", user) == 0, shell.out
    assert shell.run("vendor", user) == 0
    assert shell.out == f"{BROUGHT}: as it was.\n"


@pytest.mark.parametrize("how", ["changed", "new", "gone", "link"])
def test_an_altered_package_fails_whatever_is_waived(shell: Shell, user: Path, how: str) -> None:
    assert shell.run("vendor", user) == 0
    file = user / BROUGHT / "policy/statements.yaml"
    if how == "changed":
        file.write_text(file.read_text() + "# altered\n")
    elif how == "new":
        file.with_name("more.yaml").write_text("policy: privacy\nstatements: {}\n")
    elif how == "gone":
        min((user / BROUGHT / "evidence").iterdir()).unlink()
    else:
        file.with_name("link.yaml").symlink_to("statements.yaml")
    assert shell.run("check", user, "--format", "concise", "--ignore", "INV011") in (1, 2)
    assert shell.run("check", user, "--format", "concise") == 1
    assert "INV011" in shell.out


def test_tells_what_a_newer_version_changes(shell: Shell, user: Path) -> None:
    assert shell.run("vendor", user) == 0
    company = user.parents[1] / "company"
    policy = company / "commons/policy/privacy-policy.md"
    policy.write_text(policy.read_text().replace("We provide your payment", "We never provide your payment"))
    git(company, "commit", "-qam", "second")
    assert shell.run("vendor", user) == 0
    assert shell.out == f"{BROUGHT}: files 1 changed.\n  changed: policy/privacy-policy.md\n"
    assert shell.run("check", user) == 1


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("git: /nowhere/at/all", "git cannot get /nowhere/at/all"),
        ("git: --upload-pack=touch", "is no repository"),
        ("git: 'ext::sh -c touch% /tmp/x'", "git cannot get"),
    ],
)
def test_what_cannot_be_fetched_changes_nothing(shell: Shell, user: Path, entry: str, said: str) -> None:
    manifest = user / "inventory.yaml"
    manifest.write_text(f"uses:\n  - {entry}\ncategories: [account.yaml]\n")
    before = manifest.read_bytes()
    assert shell.run("vendor", user) == 2
    assert said in shell.err
    assert manifest.read_bytes() == before
    assert not (user / ".inventory").exists() or not any((user / ".inventory").rglob("*.yaml"))


def test_a_package_with_a_link_is_refused(shell: Shell, user: Path) -> None:
    company = user.parents[1] / "company"
    (company / "commons/policy/passwd.md").symlink_to("/etc/passwd")
    git(company, "add", "-A")
    git(company, "commit", "-qm", "link")
    assert shell.run("vendor", user) == 2
    assert "is a link or a submodule" in shell.err


def test_there_may_be_nothing_to_bring(shell: Shell, tmp_path: Path) -> None:
    make_monorepo(tmp_path, ("account",))
    assert shell.run("vendor", tmp_path / "services/account/privacy") == 0
    assert shell.out == "The manifest uses no package of another repository.\n"


NEW = "f" * 64


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("uses:\n- git: a\n  ref: b # c\n", f"uses:\n- git: a\n  sha256: {NEW}\n  ref: b # c\n"),
        ("uses: {git: a, ref: b}\n", f"uses: {{git: a, sha256: {NEW}, ref: b}}\n"),
        ("uses: [{git: a}]\nx: 1\n", f"uses: [{{git: a, sha256: {NEW}}}]\nx: 1\n"),
        ("uses:\n  git: a\n  sha256: old # c\n", f"uses:\n  git: a\n  sha256: {NEW} # c\n"),
        ("a: 1\r\nuses:\r\n  - git: a\r\n", f"a: 1\r\nuses:\r\n  - git: a\r\n    sha256: {NEW}\r\n"),
    ],
)
def test_the_digest_is_put_in_and_nothing_else_changes(before: str, after: str) -> None:
    assert with_digest(before, 0, NEW) == after


@pytest.mark.parametrize("text", ["uses: [../a]\n", "uses: [\n", "uses: []\n"])
def test_where_it_cannot_be_put_in_safely_that_is_told(text: str) -> None:
    with pytest.raises(CannotLockError):
        with_digest(text, 0, NEW)
