"""`inventory import services`: a data set's services get into services.yaml, under the credit that is due."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.shell import APTIBLE, Shell

DATA_SET = [
    {"name": "Parcel: Ads # 1", "category": "ad", "domains": ["*.parcel-ads.example"]},
    {"name": "Stripe", "category": "other", "domains": ["*.stripe.com"]},
]
ENTRY = """\
  parcel-ads-1:
    name: "Parcel: Ads # 1"
    kinds: [advertising-network]
    role: controller
    domains: [parcel-ads.example]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "entities.json").write_text(json.dumps(DATA_SET))
    return Path(shutil.copytree(APTIBLE, tmp_path / "inventory"))


def test_what_is_new_is_appended_once_and_found(shell: Shell, folder: Path) -> None:
    file = folder / "services.yaml"
    data_set = folder.parent / "entities.json"
    assert shell.run("import", "services", data_set, folder, "--diff") == 0
    assert "+  parcel-ads-1:" in shell.out
    assert not file.exists()
    assert shell.run("import", "services", data_set, folder) == 0
    assert "1 of 2 services was new" in shell.out
    text = file.read_text()
    assert text.endswith(ENTRY)
    assert "MIT License" in " ".join(text.split())
    assert shell.run("import", "services", data_set, folder) == 0
    assert shell.out == "All 2 services that the data set names are known already.\n"
    assert file.read_text() == text
    assert shell.run("services", "eu.parcel-ads.example", "--dir", folder) == 0
    assert "Parcel: Ads # 1" in shell.out
    shell.run("check", folder, "--format", "concise")
    assert "services.yaml" not in shell.out


def test_what_stands_there_is_kept(shell: Shell, folder: Path) -> None:
    mine = (
        "# ours\nrecipients:\n    tracker:\n        name: Tracker\n        kinds: [processor]\n        role: internal\n"
    )
    (folder / "services.yaml").write_text(mine)
    assert shell.run("import", "services", folder.parent / "entities.json", folder) == 0
    text = (folder / "services.yaml").read_text()
    assert text.startswith(mine)
    assert "\n    parcel-ads-1:\n      name:" in text


@pytest.mark.parametrize("content", ["{}", "[", "[1]", "", '[{"name": "x", "domains": []}]', "[" * 100_000])
def test_what_is_no_data_set_is_refused(shell: Shell, folder: Path, content: str) -> None:
    file = folder.parent / "other.json"
    file.write_text(content)
    assert shell.run("import", "services", file, folder) == 2
    assert "other.json" in shell.err
    assert not (folder / "services.yaml").exists()
