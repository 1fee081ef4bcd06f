"""The history of the list of recipients: who is new or gone, on the day that git or the record says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.catalog.checks.cases import BASE
from tests.cli import repository
from tests.cli.shell import Shell

VENDOR = (
    "  {0}: {{name: {1}, kinds: infrastructure-provider, role: processor, country: DE, services: Letters,"
    " agreement: {{type: dpa}}{2}}}\n"
)


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line."""
    return Shell(capsys)


def state(folder: Path, day: str, vendors: Sequence[tuple[str, str, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Commit on `day` the inventory with some vendors: id, name and more fields."""
    for name in ("recipients.yaml", "categories/account.yaml", "inventory.yaml", "policy.md", "statements.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text((BASE / name).read_text(encoding="utf-8"), encoding="utf-8")
    recipients, category = folder / "recipients.yaml", folder / "categories" / "account.yaml"
    own = recipients.read_text(encoding="utf-8").replace("    role: ", "    services: Mail\n    role: ", 1)
    recipients.write_text(own + "".join(VENDOR.format(*one) for one in vendors), encoding="utf-8")
    given = [f"  - {{recipient: {one[0]}, data: email-address, purposes: provide-services}}\n" for one in vendors]
    category.write_text(category.read_text(encoding="utf-8") + "".join(given), encoding="utf-8")
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setitem(repository.IDENTITY, name, f"{day}T12:00:00Z")
    repository.commit(folder.parent)


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An inventory of four days: one vendor comes and goes, one is renamed, one is announced."""
    folder = tmp_path / "privacy"
    folder.mkdir()
    repository.git(tmp_path, "init", "-q", "-b", "main")
    state(folder, "2024-01-10", [("quay", "Quay Letters", "")], monkeypatch)
    state(folder, "2024-02-10", [("quay", "Quay Letters", ""), ("brook", "Mill Brook", "")], monkeypatch)
    state(folder, "2024-03-10", [("quay", "Quay Post", "")], monkeypatch)
    announced = ", since: 2024-05-15, announced: 2024-04-10"
    state(folder, "2024-04-10", [("tarn", "Tarn Mail", announced)], monkeypatch)
    return folder


def rows(page: str) -> list[tuple[str, str]]:
    return re.findall(r"^\| (\d{4}-\d\d-\d\d) \| ([^|]*?) \|", page.partition("## History")[2], re.MULTILINE)


def test_the_page_tells_who_came_and_went_and_when(shell: Shell, versions: Path) -> None:
    assert shell.run("report", "recipients", versions, "--since", "2024-01-15", "--as-of", "2024-06-01") == 0, shell.err
    assert "Changes of this list from 2024-01-10 to 2024-06-01." in shell.out
    assert rows(shell.out) == [
        ("2024-05-15", "Tarn Mail gets personal data"),
        ("2024-04-10", "Quay Post no longer gets personal data"),
        ("2024-03-10", "Quay Letters is now called Quay Post"),
        ("2024-03-10", "Mill Brook no longer gets personal data"),
        ("2024-02-10", "Mill Brook gets personal data"),
    ]
    assert "| DE | 2024-04-10 |" in shell.out


def test_who_is_gone_is_not_read_back_as_listed(shell: Shell, versions: Path, tmp_path: Path) -> None:
    from inventory.policy.incorporated import read_list

    page = tmp_path / "recipients.md"
    assert shell.run("report", "recipients", versions, "--since", "HEAD~3", "--output", page) == 0, shell.err
    assert [one.name for one in read_list(tmp_path, page.name).recipients] == ["Example Mail", "Tarn Mail"]


def test_a_table_has_no_room_for_it(shell: Shell, versions: Path) -> None:
    assert shell.run("report", "recipients", versions, "--since", "HEAD~1", "--format", "csv") == 2
    assert "write xlsx, md or html" in shell.err


def test_a_notice_since_a_day_names_who_is_gone(shell: Shell, versions: Path) -> None:
    assert shell.run("notice", versions, "--since", "2024-03-01", "--as-of", "2024-06-01") == 0, shell.err
    new, _, gone = shell.out.partition("## No longer")
    assert ("Tarn Mail" in new, "Quay" in new) == (True, False)
    assert ("Mill Brook" in gone, "Quay Letters" in gone) == (True, True)


def test_without_a_repository_it_says_that_nobody_knows_who_is_gone(shell: Shell, tmp_path: Path) -> None:
    import shutil

    folder = Path(shutil.copytree(BASE, tmp_path / "inventory"))
    assert shell.run("notice", folder, "--since", "2024-03-01") == 0
    assert "Who is gone is not told." in shell.err


def promising(folder: Path, since: str, more: str = "") -> Path:
    """The inventory with a promise of 30 days, and a vendor that begins on a day."""
    import shutil

    folder = Path(shutil.copytree(BASE, folder))
    with (folder / "statements.yaml").open("a", encoding="utf-8") as statements:
        statements.write(
            "  tell:\n    quote: We keep your information until you close your account.\n"
            "    undertakes: notify-of-new-recipient\n    notice: P30D\n    evidence: {inventory: recipients, is: 1}\n"
        )
    with (folder / "recipients.yaml").open("a", encoding="utf-8") as recipients:
        recipients.write(VENDOR.format("tarn", "Tarn Mail", f", since: {since}{more}"))
    return folder


def test_a_notice_bears_the_day_that_the_record_says(shell: Shell, tmp_path: Path) -> None:
    folder = promising(tmp_path / "inventory", "2024-05-20", ", announced: {on: 2024-04-20}")
    assert shell.run("notice", folder, "--since", "2024-05-01", "--as-of", "2024-06-01") == 0, shell.err
    assert "Announced on 2024-04-20. We promised" in shell.out


def test_a_notice_of_several_days_says_who_was_announced_when(shell: Shell, tmp_path: Path) -> None:
    folder = promising(tmp_path / "inventory", "2024-05-20", ", announced: {on: 2024-04-20}")
    with (folder / "recipients.yaml").open("a", encoding="utf-8") as recipients:
        recipients.write(VENDOR.format("quay", "Quay Letters", ", since: 2024-08-01"))
    assert shell.run("notice", folder, "--since", "2024-05-01", "--as-of", "2024-06-01") == 0, shell.err
    assert "Announced on 2024-04-20: Tarn Mail; on 2024-06-01: Quay Letters." in shell.out


@pytest.mark.parametrize(
    ("announced", "day", "earliest"),
    [(", announced: {on: 2024-04-21}", "2024-04-21", "2024-05-21"), ("", "2024-05-01", "2024-05-31")],
    ids=["recorded too late", "not yet announced"],
)
def test_a_notice_that_would_be_too_short_is_refused(
    shell: Shell, tmp_path: Path, announced: str, day: str, earliest: str
) -> None:
    folder = promising(tmp_path / "inventory", "2024-05-20", announced)
    assert shell.run("notice", folder, "--since", "2024-05-01", "--as-of", "2024-05-01") == 1
    assert shell.out == ""
    refusal = f"Tarn Mail is to begin on 2024-05-20. Announced on {day}, it may begin on {earliest} at the earliest"
    assert refusal in shell.err


def break_category(folder: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commit on `day` a category whose disclosures nobody can read."""
    category = folder / "categories" / "account.yaml"
    category.write_text(category.read_text(encoding="utf-8") + "\t- broken\n", encoding="utf-8")
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setitem(repository.IDENTITY, name, f"{day}T12:00:00Z")
    repository.commit(folder.parent)


def test_nobody_is_gone_who_was_only_not_read(shell: Shell, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    announced = ", since: 2024-05-15, announced: 2024-04-10"
    break_category(versions, "2024-04-20", monkeypatch)
    state(versions, "2024-04-25", [("tarn", "Tarn Mail", announced)], monkeypatch)
    assert shell.run("report", "recipients", versions, "--since", "2024-04-15", "--as-of", "2024-06-01") == 0, shell.err
    assert rows(shell.out) == []
    assert "of 2024-04-20 is passed over. A part of the inventory as of 2024-04-20 cannot be read" in shell.err


def test_a_history_that_begins_unread_is_refused(shell: Shell, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_category(versions, "2024-04-20", monkeypatch)
    state(versions, "2024-04-25", [], monkeypatch)
    assert shell.run("report", "recipients", versions, "--since", "2024-04-21", "--as-of", "2024-06-01") == 2
    assert "A part of the inventory as of 2024-04-20 cannot be read" in shell.err
