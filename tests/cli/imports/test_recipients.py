"""`inventory import recipients`: what is new is appended, all else stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inventory.load import load_inventory
from tests.catalog.diff.policy.history import FIRST
from tests.cli.shell import Shell

LIST = """\
Company;Country;Service
"Acme Cloud, Inc.";Ireland;Hosting
Büro & Söhne: GmbH;Germany;"Support # by mail"
Infrastructure provider;US;Hosting
Nowhere Ltd;"Germany, France";
"""
ENTRIES = """\
  acme-cloud:    # list.csv, line 2
    name: "Acme Cloud, Inc."
    # kinds: [infrastructure-provider]    # a guess from “Hosting”: decide, and take the “# ” away
    # role: processor    # or controller, joint-controller, third-party
    country: IE
    services: Hosting
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(FIRST.parents[1], tmp_path / "inventory"))
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return root


def test_appends_what_is_new_and_keeps_the_rest(shell: Shell, folder: Path) -> None:
    file = folder / "recipients.yaml"
    before = file.read_text(encoding="utf-8")
    assert shell.run("import", "recipients", folder.parent / "list.csv", folder) == 0
    assert "3 of 4 listed recipients were new" in shell.out
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before)
    added = after[len(before) :]
    assert added.startswith(ENTRIES)
    assert 'name: "Büro & Söhne: GmbH"' in added
    assert 'services: "Support # by mail"' in added
    assert "# country:    # the list says “Germany, France”" in added
    assert "infrastructure-provider-co" not in added


def test_a_second_time_changes_nothing(shell: Shell, folder: Path) -> None:
    shell.run("import", "recipients", folder.parent / "list.csv", folder)
    first = (folder / "recipients.yaml").read_bytes()
    assert shell.run("import", "recipients", folder.parent / "list.csv", folder) == 0
    assert shell.out == "All 4 recipients that the list names are declared already.\n"
    assert (folder / "recipients.yaml").read_bytes() == first


def test_nothing_counts_until_its_kinds_are_decided(shell: Shell, folder: Path) -> None:
    shell.run("import", "recipients", folder.parent / "list.csv", folder)
    assert "acme-cloud" not in load_inventory(folder).recipients
    assert shell.run("check", folder, "--format", "concise") == 1
    assert "INV004 The required field “kinds” is missing." in shell.out


def test_diff_writes_nothing(shell: Shell, folder: Path) -> None:
    before = (folder / "recipients.yaml").read_bytes()
    assert shell.run("import", "recipients", folder.parent / "list.csv", folder, "--diff") == 0
    assert "\n+  acme-cloud:    # list.csv, line 2\n" in shell.out
    assert (folder / "recipients.yaml").read_bytes() == before


def test_a_file_that_is_not_there_is_made_and_to_be_named(shell: Shell, folder: Path) -> None:
    assert shell.run("import", "recipients", folder.parent / "list.csv", folder, "--into", "more/r.yaml") == 0
    text = (folder / "more" / "r.yaml").read_text(encoding="utf-8")
    assert "\nrecipients:\n" + ENTRIES in text
    assert "    recipients: more/r.yaml\n" in shell.out


@pytest.mark.parametrize("into", ["../r.yaml", "/r.yaml", "recipients.txt"])
def test_writes_only_yaml_inside_the_folder(shell: Shell, folder: Path, into: str) -> None:
    assert shell.run("import", "recipients", folder.parent / "list.csv", folder, "--into", into) == 2
    assert "is no YAML file inside the inventory's folder." in shell.err


def test_a_list_that_cannot_be_read(shell: Shell, folder: Path) -> None:
    bad = folder.parent / "bad.csv"
    bad.write_bytes(b"name\n\xff\xfe\n")
    assert shell.run("import", "recipients", bad, folder) == 2
    assert "is not UTF-8" in shell.err
    assert shell.run("import", "recipients", folder.parent / "none.csv", folder) == 2
    assert "does not exist" in shell.err


def test_a_file_in_braces_is_left_alone(shell: Shell, folder: Path) -> None:
    file = folder / "recipients.yaml"
    file.write_text("recipients: {a: {name: A, kinds: [public], role: public}}\n", encoding="utf-8")
    before = file.read_bytes()
    assert shell.run("import", "recipients", folder.parent / "list.csv", folder) == 2
    assert "Put this into it by hand:" in shell.err
    assert "  acme-cloud:    # list.csv, line 2" in shell.err
    assert file.read_bytes() == before


def test_line_ends_are_kept(shell: Shell, folder: Path) -> None:
    file = folder / "recipients.yaml"
    before = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)
    assert shell.run("import", "recipients", folder.parent / "list.csv", folder) == 0
    after = file.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")
